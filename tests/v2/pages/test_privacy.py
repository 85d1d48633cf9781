"""What a visitor of the Interest Profiler answered, or a military job, is cached and logged nowhere with 2.0 too."""

import logging

import pytest
from django.test import Client
from django.utils.http import urlencode

from browser.onet import operations
from browser.pages.offered import offers
from tests.pages.test_profiler import is_private
from tests.upstream import Upstream, reply
from tests.v2.upstream import BAD_REQUEST, FORBIDDEN, NOT_FOUND, OUT_OF_ORDER, REFUSED, TOO_MANY

INTEREST = "mnm/interestprofiler/interests/social"
ANSWERS = "51423" * 6
SCORES = {"Realistic": "7", "Investigative": "13", "Artistic": "29", "Social": "31", "Enterprising": "23"}
# An address -> the path of its call, and what neither the log nor a cache may contain.
PRIVATE = {
    f"/{area}/interestprofiler/{page}": (f"{area}/interestprofiler/{path}", secret)
    for area in ("mnm", "mpp")
    for page, path, secret in (
        (f"questions?answers={ANSWERS}", "questions", ANSWERS),
        (f"questions_30?answers={ANSWERS}", "questions_30", ANSWERS),
        (f"results?answers={ANSWERS}", "results", ANSWERS),
        (f"careers?answers={ANSWERS}&job_zone=4", "careers", ANSWERS),
        (f"careers?{urlencode(SCORES)}&Conventional=19", "careers", "realistic"),
        ("careers?area=Social", "interests/social", "social"),
    )
} | {
    "/veterans/military?keyword=11B&branch=army": ("veterans/military", "11B"),
    "/online/crosswalks/military?keyword=11B&branch=army": ("online/crosswalks/military", "11B"),
}


def test_every_private_operation_with_parameters_is_among_them(onet: Upstream) -> None:
    private = {row for row in operations.OPERATIONS if row.private and row.params and offers(row)}

    asked = {found[0] for address in PRIVATE if (found := operations.find(address.partition("?")[0].lstrip("/")))}
    assert private == asked


@pytest.mark.parametrize("address", PRIVATE)
def test_private_page_is_cached_and_logged_nowhere(
    client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    caplog.set_level(logging.DEBUG, "browser")
    path, secret = PRIVATE[address]

    pages = [client.get(address) for _ in range(2)]
    asked = onet.paths().count(path)
    for failure in (REFUSED, NOT_FOUND, BAD_REQUEST, FORBIDDEN, OUT_OF_ORDER, TOO_MANY):
        onet.next[path] = [failure] * 2
        pages.append(client.get(address))

    assert [page.status_code for page in pages] == [200, 200, 422, 404, 404, 503, 503, 503]
    # Careers of every job zone are a call for each of the five, and one for all.
    is_of_all_zones = "/careers?" in address and "job_zone" not in address
    assert asked == 2 * (6 if is_of_all_zones else 1)
    assert all(is_private(page) for page in pages)
    logged = [record.getMessage().lower() for record in caplog.records if record.name.startswith("browser")]
    assert logged
    assert not [line for line in logged if secret.lower() in line]


@pytest.mark.parametrize(("status", "shown"), [(422, 422), (404, 404), (401, 503), (500, 503)])
def test_an_interest_is_not_logged(onet: Upstream, caplog: pytest.LogCaptureFixture, status: int, shown: int) -> None:
    caplog.set_level(logging.INFO, "browser")
    onet.next[INTEREST] = [reply(status), reply(status)]

    response = Client().get("/mnm/interestprofiler/careers?area=Social")

    assert response.status_code == shown
    assert INTEREST in onet.paths()
    assert "mnm/interestprofiler/careers" in caplog.text
    assert "social" not in caplog.text.lower()
