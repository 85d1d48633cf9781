"""Readers for the Interest Profiler."""

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations.profiler import INTERESTS
from browser.onet.v2.lists import paging, rows
from browser.onet.v2.values import Item, integer, items, link, number, optional_text, reads, text

MOST_ANSWER = 5
# The interests by their codes, which are English in both languages.
NAMES = {name.lower(): name for name in INTERESTS}


@reads(models.QuestionList)
def question_list(root: Item) -> models.QuestionList:
    """Read questions: the answers to choose from must be there."""
    questions = rows(root, "question", question)
    options = items(root, "answer_option", answer_option)
    if questions and not options:
        raise Malformed("no answers to choose from")
    return models.QuestionList(paging(root), options, questions)


def answer_option(item: Item) -> models.AnswerOption:
    """Read one of the answers to choose from."""
    value = integer(item, "value")
    if value is None or not 1 <= value <= MOST_ANSWER:
        raise Malformed("an answer that is none")
    return models.AnswerOption(value, text(item, "name"))


def question(item: Item) -> models.Question:
    """Read a question: its number is its place among the answers."""
    index = integer(item, "index")
    if index is None or index < 1:
        raise Malformed("a question without its number")
    area = optional_text(item, "area")
    return models.Question(index, NAMES.get(area, area) if area else None, text(item, "text"))


@reads(models.InterestResults)
def interest_results(root: Item) -> models.InterestResults:
    """Read the scores of the interests: one at least."""
    results = items(root, "result", interest_result)
    if not results:
        raise Malformed("no result")
    return models.InterestResults(results, None, link(root, "careers"))


def interest_result(item: Item) -> models.InterestResult:
    """Read the score of one interest."""
    score = number(item, "score")
    if score is None:
        raise Malformed("a result without a score")
    code = text(item, "code")
    return models.InterestResult(
        area=NAMES.get(code, code),
        score=score,
        description=optional_text(item, "description"),
        title=optional_text(item, "title"),
        href=link(item, "href"),
    )
