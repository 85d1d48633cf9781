"""Answers of O*NET's with something wrong in them."""

import copy
import json
from collections.abc import Callable, Mapping
from random import Random
from typing import Any
from xml.etree.ElementTree import Element, fromstring, tostring

Value = Any  # of JSON

LINKS = (
    *(
        "http://[",
        "//[",
        "http://a／b.com/",
        "https://[::1",
        "http://a:99999999/",
        "http://",
        "?",
        "#",
        "//",
        "/\\a.example",
    ),
    *(
        "javascript:alert(1)",
        "data:text/html,x",
        "https://a.example/?lang=es#x",
        "http://a.example/\u202e\u2028 \t'\"<",
    ),
    *("https://services.onetcenter.org/ws/", "https://services.onetcenter.org/ws/mnm/search?start=x&end=%ff&start=1"),
    *("https://services.onetcenter.org/ws/mnm/careers/../..//x", "https://services.onetcenter.org/ws//[/?[=]"),
    *("https://services.onetcenter.org/ws/online/occupations/%00%0a/", "https://services.onetcenter.org/ws/?a=b;c&&="),
    *(
        "https://api-v2.onetcenter.org/mnm/search?keyword=%00&start=1&end=%E2%80%AE",
        "https://api-v2.onetcenter.org//[/",
    ),
    *("https://api-v2.onetcenter.org/mnm/careers/99-9999.99/../", "https://api-v2.onetcenter.org:x/"),
)
TEXTS = (
    *(
        "",
        " ",
        "\n\t",
        "0",
        "-1",
        "1.5",
        "1e999",
        "NaN",
        "Infinity",
        "0x10",
        "٣",
        "9" * 400,
        "999999999999",
        "true",
        "no",
    ),
    *(
        "17-2051.00",
        "99-9999.99",
        "../../etc",
        "%(x)s %s {0} {{ x }} {% x %}",
        "<b>&amp;lt;",
        "\u2028\u202e\ufeff",
        "\x85\x9f",
    ),
    *("x" * 30_000, "é" * 2_000, "a b " * 2_000, "💥", "__class__", "Realistic", "8", "100", "101"),
)
VALUES: tuple[Value, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**19,
    [],
    {},
    [[]],
    [None],
    [{}],
    {"a": 1},
    ["x"],
    *TEXTS,
    *LINKS,
)
UNFIT = ("\0", "\x1b[31m", "\x7f", "a\ud800", "\ufffe\uffff")  # what JSON can send and XML cannot


def xml(body: bytes, chance: Random) -> bytes:
    """Return an XML document with some changes."""
    root = fromstring(body)  # noqa: S314 - the stand-in's own, or a capture
    for _ in range(chance.choice((1, 1, 2, 3, 20))):
        chance.choice(XML_CHANGES)(root, chance)
    return tostring(root, "utf-8", xml_declaration=True)


def _drop(root: Element, chance: Random) -> None:
    """Drop an element, or every one of its name below the same ones."""
    node = chance.choice([*root.iter()])
    if len(node):
        child = chance.choice([*node])
        for parent in [*root.iter(node.tag)] if chance.random() < 0.5 else [node]:
            for other in parent.findall(child.tag) if parent is not node else [child]:
                parent.remove(other)


def _drop_attribute(root: Element, chance: Random) -> None:
    """Drop an attribute wherever it is: totals, starts, codes, addresses."""
    if names := sorted({name for node in root.iter() for name in node.attrib}):
        name = chance.choice(names)
        for node in root.iter():
            node.attrib.pop(name, None)


def _repeat(root: Element, chance: Random) -> None:
    node = chance.choice([*root.iter()])
    if len(node):
        child = chance.choice([*node])
        node.extend(copy.deepcopy(child) for _ in range(chance.choice((1, 1, 2, 40))))


def _reorder(root: Element, chance: Random) -> None:
    for node in root.iter():
        node[:] = chance.sample([*node], len(node))


def _nest(root: Element, chance: Random) -> None:
    """Put an element where another one is."""
    nodes = [*root.iter()]
    chance.choice(nodes).append(copy.deepcopy(chance.choice(nodes)))


def _rename(root: Element, chance: Random) -> None:
    nodes = [*root.iter()]
    chance.choice(nodes).tag = chance.choice(nodes).tag


def _empty(root: Element, chance: Random) -> None:
    chance.choice([*root.iter()]).clear()


def _text(root: Element, chance: Random) -> None:
    """Put a strange text into an element, or into every one of its name."""
    node, text = chance.choice([*root.iter()]), chance.choice((*TEXTS, *LINKS))
    for other in [*root.iter(node.tag)] if chance.random() < 0.5 else [node]:
        other.text = text


def _attribute(root: Element, chance: Random) -> None:
    """Put a strange text into an attribute, or into every one of its name."""
    if nodes := [node for node in root.iter() if node.attrib]:
        node, text = chance.choice(nodes), chance.choice((*TEXTS, *LINKS))
        name = chance.choice(sorted(node.attrib))
        for other in nodes if chance.random() < 0.5 else [node]:
            other.set(name, text)


def _link(root: Element, chance: Random) -> None:
    """Make every address in a document strange."""
    for node in root.iter():
        for name in ("href", "url", "related"):
            if name in node.attrib:
                node.set(name, chance.choice(LINKS))
        if (node.text or "").startswith(("http://", "https://")):
            node.text = chance.choice(LINKS)


XML_CHANGES = (_drop, _drop_attribute, _repeat, _reorder, _nest, _rename, _empty, _text, _attribute, _link, _link)


def json_(body: bytes, chance: Random) -> bytes:
    """Return a JSON document with some changes."""
    value = [json.loads(body)]
    for _ in range(chance.choice((1, 1, 2, 3, 20))):
        _change(value, chance)
    return json.dumps(value[0]).encode()


def _change(root: list[Value], chance: Random) -> None:
    places = [*_places(root)]
    inner, name = chance.choice(places)
    change = chance.choice(JSON_CHANGES)
    same = [place for place in places if place[1] == name] if isinstance(name, str) and chance.random() < 0.5 else []
    for where, key in same or [(inner, name)]:
        change(where, key, chance)
    if change is _odd_link:
        for where, key in places:
            change(where, key, chance)


def _places(value: Value) -> list[tuple[Value, Value]]:
    """Return every place of a value: the list or object that it is in, and its index or name."""
    inside = [*value.items()] if isinstance(value, dict) else [*enumerate(value)] if isinstance(value, list) else []
    return [place for key, part in inside for place in ((value, key), *_places(part))]


def _without(where: Value, key: Value, chance: Random) -> None:
    if isinstance(where, dict):
        where.pop(key, None)
    elif key < len(where) > 1:
        where.pop(key)


def _replaced(where: Value, key: Value, chance: Random) -> None:
    where[key] = copy.deepcopy(chance.choice((*VALUES, *UNFIT)))


def _repeated(where: Value, key: Value, chance: Random) -> None:
    if isinstance(where[key], list):
        where[key] = copy.deepcopy(where[key] * chance.choice((2, 2, 40)))


def _shuffled(where: Value, key: Value, chance: Random) -> None:
    if isinstance(where[key], list):
        chance.shuffle(where[key])


def _wrapped(where: Value, key: Value, chance: Random) -> None:
    where[key] = chance.choice(([where[key]], {"title": where[key]}, str(where[key])))


def _odd_link(where: Value, key: Value, chance: Random) -> None:
    if isinstance(where[key], str) and where[key].startswith(("http://", "https://")):
        where[key] = chance.choice(LINKS)


JSON_CHANGES: tuple[Callable[[Value, Value, Random], None], ...] = (
    *(_without, _replaced, _replaced, _replaced, _repeated, _shuffled, _wrapped, _odd_link),
)

MUTATIONS: Mapping[str, Callable[[bytes, Random], bytes]] = {"xml": xml, "json": json_}
