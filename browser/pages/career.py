"""The page of one career: its overview, and all of its sections from the report."""

from dataclasses import dataclass

from browser.areas import AREAS
from browser.onet import models, operations
from browser.onet.calls import Answer
from browser.onet.errors import NotFound, Refused
from browser.pages.elsewhere import elsewhere
from browser.pages.frame import Frame, area_crumb
from browser.pages.gathering import Gathering, Question
from browser.pages.part import Nothing, Part
from browser.states import PLACES

WAGES_URL = "https://www.onetonline.org/link/localwages/{code}"


@dataclass(frozen=True, slots=True)
class StateChoice:
    """The state in the address, and how common the career is there; `band` is above, average, below or None."""

    postal_code: str
    name: str
    band: str | None
    location_quotient: str | None
    wages_url: str


@dataclass(frozen=True, slots=True)
class CareerPage:
    """A career with everything O*NET says about it; `report` may be missing while the overview is there.

    `english` is the report in English, on a Spanish page: for the parts that are not there in Spanish.
    """

    frame: Frame
    code: str
    career: models.Career
    report: Part[models.CareerReport]
    english: models.CareerReport | None
    state: StateChoice | None
    wages_url: str


def career_page(*, area: str, code: str, state: str) -> CareerPage:
    """Gather a career with all of its sections: the overview must be there, the report may be missing."""
    page = Gathering()
    beside = page.may(operations.REPORT, area=area, code=code)
    english = _ask_english(page, area, code)
    career = page.must(operations.CAREER, area=area, code=code).value
    result = beside.result()
    if isinstance(result, Answer):
        report = Part(result.value)
    else:
        nothing = Nothing.NOT_COLLECTED if isinstance(result, Refused | NotFound) else Nothing.FAILED
        report = Part(None, nothing, url=operations.REPORT.url(area=area, code=code))
    return _career_page(page, area, state, career, report, english)


def report_page(*, area: str, code: str, state: str) -> CareerPage:
    """Gather a career from its one-call report, for a page like the career's own."""
    page = Gathering()
    english = _ask_english(page, area, code)
    report = page.must(operations.REPORT, area=area, code=code).value
    return _career_page(page, area, state, report.career, Part(report), english)


def _ask_english(page: Gathering, area: str, code: str) -> Question[models.CareerReport] | None:
    """Ask for the English report beside a Spanish one: it shows what is only in English."""
    if AREAS[area].lang == "en":
        return None
    return page.may(operations.REPORT, area=AREAS[area].twin, code=code)


def _career_page(
    page: Gathering,
    area: str,
    state: str,
    career: models.Career,
    report: Part[models.CareerReport],
    english: Question[models.CareerReport] | None,
) -> CareerPage:
    return CareerPage(
        frame=page.frame(
            title=career.title,
            area=area,
            crumbs=(area_crumb(area),),
            elsewhere=elsewhere(area=area, code=career.code),
            lang=AREAS[area].lang,
        ),
        code=career.code,
        career=career,
        report=report,
        english=english.value() if english else None,
        state=state_choice(state, career.code, report.content.check_out_my_state if report.content else None),
        wages_url=WAGES_URL.format(code=career.code),
    )


def state_choice(state: str, code: str, outlook: models.StateOutlook | None) -> StateChoice | None:
    """Return how common a career is in the state that the address names; None if it names none."""
    state = state.upper()
    if state not in PLACES:
        return None
    bands = (
        {}
        if outlook is None
        else {"above": outlook.above_average, "average": outlook.average, "below": outlook.below_average}
    )
    match = next(((band, row) for band, rows in bands.items() for row in rows if row.postal_code == state), None)
    return StateChoice(
        postal_code=state,
        name=PLACES[state].name,
        band=match[0] if match else None,
        location_quotient=str(match[1].location_quotient) if match and match[1].location_quotient else None,
        wages_url=f"{WAGES_URL.format(code=code)}?st={state}",
    )
