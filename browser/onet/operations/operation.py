"""One service of O*NET Web Services as a row of a table: where it is, what it takes, what it answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar
from urllib.parse import quote, urlencode

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

CAREER_AREAS = ("mnm", "mpp", "veterans")
# Each area -> the language of its answers.
LANGUAGES: Mapping[str, str] = MappingProxyType({"mnm": "en", "mpp": "es", "veterans": "en", "online": "en"})
AREAS = tuple(LANGUAGES)
REPORTS = ("summary", "details")
TAXONOMY_NAMES = ("2010", "2019", "active")
RELATED_SECTIONS = (
    *("tasks", "tools_technology", "knowledge", "skills", "abilities", "work_activities", "detailed_work_activities"),
    *("work_context", "interests", "work_styles", "work_values"),
)
CODE = r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"
# What people put between the parts of a code: any dash or minus, a space, a point.
GAP = r"[\s.\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
SPELLING = re.compile(rf"\s*([0-9]{{2}}){GAP}*([0-9]{{4}})(?:{GAP}*([0-9]{{2}}))?\s*")
GROUP = re.compile("[1-5][13579]-[0-9]{3}0")  # of the SOC
# A code with anything around it: SOC 29-1141, a pasted address, quotes, 29-1141.0 as a spreadsheet has it.
WITHIN = re.compile(r"(?<![0-9])([1-5][13579])[-_\u2010-\u2015\u2212]([0-9]{4})(?:\.([0-9]{1,2}))?(?![0-9]|[-.][0-9])")

# What each variable of a path may be; `code` is an O*NET-SOC code (contract 3.9), `industry` a NAICS sector (1.8), in
# 1.x with two digits, `category` a kind of bright outlook (3.7), `zone` a job zone (3.8), `section` a part of a report
# whose rows lead to other occupations, `element` the id of such a row (6.6), in 2.0 also several, `direction` two
# taxonomies (7), `table_id` a table of the database (8), `picture` the file of a state map or its legend (3.9.13). What
# OnLine's lists are chosen by (6.7) is `all` where each row says its own; clusters have codes of two editions, and a
# `technology` is an id in 1.x and any name in 2.0, such as C++ or PL/SQL.
VARIABLES = {
    "area": "|".join(AREAS),
    "code": CODE,
    "report": "|".join(REPORTS),
    "industry": "[0-9]{1,2}",
    "category": "grow|openings|emerging",
    "zone": "[1-5]",
    "section": "|".join(RELATED_SECTIONS),
    "element": r"[0-9A-Za-z.]{1,40}(?:,[0-9A-Za-z.]{1,40})*",
    "interest": "realistic|investigative|artistic|social|enterprising|conventional",
    "cluster": r"[0-9]{1,2}\.[0-9]{4}|[0-9]{6}|all",
    "sub_cluster": "[0-9]{6}",
    "family": "[0-9]{2}-0000|all",
    "occupation_type": "[1-9]|all",
    "technology": r"(?!\.{1,2}(?:/|$))[^/\x00-\x1f\x7f]+(?:/(?!\.{1,2}(?:/|$))[^/\x00-\x1f\x7f]+)*",
    "direction": "(?:{0})_to_(?:{0})".format("|".join(TAXONOMY_NAMES)),
    "table_id": "[a-z][a-z0-9_]{0,63}",
    "picture": r"(?:[0-9]{2}-[0-9]{4}|legend(?:_es)?)\.gif",
}


@lru_cache(maxsize=4_096)  # a page has the addresses of fifty services, of the same few values
def quoted(value: str) -> str:
    """Return a value as the path of an address has it."""
    return quote(value, safe="")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter in the query: `pattern` is all that is checked before a call, `options` are values to offer.

    `hint` says what to type, with an example. `called`: the key of its value if a variable of the path already uses
    its name (`area` in the profiler). One that may be sent `several` times has all its values in one text, a line each.
    One that `is_new` is unknown to 1.x.
    """

    name: str
    label: str
    pattern: str = r"(?s:.+)"
    required: bool = False
    options: tuple[str, ...] = ()
    hint: str = ""
    called: str = ""
    several: bool = False
    is_new: bool = False

    @property
    def key(self) -> str:
        """Return what its value is called among an operation's values."""
        return self.called or self.name

    def values(self, text: str) -> str | list[str]:
        """Return what is sent for a text: itself, or each of its lines."""
        return [line for line in text.split("\n") if line] if self.several else text


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[T_co]):
    """One service: its path, its areas, its parameters, the type of its answer and an example that works.

    `private`: its address may contain a client's answers or military job, so it is neither logged nor, if it takes
    parameters, cached. `media`: the start of the media type, for answers that are not documents (`image/`). `parent`:
    the operation one step up, as the breadcrumb shows it. `choice`: the path variable whose values the parent's answer
    lists. `lead`: the first sentence of its page. Operations are compared by identity, so they serve as keys.
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
    parent: "Operation[object] | None" = None
    choice: str = ""
    lead: str = ""

    def at(self, /, **values: str) -> str:
        """Return the path with its variables filled in, quoted: a technology may have any name."""
        return self.path.format(**{name: quoted(value) for name, value in values.items()})

    def url(self, /, **values: str) -> str:
        """Return the address on this site."""
        return f"/{self.at(**values)}"

    def address(self, /, **values: str) -> str:
        """Return the address on this site, with the parameters that have a value in its query."""
        given = {param.name: param.values(values[param.key]) for param in self.params if values.get(param.key)}
        return f"{self.url(**values)}?{urlencode(given, doseq=True)}" if given else self.url(**values)

    @property
    def section(self) -> str:
        """Return the last word of the path: a section's name within its report."""
        return self.path.rstrip("/").rpartition("/")[2]

    @property
    def is_cacheable(self) -> bool:
        """Return whether answers may be cached: those of a private operation only if it takes no parameters."""
        return not (self.private and self.params)


def code_in(text: str) -> str | None:
    """Return the code that a text is or has in it: O*NET-SOC with its last two digits, SOC without; None if none.

    A group of the SOC is no occupation, so it has no last two digits: 29-1210.00 is 29-1210.
    """
    found = SPELLING.fullmatch(text) or WITHIN.search(text)
    if found is None:
        return None
    code, part = f"{found[1]}-{found[2]}", f"{found[3] or '':0<2}"
    return f"{code}.{part}" if found[3] and not (part == "00" and GROUP.fullmatch(code)) else code


def group_of(code: str) -> str | None:
    """Return what the codes of a group of the SOC begin with (29-1060: 29-106); None for any other code."""
    return code.rstrip("0") if re.fullmatch("[0-9]{2}-[0-9]{3}0", code) else None


def whole(code: str) -> str:
    """Return a code with the two digits that a SOC code does not have."""
    return code if "." in code else f"{code}.00"


def after_branch(text: str) -> tuple[str, str]:
    """Return the branch that a text begins with, empty where it does not, and what comes after it."""
    found = AFTER_BRANCH.fullmatch(text)
    return (BRANCH_NAMES[found[1].lower()], found[2]) if found else ("", text.strip())


def keyword(label: str, hint: str) -> Param:
    """Return the parameter that a search is about."""
    return Param("keyword", label, required=True, pattern=r"[^\x00]{1,200}", hint=hint)


KEYWORD = keyword(
    "Job title or code",
    "Type any job title, or an O*NET or SOC code. For example nurse, or 17-2051.",
)
MILITARY_KEYWORD = keyword("Military code or title", "For example 11B, 68W or combat medic.")
BRANCHES = ("air_force", "army", "coast_guard", "marine_corps", "navy")  # those that 1.x names in its lists
BRANCH = Param("branch", "Branch", pattern=r"[a-z_]{1,40}", options=("all", *BRANCHES, "space_force"))
# What people call the branches before a code: Army 11B, Marine 0311.
BRANCH_NAMES = {name.replace("_", " "): name for name in BRANCH.options[1:]} | dict.fromkeys(
    ("marines", "marine"), "marine_corps"
)
AFTER_BRANCH = re.compile(rf"\s*({'|'.join(BRANCH_NAMES)})\s+(.+?)\s*", re.IGNORECASE)
START = Param("start", "First row", pattern=r"[0-9]{1,6}")
END = Param("end", "Last row", pattern=r"[0-9]{1,6}")
SORT = Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", options=("name", "bright_outlook", "apprenticeship"))
# The contract knows no order of some lists but by name (3.6 to 3.8, 6.3, 6.7): others are passed on, not offered.
OTHER_SORT = Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}")
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
    parent: Operation[object] | None = None,
    lead: str = "",
    **example: str,
) -> Operation[T]:
    """Return a row of the table; the remaining keywords are the values of its example."""
    return Operation(
        name,
        path,
        answer,
        title,
        areas,
        params,
        MappingProxyType(({"area": areas[0]} if areas else {}) | example),
        private,
        media,
        parent,
        lead=lead,
    )


def choice(
    parent: Operation[object], variable: str, answer: type[T], title: str, example: str, *params: Param
) -> Operation[T]:
    """Return the row of a list that is chosen from its parent's answer: its path has one variable more."""
    return Operation(
        f"{parent.name}_{variable}",
        f"{parent.path}{{{variable}}}",
        answer,
        title,
        parent.areas,
        (*(params or (OTHER_SORT,)), START, END),
        MappingProxyType({**parent.example, variable: example}),
        parent=parent,
        choice=variable,
    )
