"""Lists of careers by industry, outlook and preparation, in a small release."""

from pathlib import Path
from xml.etree.ElementTree import Element

from tests.embedded.asking import HOST, answer, codes, refusal, texts
from tests.embedded.releases import CIVIL, NURSE, TRANSPORT


def shares(root: Element) -> list[tuple[str, str, str]]:
    """Return each career's code, category and share."""
    return [(row.findtext("code"), row.findtext("category"), row.get("percent_employed")) for row in root]


def test_industries_are_listed_by_title(official: Path) -> None:
    root = answer(official, "mnm/browse/")
    assert root.tag == "industries"
    assert texts(root, "industry/title") == ["Brains & More", "Building", "Power", "State"]
    assert root[0].get("href") == f"{HOST}/ws/mnm/browse/54"
    assert texts(answer(official, "mpp/browse/"), "industry/title") == ["Ciencia"]


def test_an_industry_lists_careers_by_share(official: Path) -> None:
    root = answer(official, "mnm/browse/54")
    assert list(root.attrib) == ["industry", "category", "sort", "start", "end", "total"]
    assert (root.get("category"), root.get("sort"), root.get("total")) == ("all", "category", "2")
    assert shares(root) == [(CIVIL, "Most", "57"), (TRANSPORT, "Most", "57")]
    assert [child.tag for child in root[0]] == ["code", "title", "tags", "category"]
    assert shares(answer(official, "mnm/browse/93?category=Some")) == [(CIVIL, "Some", "23"), (TRANSPORT, "Some", "23")]
    assert codes(answer(official, "mpp/browse/54")) == [CIVIL]
    assert [child.tag for child in answer(official, "veterans/browse/54")[0]] == [
        "code",
        "title",
        "tags",
        "military_jobs",
        "category",
    ]


def test_a_category_without_careers_is_an_empty_list(official: Path) -> None:
    for path in ("mnm/browse/93?category=Most", "mnm/browse/22"):
        root = answer(official, path)
        assert (root.get("start"), root.get("end"), root.get("total")) == ("1", "0", "0")


def test_links_of_a_list_repeat_the_query(official: Path) -> None:
    for path, query in (
        ("mnm/browse/54", "industry=54&category=Most&sort=name"),
        ("mnm/bright_outlook/grow", "category_id=grow&sort=name"),
    ):
        root = answer(official, f"{path}?category=Most&sort=name&end=1")
        assert root.find("link").get("href") == f"{HOST}/ws/{path}?{query}&start=2&end=2"


def test_only_bright_outlooks_with_careers_are_listed(official: Path) -> None:
    root = answer(official, "mnm/bright_outlook/")
    assert [(row.get("id"), row.findtext("title")) for row in root] == [
        ("grow", "Grow Rapidly"),
        ("openings", "Openings"),
    ]
    assert texts(answer(official, "mpp/bright_outlook/"), "category/title") == ["Oportunidades"]
    assert codes(answer(official, "mnm/bright_outlook/grow")) == [CIVIL, TRANSPORT]
    assert codes(answer(official, "mpp/bright_outlook/openings")) == [NURSE, CIVIL]
    assert refusal(official, "mnm/bright_outlook/emerging") == "New & Emerging data is not available."


def test_job_zones_have_descriptions_and_careers(official: Path) -> None:
    root = answer(official, "mnm/job_preparation/")
    assert root.tag == "job_zones"
    assert [(child.tag, child.text) for child in root[0]] == [
        ("value", "4"),
        ("title", "Job Zone Four"),
        ("experience", "Some years."),
        ("education", "College."),
        ("job_training", "Some."),
    ]
    careers = answer(official, "mnm/job_preparation/4")
    assert (careers.get("job_zone"), codes(careers)) == ("4", [CIVIL])
    assert refusal(official, "mnm/job_preparation/1") == "Job Zone 1 data is not available."


def test_careers_with_apprenticeships_are_marked(official: Path) -> None:
    root = answer(official, "mnm/apprenticeship/")
    assert (root.get("sort"), codes(root)) == ("name", [CIVIL])
    assert root[0].find("tags").get("apprenticeship") == "true"
    assert codes(answer(official, "mnm/browse/54?sort=apprenticeship"))[0] == CIVIL


def test_lists_without_data_are_refused(official: Path) -> None:
    assert refusal(official, "mnm/videos/") == "Videos data is not available."
    assert refusal(official, "mnm/browse/99") == "The industry code 99 does not exist."
