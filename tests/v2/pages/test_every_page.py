"""Every page that Web Services 2.0 offers opens with a key alone, and its calls are in the official definition."""

from urllib.parse import parse_qs

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.test import Client

from browser.onet import operations
from browser.pages.offered import offers
from tests.pages.addresses import OWN, addresses
from tests.upstream import Upstream
from tests.v2.service import KEY

ALL = [(operation, address) for operation in operations.OPERATIONS for address in addresses(operation)]


@pytest.mark.parametrize(("operation", "address"), ALL, ids=[address for _operation, address in ALL])
def test_a_page_opens_or_is_not_offered(onet: Upstream, operation: operations.Operation[object], address: str) -> None:
    response = Client().get(address)

    html5lib.HTMLParser(strict=True).parse(response.content, transport_encoding="utf-8")
    if offers(operation):
        assert response.status_code in (200, 422), response.status_code
        assert onet.requests
    else:
        assert response.status_code == 404
        assert BeautifulSoup(response.content, "html5lib").select("main ul a[href]")
    assert KEY not in response.text


@pytest.mark.parametrize("address", ["/", *OWN, "/search?keyword=nurse", "/search?keyword=11B"])
def test_our_own_pages_open(onet: Upstream, address: str) -> None:
    assert Client().get(address).status_code == 200


def test_the_site_map_lists_what_is_offered(onet: Upstream) -> None:
    soup = BeautifulSoup(Client().get("/sitemap/").content, "html5lib")
    hrefs = {str(link["href"]) for link in soup.select("main a[href]")}

    assert "/mnm/browse/" in hrefs
    assert "/mnm/videos/" not in hrefs
    assert "/mnm/careers/17-2051.00/where_do_they_work" not in hrefs


def test_every_call_is_in_the_definition(onet: Upstream, reference: object) -> None:
    from tests.v2.definition import faults_of  # noqa: PLC0415 - wants the official definition

    for _operation, address in ALL:
        Client().get(address)

    faults = [fault for request in onet.requests for fault in faults_of(request.quoted, parse_qs(request.query))]
    assert faults == []
