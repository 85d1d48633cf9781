"""Reading answers: the facts that the contract marks, the shapes of older answers, and what is no answer at all."""

import logging
from decimal import Decimal
from typing import TypeVar

import pytest

from browser.onet import models, operations
from browser.onet.errors import Malformed
from browser.onet.models import Amount, Link, NamedElement, Outlook, PayRange, Score, Tags, Technology
from browser.onet.operations import careers
from browser.onet.v1 import dialect, values
from browser.onet.v1.offered import NOT_IN_V1
from browser.onet.v1.values import READERS
from tests.reading import read_as
from tests.upstream import DOCUMENTS, document

T = TypeVar("T")

CAREER = "<code>17-2051.00</code><title>Civil Engineers</title>"


def ours(answer: type[T]) -> T:
    """Read our document for a type of answer."""
    return read(answer, document(answer))


def read(answer: type[T], body: bytes | str) -> T:
    """Read an answer out of a document."""
    body = body if isinstance(body, bytes) else body.encode()
    found = READERS[answer](values.document(body))
    assert isinstance(found, answer)
    return found


@pytest.mark.parametrize("answer", READERS, ids=lambda answer: answer.__name__)
def test_every_answer_type_is_read(answer: type[object]) -> None:
    assert not models.is_empty(ours(answer))


# Lists (contract 2, 3.2, 5.3, 6.2).


def test_service_list_names_each_service_with_its_address() -> None:
    found = ours(models.ServiceList)

    assert [service.title for service in found.services][2] == "Mi Próximo Paso services"
    assert found.services[0] == Link("About O*NET Web Services", "/about/")


def test_a_service_without_an_address_keeps_its_name() -> None:
    found = read(models.ServiceList, "<resources><resource><title>New</title></resource></resources>")

    assert found.services == (Link("New", None),)


def test_version_information_has_names_and_their_web_pages() -> None:
    assert ours(models.About) == models.About(
        Link("O*NET-SOC 2019", "https://www.onetcenter.org/taxonomy.html"),
        Link("O*NET 30.1", "https://www.onetcenter.org/database.html"),
        "1.9",
    )


def test_version_information_from_before_api_version_is_read() -> None:
    found = read(models.About, "<about><database>O*NET 16.0</database></about>")

    assert found == models.About(None, Link("O*NET 16.0", None), None)


def test_a_career_list_says_where_it_stands() -> None:
    found = ours(models.CareerList)

    assert found.keyword == "builder"
    assert found.paging == models.Paging(
        start=3,
        end=4,
        total=7,
        sort=None,
        next="/mnm/search?keyword=builder&start=5&end=6",
        previous="/mnm/search?keyword=builder&start=1&end=2",
    )


def test_a_career_row_holds_what_its_list_sends() -> None:
    first, second = ours(models.CareerList).careers

    assert (first.code, first.title) == ("17-2051.00", "Civil Engineers")
    assert first.href == "/mnm/careers/17-2051.00/"
    assert first.tags == Tags(bright_outlook=True)
    assert (first.fit, first.percent_employed, first.category) == ("Best", Decimal(56), "Most")
    assert second.tags == Tags(green=True, apprenticeship=True)
    assert second.military_jobs == ("air_force", "navy")


def test_a_list_without_a_match_is_an_answer() -> None:
    found = read(models.CareerList, '<careers keyword="xyzzy" start="1" end="0" total="0"></careers>')

    assert found.careers == ()
    assert found.paging.total == 0


def test_job_zone_has_number_title_and_words() -> None:
    first, last = ours(models.PreparationList).zones

    assert first == models.Preparation(
        1,
        "Job Zone One: Little or No Preparation Needed",
        "No years of work are asked for.",
        "Some of these jobs ask for high school.",
        "A coworker shows how in some days.",
        "Dishwashers are in this zone.",
        "(Below 4.0)",
    )
    assert (last.value, last.experience, last.education, last.job_training) == (5, None, None, None)


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (models.ChoiceList, "<a><category><title>Grow</title></category></a>"),
        (models.ChoiceList, '<a><category id="grow"/></a>'),
        (models.PreparationList, "<a><job_zone><title>None</title></job_zone></a>"),
        (models.PreparationList, "<a><job_zone><value>6</value><title>Six</title></job_zone></a>"),
        (models.ChoiceList, "<a><industry><title>Construction</title></industry></a>"),
    ],
)
def test_what_cannot_be_chosen_by_is_malformed(answer: type[object], body: str) -> None:
    with pytest.raises(Malformed):
        read(answer, body)


def test_online_list_keeps_digits_of_scores() -> None:
    found = ours(models.OccupationList)

    assert [str(row.relevance_score) for row in found.occupations] == ["100", "41.5"]
    assert found.occupations[1].tags == Tags()


def test_a_military_search_names_the_jobs_that_matched() -> None:
    found = ours(models.MilitarySearch)

    assert (found.keyword, found.branch) == ("11B", "all")
    [match] = found.matches
    assert (match.branch, match.active, match.code, match.title) == ("army", True, "11B", "Infantryman (Enlisted)")
    assert match.external_info[0].title == "Careers in the Military"
    [career] = found.careers
    assert (career.match_type, career.preparation_needed, career.pay_grade) == ("some_duties", "First term", "E1")
    assert career.military_jobs == ("air_force", "army", "coast_guard", "marine_corps")


# A career and its sections (contract 3.9).


def test_a_career_is_read_whole() -> None:
    found = ours(models.Career)

    assert (found.code, found.title) == ("17-2051.00", "Civil Engineers")
    assert found.tags == Tags(bright_outlook=True)
    assert found.also_called == ("Bridge Engineer", "City Engineer")
    assert found.what_they_do == "Plan roads & bridges, and see that they stand."
    assert found.on_the_job[1] == "Work out how much a bridge can carry."
    assert found.career_video is True
    assert [resource.title for resource in found.resources][-1] == "Explore More"


def test_career_of_code_and_title_alone_is_career() -> None:
    found = read(models.Career, f"<career>{CAREER}</career>")

    assert found == models.Career("17-2051.00", "Civil Engineers", Tags(), (), None, (), None, ())


def test_elements_stand_in_groups() -> None:
    first, second = ours(models.ElementGroups).groups

    assert (first.id, first.title) == ("2.C.3", "Engineering and Technology")
    assert first.elements[1] == NamedElement("2.C.3.d", "how buildings are put up")
    assert second.elements == (NamedElement("2.C.4.a", "arithmetic and geometry"),)


def test_group_may_have_its_title_as_attribute() -> None:
    found = read(models.ElementGroups, '<skills><group title="Social"><element>teaching</element></group></skills>')

    assert found.groups == (models.ElementGroup(None, "Social", (NamedElement(None, "teaching"),)),)


def test_personality_has_a_top_interest_and_work_styles() -> None:
    found = ours(models.Personality)

    assert found.top_interest == models.Interest(
        "1.B.1.b", "Investigative", "They like to find out why things are as they are."
    )
    assert found.work_styles[1] == NamedElement("1.C.5.c", "Integrity")


def test_technology_keeps_name_under_which_it_is_hot() -> None:
    [category] = ours(models.CareerTechnology).categories

    assert category.id == "43232604"
    assert category.title == Technology("Computer aided design CAD software", "Computer aided design CAD")
    assert category.examples == (
        Technology("AutoCAD Civil", "Autodesk AutoCAD Civil 3D"),
        Technology("A plain drawing program", None),
    )


def test_category_may_have_its_title_as_attribute() -> None:
    found = read(models.CareerTechnology, '<technology><category title="Maps" unspsc="1" /></technology>')

    assert found.categories == (models.TechnologyCategory("1", Technology("Maps", None), ()),)


def test_education_is_read_block_by_block() -> None:
    found = ours(models.Education)

    assert found.job_zone == 4
    assert found.education_usually_needed == ("bachelor's degree", "master's degree")
    assert found.apprenticeships == (models.Apprenticeship("Construction Craft Laborer", "0965CB"),)


@pytest.mark.parametrize("zone", ["0", "6", "-1", "three", "3.5", "999999999999", ""])
def test_job_zone_that_there_is_not_is_none(zone: str) -> None:
    assert read(models.Education, f"<education><job_zone>{zone}</job_zone></education>").job_zone is None
    assert read(models.JobZone, f"<job_zone><value>{zone}</value><title>A</title></job_zone>").value is None


def test_an_outlook_may_be_bright_for_several_reasons() -> None:
    found = ours(models.JobOutlook)

    assert found.outlook == Outlook("There will be many new jobs.", ("Bright",))
    assert found.bright_outlook == Outlook("This work grows faster than most.", ("Grow Rapidly", "Openings"))


def test_pay_keeps_digits_and_survey_limit() -> None:
    salary = ours(models.JobOutlook).salary

    assert salary is not None
    assert salary.soc_code == "17-2051"
    assert salary.annual == PayRange(Amount(Decimal(65920)), Amount(Decimal(99590)), Amount(Decimal(239200), over=True))
    assert salary.hourly is not None
    assert str(salary.hourly.high and salary.hourly.high.dollars) == "77.40"


def test_pay_that_is_missing_or_nonsense_is_none() -> None:
    salary = "<salary><annual_median>-1</annual_median><hourly_median>a lot</hourly_median></salary>"

    found = read(models.JobOutlook, f"<job_outlook>{salary}</job_outlook>").salary

    assert found == models.Salary(None, None, None)


def test_one_figure_makes_a_pay_range() -> None:
    salary = "<salary><hourly_median_over>115</hourly_median_over></salary>"

    found = read(models.JobOutlook, f"<job_outlook>{salary}</job_outlook>").salary

    assert found == models.Salary(None, None, PayRange(None, Amount(Decimal(115), over=True), None))


def test_states_stand_in_three_bands_with_a_map() -> None:
    found = ours(models.StateOutlook)

    assert found.map == models.Picture("/mnm/state-maps/17-2051.gif", 600, 340)
    assert found.legend == models.Picture("/mnm/state-maps/legend.gif", 230, 85)
    assert found.above_average == (models.State("Alaska", "AK", Decimal("2.00")),)
    assert found.average == (models.State("Colorado", "CO", Decimal("1.24")),)
    assert found.below_average == (models.State("Indiana", "IN", Decimal("0.70")),)


def test_industries_have_their_share() -> None:
    first, second = ours(models.WhereDoTheyWork).industries

    assert first == models.IndustryShare("54", "Professional, Science, & Technical", "/mnm/browse/54", Decimal(57))
    assert second.title == "Government"


def test_more_to_explore_is_careers_and_industries() -> None:
    found = ours(models.ExploreMore)

    assert [row.title for row in found.careers] == ["Architects"]
    assert found.soc_code == "17-2051"
    assert len(found.industries) == 2


def test_explore_more_may_be_empty() -> None:
    assert read(models.ExploreMore, "<explore_more />") == models.ExploreMore((), None, ())


def test_a_report_holds_what_each_section_answers() -> None:
    report = ours(models.CareerReport)

    assert report.career == ours(models.Career)
    assert report.knowledge == ours(models.ElementGroups)
    assert report.personality == ours(models.Personality)
    assert report.technology == ours(models.CareerTechnology)
    assert report.education == ours(models.Education)
    assert report.job_outlook == ours(models.JobOutlook)
    assert report.check_out_my_state == ours(models.StateOutlook)
    assert report.explore_more == ours(models.ExploreMore)
    assert report.where_do_they_work == ours(models.WhereDoTheyWork)
    assert report.skills is not None
    assert report.abilities is not None


def test_a_report_may_lack_every_section() -> None:
    report = read(models.CareerReport, f"<report><career>{CAREER}</career></report>")

    assert [part for part in models.CareerReport.__dataclass_fields__ if getattr(report, part)] == ["career"]


# An occupation and its reports (contract 6.4, 6.5).


def test_an_occupation_is_read_whole() -> None:
    found = ours(models.Occupation)

    assert (found.code, found.title, found.tags) == (
        "17-2051.00",
        "Civil Engineers",
        Tags(bright_outlook=True, green=True),
    )
    assert found.description == "Plan what a town is built of: roads, bridges, water."
    assert found.sample_of_reported_job_titles == ("City Engineer", "Project Engineer")
    assert [row.code for row in found.also_see] == ["17-2051.01"]
    assert found.bright_outlook == Outlook("This work grows faster than most.", ("Grow Rapidly",))
    assert found.green == models.Green(
        "New rules change what is asked here.", "Green Enhanced Skills", ("Green Construction", "Water")
    )
    assert [link.title for link in found.summary_resources] == ["Tasks", "Tools & Technology"]
    assert [link.title for link in found.details_resources] == ["Tasks", "Knowledge"]
    assert [link.title for link in found.custom_resources] == ["Work Activities Outline"]


def test_an_occupation_says_where_its_data_come_from() -> None:
    updated = ours(models.Occupation).updated

    assert updated == models.Updated(
        partial=False,
        year="2025",
        resources=(
            models.ResourceUpdated("Abilities", "Analyst", "2023"),
            models.ResourceUpdated("Work Values", "Legacy Analyst", None),
            models.ResourceUpdated("Skills", None, None),
        ),
    )


def test_task_of_details_report_has_category_and_score() -> None:
    first, second = ours(models.Tasks).tasks

    assert first == models.Task(
        statement="Look at what was built, and write down what is missing.",
        id="148",
        category="Core",
        score=Score(Decimal(83), "Importance", important=True),
        green=True,
        related="/online/occupations/17-2051.00/related/tasks/148",
    )
    assert second.score == Score(Decimal(41), "Importance", important=False)


def test_technology_of_online_keeps_its_id_at_title() -> None:
    found = ours(models.TechnologyList)

    assert found.see_all == "/online/occupations/17-2051.00/details/technology_skills?all=1"
    [category] = found.categories
    assert (category.id, category.title.name) == ("43232604", "Computer aided design CAD software")
    assert category.related == "/online/occupations/17-2051.00/related/tools_technology/43232604"
    assert [example.hot_technology for example in category.examples] == ["Autodesk AutoCAD", None]


def test_the_joint_section_holds_tools_and_technology() -> None:
    found = ours(models.ToolsTechnology)

    assert found.see_all is None
    assert found.tools is not None
    assert found.tools.see_all is not None
    assert found.tools.categories[0].title.name == "Theodolites"
    assert found.technology is not None
    assert found.technology.see_all is None


def test_rated_element_has_score_on_scale() -> None:
    first, second = ours(models.RatedElements).elements

    assert (first.id, first.name) == ("2.C.3.b", "Engineering and Technology")
    assert first.description == "How things are made to work."
    assert first.score == Score(Decimal(88), "Importance", important=True)
    assert first.related == "/online/occupations/17-2051.00/related/knowledge/2.C.3.b"
    assert str(second.score and second.score.value) == "48.5"


@pytest.mark.parametrize("score", ["", "<score />", "<score>high</score>", "<score>1e9</score>", "<score>１</score>"])
def test_a_score_that_is_no_number_is_none(score: str) -> None:
    [element] = read(models.RatedElements, f"<skills><element><name>A</name>{score}</element></skills>").elements

    assert element.score is None


def test_work_context_has_responses_in_percent() -> None:
    report = ours(models.OccupationReport)
    [context] = [section.content for section in report.sections if section.name == "work_context"]

    assert isinstance(context, models.RatedElements)
    assert context.elements[0].responses == (
        models.Response("Every day", Decimal(96)),
        models.Response("Once a week or more", Decimal(4)),
    )


def test_a_response_without_words_is_none() -> None:
    response = '<response percentage="5"></response>'

    [element] = read(models.RatedElements, f"<a><element><name>A</name>{response}</element></a>").elements

    assert element.responses == ()


def test_detailed_work_activities_have_ids() -> None:
    [activity] = ours(models.DetailedWorkActivities).activities

    assert (activity.id, activity.title) == ("4.A.1.b.3.I02.D02", "Measure how steep a site is.")
    assert activity.related is not None


def test_a_job_zone_is_told_in_words() -> None:
    found = ours(models.JobZone)

    assert (found.value, found.title) == (4, "Job Zone Four: Considerable Preparation Needed")
    assert found.svp_range == "(7.0 to < 8.0)"
    assert found.education is not None
    assert found.related_experience is not None
    assert found.job_training is not None
    assert found.job_zone_examples is not None


def test_education_has_levels_with_the_percent_of_respondents() -> None:
    first, second = ours(models.RequiredEducation).level_required

    assert first == models.EducationLevel(
        "Bachelor's degree", None, Score(Decimal(80), "Percentage of Respondents", None)
    )
    assert second.description == "A year of study after college."


def test_related_occupations_keep_the_order_that_was_sent() -> None:
    assert [row.code for row in ours(models.RelatedOccupations).occupations] == ["17-1011.00", "11-9021.00"]


def test_sources_elsewhere_may_lack_an_address() -> None:
    assert ours(models.AdditionalInformation).sources == (
        Link("American Society of Civil Engineers", "https://www.asce.org/"),
        Link("A society without a web page", None),
    )


def test_details_report_keeps_order_of_sections() -> None:
    report = ours(models.OccupationReport)

    assert report.occupation == ours(models.Occupation)
    assert report.display == "short"
    assert [section.name for section in report.sections] == [
        operation.section for operation in operations.REPORT_SECTIONS if operation not in NOT_IN_V1
    ]
    assert report.sections[0].content == ours(models.Tasks)


def test_a_summary_in_the_older_shapes_is_read() -> None:
    body = (DOCUMENTS / "summary_report.xml").read_bytes()

    sections = {section.name: section.content for section in read(models.OccupationReport, body).sections}

    assert sections["tasks"] == models.Tasks(
        (
            models.Task(
                "Look at what was built, and write down what is missing.", "148", None, None, green=False, related=None
            ),
            models.Task("Work out what a beam must carry.", None, None, None, green=False, related=None),
        )
    )
    joint = sections["tools_technology"]
    assert isinstance(joint, models.ToolsTechnology)
    assert joint.see_all is not None
    assert joint.technology is None
    education = sections["education"]
    assert isinstance(education, models.RequiredEducation)
    assert education.disciplines == (
        models.Discipline(
            "Engineering",
            (
                NamedElement("14.0801", "Civil Engineering, General."),
                NamedElement("14.0803", "Structural Engineering."),
            ),
        ),
    )
    interests = sections["interests"]
    assert isinstance(interests, models.RatedElements)
    assert interests.high_point_code == "IRC"
    assert interests.elements[0].score is None


# Single values.


def test_value_is_read_as_attribute_or_as_child() -> None:
    attributes = '<about api_version="1.9" />'
    children = "<about><api_version>1.9</api_version></about>"

    assert read(models.About, attributes) == read(models.About, children)


def test_paging_and_tags_are_read_as_children_too() -> None:
    paging = "<start>1</start><end>1</end><total>1</total><sort>name</sort>"
    tags = "<tags><bright_outlook>true</bright_outlook><green>false</green></tags>"

    found = read(models.CareerList, f"<careers>{paging}<career>{CAREER}{tags}</career></careers>")

    assert found.paging == models.Paging(1, 1, 1, "name", None, None)
    assert found.careers[0].tags == Tags(bright_outlook=True)


@pytest.mark.parametrize(
    ("sent", "number"),
    [
        ("0", Decimal(0)),
        (" 12 ", Decimal(12)),
        ("-3.50", Decimal("-3.50")),
        ("999999999999", Decimal(999999999999)),
        ("1234567890123", None),
        ("1e5", None),
        ("NaN", None),
        ("Infinity", None),
        ("1,000", None),
        ("+1", None),
        ("1.", None),
        ("٣", None),
        ("1\n2", None),
        ("", None),
        (None, None),
    ],
)
def test_a_number_is_plain_digits_or_none(sent: str | None, number: Decimal | None) -> None:
    assert values.decimal(sent) == number


def test_number_that_is_not_whole_is_no_count() -> None:
    found = read(
        models.CareerList,
        '<careers start="1.5" end="2.0" total="x"><career /></careers>'.replace(
            "<career />", f"<career>{CAREER}</career>"
        ),
    ).paging

    assert (found.start, found.end, found.total) == (None, 2, None)


@pytest.mark.parametrize(("sent", "video"), [("true", True), ("FALSE", False), ("perhaps", None), ("", None)])
def test_flag_is_true_or_false_or_not_said(sent: str, video: object) -> None:
    found = read(models.Career, f"<career>{CAREER}<career_video>{sent}</career_video></career>")

    assert found.career_video is video


def test_white_space_folds_and_inner_elements_count() -> None:
    called = "<also_called><title>\n City\n  <b>Engineer</b> </title><title> </title></also_called>"

    assert read(models.Career, f"<career>{CAREER}{called}</career>").also_called == ("City Engineer",)


def test_unknown_elements_are_dropped_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "browser.onet.v1.values")

    read(models.CareerReport, f"<report><career>{CAREER}</career><weather>fine</weather></report>")
    read(models.OccupationReport, f"<details_report><occupation>{CAREER}</occupation><moon /></details_report>")

    assert caplog.messages == [
        "report has an element that is not read: weather",
        "details_report has an element that is not read: moon",
    ]


# What is no answer.

REQUIRED = [
    (models.ServiceList, "<resources />"),
    (models.ServiceList, '<resources><resource href="/ws/about/" /></resources>'),
    (models.About, "<about />"),
    (models.About, "<about><taxonomy /></about>"),
    (models.CareerList, "<careers />"),
    (models.CareerList, '<careers total="many" />'),
    (models.CareerList, '<careers total="1"><career><title>Civil Engineers</title></career></careers>'),
    (models.CareerList, '<careers total="1"><career><code>17-2051.00</code></career></careers>'),
    (models.CareerList, '<careers total="1"><career><code>17-2051</code><title>A</title></career></careers>'),
    (models.OccupationList, '<occupations total="1"><occupation /></occupations>'),
    (models.MilitarySearch, "<careers />"),
    (models.MilitarySearch, '<careers total="0"><military_matches><match /></military_matches></careers>'),
    (models.Career, "<career />"),
    (models.Career, "<career><code>17-2051.00</code></career>"),
    (models.Career, "<career><code>../etc</code><title>A</title></career>"),
    (models.Career, "<career><code>17-2051.00</code><title>  </title></career>"),
    (models.ElementGroups, "<skills><group><element>A</element></group></skills>"),
    (models.ElementGroups, "<skills><group><title>A</title><element /></group></skills>"),
    (models.Personality, "<personality><top_interest /></personality>"),
    (models.CareerTechnology, "<technology><category /></technology>"),
    (models.CareerTechnology, "<technology><category><title>A</title><example /></category></technology>"),
    (models.Education, "<education><apprenticeships><title /></apprenticeships></education>"),
    (models.StateOutlook, "<check_out_my_state><map /></check_out_my_state>"),
    (models.StateOutlook, "<check_out_my_state><average><state /></average></check_out_my_state>"),
    (models.WhereDoTheyWork, "<where_do_they_work><industry><code>54</code></industry></where_do_they_work>"),
    (models.WhereDoTheyWork, "<where_do_they_work><industry><title>A</title></industry></where_do_they_work>"),
    (models.CareerReport, "<report />"),
    (models.CareerReport, "<report><career /></report>"),
    (models.Occupation, "<occupation><title>A</title></occupation>"),
    (models.Occupation, f"<occupation>{CAREER}<updated><resource_updated /></updated></occupation>"),
    (models.OccupationReport, '<details_report code="17-2051.00" />'),
    (models.Tasks, "<tasks><task /></tasks>"),
    (models.RatedElements, "<skills><element /></skills>"),
    (models.DetailedWorkActivities, "<detailed_work_activities><activity /></detailed_work_activities>"),
    (models.JobZone, "<job_zone><value>4</value></job_zone>"),
    (models.RequiredEducation, "<education><level_required><category /></level_required></education>"),
    (models.RequiredEducation, "<education><stem><discipline /></stem></education>"),
    (models.RelatedOccupations, "<related_occupations><occupation /></related_occupations>"),
    (models.AdditionalInformation, "<additional_information><source /></additional_information>"),
]


@pytest.mark.parametrize(("answer", "body"), REQUIRED)
def test_an_answer_without_what_makes_it_is_none(answer: type[object], body: str) -> None:
    with pytest.raises(Malformed):
        read(answer, body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"maintenance until noon",
        b"<about>",
        b"<about/><about/>",
        b"<about>&nbsp;</about>",
        b'<!DOCTYPE about [<!ENTITY a "aaaa">]><about>&a;</about>',
        b'<!DOCTYPE about SYSTEM "file:///etc/passwd"><about />',
        b'<?xml version="1.0" encoding="no-such-encoding"?><about />',
        b'<?xml version="1.0" encoding="utf-16"?><about />',
        b'<?xml version="1.0" encoding="idna"?><about />',
        b'<?xml version="1.0" encoding="utf-8"?><about api_version="\xff" />',
        b"<about>\x00</about>",
        "<about />".encode("utf-32"),
    ],
)
def test_what_is_not_plain_xml_is_malformed(body: bytes) -> None:
    with pytest.raises(Malformed):
        values.document(body)


# Declarations in every form that XML has for them; not one is needed, so not one is read.
DTDS = [
    *(
        "about",
        'about SYSTEM "file:///etc/passwd"',
        'about PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://a.example/x.dtd"',
    ),
    "about []",
    'about [<!ENTITY a "aaaa">]',
    'about [<!ENTITY a "&b;"><!ENTITY b "&a;">]',
    'about [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]',
    f'about [<!ENTITY a "{"a" * 10_000}">]',
    'about [<!ENTITY a SYSTEM "file:///etc/passwd">]',
    'about [<!ENTITY a PUBLIC "x" "http://a.example/">]',
    'about [<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]',
    'about [<!NOTATION n SYSTEM "n"><!ENTITY a SYSTEM "a.gif" NDATA n>]',
    'about [<!ATTLIST about api_version CDATA "1">]',
    "about [<!ELEMENT about ANY>]",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
@pytest.mark.parametrize("dtd", DTDS)
def test_dtd_is_refused_before_it_is_parsed(dtd: str, encoding: str) -> None:
    body = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><!DOCTYPE {dtd}><about>1</about>'

    with pytest.raises(Malformed, match="a DTD"):
        values.document(body.encode(encoding))


@pytest.mark.parametrize("encoding", ["cp037", "cp1140", "utf-7", "idna", "punycode", "rot13", "windows-1252"])
def test_encoding_in_which_nothing_can_be_counted_is_refused(encoding: str) -> None:
    with pytest.raises(Malformed, match="an encoding that is not read"):
        values.document(f'<?xml version="1.0" encoding="{encoding}"?><about />'.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_every_encoding_of_xml_is_read(encoding: str) -> None:
    body = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n<about api_version="Ñ" />'

    assert read(models.About, body.encode(encoding)).api_version == "Ñ"


@pytest.mark.parametrize("operation", [operations.ABOUT, operations.CAREER, operations.SERVICES])
@pytest.mark.parametrize(
    "body", [b"<error>No.</error>", b"<html><body><resource><title>A</title></resource></body></html>"]
)
def test_error_or_web_page_is_no_answer(operation: operations.Operation[object], body: bytes) -> None:
    with pytest.raises(Malformed, match="an unexpected root"):
        read_as(operation, body)


def test_uncertain_root_may_have_another_name() -> None:
    body = document(models.Career).replace(b"<career ", b"<occupation ").replace(b"</career>", b"</occupation>")

    assert read_as(operations.CAREER, body).title == "Civil Engineers"


def test_unknown_root_without_content_is_malformed() -> None:
    assert read_as(careers.SKILLS, b"<skills />") == models.ElementGroups(())
    with pytest.raises(Malformed, match="nothing of the answer"):
        read_as(careers.SKILLS, b"<status>fine</status>")


def test_the_text_of_a_refusal_is_read() -> None:
    body = (DOCUMENTS / "error.xml").read_bytes()

    assert dialect.refusal(body) == "There is nothing of this kind for this occupation."


@pytest.mark.parametrize(
    "body", [b"", b"no", b"<error />", b"<error> </error>", b"<html>No.</html>", b'{"error": "No."}']
)
def test_a_refusal_may_have_no_text(body: bytes) -> None:
    assert dialect.refusal(body) is None
