"""The page of one career: its overview, and all of its sections, from one report or one by one."""

from collections.abc import Mapping
from dataclasses import dataclass

from browser import services
from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.onet import models, operations
from browser.onet.calls import Answer
from browser.onet.errors import NotFound, OnetError, Refused
from browser.onet.models import is_empty
from browser.onet.operations.operation import Operation
from browser.pages.career_parts import CareerParts, career_parts, part_of_page, without_empty_parts
from browser.pages.elsewhere import elsewhere
from browser.pages.fact import Fact, failure
from browser.pages.facts import facts
from browser.pages.figures import OwnFigures, own_figures, place_query
from browser.pages.frame import Crumb, Frame, area_crumb
from browser.pages.gathering import Gathering, Question
from browser.pages.military import MILITARY_GROUP, suggestions
from browser.pages.military_jobs import Branch, jobs_of
from browser.pages.part import Nothing, Part, part_of
from browser.pages.sections import career_sections, is_announced
from browser.pages.training import Training, training
from browser.translated import gettext as _

# The parts that a career without details lacks; it has pay, outlook, places, and it may have apprenticeships.
DETAILS = ("knowledge", "skills", "abilities", "personality", "technology")
MOST_SIMILAR = 10


@dataclass(frozen=True, slots=True)
class CareerPage:
    """A career with everything O*NET says about it.

    `report` is set if the one call that should have brought all parts failed: it says why. `figures` are those of this
    site's own tables. `military` is the address of the military jobs that are like it, "" if O*NET announces no such
    list: the list is a page of its own, to save each career's page a call. `is_bare`: O*NET collects no details of it,
    for it is a group of all others or a military one; `similar` links careers like it, or civilian ones it leads to.
    `military_jobs` lead to a career of My Next Move for Veterans, where O*NET itself does not say which do.
    `training` has the ways into a civilian career.
    """

    frame: Frame
    code: str
    career: models.Career
    parts: CareerParts
    facts: tuple[Fact, ...]
    report: Part[object] | None
    figures: OwnFigures
    military: str
    is_bare: bool = False
    similar: tuple[Crumb, ...] = ()
    military_jobs: tuple[Branch, ...] = ()
    training: Training | None = None

    @property
    def is_bare_military(self) -> bool:
        """Return whether it is a military occupation: all that is known of it is what it leads to."""
        return self.is_bare and self.code.startswith(MILITARY_GROUP)

    @property
    def has_military_first(self) -> bool:
        """Return whether military jobs come first: for veterans, but after what a military one leads to."""
        return self.frame.area == "veterans" and not self.is_bare_military

    @property
    def has_military(self) -> bool:
        """Return whether military jobs are known that lead here."""
        return bool(self.military_jobs or self.career.military_titles or self.military)

    @property
    def contents(self) -> tuple[Crumb, ...]:
        """Return links to the parts of the page, if it has several."""
        military = ("military", _("In the military"), self.has_military)
        named = (
            ("work", _("What they do"), self.has_work or not self.is_bare),
            *((military,) if self.has_military_first else ()),
            self._section("education"),
            ("training", _("Training, licenses and jobs"), self.training is not None),
            ("similar", _("Civilian careers to look at"), self.is_bare_military),
            ("similar", _("Careers like this one"), self.is_bare and not self.is_bare_military),
            ("helps", _("Knowledge, skills and abilities"), not self.is_bare),
            self._section("personality", is_there=not self.is_bare),
            self._section("technology", is_there=not self.is_bare),
            self._section("states"),
            self._section("where"),
            self._section("related"),
            *(() if self.has_military_first else (military,)),
        )
        links = tuple(Crumb(title, f"#{key}") for key, title, is_there in named if is_there)
        return links if len(links) > 1 else ()

    def _section(self, key: str, *, is_there: bool = True) -> tuple[str, str, bool]:
        heading, part = part_of_page(self.parts, key)
        return key, heading, is_there and part.is_offered

    @property
    def has_work(self) -> bool:
        """Return whether O*NET says what people in the career do."""
        return bool(self.career.what_they_do or self.career.on_the_job or self.career.word_cloud)

    @property
    def state(self) -> str | None:
        """Return the postal code of the state in the address, None if it names none."""
        area = self.figures.area
        return area.states[0] if area else None

    @property
    def place_query(self) -> str:
        """Return the query that names the place in the address, empty if it names none."""
        return place_query(self.figures.area) if self.figures.area else ""

    @property
    def has_failed(self) -> bool:
        """Return whether no part could be loaded."""
        return self.report is not None and self.report.nothing is Nothing.FAILED


def career_page(*, area: str, code: str, state: str, place: str, is_report: bool = False) -> CareerPage:
    """Gather a career with all of its sections: the overview must be there, the rest may be missing.

    `is_report`: it is the page of its report, made of the same sections.
    """
    page = Gathering()
    if not page.offers(operations.REPORT):
        career = page.must(operations.CAREER, area=area, code=code).value
        title = report_title(career) if is_report else ""
        return assembled(
            page, area, own_figures(code, state, place), career, career_sections(page, career, area), None, title
        )
    report = page.may(operations.REPORT, area=area, code=code)
    english = ask_english(page, area, code)
    career = page.must(operations.CAREER, area=area, code=code).value
    return from_report(page, area, own_figures(code, state, place), career, report, english)


def report_page(*, area: str, code: str, state: str, place: str) -> CareerPage:
    """Gather a career from its one-call report, or as it is gathered without one."""
    if not services.offers(operations.REPORT):
        return career_page(area=area, code=code, state=state, place=place, is_report=True)
    page = Gathering()
    english = ask_english(page, area, code)
    report = page.must(operations.REPORT, area=area, code=code)
    career = report.value.career
    return assembled(
        page,
        area,
        own_figures(code, state, place),
        career,
        report_parts(area, code, report, english),
        None,
        report_title(career),
    )


def report_title(career: models.Career) -> str:
    """Return the title of the page of a career's report."""
    return _("%(career)s: career report") % {"career": career.title}


def ask_english(page: Gathering, area: str, code: str) -> Question[models.CareerReport] | None:
    """Ask for the English report beside a Spanish one: it shows what is only in English."""
    if AREAS[area].lang == "en":
        return None
    return page.may(operations.REPORT, area=AREAS[area].twin, code=code)


def report_parts(
    area: str,
    code: str,
    report: Answer[models.CareerReport] | OnetError | None,
    english: Question[models.CareerReport] | None,
) -> Mapping[Operation[object], Part[object]]:
    """Return a part for each section: its content, the English if there is no Spanish, or which kind of nothing."""
    own = report.value if isinstance(report, Answer) else None
    other = english.value() if english else None
    has_failed = not isinstance(report, Answer | Refused | NotFound)
    is_unclear = english is not None and other is None  # what separates the two other kinds of nothing is missing
    parts: dict[Operation[object], Part[object]] = {}
    for operation in operations.CAREER_SECTIONS:
        url = operation.url(area=area, code=code)
        content, translated = (getattr(source, operation.section, None) for source in (own, other))
        if has_failed:
            parts[operation] = Part(None, Nothing.FAILED, url)
        elif content is not None and not is_empty(content):
            parts[operation] = Part(content, None, url)
        elif is_unclear:
            parts[operation] = Part(None, Nothing.FAILED, url)
        elif translated is not None and not is_empty(translated):
            parts[operation] = Part(translated, Nothing.NOT_IN_SPANISH, url)
        else:
            parts[operation] = Part(None, Nothing.NOT_COLLECTED, url)
    return parts


def from_report(
    page: Gathering,
    area: str,
    figures: OwnFigures,
    career: models.Career,
    report: Question[models.CareerReport],
    english: Question[models.CareerReport] | None,
) -> CareerPage:
    """Return the page of a career whose sections come from its report, beside the English one of a Spanish career."""
    missing = part_of(report.result(), operations.REPORT.url(area=area, code=career.code))
    parts = report_parts(area, career.code, report.result(), english)
    return assembled(page, area, figures, career, parts, missing if missing.nothing else None)


def assembled(
    page: Gathering,
    area: str,
    figures: OwnFigures,
    career: models.Career,
    parts: Mapping[Operation[object], Part[object]],
    report: Part[object] | None,
    title: str = "",
) -> CareerPage:
    """Return the page of a career from the parts that were gathered; `report` if the one call for them failed."""
    frame = page.frame(
        title=title or career.title,
        area=area,
        crumbs=(area_crumb(area),),
        elsewhere=elsewhere(area=area, code=career.code),
        lang=None if title else AREAS[area].lang,
    )
    shown = career_parts(parts, area)
    has_military = page.offers(operations.IN_THE_MILITARY) and is_announced(operations.IN_THE_MILITARY, career)
    details = [getattr(shown, name) for name in DETAILS]
    is_bare = report is None and all(part.nothing is Nothing.NOT_COLLECTED for part in details)
    known = facts(shown, frame, career.code, figures)
    if is_bare:
        shown, known = without_empty_parts(shown), with_figures(known)
    return CareerPage(
        frame=frame,
        code=career.code,
        career=career,
        parts=shown,
        facts=known,
        report=report,
        figures=figures,
        military=operations.IN_THE_MILITARY.url(area=area, code=career.code) if has_military else "",
        is_bare=is_bare,
        similar=(suggestions([career.code], area) or similar(career.code, area)) if is_bare else (),
        military_jobs=jobs_of(career.code)
        if area == "veterans" and not page.offers(operations.IN_THE_MILITARY)
        else (),
        training=None
        if career.code.startswith(MILITARY_GROUP)
        else training(
            career.code,
            figures.area,
            are_listed=bool(shown.education.content and shown.education.content.apprenticeships),
        ),
    )


def with_figures(known: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the facts with a figure, those that could not be loaded, and beside them the one that asks for a state."""
    shown = [fact for fact in known if fact.figure or (fact.nothing and failure(fact.nothing)) or fact.key == "state"]
    return tuple(shown) if len(shown) > 1 else ()


def similar(code: str, area: str) -> tuple[Crumb, ...]:
    """Return links to the careers of the same group that have details, as this site's own tables know them."""
    store, lang = services.tables(), AREAS[area].lang
    rows = labor.siblings(store, code, lang, MOST_SIMILAR) if store else ()
    return tuple(Crumb(title, career_url(area, other), lang) for other, title in rows)
