"""Forms are made from an operation's parameters, and catch what its row says is missing or ill-formed."""

import pytest
from django import forms

from browser.forms import AskForm, ask_form
from browser.onet import operations
from browser.onet.operations import OPERATIONS
from browser.onet.operations.operation import Operation
from browser.onet.v1.dialect import V1


def asking(operation: Operation[object], **data: str) -> AskForm:
    return ask_form(operation, data)


def test_form_has_labelled_field_for_each_parameter() -> None:
    forms_made = {
        operation.name: [(name, field.label, field.required) for name, field in asking(operation).fields.items()]
        for operation in OPERATIONS
    }

    assert forms_made == {
        operation.name: [(param.name, param.label, param.required) for param in V1.params(operation)]
        for operation in OPERATIONS
    }


def test_form_is_wrong_once_filled_or_refused() -> None:
    opened, refused = asking(operations.SEARCH), asking(operations.SEARCH, keyword="nurse")
    refused.is_refused = True

    assert not opened.is_wrong()
    assert not asking(operations.SEARCH, keyword=" ").is_wrong()
    assert asking(operations.SEARCH, keyword="nurse", start="x").is_wrong()
    assert refused.is_wrong()


def test_a_parameter_offers_its_options_and_a_blank() -> None:
    widget = asking(operations.MILITARY).fields["branch"].widget

    assert isinstance(widget, forms.Select)
    assert list(widget.choices)[:3] == [("", ""), ("all", "All"), ("air_force", "Air force")]


def test_form_sends_typed_values_without_blanks() -> None:
    form = asking(operations.SEARCH, keyword="  diseñador & más ", start="", end="40", page="7")

    assert form.is_valid()
    assert form.parameters() == {"keyword": "diseñador & más", "end": "40"}
    assert not form.is_open()


def test_operation_without_parameters_is_always_ready() -> None:
    form = asking(operations.ABOUT, keyword="nurse")

    assert form.is_valid()
    assert form.parameters() == {}
    assert not form.is_open()


@pytest.mark.parametrize("data", [{}, {"page": "7"}])
def test_opened_form_shows_no_error(data: dict[str, str]) -> None:
    form = ask_form(operations.SEARCH, data)

    assert form.is_open()
    assert not form.is_valid()
    assert not form.errors


@pytest.mark.parametrize("data", [{"keyword": ""}, {"keyword": "  \t"}, {"start": "21"}])
def test_form_is_open_while_required_value_lacks(data: dict[str, str]) -> None:
    form = ask_form(operations.SEARCH, data)

    assert form.is_open()
    assert not form.is_valid()
    assert form.errors["keyword"] == ["Type a job title, a code or a military code."]


@pytest.mark.parametrize(
    ("operation", "data", "words"),
    [
        (operations.SEARCH, {"keyword": "n" * 201}, "Type at most 200 letters."),
        (operations.SEARCH, {"keyword": "nurse", "start": "x"}, "Type a whole number."),
        (operations.SEARCH, {"keyword": "nurse", "start": "-1"}, "Type a whole number."),
        (operations.SEARCH, {"keyword": "nurse", "start": "1.5"}, "Type a whole number."),
        (operations.SEARCH, {"keyword": "nurse", "end": "1234567"}, "Type a whole number."),
        (operations.SEARCH, {"keyword": "nurse", "end": "20\n1"}, "Type a whole number."),
        (operations.CAREERS, {"sort": "Name"}, "This value is not known."),
        (operations.MILITARY, {"keyword": "11B", "branch": "the navy"}, "This value is not known."),
        (operations.DETAILS, {"display": "medium"}, "This value is not known."),
        (operations.DETAILS, {"display": "shorter"}, "This value is not known."),
    ],
)
def test_ill_formed_value_is_explained_and_not_sent(
    operation: Operation[object], data: dict[str, str], words: str
) -> None:
    form = ask_form(operation, data)

    assert not form.is_valid()
    assert not form.is_open()
    assert [error for errors in form.errors.values() for error in errors] == [words]


def test_a_null_character_is_never_sent() -> None:
    assert not asking(operations.SEARCH, keyword="nurse\x00").is_valid()


@pytest.mark.parametrize("keyword", ["n" * 200, "17-2051.00", 'C# & "C++" <b>', "enfermería", "看護師", "a\nb"])
def test_keywords_have_up_to_two_hundred_letters(keyword: str) -> None:
    form = asking(operations.SEARCH, keyword=keyword)

    assert form.is_valid()
    assert form.parameters() == {"keyword": keyword}
