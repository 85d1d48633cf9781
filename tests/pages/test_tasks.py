"""The ways to find careers that home and the areas lead with."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages.reading import main_of
from tests.v2.service import KEY
from tests.v2.upstream import web_services


def cards(client: Client, address: str) -> dict[str, str]:
    """Return the titles of the cards of a page with their addresses."""
    return {link.get_text(): str(link["href"]) for link in main_of(client, address).select("li.way h3 a")}


@pytest.mark.usefixtures("embedded_data")
def test_home_leads_with_tasks(client: Client) -> None:
    assert cards(client, "/") == {
        "By industry": "/mnm/browse/",
        "By schooling": "/mnm/job_preparation/",
        "By interest": "/mnm/interestprofiler/questions",
        "Bright Outlook": "/mnm/bright_outlook/",
        "Apprenticeships": "/mnm/apprenticeship/",
        "From a military job": "/veterans/military",
    }


@pytest.mark.usefixtures("embedded_data")
def test_spanish_home_leads_to_spanish_pages(client: Client) -> None:
    assert cards(client, "/?lang=es") == {
        "Por industria": "/mpp/browse/",
        "Por estudios": "/mpp/job_preparation/",
        "Por intereses": "/mpp/interestprofiler/questions",
        "Buenas perspectivas": "/mpp/bright_outlook/",
        "Programas de aprendizaje": "/mpp/apprenticeship/",
        "Desde un trabajo militar": "/veterans/military?lang=es",
    }


@pytest.mark.usefixtures("embedded_data")
def test_areas_lead_with_what_they_have(client: Client) -> None:
    assert set(cards(client, "/mnm/")) == {*cards(client, "/")} - {"From a military job"}
    assert cards(client, "/veterans/")["From a military job"] == "/veterans/military"
    assert "By interest" not in cards(client, "/veterans/")
    assert cards(client, "/mpp/")["Por industria"] == "/mpp/browse/"
    assert cards(client, "/online/") == {
        "By industry": "/online/industries/",
        "By schooling": "/online/job_zones/",
        "Bright Outlook": "/online/bright_outlook/",
    }


def test_cards_are_what_web_services_offer(client: Client, settings: Settings) -> None:
    with web_services() as stand_in:
        settings.ONET_API_URL, settings.ONET_API_KEY = stand_in.url, KEY

        found = cards(client, "/online/")

    assert found["By industry"] == "/online/industries/"
    assert "Apprenticeships" not in found
