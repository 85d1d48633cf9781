"""Asking O*NET Web Services: an operation and its values in, a typed answer out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar
from urllib.parse import urlencode

from browser.onet.operations.operation import Operation
from browser.onet.transport import Params, Transport

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
        return self.ask_at(operation, *asked(operation, values))

    def ask_at(self, operation: Operation[T], path: str, params: Params) -> Answer[T]:
        """Ask at a path, with parameters as they are, what an operation's reader and media type are for."""
        copy = self.transport.ask(path, params, lambda body: self.dialect.read(operation, body), operation.media)
        return Answer(copy.value, operation, written(path, params), copy.at, copy.stale)

    def held(self, operation: Operation[T], **values: str) -> T | None:
        """Return the last answer to an operation that takes no parameters if it is held: O*NET is not asked."""
        return self.transport.held(operation.at(**values), lambda body: self.dialect.read(operation, body))

    def peek(self, operation: Operation[T], **values: str) -> Answer[T] | None:
        """Return an operation's answer where it takes no call to O*NET; None where it would."""
        path, params = asked(operation, values)
        copy = self.transport.peek(path, params, lambda body: self.dialect.read(operation, body))
        return None if copy is None else Answer(copy.value, operation, written(path, params), copy.at, copy.stale)


def asked(operation: Operation[object], values: dict[str, str]) -> tuple[str, Params]:
    """Return the path and the parameters that values make of an operation."""
    given = {param: values[param.key] for param in operation.params if values.get(param.key)}
    return operation.at(**values), {param.name: param.values(text) for param, text in given.items()}


def written(path: str, params: Params) -> str:
    """Return an API path with its query, as a person would read it."""
    return f"{path}?{urlencode(params, doseq=True)}" if params else path
