"""Training, licenses and jobs: links to other sites that carry the code and the area, and what the tables name."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import Tag
from django.test import Client, override_settings
from django.utils import translation

from browser import services
from browser.embedded import labor
from browser.embedded.training import Apprenticeship
from browser.onet import models
from browser.pages.finders import FINDERS, GROUPS
from browser.pages.training import lengths, place_of, time_of, training, usual_length
from tests.pages.reading import main_of, text_of
from tests.templatetags.drawing import draw

pytestmark = pytest.mark.usefixtures("embedded_data")

RN, ELECTRICIANS = "29-1141.00", "47-2111.00"
TOOLKIT = "https://www.careeronestop.org/Toolkit"
PROFILE = f"{TOOLKIT}/Careers/Occupations/occupation-profile.aspx"
CENTERS = "https://www.careeronestop.org/LocalHelp/AmericanJobCenters/find-american-job-centers.aspx"
APPRENTICESHIPS = "https://www.apprenticeship.gov/apprenticeship-occupations/listings"
HANDBOOK = "https://www.bls.gov/ooh/healthcare/registered-nurses.htm"


def part(client: Client, address: str) -> Tag:
    (section,) = main_of(client, address).select("#training")
    return section


def links(section: Tag) -> list[str]:
    return [str(link["href"]) for link in section.select("a[rel~=external]")]


def test_links_carry_the_code_and_the_state(client: Client) -> None:
    assert links(part(client, f"/mnm/careers/{RN}/?state=OH")) == [
        f"{TOOLKIT}/Training/find-local-training.aspx?keyword=29-1141&location=Ohio",
        f"{TOOLKIT}/Training/find-licenses.aspx?keyword=29-1141.00&location=OH",
        f"{TOOLKIT}/Training/find-certifications.aspx?keyword=29-1141",
        f"{APPRENTICESHIPS}?occupationCode=29-1141.00",
        f"{TOOLKIT}/Jobs/find-jobs-results.aspx?keyword=29-1141&location=Ohio",
        f"{CENTERS}?location=Ohio",
        f"{PROFILE}?keyword=Registered%20Nurses&onetcode=29114100&location=Ohio",
        "https://www.onetonline.org/link/localwages/29-1141.00?st=OH",
        HANDBOOK,
    ]


def test_links_without_a_state_name_none(client: Client) -> None:
    section = part(client, f"/mnm/careers/{RN}/")

    assert not any(word in link for link in links(section) for word in ("location=", "st="))
    assert CENTERS in links(section)
    assert "Choose a state above" in text_of(section)


@pytest.mark.parametrize(
    ("area", "place"),
    [("17410", "Cleveland, OH"), ("19100", "Dallas, TX"), ("17140", "Cincinnati, OH"), ("3900001", "OH")],
)
def test_area_is_named_as_other_sites_know_it(area: str, place: str) -> None:
    store = services.tables()
    assert store is not None
    known = labor.area(store, area)

    assert known is not None
    assert place_of(known) == place


def test_links_of_an_area_name_its_city(client: Client) -> None:
    found = links(part(client, f"/local/{RN}?area=17410"))

    assert f"{TOOLKIT}/Training/find-local-training.aspx?keyword=29-1141&location=Cleveland%2C%20OH" in found
    assert f"{TOOLKIT}/Training/find-licenses.aspx?keyword=29-1141.00&location=OH" in found


@pytest.mark.parametrize(
    "address",
    [
        f"/mpp/careers/{RN}/?state=OH",
        f"/veterans/careers/{RN}/report?state=OH",
        f"/online/occupations/{RN}/?state=OH",
        f"/online/occupations/{RN}/summary/?state=OH",
        f"/online/occupations/{RN}/details/?state=OH",
        f"/local/{RN}?state=OH",
    ],
)
def test_every_page_of_a_career_has_the_same_links(client: Client, address: str) -> None:
    assert links(part(client, address)) == links(part(client, f"/mnm/careers/{RN}/?state=OH"))


def test_links_carry_nothing_private(client: Client) -> None:
    section = part(client, f"/mnm/careers/{RN}/?state=OH&list=29-1141.00,47-2111.00&lang=es")

    for link in section.select("a[rel~=external]"):
        assert "noreferrer" in link["rel"]
        assert not link.get("target")
        assert not {"list", "lang"} & {pair.partition("=")[0] for pair in urlsplit(str(link["href"])).query.split("&")}
    assert "Llevan el código de la carrera y Ohio" in text_of(section)
    assert "en inglés" in text_of(section)


def test_tables_name_programs_and_apprenticeships(client: Client) -> None:
    section = part(client, f"/online/occupations/{ELECTRICIANS}/")

    assert "Electrician 46.0302" in text_of(section)
    assert section.select("a[href='/online/crosswalks/education?keyword=46.0302']")
    assert "Crane Electrician 5,760 hours, about 3 years" in text_of(section)
    assert "and 8 more" in text_of(section)


def test_apprenticeships_are_on_a_career_page_once(client: Client) -> None:
    main = main_of(client, f"/mnm/careers/{ELECTRICIANS}/")

    education, training = (main.select_one(f"#{key}") for key in ("education", "training"))
    assert "Crane Electrician 5,760 hours, about 3 years" in text_of(education)
    assert education is not None
    assert text_of(education.summary) == "and 8 more"
    assert len(education.select("details li")) == 8
    assert "Crane Electrician" not in text_of(training)
    assert "Crane Electrician 5,760 horas" in text_of(part(client, f"/mpp/careers/{ELECTRICIANS}/"))


def test_of_an_apprenticeship_only_what_is_known_is_drawn() -> None:
    rows = (("Crane Electrician", "0771R"), ("Lightning Protection Technician", "2096"), ("Electrician", None))
    named = tuple(models.Apprenticeship(*row) for row in rows)

    drawn = draw("{% apprenticeships rows code 'en' %}", rows=named, code=ELECTRICIANS)

    assert [[text_of(part) for part in row.select("*")] for row in drawn.select("li")] == [
        ["5,760 hours, about 3 years", "RAPIDS 0771R"],
        ["RAPIDS 2096"],
        [],
    ]


def test_length_of_an_apprenticeship_needs_our_tables() -> None:
    assert lengths(ELECTRICIANS)["0771R"] == "5,760 hours, about 3 years"
    with override_settings(ONET_DATA=Path("/nowhere/onet.sqlite3")):
        assert lengths(ELECTRICIANS) == {}


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (8000, 8000, "8,000 hours, about 4 years"),
        (2000, 2000, "2,000 hours, about 1 year"),
        (2785, 2785, "2,785 hours, about 1.5 years"),
        (1000, 1000, "1,000 hours, about 6 months"),
        (3000, 4500.5, "3,000–4,500 hours, about 2.5 years"),
        (None, None, ""),
    ],
)
def test_length_is_said_in_hours_and_time(least: float | None, most: float | None, said: str) -> None:
    assert usual_length(Apprenticeship("Painter", "0001", is_by_skill=False, least=least, most=most)) == said


def test_apprenticeship_by_skill_has_no_hours() -> None:
    by_skill = Apprenticeship("Painter", "0001CB", is_by_skill=True, least=None, most=None)

    assert usual_length(by_skill) == "by skills shown, no set hours"
    with translation.override("es"):
        assert time_of(170) == "1 mes"


def test_military_and_unknown_careers_have_no_such_part(client: Client) -> None:
    assert not main_of(client, "/mnm/careers/55-3016.00/").select("#training")
    assert training("99-9999.99", None) is None
    with override_settings(ONET_DATA=Path("/nowhere/onet.sqlite3")):
        assert training(RN, None) is None


def test_career_without_a_profile_has_no_link_to_one() -> None:
    store = services.tables()
    assert store is not None
    (code,) = store.execute("SELECT min(code) FROM job_zone WHERE code NOT IN (SELECT code FROM handbook)").fetchone()
    found = training(code, None)

    assert found is not None
    assert [item.text for item in found.ways[-1].links][-1] == "Local wages"


def test_every_form_of_an_address_names_its_source() -> None:
    assert {finder.group for finder in FINDERS} == set(GROUPS)
    for finder in FINDERS:
        assert len(finder.source) > 20
        assert urlsplit(finder.url).scheme == "https"
