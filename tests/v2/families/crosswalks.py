"""From other classifications to O*NET-SOC."""

from functools import partial

from tests.v2.content.crosswalks import classes, jobs
from tests.v2.routing import BRANCH, KEYWORD, Asked, Document, Route, Row, one_of, route, services

KINDS = {
    "education": "Education",
    "occupation_handbook": "Occupation Handbook",
    "SOC": "SOC",
    "DOT": "DOT",
    "RAPIDS": "RAPIDS",
    "ESCO": "ESCO",
}


def overview(_: Asked) -> Document:
    titles = {"military": "Military"} | KINDS
    return services(*((f"online/crosswalks/{kind}", f"{title} crosswalk search") for kind, title in titles.items()))


def military(asked: Asked) -> Document:
    found = [job for job in jobs(asked["keyword"], asked["branch"]) if job.is_active or asked["active"] == "false"]
    return asked.page(
        "match",
        [
            {"code": job.code, "title": job.title, "occupation": [asked.row(row) for row in job.occupations]}
            for job in found
        ],
    )


def classification(kind: str, asked: Asked) -> Document:
    found: list[Row] = [
        {
            **({"code": row.code} if row.code else {}),
            "title": row.title,
            "occupation": [asked.row(occupation) for occupation in row.occupations],
        }
        for row in classes(kind, asked["keyword"])
    ]
    return asked.page("match", found)


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
