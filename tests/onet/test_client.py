"""An operation and its values in, a typed answer with its calls out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from browser.onet import models, operations
from browser.onet.calls import Call, Source
from browser.onet.client import Client
from browser.onet.dialect import Route
from browser.onet.errors import Denied, Malformed, NotFound, NotOffered, OnetError, Refused, Unavailable
from browser.onet.operations import career_lists
from browser.onet.operations.operation import Operation
from browser.onet.operations.unlisted import STATE_MAP
from browser.onet.transport.limiter import Rank
from browser.onet.transport.response import Response
from browser.onet.v1.dialect import V1
from tests.onet.test_xml_database import GIF
from tests.reading import IN_V1
from tests.transport import FakeTransport, answering
from tests.upstream import DOCUMENTS, document

T = TypeVar("T")

ABOUT = document(models.About)
BOMB = b'<!DOCTYPE about [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><about api_version="1">&b;</about>'


def only_call(error: OnetError) -> Call:
    (call,) = error.calls
    return call


# An answer and its calls.


def test_answer_has_its_value_and_call() -> None:
    body = document(models.CareerList)
    before = datetime.now(UTC)

    answer = Client(FakeTransport(answering(body)), V1).ask(operations.SEARCH, area="mnm", keyword="builder & more")

    (call,) = answer.calls
    assert answer.value.keyword == "builder"
    assert answer.operation is call.operation is operations.SEARCH
    assert call.path == "mnm/search?keyword=builder+%26+more"
    assert (call.source, call.status, call.size) == (Source.LIVE, 200, len(body))
    assert before <= call.at <= datetime.now(UTC)
    assert 0 < call.seconds < 5


def test_values_fill_path_and_parameters() -> None:
    onet = FakeTransport(answering(document(models.CareerList)))

    Client(onet, V1).ask(operations.SEARCH, area="mpp", keyword="nurse", start="21", end="", sort="name")

    assert onet.routes == [Route("mpp/search", {"keyword": "nurse", "start": "21"}, "application/xml")]


def test_missing_code_is_our_error() -> None:
    with pytest.raises(KeyError):
        Client(FakeTransport(answering(b"")), V1).ask(operations.CAREER, area="mnm")


@pytest.mark.parametrize("rank", Rank)
def test_calls_have_the_rank_of_their_client(rank: Rank) -> None:
    onet = FakeTransport(answering(ABOUT))

    Client(onet, V1, rank=rank).ask(operations.ABOUT)

    assert onet.ranks == [rank]


def test_name_separates_generations_and_services() -> None:
    assert Client(FakeTransport(), V1).name == "xml_v1:https://onet.example/ws/"


# Statuses.


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, Denied),
        (403, Denied),
        (400, NotFound),
        (404, NotFound),
        *((status, Unavailable) for status in (204, 301, 302, 418, 500, 503, 599)),
    ],
)
def test_each_status_has_its_error(status: int, error: type[OnetError]) -> None:
    with pytest.raises(error, match=f"^about/: status {status}$") as raised:
        Client(FakeTransport(answering(b"Authorization Error", status, "text/plain")), V1).ask(operations.ABOUT)

    assert type(raised.value) is error
    assert raised.value.path == "about/"


@pytest.mark.parametrize(
    ("status", "header", "seconds"), [(429, None, 5), (429, 0, 5), (429, 3600, 3600), (503, 60, None)]
)
def test_only_429_asks_us_to_wait(status: int, header: int | None, seconds: int | None) -> None:
    onet = FakeTransport(answering(b"", status, retry_after=header))

    with pytest.raises(Unavailable) as unavailable:
        Client(onet, V1).ask(operations.ABOUT)

    assert unavailable.value.retry_after == seconds


def test_refusal_has_the_words_of_onet() -> None:
    onet = FakeTransport(answering((DOCUMENTS / "error.xml").read_bytes(), 422))

    with pytest.raises(Refused) as refused:
        Client(onet, V1).ask(operations.ABOUT)

    assert refused.value.said == "There is nothing of this kind for this occupation."
    assert refused.value.path == "about/"
    assert str(refused.value) == "about/: refused"


@pytest.mark.parametrize("body", [b"", b"<html>Sorry</html>", b"<error>", BOMB])
def test_refusal_without_words_is_a_refusal(body: bytes) -> None:
    with pytest.raises(Refused) as refused:
        Client(FakeTransport(answering(body, 422)), V1).ask(operations.ABOUT)

    assert refused.value.said is None


@pytest.mark.parametrize(
    ("response", "status", "size"),
    [(answering(b"No.", 422), 422, 3), (answering(b"", 503), 503, 0), (answering(b"<html />"), 200, 8)],
)
def test_failed_call_is_known(response: Response, status: int, size: int) -> None:
    with pytest.raises(OnetError) as error:
        Client(FakeTransport(response), V1).ask(operations.SEARCH, area="mnm", keyword="a")

    call = only_call(error.value)
    assert (call.operation, call.path) == (operations.SEARCH, "mnm/search?keyword=a")
    assert (call.source, call.status, call.size) == (Source.FAILED, status, size)
    assert 0 < call.seconds < 5


def test_call_without_response_has_no_status() -> None:
    with pytest.raises(Unavailable) as error:
        Client(FakeTransport(Unavailable("about/", "no connection")), V1).ask(operations.ABOUT)

    call = only_call(error.value)
    assert (call.source, call.status, call.size) == (Source.FAILED, None, 0)


def test_error_message_is_path_and_reason() -> None:
    assert str(OnetError("about/")) == "about/"
    assert str(NotFound("about/", "status 404")) == "about/: status 404"


# Bodies.


@pytest.mark.parametrize("kind", ["text/xml", "application/xml;charset=UTF-8", "Application/XML", ""])
def test_any_content_type_of_xml_is_read(kind: str) -> None:
    answer = Client(FakeTransport(answering(ABOUT, kind=kind)), V1).ask(operations.ABOUT)

    assert answer.value.api_version == "1.9"


@pytest.mark.parametrize("kind", ["text/html", "application/json"])
def test_other_content_types_are_not_read(kind: str) -> None:
    with pytest.raises(Unavailable, match="wrong content type"):
        Client(FakeTransport(answering(ABOUT, kind=kind)), V1).ask(operations.ABOUT)


def test_malformed_answer_is_unavailable() -> None:
    with pytest.raises(Unavailable, match=r"^about/: an unexpected root$") as unavailable:
        Client(FakeTransport(answering(b"<html />")), V1).ask(operations.ABOUT)

    assert isinstance(unavailable.value.__cause__, Malformed)
    assert unavailable.value.retry_after is None


def test_picture_is_read_as_one() -> None:
    onet = FakeTransport(answering(GIF, kind="image/gif"))

    answer = Client(onet, V1).ask(STATE_MAP, area="mnm", picture="17-2051.gif")

    assert answer.value.body == GIF
    assert onet.routes == [Route("mnm/state-maps/17-2051.gif", {}, "image/*")]


@pytest.mark.parametrize("kind", ["", "text/html", "application/xml; charset=utf-8"])
def test_picture_needs_its_content_type(kind: str) -> None:
    with pytest.raises(Unavailable, match="wrong content type"):
        Client(FakeTransport(answering(GIF, kind=kind)), V1).ask(STATE_MAP, area="mnm", picture="17-2051.gif")


# A generation of the API without an operation, or with several calls for one.


OFFERS_NOTHING = replace(V1, routes=lambda _operation, _values: ())


def two_routes(operation: Operation[object], values: Mapping[str, str]) -> tuple[Route, ...]:
    (route,) = V1.routes(operation, values)
    return replace(route, path="mnm/one"), replace(route, path="mnm/two")


IN_HALVES = replace(V1, routes=two_routes)


def some_rows(first: int, last: int, total: int) -> Response:
    """Return a list of careers whose titles are the numbers of their rows."""
    rows = "".join(f"<career><code>11-1011.00</code><title>{row}</title></career>" for row in range(first, last + 1))
    return answering(f'<careers start="{first}" end="{last}" total="{total}">{rows}</careers>'.encode())


def test_operation_that_is_not_offered() -> None:
    onet = FakeTransport()
    client = Client(onet, OFFERS_NOTHING)

    with pytest.raises(NotOffered, match=r"^mnm/careers/17-2051\.00/: not offered") as error:
        client.ask(operations.CAREER, area="mnm", code="17-2051.00")

    assert error.value.operation is operations.CAREER
    assert error.value.calls == ()
    assert client.offers(operations.CAREER) is False
    assert client.cached(operations.CAREER, area="mnm", code="17-2051.00") is None
    assert client.peek(operations.CAREER, area="mnm", code="17-2051.00") is None
    assert onet.calls == []


def test_operation_that_is_offered() -> None:
    assert all(Client(FakeTransport(), V1).offers(operation) for operation in IN_V1)


def test_values_of_several_calls_are_joined() -> None:
    onet = FakeTransport(some_rows(1, 2, 2), some_rows(1, 1, 1))

    answer = Client(onet, IN_HALVES).ask(operations.CAREERS, area="mnm")

    assert [row.title for row in answer.value.careers] == ["1", "2", "1"]
    assert answer.value.paging == models.Paging(1, 3, 3, None, None, None)
    assert [call.path for call in answer.calls] == ["mnm/one", "mnm/two"]


@pytest.mark.parametrize(
    "brings", [(answering(b"", 422), some_rows(1, 2, 2)), (some_rows(1, 2, 2), answering(b"", 404))]
)
def test_one_of_several_lists_may_be_empty(brings: tuple[Response, Response]) -> None:
    answer = Client(FakeTransport(*brings), IN_HALVES).ask(operations.CAREERS, area="mnm")

    assert [row.title for row in answer.value.careers] == ["1", "2"]
    assert {(call.path, call.source) for call in answer.calls} == {
        (path, Source.FAILED if response.body == b"" else Source.LIVE)
        for path, response in zip(("mnm/one", "mnm/two"), brings, strict=True)
    }


@pytest.mark.parametrize(
    ("statuses", "error"), [((422, 503), Unavailable), ((503, 422), Unavailable), ((404, 422), Refused)]
)
def test_several_lists_are_not_all_empty(statuses: tuple[int, int], error: type[OnetError]) -> None:
    with pytest.raises(error):
        Client(FakeTransport(*(answering(b"", status) for status in statuses)), IN_HALVES).ask(
            operations.CAREERS, area="mnm"
        )


def test_calls_before_a_failed_one_are_known() -> None:
    with pytest.raises(Unavailable) as error:
        Client(FakeTransport(some_rows(1, 2, 2), answering(b"", 503)), IN_HALVES).ask(operations.CAREERS, area="mnm")

    assert [(call.path, call.source) for call in error.value.calls] == [
        ("mnm/one", Source.LIVE),
        ("mnm/two", Source.FAILED),
    ]


# Whole lists.


def test_list_is_asked_until_it_is_whole() -> None:
    onet = FakeTransport(some_rows(1, 2, 5), some_rows(3, 3, 5), some_rows(4, 5, 5))

    answer = Client(onet, replace(V1, max_rows=2)).ask_whole(operations.CAREERS, area="mnm", start="7")

    assert [row.title for row in answer.value.careers] == ["1", "2", "3", "4", "5"]
    assert answer.value.paging == models.Paging(1, 5, 5, None, None, None)
    assert [call.path for call in answer.calls] == [
        f"mnm/careers/?start={start}&end={start + 1}" for start in (1, 3, 4)
    ]


def test_list_of_one_call_is_as_sent() -> None:
    answer = Client(FakeTransport(some_rows(1, 2, 2)), V1).ask_whole(operations.CAREERS, area="mnm")

    assert answer.value.paging == models.Paging(1, 2, 2, None, None, None)
    assert [call.path for call in answer.calls] == ["mnm/careers/?start=1&end=2000"]


def test_list_without_pages_takes_one_call() -> None:
    answer = Client(FakeTransport(answering(document(models.PreparationList))), V1).ask_whole(
        career_lists.JOB_PREPARATION, area="mnm"
    )

    assert answer.value.zones
    assert len(answer.calls) == 1


@pytest.mark.parametrize(("end", "total"), [(0, 0), (0, 9), (9, 9)])
def test_list_that_ends_is_not_asked_further(end: int, total: int) -> None:
    onet = FakeTransport(answering(f'<careers start="1" end="{end}" total="{total}" />'.encode()))

    assert Client(onet, V1).ask_whole(operations.CAREERS, area="mnm").value.careers == ()


def test_list_without_end_is_given_up() -> None:
    onet = FakeTransport(*[some_rows(row, row, 99_999) for row in range(1, 11)])

    answer = Client(onet, replace(V1, max_rows=1)).ask_whole(operations.CAREERS, area="mnm")

    assert len(answer.value.careers) == len(answer.calls) == 10


def test_rows_before_a_failed_call_are_known() -> None:
    onet = FakeTransport(some_rows(1, 2, 5), answering(b"", 503))

    with pytest.raises(Unavailable) as error:
        Client(onet, replace(V1, max_rows=2)).ask_whole(operations.CAREERS, area="mnm")

    assert [call.source for call in error.value.calls] == [Source.LIVE, Source.FAILED]


# Answers that take no call to O*NET.


def test_local_service_is_asked_at_once() -> None:
    onet = FakeTransport(answering(ABOUT), answering(b"", 422), is_local=True)
    client = Client(onet, V1)

    peeked = client.peek(operations.ABOUT)

    assert peeked is not None
    assert peeked.value.api_version == "1.9"
    assert client.peek(operations.ABOUT) is None


def test_without_a_cache_there_is_no_copy() -> None:
    onet = FakeTransport(answering(ABOUT))
    client = Client(onet, V1)
    client.ask(operations.ABOUT)

    assert client.cached(operations.ABOUT) is None
    assert client.peek(operations.ABOUT) is None
    assert len(onet.calls) == 1
