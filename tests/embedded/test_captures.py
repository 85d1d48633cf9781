"""Documents of the embedded service beside captures of the real one: the same but for values, in both formats."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from browser.embedded.app import application
from browser.embedded.writers.xml import element
from tests.embedded.asking import answer, ask, codes, refusal

SAMPLES = Path("reference", "v1_samples")

# Each capture of API 1.9 that is as it was on the wire (grade A) or complete (B) -> its question; and one of grade C.
CASES = {
    "mnm_careers_17-2051.00_report": "mnm/careers/17-2051.00/report",
    "mnm_careers_39-9031.00_overview": "mnm/careers/39-9031.00/",
    "mnm_careers_39-9031.00_education": "mnm/careers/39-9031.00/education",
    "mnm_careers_39-9031.00_knowledge": "mnm/careers/39-9031.00/knowledge",
    "mnm_careers_39-9031.00_skills": "mnm/careers/39-9031.00/skills",
    "mnm_search_software_developer": "mnm/search?keyword=software%20developer&end=5",
    "online_industries": "online/industries/",
    "online_occupations_15-1255.00_overview": "online/occupations/15-1255.00/",
    "online_occupations_15-1255.00_summary_tasks__display-long": (
        "online/occupations/15-1255.00/summary/tasks?display=long"
    ),
    "online_occupations_17-2051.00_overview": "online/occupations/17-2051.00/",
    "online_occupations_17-2051.00_summary_tasks__display-long": (
        "online/occupations/17-2051.00/summary/tasks?display=long"
    ),
    "online_occupations_17-2051.00_details_related_occupations__display-long": (
        "online/occupations/17-2051.00/details/related_occupations?display=long"
    ),
    "online_occupations_17-2141.00_details_report": "online/occupations/17-2141.00/details/",
}
# Captures of which there is no XML.
JSON_ONLY = {"online_occupations_15-1255.00_summary_tasks__display-long"}
# A question that is refused.
REFUSED = "online_occupations_15-1255.00_details_related_occupations__display-long__ERROR"
# What neither the built-in release nor the tests' official one has: path of the parent and name.
OURS_LACK = {
    ("/details_report", "additional_information"),
}
# ... what the built-in one cannot.
BUILT_IN_LACKS = {("/details_report", "work_context"), ("/details_report/tasks/task", "score")}
# What these captures were robbed of, or had no occasion for.
CAPTURES_LACK = {
    ("/report/career", "career_video"),
    ("/report/career", "resources"),
    ("/report/explore_more/careers/career", "href"),
    ("/report/explore_more/industries/industry", "href"),
    ("/report/where_do_they_work/industry", "href"),
    ("/education/apprenticeships", "title"),
    *(("/careers/career", name) for name in ("matched_title", "matched_activity")),
    *(("/occupations/occupation", name) for name in ("matched_title", "matched_activity")),
    ("/occupation", "bright_outlook"),
    ("/occupation/custom_resources", "resource"),
    ("/details_report/occupation", "also_see"),
    ("/details_report/occupation", "bright_outlook"),
    ("/details_report/technology_skills", "see_all"),
    ("/details_report/tools_used", "see_all"),
}
# An answer's elements: for each path, the names of its attributes and children, each in order.
Shape = dict[str, tuple[list[str], list[str]]]


def places(node: Element, path: str = "") -> Iterator[tuple[str, Element]]:
    """Yield every element with its path."""
    here = f"{path}/{node.tag}"
    yield here, node
    for child in node:
        yield from places(child, here)


def shape(*roots: Element) -> Shape:
    """Return the attributes and the children that elements have at each path."""
    found: Shape = {}
    for path, node in (place for root in roots for place in places(root)):
        attributes, children = found.setdefault(path, ([], []))
        merge(attributes, list(node.attrib))
        merge(children, [child.tag for child in node])
    return found


def merge(known: list[str], names: list[str]) -> None:
    """Add names that are not known behind the one that they follow."""
    for place, name in enumerate(names):
        if name not in known:
            known.insert(known.index(names[place - 1]) + 1 if place else 0, name)


def compare(capture: Shape, ours: Shape, lacking: set[tuple[str, str]]) -> None:
    """Check that what both have is in the same order, and that what one lacks is known."""
    assert next(iter(capture)) == next(iter(ours))
    for path in capture.keys() & ours.keys():
        for theirs, mine in zip(capture[path], ours[path], strict=True):
            common = [part for part in theirs if part in mine]
            assert common == [part for part in mine if part in theirs], path
            assert {(path, part) for part in theirs if part not in mine} <= lacking
            assert {(path, part) for part in mine if part not in theirs} <= CAPTURES_LACK


def captured(reference: Path, name: str) -> Element:
    """Return a capture of XML."""
    return parse(reference / SAMPLES / f"{name}.xml").getroot()  # noqa: S314 - our own material


def test_every_whole_capture_is_compared(reference: Path) -> None:
    rows = (line.split(" | ") for line in (reference / SAMPLES / "INDEX.md").read_text("utf-8").splitlines())
    whole = [row for row in rows if len(row) > 4 and re.match(r"\*\*[AB]\*\*", row[4]) and "1.9" in row[2]]
    names = {name for row in whole for quoted in re.findall("`([^`]+)`", row[0]) for name in spread(quoted)}
    there = {path.name for path in (reference / SAMPLES).iterdir()}
    found = {name.removesuffix(".json") for name in names & there}
    assert len(found) >= 10
    assert found <= CASES.keys() | {REFUSED}


def spread(name: str) -> list[str]:
    """Return the names that a name with {one,other} means."""
    parts = re.split("{([^}]+)}", name)
    return ["".join(choice) for choice in product(*(part.split(",") for part in parts))]


@pytest.mark.parametrize("name", sorted(CASES.keys() - JSON_ONLY))
def test_xml_has_the_shape_of_captures(name: str, reference: Path, embedded_data: Path) -> None:
    compare(shape(captured(reference, name)), shape(answer(embedded_data, CASES[name])), OURS_LACK | BUILT_IN_LACKS)


def test_an_official_release_has_the_captures_shape(reference: Path, embedded_data: Path, official: Path) -> None:
    capture = captured(reference, "online_occupations_17-2141.00_details_report")
    ours = shape(
        answer(embedded_data, "online/occupations/17-2141.00/details/"),
        answer(official, "online/occupations/17-2051.00/details/"),
    )
    assert "/details_report/work_context/element/response" in ours
    assert "/details_report/tasks/task/score" in ours
    compare(shape(capture), ours, OURS_LACK)


# Kinds of values of a JSON document at each path.
Kinds = dict[str, set[str]]


def tree(value: object, tag: str) -> tuple[Element, Kinds]:
    """Return a JSON document as elements without attributes, and the kinds of its values."""
    kinds: Kinds = defaultdict(set)

    def built(value: object, tag: str, path: str) -> Element:
        here = f"{path}/{tag}"
        kinds[here].add(kind(value))
        node = element(tag)
        for name, part in value.items() if isinstance(value, dict) else ():
            if isinstance(part, list):
                kinds[f"{here}/{name}[]"].add("array")
            node.extend(built(each, name, here) for each in (part if isinstance(part, list) else [part]))
        return node

    return built(value, tag, ""), kinds


def kind(value: object) -> str:
    """Return what a value is; a number with a decimal point has one or two digits behind it, and none is 0."""
    if isinstance(value, Decimal):
        assert value == round(value, 2)
        assert not str(value).endswith("0")
    names = {bool: "flag", int: "whole", Decimal: "decimal", str: "text", dict: "object"}
    return names[type(value)]


@pytest.mark.parametrize("name", CASES)
def test_json_has_the_shape_and_types_of_captures(name: str, reference: Path, embedded_data: Path) -> None:
    raw = (reference / SAMPLES / f"{name}.json").read_bytes()
    found = ask(application(embedded_data), f"/ws/{CASES[name]}", HTTP_ACCEPT="application/json").body
    tag = answer(embedded_data, CASES[name]).tag
    capture, theirs = tree(json.loads(raw, parse_float=Decimal), tag)
    ours, mine = tree(json.loads(found, parse_float=Decimal), tag)
    compare(shape(capture), shape(ours), OURS_LACK | BUILT_IN_LACKS)
    for path in theirs.keys() & mine.keys():
        # A decimal that happens to be whole has no point.
        allowed = theirs[path] | ({"whole"} if "decimal" in theirs[path] else set())
        assert mine[path] <= allowed, path


@pytest.mark.parametrize("name", sorted(CASES.keys() - JSON_ONLY))
def test_services_in_both_have_equal_titles_and_links(name: str, reference: Path, embedded_data: Path) -> None:
    capture, ours = (
        {node.get("href"): node.findtext("title") for node in root.iter("resource")}
        for root in (captured(reference, name), answer(embedded_data, CASES[name]))
    )
    assert {href: capture[href] for href in capture.keys() & ours.keys()} == {
        href: ours[href] for href in ours if href in capture
    }
    if capture and ours:
        assert len(capture.keys() & ours.keys()) >= 8


def test_industries_equal_the_capture(reference: Path, embedded_data: Path) -> None:
    def names(root: Element) -> list[tuple[str | None, ...]]:
        return [(row.get("href"), row.findtext("code"), row.findtext("title")) for row in root]

    assert names(answer(embedded_data, CASES["online_industries"])) == names(captured(reference, "online_industries"))


def test_an_outlook_is_as_in_the_manual(reference: Path, embedded_data: Path) -> None:
    manual = (reference / SAMPLES / "online_bright_outlook_grow__doc_example.json.txt").read_text("utf-8")
    path = "/ws/online/bright_outlook/grow?end=20"
    ours = json.loads(ask(application(embedded_data), path, HTTP_ACCEPT="application/json").body)
    theirs = json.loads(re.sub(r",\s*\.\.\.", "", manual))
    capture, kinds = tree(theirs, "occupations")
    mine, my_kinds = tree(ours, "occupations")
    compare(shape(capture), shape(mine), set())
    assert my_kinds == kinds


def test_bytes_are_as_in_the_raw_capture(reference: Path, embedded_data: Path) -> None:
    raw = (reference / SAMPLES / "mnm_interestprofiler_questions_1-60.xml").read_bytes()
    ours = ask(application(embedded_data), "/ws/mnm/careers/17-2051.00/report").body
    assert raw.split(b"\n")[:2] == ours.split(b"\n")[:2]
    for body in (raw, ours):
        lines = body.removesuffix(b"\n").split(b"\n")
        assert all(line.startswith(b"<") and line.endswith(b">") for line in (lines[0], *lines[2:]))
        assert b"\r" not in body


def test_a_section_without_data_is_refused_as_captured(reference: Path, embedded_data: Path) -> None:
    raw = (reference / SAMPLES / f"{REFUSED}.json").read_bytes()
    app, path = application(embedded_data), "/ws/online/occupations/{}/details/related_occupations?display=long"
    found = codes(answer(embedded_data, "online/occupations/?end=2000"))
    without = next(code for code in found if ask(app, path.format(code)).status == 422)
    assert ask(app, path.format(without), HTTP_ACCEPT="application/json").body == raw
    assert refusal(embedded_data, path.format(without).removeprefix("/ws/")) == json.loads(raw)["error"]
