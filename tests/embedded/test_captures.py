"""Documents of the embedded service beside captures of the real one: elements, attributes and their order."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from browser.embedded.app import application
from tests.embedded.asking import answer, ask, codes, refusal

SAMPLES = Path("reference", "v1_samples")

CASES = {
    "mnm_careers_17-2051.00_report.xml": "mnm/careers/17-2051.00/report",
    "mnm_careers_39-9031.00_overview.xml": "mnm/careers/39-9031.00/",
    "mnm_careers_39-9031.00_education.xml": "mnm/careers/39-9031.00/education",
    "mnm_careers_39-9031.00_knowledge.xml": "mnm/careers/39-9031.00/knowledge",
    "mnm_careers_39-9031.00_skills.xml": "mnm/careers/39-9031.00/skills",
    "mnm_search_software_developer.xml": "mnm/search?keyword=software%20developer",
    "online_occupations_17-2051.00_overview.xml": "online/occupations/17-2051.00/",
    "online_occupations_15-1255.00_overview.xml": "online/occupations/15-1255.00/",
    "online_occupations_17-2051.00_summary_tasks__display-long.xml": (
        "online/occupations/17-2051.00/summary/tasks?display=long"
    ),
    "online_occupations_17-2051.00_details_related_occupations__display-long.xml": (
        "online/occupations/17-2051.00/details/related_occupations?display=long"
    ),
    "online_occupations_17-2141.00_details_report.xml": "online/occupations/17-2141.00/details/",
}
# What the built-in release cannot tell: path of the parent and name.
OURS_LACK = {
    ("/details_report", "work_context"),
    ("/details_report", "additional_information"),
    ("/details_report/tasks/task", "score"),
    ("/education", "apprenticeships"),
    ("/occupation/custom_resources", "resource"),
    ("/details_report/occupation/custom_resources", "resource"),
}
# What these captures were robbed of, or had no occasion for.
CAPTURES_LACK = {
    ("/report/career", "career_video"),
    ("/report/career", "resources"),
    ("/report/explore_more/careers/career", "href"),
    ("/report/explore_more/industries/industry", "href"),
    ("/report/where_do_they_work/industry", "href"),
    ("/occupation", "bright_outlook"),
    ("/details_report/occupation", "also_see"),
    ("/details_report/occupation", "bright_outlook"),
}


def places(node: Element, path: str = "") -> Iterator[tuple[str, Element]]:
    """Yield every element with its path."""
    here = f"{path}/{node.tag}"
    yield here, node
    for child in node:
        yield from places(child, here)


def shape(root: Element) -> dict[str, tuple[list[str], list[str]]]:
    """Return, for each path, the attributes and the children that elements there have, each in order."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for path, node in places(root):
        attributes, children = found.setdefault(path, ([], []))
        merge(attributes, list(node.attrib))
        merge(children, [child.tag for child in node])
    return found


def merge(known: list[str], names: list[str]) -> None:
    """Add names that are not known behind the one that they follow."""
    for place, name in enumerate(names):
        if name not in known:
            known.insert(known.index(names[place - 1]) + 1 if place else 0, name)


@pytest.mark.parametrize("name", CASES)
def test_documents_are_shaped_as_the_captures(name: str, reference: Path, embedded_data: Path) -> None:
    capture, ours = (
        shape(root)
        for root in (parse(reference / SAMPLES / name).getroot(), answer(embedded_data, CASES[name]))  # noqa: S314
    )
    assert next(iter(capture)) == next(iter(ours))
    for path in capture.keys() & ours.keys():
        for theirs, mine in zip(capture[path], ours[path], strict=True):
            common = [part for part in theirs if part in mine]
            assert common == [part for part in mine if part in theirs], path
            assert {(path, part) for part in theirs if part not in mine} <= OURS_LACK
            assert {(path, part) for part in mine if part not in theirs} <= CAPTURES_LACK


def test_bytes_are_written_as_in_the_one_raw_capture(reference: Path, embedded_data: Path) -> None:
    raw = (reference / SAMPLES / "mnm_interestprofiler_questions_1-60.xml").read_bytes()
    ours = ask(application(embedded_data), "/ws/mnm/careers/17-2051.00/report").body
    assert raw.split(b"\n")[:2] == ours.split(b"\n")[:2]
    for body in (raw, ours):
        lines = body.removesuffix(b"\n").split(b"\n")
        assert all(line.startswith(b"<") and line.endswith(b">") for line in (lines[0], *lines[2:]))
        assert b"\r" not in body


def test_a_section_without_data_is_refused_as_in_the_capture(reference: Path, embedded_data: Path) -> None:
    name = "online_occupations_15-1255.00_details_related_occupations__display-long__ERROR.xml"
    text = parse(reference / SAMPLES / name).getroot().text  # noqa: S314 - our own material
    found = codes(answer(embedded_data, "online/occupations/?end=2000"))
    without = next(
        code
        for code in found
        if ask(application(embedded_data), f"/ws/online/occupations/{code}/details/related_occupations").status == 422
    )
    assert refusal(embedded_data, f"online/occupations/{without}/details/related_occupations?display=long") == text
