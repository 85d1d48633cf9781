"""Reading what the Interest Profiler answers."""

from decimal import Decimal

import pytest

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import QUESTIONS, RESULTS
from tests.reading import read_as
from tests.upstream import document

OPTIONS = '<answer_options><answer_option value="1">No</answer_option></answer_options>'


def test_questions_have_number_interest_and_options() -> None:
    found = read_as(QUESTIONS, document(models.QuestionList))

    assert (found.paging.start, found.paging.end, found.paging.total, found.paging.previous) == (1, 3, 60, None)
    assert found.paging.next is not None
    assert [option.value for option in found.answer_options] == [1, 2, 3, 4, 5]
    assert found.answer_options[0].name == "Not at all"
    assert found.questions[1] == models.Question(2, "Realistic", "Mend a sail & a net")


def test_results_have_six_scores() -> None:
    found = read_as(RESULTS, document(models.InterestResults)).results

    assert len(found) == 6
    assert found[0] == models.InterestResult("Realistic", Decimal(31), "Work that works with hands.")


def test_what_may_be_missing_is() -> None:
    body = f'<questions total="60">{OPTIONS}<question index="7"><text>Hum</text></question></questions>'
    scores = b"<results><result area='Social' score='7'/></results>"

    assert read_as(QUESTIONS, body.encode()).questions == (models.Question(7, None, "Hum"),)
    assert read_as(QUESTIONS, b'<questions total="60"/>').questions == ()
    assert read_as(RESULTS, scores).results == (models.InterestResult("Social", Decimal(7), None),)


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        (QUESTIONS, "<questions/>"),
        (QUESTIONS, "<other total='60'/>"),
        (QUESTIONS, "<questions total='60'><question index='1'><text>Hum</text></question></questions>"),
        (QUESTIONS, f"<questions>{OPTIONS}<question><text>Hum</text></question></questions>"),
        (QUESTIONS, f"<questions>{OPTIONS}<question index='0'><text>Hum</text></question></questions>"),
        (QUESTIONS, f"<questions>{OPTIONS}<question index='1'/></questions>"),
        (QUESTIONS, f"<questions total='60'>{OPTIONS.replace('1', '6')}</questions>"),
        (QUESTIONS, f"<questions total='60'>{OPTIONS.replace('1', 'x')}</questions>"),
        (RESULTS, "<results><result><area>Social</area></result></results>"),
        (RESULTS, "<results><result><score>7</score></result></results>"),
        (RESULTS, "<scores/>"),
    ],
)
def test_what_makes_no_sense_is_malformed(operation: Operation[object], body: str) -> None:
    with pytest.raises(Malformed):
        read_as(operation, body.encode())
