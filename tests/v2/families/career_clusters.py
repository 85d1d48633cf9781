"""Occupations of O*NET OnLine by career cluster."""

from tests.v2.content.lists import CLUSTERS, Choice, clusters
from tests.v2.content.occupations import Occupation
from tests.v2.families.career_lists import choice
from tests.v2.families.occupation_lists import choices, listed
from tests.v2.routing import Call, Document, Route, Row, link, one_of, route


def career_clusters(_: Call) -> Document:
    groupings = {row.choice.code: row.grouping for row in CLUSTERS}
    rows = choices("online/career_clusters/", [row.choice for row in CLUSTERS])
    return [row | ({"cluster_grouping": groupings[row["code"]]} if "code" in row else {}) for row in rows]


def _reference(path: str, one: Choice) -> Row:
    return {"href": link(f"online/career_clusters/{path}{one.code}"), "code": one.code, "title": one.title}


def _summary(title: str) -> Row:
    return {
        "title": title,
        "overview": f"Occupations around {title.lower()}.",
        "detail": f"More about {title.lower()}.",
        "source_url": "https://clusters.example.org/",
    }


def cluster_occupations(call: Call) -> Document:
    cluster = choice([row.choice for row in CLUSTERS], call)

    def below(row: Occupation) -> list[Choice]:
        return [below for found, below in clusters(row) if found.choice is cluster]

    return listed(
        call,
        [row for row in call.listed() if below(row)],
        lambda row: {"sub_cluster": [_reference("sub_clusters/", one) for one in below(row)]},
        summary=_summary(cluster.title),
    )


def sub_cluster_occupations(call: Call) -> Document:
    below = choice([one for row in CLUSTERS for one in row.below], call)
    cluster = next(row.choice for row in CLUSTERS if below in row.below)
    found = [row for row in call.listed() if below in [one for _, one in clusters(row)]]
    return listed(
        call,
        found,
        summary=_summary(below.title) | {"example_programs": [f"{below.title} 1", f"{below.title} 2"]},
        cluster=_reference("", cluster),
    )


def all_clusters(call: Call) -> Document:
    def more(row: Occupation) -> Row:
        return {
            "career_cluster": [_reference("", found.choice) for found, _ in clusters(row)],
            "sub_cluster": [_reference("sub_clusters/", below) for _, below in clusters(row)],
        }

    return listed(call, call.listed(), more)


ROUTES: tuple[Route, ...] = (
    route("online/career_clusters/", career_clusters),
    route(
        "online/career_clusters/all", all_clusters, paged=True, sort=one_of("cluster", "sub_cluster", "title", "code")
    ),
    route(
        "online/career_clusters/{code}", cluster_occupations, paged=True, sort=one_of("sub_cluster", "title", "code")
    ),
    route(
        "online/career_clusters/sub_clusters/{code}", sub_cluster_occupations, paged=True, sort=one_of("title", "code")
    ),
)
