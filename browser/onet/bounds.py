"""How large a document may be: what the largest real answers have, five times or more.

A body is bounded in bytes by the transport. That is not enough: five megabytes of small elements take a minute to read
and to show.

    what                                      largest seen
    signs that each take a parser's time      62,021 in XML, 21,496 in JSON: 2,000 rows of a database table
    values directly below one                 2,001: the same
    values inside each other                  5 in XML, 10 in JSON: the work activities outline
    letters of one text                       811: an occupation's description
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from browser.onet.errors import Malformed

T = TypeVar("T")

MOST_SIGNS = 320_000
MOST_CHILDREN = 12_000
MOST_DEPTH = 50
MOST_LETTERS = 100_000


def check_signs(text: str, signs: str) -> None:
    """Raise `Malformed` for a document with more values than a page can show, before it is parsed."""
    if sum(map(text.count, signs)) > MOST_SIGNS:
        raise Malformed("more values than a page can show")


def check_shape(root: T, opened: Callable[[T], tuple[Sequence[T], Iterable[str]]]) -> None:
    """Raise `Malformed` for a document that is too wide, too deep or has too long a text.

    `opened` returns the values below one, and its texts.
    """
    level: Sequence[T] = [root]
    for _depth in range(MOST_DEPTH):
        below: list[T] = []
        for value in level:
            children, texts = opened(value)
            if len(children) > MOST_CHILDREN:
                raise Malformed("more values below one than a page can show")
            if max(map(len, texts), default=0) > MOST_LETTERS:
                raise Malformed("a text longer than a page can show")
            below += children
        if not below:
            return
        level = below
    raise Malformed("deeper than a page can show")
