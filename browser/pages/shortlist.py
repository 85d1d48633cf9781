"""The careers of the shortlist, by name: as far as that takes no call to O*NET."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from browser import services, shortlist
from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.pages.elsewhere import known_titles

MOST_COMPARED = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """A career of the shortlist; `url` is None if O*NET has no such code. `without` is the page without it."""

    code: str
    title: str
    lang: str | None
    url: str | None
    without: str


def listed(codes: Iterable[str], area: str) -> tuple[Listed, ...]:
    """Return careers as an area has them, else O*NET OnLine, else this site's own tables."""
    return tuple(_listed(codes, area))


def _listed(codes: Iterable[str], area: str) -> Iterator[Listed]:
    page, store = shortlist.current(), services.tables()
    known = {key: known_titles(key) for key in (area, "online")}
    is_complete = bool(known["online"] or store)
    for code in codes:
        home = area if code in known[area] or not known[area] else "online"
        lang = AREAS[home].lang
        title = known[home].get(code) or (labor.title(store, code, lang) if store else None)
        url = career_url(home, code) if title or not is_complete else None
        yield Listed(code, title or code, lang if title else None, url, page.without(code))


def compared(codes: Iterable[str]) -> str:
    """Return the codes that are compared at once, each once, as the address has them."""
    return ",".join(tuple(dict.fromkeys(codes))[:MOST_COMPARED])
