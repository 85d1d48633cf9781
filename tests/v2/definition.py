"""The official definition of Web Services 2.0, made strict enough to judge answers and routes.

The file is not part of the project: it is in ../shared/reference, and what needs it skips without it. As published it
accepts `[1, 2]` for an object, because its object schemas have no `type`, and anything for a row of a tree.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import REFERENCE

FILE = REFERENCE / "reference" / "v2_openapi.json"
KEY_HEADER = "X-API-Key"
# Their ids changed with release 30.3; the patterns in the definition are older.
OUTDATED_IDS = ("/related/work_styles/{id}", "/related/detailed_work_activities/{id}")
VARIABLE = re.compile(r"\{(\w+)\}")

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `place` is "path" or "query"; `is_joined`: several values are sent as one, joined by commas."""

    name: str
    place: str
    is_required: bool
    is_list: bool
    is_joined: bool
    default: tuple[str, ...]
    word: Schema  # the schema of one value

    @property
    def options(self) -> tuple[str, ...]:
        """Return the values of an enumeration, empty for any other parameter."""
        return tuple(self.word.get("enum", ()))


@cache
def official() -> Schema:
    """Return the definition as published; skip the test if it is absent."""
    if not FILE.is_file():
        pytest.skip("no ../shared: set ONET_REFERENCE to the folder with the reference material")
    return json.loads(FILE.read_text("utf-8"))


@cache
def paths() -> Mapping[str, tuple[Parameter, ...]]:
    """Return the parameters of each path; paths are relative to the base, the root is empty."""
    return {
        path.removeprefix("/"): tuple(_parameters(path, item["get"]["parameters"]))
        for path, item in official()["paths"].items()
    }


def _parameters(path: str, rows: Sequence[Schema]) -> Iterator[Parameter]:
    for row in rows:
        if row["name"] == KEY_HEADER:
            continue
        schema = row["schema"]
        is_list = schema["type"] == "array"
        word = schema["items"] if is_list else schema
        if row["in"] == "path" and path.endswith(OUTDATED_IDS):
            word = {"type": "string"}
        is_joined = is_list and not row.get("explode", True)
        default = schema.get("default", [])
        defaults = tuple(map(str, default if isinstance(default, list) else [default]))
        yield Parameter(row["name"], row["in"], row.get("required", False), is_list, is_joined, defaults, word)


# Schemas of answers.


def published(path: str) -> Schema:
    """Return the schema of a path's answer as it is in the definition."""
    return official()["paths"][f"/{path}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]


@cache
def schema(path: str) -> Schema:
    """Return the schema of a path's answer, strengthened and without references to the rest of the definition."""
    return strengthened(published(path))


def strengthened(published: Schema) -> Schema:
    """Return a schema in which objects are objects, and a row of a tree is like the row above it."""
    rows: list[Schema] = []  # those that contain rows like themselves

    def walk(node: Any, row: Schema) -> Any:
        if not isinstance(node, dict):
            return node
        if node.get("$ref") == "#":
            rows.append(row)
            return {"$ref": "#/$defs/row"}
        if "$ref" in node:
            return walk(_component(node["$ref"]), row)
        walked = {
            name: {key: walk(value, row) for key, value in part.items()}
            if name == "properties"
            else walk(part, part if name == "items" and "$ref" not in part else row)
            for name, part in node.items()
        }
        return {"type": "object", **walked} if "properties" in walked else walked

    whole = walk(published, {})
    return {**whole, "$defs": {"row": walk(rows[0], rows[0])}} if rows else whole


def _component(reference: str) -> Schema:
    node = official()
    for name in reference.removeprefix("#/").split("/"):
        node = node[name]
    return node


@cache
def _judge(path: str) -> Draft202012Validator:
    return Draft202012Validator(schema(path))


def errors_in(path: str, document: object) -> list[str]:
    """Return what is wrong with an answer to a path of the definition."""
    return [f"{error.json_path}: {error.message[:200]}" for error in _judge(path).iter_errors(document)]


# Routes.


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Return each path as a pattern; `all` comes before `{code}`."""
    return [
        (re.compile(VARIABLE.sub(r"(?P<\1>[^/]+)", path)), path)
        for path in sorted(paths(), key=lambda path: (path.count("{"), path))
    ]


def find(path: str) -> tuple[str, dict[str, str]] | None:
    """Return the path of the definition that a quoted path is, and the values of its variables."""
    for pattern, template in _patterns():
        if found := pattern.fullmatch(path):
            return template, {name: unquote(value) for name, value in found.groupdict().items()}
    return None


def faults_of(path: str, query: Mapping[str, str | Sequence[str]]) -> list[str]:
    """Return what is wrong with a call, which 2.0 would answer with another list, a 422 or a 404.

    The path is quoted and relative to the base; its variables may be filled in or named, as in `mnm/careers/{code}/`.
    The query may be that of a route, or `parse_qs(request.query)` of a call that the stand-in logged.
    """
    found = find(path)
    if found is None:
        return [f"{path}: not a path of the definition"]
    template, variables = found
    known = {parameter.name: parameter for parameter in paths()[template]}
    values = {name: value for name, value in variables.items() if not VARIABLE.fullmatch(value)} | {
        name: value for name, value in query.items() if name in known
    }
    words = [f"{path}: {fault}" for name, value in values.items() for fault in _faults_of(known[name], value)]
    return [*_faults_of_names(path, template, set(query)), *words]


def faults_of_route(path: str, words: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what is wrong with a row of a table of routes: its path, as in the definition, and what it may send.

    `words` are the parameters of the query, each with every word that it may have; without any, all texts.
    """
    if path not in paths():
        return [f"{path}: not a path of the definition"]
    known = {parameter.name: parameter for parameter in paths()[path]}
    sent = [(known[name], word) for name, options in words.items() if name in known for word in options]
    faults = [f"{path}: {fault}" for parameter, word in sent for fault in _faults_of(parameter, word)]
    return [*_faults_of_names(path, path, set(words)), *faults]


def _faults_of_names(path: str, template: str, names: set[str]) -> list[str]:
    in_query = [parameter for parameter in paths()[template] if parameter.place == "query"]
    unknown = names - {parameter.name for parameter in in_query}
    missing = {parameter.name for parameter in in_query if parameter.is_required} - names
    return [
        *(f"{path}: no parameter {name}" for name in sorted(unknown)),
        *(f"{path}: lacks the parameter {name}" for name in sorted(missing)),
    ]


def _faults_of(parameter: Parameter, value: str | Sequence[str]) -> Iterator[str]:
    values = [value] if isinstance(value, str) else value
    if len(values) > 1 and (parameter.is_joined or not parameter.is_list):
        yield f"{parameter.name} is sent once"
        return
    for word in (part for text in values for part in (text.split(",") if parameter.is_joined else [text])):
        is_number = parameter.word.get("type") == "integer" and re.fullmatch("-?[0-9]{1,18}", word)
        judge = Draft202012Validator({name: part for name, part in parameter.word.items() if name != "default"})
        yield from (
            f"{parameter.name}: {error.message}" for error in judge.iter_errors(int(word) if is_number else word)
        )
