"""The shortlist on pages: it is carried on, private, and leaves what is cached alone."""

import pytest
from django.core.cache import caches
from django.test import Client

from tests.pages.test_profiler import is_private
from tests.upstream import Upstream

NURSE, AIDE = "29-1141.00", "31-1131.00"
LIST = f"list={NURSE},{AIDE}"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/about/",
        "/accessibility/",
        "/mnm/careers/",
        "/mnm/careers",
        "/mnm/careers/29-1141.00/",
        "/mpp/careers/29-1141.00/report",
        "/online/occupations/29-1141.00/",
        "/mnm/careers/99-9999.99/",
        "/mnm/search?keyword=nurse&start=x",
        "/nowhere",
    ],
)
def test_address_with_a_list_is_private(client: Client, address: str) -> None:
    sign = "&" if "?" in address else "?"

    assert is_private(client.get(f"{address}{sign}{LIST}"))
    assert is_private(client.get(f"{address}{sign}list=unknown"))
    assert client.get(address).headers["Referrer-Policy"] == "same-origin"


@pytest.mark.usefixtures("embedded_data")
def test_refused_methods_and_hosts_are_private_too(client: Client) -> None:
    assert is_private(client.post(f"/mnm/?{LIST}"))
    assert is_private(client.get(f"/mnm/?{LIST}", headers={"host": "evil.example"}))


def test_page_with_a_list_is_not_stored_but_its_answers_are(client: Client, onet: Upstream) -> None:
    client.get("/mnm/careers/")
    asked = len(onet.paths())
    stored = set(caches["pages"]._cache)  # type: ignore[attr-defined]  # noqa: SLF001 - of its memory

    page = client.get(f"/mnm/careers/?{LIST}")

    assert page.status_code == 200
    assert len(onet.paths()) == asked
    assert set(caches["pages"]._cache) == stored  # type: ignore[attr-defined]  # noqa: SLF001
