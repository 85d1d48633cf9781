"""What the pattern page shows its components with: made-up values, no answer of O*NET's."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from browser.areas import AREAS
from browser.forms import ask_form
from browser.onet import models, operations
from browser.onet.models import Amount, CareerRow, Interest, PayRange, RatedElement, Score, State, StateOutlook, Tags
from browser.onet.operations.profiler import INTEREST_IDS, INTERESTS
from browser.pages import words
from browser.pages.fact import Fact, Sentence
from browser.pages.frame import Crumb, Elsewhere, Frame, Release, Tab
from browser.pages.list_tables import careers
from browser.pages.own import PATTERNS
from browser.pages.part import Nothing
from browser.pages.tables import Cell, Column, Group, Item, Table
from browser.pages.tables import score as rating
from browser.translated import gettext as _

CODE, OTHER = "17-2051.00", "29-1141.00"  # their links must lead somewhere
SCORES = (81, 64, 22, 35, 47, 58)


def examples() -> dict[str, object]:
    """Return a value for each component, by the name that the page has for it."""
    here = PATTERNS.url()
    title, item, other = _("Example career"), _("One item"), _("A group")
    tags = Tags(bright_outlook=True, green=True, apprenticeship=True)
    first, second = CareerRow(CODE, title, tags=tags), CareerRow(OTHER, _("Another example"))
    rows = (
        replace(first, match_type="most_duties", military_jobs=("army", "navy"), percent_employed=Decimal(62)),
        replace(second, match_type="crosswalk", percent_employed=Decimal(8)),
    )
    score = Score(Decimal(72), None, important=True)
    pay = PayRange(*(Amount(Decimal(dollars)) for dollars in (38_000, 61_000, 104_000)))
    return {
        "code": CODE,
        "title": title,
        "tags": tags,
        "careers": careers(rows, "veterans"),
        "titles": careers((first, second), "mnm"),
        "rated": Table(
            (Item(_("Importance")),),
            (Column(_("Score"), repeats=True), Column(_("Name"), heads=True)),
            (Group(((Cell((rating(score),)), Cell((Item(title),))),), _("Important")),),
            is_scored=True,
        ),
        "wide": Table(
            (Item(_("Rows")),),
            (
                Column(_("Name"), heads=True),
                Column(_("Score"), kind="number"),
                Column(_("Updated"), kind="date"),
                Column(_("What it covers"), kind="long"),
            ),
            (Group((tuple(Cell((Item(text),)) for text in (item, "4.12", "2026-08-01", other)),)),),
            layout="scroll",
        ),
        "facts": (
            Fact(
                "education",
                _("Usual education"),
                source=Sentence(_("Fine print: source and date.")),
                zone=4,
                sentences=(Sentence(words.job_zone(4)),),
            ),
            Fact("pay", _("National pay"), pay=pay),
            Fact("outlook", _("Outlook"), figure=_("Example"), outlook="Bright"),
        ),
        "areas": AREAS.values(),
        "letters": tuple(Crumb(letter, here) for letter in "ABC"),
        "form": ask_form(operations.MILITARY, {"keyword": "", "start": "x"}),
        "operation": operations.MILITARY,
        "score": rating(score),
        "states": StateOutlook(
            None,
            None,
            (State("Colorado", "CO", Decimal("1.9")),),
            (State("Maine", "ME", Decimal(1)),),
            (State("Ohio", "OH", Decimal("0.4")),),
        ),
        "interests": [
            RatedElement(id_, _(name), None, Score(Decimal(value), None, None), (), None)
            for id_, name, value in zip(INTEREST_IDS, INTERESTS, SCORES, strict=True)
        ],
        "top": Interest("1.B.1.a", _("Realistic"), None),
        "nothings": (Nothing.NOT_COLLECTED, Nothing.NOT_IN_SPANISH, Nothing.FAILED),
        "tabs": (
            Tab("My Next Move", here, "page", area="mnm", lang="en", total=24),
            Tab("Mi Próximo Paso", here, area="mpp", lang="es"),
        ),
        "reports": (
            Tab(_("Overview"), here, "page"),
            Tab(_("Summary"), here),
            Tab(_("Details"), here),
        ),
        "paging": models.Paging(21, 40, 58, "name", here, here),
        "example": Frame(
            title,
            None,
            (Crumb(title, None),),
            elsewhere=tuple(
                Elsewhere(area.key, area.name, None if area.key == "mpp" else area.url, area.lang)
                for area in AREAS.values()
            ),
            release=Release(_("Example release"), None),
            paths=("mnm/careers/17-2051.00/", "about/"),
            asked_at=datetime(2026, 8, 3, 18, 15, tzinfo=UTC),
        ),
    }
