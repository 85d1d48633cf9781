"""The careers that an address of ours names by their codes: side by side, in the language of the page."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from django.utils.translation import get_language

from browser import services
from browser.areas import AREAS
from browser.embedded import labor
from browser.onet import models
from browser.onet.errors import NotFound, OnetError, Refused
from browser.onet.operations.operation import Operation
from browser.pages.career import CareerPage
from browser.pages.careers_beside import Outcome, careers_beside
from browser.pages.compare_cells import NOTHING, Career
from browser.pages.elsewhere import known_titles
from browser.pages.figures import own_figures
from browser.pages.gathering import Gathering, Question
from browser.pages.part import Nothing
from browser.translated import gettext as _

MOST_FOUND = "6"


def own_area() -> str:
    """Return the area whose careers are compared: that of the page's language."""
    return "mpp" if get_language() == AREAS["mpp"].lang else "mnm"


def careers_of(
    page: Gathering,
    codes: Sequence[str],
    state: str,
    place: str,
    sections: AbstractSet[Operation[object]],
) -> tuple[tuple[Career, ...], tuple[str, ...]]:
    """Return the careers of these codes, in Spanish as far as there is some, and a sentence for each unknown code.

    Raises the error of the first one if none could be loaded.
    """
    area = own_area()
    outcomes = careers_beside(page, [(area, code) for code in codes], state=state, place=place, sections=sections)
    twin = AREAS[area].twin
    missing = [code for code, each in zip(codes, outcomes, strict=True) if isinstance(each, Refused | NotFound)]
    if missing and AREAS[area].lang != "en":
        english = careers_beside(page, [(twin, code) for code in missing], state=state, place=place, sections=sections)
        there = dict(zip(missing, english, strict=True))
        outcomes = tuple(there.get(code, each) for code, each in zip(codes, outcomes, strict=True))
    failed = [each for each in outcomes if isinstance(each, OnetError) and not isinstance(each, Refused | NotFound)]
    if failed and len(failed) == len(outcomes):
        raise failed[0]
    careers, unknown = [], []
    for code, outcome in zip(codes, outcomes, strict=True):
        if isinstance(outcome, Refused | NotFound) and title_of(code) == code:
            unknown.append(_("O*NET has no occupation %(code)s.") % {"code": code})
        else:
            careers.append(_career(code, outcome, area, state, place))
    return tuple(careers), tuple(unknown)


def _career(code: str, outcome: Outcome, area: str, state: str, place: str) -> Career:
    if isinstance(outcome, CareerPage):
        return Career(code, outcome.figures, outcome)
    figures = own_figures(code, state, place)
    if isinstance(outcome, Refused | NotFound):
        return Career(code, figures, why=_("%(area)s does not have this career.") % {"area": AREAS[area].name})
    return Career(code, figures, why=_(NOTHING[Nothing.FAILED]), is_late=True)


def title_of(code: str) -> str:
    """Return the title of an occupation without a call to O*NET; its code if none is known."""
    area, store = own_area(), services.tables()
    found = known_titles(area).get(code)
    if found is None and store:
        found = labor.title(store, code, AREAS[area].lang) or labor.title(store, code, "en")
    return found or code


def search_for(page: Gathering, words: str) -> Question[object] | None:
    """Ask for the careers that words may mean; for nothing without any."""
    area = own_area()
    return page.may(AREAS[area].search, area=area, keyword=words, end=MOST_FOUND) if words else None


def found(search: Question[object] | None) -> list[tuple[str, str]]:
    """Return code and title of each career that words may mean."""
    value = search.value() if search else None
    return [(row.code, row.title) for row in value.careers] if isinstance(value, models.CareerList) else []


def about(search: Question[object] | None, words: str) -> tuple[str, ...]:
    """Return why no career was found, if words were looked up."""
    if search is None or found(search):
        return ()
    if isinstance(search.result(), OnetError) and not isinstance(search.result(), Refused | NotFound):
        return (_(NOTHING[Nothing.FAILED]),)
    return (_("No careers match “%(words)s”.") % {"words": words},)
