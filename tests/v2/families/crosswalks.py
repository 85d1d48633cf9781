"""From other classifications to O*NET-SOC."""

from functools import partial

from tests.v2.content.crosswalks import classes, jobs
from tests.v2.routing import BRANCH, KEYWORD, Call, Document, Route, Row, one_of, route, services

KINDS = {
    "education": "Education",
    "occupation_handbook": "Occupation Handbook",
    "SOC": "SOC",
    "DOT": "DOT",
    "RAPIDS": "RAPIDS",
    "ESCO": "ESCO",
}


def overview(_: Call) -> Document:
    titles = {"military": "Military"} | KINDS
    return services(*((f"online/crosswalks/{kind}", f"{title} crosswalk search") for kind, title in titles.items()))


def military(call: Call) -> Document:
    found = [job for job in jobs(call["keyword"], call["branch"]) if job.is_active or call["active"] == "false"]
    return call.page(
        "match",
        [
            {"code": job.code, "title": job.title, "occupation": [call.row(row) for row in job.occupations]}
            for job in found
        ],
    )


def classification(kind: str, call: Call) -> Document:
    found: list[Row] = [
        {
            **({"code": row.code} if row.code else {}),
            "title": row.title,
            "occupation": [call.row(occupation) for occupation in row.occupations],
        }
        for row in classes(kind, call["keyword"])
    ]
    return call.page("match", found)


ROUTES: tuple[Route, ...] = (
    route("online/crosswalks/", overview),
    route(
        "online/crosswalks/military",
        military,
        paged=True,
        keyword=KEYWORD,
        branch=BRANCH,
        active=one_of("true", "false"),
    ),
    *(route(f"online/crosswalks/{kind}", partial(classification, kind), paged=True, keyword=KEYWORD) for kind in KINDS),
)
