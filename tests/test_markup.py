"""Markup with values in it is what Django makes of the same."""

import pytest
from django.utils import html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from browser import markup

VALUES = st.one_of(st.text(), st.builds(SafeString, st.text()), st.integers(), st.none())


@given(VALUES)
def test_value_is_escaped_as_django_does(value: object) -> None:
    assert markup.conditional_escape(value) == html.conditional_escape(value)


@given(st.lists(st.tuples(VALUES, VALUES)))
def test_rows_are_joined_as_django_does(rows: list[tuple[object, object]]) -> None:
    pattern = '<a href="{}">{}</a>'

    assert markup.format_html_join(", ", pattern, rows) == html.format_html_join(", ", pattern, rows)
    for row in rows:
        assert markup.format_html(pattern, *row) == html.format_html(pattern, *row)


@pytest.mark.parametrize("made", [markup.conditional_escape("<"), markup.format_html("{}", "<")])
def test_what_is_made_is_not_escaped_again(made: SafeString) -> None:
    assert markup.format_html("{}", made) == "&lt;"
    assert html.conditional_escape(made) == "&lt;"


def test_words_that_were_put_off_are_drawn() -> None:
    assert markup.format_html("<b>{}</b>", gettext_lazy("Search")) == "<b>Search</b>"
