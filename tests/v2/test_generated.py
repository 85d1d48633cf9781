"""What generates and changes answers is itself tested: valid where it should be, and never the same again."""

import copy
import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.v2 import definition
from tests.v2.captures import captures
from tests.v2.definition import errors_in
from tests.v2.examples import examples
from tests.v2.generated import ODD, PLAIN, Mutated, answers, mutated
from tests.v2.service import document

once_for_all_examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
KNOWN = [(path, document(uri)) for path, uri in examples()]


@once_for_all_examples
@given(data=st.data())
def test_generated_answers_are_valid(reference: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(definition.paths())))

    answer = data.draw(answers(path, data.draw(st.sampled_from((PLAIN, ODD)))))

    assert errors_in(path, answer) == []
    assert json.loads(json.dumps(answer)) == answer


def test_every_path_generates_answers(reference: Path) -> None:
    for path in definition.paths():
        answers(path).validate()


@settings(max_examples=200)
@given(changed=mutated(KNOWN, most_changes=1))
def test_a_mutated_answer_differs_in_what_it_says(changed: Mutated) -> None:
    originals = [answer for path, answer in KNOWN if path == changed.path]

    assert len(changed.changes) == 1
    assert changed.document not in originals or "another value" in changed.changes[0]  # by chance the same value


def test_mutated_captures_are_of_every_kind(reference: Path) -> None:
    known = [(capture.path, capture.document) for capture in captures() if capture.is_whole and capture.status == 200]
    kinds = set()

    @settings(max_examples=300, database=None)
    @given(changed=mutated(known, most_changes=1))
    def collect(changed: Mutated) -> None:
        kind = " ".join(changed.changes[0].split()[:2])
        kinds.add((kind, bool(errors_in(changed.path, changed.document))))

    collect()

    assert {("without", True), ("without", False)} <= {(kind.split()[0], is_wrong) for kind, is_wrong in kinds}
    assert ("another value", True) in kinds
    assert ("a new", True) in kinds


def test_captures_are_valid(reference: Path) -> None:
    whole = [capture for capture in captures() if capture.is_whole and capture.status == 200]

    assert len(captures()) == 26
    assert len(whole) == 20
    for capture in whole:
        assert errors_in(capture.path, capture.document) == [], capture.name


def test_mutations_leave_the_known_answers_alone() -> None:
    before = copy.deepcopy(KNOWN)

    @given(changed=mutated(KNOWN))
    def draw(changed: Mutated) -> None:
        assert changed.changes

    draw()

    assert before == KNOWN
