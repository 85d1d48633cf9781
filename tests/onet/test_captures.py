"""Captured answers are read whole: every text and attribute value of theirs is somewhere in what we make of them."""

import dataclasses
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.onet.models import Paging
from browser.onet.operations import OPERATIONS
from browser.onet.operations.operation import Operation
from browser.onet.v1 import dialect
from browser.onet.v1.values import document, place
from tests.reading import read_as

# A capture's file -> the operation that it is an answer to.
CAPTURES = {
    "mnm_careers_17-2051.00_report.xml": "report",
    "mnm_careers_39-9031.00_overview.xml": "career",
    "mnm_careers_39-9031.00_education.xml": "education",
    "mnm_careers_39-9031.00_knowledge.xml": "knowledge",
    "mnm_careers_39-9031.00_skills.xml": "skills",
    "mnm_interestprofiler_questions_1-60.xml": "interestprofiler_questions",
    "mnm_search_software_developer.xml": "search",
    "online_industries.xml": "industries",
    "online_occupations_15-1255.00_overview.xml": "occupation",
    "online_occupations_17-2051.00_overview.xml": "occupation",
    "online_occupations_17-2051.00_details_related_occupations__display-long.xml": "occupation_related_occupations",
    "online_occupations_17-2051.00_summary_tasks__display-long.xml": "occupation_tasks",
    "online_occupations_17-2141.00_details_report.xml": "details",
    "online_occupations_details_report__jobData.reconstructed.xml": "summary",
}
# Captures of services that are no operation of the table, and the body of a refusal.
OTHERS = {
    "online_occupations_15-1255.00_details_related_occupations__display-long__ERROR.xml",
}
BY_NAME: dict[str, Operation[object]] = {operation.name: operation for operation in OPERATIONS}


def captured(reference: Path, name: str) -> bytes:
    """Return the bytes of a capture; the root that one of them has lost is put back."""
    body = (reference / "reference" / "v1_samples" / name).read_bytes()
    return body.replace(b"ROOT_NAME_NOT_CAPTURED", b"summary_report")


def test_every_xml_capture_is_accounted_for(reference: Path) -> None:
    found = {path.name for path in (reference / "reference" / "v1_samples").glob("*.xml")}

    assert found == CAPTURES.keys() | OTHERS


@pytest.mark.parametrize(("name", "operation"), CAPTURES.items())
def test_a_capture_is_read_whole(reference: Path, name: str, operation: str) -> None:
    body = captured(reference, name)

    answer = read_as(BY_NAME[operation], body)

    read = set(values(answer))
    said = {unescape(text) for text in sayings(document(body))}  # O*NET escapes some twice
    assert not {text for text in said if (place(text) or text) not in read}


def test_a_captured_refusal_has_its_text(reference: Path) -> None:
    [name] = [name for name in OTHERS if "ERROR" in name]

    said = dialect.refusal(captured(reference, name))

    assert said == "Related Occupations data is not available in the Details report for this occupation."


def sayings(root: Element) -> Iterator[str]:
    """Yield every leaf text and attribute value of a document, but what the address said already."""
    for node in root.iter():
        asked = ("code", "report", "display") if node is root else ()
        yield from (value for attribute, value in node.attrib.items() if attribute not in asked)
        if text := " ".join((node.text or "").split()):
            yield text


def values(answer: object) -> Iterator[str]:
    """Yield every value inside an answer as a text."""
    match answer:
        case tuple():
            for item in answer:
                yield from values(item)
        case bool():
            yield str(answer).lower()
        case _ if dataclasses.is_dataclass(answer):
            for field in dataclasses.fields(answer):
                yield from values(getattr(answer, field.name))
            if isinstance(answer, Paging):  # a link to a neighbor is known by its field
                yield from ("next" if answer.next else "", "prev" if answer.previous else "")
        case None:
            pass
        case _:
            yield str(answer)
