"""An answer where it takes no call to O*NET: held and fresh, or from the service in this process."""

from pathlib import Path

from django.core.cache import caches
from requests import PreparedRequest

from browser.caching.answers import AnswerCache
from browser.embedded.app import application
from browser.onet import operations
from browser.onet.client import Client
from browser.onet.transport.http import HttpTransport
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1
from tests.upstream import serving, upstream


def no_account(request: PreparedRequest) -> PreparedRequest:
    return request


def test_the_service_in_this_process_answers_or_refuses(embedded_data: Path) -> None:
    client = Client(WsgiTransport(application(embedded_data)), V1)

    found = client.peek(operations.SEARCH, area="mnm", keyword="nurse")

    assert found is not None
    assert found.path == "mnm/search?keyword=nurse"
    assert found.value.careers
    assert client.peek(operations.SEARCH, area="mnm") is None


def test_over_http_only_a_fresh_copy_in_the_cache_is_there(embedded_data: Path) -> None:
    with upstream(serving(application(embedded_data))) as onet:
        http = HttpTransport(onet.url, no_account, "test")
        fresh = Client(http, V1, AnswerCache(caches["default"], "a", 60))
        old = Client(http, V1, AnswerCache(caches["default"], "a", 0))

        assert Client(http, V1).peek(operations.ABOUT) is None
        assert fresh.peek(operations.ABOUT) is None
        assert onet.requests == []
        asked = fresh.ask(operations.ABOUT)
        assert fresh.peek(operations.ABOUT) == asked
        assert old.peek(operations.ABOUT) is None


def test_a_private_answer_is_never_there(embedded_data: Path) -> None:
    with upstream(serving(application(embedded_data))) as onet:
        http = HttpTransport(onet.url, no_account, "test")
        client = Client(http, V1, AnswerCache(caches["default"], "a", 60))

        client.ask(operations.MILITARY, keyword="11B")

        assert client.peek(operations.MILITARY, keyword="11B") is None
