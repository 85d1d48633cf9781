"""What templates ask about areas, the parts of a career, and the columns of lists."""

from collections.abc import Iterable

from django.template import Library
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser.areas import AREAS, Area
from browser.onet import models, operations
from browser.onet.models import is_empty
from browser.pages.answer import AnswerPage
from browser.pages.career import CareerPage
from browser.pages.part import Part

# Job zones 1 to 5 (contract 3.10: titles of the zones).
PREPARATION = {
    1: gettext_noop("little or no preparation"),
    2: gettext_noop("some preparation"),
    3: gettext_noop("medium preparation"),
    4: gettext_noop("considerable preparation"),
    5: gettext_noop("extensive preparation"),
}
# Why a career is listed for a military job (contract 5.3).
MATCHES = {
    "most_duties": gettext_noop("Most duties are the same"),
    "some_duties": gettext_noop("Some duties are the same"),
    "crosswalk": gettext_noop("Named in the official crosswalk"),
    "keyword": gettext_noop("Found by the words you typed"),
}


# How many of a career's workers an industry has (contract 3.5).
HOW_MANY = {
    "Most": gettext_noop("Most of them"),
    "Some": gettext_noop("Some of them"),
}

# What lists of careers may say of each (contract 1.8, 3.5, 3.10, 5.3).
CAREER_COLUMNS = (
    "match_type",
    "category",
    "percent_employed",
    "fit",
    "military_jobs",
    "preparation_needed",
    "pay_grade",
)

# What lists of occupations may say of each (contract 6.7).
COLUMNS = (
    "career_cluster",
    "career_pathway",
    "job_family",
    "stem_occupation_type",
    "bright_outlook",
    "percent_employed_by_industry",
    "projected_growth",
    "projected_openings",
)

register = Library()


@register.filter
def area(key: str | None) -> Area | None:
    """Return an area by its key; None outside the four."""
    return AREAS.get(key or "")


@register.simple_tag
def areas() -> tuple[Area, ...]:
    """Return the four areas."""
    return tuple(AREAS.values())


@register.filter
def part(page: CareerPage, name: str) -> Part[object]:
    """Return a section of a career, or which kind of nothing it is."""
    return page.parts[name]


@register.filter
def says_nothing(page: AnswerPage[object]) -> bool:
    """Return whether a section was sent empty."""
    return is_empty(page.content)


@register.filter
def preparation(zone: int) -> str:
    """Return how much preparation a job zone stands for, in words."""
    return _(PREPARATION[zone])


@register.filter
def match(match_type: str) -> str:
    """Return why a career is listed for a military job, in words; an unknown reason as O*NET names it."""
    return _(MATCHES[match_type]) if match_type in MATCHES else match_type.replace("_", " ")


@register.simple_tag
def job_zones() -> list[tuple[str, str]]:
    """Return the job zones with how much preparation each stands for."""
    return [(str(zone), _(words)) for zone, words in PREPARATION.items()]


@register.filter
def how_many(category: str) -> str:
    """Return how many of a career's workers an industry has, in words; an unknown word as O*NET sends it."""
    return _(HOW_MANY[category]) if category in HOW_MANY else category


@register.filter
def column(rows: Iterable[models.CareerRow | models.OccupationRow | models.MilitaryMatch], name: str) -> bool:
    """Return whether any row of a list says something in a column."""
    return any(getattr(row, name) not in (None, ()) for row in rows)


@register.filter
def says_more(rows: Iterable[models.CareerRow | models.OccupationRow]) -> bool:
    """Return whether any career of a list has more than its title and flags: then it is a table."""
    return any(getattr(row, name, None) not in (None, ()) for row in rows for name in CAREER_COLUMNS)


@register.filter
def choice_url(page: AnswerPage[object], code: object) -> str:
    """Return the address of the list that is chosen by a code, on the page that lists the codes; empty without one."""
    path = f"{page.operation.at(**page.values)}{code}"
    return f"/{path}" if operations.find(path) else ""


@register.filter
def columns(page: AnswerPage[models.OccupationList]) -> frozenset[str]:
    """Return the columns of a list of occupations in which a row says more than the page's title does."""
    return frozenset(
        name for name in COLUMNS for row in page.content.occupations if _tells(getattr(row, name), page.subject)
    )


def _tells(value: object, subject: str | None) -> bool:
    titles = [part.title for part in value if isinstance(part, models.Choice)] if isinstance(value, tuple) else []
    return value not in (None, ()) and (not titles or titles != [subject])


@register.filter
def area_path(path: str, area: str) -> str:
    """Return an operation's path in an area."""
    return path.format(area=area)
