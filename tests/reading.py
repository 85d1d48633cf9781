"""Reading a document as the 1.x dialect does, and what 1.x offers, for tests of readers, writers and pages."""

from typing import TypeVar

from browser.onet.dialect import Route
from browser.onet.operations import OPERATIONS
from browser.onet.operations.operation import Operation
from browser.onet.v1 import dialect
from browser.onet.v1.offered import NOT_IN_V1

T = TypeVar("T")

IN_V1 = tuple(operation for operation in OPERATIONS if operation not in NOT_IN_V1)


def read_as(operation: Operation[T], body: bytes) -> T:
    """Read the answer to an operation, at whatever route."""
    return dialect.read(operation, Route("", {}, dialect.ACCEPT), body)
