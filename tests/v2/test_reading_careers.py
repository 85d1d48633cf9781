"""Answers of 2.0 about careers, their lists, the profiler and military jobs: read whole, whatever else they contain."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from browser.onet import models, operations
from browser.onet.errors import Malformed
from browser.onet.operations import career_lists, careers, profiler
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import INTERESTS
from browser.onet.v2.routes import ROUTES
from tests.v2.definition import find
from tests.v2.generated import Mutated, answers, mutated
from tests.v2.reading import DIALECT, answers_to, kept, lost, read_as, unread

FAMILIES = (
    operations.ROOT,
    operations.ABOUT,
    operations.SERVICES,
    operations.SEARCH,
    operations.CAREERS,
    operations.CAREER,
    *operations.CAREER_SECTIONS,
    operations.IN_THE_MILITARY,
    *career_lists.CAREER_LISTS,
    *profiler.PROFILER,
    operations.MILITARY,
)
OPERATIONS = [operation for operation in FAMILIES if operation in ROUTES]
# Other values with which an operation has another answer.
MORE: dict[Operation[object], tuple[dict[str, str], ...]] = {
    career_lists.INDUSTRY: ({"category": "Some"},),
    career_lists.BRIGHT_CAREERS: ({"category": "openings"},),
    career_lists.CLUSTER_CAREERS: ({"cluster": "040100"},),
    profiler.CAREERS: ({"interest": "Social"}, {"answers": "54321" * 6}),
    operations.MILITARY: ({"keyword": "nurse", "branch": "navy"}, {"keyword": "nothing"}),
    operations.SEARCH: ({"keyword": "nothing"},),
    careers.TECHNOLOGY: ({"code": "15-1252.00"},),
}
# A field that no model has, for the address says the same: the code of an outlook.
IN_ADDRESS = {careers.JOB_OUTLOOK: {"code"}}
# What a value says in another way: a title of a summary by a list of those, an interest by its name.
OTHERWISE = {
    operations.CAREER: "true|false",
    **dict.fromkeys((profiler.QUESTIONS, profiler.QUESTIONS_30, profiler.RESULTS), "|".join(INTERESTS).lower()),
}
CLUSTER = "040100"


def asked() -> Iterator[tuple[Operation[object], dict[str, str]]]:
    """Yield each operation of these families with values that the stand-in answers, in each area."""
    for operation in OPERATIONS:
        for area in operation.areas or ("",):
            values = dict(operation.example) | ({"area": area} if area else {})
            if operation is career_lists.CLUSTER_CAREERS:
                values["cluster"] = CLUSTER
            for more in ({}, *MORE.get(operation, ())):
                if (operation.section, area) != ("technology", "mpp") or more:  # no data, as on the real one
                    yield operation, values | more


ASKED = list(asked())
IDS = [" ".join((operation.name, *map(str, values.values()))) for operation, values in ASKED]
KNOWN = {
    str(route): (operation, values, answer)
    for operation, values in ASKED
    for route, (answer, _value) in zip(DIALECT.routes(operation, values), answers_to(operation, values), strict=True)
}


def path_of(uri: str) -> str:
    """Return the path of the definition that a call is of."""
    found = find(uri.partition("?")[0])
    assert found is not None
    return found[0]


@pytest.mark.parametrize(("operation", "values"), ASKED, ids=IDS)
def test_an_answer_is_read_whole(
    caplog: pytest.LogCaptureFixture, operation: Operation[object], values: dict[str, str]
) -> None:
    for answer, value in answers_to(operation, values):
        assert isinstance(value, operation.answer)
        assert unread(caplog, operation, answer) <= IN_ADDRESS.get(operation, set())
        assert [text for text in lost(answer, value) if not re.fullmatch(OTHERWISE.get(operation, ""), text)] == []


# Documents that nobody wrote.


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_the_definition_allows_is_read_or_malformed(reference: Path, data: st.DataObject) -> None:
    uri = data.draw(st.sampled_from(sorted(KNOWN)))
    operation, values, _answer = KNOWN[uri]

    answer = data.draw(answers(path_of(uri)))

    try:
        value = read_as(operation, answer, values)
    except Malformed:
        return
    assert isinstance(value, operation.answer)
    assert all(is_fit(text) for text in kept(value))


@settings(max_examples=500)
@given(changed=mutated([(uri, answer) for uri, (_operation, _values, answer) in KNOWN.items()]))
def test_what_is_changed_is_read_or_malformed(changed: Mutated) -> None:
    operation, values, _answer = KNOWN[changed.path]

    try:
        value = read_as(operation, changed.document, values)
    except Malformed:
        return
    assert isinstance(value, operation.answer)
    assert all(is_fit(text) for text in kept(value))


def is_fit(text: str) -> bool:
    """Return whether a page may contain a text: it can be encoded, has no control characters, and is no script."""
    text.encode()
    return text.isprintable() or not any(letter < " " for letter in text)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
@pytest.mark.parametrize("answer", [None, 1, "text", True, {"error": "No."}])
def test_what_is_no_answer_is_malformed(operation: Operation[object], answer: object) -> None:
    with pytest.raises(Malformed):
        read_as(operation, answer, operation.example)


# What single fields become.


def test_a_career_has_what_only_2_0_says() -> None:
    career = read_as(
        operations.CAREER,
        {
            "code": "17-2051.00",
            "title": "Civil Engineers",
            "tags": {"bright_outlook": True},
            "also_called": [{"title": "Bridge Engineer", "summary": True}, {"title": "Road Engineer"}],
            "sample_of_military_titles": {"navy": ["Seabee"], "army": [], "moon_force": ["Rover"]},
            "word_cloud_terms": ["bridge", ""],
            "on_the_job": ["Plan bridges."],
            "contents": [{"title": "Skills", "href": "https://api-v2.onetcenter.org/mnm/careers/17-2051.00/skills"}],
        },
    )

    assert career == models.Career(
        code="17-2051.00",
        title="Civil Engineers",
        tags=models.Tags(bright_outlook=True),
        also_called=("Bridge Engineer",),
        what_they_do=None,
        on_the_job=("Plan bridges.",),
        career_video=None,
        resources=(models.Link("Skills", "/mnm/careers/17-2051.00/skills"),),
        also_called_more=("Road Engineer",),
        word_cloud=("bridge",),
        military_titles=(("navy", ("Seabee",)),),
    )


def test_technology_is_hot_where_said() -> None:
    example = {"title": "C++", "hot_technology": True, "in_demand": True, "percentage": 15}
    answer = [{"code": 43232408, "title": "Development software", "example": [example, {"title": "Act!"}]}]

    (category,) = read_as(careers.TECHNOLOGY, answer).categories

    assert category == models.TechnologyCategory(
        "43232408",
        models.Technology("Development software", None),
        (models.Technology("C++", "C++", in_demand=True, percentage=Decimal(15)), models.Technology("Act!", None)),
    )


def test_pay_beyond_the_survey_is_over() -> None:
    answer = {
        "outlook": {"category": "Bright", "description": "New chances."},
        "bright_outlook": [{"href": "https://api-v2.onetcenter.org/mnm/bright_outlook/grow", "title": "Grows"}],
        "salary": {
            "soc_code": "29-1211",
            "annual_median_over": 239200,
            "hourly_median": -1,
            "annual_10th_percentile": 63220,
        },
    }

    outlook = read_as(careers.JOB_OUTLOOK, answer)

    assert outlook.outlook == models.Outlook("New chances.", ("Bright",))
    assert outlook.bright_outlook == models.Outlook(
        None, ("Grows",), (models.Link("Grows", "/mnm/bright_outlook/grow"),)
    )
    pay = models.PayRange(models.Amount(Decimal(63220)), models.Amount(Decimal(239200), over=True), None)
    assert outlook.salary == models.Salary("29-1211", pay, None)


def test_an_outlook_without_words_is_missing() -> None:
    outlook = read_as(careers.JOB_OUTLOOK, {"outlook": {}, "bright_outlook": []})

    assert outlook == models.JobOutlook(models.Outlook(None, ()), None, None)


def test_a_state_has_a_word() -> None:
    answer = [{"code": "CA", "name": "California", "job_outlook": "Above average"}]

    assert read_as(careers.CHECK_OUT_MY_STATE, answer).states == (
        models.State("California", "CA", None, "Above average"),
    )


def test_education_has_the_words_of_its_zone() -> None:
    zone = {"code": 2, "title": "Job Zone 1-2", "experience": "Little.", "training": "Months.", "education": "School."}

    education = read_as(careers.EDUCATION, {"job_zone": zone})

    assert education.zone == models.Preparation(2, "Job Zone 1-2", "Little.", "School.", "Months.")
    assert education.job_zone == 2
    assert read_as(careers.EDUCATION, {}) == models.Education(None, (), (), None)


def test_an_industry_leads_to_its_lists() -> None:
    root = "https://api-v2.onetcenter.org/mnm/industries/54/"
    industry = {"code": 54, "title": "Services", "some_people": f"{root}some_people"}

    assert read_as(careers.EXPLORE_MORE, {"industries": [industry]}).industries == (
        models.IndustryShare(
            "54",
            "Services",
            "/mnm/browse/54?category=Some",
            None,
            None,
            "/mnm/browse/54?category=Some",
        ),
    )
    assert read_as(career_lists.INDUSTRIES, [industry | {"most_people": f"{root}most_people"}]).choices == (
        models.Choice(
            "54",
            "Services",
            "/mnm/browse/54?category=Most",
            most_people="/mnm/browse/54?category=Most",
            some_people="/mnm/browse/54?category=Some",
        ),
    )


def test_careers_of_industry_say_how_many_work_there() -> None:
    values = {"area": "mnm", "industry": "54", "sort": "name"}
    parts = [value for _answer, value in answers_to(career_lists.INDUSTRY, values)]

    whole = models.joined(parts)

    assert [row.category for row in whole.careers] == ["Most"] * len(parts[0].careers) + ["Some"] * len(
        parts[1].careers
    )
    assert {example.category for example in whole.examples} <= {"Most", "Some"}
    assert all(example.percent_employed for example in whole.examples)
    assert whole.paging == models.Paging(1, len(whole.careers), len(whole.careers), "name", None, None)


def test_a_search_without_match_is_an_empty_list() -> None:
    values = {"area": "mnm", "keyword": "zzz", "sort": "x"}
    found = read_as(operations.SEARCH, {"start": 1, "end": 0, "total": 0, "career": []}, values)

    assert found == models.CareerList("zzz", models.Paging(1, 0, 0, "x", None, None), ())


def test_a_list_says_what_it_is_for() -> None:
    ((_answer, found),) = answers_to(career_lists.CLUSTER_CAREERS, {"area": "mnm", "cluster": CLUSTER})

    assert found.summary is not None
    assert found.summary.description
    assert found.summary.source
    assert found.summary.sub_clusters
    assert found.summary.example_programs
    ((_answer, zone),) = answers_to(career_lists.ZONE_CAREERS, {"area": "mnm", "zone": "3"})
    assert zone.summary is not None
    assert zone.summary.experience
    assert zone.summary.job_training
    assert zone.summary.education


def test_an_unknown_job_zone_is_read() -> None:
    rows = [{"code": 6, "title": "Zone Six", "education": "All of it."}, {"code": 5, "title": "Zone Five"}]

    found = read_as(career_lists.JOB_PREPARATION, rows)

    assert [(zone.value, zone.title, zone.education) for zone in found.zones] == [
        (None, "Zone Six", "All of it."),
        (5, "Zone Five", None),
    ]
    assert read_as(careers.EDUCATION, {"job_zone": rows[0]}).zone == found.zones[0]


def test_interests_have_our_names_in_both_languages() -> None:
    ((_answer, found),) = answers_to(profiler.RESULTS, {"area": "mpp", "answers": "12345" * 6})

    assert [result.area for result in found.results] == list(profiler.INTERESTS)
    assert found.results[0].title == "Realistas"
    assert found.results[0].href == "/mpp/interestprofiler/careers?area=Realistic"
    assert (found.careers or "").startswith("/mpp/interestprofiler/careers?")


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        (operations.ROOT, []),
        (operations.ABOUT, {"new": 1}),
        (operations.SEARCH, {"start": 1, "end": 0}),
        (operations.SEARCH, {"start": 1, "end": 1, "total": 1, "career": {}}),
        (operations.SEARCH, {"total": 1, "career": [{"code": "nurse", "title": "Nurse"}]}),
        (career_lists.JOB_PREPARATION, [{"code": 1}]),
        (career_lists.CLUSTERS, [{"code": "040100"}]),
        (profiler.QUESTIONS, {"total": 1, "question": [{"index": 1, "text": "Build."}]}),
        (profiler.QUESTIONS, {"total": 1, "question": [{"text": "Build."}], "answer_option": []}),
        (profiler.QUESTIONS, {"total": 1, "answer_option": [{"value": 6, "name": "Love"}]}),
        (profiler.RESULTS, {"result": []}),
        (profiler.RESULTS, {"result": [{"code": "social"}]}),
    ],
)
def test_what_lacks_its_essence_is_malformed(operation: Operation[object], answer: object) -> None:
    with pytest.raises(Malformed):
        read_as(operation, answer, operation.example)


def test_an_interest_that_is_new_keeps_its_code() -> None:
    answer = {"result": [{"code": "digital", "title": "Digital", "score": 3}]}

    assert [result.area for result in read_as(profiler.RESULTS, answer).results] == ["digital"]
