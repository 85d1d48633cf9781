"""Reading a document as the 1.x dialect does, for tests of readers and writers."""

from typing import TypeVar

from browser.onet.dialect import Route
from browser.onet.operations.operation import Operation
from browser.onet.v1 import dialect

T = TypeVar("T")


def read_as(operation: Operation[T], body: bytes) -> T:
    """Read the answer to an operation, at whatever route."""
    return dialect.read(operation, Route("", {}, dialect.ACCEPT), body)
