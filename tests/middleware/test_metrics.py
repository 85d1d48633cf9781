"""Metrics in Prometheus' text format: they count what happened, for this machine alone."""

from http import HTTPStatus
from pathlib import Path

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families as families
from pytest_django import Settings

from browser import services
from browser.caching.answers import AnswerCache
from browser.onet import operations
from browser.onet.errors import OnetError
from browser.onet.transport import admission
from tests.plain_text import FailingCache
from tests.upstream import reply, upstream

WAITING, HELD_BACK = "onet_browser_waiting_pages", "onet_browser_calls_held_back"
FAILURES = "onet_browser_cache_failures_total"


def read(client: Client) -> dict[tuple[str, str], float]:
    """Return each value by its name and its label that is not a bucket's."""
    response = client.get("/metrics")
    assert response.status_code == HTTPStatus.OK
    assert response.headers["Content-Type"].startswith("text/plain; version=")
    assert "no-store" in response.headers["Cache-Control"]
    return {
        (sample.name, sample.labels.get("status", sample.labels.get("outcome", ""))): sample.value
        for family in families(response.text)
        for sample in family.samples
        if "le" not in sample.labels
    }


@pytest.mark.usefixtures("embedded_data", "static_files")
def test_requests_are_counted_by_status(client: Client) -> None:
    before = read(client)

    client.get("/nowhere")

    after = read(client)
    name = ("onet_browser_requests_total", "404")
    assert after[name] == before.get(name, 0) + 1
    count = ("onet_browser_request_seconds_count", "")
    assert after[count] == before[count] + 1  # those for metrics do not count


def test_calls_are_counted_by_outcome(client: Client, settings: Settings, embedded_data: Path) -> None:
    settings.ONET_USERNAME, settings.ONET_PASSWORD = "counted-account", "s3cret-w0rd"
    before = read(client)
    with upstream(reply(401)) as onet:
        settings.ONET_API_URL = onet.url
        with pytest.raises(OnetError):
            services.client().ask(operations.ABOUT)

        after = read(client)

    name = ("onet_browser_calls_total", "account denied")
    assert after[name] == before.get(name, 0) + 1
    assert after["onet_browser_call_seconds_count", ""] == before["onet_browser_call_seconds_count", ""] + 1
    assert (before[HELD_BACK, ""], after[HELD_BACK, ""]) == (0, 1)


@pytest.mark.usefixtures("embedded_data")
def test_pages_that_wait_are_counted(client: Client) -> None:
    with admission.page("192.0.2.1", 10):
        admission.ask("about/")
        assert read(client)[WAITING, ""] == 1

    assert read(client)[WAITING, ""] == 0


@pytest.mark.usefixtures("embedded_data")
def test_failures_of_the_cache_are_counted(client: Client) -> None:
    before = read(client)

    assert AnswerCache(LocMemCache("works", {}), "here", 3600).is_reachable()
    assert not AnswerCache(FailingCache("", {}), "here", 3600).is_reachable()

    assert read(client)[FAILURES, ""] == before[FAILURES, ""] + 1


@pytest.mark.usefixtures("embedded_data", "static_files")
@pytest.mark.parametrize(
    ("peer", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("::ffff:127.0.0.1", {}, 200),
        ("192.0.2.1", {}, 404),
        ("", {}, 404),
        ("192.0.2.1", {"X-Forwarded-For": "127.0.0.1"}, 404),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}, 404),  # through a proxy on this machine
        ("127.0.0.1", {"Via": "1.1 proxy"}, 404),
    ],
)
def test_metrics_are_for_this_machine_alone(
    client: Client, settings: Settings, peer: str, headers: dict[str, str], status: int
) -> None:
    assert client.get("/metrics", REMOTE_ADDR=peer, headers=headers).status_code == status
    settings.BEHIND_HTTPS = True
    assert client.get("/metrics", secure=True, REMOTE_ADDR=peer, headers=headers).status_code == status
    settings.METRICS = True
    assert client.get("/metrics", REMOTE_ADDR=peer, headers=headers).status_code == HTTPStatus.OK
