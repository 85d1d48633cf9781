"""One service of O*NET Web Services as a row of a table: where it is, what it takes, what it answers."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

CAREER_AREAS = ("mnm", "mpp", "veterans")
AREAS = (*CAREER_AREAS, "online")
REPORTS = ("summary", "details")
RELATED_SECTIONS = (
    *("tasks", "tools_technology", "knowledge", "skills", "abilities", "work_activities", "detailed_work_activities"),
    *("work_context", "interests", "work_styles", "work_values"),
)
CODE = r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"

# What may stand for each variable of a path; `code` is an O*NET-SOC code (contract 3.9), `industry` a
# two-digit NAICS sector (1.8), `category` a kind of bright outlook (3.7), `zone` a job zone (3.8), `section` a part of
# a report whose rows lead to other occupations, `element` the id of such a row (6.6). What OnLine's lists are chosen by
# (6.7) is `all` where each row tells its own; clusters have codes of two editions.
VARIABLES = {
    "area": "|".join(AREAS),
    "code": CODE,
    "report": "|".join(REPORTS),
    "industry": "[0-9]{2}",
    "category": "grow|openings|emerging",
    "zone": "[1-5]",
    "section": "|".join(RELATED_SECTIONS),
    "element": r"[0-9A-Za-z.]{1,40}",
    "cluster": r"[0-9]{1,2}\.[0-9]{4}|[0-9]{6}|all",
    "family": "[0-9]{2}-0000|all",
    "occupation_type": "[1-9]|all",
    "technology": "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
}


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter in the query: `pattern` is all that is checked before a call, `options` are values to offer.

    `hint` says what to type, with an example. `called` is what its value is called among an operation's values, where
    a variable of the path has its name.
    """

    name: str
    label: str
    pattern: str = r"(?s:.+)"
    required: bool = False
    options: tuple[str, ...] = ()
    hint: str = ""
    called: str = ""

    @property
    def key(self) -> str:
        """Return what its value is called among an operation's values."""
        return self.called or self.name


@dataclass(frozen=True, slots=True)
class Operation(Generic[T_co]):
    """One service: where it is, which areas have it, what it takes, the type of its answer and an example that works.

    `private`: its address may hold a client's answers or military job, so it is neither cached nor logged.
    """

    name: str
    path: str
    answer: type[T_co]
    title: str
    areas: tuple[str, ...] = ()
    params: tuple[Param, ...] = ()
    example: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    private: bool = False

    def at(self, **values: str) -> str:
        """Return the path with its variables filled in."""
        return self.path.format(**values)


def keyword(label: str, hint: str) -> Param:
    """Return the parameter that a search is about."""
    return Param("keyword", label, required=True, pattern=r"[^\x00]{1,200}", hint=hint)


KEYWORD = keyword(
    "Job title or code",
    "A title people say out loud, or an O*NET-SOC code. For example nurse, or 17-2051.",
)
MILITARY_KEYWORD = keyword("Military code or title", "For example 11B, 68W or combat medic.")
BRANCH = Param(
    "branch",
    "Branch",
    pattern=r"[a-z_]{1,40}",
    options=("all", "air_force", "army", "coast_guard", "marine_corps", "navy"),
)
START = Param("start", "First row", pattern=r"[0-9]{1,6}")
END = Param("end", "Last row", pattern=r"[0-9]{1,6}")
SORT = Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", options=("name", "bright_outlook", "apprenticeship"))
DISPLAY = Param("display", "Display", pattern="short|long", options=("short", "long"))
ALL = Param("all", "All rows", pattern="1")


def row(
    name: str,
    path: str,
    answer: type[T],
    title: str,
    *,
    areas: tuple[str, ...] = (),
    params: tuple[Param, ...] = (),
    private: bool = False,
    **example: str,
) -> Operation[T]:
    """Return a row of the table; what is left are the values of its example."""
    return Operation(name, path, answer, title, areas, params, MappingProxyType(example), private)
