"""Real documents, mutated: reading them yields an answer or `Malformed`, and never another exception."""

import copy
import re
from xml.etree.ElementTree import Element, tostring

from hypothesis import example, given
from hypothesis import strategies as st

from browser.onet.errors import Malformed
from browser.onet.operations import SUMMARY
from browser.onet.operations.operation import Operation
from browser.onet.v1 import dialect
from browser.onet.v1.values import document as root_of
from tests.reading import IN_V1, read_as
from tests.upstream import DOCUMENTS, document

# One operation for each type of answer, with our document for it.
OPERATION = {operation.answer: operation for operation in reversed(IN_V1)}
BODIES: list[tuple[Operation[object], bytes]] = [
    *((operation, document(answer)) for answer, operation in OPERATION.items()),
    (SUMMARY, (DOCUMENTS / "summary_report.xml").read_bytes()),
]

NONSENSE = st.one_of(
    st.sampled_from(["", " ", "-1", "1e999", "NaN", "Infinity", "0x10", "9" * 400, "1.5", "٣"]),
    st.sampled_from(["17-2051", "../../etc", "true", "\u2028"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20),
)
NAMES = st.sampled_from(
    ["code", "title", "name", "score", "career", "occupation", "total", "start", "tags", "element", "strange", "group"]
)
ENCODINGS = st.sampled_from(
    ["utf-8", "utf-16", "utf-32", "latin-1", "ascii", "cp037", "big5", "idna", "rot13", "hex", "zip", "none", "", "é"]
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[Operation[object], bytes]:
    """Draw one of our documents with some of its elements and attributes changed."""
    operation, body = draw(st.sampled_from(BODIES))
    root = root_of(body)
    for _ in range(draw(st.integers(1, 4))):
        _change(draw, root)
    return operation, tostring(root, "utf-8", xml_declaration=True)


def _change(draw: st.DrawFn, root: Element) -> None:
    node = draw(st.sampled_from(list(root.iter())))
    match draw(st.sampled_from(["drop", "repeat", "move", "rename", "text", "attribute", "rename attribute"])):
        case "drop" if len(node):
            node.remove(draw(st.sampled_from(list(node))))
        case "repeat" if len(node):
            node.append(copy.deepcopy(draw(st.sampled_from(list(node)))))
        case "move" if len(node):
            root.append(draw(st.sampled_from(list(node))))
        case "rename":
            node.tag = draw(NAMES)
        case "text":
            node.text = draw(NONSENSE)
        case "attribute":
            node.set(draw(NAMES), draw(NONSENSE))
        case "rename attribute" if node.attrib:
            name = draw(st.sampled_from(sorted(node.attrib)))
            node.set(draw(NAMES), node.attrib.pop(name))


def read_or_malformed(operation: Operation[object], body: bytes) -> object:
    try:
        return read_as(operation, body)
    except Malformed:
        return None


@given(mutated())
def test_a_changed_document_is_an_answer_or_malformed(changed: tuple[Operation[object], bytes]) -> None:
    operation, body = changed

    answer = read_or_malformed(operation, body)

    assert answer is None or isinstance(answer, operation.answer)


@given(st.sampled_from(BODIES), st.data())
def test_cut_or_damaged_document_is_answer_or_malformed(
    known: tuple[Operation[object], bytes], data: st.DataObject
) -> None:
    operation, body = known
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    damage = data.draw(st.binary(max_size=8))

    read_or_malformed(operation, body[:start])
    read_or_malformed(operation, body[:start] + damage + body[end:])
    dialect.refusal(body[:start] + damage + body[end:])


@given(st.sampled_from(BODIES), ENCODINGS, ENCODINGS)
@example(BODIES[0], "no-such-encoding", "utf-8")
@example(BODIES[0], "utf-16", "utf-16")
def test_document_in_any_encoding_is_answer_or_malformed(
    known: tuple[Operation[object], bytes], declared: str, used: str
) -> None:
    operation, body = known
    text = re.sub('encoding="[^"]*"', f'encoding="{declared}"', body.decode(), count=1)
    try:
        encoded = text.encode(used, "replace")
    except (LookupError, UnicodeError):
        encoded = text.encode()

    read_or_malformed(operation, encoded)
    dialect.refusal(encoded)


@given(st.binary(max_size=200))
def test_bytes_without_sense_are_malformed(body: bytes) -> None:
    for operation, _ in BODIES:
        assert read_or_malformed(operation, body) is None
