from decimal import Decimal

import pytest
from django.template import engines
from django.utils import translation

from browser.pages.tables import Cell, Column, Group, Item, Table
from tests.templatetags.drawing import draw


@pytest.mark.parametrize(
    ("cell", "html"),
    [
        (Cell((Item("<b>"),)), "<td>&lt;b&gt;</td>"),
        (Cell((Item("a"), Item("b")), "words"), "<td>a, b</td>"),
        (Cell((Item("a"), Item("b")), "lines"), "<td><div>a</div><div>b</div></td>"),
        (
            Cell((Item("a"), Item("b")), "examples"),
            '<td><span class="item">a;</span> <span class="item">b</span></td>',
        ),
        (Cell((), "examples"), "<td></td>"),
        (Cell((Item("a"),), span=2), '<td colspan="2">a</td>'),
        (Cell((Item("so", is_small=True),)), "<td><small>so</small></td>"),
        (
            Cell((Item("a", marks=(Item("Hot"), Item("A++"))),)),
            '<td>a <span class="flag">Hot: A++</span></td>',
        ),
        (Cell((Item(code="7", href="/x"),)), '<td><a class="code-like" href="/x">7</a></td>'),
        (
            Cell((Item("Other occupations", "/x", about=Item("Measure."), is_action=True),)),
            '<td><a class="screen action" href="/x">Other occupations<span class="unseen">: Measure.</span></a></td>',
        ),
        (Cell((Item("a", "https://a.example/"),)), '<td><a href="https://a.example/" rel="external">a</a></td>'),
        (Cell(shares=(Item("Never", unit="%"),)), '<td><ul class="bare spread"><li>Never </li></ul></td>'),
    ],
)
def test_a_cell_is_drawn_and_escaped(cell: Cell, html: str) -> None:
    table = Table((Item("Caption"),), (Column("Title"),), (Group(((cell,),)),))

    assert html in str(engines["django"].from_string("{% load tables %}{% table table %}").render({"table": table}))


def test_cell_repeats_its_column_unless_it_is_empty() -> None:
    columns = (Column("Name", heads=True), Column("Kind", repeats=True))
    table = Table((Item("Caption"),), columns, (Group(((Cell((Item("a"),)), Cell()), (Cell(), Cell((Item("b"),))))),))

    assert [cell.get("data-of") for cell in draw("{% table table %}", table=table).select("td")] == [None, "Kind"]


def test_shares_have_bars() -> None:
    cell = Cell((Item("How often"),), shares=(Item("Never", number=Decimal("2.5"), unit="%"),))
    table = Table((Item("Caption"),), (Column("Name"),), (Group(((cell,),)),))

    drawn = draw("{% table table %}", table=table)

    assert drawn.select_one("li b").get_text() == "2.5%"  # type: ignore[union-attr]
    assert drawn.select_one("rect.full")["width"] == "2.5"  # type: ignore[index]


def test_text_in_another_language_is_marked() -> None:
    with translation.override("es"):
        drawn = draw("{% item item %} {% item own %}", item=Item("Measure", lang="en"), own=Item("Medir", lang="es"))

    assert [(tag.name, tag["lang"]) for tag in drawn.select("[lang]")] == [("span", "en")]


def test_row_without_a_career_has_an_empty_cell_for_the_list() -> None:
    career = Cell((Item("Nurses", "/mnm/careers/29-1141.00/"),))
    local = Cell((Item("Aides", "/local/31-1131.00?state=OH", code="31-1131.00"),))
    table = Table((Item("A"),), (Column("Title"),), (Group(((career,), (local,), (Cell((Item("Others"),)),)), "All"),))

    drawn = draw("{% table table %}", table=table)

    assert [cell.get_text() for cell in drawn.select("td.listing")] == [
        "Add to list: Nurses",
        "Add to list: Aides",
        "",
    ]
    assert drawn.select("th[colspan='2']")
