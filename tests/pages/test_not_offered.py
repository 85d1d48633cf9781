"""Pages of services that the generation of the API that answers does not have."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import Settings

from browser.onet import operations
from browser.onet.errors import NotOffered
from browser.onet.operations import career_lists, database
from browser.onet.operations.operation import Operation
from browser.pages.error import not_offered_page
from tests.upstream import Upstream
from tests.v2.service import KEY
from tests.v2.upstream import web_services

HEADING = "O*NET Web Services 2.0 does not offer this page."


@pytest.fixture
def onet(settings: Settings) -> Iterator[Upstream]:
    """Connect the site to a stand-in for Web Services 2.0."""
    with web_services() as stand_in:
        settings.ONET_API_URL, settings.ONET_API_KEY = stand_in.url, KEY
        yield stand_in


@pytest.mark.parametrize(
    ("path", "nearest"),
    [("mnm/careers/17-2051.00/where_do_they_work", "/mnm/careers/17-2051.00/"), ("mnm/green/", "/mnm/")],
)
def test_page_that_is_not_offered_says_so(
    client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture, path: str, nearest: str
) -> None:
    response = client.get(f"/{path}")

    main = BeautifulSoup(response.content, "html5lib").main
    assert main is not None
    assert main.h1 is not None
    assert (response.status_code, main.h1.get_text(strip=True)) == (404, HEADING)
    assert main.select(f".stack > ul > li > a[href='{nearest}']")
    assert f"not offered: {path}" in caplog.text
    assert path not in onet.paths()


def test_form_of_what_is_not_offered_is_missing(client: Client, embedded_data: Path) -> None:
    response = client.get("/online/crosswalks/rapids")

    assert response.status_code == 404
    assert not BeautifulSoup(response.content, "html5lib").select("main input[name=keyword][type=text]")


@pytest.mark.parametrize(
    ("operation", "values", "nearest"),
    [
        (operations.REPORT, {"area": "mpp", "code": "17-2051.00"}, ("Full career page", "/mpp/careers/17-2051.00/")),
        (operations.SUMMARY, {"code": "17-2051.00"}, ("Full career page", "/online/occupations/17-2051.00/")),
        (
            career_lists.BRIGHT_CAREERS,
            {"area": "mnm", "category": "grow"},
            ("Careers with a Bright Outlook", "/mnm/bright_outlook/"),
        ),
        (
            career_lists.CLUSTER_CAREERS,  # 1.x lacks the list of clusters too
            {"area": "mnm", "cluster": "060100"},
            ("My Next Move", "/mnm/"),
        ),
        (career_lists.GREEN, {"area": "veterans"}, ("My Next Move for Veterans", "/veterans/")),
        (database.TABLE_INFO, {"table_id": "skills"}, ("Tables of the database", "/database/")),
        (database.TABLES, {}, ("Home", "/")),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_nearest_page_is_linked(operation: Operation[object], values: dict[str, str], nearest: tuple[str, str]) -> None:
    page = not_offered_page(operation.url(**values), NotOffered(operation, operation.at(**values)))

    assert page.status == 404
    assert [(link.title, link.url) for link in page.links] == [nearest]


def test_unknown_address_leads_home() -> None:
    page = not_offered_page("/nowhere", NotOffered(operations.ABOUT, "nowhere"))

    assert [(link.title, link.url) for link in page.links] == [("Home", "/")]
