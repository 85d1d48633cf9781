"""What answers each operation: functions that query the data and return values of `browser.onet.models`.

Links in these values are addresses of the site, which begin with "/".
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from browser.embedded.data.store import Store
from browser.onet.models import is_empty

T = TypeVar("T")

# Takes the data and the operation's values, of its path and its checked parameters; may raise Unprocessable.
Answer = Callable[[Store, Mapping[str, str]], object]


class Unprocessable(Exception):
    """A request that gets a 422 with this text."""


def filled(value: T) -> T | None:
    """Return a model value, or None if all of its fields are empty: the release has no such data."""
    return None if is_empty(value) else value


@lru_cache(maxsize=4_096)  # the shares of all states, and of many industries
def number(value: float | Decimal) -> Decimal:
    """Return a number as the API writes it: at most two decimals, no zeros at the end."""
    return Decimal(f"{value:.2f}".rstrip("0").rstrip("."))
