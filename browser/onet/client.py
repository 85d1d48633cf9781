"""Asking O*NET Web Services: an operation and its values in, a typed answer out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar
from urllib.parse import urlencode

from browser.onet.operation import Operation
from browser.onet.transport import Transport

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol):
    """The part of a dialect that reads answers."""

    def read(self, operation: Operation[T], body: bytes) -> T:
        """Return the answer that a document holds; raise `Malformed` when it holds none."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """An answer with its provenance: the API path asked, when O*NET gave it, and whether it is an old copy."""

    value: T_co
    operation: Operation[T_co]
    path: str
    at: datetime
    stale: bool


@dataclass(frozen=True, slots=True)
class Client:
    """O*NET Web Services over one transport, in one dialect."""

    transport: Transport
    dialect: Reader

    def ask(self, operation: Operation[T], **values: str) -> Answer[T]:
        """Ask an operation; `values` fill its path and its parameters, empty ones are left out.

        Raises one of the four `OnetError`s.
        """
        path = operation.at(**values)
        params = {param.name: values[param.key] for param in operation.params if values.get(param.key)}
        copy = self.transport.ask(path, params, lambda body: self.dialect.read(operation, body))
        return Answer(copy.value, operation, written(path, params), copy.at, copy.stale)


def written(path: str, params: dict[str, str]) -> str:
    """Return an API path with its query, as a person would read it."""
    return f"{path}?{urlencode(params)}" if params else path
