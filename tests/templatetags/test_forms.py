from bs4 import Tag

from browser.forms import ask_form
from browser.onet import operations
from browser.onet.operations.operation import Operation
from tests.templatetags.drawing import draw


def asked(operation: Operation[object], **data: str) -> Tag:
    return draw("{% ask form operation %}", form=ask_form(operation, data), operation=operation)


def test_form_keeps_what_was_typed() -> None:
    drawn = asked(operations.SEARCH, keyword="nurse", start="x", end="40")
    values = {control["name"]: control.get("value") for control in drawn.select("input")}

    assert values == {"keyword": "nurse", "start": "x", "end": "40"}
    assert drawn.select("[name=end][type=hidden]")
    wrong = drawn.select_one("[name=start]")
    assert wrong is not None
    assert wrong["aria-invalid"] == "true"
    assert drawn.select_one(f"#{wrong['aria-describedby']}").get_text() == "Type a whole number."  # type: ignore[union-attr]


def test_open_form_has_no_errors() -> None:
    assert not asked(operations.SEARCH).select(".wrong, [aria-invalid]")
    assert "Type a job title" in asked(operations.SEARCH, keyword="").get_text()


def test_branch_comes_before_the_military_job() -> None:
    drawn = asked(operations.MILITARY, keyword="6333", branch="coast_guard")

    assert [control["name"] for control in drawn.select("select, input")] == ["branch", "keyword"]
    assert [option.get_text() for option in drawn.select("option")][:3] == ["Any branch", "Air Force", "Army"]
    assert [option.get_text() for option in drawn.select("option[selected]")] == ["Coast Guard"]
    assert [button.get_text() for button in drawn.select("button")] == ["Search"]


def test_unknown_choice_is_an_error_at_its_field() -> None:
    drawn = asked(operations.CAREERS, sort="Weight")

    assert drawn.select_one("select")["aria-describedby"] == "id_sort_error"  # type: ignore[index]
    assert drawn.select_one("#id_sort_error") is not None
    assert [button.get_text() for button in drawn.select("button")] == ["Show"]


def test_operation_without_parameters_has_no_form() -> None:
    assert not asked(operations.ABOUT).select("*")
