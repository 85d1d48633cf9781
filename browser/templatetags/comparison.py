"""Components of the pages that put careers beside each other."""

from collections.abc import Iterable, Sequence

from django.template import Context, Library
from django.utils.safestring import SafeString

from browser import charts
from browser.markup import format_html
from browser.pages.compare import Column
from browser.pages.compare_cells import Cell
from browser.pages.compare_rows import Group, Row
from browser.templatetags.page import lang

register = Library()


@register.inclusion_tag("components/comparison/compared.html", takes_context=True)
def compared(context: Context, row: Row, cell: Cell) -> dict[str, object]:
    """Draw what one career says of a fact, or which kind of nothing is there."""
    span = charts.span(cell.pay, cell.most) if cell.pay else None
    return {"row": row, "cell": cell, "span": span, "request": context["request"]}


@register.inclusion_tag("components/comparison/fact_rows.html", takes_context=True)
def fact_rows(context: Context, groups: Iterable[Group], columns: Sequence[Column]) -> dict[str, object]:
    """Draw the facts of careers, a row for each."""
    return {"groups": groups, "columns": columns, "width": len(columns) + 1, "request": context["request"]}


@register.inclusion_tag("components/comparison/column_heads.html", takes_context=True)
def column_heads(context: Context, columns: Sequence[Column], *, can_move: bool = False) -> dict[str, object]:
    """Draw the head of a table of careers; `can_move`: with badges, and links that remove a column or move it."""
    return {"columns": columns, "can_move": can_move, "request": context["request"]}


@register.filter
def by_column(row: Row, columns: Iterable[Column]) -> Iterable[tuple[Column, Cell]]:
    """Return the cells of a row, each with its column."""
    return zip(columns, row.cells, strict=True)


@register.simple_tag
def shared(row: Row) -> SafeString:
    """Write what all careers list, with what is not on paper apart."""
    first = row.shared[: row.on_paper or None]
    rest = row.shared[len(first) :]
    more = format_html('<span class="more">; {}</span>', "; ".join(rest)) if rest else ""
    return format_html("<span{}>{}{}</span>", lang(row.cells[0].lang), "; ".join(first), more)


@register.inclusion_tag("components/comparison/paper_and_link.html")
def paper_and_link() -> dict[str, object]:
    """Draw the buttons that print the page and copy its link, which the script shows."""
    return {}
