"""What differs between generations of O*NET Web Services: one `Dialect` for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar
from urllib.parse import urlencode

from browser.onet.operations.operation import Operation, Param

T = TypeVar("T")
Params = Mapping[str, str | Sequence[str]]  # a sequence: sent once for each of its values


@dataclass(frozen=True, slots=True)
class Route:
    """One call of the API: its path below the base, its parameters, and the media type to accept."""

    path: str
    params: Params
    accept: str

    def __str__(self) -> str:
        """Return the path with its query, as a person would read it."""
        return f"{self.path}?{urlencode(self.params, doseq=True)}" if self.params else self.path


class Read(Protocol):
    """Reads the answer to one route of an operation."""

    def __call__(self, operation: Operation[T], route: Route, body: bytes) -> T:
        """Return the value in a body; raise `Malformed` if it is not an answer to the operation."""


class Join(Protocol):
    """Joins the values of an operation that takes several routes."""

    def __call__(self, operation: Operation[T], values: Sequence[T]) -> T:
        """Return one value for those of all routes, in their order."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One generation of the API.

    `params` returns the parameters of an operation that this generation takes; for a row outside the table (a form of
    our own) all of them. `routes` returns the calls that an operation takes with some values: none if this generation
    does not offer it. `refusal` returns the text of a 422, None if it has none. `place` returns the address on this
    site that a link of the API stands for, None for any other link; readers call it, so that no template knows a
    generation.
    """

    name: str
    content_type: str
    params: Callable[[Operation[object]], tuple[Param, ...]]
    routes: Callable[[Operation[object], Mapping[str, str]], tuple[Route, ...]]
    read: Read
    join: Join
    refusal: Callable[[bytes], str | None]
    place: Callable[[str], str | None]
