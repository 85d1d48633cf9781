"""The shortlist: up to five careers in the address, which every link carries on; nothing of it is stored."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import HttpRequest

PARAM = "list"
MOST = 5
CODE = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Shown:
    """The shortlist of the page that is being made; `query` is the rest of its address, of the form `name=value&`.

    `drawn` counts the controls of each career, so that each has an id of its own.
    """

    codes: tuple[str, ...] = ()
    query: str = ""
    drawn: dict[str, int] = field(default_factory=dict)

    def address(self, codes: Iterable[str]) -> str:
        """Return the address of the same page with another shortlist."""
        return f"?{self.query}{PARAM}={','.join(codes)}"

    def with_(self, code: str) -> str:
        """Return the address of the same page with a career more."""
        return self.address((*self.codes, code))

    def without(self, code: str) -> str:
        """Return the address of the same page with a career less."""
        return self.address(each for each in self.codes if each != code)


_shown: ContextVar[Shown] = ContextVar("shortlist")


def read(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the codes in values of the parameter: each once, in order, and nothing that is not like a code."""
    codes = (part.strip() for text in texts for part in text.split(","))
    return tuple(dict.fromkeys(filter(CODE.fullmatch, codes)))[:MOST]


def of(request: HttpRequest) -> tuple[str, str] | None:
    """Return the parameter of the shortlist with its value; None if an address has no shortlist."""
    codes = read(request.GET.getlist(PARAM))
    return (PARAM, ",".join(codes)) if codes else None


def is_in(request: HttpRequest) -> bool:
    """Return whether an address has the parameter, whatever it says."""
    return bool(request.META.get("QUERY_STRING")) and PARAM in request.GET


@contextmanager
def shown(request: HttpRequest) -> Iterator[None]:
    """Make the shortlist of an address that of the page while it is made."""
    rest = [(name, value) for name, values in request.GET.lists() if name != PARAM for value in values]
    token = _shown.set(Shown(read(request.GET.getlist(PARAM)), f"{urlencode(rest)}&" if rest else ""))
    try:
        yield
    finally:
        _shown.reset(token)


def current() -> Shown:
    """Return the shortlist of the page that is being made; an empty one outside a request."""
    return _shown.get(None) or Shown()
