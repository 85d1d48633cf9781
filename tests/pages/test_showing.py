"""A value that a page does not show is noticed, whatever else is on the page."""

from xml.etree.ElementTree import fromstring

import pytest
from bs4 import BeautifulSoup

from tests.pages.showing import missing

SKILLS = """
<skills code="17-2051.00">
  <element id="2.A.1.a"><name>Reading</name><score important="true">5</score></element>
  <element id="2.A.1.b"><name>Writing</name><score important="false">41</score></element>
</skills>
"""
SHOWN = """
<header><h1>17-2051.00: Skills</h1></header>
<table>
  <tr><th class="group">Important</th></tr>
  <tr><td>Reading</td><td>2.A.1.a</td><td>5</td></tr>
  <tr><th class="group">Less important</th></tr>
  <tr><td>Writing</td><td>2.A.1.b</td><td>41</td></tr>
</table>
<p>5 to 41 of 415</p>
<p class="origin">17-2051.00. Answered on November 5, 2026, 5:41 p.m.</p>
"""
OPTIONS = """
<questions start="1" end="2" total="60">
  <answer_option value="1">Not at all</answer_option>
  <question index="2"><text>Mend a sail</text></question>
</questions>
"""
DRAWN = """
<h1>Questions</h1>
<ol><li>2 <p>Mend a sail</p><label><input type="radio" value="1">Not at all</label></ol>
<p>1 to 2 of 60</p>
"""


def missed(answer: str, page: str) -> list[tuple[str, str]]:
    main = BeautifulSoup(f"<main>{page}</main>", "html5lib").main
    assert main is not None
    return missing(fromstring(answer), main)  # noqa: S314 - our own words


def test_a_whole_answer_is_shown() -> None:
    assert missed(SKILLS, SHOWN) == []
    assert missed(OPTIONS, DRAWN) == []


@pytest.mark.parametrize(
    ("shown", "instead", "value"),
    [
        ("<td>5</td>", "<td>–</td>", ("score", "5")),
        ("<td>5</td>", "<td>55</td>", ("score", "5")),
        ("<td>5</td>", "<td>5.4</td>", ("score", "5")),
        ("<td>5</td>", "<td>41</td>", ("score", "5")),
        ("<td>41</td>", "<td>5</td>", ("score", "41")),
        ("<td>2.A.1.b</td>", "<td>2.A.1</td>", ("id", "2.A.1.b")),
        ("Reading", "Readings", ("name", "Reading")),
        ("Less important", "Important", ("important", "false")),
        ("<h1>17-2051.00: Skills", "<h1>Skills", ("code", "17-2051.00")),
    ],
)
def test_a_changed_value_is_missed(shown: str, instead: str, value: tuple[str, str]) -> None:
    assert value in missed(SKILLS, SHOWN.replace(shown, instead, 1))


@pytest.mark.parametrize(
    ("shown", "instead", "value"),
    [
        ('value="1"', 'value="2"', ("value", "1")),
        ("<li>2", "<li>", ("index", "2")),
        ("of 60", "of 600", ("total", "60")),
        ("1 to 2", "1–2", ("start", "1")),
    ],
)
def test_a_changed_drawing_is_missed(shown: str, instead: str, value: tuple[str, str]) -> None:
    assert value in missed(OPTIONS, DRAWN.replace(shown, instead, 1))
