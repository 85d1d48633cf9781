"""Readers for the Interest Profiler (contract 3.10)."""

from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v1.lists import optional_paging, paging
from browser.onet.v1.values import integer, name, number, optional_text, parts, reads, text

MOST_ANSWER = 5


@reads(models.QuestionList)
def question_list(root: Element) -> models.QuestionList:
    """Read questions: the answers to choose from must be there."""
    questions = parts(root, "question", question)
    options = parts(root, "answer_options/answer_option", answer_option)
    if not questions and integer(root, "total") is None:
        raise Malformed("neither questions nor a total")
    if questions and not options:
        raise Malformed("no answers to choose from")
    return models.QuestionList(paging(root), options, questions)


def answer_option(node: Element) -> models.AnswerOption:
    """Read one of the answers to choose from."""
    value = integer(node, "value")
    if value is None or not 1 <= value <= MOST_ANSWER:
        raise Malformed("an answer that is none")
    return models.AnswerOption(value, name(node))


def question(node: Element) -> models.Question:
    """Read a question: its number is its place among the answers."""
    index = integer(node, "index")
    if index is None or index < 1:
        raise Malformed("a question without its number")
    return models.Question(index, optional_text(node, "area"), text(node, "text"))


@reads(models.InterestResults)
def interest_results(root: Element) -> models.InterestResults:
    """Read the scores of the interests."""
    return models.InterestResults(parts(root, "result", interest_result), optional_paging(root))


def interest_result(node: Element) -> models.InterestResult:
    """Read the score of one interest."""
    score = number(node, "score")
    if score is None:
        raise Malformed("a result without a score")
    return models.InterestResult(text(node, "area"), score, optional_text(node, "description"))
