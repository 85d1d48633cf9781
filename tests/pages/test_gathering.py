"""Gathering the answers of a page: what must answer, what may fail, and what came of every call."""

import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from contextvars import copy_context
from datetime import UTC, datetime
from threading import Event

import pytest
from pytest_django import Settings

from browser.onet import models, operations
from browser.onet.calls import Answer, Source
from browser.onet.errors import Busy, Denied, NotFound, OnetError, Refused, Unavailable
from browser.onet.transport import admission, pace
from browser.onet.transport.http import QUEUE_SECONDS
from browser.onet.transport.limiter import Rank
from browser.pages.frame import Crumb, Frame, Release
from browser.pages.gathering import Gathering, Question, outcome, pools
from tests.upstream import Upstream, delayed, document, reply, stall

CODE = {"area": "mnm", "code": "17-2051.00"}
CAREER, REPORT = "mnm/careers/17-2051.00/", "mnm/careers/17-2051.00/report"
DOWN = [reply(503), reply(503)]
ABOUT = document(models.About)


def paths(page: Gathering) -> list[str]:
    return [call.path for call in page.calls]


def frame_of(page: Gathering) -> Frame:
    return page.frame(title="Title", area="mnm")


# What must answer.


def test_main_question_is_answered(onet: Upstream) -> None:
    page = Gathering()
    answer = page.must(operations.CAREER, **CODE)

    assert answer.value.title == "Civil Engineers"
    assert page.about() is not None
    assert set(onet.paths()) == {"about/", CAREER}


@pytest.mark.parametrize(("status", "error"), [(422, Refused), (404, NotFound), (401, Denied), (503, Unavailable)])
def test_main_question_raises_its_error(onet: Upstream, status: int, error: type[OnetError]) -> None:
    onet.next[CAREER] = [reply(status), reply(status)]

    with pytest.raises(error):
        Gathering().must(operations.CAREER, **CODE)


def test_page_without_its_main_answer_knows_the_call(onet: Upstream) -> None:
    onet.next[CAREER] = [reply(422)]
    page = Gathering()
    with pytest.raises(Refused):
        page.must(operations.CAREER, **CODE)

    page.may(operations.REPORT, **CODE)

    assert [(call.path, call.source) for call in page.calls] == [
        (CAREER, Source.FAILED),
        (REPORT, Source.LIVE),
        ("about/", Source.LIVE),
    ]
    assert page.is_whole
    assert frame_of(page).paths == (REPORT, "about/")


# What may fail.


def test_question_may_be_answered(onet: Upstream) -> None:
    question = Gathering().may(operations.CAREER, **CODE)

    result, answer, value = question.result(), question.answer(), question.value()
    assert result is answer
    assert isinstance(answer, Answer)
    assert value is answer.value
    assert value.title == "Civil Engineers"


@pytest.mark.parametrize(
    ("status", "error", "is_whole"),
    [(422, Refused, True), (404, NotFound, True), (401, Denied, False), (503, Unavailable, False)],
)
def test_question_may_fail(onet: Upstream, status: int, error: type[OnetError], is_whole: bool) -> None:  # noqa: FBT001
    onet.next[REPORT] = [reply(status), reply(status)]
    page = Gathering()

    question = page.may(operations.REPORT, **CODE)
    page.must(operations.CAREER, **CODE)

    assert isinstance(question.result(), error)
    assert question.answer() is question.value() is None
    assert page.is_whole is frame_of(page).is_whole is is_whole
    failed = page.calls[1]
    assert (failed.operation, failed.path) == (operations.REPORT, REPORT)
    assert (failed.source, failed.status, failed.size) == (Source.FAILED, status, 0)
    assert REPORT not in frame_of(page).paths


def test_questions_are_asked_side_by_side(onet: Upstream) -> None:
    onet.next.update({"about/": [delayed(0.5, reply(body=ABOUT))]})
    for path, answer in ((CAREER, models.Career), (REPORT, models.CareerReport)):
        onet.next[path] = [delayed(0.5, reply(body=document(answer)))]
    start = time.monotonic()

    page = Gathering()
    page.may(operations.REPORT, **CODE)
    page.must(operations.CAREER, **CODE)

    assert len(page.calls) == 3
    assert time.monotonic() - start < 1
    assert all(0.5 <= call.seconds < 1 for call in page.calls)


def test_outcome_is_an_answer_or_an_error(onet: Upstream) -> None:
    onet.next[CAREER] = [reply(422)]

    assert isinstance(outcome(operations.CAREER, **CODE), Refused)
    assert isinstance(outcome(operations.REPORT, **CODE), Answer)


# What takes its time.


def test_part_that_may_not_be_asked_is_busy(onet: Upstream) -> None:
    with admission.page("late", 10), ExitStack() as stack, pace.call():
        crowd(stack)

        question = Gathering().may(operations.REPORT, **CODE)

        assert isinstance(question.result(), Busy)
    assert REPORT not in onet.paths()


def test_part_that_may_not_be_waited_for_is_busy(onet: Upstream) -> None:
    onet.next[REPORT] = [delayed(1, reply(503))] * 2
    with admission.page("late", 10), ExitStack() as stack, pace.call(), ThreadPoolExecutor() as pool:
        crowd(stack)
        time.sleep(admission.PROMPT_SECONDS)  # the call under way takes long
        pool.submit(outcome, operations.REPORT, **CODE)
        while REPORT not in onet.paths():
            time.sleep(0.01)

        question = Gathering().may(operations.REPORT, **CODE)

        assert isinstance(question.result(), Busy)
        assert isinstance(question.result(), Busy)


def crowd(stack: ExitStack) -> None:
    """Let as many pages wait for O*NET as may."""
    for number in range(admission.MOST_PAGES):
        context = copy_context()
        stack.callback(context.run, context.run(asking, str(number)).close)


def asking(visitor: str) -> ExitStack:
    """Return a page of a visitor that waits for O*NET, until it is closed."""
    with ExitStack() as stack:
        stack.enter_context(admission.page(visitor, 10))
        admission.ask("about/")
        return stack.pop_all()


def test_page_waits_for_all_its_answers_together(onet: Upstream) -> None:
    for path in ("about/", CAREER, REPORT, "online/occupations/"):
        onet.next[path] = [stall, stall]
    start = time.monotonic()
    page = Gathering(0.5)

    page.may(operations.REPORT, **CODE)
    page.may_whole(operations.OCCUPATIONS)
    for _ in range(2):
        with pytest.raises(Unavailable):
            page.must(operations.CAREER, **CODE)

    assert page.is_whole is False
    assert 0.4 < time.monotonic() - start < 1.5
    assert onet.paths().count(CAREER) == 1  # the second came too late


def test_question_beside_a_page_ends_with_it() -> None:
    question = Question("about/", Future(), time.monotonic() + 0.1)

    assert str(question.result()) == "about/: not there yet"


def test_rest_of_a_page_is_waited_for_briefly(onet: Upstream) -> None:
    onet.next[REPORT] = [delayed(4.3, reply(body=document(models.CareerReport)))]
    start = time.monotonic()
    page = Gathering()
    report = page.may(operations.REPORT, Rank.REST, **CODE)

    assert isinstance(report.result(), Unavailable)
    assert 3.9 < time.monotonic() - start < 4.3
    assert page.is_whole is False
    assert paths(page) == ["about/"]

    time.sleep(0.7)
    (call,) = Gathering().must(operations.REPORT, **CODE).calls
    assert call.source is Source.FRESH  # it went on into the cache


def test_old_copy_is_shown_for_what_is_late(onet: Upstream, settings: Settings) -> None:
    Gathering().must(operations.REPORT, **CODE)
    settings.ONET_CACHE_FRESH_SECONDS = 0
    onet.next[REPORT] = [delayed(4.3, reply(body=document(models.CareerReport)))]
    page = Gathering()

    assert page.may(operations.REPORT, Rank.REST, **CODE).value() is not None
    assert [call.source for call in page.calls if call.path == REPORT] == [Source.STALE]
    assert page.is_whole
    assert frame_of(page).old_copy_from is not None


def test_question_without_a_free_thread_is_dropped(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(QUEUE_SECONDS, Rank.REST, 0.1)
    pool, is_free = pools[Rank.REST], Event()
    for _thread in range(32):
        pool.submit(is_free.wait)
    page = Gathering()
    question = page.may(operations.REPORT, Rank.REST, **CODE)

    time.sleep(0.2)
    is_free.set()

    assert str(question.result()) == "mnm/careers/17-2051.00/report: too many questions of our own"
    assert onet.paths() == ["about/"]


def test_late_question_stays_late() -> None:
    future: Future[Answer[models.About] | OnetError] = Future()
    question = Question("about/", future, time.monotonic())

    first = question.result()
    future.set_result(Answer(models.About(None, None, None), operations.ABOUT, ()))

    assert isinstance(first, Unavailable)
    assert str(first) == "about/: not there yet"
    assert isinstance(question.result(), Unavailable)


# Answers that take no call.


def test_peek_makes_no_call(onet: Upstream) -> None:
    page = Gathering()

    question = page.peek(operations.CAREER, **CODE)

    assert question.result() is None
    assert paths(page) == ["about/"]
    assert page.is_whole
    assert onet.paths() == ["about/"]


def test_peek_finds_a_fresh_copy(onet: Upstream) -> None:
    Gathering().must(operations.CAREER, **CODE)
    page = Gathering()

    assert page.peek(operations.CAREER, **CODE).value() is not None
    assert [call.source for call in page.calls if call.path == CAREER] == [Source.FRESH]
    assert onet.paths().count(CAREER) == 1


# What came of every call.


def test_main_answer_comes_first_the_version_last(onet: Upstream) -> None:
    page = Gathering()
    page.may(operations.REPORT, **CODE)
    page.may(operations.SEARCH, area="mnm", keyword="a b")
    page.must(operations.CAREER, **CODE)

    assert paths(page) == [CAREER, REPORT, "mnm/search?keyword=a+b", "about/"]
    assert frame_of(page).paths == tuple(paths(page))
    assert frame_of(page).calls == page.calls


def test_path_asked_twice_is_listed_once(onet: Upstream) -> None:
    page = Gathering()
    page.must(operations.ABOUT)

    assert paths(page) == ["about/", "about/"]
    assert frame_of(page).paths == ("about/",)


def test_every_call_says_what_came_of_it(onet: Upstream, settings: Settings) -> None:
    onet.next[REPORT] = [reply(503, b"Closed."), reply(503, b"Closed.")]
    started = datetime.now(UTC)
    first = Gathering()
    first.must(operations.CAREER, **CODE)
    first.may(operations.REPORT, **CODE)
    calls = first.calls
    again = Gathering()
    again.must(operations.CAREER, **CODE)
    again_calls = again.calls
    settings.ONET_CACHE_FRESH_SECONDS = 0
    onet.next[CAREER] = [reply(500), reply(500)]
    old = Gathering()
    old.must(operations.CAREER, **CODE)

    size = calls[0].size
    assert size > 1000
    for page, expected in [
        (calls, [(operations.CAREER, Source.LIVE, 200, size), (operations.REPORT, Source.FAILED, 503, 7)]),
        (again_calls, [(operations.CAREER, Source.FRESH, 200, size)]),
        (old.calls, [(operations.CAREER, Source.FAILED, 500, 0), (operations.CAREER, Source.STALE, 200, size)]),
    ]:
        *rest, about = page
        assert about.operation is operations.ABOUT
        assert [(call.operation, call.source, call.status, call.size) for call in rest] == expected
        assert all(0 < call.seconds < 5 for call in page)
        assert all(started <= call.at <= datetime.now(UTC) for call in page)
    assert old.calls[1].at == calls[0].at


# The frame.


def test_frame_is_made_of_the_answers(onet: Upstream) -> None:
    page = Gathering()
    page.must(operations.CAREER, **CODE)

    frame = page.frame(title="Skills", area="mnm", crumbs=(Crumb("Careers", "/mnm/"),), lang="es")

    assert frame.crumbs == (Crumb("Home", "/"), Crumb("Careers", "/mnm/"), Crumb("Skills", None, "es"))
    assert (frame.title, frame.area, frame.elsewhere) == ("Skills", "mnm", ())
    assert frame.asked_at == min(call.at for call in page.calls)
    assert frame.old_copy_from is None
    assert (frame.is_whole, frame.is_builtin, frame.is_trimmed) == (True, False, False)


def test_frame_has_the_date_of_its_oldest_copy(onet: Upstream, settings: Settings) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = 0
    first = Gathering()
    first.may(operations.REPORT, **CODE)
    assert first.is_whole
    Gathering().must(operations.CAREER, **CODE)
    onet.next.update({CAREER: [*DOWN], REPORT: [*DOWN]})

    page = Gathering()
    page.may(operations.REPORT, **CODE)
    page.must(operations.CAREER, **CODE)

    frame = frame_of(page)
    assert frame.old_copy_from == first.calls[0].at
    assert frame.is_whole


@pytest.mark.parametrize(
    ("body", "release"),
    [
        (ABOUT, Release("O*NET 30.1", "O*NET-SOC 2019")),
        (b'<about api_version="1.9"><database>O*NET</database></about>', Release("O*NET", None)),
        (b'<about api_version="1.9" />', None),
    ],
)
def test_frame_names_the_release(onet: Upstream, body: bytes, release: Release | None) -> None:
    onet.next["about/"] = [reply(body=body)]

    assert frame_of(Gathering()).release == release


def test_failed_version_leaves_a_page_without_release(onet: Upstream) -> None:
    onet.next["about/"] = [*DOWN]
    page = Gathering()

    frame = frame_of(page)

    assert page.about() is frame.release is frame.asked_at is None
    assert (frame.is_whole, frame.paths, [call.status for call in frame.calls]) == (False, (), [503])


@pytest.mark.usefixtures("embedded_data")
def test_built_in_service_is_named() -> None:
    page = Gathering()

    assert page.offers(operations.REPORT)
    frame = frame_of(page)
    assert (frame.is_builtin, frame.is_trimmed, frame.is_whole) == (True, True, True)
