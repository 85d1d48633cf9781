"""What differs between generations of O*NET Web Services: one `Dialect` for each."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Protocol, TypeVar
from urllib.parse import urlencode, urlsplit

from browser.onet.operations.operation import Operation, Param

T = TypeVar("T")
Params = Mapping[str, str | Sequence[str]]  # a sequence: sent once for each of its values

MAX_REFUSAL = 500  # letters of a refusal's text: it comes from elsewhere, and is shown as one sentence
# Where a text begins to repeat the headers of our call.
HEADERS = r"""\b(?:authorization|x-api-key|host|user-agent)\b["']?\s*[:=]"""
ESCAPED = re.compile("&(?:amp|lt|gt|quot|apos|#39);")


@dataclass(frozen=True, slots=True)
class Route:
    """One call of the API: its path below the base, quoted, its parameters, and the media type to accept.

    `values` are the parameters of the operation, for readers of answers that do not repeat them.
    """

    path: str
    params: Params
    accept: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Return a hash of what identifies the call."""
        return hash(str(self))

    def __str__(self) -> str:
        """Return the path with its query, as a person would read it."""
        return f"{self.path}?{urlencode(self.params, doseq=True)}" if self.params else self.path


class Read(Protocol):
    """Reads the answer to one route of an operation."""

    def __call__(self, operation: Operation[T], route: Route, body: bytes) -> T:
        """Return the value in a body; raise `Malformed` if it is not an answer to the operation."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One generation of the API, with the most rows that it sends in one call.

    `params` returns the parameters of an operation that this generation takes; for a row outside the table (a form of
    our own) all of them. `routes` returns the calls that an operation takes with some values: none if this generation
    does not offer it. `refusal` returns the whole text of a 422, None if it has none. `place` returns the address on
    this site that a link of the API means, None for any other link; readers call it, so that no template knows a
    generation.
    """

    name: str
    content_type: str
    params: Callable[[Operation[object]], tuple[Param, ...]]
    routes: Callable[[Operation[object], Mapping[str, str]], tuple[Route, ...]]
    read: Read
    refusal: Callable[[bytes], str | None]
    place: Callable[[str], str | None]
    max_rows: int


def unescaped(text: str) -> str:
    """Return a text without the second escape of its characters that some of O*NET's texts have (contract 1.4)."""
    return ESCAPED.sub(lambda escape: unescape(escape[0]), text) if "&" in text else text


def web_address(href: str) -> str | None:
    """Return an address of the web; None for any other, and for what is not an address, as `http://[`."""
    try:
        parts = urlsplit(href)
        is_web = parts.scheme in ("https", "http") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return href if is_web else None


def shown(text: str | None, secrets: Sequence[str]) -> str | None:
    """Return the text of a refusal up to where it repeats our account or headers, cut if it is long; None if blank."""
    text = text or ""
    echoes = (HEADERS, *(rf"(?<!\w){re.escape(secret)}(?!\w)" for secret in secrets if secret))
    said = re.split("|".join(echoes), text, maxsplit=1, flags=re.IGNORECASE)[0].rstrip()[:MAX_REFUSAL]
    return f"{said}…" if said and said != text else said or None
