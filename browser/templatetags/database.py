"""Components of the taxonomy and database pages."""

import re

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from browser.areas import career_url
from browser.onet import models, operations
from browser.onet.operations import database
from browser.onet.operations.operation import CODE
from browser.pages import titles
from browser.pages.answer import AnswerPage
from browser.pages.table_rows import RowsPage
from browser.templatetags.ui import unbroken

CODES = ("onetsoc_code", "related_onetsoc_code")
LONG = 60  # letters from which a text needs room

register = Library()


@register.filter
def direction(name: str) -> str:
    """Return between which taxonomies a code is followed, in words."""
    return titles.direction(name)


@register.simple_tag
def code_story(page: AnswerPage[models.CodeHistory]) -> SafeString:
    """Say in a sentence what a code became, or was."""
    code, is_back = page.content.code, page.values["direction"] == "active_to_2010"
    codes = [row.code for row in page.content.occupations]
    if codes == [code]:
        story = _("%(old)s has not changed.")
    elif not codes:
        story = _("%(old)s is new: the taxonomy of 2010 had no such code.") if is_back else _("%(old)s is gone.")
    else:
        story = _("%(old)s was %(new)s.") if is_back else _("%(old)s is now %(new)s.")
    return unbroken(story % {"old": code, "new": ", ".join(codes)})


@register.simple_tag
def table_link(table: models.TableSummary | models.TableInfo, what: str) -> SafeString:
    """Link to the rows or the columns of a table; its title alone where its id is none that this site can ask."""
    operation = database.TABLE_ROWS if what == "rows" else database.TABLE_INFO
    path = operation.at(table_id=table.table_id)
    is_summary = isinstance(table, models.TableSummary)
    text = table.title if what == "rows" and is_summary else _("Rows") if what == "rows" else _("Columns")
    if operations.find(path) is None:
        return format_html("{}", text)
    about = "" if text == table.title else format_html('<span class="unseen">: {}</span>', table.title)
    return format_html('<a href="/{}">{}{}</a>', path, text, about)


@register.simple_tag
def table_rows(page: RowsPage) -> SafeString:
    """Draw the rows of a table below its headers; codes lead to their occupations."""
    return format_html_join(
        "\n",
        "<tr>{}</tr>",
        (
            (format_html_join("", "{}", ((_cell(page, dict(row), place),) for place in range(len(page.headers)))),)
            for row in page.content.rows
        ),
    )


def _cell(page: RowsPage, row: dict[str, str | None], place: int) -> SafeString:
    header = page.headers[place]
    value = row.get(header.column_id)
    if value is None:
        return SafeString("<td>–</td>")
    if header.column_id in CODES and re.fullmatch(CODE, value):
        return format_html('<td><a class="path" href="{}">{}</a></td>', career_url("online", value), value)
    if header.is_number:
        return format_html('<td class="number">{}</td>', value)
    if header.is_date:
        return format_html('<td class="date">{}</td>', value)
    return format_html('<td class="long">{}</td>' if len(value) > LONG else "<td>{}</td>", value)
