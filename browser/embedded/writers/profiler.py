"""Writers for the Interest Profiler (contract 3.10)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.QuestionList, root="questions")
def question_list(answer: models.QuestionList, tag: str) -> Element:
    """Write questions, and the answers to choose from."""
    options = element("answer_options", *parts(answer.answer_options, "answer_option", answer_option))
    return page(tag, answer.paging, options, *parts(answer.questions, "question", question))


def answer_option(option: models.AnswerOption, tag: str) -> Element:
    """Write one of the answers to choose from."""
    return element(tag, option.name, value=option.value)


def question(value: models.Question, tag: str) -> Element:
    """Write a question."""
    return element(tag, part(value.area, "area", text), element("text", value.text), index=value.index)


@writes(models.InterestResults, root="results")
def interest_results(answer: models.InterestResults, tag: str) -> Element:
    """Write the scores of the interests."""
    return page(tag, answer.paging, *parts(answer.results, "result", interest_result))


def interest_result(result: models.InterestResult, tag: str) -> Element:
    """Write the score of an interest."""
    return element(
        tag,
        element("area", result.area),
        element("score", result.score),
        part(result.description, "description", text),
    )
