"""Parameters that are asked several times, answers of another media type, and answers that are held."""

from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from django.core.cache import caches
from requests.auth import HTTPBasicAuth

from browser.caching.answers import AnswerCache
from browser.embedded.app import application
from browser.onet import operations
from browser.onet.client import Client
from browser.onet.errors import NotFound, Unavailable
from browser.onet.operations import database, unlisted
from browser.onet.operations.operation import Param
from browser.onet.transport.http import HttpTransport
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1
from tests.onet.test_xml_database import GIF
from tests.upstream import Upstream, documents, reply, serving, upstream

FILTERS = "data_value.gte.4\ntitle.contains.civil"


def over_http(onet: Upstream) -> Client:
    return Client(HttpTransport(onet.url, HTTPBasicAuth("a", "b"), "tests"), V1)


def cached(onet: Upstream) -> Client:
    http = HttpTransport(onet.url, HTTPBasicAuth("a", "b"), "tests")
    return Client(http, V1, AnswerCache(caches["default"], "here", 60))


def test_the_lines_of_a_parameter_are_its_values() -> None:
    assert Param("filter", "Filter", several=True).values("a\n\nb") == ["a", "b"]
    assert Param("keyword", "Word").values("a\nb") == "a\nb"


def test_every_value_is_sent_and_named(embedded_data: Path) -> None:
    with upstream(serving(application(embedded_data))) as onet:
        answer = over_http(onet).ask(database.TABLE_ROWS, table_id="knowledge", filter=FILTERS, end="5")
        near = Client(WsgiTransport(application(embedded_data)), V1)
        same = near.ask(database.TABLE_ROWS, table_id="knowledge", filter=FILTERS, end="5")

    (request,) = onet.requests
    assert parse_qsl(request.query) == [
        ("filter", "data_value.gte.4"),
        ("filter", "title.contains.civil"),
        ("end", "5"),
    ]
    assert answer.path == "database/rows/knowledge?filter=data_value.gte.4&filter=title.contains.civil&end=5"
    assert answer.value == same.value
    assert answer.value.rows


def test_each_set_of_values_is_kept_by_itself(embedded_data: Path) -> None:
    with upstream(serving(application(embedded_data))) as onet:
        site = cached(onet)
        first = site.ask(database.TABLE_ROWS, table_id="knowledge", filter=FILTERS)
        other = site.ask(database.TABLE_ROWS, table_id="knowledge", filter=FILTERS.splitlines()[0])
        again = site.ask(database.TABLE_ROWS, table_id="knowledge", filter=FILTERS)

    assert len(onet.requests) == 2
    assert first.value == again.value != other.value


def test_a_picture_is_asked_as_one_and_kept(embedded_data: Path) -> None:
    with upstream(serving(application(embedded_data))) as onet:
        onet.next["mnm/state-maps/17-2051.gif"] = [reply(body=GIF, content_type="image/gif")]
        site = cached(onet)
        found = [site.ask(unlisted.STATE_MAP, area="mnm", picture="17-2051.gif").value for _ in range(2)]

    assert [image.body for image in found] == [GIF, GIF]
    (request,) = onet.requests
    assert request.headers["Accept"] == "image/*"


@pytest.mark.parametrize("content_type", ["", "text/html", "application/xml; charset=utf-8"])
def test_a_picture_must_say_that_it_is_one(content_type: str) -> None:
    with (
        upstream(reply(body=GIF, content_type=content_type)) as onet,
        pytest.raises(Unavailable, match="wrong content type"),
    ):
        over_http(onet).ask(unlisted.STATE_MAP, area="mnm", picture="17-2051.gif")


def test_the_embedded_service_has_no_pictures(embedded_data: Path) -> None:
    near = Client(WsgiTransport(application(embedded_data)), V1)

    with pytest.raises(NotFound):
        near.ask(unlisted.STATE_MAP, area="mnm", picture="legend.gif")


def test_an_answer_that_is_held_is_given_without_a_call(embedded_data: Path) -> None:
    with upstream(documents({"": b"<resources><resource><title>One</title></resource></resources>"})) as onet:
        site = cached(onet)
        assert site.held(operations.ROOT) is None
        assert onet.requests == []
        asked = site.ask(operations.ROOT).value
        assert site.held(operations.ROOT) == asked
        assert over_http(onet).held(operations.ROOT) is None

    assert len(onet.requests) == 1
    near = Client(WsgiTransport(application(embedded_data)), V1)
    assert near.held(operations.ROOT) is None
