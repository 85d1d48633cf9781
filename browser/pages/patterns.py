"""What the pattern page shows its components with: made-up values, no answer of O*NET's."""

from datetime import UTC, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from browser.areas import AREAS
from browser.forms import ask_form
from browser.onet import models, operations
from browser.onet.models import Amount, CareerRow, Interest, PayRange, RatedElement, Score, State, StateOutlook, Tags
from browser.onet.operations.profiler import INTEREST_IDS, INTERESTS
from browser.pages.frame import Crumb, Elsewhere, Frame, Release, Tab
from browser.pages.part import Nothing
from browser.pages.search import SearchTab

CODE, OTHER = "17-2051.00", "29-1141.00"  # their links must lead somewhere
SCORES = (81, 64, 22, 35, 47, 58)


def examples() -> dict[str, object]:
    """Return a value for each component, by the name that the page has for it."""
    title = _("Example career")
    tags = Tags(bright_outlook=True, green=True, apprenticeship=True)
    rows = (
        CareerRow(
            CODE,
            title,
            tags=tags,
            match_type="most_duties",
            military_jobs=("army", "navy"),
            percent_employed=Decimal(62),
        ),
        CareerRow(OTHER, _("Another example"), match_type="crosswalk", percent_employed=Decimal(8)),
    )
    return {
        "code": CODE,
        "title": title,
        "tags": tags,
        "rows": rows,
        "found": (CareerRow(CODE, title, tags=tags), CareerRow(OTHER, _("Another example"))),
        "areas": AREAS.values(),
        "form": ask_form(operations.MILITARY, {"keyword": "", "start": "x"}),
        "asked": operations.MILITARY,
        "score": Score(Decimal(72), None, important=True),
        "pay": PayRange(*(Amount(Decimal(dollars)) for dollars in (38_000, 61_000, 104_000))),
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
            SearchTab("mnm", "My Next Move", "/patterns/", "mnm", "en", 24),
            SearchTab("mpp", "Mi Próximo Paso", "/patterns/", "mpp", "es", None),
        ),
        "reports": (
            Tab(_("Overview"), "/patterns/", "page"),
            Tab(_("Summary"), "/patterns/"),
            Tab(_("Details"), "/patterns/"),
        ),
        "paging": models.Paging(21, 40, 58, "name", None, None),
        "example": Frame(
            title,
            None,
            (Crumb(title, None),),
            elsewhere=tuple(
                Elsewhere(area.key, area.name, None if area.key == "mpp" else f"/{area.key}/", area.lang)
                for area in AREAS.values()
            ),
            release=Release(_("Example release"), None),
            paths=("mnm/careers/17-2051.00/", "about/"),
            asked_at=datetime(2026, 8, 3, 18, 15, tzinfo=UTC),
        ),
    }
