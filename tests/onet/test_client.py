"""An operation and its values in, a typed answer with its provenance out."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from browser.onet import models, operations
from browser.onet.client import Client, written
from browser.onet.errors import NotFound, OnetError
from browser.onet.transport import Copy, Params
from browser.onet.v1.dialect import V1
from tests.upstream import document

T = TypeVar("T")
YESTERDAY = datetime(2026, 1, 1, tzinfo=UTC)


class Canned:
    """A transport that brings one document, as an old copy, and remembers what was asked."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.asked: list[tuple[str, dict[str, str | Sequence[str]]]] = []

    def ask(self, path: str, params: Params, read: Callable[[bytes], T], media: str = "") -> Copy[T]:  # noqa: ARG002
        self.asked.append((path, dict(params)))
        return Copy(read(self.body), YESTERDAY, stale=True)


def test_an_answer_says_what_was_asked_and_how_old_it_is() -> None:
    client = Client(Canned(document(models.CareerList)), V1)

    answer = client.ask(operations.SEARCH, area="mnm", keyword="builder & more")

    assert answer.value.keyword == "builder"
    assert answer.operation is operations.SEARCH
    assert answer.path == "mnm/search?keyword=builder+%26+more"
    assert answer.at == YESTERDAY
    assert answer.stale is True


def test_values_fill_the_path_and_the_parameters_that_the_operation_has() -> None:
    canned = Canned(document(models.CareerList))

    Client(canned, V1).ask(operations.SEARCH, area="mpp", keyword="nurse", start="21", end="", sort="name")

    assert canned.asked == [("mpp/search", {"keyword": "nurse", "start": "21"})]


def test_a_path_without_a_query_is_written_as_it_is() -> None:
    assert written("mnm/careers/17-2051.00/", {}) == "mnm/careers/17-2051.00/"


def test_the_message_of_an_error_is_path_and_reason() -> None:
    assert str(OnetError("about/")) == "about/"
    assert str(NotFound("about/", "status 404")) == "about/: status 404"


def test_an_operation_of_a_career_needs_its_code() -> None:
    with pytest.raises(KeyError):
        Client(Canned(b""), V1).ask(operations.CAREER, area="mnm")
