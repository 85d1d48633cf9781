"""What statuses and bodies of 2.0 mean to the client."""

import json

import pytest

from browser.onet import models, operations
from browser.onet.client import Client
from browser.onet.dialect import MAX_REFUSAL
from browser.onet.errors import Denied, NotFound, NotOffered, OnetError, Refused, Unavailable
from browser.onet.operations import career_lists
from browser.onet.v2.dialect import v2
from tests.transport import FakeTransport, answering
from tests.v2.service import HTML, JSON, document, page_of_server

ABOUT = json.dumps(document("about/")).encode()


def client(*responses: tuple[int, bytes, str]) -> Client:
    """Return a client whose calls get responses: a status, a body and a content type each."""
    onet = FakeTransport(*(answering(body, status, kind) for status, body, kind in responses))
    return Client(onet, v2(onet.base))


def test_a_document_is_read() -> None:
    answer = client((200, ABOUT, JSON)).ask(operations.ABOUT)

    assert isinstance(answer.value, models.About)
    assert [call.path for call in answer.calls] == ["about/"]


@pytest.mark.parametrize(
    ("status", "body", "kind", "error"),
    [
        (401, page_of_server("401 Unauthorized"), HTML, Denied),
        (403, page_of_server("403 Forbidden"), HTML, Denied),
        (403, b'{"error": "This key is not active."}', JSON, Denied),
        (404, page_of_server("404 Not Found"), HTML, NotFound),
        (400, page_of_server("400 Bad Request"), HTML, NotFound),
        (400, ABOUT, JSON, NotFound),
        (500, ABOUT, JSON, Unavailable),
        (200, page_of_server("200 OK"), HTML, Unavailable),
        (200, page_of_server("200 OK"), JSON, Unavailable),
        (200, ABOUT[:-9], JSON, Unavailable),
        (200, b'{"api_version": NaN}', JSON, Unavailable),
        (200, b"[" * 50_000, JSON, Unavailable),
        (200, b'{"error": "No."}', JSON, Unavailable),
        (200, b"[1, 2]", JSON, Unavailable),
        (200, b"null", JSON, Unavailable),
    ],
)
def test_each_failure_has_its_error(status: int, body: bytes, kind: str, error: type[OnetError]) -> None:
    with pytest.raises(OnetError) as raised:
        client((status, body, kind)).ask(operations.ABOUT)

    assert type(raised.value) is error


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"error": " must have required\\nproperty \'keyword\' "}', "must have required property 'keyword'"),
        (json.dumps({"error": "a" * (MAX_REFUSAL + 1)}).encode(), "a" * MAX_REFUSAL + "…"),
        (b'{"error": ""}', None),
        (b'{"error": ["No."]}', None),
        (b'["No."]', None),
        (b"{}", None),
        (b"", None),
        (page_of_server("422 Unprocessable Entity"), None),
    ],
)
def test_a_refusal_has_the_words_of_onet(body: bytes, said: str | None) -> None:
    with pytest.raises(Refused) as refused:
        client((422, body, JSON)).ask(operations.SEARCH, area="mnm", keyword="a")

    assert refused.value.said == said


def test_what_is_not_offered_takes_no_call() -> None:
    onet = client()

    assert not onet.offers(operations.REPORT)
    with pytest.raises(NotOffered):
        onet.ask(operations.REPORT, area="mnm", code="17-2051.00")


def test_both_lists_of_an_industry_are_one() -> None:
    bodies = [
        json.dumps(document(f"mnm/industries/54/{some}_people?start=1&end=1000")).encode() for some in ("most", "some")
    ]

    answer = client(*((200, body, JSON) for body in bodies)).ask(career_lists.INDUSTRY, area="mnm", industry="54")

    assert {row.category for row in answer.value.careers} == {"Most", "Some"}
    assert [call.path for call in answer.calls] == [
        "mnm/industries/54/most_people?start=1&end=1000",
        "mnm/industries/54/some_people?start=1&end=1000",
    ]


def test_list_is_asked_for_1000_rows_at_time() -> None:
    whole = document("mnm/careers/?end=2000")
    first = whole | {"end": 1, "career": whole["career"][:1]}
    rest = whole | {"start": 2, "career": whole["career"][1:]}
    onet = client(*((200, json.dumps(body).encode(), JSON) for body in (first, rest)))

    answer = onet.ask_whole(operations.CAREERS, area="mnm")

    assert len(answer.value.careers) == whole["total"]
    assert [call.path for call in answer.calls] == ["mnm/careers/?start=1&end=1000", "mnm/careers/?start=2&end=1001"]


def test_answers_of_1_x_are_cached_apart() -> None:
    assert client().name == "json_v2:https://onet.example/ws/"
