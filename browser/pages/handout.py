"""A handout: one career on one sheet of paper, in English, in Spanish, or in both side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

import segno
from django.conf import settings
from django.utils import timezone

from browser import services
from browser.areas import career_url
from browser.embedded.answers.careers import on_the_job
from browser.onet import models
from browser.onet.errors import NotFound, OnetError, Refused
from browser.onet.operations.occupations import TASKS
from browser.onet.operations.operation import Operation
from browser.pages import own
from browser.pages.career import CareerPage
from browser.pages.careers_beside import Outcome, careers_beside
from browser.pages.frame import Crumb, Frame, Tab, area_crumb, home_crumb
from browser.pages.gathering import Gathering, Question
from browser.pages.paper import fitted, is_long
from browser.pages.part import Nothing
from browser.pages.sheet import Amounts, Link, Side, absent, side
from browser.translated import gettext as _

AREA_OF = {"en": "mnm", "es": "mpp"}  # the area whose careers are in a language
BOTH = "both"
MOST_TASKS = 5


@dataclass(frozen=True, slots=True)
class Office:
    """Who hands the sheet out, as the settings say."""

    name: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a sheet is asked for: its languages, the side that it is read from first, and its kind of letters."""

    languages: tuple[str, ...]
    is_large: bool = False
    is_easy: bool = False

    @property
    def query(self) -> dict[str, str]:
        """Return the parameters that ask for it; the language always, so that a link is never given another."""
        return {
            "lang": BOTH if len(self.languages) > 1 else self.languages[0],
            **({"size": "large"} if self.is_large else {}),
            **({"read": "easy"} if self.is_easy else {}),
        }


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """A sheet: its sides, the size of its letters in tenths of a point, and the choices around it on the screen.

    `here` is the address of the sheet, and `code_to_scan` the same as a drawing.
    """

    frame: Frame
    code: str
    style: Style
    sides: tuple[Side, ...]
    tenths: int
    here: Link
    code_to_scan: str
    office: Office
    printed: date
    choices: tuple[Tab, ...]
    download: str
    back: str
    state: str | None

    @property
    def is_long(self) -> bool:
        """Return whether the titles need smaller letters."""
        return is_long(self.sides)

    @property
    def file_name(self) -> str:
        """Return the name of the sheet as a file: the code, what it is, and its language."""
        return "-".join((self.code.replace(".", "-"), *self.style.query.values())) + ".html"


def handout_page(code: str, style: Style, *, state: str, place: str, site: str) -> HandoutPage:
    """Gather a sheet; `site` is the address of this site, as the visitor reached it."""
    gathering = Gathering()
    tasks = _ask_tasks(gathering, code) if "en" in style.languages and not style.is_easy else None
    outcomes = gathered(gathering, code, style.languages, state, place)
    found = {lang: each if style.is_easy else _with_tasks(each, lang, tasks) for lang, each in outcomes.items()}
    pages = [page for page in found.values() if isinstance(page, CareerPage)]
    first = pages[0]
    url = f"{site}{short_address(first, style)}"

    def build(amounts: Amounts) -> tuple[Side, ...]:
        return tuple(_side(page, lang, amounts) for lang, page in found.items())

    sides, points = fitted(build, is_large=style.is_large, is_easy=style.is_easy)
    return HandoutPage(
        frame=_frame(gathering, first),
        code=code,
        style=style,
        sides=sides,
        tenths=round(points * 10),
        here=Link(_("This sheet"), url),
        code_to_scan=segno.make(url, error="m", micro=False).svg_inline(
            border=4, light="white", omitsize=True, svgclass=None, lineclass=None
        ),
        office=Office(settings.OFFICE_NAME, settings.OFFICE_PHONE, settings.OFFICE_ADDRESS),
        printed=timezone.localdate(),
        choices=_choices(code, style),
        download=f"{address(code, style)}&download=1",
        back=career_url(first.frame.area or "mnm", code),
        state=first.state,
    )


def address(code: str, style: Style) -> str:
    """Return the address of a sheet on this site; the place that was chosen is carried on by the link."""
    return f"{own.HANDOUT.url(code=code)}?{urlencode(style.query)}"


def short_address(page: CareerPage, style: Style) -> str:
    """Return the address of a sheet to be typed: with the place, and without the language that goes without saying."""
    asked = urlencode({name: value for name, value in style.query.items() if value != settings.LANGUAGE_CODE})
    query = "&".join(filter(None, (page.place_query.removeprefix("?"), asked)))
    return f"{own.HANDOUT.url(code=page.code)}{'?' if query else ''}{query}"


def gathered(page: Gathering, code: str, languages: tuple[str, ...], state: str, place: str) -> Mapping[str, Outcome]:
    """Gather a career in each language, or why it cannot be had in one of them; raises if none is left."""
    wanted = [(AREA_OF[lang], code) for lang in languages]
    outcomes = careers_beside(page, wanted, state=state, place=place, in_own_language=True)
    errors = [outcome for outcome in outcomes if isinstance(outcome, OnetError)]
    if len(errors) == len(outcomes):
        raise errors[0]
    return dict(zip(languages, outcomes, strict=True))


def _ask_tasks(page: Gathering, code: str) -> Question[models.Tasks] | None:
    """Ask O*NET OnLine, beside the rest; the built-in data have tasks in both languages at hand."""
    if services.is_builtin() or not page.offers(TASKS):
        return None
    return page.may(TASKS, code=code, report="summary", display="short")


def _with_tasks(page: Outcome, lang: str, asked: Question[models.Tasks] | None) -> Outcome:
    """Return a career with five tasks, where its source has more than its page shows: all of the same source."""
    if not isinstance(page, CareerPage):
        return page
    store, answer = services.tables(), asked.value() if asked else None
    tasks: tuple[str, ...] = ()
    if services.is_builtin() and store:
        tasks = on_the_job(store, lang, page.code, MOST_TASKS)
    elif lang == "en" and answer:
        tasks = tuple(task.statement for task in answer.tasks[:MOST_TASKS])
    is_more = len(tasks) > len(page.career.on_the_job)
    return replace(page, career=replace(page.career, on_the_job=tasks)) if is_more else page


def _side(page: Outcome, lang: str, amounts: Amounts) -> Side:
    if isinstance(page, CareerPage):
        return side(page, lang, amounts)
    if isinstance(page, Refused | NotFound):
        return absent(lang, Nothing.NOT_IN_SPANISH if lang == "es" else Nothing.NOT_COLLECTED)
    return absent(lang, Nothing.FAILED)


def _frame(gathering: Gathering, page: CareerPage) -> Frame:
    """Return what surrounds a sheet: its calls in every language, and the way back to its career."""
    *crumbs, _here = sheet_crumbs(page, own.HANDOUT)[1:]
    title = f"{_(own.HANDOUT.title)}: {page.career.title}"
    frame = gathering.frame(title=title, area=page.frame.area, crumbs=crumbs)
    return replace(frame, crumbs=(*frame.crumbs[:-1], Crumb(_(own.HANDOUT.title), None)))


def sheet_crumbs(page: CareerPage, row: Operation[object]) -> tuple[Crumb, ...]:
    """Return the steps from home to what is made of a career; the last but one is its page."""
    area = page.frame.area or "mnm"
    career = Crumb(page.career.title, career_url(area, page.code), page.frame.lang)
    return (home_crumb(), area_crumb(area), career, Crumb(_(row.title), None))


def _choices(code: str, style: Style) -> tuple[Tab, ...]:
    """Return the choices of a sheet: three of languages, and two that are each on or off."""
    names = {("en",): ("English", "en"), ("es",): ("Español", "es"), ("en", "es"): (_("Both languages"), None)}
    return (
        *(
            Tab(
                title,
                address(code, replace(style, languages=languages)),
                "true" if languages == style.languages else None,
                lang=lang,
            )
            for languages, (title, lang) in names.items()
        ),
        Tab(
            _("Large print"),
            address(code, replace(style, is_large=not style.is_large)),
            "true" if style.is_large else None,
        ),
        Tab(
            _("Easy to read"),
            address(code, replace(style, is_easy=not style.is_easy)),
            "true" if style.is_easy else None,
        ),
    )
