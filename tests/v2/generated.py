"""Answers that nobody wrote: generated from the definition, or known ones with changes."""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.v2.definition import Schema, schema
from tests.v2.routing import BASE

Value = Any  # of JSON

MOST_ROWS = 3
MOST_LEVELS = 3  # of a tree
MOST_NUMBER = 10**9
NAMES_OF_LINKS = frozenset(
    ("href", "related", "see_more", "prev", "next", "info", "rows", "url", "careers", "most_people", "some_people")
)
CODES = st.sampled_from(("17-2051.00", "29-1141.00", "15-1252.00"))
NAMES = st.sampled_from(("C++", "PL/SQL", ".NET", "Act!", "A & B <b>", "“año”", "17-2051.00", "👩‍⚕️", "1.D.3.d"))
ODD_TEXTS = st.one_of(st.text(max_size=30), NAMES, st.sampled_from(("", " ", "java\u0000script", "\u202e")))
LINKS = st.builds(
    lambda path, name: f"{BASE}{path}/{quote(name, safe='')}",
    st.sampled_from(("online/occupations/17-2051.00", "online/hot_technology", "mnm/careers", "nowhere")),
    NAMES,
)
ODD_LINKS = st.one_of(
    LINKS,
    ODD_TEXTS,
    st.sampled_from(("/", "about/", "javascript:alert(1)", "https://[", "https://elsewhere.example/a?b=c&d=%zz", BASE)),
)


@dataclass(frozen=True, slots=True)
class Texts:
    """What texts are made of: those of fields named `code`, those that are links, and all others."""

    codes: SearchStrategy[str]
    links: SearchStrategy[str]
    others: SearchStrategy[str]

    def of(self, name: str) -> SearchStrategy[str]:
        """Return the texts of a field."""
        return self.codes if name == "code" else self.links if name in NAMES_OF_LINKS else self.others


PLAIN = Texts(CODES, LINKS, NAMES)
ODD = Texts(ODD_TEXTS, ODD_LINKS, ODD_TEXTS)


def answers(path: str, texts: Texts = PLAIN) -> SearchStrategy[Value]:
    """Generate answers to a path that are valid under the strengthened definition.

    With `PLAIN` texts every value makes sense by itself, though lists may be empty. `ODD` texts, which the definition
    allows too, may be blank, no code or no link: a reader may refuse these, and must not fail otherwise.
    """
    return _Generator(schema(path), texts).values(schema(path))


@dataclass(frozen=True, slots=True)
class _Generator:
    """Generates the values of one schema."""

    whole: Schema
    texts: Texts

    def values(self, node: Schema, name: str = "", level: int = 0) -> SearchStrategy[Value]:
        """Generate values of a part of it; `name`: the field that they are for, `level`: how deep in a tree."""
        if "$ref" in node:
            return self.values(self.whole["$defs"]["row"], name, level + 1)
        if "enum" in node:
            return st.sampled_from(node["enum"])
        if node["type"] == "object":
            return self._objects(node, level)
        if node["type"] == "array":
            is_leaf = level >= MOST_LEVELS and "$ref" in node["items"]
            return st.just([]) if is_leaf else st.lists(self.values(node["items"], name, level), max_size=MOST_ROWS)
        least, most = node.get("minimum", -MOST_NUMBER), node.get("maximum", MOST_NUMBER)
        kinds: dict[str, SearchStrategy[Value]] = {
            "string": st.from_regex(node["pattern"], fullmatch=True) if "pattern" in node else self.texts.of(name),
            "boolean": st.booleans(),
            "integer": st.integers(least, most),
            "number": st.floats(least, most),
        }
        return kinds[node["type"]]

    def _objects(self, node: Schema, level: int) -> SearchStrategy[Value]:
        if "properties" not in node:  # a row of the database
            cells = st.one_of(self.texts.others, st.integers(0, MOST_NUMBER), st.floats(0, 100), st.none())
            return st.dictionaries(self.texts.others, cells, min_size=1, max_size=5)
        fields = {name: self.values(part, name, level) for name, part in node["properties"].items()}
        required = node.get("required", ())
        return st.fixed_dictionaries(
            {name: values for name, values in fields.items() if name in required},
            optional={name: values for name, values in fields.items() if name not in required},
        )


# Changes to known answers.


@dataclass(frozen=True, slots=True)
class Mutated:
    """A changed answer: the path of the definition, the document, and what was changed in it."""

    path: str
    document: Value
    changes: tuple[str, ...]


OTHER_VALUES: tuple[Value, ...] = (
    None,
    True,
    7,
    -1,
    1.5,
    10**30,
    "",
    "text",
    "javascript:alert(1)",
    [],
    [1, 2],
    ["text"],
    [[]],
    {},
    {"title": "text"},
)
Place = tuple[str | int, ...]


def mutated(answers: Sequence[tuple[str, Value]], most_changes: int = 3) -> SearchStrategy[Mutated]:
    """Change answers, each a path of the definition and a document, in one place or more.

    A field is dropped, a value is replaced by one of another type, or an object has one field more.
    """

    @st.composite
    def changed(draw: st.DrawFn) -> Mutated:
        path, document = draw(st.sampled_from(answers))
        root = {"": copy.deepcopy(document)}  # so that the document itself can be replaced
        changes = [_change(draw, root) for _ in range(draw(st.integers(1, most_changes)))]
        return Mutated(path, root[""], tuple(changes))

    return changed()


def _change(draw: st.DrawFn, root: dict[str, Value]) -> str:
    place = draw(st.sampled_from(list(_places(root[""], ("",)))))
    parent: Value = root
    for step in place[:-1]:
        parent = parent[step]
    last = place[-1]
    where = "/".join(map(str, place))
    kind = draw(st.sampled_from(("drop", "replace", "add")))
    if kind == "drop" and len(place) > 1:
        del parent[last]
        return f"without {where}"
    if kind == "add" and isinstance(parent[last], dict):
        parent[last]["x_new"] = copy.deepcopy(draw(st.sampled_from(OTHER_VALUES)))
        return f"a new field in {where}"
    parent[last] = copy.deepcopy(draw(st.sampled_from(OTHER_VALUES)))
    return f"another value of {where}: {parent[last]!r}"


def _places(value: Value, place: Place) -> Iterator[Place]:
    """Yield the place of a value and of every value in it."""
    yield place
    if isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _places(part, (*place, step))
