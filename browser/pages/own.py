"""The pages of our own, as rows like those of the API's services, though the API does not have them."""

from dataclasses import replace
from types import MappingProxyType

from django.utils.translation import gettext_noop

from browser.areas import AREAS
from browser.onet.operations.operation import END, KEYWORD, START, Operation, Param, row

MILITARY = "military"  # a place to search beside the areas

SEARCH = row(
    "our_search",
    "search",
    object,
    gettext_noop("Search every area"),
    params=(
        replace(KEYWORD, label=gettext_noop("Job title, code or military code")),
        Param("area", gettext_noop("Area"), pattern="|".join(AREAS)),
        Param("tab", gettext_noop("Where to search"), pattern="|".join([*AREAS, MILITARY])),
        START,
        END,
    ),
    private=True,  # a military code may be typed here
)
# Not a page: what the script of a search box asks for. What was typed may be a military code, or about somebody.
SUGGEST = row(
    "our_suggest",
    "suggest",
    object,
    "Suggestions",
    params=SEARCH.params[:2],
    private=True,
)
PLACE = (
    Param("state", gettext_noop("State"), pattern="[A-Za-z]{2}"),
    Param("area", gettext_noop("Area"), pattern="[0-9]{5}|[0-9]{7}"),
    Param("zip", gettext_noop("ZIP code"), pattern="[0-9]{5}"),
)
# A ZIP code may be typed at both.
LOCAL = row(
    "our_local",
    "local/",
    object,
    gettext_noop("Pay and jobs in a state or an area"),
    params=(*PLACE, Param("sort", gettext_noop("Sorted by"), pattern="jobs|pay", options=("jobs", "pay"))),
    private=True,
    state="OH",
)
LOCAL_CAREER = row(
    "our_local_career",
    "local/{code}",
    object,
    gettext_noop("Pay and jobs of a career, in a state or an area"),
    params=PLACE,
    private=True,
    code="29-1141.00",
    state="OH",
)
# A sheet and a note are each for one client: who wants which career, and where, is nobody else's to read. They also say
# the day and the time at which they were made, so that a copy of one would be wrong.
HANDOUT = row(
    "our_handout",
    "handout/{code}",
    object,
    gettext_noop("Handout"),
    params=(
        Param("size", gettext_noop("Size of letters"), pattern="large"),
        Param("read", gettext_noop("Words"), pattern="easy"),
        Param("download", gettext_noop("As a file"), pattern="1"),
    ),
    private=True,
    code="29-1141.00",
)
NOTE = row(
    "our_note",
    "note/{code}",
    object,
    gettext_noop("Case note"),
    params=(
        Param("format", gettext_noop("Format"), pattern="txt"),
        Param("all", gettext_noop("All careers on the list"), pattern="1"),
    ),
    private=True,
    code="29-1141.00",
)
# What a client can bring is nobody else's business.
FIND = row(
    "our_find",
    "find",
    object,
    gettext_noop("Find careers by education, pay and more"),
    params=(
        KEYWORD,
        *(Param(name, name) for name in ("education", "zone", "pay", "growth", "industry", "bright", "apprenticeship")),
        Param("interest", "Interests", several=True),
        Param("sort", "Sorted by"),
        PLACE[0],
        START,
    ),
    private=True,
    education="2",
    state="OH",
)
COMPARE = row(
    "our_compare",
    "compare",
    object,
    gettext_noop("Compare careers"),
    params=(Param("codes", gettext_noop("Codes")), Param("differs", ""), Param("add", "")),
    private=True,  # the careers that somebody thinks of
    codes="29-1141.00,31-1131.00",
)
BATCH = row(
    "our_batch",
    "batch/",
    object,
    gettext_noop("Codes for a list of titles"),
    params=(Param("titles", gettext_noop("Titles, one on each line")),),
    private=True,
)
PATH = replace(
    row(
        "our_path",
        "path",
        object,
        gettext_noop("From one career to another"),
        params=(Param("from", gettext_noop("From")), Param("to", gettext_noop("To"))),
        private=True,
    ),
    example=MappingProxyType({"from": "31-1131.00", "to": "29-1141.00"}),
)
ACCESSIBILITY = row("our_accessibility", "accessibility/", object, gettext_noop("Accessibility and privacy"))
SITE_MAP = row("our_sitemap", "sitemap/", object, gettext_noop("Site map"))
PATTERNS = row("our_patterns", "patterns/", object, gettext_noop("Patterns"))

OWN: tuple[Operation[object], ...] = (
    SEARCH,
    FIND,
    LOCAL,
    LOCAL_CAREER,
    COMPARE,
    PATH,
    HANDOUT,
    NOTE,
    BATCH,
    ACCESSIBILITY,
    SITE_MAP,
    PATTERNS,
)


def is_of_career(path: str) -> bool:
    """Return whether an address is of a page that is made of one career: a sheet, or a note."""
    return path.startswith(tuple(row.url(code="") for row in (HANDOUT, NOTE)))
