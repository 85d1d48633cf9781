"""The link to a page's tables as a file."""

from collections.abc import Iterable
from functools import partial

from django.template import Context, Library
from django.utils.safestring import SafeString

from browser.markup import format_html
from browser.onet import models, operations
from browser.onet.operations.operation import END
from browser.pages import drawn, listed, own, table_file
from browser.pages.career import CareerPage
from browser.pages.compare import ComparePage
from browser.pages.compare_file import table
from browser.pages.fact import Fact
from browser.translated import gettext as _

register = Library()


@register.simple_tag
def compared_table(page: ComparePage) -> str:
    """Have the comparison in the page's file; it is drawn in its own way."""
    drawn.collect(table(page))
    return ""


@register.simple_tag
def facts_table(facts: Iterable[Fact]) -> str:
    """Have the main facts of a career in the page's file; they are drawn in their own way."""
    drawn.collect(partial(listed.facts, facts))
    return ""


@register.simple_tag
def career_tables(page: CareerPage) -> str:
    """Have what a career's page draws as facts and lists in its file."""
    drawn.collect(partial(listed.career, page))
    return ""


@register.simple_tag
def matches_table(matches: Iterable[models.CrosswalkMatch]) -> str:
    """Have the matches of a crosswalk in the page's file; they are drawn as lists."""
    drawn.collect(partial(listed.crosswalk, matches))
    return ""


@register.simple_tag(takes_context=True)
def csv_link(context: Context) -> SafeString | str:
    """Link to the tables above as a file; nothing if there is none but pairs of a name and a value."""
    request = context["request"]
    if request.method == "POST" or not any(each.columns or each.is_list for each in drawn.so_far()):
        return ""
    path = request.path.lstrip("/")
    found = operations.find(path)
    params = found[0].params if found else [param for row in own.OWN if row.path == path for param in row.params]
    query = {name: values for name, values in request.GET.lists() if name != "format"}
    url = table_file.address(request.path, query, context.get("page"), takes_rows=END in params)
    label = _("Download the tables of this page as CSV")
    return format_html('<p class="strip screen"><a href="{}" rel="nofollow">{}</a></p>', url, label)
