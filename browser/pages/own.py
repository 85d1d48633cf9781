"""The pages of our own, as rows like those of the API's services, though the API does not have them."""

from dataclasses import replace

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
ACCESSIBILITY = row("our_accessibility", "accessibility/", object, gettext_noop("Accessibility and privacy"))
SITE_MAP = row("our_sitemap", "sitemap/", object, gettext_noop("Site map"))
PATTERNS = row("our_patterns", "patterns/", object, gettext_noop("Patterns"))

OWN: tuple[Operation[object], ...] = (SEARCH, ACCESSIBILITY, SITE_MAP, PATTERNS)
