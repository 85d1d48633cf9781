"""Questions that pages ask, keyword-only; `client()` decides where the answers come from."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.core.cache import caches
from django.utils.translation import gettext as _
from requests.auth import HTTPBasicAuth

from browser.areas import AREAS, area_of, career_url
from browser.caching import career_codes
from browser.caching.answers import CachedTransport
from browser.embedded.app import application
from browser.embedded.data.store import stamp
from browser.onet import models, operations
from browser.onet.client import Answer, Client
from browser.onet.errors import NotFound, OnetError, Refused
from browser.onet.operations.operation import Operation
from browser.onet.transport import HttpTransport, WsgiTransport
from browser.onet.v1 import dialect
from browser.pages import AnswerPage, CareerPage, Elsewhere, HomePage, Nothing, Part, StateChoice
from browser.pages import frame as frames
from browser.states import PLACES

T = TypeVar("T")

DEFAULT_URL = "https://services.onetcenter.org/ws/"
WAGES_URL = "https://www.onetonline.org/link/localwages/{code}"

# A page's further questions go side by side with its main one, which its own thread asks.
_pool = ThreadPoolExecutor(max_workers=16, thread_name_prefix="onet")


def client() -> Client:
    """Return O*NET Web Services as the settings choose it."""
    return _client(
        settings.ONET_API_URL or DEFAULT_URL,
        settings.ONET_USERNAME,
        settings.ONET_PASSWORD,
        settings.ONET_DATA,
        settings.ONET_CACHE_FRESH_SECONDS,
    )


@lru_cache(maxsize=4)
def _client(url: str, username: str, password: str, data: Path, fresh_seconds: int) -> Client:
    if not username:
        return Client(WsgiTransport(application(data), dialect), dialect)
    user_agent = f"onet-browser/{settings.VERSION} (bot)"  # contract 1.6: how O*NET's own samples name themselves
    http = HttpTransport(url, dialect, HTTPBasicAuth(username.encode(), password.encode()), user_agent)
    return Client(CachedTransport(http, caches["default"], f"xml_v1 {http.base}", fresh_seconds), dialect)


def ask(operation: Operation[T], **values: str) -> Answer[T]:
    """Ask one operation; raises one of the four `OnetError`s."""
    return client().ask(operation, **values)


def ask_beside(operation: Operation[T], **values: str) -> "Future[Answer[T]]":
    """Ask one operation side by side with what this thread does."""
    onet = client()
    return _pool.submit(lambda: onet.ask(operation, **values))


def peek_beside(operation: Operation[T], **values: str) -> "Future[Answer[T] | None]":
    """Look beside what this thread does for an answer that takes no call to O*NET."""
    onet = client()
    return _pool.submit(lambda: onet.peek(operation, **values))


def settled(future: "Future[Answer[T]]") -> Answer[T] | OnetError:
    """Return what came of a question that may fail without the page."""
    try:
        return future.result()
    except OnetError as error:
        return error


def home_page() -> HomePage:
    """Gather the service list and the version information."""
    asked = ask_beside(operations.ABOUT)
    services = ask(operations.ROOT)
    about = settled(asked)
    return HomePage(
        frame=frames.frame(title=_("Look up an occupation"), area=None, crumbs=(), answers=[services], about=about),
        services=services.value,
        about=Part(None, Nothing.FAILED) if isinstance(about, OnetError) else Part(about.value),
    )


def answer_page(*, operation: Operation[T], values: dict[str, str]) -> AnswerPage[T]:
    """Gather one question's answer and the title of what it is about."""
    asked = ask_beside(operations.ABOUT)
    area, code = area_of(operation.at(**values)), values.get("code")
    beside = ask_subject(operation, values, area)
    answer = ask(operation, **values)
    answers: list[Answer[object]] = [answer]
    subject, is_whole = frames.subject(answer.value, values), True
    overview = frames.overview(answer.value)
    if beside is not None:
        found = settled(beside)
        if isinstance(found, OnetError):
            is_whole = False
        else:
            answers.append(found)
            subject = frames.subject(found.value, values)
            overview = frames.overview(found.value)
    title = frames.title(operation, answer.value, values, subject)
    return AnswerPage(
        frame=frames.frame(
            title=title,
            area=area,
            crumbs=frames.crumbs(operation, area, values, subject),
            answers=answers,
            about=settled(asked),
            elsewhere=elsewhere(area=area, code=code) if area and code else (),
            is_whole=is_whole,
            lang=AREAS[area].lang if area and title == subject else None,
        ),
        operation=operation,
        content=answer.value,
        values=values,
        code=code,
        subject=subject,
        overview=overview,
    )


def ask_subject(
    operation: Operation[object], values: dict[str, str], area: str | None
) -> "Future[Answer[object]] | None":
    """Ask what an answer is about, which it does not tell itself: its career, or the industry that was chosen."""
    if operation.answer in (models.Occupation, models.OccupationReport):
        return None
    if area and "code" in values:
        return ask_overview(area, values["code"])
    return ask_choices(operation.parent, values) if operation.choice and operation.parent else None


def ask_choices(listing: Operation[object], values: dict[str, str]) -> "Future[Answer[object]]":
    """Ask for all that can be chosen from a list, whichever of its pages is open."""
    return ask_beside(listing, **values | {"start": "1", "end": career_codes.WHOLE_LIST})


def ask_overview(area: str, code: str) -> "Future[Answer[object]]":
    """Ask what a code stands for in an area."""
    overview: Operation[object] = operations.OCCUPATION if area == "online" else operations.CAREER
    return ask_beside(overview, area=area, code=code)


def career_page(*, area: str, code: str, state: str) -> CareerPage:
    """Gather a career with all of its sections: the overview must be there, the report may be missing."""
    asked = ask_beside(operations.ABOUT)
    beside = ask_beside(operations.REPORT, area=area, code=code)
    english = ask_english(area, code)
    overview = ask(operations.CAREER, area=area, code=code)
    report = settled(beside)
    answers: list[Answer[object]] = [overview]
    if isinstance(report, OnetError):
        nothing = Nothing.NOT_COLLECTED if isinstance(report, Refused | NotFound) else Nothing.FAILED
        part: Part[models.CareerReport] = Part(None, nothing, url=f"/{operations.REPORT.at(area=area, code=code)}")
    else:
        answers.append(report)
        part = Part(report.value)
    return _career_page(area, state, overview.value, part, answers, settled(asked), english)


def report_page(*, area: str, code: str, state: str) -> CareerPage:
    """Gather a career from its one-call report, for a page like the career's own."""
    asked = ask_beside(operations.ABOUT)
    english = ask_english(area, code)
    report = ask(operations.REPORT, area=area, code=code)
    return _career_page(area, state, report.value.career, Part(report.value), [report], settled(asked), english)


def ask_english(area: str, code: str) -> "Future[Answer[models.CareerReport]] | None":
    """Ask for the report in English, beside a Spanish one: it tells what is only in English from what is nowhere."""
    return ask_beside(operations.REPORT, area="mnm", code=code) if area == "mpp" else None


def _career_page(
    area: str,
    state: str,
    career: models.Career,
    report: Part[models.CareerReport],
    answers: list[Answer[object]],
    about: Answer[models.About] | OnetError,
    asked_english: "Future[Answer[models.CareerReport]] | None",
) -> CareerPage:
    english = None if asked_english is None else settled(asked_english)
    is_whole = report.nothing is not Nothing.FAILED and not isinstance(english, OnetError)
    if isinstance(english, Answer):
        answers.append(english)
    return CareerPage(
        frame=frames.frame(
            title=career.title,
            area=area,
            crumbs=(frames.area_crumb(area),),
            answers=answers,
            about=about,
            elsewhere=elsewhere(area=area, code=career.code),
            is_whole=is_whole,
            lang=AREAS[area].lang,
        ),
        code=career.code,
        career=career,
        report=report,
        english=english.value if isinstance(english, Answer) else None,
        state=chosen_state(state, career.code, report.content.check_out_my_state if report.content else None),
        wages_url=WAGES_URL.format(code=career.code),
    )


def chosen_state(state: str, code: str, outlook: models.StateOutlook | None) -> StateChoice | None:
    """Return how common a career is in the state that the address names; None when it names none that there is."""
    state = state.upper()
    if state not in PLACES:
        return None
    bands = (
        {}
        if outlook is None
        else {"above": outlook.above_average, "average": outlook.average, "below": outlook.below_average}
    )
    found = next(((band, row) for band, rows in bands.items() for row in rows if row.postal_code == state), None)
    return StateChoice(
        postal_code=state,
        name=PLACES[state].name,
        band=found[0] if found else None,
        location_quotient=str(found[1].location_quotient) if found and found[1].location_quotient else None,
        wages_url=f"{WAGES_URL.format(code=code)}?st={state}",
    )


def elsewhere(*, area: str, code: str) -> tuple[Elsewhere, ...]:
    """Return the same career in the other areas, linked where the area's held list of careers has it."""
    release = stamp(settings.ONET_DATA) if frames.is_builtin() else None
    pool = None if frames.is_builtin() else _pool
    links = []
    for other in AREAS.values():
        if other.key != area:
            known = career_codes.codes(client(), release, other.key, pool)
            is_there = known is not None and known.codes is not None and code in known.codes
            links.append(
                Elsewhere(other.key, other.name, career_url(other.key, code) if is_there else None, other.lang)
            )
    return tuple(links)
