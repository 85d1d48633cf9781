"""The routes of the stand-in: a path, the parameters that it takes, and the function that answers it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from tests.v2.content.occupations import OCCUPATIONS, Occupation

BASE = "https://api-v2.onetcenter.org/"  # in every link, whatever address the stand-in has
CAREER_AREAS = ("mnm", "mpp", "veterans")
VARIABLE = re.compile(r"\{(\w+)\}")

Document = dict[str, Any] | list[Any]
Row = dict[str, Any]


class Unprocessable(Exception):
    """The call is a 422 with this text."""


class NotFound(Exception):
    """There is no such service."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the query. Several values are sent as one (`is_joined`, by commas) or repeatedly."""

    pattern: str
    default: str = ""
    is_required: bool = False
    is_joined: bool = False
    is_repeated: bool = False


def one_of(*words: str) -> Parameter:
    """Return a parameter that has one of some values, the first by default."""
    return Parameter("|".join(words), words[0])


def any_of(*words: str) -> Parameter:
    """Return a parameter that joins some of these values, all of them by default."""
    return Parameter("|".join(words), ",".join(words), is_joined=True)


KEYWORD = Parameter("(?s:.+)", is_required=True)
BRANCH = one_of("all", "air_force", "army", "coast_guard", "marine_corps", "navy", "space_force")
PAGE = {"start": Parameter("0*[1-9][0-9]{0,6}"), "end": Parameter("0*[1-9][0-9]{0,6}")}


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its quoted path, its variables, and its parameters with their defaults."""

    path: str
    variables: Mapping[str, str]
    query: Mapping[str, Sequence[str]]
    defaults: Mapping[str, str]
    occupations: Sequence[Occupation] = OCCUPATIONS
    most_rows: int = 2_000

    def __getitem__(self, name: str) -> str:
        """Return a variable of the path or a parameter; empty if it was not sent and has no default."""
        return self.variables.get(name) or (self.query.get(name) or [self.defaults.get(name, "")])[-1]

    @property
    def is_spanish(self) -> bool:
        """Return whether the answer is in Spanish."""
        return self["area"] == "mpp"

    def text(self, english: str, spanish: str) -> str:
        """Return the text in the language of the answer."""
        return spanish if self.is_spanish else english

    def listed(self) -> list[Occupation]:
        """Return the occupations of the area, by title."""
        rows = [row for row in self.occupations if self["area"] in row.areas or not self["area"]]
        return sorted(rows, key=lambda row: self.title(row).casefold())

    def title(self, row: Occupation) -> str:
        """Return a title as the area writes it."""
        return row.spanish if self.is_spanish else row.title.replace(" and ", " & " if self["area"] else " and ")

    def occupation(self) -> Occupation:
        """Return the occupation of the path."""
        found = next((row for row in self.listed() if row.code == self["code"]), None)
        if found is None:
            raise Unprocessable(f"Code {self['code']} is not known here.")
        return found

    def row(self, occupation: Occupation, **more: Any) -> Row:
        """Return an occupation as lists have it."""
        path = (
            f"{self['area']}/careers/{occupation.code}/" if self["area"] else f"online/occupations/{occupation.code}/"
        )
        return {
            "href": link(path),
            "code": occupation.code,
            "title": self.title(occupation),
            "tags": tags(occupation),
            **more,
        }

    def page(self, name: str, rows: Sequence[Any], size: int = 20, **more: Any) -> Row:
        """Return a page of a list: the rows of the call, which rows they are, and links to the pages beside it."""
        start = int(self["start"] or 1)
        end = int(self["end"] or start + size - 1)
        if end < start:
            raise Unprocessable("must be no less than start: 'end'")
        if end - start >= self.most_rows:
            raise Unprocessable(f"must be no more than {self.most_rows} rows: 'end'")
        total = len(rows)
        page: Row = {"start": start, "end": min(end, total), "total": total}
        if start > 1 and total:
            page["prev"] = self._beside(max(1, start - (end - start + 1)), start - 1)
        if end < total:
            page["next"] = self._beside(end + 1, end + 1 + end - start)
        return {**page, **more, name: list(rows[start - 1 : end])}

    def _beside(self, start: int, end: int) -> str:
        query = {name: sent for name, sent in self.query.items() if name not in PAGE}
        query |= {"start": [str(start)], "end": [str(end)]}
        return f"{BASE}{self.path}?{urlencode(query, doseq=True)}"


def link(path: str, *names: str) -> str:
    """Return a link to a path; names are its last segments, whatever characters they have."""
    return BASE + path + "/".join(quote(name, safe="!'()*-._~") for name in names)


def tags(occupation: Occupation) -> Row:
    """Return the flags of an occupation: only those that are true."""
    return {"bright_outlook": True} if occupation.bright else {}


Answer = Callable[[Call], Document]


@dataclass(frozen=True, slots=True)
class Route:
    """One path. `areas`: the values of its variable `area`, if it has one."""

    path: str
    answer: Answer
    parameters: Mapping[str, Parameter]
    areas: Sequence[str] = ()
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        pattern = self.path.replace("{area}", f"(?P<area>{'|'.join(self.areas)})")
        object.__setattr__(self, "pattern", re.compile(VARIABLE.sub(r"(?P<\1>[^/]+)", pattern)))

    @property
    def paths(self) -> list[str]:
        """Return its path for each area."""
        return [self.path.replace("{area}", area) for area in self.areas or [""]]


def route(
    path: str, answer: Answer, *, paged: bool = False, areas: Sequence[str] = CAREER_AREAS, **parameters: Parameter
) -> Route:
    """Return a route; `paged`: it takes `start` and `end`. `areas`: those that have it, if its path begins with one."""
    return Route(path, answer, parameters | (PAGE if paged else {}), areas if "{area}" in path else ())


def services(*rows: tuple[str, str]) -> list[Row]:
    """Return a list of services: their paths and titles."""
    return [{"href": link(path), "title": title} for path, title in rows]
