"""The request that a thread works for: its id, which is in each line of the log, and the address of its visitor."""

from collections.abc import Callable
from contextvars import Context, ContextVar
from functools import partial
from typing import TypeVar

T = TypeVar("T")

current: ContextVar[str] = ContextVar("request_id", default="")
visitor: ContextVar[str] = ContextVar("visitor", default="")


def carried(work: Callable[[], T]) -> Callable[[], T]:
    """Return work that another thread does for the request of this one."""
    context = Context()
    context.run(current.set, current.get())
    context.run(visitor.set, visitor.get())
    return partial(context.run, work)
