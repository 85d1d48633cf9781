"""Reading documents of any shape: an object has its fields as children, an array is a child that is repeated."""

from collections.abc import Iterator

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v2.values import Item, as_text, clean, field, reads

MOST_DEPTH = 12
MOST_NODES = 5_000
ROOT = "answer"
ENTRY = "entry"  # of an array, or a field, without a name


@reads(models.Node)
def node(root: Item) -> models.Node:
    """Read any document; `Malformed` for one that is deeper or larger than a page can show."""
    if sum(1 for _ in _values(root.json)) > MOST_NODES:
        raise Malformed("more values than a page can show")
    return _node(ROOT, root, MOST_DEPTH)


def _values(value: object) -> Iterator[object]:
    """Yield a value and all that is in it."""
    rest = [value]
    while rest:
        value = rest.pop()
        yield value
        rest += value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _node(name: str, item: Item, depth: int) -> models.Node:
    if not depth:
        raise Malformed("deeper than a page can show")
    return models.Node(
        name=clean(name) or ENTRY,
        attributes=(),
        text=_text(item),
        children=tuple(
            _node(field_name, Item(value, item.values, item.place), depth - 1) for field_name, value in _fields(item)
        ),
    )


def _fields(item: Item) -> Iterator[tuple[str, object]]:
    """Yield the fields of an object, one that is an array for each of its entries; the entries of an array."""
    if isinstance(item.json, list):
        yield from ((ENTRY, value) for value in item.json)
    elif isinstance(item.json, dict):
        for name in item.json:
            found = field(item, name)
            yield from ((name, value) for value in (found if isinstance(found, list) else [found]))


def _text(item: Item) -> str | None:
    """Return a text, a number, true or false; a link of the API as the address on this site."""
    if isinstance(item.json, bool):
        return str(item.json).lower()
    found = as_text(item.json)
    return found and (item.place(found) or found)
