"""Several careers gathered side by side, from a stand-in that takes its time."""

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from browser.embedded.app import application
from browser.onet.calls import Source
from browser.onet.errors import NotFound, Refused, Unavailable
from browser.onet.operations import careers
from browser.pages.career import CareerPage, career_page
from browser.pages.careers_beside import Outcome, careers_beside
from browser.pages.gathering import Gathering
from browser.pages.part import Nothing
from tests.upstream import Answer, Handler, Upstream, reply, serving, upstream
from tests.v2 import service
from tests.v2.service import KEY
from tests.v2.upstream import web_services

PATIENCE_SECONDS = 20  # the most that a stand-in waits for the other careers' questions
FOUR = [("mnm", code) for code in ("17-2051.00", "29-1141.00", "31-1131.00", "15-1252.00")]
DOWN = [reply(503), reply(503)]


def together(careers: int, ends: tuple[str, ...], answer: Answer) -> Answer:
    """Answer a question with one of these ends once it was asked about so many careers; alone it fails."""
    barrier = Barrier(careers)

    def meet(handler: Handler) -> None:
        try:
            if urlsplit(handler.path).path.rstrip("/").endswith(ends):
                barrier.wait(PATIENCE_SECONDS)
        except BrokenBarrierError:
            return reply(503)(handler)
        return answer(handler)

    return meet


@pytest.fixture
def in_sections(settings: Settings) -> Iterator[Upstream]:
    """Connect the site to a stand-in of Web Services 2.0."""
    with web_services() as stand_in:
        settings.ONET_API_URL, settings.ONET_API_KEY = stand_in.url, KEY
        yield stand_in


def whole(outcome: Outcome) -> CareerPage:
    assert isinstance(outcome, CareerPage)
    return outcome


def test_four_cold_careers_are_asked_at_once(settings: Settings, embedded_data: Path) -> None:
    with upstream(together(4, ("report",), serving(application(embedded_data)))) as onet:
        settings.ONET_API_URL = onet.url
        settings.ONET_USERNAME, settings.ONET_PASSWORD = "counselor", "s3cret"
        settings.ONET_CALLS_PER_SECOND = 1_000
        four = careers_beside(Gathering(), FOUR)

    assert [whole(career).code for career in four] == [code for _area, code in FOUR]
    assert all(whole(career).report is None for career in four)


@pytest.mark.parametrize("ends", [("17-2051.00", "29-1141.00"), ("knowledge",)])
def test_careers_in_sections_are_asked_at_once(settings: Settings, ends: tuple[str, ...]) -> None:
    with upstream(together(2, ends, serving(service.application())), base="/") as onet:
        settings.ONET_API_URL, settings.ONET_API_KEY = onet.url, KEY
        settings.ONET_CALLS_PER_SECOND = 1_000
        page = Gathering(rest_seconds=PATIENCE_SECONDS)
        two = careers_beside(page, FOUR[:2])

    assert all(whole(career).facts for career in two)
    assert page.is_whole


def test_each_equals_the_page_of_its_career(onet: Upstream) -> None:
    beside = careers_beside(Gathering(), FOUR, state="OH")

    for (area, code), career in zip(FOUR, beside, strict=True):
        alone = career_page(area=area, code=code, state="OH", place="")
        assert whole(career).facts == alone.facts
        assert whole(career).parts == alone.parts
        assert whole(career).career == alone.career
    assert onet.requests


def test_career_in_two_languages_is_gathered_at_once(onet: Upstream) -> None:
    english, spanish = careers_beside(Gathering(), [("mnm", "29-1141.00"), ("mpp", "29-1141.00")])

    assert whole(english).career.title == "Registered Nurses"
    assert whole(spanish).frame.lang == "es"
    assert whole(spanish).career.title != "Registered Nurses"
    assert set(onet.paths()) == {"about/", "mnm/careers/29-1141.00/report", "mpp/careers/29-1141.00/report"}


def test_career_that_fails_leaves_the_others(onet: Upstream) -> None:
    onet.next["mnm/careers/29-1141.00/report"] = [*DOWN]
    onet.next["mnm/careers/29-1141.00/"] = [*DOWN]
    page = Gathering()

    first, failed, unknown = careers_beside(page, [FOUR[0], FOUR[1], ("mnm", "99-9999.00")])

    assert whole(first).career.title == "Civil Engineers"
    assert isinstance(failed, Unavailable)
    assert isinstance(unknown, Refused)
    frame = page.frame(title="Compare", area=None)
    assert not frame.is_whole
    assert frame.paths == ("mnm/careers/17-2051.00/report", "about/")
    assert frame.release is not None
    assert [call.path for call in frame.calls if call.source is Source.FAILED] == [
        "mnm/careers/29-1141.00/report",
        "mnm/careers/99-9999.00/report",
        "mnm/careers/29-1141.00/",
        "mnm/careers/99-9999.00/",
    ]


def test_career_without_its_report_says_so(onet: Upstream) -> None:
    onet.next["mnm/careers/29-1141.00/report"] = [*DOWN]

    _first, nurse = careers_beside(Gathering(), FOUR[:2])

    assert whole(nurse).career.title == "Registered Nurses"
    assert whole(nurse).has_failed
    assert whole(nurse).parts.skills.nothing is Nothing.FAILED


def test_old_copies_of_several_careers_are_dated(onet: Upstream, settings: Settings) -> None:
    careers_beside(Gathering(), FOUR[:2])
    settings.ONET_CACHE_FRESH_SECONDS = 0
    onet.next["mnm/careers/29-1141.00/report"] = [*DOWN]
    page = Gathering()

    first, nurse = careers_beside(page, FOUR[:2])

    assert whole(first).career.title == "Civil Engineers"
    assert whole(nurse).career.title == "Registered Nurses"
    assert page.frame(title="Compare", area=None).old_copy_from is not None


@pytest.mark.usefixtures("in_sections")
def test_only_wanted_sections_are_asked_for() -> None:
    page = Gathering()

    (career,) = careers_beside(page, FOUR[:1], sections=frozenset({careers.SKILLS}))

    paths = {call.path for call in page.calls}
    assert paths == {"about/", "mnm/careers/17-2051.00/", "mnm/careers/17-2051.00/skills"}
    assert whole(career).parts.skills.content
    assert whole(career).parts.knowledge.nothing is Nothing.NOT_OFFERED


@pytest.mark.usefixtures("in_sections")
def test_unknown_career_leaves_the_others_in_sections() -> None:
    known, unknown = careers_beside(Gathering(), [FOUR[0], ("mnm", "99-9999.00")], sections=frozenset())

    assert whole(known).career.title == "Civil Engineers"
    assert isinstance(unknown, NotFound | Refused)
