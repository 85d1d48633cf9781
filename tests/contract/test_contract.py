"""One set of questions and refusals for every backend: what stands in for the API passes the tests the API would."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

import pytest

from browser.onet import models, operations
from browser.onet.client import Client
from browser.onet.errors import NotFound, Refused
from browser.onet.operations import career_lists, careers, crosswalks, related
from browser.onet.operations.operation import AREAS, CAREER_AREAS, REPORTS, Operation
from browser.onet.v1.offered import NOT_IN_V1
from tests.contract.backends import Backend, is_not_offered
from tests.reading import IN_V1

UNKNOWN = "99-9999.99"
SPANISH = {"keyword": "enfermera"}


def examples() -> Iterator[tuple[Operation[object], dict[str, str]]]:
    for operation in operations.OPERATIONS:
        for area in operation.areas or ("",):
            for report in REPORTS if "{report}" in operation.path else ("",):
                values = (
                    dict(operation.example) | ({"area": area} if area else {}) | ({"report": report} if report else {})
                )
                yield operation, values | (SPANISH if values.get("area") == "mpp" and "keyword" in values else {})


def says_something(value: object) -> bool:
    """Return whether there is a word, a number or a true flag in a value; the counts of a list say nothing."""
    if isinstance(value, models.Paging):
        return False
    if is_dataclass(value):
        return any(says_something(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return any(says_something(part) for part in value)
    return value not in (None, "", False)


def content(answer: object) -> object:
    """Return the lists of an answer, or all of it if it has none."""
    parts = [getattr(answer, field.name) for field in fields(answer)]  # type: ignore[arg-type]
    return tuple(part for part in parts if isinstance(part, tuple)) or answer


@pytest.mark.parametrize(("operation", "values"), list(examples()), ids=lambda value: getattr(value, "name", None))
def test_every_example_is_answered_by_its_type(
    backend: Backend, operation: Operation[object], values: dict[str, str]
) -> None:
    client, values = backend.client, {**values, **backend.examples.get(operation, {})}
    if is_not_offered(client, operation, **values):
        return

    if operation in backend.without_data:
        with pytest.raises(Refused) as refused:
            client.ask(operation, **values)
        report = values["report"].capitalize()
        assert (
            refused.value.said == f"{operation.title} data is not available in the {report} report for this occupation."
        )
        return

    if operation in backend.without_source:
        with pytest.raises(Refused) as refused:
            client.ask(operation, **values)
        assert refused.value.said
        return

    if operation in backend.without_spanish and values["area"] == "mpp":
        with pytest.raises(Refused):
            client.ask(operation, **values)
        return

    answer = client.ask(operation, **values)

    assert isinstance(answer.value, operation.answer)
    assert says_something(content(answer.value))


def test_each_generation_offers_what_the_other_lacks(backend: Backend) -> None:
    offered = {operation for operation in operations.OPERATIONS if backend.client.offers(operation)}

    if backend.is_v2:
        assert offered >= NOT_IN_V1
        assert operations.REPORT not in offered
    else:
        assert offered == set(IN_V1)


def test_root_announces_the_services_of_a_generation(backend: Backend) -> None:
    services = backend.client.ask(operations.ROOT).value.services

    assert [(service.href or "").lstrip("/") for service in services] == list(backend.services)


@pytest.mark.parametrize("area", AREAS)
def test_every_announced_service_answers(backend: Backend, client: Client, area: str) -> None:
    for service in client.ask(operations.SERVICES, area=area).value.services:
        found = operations.find((service.href or "").lstrip("/"))
        if found is None:
            assert backend.is_v2  # some searches of 2.0 have no row, and a page all the same
            continue
        operation, values = found
        example = (
            dict(operation.example)
            | dict(backend.examples.get(operation, {}))
            | (SPANISH if area == "mpp" else {})
            | values
        )
        assert says_something(content(client.ask(operation, **example).value))


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        (operations.SEARCH, {"area": "mnm"}),
        (operations.SEARCH, {"area": "mpp"}),
        (operations.ONLINE_SEARCH, {}),
        (operations.MILITARY, {}),
        (crosswalks.MILITARY_CROSSWALK, {}),
        (crosswalks.EDUCATION_CROSSWALK, {}),
        (crosswalks.SOC_CROSSWALK, {}),
        (related.TASK_SEARCH, {}),
    ],
    ids=["mnm", "mpp", "online", "military", "to military", "education", "soc", "task"],
)
def test_search_without_keyword_is_refused_in_contract_words(
    backend: Backend, operation: Operation[object], values: dict[str, str]
) -> None:
    with pytest.raises(Refused) as refused:
        backend.client.ask(operation, **values)

    assert refused.value.said == backend.without_keyword


@pytest.mark.parametrize(
    "operation", [row for row in operations.OPERATIONS if "{code}" in row.path], ids=lambda row: row.name
)
def test_an_unknown_code_is_refused_with_a_text(client: Client, operation: Operation[object]) -> None:
    values = dict(operation.example) | {"code": UNKNOWN}
    if is_not_offered(client, operation, **values):
        return

    with pytest.raises(Refused) as refused:
        client.ask(operation, **values)

    assert refused.value.said


def test_word_that_nothing_matches_is_empty_list(client: Client) -> None:
    found = client.ask(operations.SEARCH, area="mnm", keyword="xyzzyplugh").value

    assert found.careers == ()
    assert found.paging.total == 0


def test_pages_of_list_link_to_each_other(client: Client) -> None:
    first = client.ask(operations.CAREERS, area="mnm").value
    second = client.ask(operations.CAREERS, area="mnm", start="21", end="40").value

    assert len(first.careers) == len(second.careers) == 20
    assert (first.paging.start, first.paging.end, first.paging.previous) == (1, 20, None)
    assert first.paging.next is not None
    assert second.paging.previous is not None
    assert (second.paging.start, second.paging.end) == (21, 40)
    assert not {row.code for row in first.careers} & {row.code for row in second.careers}
    titles = [row.title for row in first.careers + second.careers]
    assert titles == sorted(titles, key=str.casefold)


def test_a_whole_list_comes_at_once(backend: Backend) -> None:
    occupations = backend.client.ask(operations.OCCUPATIONS, end="2000").value

    assert len(occupations.occupations) == occupations.paging.total == backend.occupations
    assert occupations.paging.next is None


@pytest.mark.parametrize("area", CAREER_AREAS)
def test_every_industry_outlook_and_zone_has_careers(backend: Backend, client: Client, area: str) -> None:
    industries = client.ask(career_lists.INDUSTRIES, area=area).value.choices
    outlooks = client.ask(career_lists.BRIGHT_OUTLOOK, area=area).value.choices
    zones = client.ask(career_lists.JOB_PREPARATION, area=area).value.zones

    assert {"23", "51", "54", "93"} <= {row.code for row in industries}
    assert len(industries) == 20
    assert {row.code for row in outlooks} <= {"grow", "openings", "emerging"}
    assert [row.value for row in zones] == list(backend.zones)
    lists = [
        *(client.ask(career_lists.INDUSTRY, area=area, industry=row.code) for row in industries),
        *(client.ask(career_lists.BRIGHT_CAREERS, area=area, category=row.code) for row in outlooks),
        *(client.ask(career_lists.ZONE_CAREERS, area=area, zone=str(row.value)) for row in zones),
    ]
    assert all(answer.value.careers for answer in lists)


def test_industry_says_how_many_work_there(client: Client) -> None:
    def rows(**asked: str) -> list[models.CareerRow]:
        return list(client.ask(career_lists.INDUSTRY, area="mnm", industry="54", end="2000", **asked).value.careers)

    every, most, some = rows(), rows(category="Most"), rows(category="Some")
    assert {row.category for row in every} == {"Most", "Some"}
    assert {row.category for row in most} == {"Most"}
    assert {row.category for row in some} == {"Some"}
    assert len(every) == len(most) + len(some)
    assert [row.category for row in every] == sorted(row.category or "" for row in every)


def in_industry(client: Client, **params: str) -> tuple[models.CareerRow, ...]:
    return client.ask(career_lists.INDUSTRY, area="mnm", industry="54", end="2000", **params).value.careers


@pytest.mark.parametrize("category", career_lists.CATEGORY.options)
def test_an_industry_has_careers_of_each_category(client: Client, category: str) -> None:
    found = {row.category for row in in_industry(client, category=category)}

    assert found == ({"Most", "Some"} if category == "all" else {category})


def orders(client: Client, operation: Operation[object]) -> tuple[str, ...]:
    """Return the orders of a list that a generation of the API has."""
    return next((param.options for param in client.dialect.params(operation) if param.name == "sort"), ())


@pytest.mark.parametrize("sort", career_lists.INDUSTRY_SORT.options)
def test_an_industry_is_sorted_as_asked(client: Client, sort: str) -> None:
    order: Callable[[models.CareerRow], object] = {
        "category": lambda row: row.category,
        "name": lambda row: re.sub(r"[^\w ]", "", row.title.replace("&", "and")).casefold(),
        "bright_outlook": lambda row: not row.tags.bright_outlook,
        "apprenticeship": lambda row: not row.tags.apprenticeship,
        "percent_employed": lambda row: -row.percent_employed,
    }[sort]
    rows = in_industry(client, sort=sort)
    if sort not in orders(client, career_lists.INDUSTRY):
        assert rows == in_industry(client)  # 2.0 would not say that it knows no order
        return

    assert {row.code for row in rows} == {row.code for row in in_industry(client)}
    assert [order(row) for row in rows] == sorted(order(row) for row in rows)


def test_careers_of_a_bright_outlook_are_bright(client: Client) -> None:
    found = client.ask(career_lists.BRIGHT_CAREERS, area="mnm", category="grow", end="2000").value

    assert found.careers
    assert all(row.tags.bright_outlook for row in found.careers)


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        (career_lists.INDUSTRY, {"industry": "99"}),
        (career_lists.INDUSTRY, {"industry": "54", "category": "None"}),
        (career_lists.CLUSTER_CAREERS, {"cluster": "990000"}),
        (career_lists.INTEREST_CAREERS, {"interest": "domestic"}),
    ],
)
def test_unknown_list_is_refused_with_text(
    client: Client, operation: Operation[object], values: dict[str, str]
) -> None:
    if is_not_offered(client, operation, area="mnm", **values):
        return

    with pytest.raises(Refused) as refused:
        client.ask(operation, area="mnm", **values)

    assert refused.value.said


def test_unknown_order_is_refused_where_orders_are_known(client: Client) -> None:
    if orders(client, career_lists.INDUSTRY):
        with pytest.raises(Refused):
            in_industry(client, sort="pay")
    else:
        assert in_industry(client, sort="pay") == in_industry(client)


def test_a_full_code_finds_one_career(client: Client) -> None:
    found = client.ask(operations.SEARCH, area="mnm", keyword="17-2051.00").value

    assert [row.code for row in found.careers] == ["17-2051.00"]


def test_an_old_code_brings_its_present_relatives(client: Client) -> None:
    found = client.ask(operations.ONLINE_SEARCH, keyword="15-1132.00").value

    assert "15-1252.00" in [row.code for row in found.occupations]
    assert {row.relevance_score for row in found.occupations} == {None}


def test_a_word_search_of_occupations_falls_in_relevance(backend: Backend) -> None:
    found = backend.client.ask(operations.ONLINE_SEARCH, keyword="architect").value.occupations
    scores = [row.relevance_score for row in found]

    assert len(scores) > 1
    assert all((score is None) is backend.is_v2 for score in scores)
    assert scores == sorted(scores, key=lambda score: -(score or 0))


def test_only_short_report_cuts_at_ten_rows(client: Client) -> None:
    if is_not_offered(client, operations.DETAILS, code="17-2051.00"):
        return

    def rows(display: str) -> int:
        report = client.ask(operations.DETAILS, code="17-2051.00", display=display).value
        assert report.display == display
        (skills,) = (section.content for section in report.sections if section.name == "skills")
        assert isinstance(skills, models.RatedElements)
        return len(skills.elements)

    assert rows("short") == 10
    assert rows("long") == 35


def test_part_without_data_is_neither_listed_nor_reported(client: Client) -> None:
    legislators = "11-1031.00"
    overview = client.ask(operations.CAREER, area="mnm", code=legislators).value

    assert "Knowledge" not in [resource.title for resource in overview.resources]
    if not is_not_offered(client, operations.REPORT, area="mnm", code=legislators):
        assert client.ask(operations.REPORT, area="mnm", code=legislators).value.knowledge is None
    with pytest.raises(Refused):
        client.ask(careers.KNOWLEDGE, area="mnm", code=legislators)


def test_spanish_careers_are_spanish(client: Client) -> None:
    career = client.ask(operations.CAREER, area="mpp", code="17-2051.00").value
    outlook = client.ask(careers.JOB_OUTLOOK, area="mpp", code="17-2051.00").value

    assert career.title == "Ingenieros civiles"
    assert outlook.outlook is not None
    assert outlook.outlook.categories[0] in ("Buenas", "Promedio", "Debajo del promedio")


def test_military_code_names_what_it_matched_by_branch(client: Client) -> None:
    found = client.ask(operations.MILITARY, keyword="11B", branch="army").value

    assert {match.branch for match in found.matches} == {"army"}
    assert "11B" in {match.code for match in found.matches}
    assert all(row.match_type for row in found.careers)


@pytest.mark.parametrize(
    ("operation", "keyword", "code"),
    [
        (crosswalks.MILITARY_CROSSWALK, "68w", "68W"),
        (crosswalks.EDUCATION_CROSSWALK, "140801", "14.0801"),
        (crosswalks.EDUCATION_CROSSWALK, "transportation and highway engineering", "14.0804"),
        (crosswalks.SOC_CROSSWALK, "172051", "17-2051"),
        (crosswalks.SOC_CROSSWALK, "civil engineers", "17-2051"),
    ],
)
def test_crosswalk_leads_from_code_or_words_to_occupations(
    client: Client, operation: Operation[models.CrosswalkMatches], keyword: str, code: str
) -> None:
    found = client.ask(operation, keyword=keyword).value

    assert found.keyword == keyword
    assert code in {match.code for match in found.matches}
    assert found.paging.total == len(found.matches)
    assert all(match.occupations for match in found.matches)


@pytest.mark.parametrize("operation", [crosswalks.EDUCATION_CROSSWALK, crosswalks.SOC_CROSSWALK])
def test_a_crosswalk_comes_in_pages(client: Client, operation: Operation[models.CrosswalkMatches]) -> None:
    keyword = "engineering" if operation is crosswalks.EDUCATION_CROSSWALK else "17"
    first = client.ask(operation, keyword=keyword, start="1", end="2").value
    second = client.ask(operation, keyword=keyword, start="3", end="4").value

    assert first.paging.next is not None
    assert second.paging.previous is not None
    assert not {match.code for match in first.matches} & {match.code for match in second.matches}


def test_branch_limits_jobs_of_military_code(backend: Backend) -> None:
    found = backend.client.ask(crosswalks.MILITARY_CROSSWALK, keyword="nurse", branch="navy").value

    assert found.branch == "navy"
    # A match of 2.0 names neither: its title does.
    assert {(match.branch, match.active) for match in found.matches} == {
        (None, None) if backend.is_v2 else ("navy", True)
    }


def related_rows(client: Client) -> Iterator[tuple[str, str, str]]:
    """Yield section, id and address of each row of a details report that leads to other occupations."""
    overview = client.ask(operations.OCCUPATION, code="17-2051.00").value
    for link in overview.details_resources:
        operation, values = operations.find((link.href or "").lstrip("/")) or (None, {})
        assert operation is not None, link
        name, content = operation.section, client.ask(operation, **values).value
        for rows in (getattr(content, field, ()) for field in ("tasks", "elements", "activities", "categories")):
            for row in rows:
                yield name, row.id, row.related


def test_report_rows_lead_to_occupations_sharing_them(backend: Backend, client: Client) -> None:
    shared: dict[str, models.ElementOccupations] = {}
    for name, id_, href in related_rows(client):
        found = operations.find((href or "").lstrip("/"))
        assert found is not None, href
        operation, values = found
        assert (operation, values["element"]) == (related.RELATED, id_)
        if name not in shared:
            shared[name] = client.ask(related.RELATED, **values).value

    sections = {"tasks", "technology_skills", "knowledge", "skills", "abilities", "work_activities"}
    only = {"work_context"} if backend.is_v2 else {"tools_used", "work_values"}
    assert sections | {"detailed_work_activities", "interests", "work_styles"} | only == set(shared)
    for answer in shared.values():
        assert answer.occupations
        scores = [row.score.value for row in answer.occupations if row.score]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) in (0, len(answer.occupations))


def test_what_an_occupation_shares_it_has_itself(client: Client) -> None:
    for section, element in (("knowledge", "2.C.3.c"), ("tasks", "147"), ("tools_technology", "43232604")):
        values = {"code": "17-2051.00", "section": section, "element": element, "end": "2000"}
        found = client.ask(related.RELATED, **values).value

        assert "17-2051.00" in {row.row.code for row in found.occupations}


@pytest.mark.parametrize("section", ["knowledge", "tasks", "tools_technology", "detailed_work_activities"])
def test_row_that_nobody_has_is_refused_with_text(client: Client, section: str) -> None:
    with pytest.raises(Refused) as refused:
        client.ask(related.RELATED, code="17-2051.00", section=section, element="9.Z")

    assert refused.value.said


def test_announced_outline_goes_from_general_activities_to_tasks(client: Client) -> None:
    (resource,) = client.ask(operations.OCCUPATION, code="17-2051.00").value.custom_resources
    found = operations.find((resource.href or "").lstrip("/"))
    assert found is not None
    assert found[0] is related.WORK_ACTIVITIES_OUTLINE

    level = client.ask(related.WORK_ACTIVITIES_OUTLINE, **found[1]).value.entries
    kinds = []
    while level:
        kinds.append({entry.kind for entry in level})
        level = tuple(below for entry in level for below in entry.entries)

    assert [len(kind) for kind in kinds] == [1, 1, 1, 1]
    assert kinds[-1] == {"task"}


def test_task_search_leads_to_tasks_and_occupations(client: Client) -> None:
    first = client.ask(related.TASK_SEARCH, keyword="civil engineers").value.occupations[0]
    tasks = operations.find((first.href or "").lstrip("/"))
    assert tasks is not None
    assert tasks[0] is related.TASK_CHOICE
    task = client.ask(related.TASK_CHOICE, **tasks[1]).value.tasks[0]
    shared = operations.find((task.related or "").lstrip("/"))
    assert shared is not None
    assert shared[0] is related.RELATED
    assert client.ask(related.RELATED, **shared[1]).value.occupations


def test_about_names_release_and_generation(backend: Backend) -> None:
    about = backend.client.ask(operations.ABOUT).value

    assert about.database is not None
    assert about.database.title == backend.release
    assert about.api_version == backend.api_version


def test_path_that_is_no_service_is_not_found(client: Client) -> None:
    with pytest.raises(NotFound):
        client.ask(Operation("none", "online/stem", models.ServiceList, "None"))
