"""From the home page, following links: every page that 2.0 offers is met, and no link leads to one that it lacks."""

from urllib.parse import urlsplit

from django.test import Client

from browser.onet import operations
from browser.pages.offered import offers
from tests.pages.test_crawl import crawl
from tests.upstream import Upstream
from tests.v2.pages.test_career import warm_up
from tests.v2.test_routes_definition import ABSENT


def test_links_of_2_0_lead_to_offered_pages(client: Client, onet: Upstream) -> None:
    warm_up()

    opened, dead, bare = crawl(client, "/")

    offered = {
        f"{operation.name} {area}"
        for operation in operations.OPERATIONS
        if offers(operation)
        for area in operation.areas or ("",)
    }
    missing = [row for row in dead if urlsplit(row[1]).path.split("/")[2] not in ABSENT]
    assert missing == []
    assert bare == []
    assert offered - opened.keys() == set()
