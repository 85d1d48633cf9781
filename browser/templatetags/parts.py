"""What templates ask about areas and about the sections of an O*NET OnLine report."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import groupby

from django.template import Library
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser import profiler
from browser.areas import AREAS, Area
from browser.onet import models, operations
from browser.onet.operations import REPORT_SECTIONS, section_name
from browser.onet.profiler import ANSWERS, INTEREST, INTERESTS, SCORES
from browser.onet.xml_v1 import is_empty
from browser.pages import AnswerPage, CareerPage, Nothing, Part
from browser.states import PLACES, Place

Rated = models.Task | models.RatedElement | models.EducationLevel | models.ScoredOccupation

TOOLS = ("technology_skills", "tools_used")  # what the joint section `tools_technology` holds as well
JOINT = "tools_technology"

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

# How well a career goes with a profile (contract 3.10).
FITS = {
    "Best": gettext_noop("Best"),
    "Great": gettext_noop("Great"),
    "Good": gettext_noop("Good"),
}

# How many of a career's workers an industry has (contract 3.5).
HOW_MANY = {
    "Most": gettext_noop("Most of them"),
    "Some": gettext_noop("Some of them"),
}

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


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a report: `content` is None where O*NET has none, `template` draws it.

    `rows` counts what it lists, `source` says where it comes from, `again` is True where it repeats the two before it.
    """

    name: str
    title: str
    url: str
    template: str
    content: models.Section | None
    rows: int | None
    source: models.ResourceUpdated | None
    again: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that O*NET marks as important, or as less important; None where it does not say."""

    important: bool | None
    rows: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are rated on one scale; not `is_scored`: rows without a rating."""

    scale: str | None
    is_scored: bool
    groups: tuple[Group, ...]


@register.filter
def area(key: str | None) -> Area | None:
    """Return an area by its key; None outside the four."""
    return AREAS.get(key or "")


@register.simple_tag
def areas() -> tuple[Area, ...]:
    """Return the four areas."""
    return tuple(AREAS.values())


@register.filter
def has_part(occupation: models.Occupation, title: str) -> bool:
    """Tell whether O*NET announces a part of an occupation, by its title."""
    return any(link.title == title for link in (*occupation.details_resources, *occupation.summary_resources))


@register.filter
def sections(page: AnswerPage[models.OccupationReport]) -> tuple[Section, ...]:
    """Return every section that a report may have, in the order of the table of operations."""
    report = page.content
    sent = {section.name: section.content for section in report.sections}
    updated = report.occupation.updated
    sources = {row.title: row for row in updated.resources} if updated else {}
    found = []
    for operation in REPORT_SECTIONS:
        name = section_name(operation)
        if name in sent or not _is_told_otherwise(name, sent):
            content = sent.get(name)
            source = sources.get(operation.title)
            found.append(
                Section(
                    name=name,
                    title=_(operation.title),
                    url=f"/{operation.at(code=report.occupation.code, report=page.operation.name)}",
                    template=f"browser/parts/{operation.answer.__name__.lower()}.html",
                    content=content,
                    rows=None if content is None else rows(content),
                    source=source if source and (source.source or source.year) else None,
                    again=isinstance(content, models.ToolsTechnology) and _repeats(content, sent),
                )
            )
    return tuple(found)


def _is_told_otherwise(name: str, sent: dict[str, models.Section]) -> bool:
    """Tell whether a section is missing only because its rows stand in the joint section, or the other way round."""
    return JOINT in sent if name in TOOLS else name == JOINT


def _repeats(joint: models.ToolsTechnology, sent: dict[str, models.Section]) -> bool:
    """Tell whether the joint section says what the two sections before it have said."""
    for name, part in zip(TOOLS, (joint.technology, joint.tools), strict=True):
        alone = sent.get(name)
        told = alone.categories if isinstance(alone, models.TechnologyList) else ()
        if told != (part.categories if part else ()):
            return False
    return True


def rows(content: models.Section) -> int | None:
    """Return how many rows a section lists; None for one that is no list."""
    if isinstance(content, models.ToolsTechnology):
        return sum(len(part.categories) for part in (content.tools, content.technology) if part)
    lists = [value for field in fields(content) if isinstance(value := getattr(content, field.name), tuple)]
    return sum(len(found) for found in lists) if lists else None


@register.filter
def other_report(page: AnswerPage[object]) -> str:
    """Return the address of a section in the other one of the two reports."""
    other = "details" if page.values["report"] == "summary" else "summary"
    return f"/{page.operation.at(**page.values | {'report': other})}"


@register.filter
def tables(rated: Iterable[Rated]) -> tuple[Table, ...]:
    """Return rated rows as they were sent: a table for each scale, in it a group for each kind of importance."""
    return tuple(
        Table(
            scale,
            is_scored,
            tuple(Group(important, tuple(group)) for important, group in groupby(of_scale, key=_important)),
        )
        for (is_scored, scale), of_scale in groupby(rated, key=_scale)
    )


def _scale(row: Rated) -> tuple[bool, str | None]:
    return (row.score is not None, row.score.scale if row.score else None)


def _important(row: Rated) -> bool | None:
    return row.score.important if row.score else None


@register.filter
def part(page: CareerPage, name: str) -> Part[object]:
    """Return a section of a career: its content, the English where there is no Spanish, or which nothing it is."""
    url = f"/{page.frame.area}/careers/{page.code}/{name}"
    if page.report.nothing is Nothing.FAILED:
        return Part(None, Nothing.FAILED, url)
    if (content := getattr(page.report.content, name, None)) is not None and not is_empty(content):
        return Part(content, None, url)
    if page.frame.area == "mpp" and page.english is None:
        return Part(None, Nothing.FAILED, url)  # what tells the other two kinds apart is missing
    if (english := getattr(page.english, name, None)) is not None and not is_empty(english):
        return Part(english, Nothing.NOT_IN_SPANISH, url)
    return Part(None, Nothing.NOT_COLLECTED, url)


@register.filter
def says_nothing(page: AnswerPage[object]) -> bool:
    """Tell whether a section was sent empty."""
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


@register.simple_tag
def interests() -> list[tuple[str, str]]:
    """Return the six interests: their names in the API, and ours for them."""
    return [(name, _(name)) for name in INTERESTS]


@register.filter
def fit(word: str | None) -> str:
    """Return how well a career goes with a profile, in words; an unknown word as O*NET sends it, a mark for none."""
    return _(FITS[word]) if word in FITS else word or "–"


@register.filter
def answered_at(answers: str, area: str) -> str:
    """Return the address of the questions that these answers were given to."""
    return profiler.answered_at(area, answers)


@register.filter
def profile_of(page: AnswerPage[object]) -> list[tuple[str, str]]:
    """Return what careers are asked for by, as it stands in their address: answers, six scores or one interest."""
    by = (ANSWERS, *SCORES, INTEREST)
    return [(param.name, page.values[param.key]) for param in by if param.key in page.values]


@register.filter
def interest(area: str) -> str:
    """Return the name by which careers of an interest are asked for; empty where it is not known."""
    return next((name for name in INTERESTS if area in (name, _(name))), "")


@register.filter
def how_many(category: str) -> str:
    """Return how many of a career's workers an industry has, in words; an unknown word as O*NET sends it."""
    return _(HOW_MANY[category]) if category in HOW_MANY else category


@register.filter
def column(rows: Iterable[models.CareerRow | models.OccupationRow | models.MilitaryMatch], name: str) -> bool:
    """Tell whether any row of a list says something in a column."""
    return any(getattr(row, name) not in (None, ()) for row in rows)


@register.filter
def page_at(path: str) -> str:
    """Return the address of what an API path answers; empty when it is of no operation."""
    return f"/{path}" if operations.find(path) else ""


@register.filter
def choice_url(page: AnswerPage[object], code: object) -> str:
    """Return the address of the list that is chosen by a code, on the page that lists the codes; empty without one."""
    return page_at(f"{page.operation.at(**page.values)}{code}")


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


@register.simple_tag
def places() -> list[tuple[str, Place]]:
    """Return the states by name."""
    return sorted(PLACES.items(), key=lambda item: item[1].name)
