"""Lists of OnLine's occupations, and what each is chosen from, in a small release."""

import json
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.embedded.answers.occupation_choices import technology_id
from browser.embedded.answers.occupation_lists import growth
from browser.embedded.app import application
from browser.embedded.data.load import load
from tests.embedded.asking import HOST, answer, ask, codes, refusal, texts
from tests.embedded.releases import CIVIL, EXECUTIVE, NURSE, OFFICIAL, TRANSPORT, archive, without


def rows(root: Element, *names: str) -> list[tuple[str | None, ...]]:
    """Return each occupation's code, and texts inside it."""
    return [(row.findtext("code"), *(row.findtext(name) for name in names)) for row in root.findall("occupation")]


@pytest.mark.parametrize(
    ("service", "root", "tag", "choices"),
    [
        (
            "career_clusters",
            "career_clusters",
            "career_cluster",
            [("010200", "Construction"), ("020200", "Healthcare")],
        ),
        (
            "industries",
            "industries",
            "industry",
            [("23", "Construction"), ("93", "Government"), ("54", "Professions")],
        ),
        (
            "job_families",
            "job_families",
            "job_family",
            [
                ("17-0000", "Architecture and Engineering"),
                ("29-0000", "Healthcare Practitioners"),
                ("11-0000", "Management"),
            ],
        ),
    ],
)
def test_choices_are_those_with_occupations(
    official: Path, service: str, root: str, tag: str, choices: list[tuple[str, str]]
) -> None:
    found = answer(official, f"online/{service}/")
    assert found.tag == root
    assert {child.tag for child in found} == {tag}
    assert list(zip(texts(found, f"{tag}/code"), texts(found, f"{tag}/title"), strict=True)) == choices
    assert found[0].get("href") == f"{HOST}/ws/online/{service}/{choices[0][0]}"


def test_a_cluster_has_a_row_for_each_pathway(official: Path) -> None:
    root = answer(official, "online/career_clusters/010200")
    assert list(root.attrib.items()) == [
        ("cluster", "010200"),
        ("sort", "pathway"),
        ("start", "1"),
        ("end", "5"),
        ("total", "5"),
    ]
    assert [child.tag for child in root[0]] == ["code", "title", "tags", "career_cluster", "career_pathway"]
    assert root[0].findtext("career_cluster/title") == "Construction"
    pathways = rows(root, "career_pathway/code", "career_pathway/title")
    air = [(code, "010202", "Air") for code in (EXECUTIVE, CIVIL, TRANSPORT)]
    assert pathways == [*air, *((code, "010201", "Bridges") for code in (CIVIL, TRANSPORT))]
    by_name = answer(official, "online/career_clusters/010200?sort=name")
    assert codes(by_name) == [EXECUTIVE, CIVIL, CIVIL, TRANSPORT, TRANSPORT]
    assert texts(by_name, "occupation/career_pathway/code")[1:3] == ["010201", "010202"]


def test_one_list_has_all_clusters_or_families(official: Path) -> None:
    clusters = answer(official, "online/career_clusters/all")
    assert (clusters.get("cluster"), clusters.get("total")) == ("all", "6")
    assert {row[1] for row in rows(clusters, "career_cluster/code")} == {"010200", "020200"}
    families = answer(official, "online/job_families/all")
    assert (families.get("family"), families.get("total")) == ("all", "4")


def test_each_row_names_its_family(official: Path) -> None:
    root = answer(official, "online/job_families/17-0000")
    assert codes(root) == [CIVIL, TRANSPORT]
    family = root[0].find("job_family")
    assert family is not None
    assert (family.get("code"), family.text) == ("17-0000", "Architecture and Engineering")


def test_an_industry_has_share_growth_and_openings(official: Path) -> None:
    root = answer(official, "online/industries/54")
    assert list(root.attrib) == ["industry", "sort", "start", "end", "total"]
    share = "percent_employed_by_industry"
    shares = rows(root, f"{share}/code", f"{share}/percent", "projected_growth", "projected_openings")
    assert shares == [(code, "54", "57", "Faster than average", "75000") for code in (CIVIL, TRANSPORT)]
    assert answer(official, "online/industries/54?sort=name").get("sort") == "name"


def test_an_occupation_without_projection_is_listed(tmp_path: Path, small_built_in: Path) -> None:
    companion = tmp_path / "companion"
    companion.mkdir()
    (companion / "Projections.txt").write_text(
        "SOC Code\tEmployment 2024\tEmployment 2034\tPercent Change\tOpenings\n", "utf-8"
    )
    official = archive(tmp_path / "db.zip", OFFICIAL)
    load([official, companion], tmp_path / "onet.sqlite3", lambda _: None, small_built_in)

    root = answer(tmp_path / "onet.sqlite3", "online/industries/54")

    assert [child.tag for child in root[0]] == ["code", "title", "tags", "percent_employed_by_industry"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (6.5, "Much faster than average"),
        (4.5, "Faster than average"),
        (4.4, "Average"),
        (2.4, "Slower than average"),
        (0.4, "Little or no change"),
        (-0.5, "Little or no change"),
        (-0.6, "Decline"),
    ],
)
def test_growth_in_words_follows_the_rounded_percent(change: float, words: str) -> None:
    assert growth(change) == words


def test_a_row_has_every_kind_of_its_outlook(official: Path) -> None:
    listed = answer(official, "online/bright_outlook/")
    assert [(row.get("href"), row.findtext("title")) for row in listed] == [
        (f"{HOST}/ws/online/bright_outlook/{id_}", title)
        for id_, title in (("grow", "Grow Rapidly"), ("openings", "Openings"))
    ]
    root = answer(official, "online/bright_outlook/openings")
    assert root.get("category_id") == "openings"
    outlooks = {
        row.findtext("code"): (
            row.findtext("bright_outlook/description"),
            [(kind.get("id"), kind.text) for kind in row.findall("bright_outlook/category")],
        )
        for row in root.findall("occupation")
    }
    grow, openings = ("grow", "Grow Rapidly"), ("openings", "Openings")
    assert outlooks == {
        NURSE: ("Many leave.", [openings]),
        CIVIL: ("It grows. Many leave.", [grow, openings]),
        TRANSPORT: ("It grows. Many leave.", [grow, openings]),
    }
    assert refusal(official, "online/bright_outlook/emerging") == "New & Emerging data is not available."


def test_a_job_zone_has_its_occupations(official: Path) -> None:
    assert texts(answer(official, "online/job_zones/"), "job_zone/value") == ["4"]
    root = answer(official, "online/job_zones/4")
    assert (root.get("job_zone"), codes(root)) == ("4", [CIVIL])
    assert refusal(official, "online/job_zones/1") == "Job Zone 1 data is not available."


def test_hot_technologies_have_pages_and_occupations(official: Path) -> None:
    root = answer(official, "online/hot_technology/?end=1")
    link = root.find("link")
    assert link is not None
    assert link.get("href") == f"{HOST}/ws/online/hot_technology/?start=2&end=2"
    assert [(row.get("id"), row.text) for row in root.findall("technology")] == [("sheet-one", "Sheet One")]
    assert root.get("total") == "2"
    for id_ in ("sheet-two", "Sheet Two"):
        assert codes(answer(official, f"online/hot_technology/{id_}")) == [CIVIL]
    assert refusal(official, "online/hot_technology/sheet-zero") == (
        "The code sheet-zero does not exist in Hot Technologies."
    )


def test_ids_of_technologies_are_addresses_and_distinct() -> None:
    names = ("C", "C#", "C++", "Oracle PL/SQL", "Node.js", "Transact-SQL", "Microsoft .NET Framework")
    assert [technology_id(name) for name in names] == [
        *("c", "c-sharp", "c-plus-plus", "oracle-plsql", "nodejs", "transact-sql", "microsoft-net-framework")
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("career_clusters/030100", "The code 030100 does not exist in Career Clusters."),
        ("job_families/35-0000", "The code 35-0000 does not exist in Job Families."),
        ("industries/22", "The code 22 does not exist in Industries."),
        ("industries/54?sort=growth", 'The parameter "sort" was not formatted correctly.'),
        ("career_clusters/010200?sort=percent", 'The parameter "sort" was not formatted correctly.'),
        ("green/", "Green Economy data is not available."),
        ("stem_occupations/6", "The code 6 does not exist in STEM Occupations."),
        ("stem_occupations/5", "STEM Occupations data is not available."),
    ],
)
def test_an_unknown_or_empty_list_is_refused(official: Path, path: str, text: str) -> None:
    assert refusal(official, f"online/{path}") == text


@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans"])
def test_green_careers_are_refused(official: Path, area: str) -> None:
    assert refusal(official, f"{area}/green/") == "Green Economy data is not available."


def test_lists_without_data_are_refused(tmp_path: Path, small_built_in: Path) -> None:
    companion = tmp_path / "companion"
    companion.mkdir()
    (companion / "Industry Employment.txt").write_text("SOC Code\tIndustry Code\tPercent Employed\n", "utf-8")
    (companion / "STEM Occupations.txt").write_text("O*NET-SOC Code\tOccupation Type\n", "utf-8")
    (companion / "Apprenticeships.txt").write_text("O*NET-SOC Code\tRAPIDS Code\tTitle\n", "utf-8")
    official = archive(tmp_path / "db.zip", without("Technology Skills.txt"))
    data = tmp_path / "onet.sqlite3"
    load([official, companion], data, lambda _: None, small_built_in)

    assert refusal(data, "online/hot_technology/") == "Hot Technologies data is not available."
    assert refusal(data, "online/hot_technology/sheet-one") == "Hot Technologies data is not available."
    assert refusal(data, "online/industries/54") == "Industries data is not available."
    assert refusal(data, "online/stem_occupations/") == "STEM Occupations data is not available."
    assert refusal(data, "veterans/apprenticeship/") == "Registered Apprenticeships data is not available."


def test_stem_types_are_listed_by_title(official: Path) -> None:
    root = answer(official, "online/stem_occupations/")
    assert [(node.findtext("code"), node.findtext("title")) for node in root] == [
        ("4", "Managerial"),
        ("1", "Research, Development, Design, and Practitioners"),
    ]


def test_stem_occupations_name_type_and_family(official: Path) -> None:
    root = answer(official, "online/stem_occupations/4")
    assert list(root.attrib.items())[:2] == [("occupation_type", "4"), ("sort", "family")]
    assert rows(root, "stem_occupation_type", "job_family") == [
        (CIVIL, "Managerial", "Architecture and Engineering"),
        (NURSE, "Managerial", "Healthcare Practitioners"),
    ]
    every = rows(answer(official, "online/stem_occupations/all?sort=name"), "stem_occupation_type")
    assert every == [
        (CIVIL, "Managerial"),
        (CIVIL, "Research, Development, Design, and Practitioners"),
        (NURSE, "Managerial"),
    ]


def test_links_repeat_the_query(official: Path) -> None:
    for path, query in (
        ("career_clusters/010200", "cluster=010200&sort=name"),
        ("job_families/17-0000", "family=17-0000&sort=name"),
        ("industries/54", "industry=54&sort=name"),
        ("bright_outlook/grow", "category_id=grow&sort=name"),
    ):
        link = answer(official, f"online/{path}?{query}&start=1&end=1").find("link")
        assert link is not None
        assert link.get("href") == f"{HOST}/ws/online/{path}?{query}&start=2&end=2"


def test_json_has_numbers_and_arrays(official: Path) -> None:
    def parsed(path: str) -> object:
        return json.loads(ask(application(official), f"/ws/online/{path}", HTTP_ACCEPT="application/json").body)

    industry = parsed("industries/54?end=1")
    assert isinstance(industry, dict)
    assert industry["occupation"][0]["percent_employed_by_industry"] == [{"code": 54, "percent": 57}]
    assert industry["occupation"][0]["projected_openings"] == 75000
    family = parsed("job_families/17-0000?end=1")
    assert isinstance(family, dict)
    assert family["occupation"][0]["job_family"] == {"code": "17-0000", "name": "Architecture and Engineering"}
    technologies = parsed("hot_technology/?end=1")
    assert isinstance(technologies, dict)
    assert technologies["technology"] == [{"id": "sheet-one", "name": "Sheet One"}]
