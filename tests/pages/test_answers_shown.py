"""What an answer says, its page shows: every text, every number beside its name, true flags in words, codes as text."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import Settings

from browser.onet.v1.values import document
from tests.pages.reading import main_in, text_of
from tests.pages.showing import has_words, missing
from tests.reading import IN_V1
from tests.upstream import DOCUMENTS, documents, upstream

pytestmark = pytest.mark.usefixtures("embedded_data")

PARTS = "mnm/careers/39-9031.00"
ONLINE = "online/occupations/17-2051.00"
# Captures of operations in the table, by the API path that they answer.
CAPTURES = {
    "mnm_careers_17-2051.00_report.xml": "mnm/careers/17-2051.00/report",
    "mnm_careers_39-9031.00_overview.xml": f"{PARTS}/",
    "mnm_careers_39-9031.00_knowledge.xml": f"{PARTS}/knowledge",
    "mnm_careers_39-9031.00_skills.xml": f"{PARTS}/skills",
    "mnm_careers_39-9031.00_education.xml": f"{PARTS}/education",
    "mnm_interestprofiler_questions_1-60.xml": "mnm/interestprofiler/questions?end=60",
    "mnm_search_software_developer.xml": "mnm/search?keyword=software+developer",
    "online_industries.xml": "online/industries/",
    "online_occupations_15-1255.00_overview.xml": "online/occupations/15-1255.00/",
    "online_occupations_17-2051.00_overview.xml": f"{ONLINE}/",
    "online_occupations_17-2051.00_summary_tasks__display-long.xml": f"{ONLINE}/summary/tasks?display=long",
    "online_occupations_17-2051.00_details_related_occupations__display-long.xml": (
        f"{ONLINE}/details/related_occupations?display=long"
    ),
    "online_occupations_17-2141.00_details_report.xml": "online/occupations/17-2141.00/details/",
    "online_occupations_details_report__jobData.reconstructed.xml": "online/occupations/19-3031.02/summary/",
}
# Our own documents, one a type of answer.
OURS = {
    "careerreport.xml": "mnm/careers/17-2051.00/report",
    "career.xml": "mnm/careers/17-2051.00/",
    "elementgroups.xml": "mnm/careers/17-2051.00/knowledge",
    "personality.xml": "mnm/careers/17-2051.00/personality",
    "careertechnology.xml": "mnm/careers/17-2051.00/technology",
    "education.xml": "mnm/careers/17-2051.00/education",
    "joboutlook.xml": "mnm/careers/17-2051.00/job_outlook",
    "stateoutlook.xml": "mnm/careers/17-2051.00/check_out_my_state",
    "exploremore.xml": "mnm/careers/17-2051.00/explore_more",
    "wheredotheywork.xml": "mnm/careers/17-2051.00/where_do_they_work",
    "militarysearch.xml": "veterans/military?keyword=11B",
    "preparationlist.xml": "mnm/interestprofiler/job_zones",
    "questionlist.xml": "mnm/interestprofiler/questions?end=3",
    "interestresults.xml": f"mnm/interestprofiler/results?answers={'434521' * 5}",
    "careerlist.xml": "mnm/search?keyword=nurse",
    "choicelist.xml": "online/job_families/",
    "occupationlist.xml": "online/search?keyword=architect",
    "occupation.xml": f"{ONLINE}/",
    "occupationreport.xml": f"{ONLINE}/details/",
    "tasks.xml": f"{ONLINE}/details/tasks",
    "technologylist.xml": f"{ONLINE}/details/technology_skills",
    "toolstechnology.xml": f"{ONLINE}/details/tools_technology",
    "ratedelements.xml": f"{ONLINE}/details/knowledge",
    "detailedworkactivities.xml": f"{ONLINE}/details/detailed_work_activities",
    "jobzone.xml": f"{ONLINE}/details/job_zone",
    "requirededucation.xml": f"{ONLINE}/details/education",
    "relatedoccupations.xml": f"{ONLINE}/details/related_occupations",
    "additionalinformation.xml": f"{ONLINE}/details/additional_information",
    "crosswalkmatches.xml": "online/crosswalks/military?keyword=11B",
    "elementoccupations.xml": f"{ONLINE}/related/knowledge/2.C.3.c",
    "workactivitiesoutline.xml": f"{ONLINE}/custom/work_activities_outline",
    "tasksearch.xml": "online/related_task/?keyword=engineers",
    "taskchoice.xml": "online/related_task/tasks/17-2051.00",
    "about.xml": "about/",
    "servicelist.xml": "veterans/",
    "codehistory.xml": "taxonomy/2010_to_active?code=15-1132.00",
    "tablelist.xml": "database/",
    "tableinfo.xml": "database/info/knowledge",
    "tablerows.xml": "database/rows/knowledge",
}


def not_shown(client: Client, settings: Settings, path: str, body: bytes) -> list[tuple[str, str]]:
    """Return what an answer says and its page does not."""
    with upstream(documents({path.partition("?")[0]: body})) as onet:
        settings.ONET_API_URL, settings.ONET_USERNAME, settings.ONET_PASSWORD = onet.url, "a", "b"
        response = client.get(f"/{path}")
    assert response.status_code == 200
    return missing(document(body), main_in(response))


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("name", [*OURS])
def test_our_document_is_shown_whole(client: Client, settings: Settings, name: str) -> None:
    assert not_shown(client, settings, OURS[name], (DOCUMENTS / name).read_bytes()) == []


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("name", [*CAPTURES])
def test_a_captured_answer_is_shown_whole(
    client: Client,
    settings: Settings,
    reference: Path,
    name: str,
) -> None:
    body = (
        (reference / "reference" / "v1_samples" / name)
        .read_bytes()
        .replace(b"ROOT_NAME_NOT_CAPTURED", b"summary_report")
    )

    assert not_shown(client, settings, CAPTURES[name], body) == []


def test_every_capture_of_an_operation_is_among_them(reference: Path) -> None:
    """A capture that is added and belongs to an operation of the table must be shown, too."""
    names = {path.name for path in (reference / "reference" / "v1_samples").glob("*.xml")}
    other = {name for name in names if "ERROR" in name}

    assert names - other == set(CAPTURES)


@pytest.mark.usefixtures("clock")
def test_the_manuals_own_documents_make_home_and_about(client: Client, settings: Settings) -> None:
    """Contract 2.1 and 2.2: five services with local links; taxonomy, database and API version."""
    root = b"".join(
        b'<resource href="https://services.onetcenter.org/ws/%s/"><title>%s</title></resource>' % (path, title)
        for path, title in (
            (b"about", b"About O*NET Web Services"),
            (b"mnm", b"My Next Move services"),
            (b"mpp", "Mi Próximo Paso services".encode()),
            (b"veterans", b"My Next Move for Veterans services"),
            (b"online", b"O*NET OnLine services"),
        )
    )
    about = (
        b'<about><taxonomy url="https://www.onetcenter.org/taxonomy.html">O*NET-SOC 2010</taxonomy>'
        b'<database url="https://www.onetcenter.org/database.html">O*NET 21.3</database>'
        b"<api_version>1.7</api_version></about>"
    )
    with upstream(documents({"": b"<resources>" + root + b"</resources>", "about/": about})) as onet:
        settings.ONET_API_URL, settings.ONET_USERNAME, settings.ONET_PASSWORD = onet.url, "a", "b"
        home = BeautifulSoup(client.get("/").content, "html5lib")
        version = BeautifulSoup(client.get("/about/").content, "html5lib")

    for path in ("about", "mnm", "mpp", "veterans", "online"):
        assert home.select(f'main a[href="/{path}/"]')
    assert "Mi Próximo Paso services" in home.get_text()
    for text in ("Taxonomy O*NET-SOC 2010", "Database O*NET 21.3", "API version 1.7"):
        assert has_words(text, text_of(version))
    assert version.select('a[href="https://www.onetcenter.org/taxonomy.html"]')
    assert version.select('a[href="https://www.onetcenter.org/database.html"]')


def test_every_type_of_answer_has_document_of_ours() -> None:
    types = {operation.answer.__name__.lower() for operation in IN_V1}

    assert types == {name.removesuffix(".xml") for name in OURS}
