"""Each call to O*NET is one line of the log, without what may be personal, and its outcome is remembered."""

import logging

import pytest

from browser.onet import operations
from browser.onet.client import Client
from browser.onet.errors import Busy, OnetError
from browser.onet.journal import Journal
from browser.onet.operations.military import MILITARY
from browser.onet.v1.dialect import V1
from tests.onet.calling import http
from tests.transport import FakeTransport, answering
from tests.upstream import document, refusing


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [record.fields for record in caplog.records if record.name == "browser.onet.client"]  # type: ignore[attr-defined]


def fail(client: Client) -> None:
    with pytest.raises(OnetError):
        client.ask(operations.CAREER, area="mnm", code="17-2051.00")


def test_answer_is_one_line_with_its_size(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    body = document(operations.ABOUT.answer)
    client = Client(FakeTransport(answering(body)), V1)

    client.ask(operations.ABOUT)

    [fields] = lines(caplog)
    assert fields.pop("ms") in range(1_000)
    assert fields == {"path": "about/", "outcome": "answered", "status": 200, "bytes": len(body)}
    assert client.journal.outcome == "answered"
    assert "O*NET about/ answered, status 200," in caplog.text


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, "not found"),
        (422, "refused"),
        (401, "account denied"),
        (407, "blocked by a proxy"),
        (500, "no answer"),
    ],
)
def test_failed_call_is_a_line_with_its_outcome(caplog: pytest.LogCaptureFixture, status: int, outcome: str) -> None:
    caplog.set_level(logging.INFO)
    counted: list[str] = []
    journal = Journal(lambda outcome, _seconds: counted.append(outcome))

    fail(Client(FakeTransport(answering(b"", status)), V1, journal=journal))

    [fields] = lines(caplog)
    assert (fields["path"], fields["outcome"], fields["status"]) == ("mnm/careers/17-2051.00/", outcome, status)
    assert counted == [outcome]
    assert journal.at is not None


def test_private_call_is_logged_without_its_query(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    with pytest.raises(OnetError):
        Client(FakeTransport(answering(b"", 500)), V1).ask(MILITARY, area="veterans", keyword="11B")

    assert [fields["path"] for fields in lines(caplog)] == [MILITARY.path]
    assert "11B" not in caplog.text


def test_typed_words_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    with pytest.raises(OnetError):
        Client(FakeTransport(answering(b"", 500)), V1).ask(operations.SEARCH, area="mnm", keyword="nurse")

    assert [fields["path"] for fields in lines(caplog)] == ["mnm/search"]
    assert "nurse" not in caplog.text


def test_call_that_was_not_made_is_no_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    journal = Journal()
    with refusing() as nowhere:
        client = Client(http(nowhere, total_seconds=0), V1, journal=journal)

        with pytest.raises(Busy, match="too many calls of our own"):
            client.ask(operations.ABOUT)

    assert lines(caplog) == []
    assert journal.at is None


def test_service_in_this_process_is_no_call(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    fail(Client(FakeTransport(answering(b"", 404), is_local=True), V1))

    assert lines(caplog) == []
