"""Answers about occupations, taxonomies and the database are read whole; odd ones are a value or malformed."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.models import Link, Outlook, Paging, Score, TechnologyTotal
from browser.onet.v2.routes import CANONICAL
from browser.onet.v2.values import READERS
from tests.v2.captures import Capture, captures
from tests.v2.examples import examples
from tests.v2.generated import Mutated, answers, mutated
from tests.v2.reading import lost, question, read
from tests.v2.service import document

FAMILIES = ("online/", "taxonomy/", "database/")
FORMS = ("taxonomy/{source}/{target}/",)  # their links lead to our form
# Each path of the definition with calls of it.
CALLS = [
    (path, called)
    for path, called in examples()
    if path.startswith(FAMILIES) and path not in FORMS and question(called)[0].answer in READERS
]
DOCUMENTS = [(path, document(f"/{called}")) for path, called in CALLS]
CALLED = dict(CALLS)
OCCUPATION = "online/occupations/17-2051.00"


def value_or_none(called: str, sent: Any) -> object:
    """Return the value of a document; None if it is malformed."""
    try:
        return read(called, sent)
    except Malformed:
        return None


@pytest.mark.parametrize("called", [called for _path, called in CALLS])
def test_an_answer_is_read_whole(called: str) -> None:
    sent = document(f"/{called}")

    value = read(called, sent)

    assert isinstance(value, question(called)[0].answer)
    assert lost(sent, value) == []


def test_captures_are_read_whole() -> None:
    whole = [row for row in captures() if row.status == 200]

    assert whole
    assert {row.name: found for row in whole if (found := _lost(row))} == {}


def _lost(capture: Capture) -> list[str]:
    return lost(capture.document, read(capture.uri, capture.document))


def test_what_is_lost_is_noticed() -> None:
    sent = document(f"/{OCCUPATION}/details/tasks")
    value = read(f"{OCCUPATION}/details/tasks", sent)
    sent["task"][0] |= {"note": "one more", "number": 7_654_321, "flag": True, "href": CANONICAL}

    assert lost(sent, value) == ["/", "7654321", "one more", "true"]


@given(mutated(DOCUMENTS))
def test_a_changed_answer_is_a_value_or_malformed(changed: Mutated) -> None:
    called = CALLED[changed.path]

    assert isinstance(value_or_none(called, changed.document), question(called)[0].answer | None)


@given(st.data())
def test_a_generated_answer_is_a_value_or_malformed(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(list(CALLED)))
    sent = data.draw(answers(path))

    assert isinstance(value_or_none(CALLED[path], sent), question(CALLED[path])[0].answer | None)


# Overview.


def overview(**more: Any) -> models.Occupation:
    value = read(f"{OCCUPATION}/", {"code": "17-2051.00", "title": "Civil Engineers", **more})
    assert isinstance(value, models.Occupation)
    return value


def test_overview_needs_code_and_title_alone() -> None:
    assert overview().bright_outlook is None
    with pytest.raises(Malformed):
        read(f"{OCCUPATION}/", {"code": "17-2051.00"})


def test_a_bright_outlook_leads_to_its_list() -> None:
    found = overview(bright_outlook=[{"code": "openings", "title": "Numerous Job Openings"}, {"title": "New"}])

    links = (Link("Numerous Job Openings", "/online/bright_outlook/openings"), Link("New", None))
    assert found.bright_outlook == Outlook(None, ("Numerous Job Openings", "New"), links)


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Tasks", "tasks"),
        ("Career Interest Types", "interests"),
        ("Interests", "interests"),
        ("Essential Skills", "skills"),
        ("Transferable Skills", "skills"),
        ("Software Skills", "technology_skills"),
        ("Technology Skills", "technology_skills"),
        ("Job Titles", None),
        ("Specific Interest Areas", None),
    ],
)
def test_sources_belong_to_sections(title: str, section: str | None) -> None:
    found = overview(updated={"year": 2026, "contents": [{"title": title, "source": "Analyst", "year": 2023}]})

    assert found.updated == models.Updated(
        partial=False, year="2026", resources=(models.ResourceUpdated(title, "Analyst", "2023", section),)
    )


# Sections.


def task(**more: Any) -> models.Task:
    value = read(f"{OCCUPATION}/details/tasks", {"task": [{"title": "Design bridges.", **more}]})
    assert isinstance(value, models.Tasks)
    return value.tasks[0]


def test_an_absent_rating_is_unknown() -> None:
    assert task().score is None
    assert task(importance=0).score == Score(Decimal(0), "Importance", important=None)


@pytest.mark.parametrize("rating", ["92", True, None, [], {}])
def test_a_rating_of_another_type_is_unknown(rating: object) -> None:
    assert task(importance=rating).score is None


def test_a_task_leads_to_those_who_share_it() -> None:
    related = f"{CANONICAL}{OCCUPATION}/related/tasks/20510"

    assert task(related=related).related == f"/{OCCUPATION}/related/tasks/20510"
    assert task(related="https://elsewhere.example/").related == "https://elsewhere.example/"
    assert task(related="javascript:alert(1)").related is None


def technology(**sent: Any) -> models.TechnologyList:
    value = read(f"{OCCUPATION}/details/technology_skills", sent)
    assert isinstance(value, models.TechnologyList)
    return value


def test_further_examples_are_joined() -> None:
    category = {"title": "Languages", "example": [{"title": "C++"}], "example_more": [{"title": "PL/SQL"}]}

    (found,) = technology(category=[category]).categories

    assert [example.name for example in found.examples] == ["C++", "PL/SQL"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("hot_technology/C%2B%2B", "/online/hot_technology/C%2B%2B"),
        ("hot_technology/C%23", "/online/hot_technology/C%23"),
        ("hot_technology/.NET", "/online/hot_technology/.NET"),
        ("hot_technology/PL%2FSQL", "/online/hot_technology/PL%2FSQL"),
    ],
)
def test_technology_of_any_name_has_a_list(path: str, address: str) -> None:
    example = {"title": "C++", "href": f"{CANONICAL}online/{path}", "hot_technology": True, "percentage": 7}

    (found,) = technology(category=[{"title": "Languages", "example": [example]}]).categories

    assert found.examples == (models.Technology("C++", "C++", False, Decimal(7), address),)


def test_totals_lead_to_their_lists() -> None:
    total = {"total": 7, "href": f"{CANONICAL}{OCCUPATION}/hot_technology"}

    found = technology(category=[], hot_technology=total)

    assert found.hot_technology == TechnologyTotal(7, f"/{OCCUPATION}/hot_technology")
    assert found.in_demand_skills is None


@pytest.mark.parametrize("name", ["in_demand", "in_demand_skills"])
def test_total_in_demand_leads_to_its_page(name: str) -> None:
    found = technology(category=[], in_demand_skills={"total": 7, "href": f"{CANONICAL}{OCCUPATION}/{name}"})

    assert found.in_demand_skills == TechnologyTotal(7, f"/{OCCUPATION}/in_demand_skills")


def test_a_section_has_paging_only_with_rows() -> None:
    page = {"start": 1, "end": 1, "total": 30}

    assert technology(category=[{"title": "Languages", "example": []}], **page).paging == Paging(
        1, 1, 30, None, None, None
    )
    assert models.is_empty(technology(category=[], start=1, end=0, total=0))


@pytest.mark.parametrize("section", ["tasks", "technology_skills", "knowledge", "education", "related_occupations"])
def test_a_section_without_its_list_is_malformed(section: str) -> None:
    with pytest.raises(Malformed):
        read(f"{OCCUPATION}/details/{section}", {})


@pytest.mark.parametrize(("code", "value"), [(1, 1), (5, 5), ("2", 2), ("1-2", 2), (6, None), ("high", None)])
def test_a_job_zone_may_be_two(code: object, value: int | None) -> None:
    found = read(f"{OCCUPATION}/details/job_zone", {"code": code, "title": "Job Zone 1-2"})

    assert isinstance(found, models.JobZone)
    assert (found.value, found.code) == (value, str(code))


# Lists.


def choice(**sent: Any) -> models.Choice:
    value = read("online/industries/", [sent])
    assert isinstance(value, models.ChoiceList)
    return value.choices[0]


def test_choice_without_code_is_known_by_its_address() -> None:
    assert choice(title="All", href=f"{CANONICAL}online/industries/all").code == "all"
    assert choice(title="PL/SQL®", href=f"{CANONICAL}online/hot_technology/PL%2FSQL").code == "PL/SQL"
    assert choice(title="PL/SQL").code == "PL/SQL"


def occupation(called: str, **sent: Any) -> models.OccupationRow:
    value = read(called, {"occupation": [{"code": "17-2051.00", "title": "Civil Engineers", **sent}]})
    assert isinstance(value, models.OccupationList)
    return value.occupations[0]


def test_share_belongs_to_industry_that_was_asked() -> None:
    found = occupation("online/industries/54", percent_employed=28)

    assert found.percent_employed_by_industry == (models.IndustryPercent("54", Decimal(28)),)


def test_a_share_of_no_industry_is_left_out() -> None:
    assert occupation("online/occupations/", percent_employed=28).percent_employed_by_industry == ()


def test_a_zone_has_two_names() -> None:
    zone = {"code": "1-2", "title": "Job Zone 1-2"}

    assert occupation("online/occupations/", zone=zone).job_zone == models.Choice("1-2", "Job Zone 1-2")
    assert occupation("online/hot_technology/C%23", job_zone=zone).job_zone == models.Choice("1-2", "Job Zone 1-2")


def test_an_empty_search_is_an_empty_list() -> None:
    found = read("online/search?keyword=nothing", {"start": 1, "end": 0, "total": 0, "occupation": []})

    assert found == models.OccupationList("nothing", Paging(1, 0, 0, None, None, None), ())


def test_list_says_in_which_order_it_was_asked() -> None:
    found = read("online/occupations/?sort=zone", {"start": 1, "end": 0, "total": 0})

    assert isinstance(found, models.OccupationList)
    assert found.paging.sort == "job_zone"


# What occupations share.


def test_chosen_task_leads_to_who_shares_it() -> None:
    sent = [{"id": "20510", "title": "Design bridges."}, {"title": "Inspect sites."}]

    found = read("online/job_duties/tasks/17-2051.00", sent)

    assert isinstance(found, models.TaskChoice)
    assert [row.related for row in found.tasks] == [f"/{OCCUPATION}/related/tasks/20510", None]


def test_a_deep_outline_is_malformed() -> None:
    outline: dict[str, Any] = {"activity_type": "gwa", "title": "Think"}
    for _ in range(8):
        outline = {"activity_type": "gwa", "title": "Think", "related_activity": [outline]}

    with pytest.raises(Malformed):
        read(f"{OCCUPATION}/custom/work_activities_outline", {"activity": [outline]})


# The database.


def test_rows_are_of_the_table_that_was_asked() -> None:
    row = {"onetsoc_code": "17-2051.00", "data_value": 4.50, "job_zone": 4, "domain": "", "note": None, "new": True}

    found = read("database/rows/knowledge", {"start": 1, "end": 1, "total": 1, "row": [row]})

    assert isinstance(found, models.TableRows)
    assert found.table_id == "knowledge"
    assert found.rows == (
        (
            ("onetsoc_code", "17-2051.00"),
            ("data_value", "4.5"),
            ("job_zone", "4"),
            ("domain", None),
            ("note", None),
            ("new", "true"),
        ),
    )


def test_names_of_fields_can_be_shown() -> None:
    odd = "\ud800odd\n"

    rows = read("database/rows/knowledge", {"total": 1, "row": [{odd: 1}]})
    info = read(
        "database/info/knowledge",
        {
            "table_id": "knowledge",
            "title": "Knowledge",
            "column": [{"column_id": "a", "title": "A"}],
            "download": {odd: "https://www.onetcenter.org/"},
        },
    )

    assert isinstance(rows, models.TableRows)
    assert isinstance(info, models.TableInfo)
    assert rows.rows == ((("odd", "1"),),)
    assert info.downloads == (Link("odd", "https://www.onetcenter.org/"),)


@pytest.mark.parametrize("sent", [{"row": [[]]}, {"row": ["text"]}, {"column": []}, []])
def test_rows_of_another_shape_are_malformed(sent: object) -> None:
    with pytest.raises(Malformed):
        read("database/rows/knowledge", sent)


def test_a_table_without_columns_is_malformed() -> None:
    with pytest.raises(Malformed):
        read("database/info/knowledge", {"table_id": "knowledge", "title": "Knowledge", "column": []})


# Documents of any shape.


def node(sent: object) -> models.Node:
    value = read("online/soft_skills/", sent)
    assert isinstance(value, models.Node)
    return value


def test_a_document_of_any_shape_is_a_tree() -> None:
    sent = {"social": [{"code": "2.B.1.a", "level": 57}, {"href": f"{CANONICAL}online/"}], "new": True, "old": None}

    def child(name: str, text: str | None = None, *children: models.Node) -> models.Node:
        return models.Node(name, (), text, children)

    social = child("social", None, child("code", "2.B.1.a"), child("level", "57"))
    more = child("social", None, child("href", "/online/"))
    assert node(sent) == child("answer", None, social, more, child("new", "true"), child("old"))
    assert node([["a"], {"": 1}]) == child(
        "answer", None, child("entry", None, child("entry", "a")), child("entry", None, child("entry", "1"))
    )


def test_a_large_or_deep_document_is_malformed() -> None:
    deep: object = 1
    for _ in range(12):
        deep = [deep]

    for sent in (deep, [1] * 5_000):
        with pytest.raises(Malformed):
            node(sent)
