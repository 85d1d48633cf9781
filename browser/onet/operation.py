"""One service of O*NET Web Services as a row of a table: where it is, what it takes, what it answers."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

CAREER_AREAS = ("mnm", "mpp", "veterans")
AREAS = (*CAREER_AREAS, "online")
REPORTS = ("summary", "details")
CODE = r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"

# What may stand for each variable of a path; `code` is an O*NET-SOC code (contract 3.9), `industry` a
# two-digit NAICS sector (1.8), `category` a kind of bright outlook (3.7), `zone` a job zone (3.8), `direction` two
# taxonomies (7), `table_id` a table of the database (8), `picture` the file of a state map or its legend (3.9.13).
VARIABLES = {
    "area": "|".join(AREAS),
    "code": CODE,
    "report": "|".join(REPORTS),
    "industry": "[0-9]{2}",
    "category": "grow|openings|emerging",
    "zone": "[1-5]",
    "direction": "2010_to_active|active_to_2010|2010_to_2019",
    "table_id": "[a-z][a-z0-9_]{0,63}",
    "picture": r"(?:[0-9]{2}-[0-9]{4}|legend(?:_es)?)\.gif",
}


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter in the query: `pattern` is all that is checked before a call, `options` are values to offer.

    One that may be asked `several` times has all of its values in one text, a line each.
    """

    name: str
    label: str
    pattern: str = r"(?s:.+)"
    required: bool = False
    options: tuple[str, ...] = ()
    several: bool = False

    def values(self, text: str) -> str | list[str]:
        """Return what is sent for a text: itself, or each of its lines."""
        return [line for line in text.split("\n") if line] if self.several else text


@dataclass(frozen=True, slots=True)
class Operation(Generic[T_co]):
    """One service: where it is, which areas have it, what it takes, the type of its answer and an example that works.

    `private`: its address may hold a client's answers or military job, so it is neither cached nor logged. `media` is
    the start of the media type of an answer that is no document of the dialect: image/ of a picture.
    """

    name: str
    path: str
    answer: type[T_co]
    title: str
    areas: tuple[str, ...] = ()
    params: tuple[Param, ...] = ()
    example: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    private: bool = False
    media: str = ""

    def at(self, **values: str) -> str:
        """Return the path with its variables filled in."""
        return self.path.format(**values)


KEYWORD = Param("keyword", "Job title or code", required=True, pattern=r"[^\x00]{1,200}")
MILITARY_KEYWORD = Param("keyword", "Military code or title", required=True, pattern=r"[^\x00]{1,200}")
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
    media: str = "",
    **example: str,
) -> Operation[T]:
    """Return a row of the table; what is left are the values of its example."""
    return Operation(name, path, answer, title, areas, params, MappingProxyType(example), private, media)
