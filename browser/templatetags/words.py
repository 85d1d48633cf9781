"""Sentences and names in our own words."""

import re

from django.template import Library
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from browser.onet import models
from browser.onet.operations.operation import CODE
from browser.pages import words

register = Library()
register.filter(words.branch)
register.filter(words.job_zone)
register.filter(words.option)
register.filter(words.direction)
register.simple_tag(words.dollars)


@register.filter
def unbroken(sentence: str) -> SafeString:
    """Write a sentence in which no O*NET-SOC code breaks at the end of a line."""
    return SafeString(re.sub(CODE, r'<span class="item">\g<0></span>', escape(sentence)))


@register.filter
def thousands(number: int) -> str:
    """Write a number with commas, in both languages."""
    return f"{number:,}"


@register.simple_tag
def list_count(total: int, title: str) -> str:
    """Say how many careers or occupations a list has, with the title of its kind."""
    what = _(title)
    if total == 1:
        return f"{what}: 1"
    return f"{thousands(total)} {what if what[:2].isupper() else what[0].lower() + what[1:]}"


@register.simple_tag
def career_count(total: int) -> str:
    """Say how many careers a list has."""
    return ngettext("%(total)s career.", "%(total)s careers.", total) % {"total": thousands(total)}


@register.simple_tag
def occupation_count(total: int) -> str:
    """Say how many occupations a list has."""
    return ngettext("%(total)s occupation.", "%(total)s occupations.", total) % {"total": thousands(total)}


@register.simple_tag
def row_count(total: int) -> str:
    """Say how many rows a table of the database has."""
    return ngettext("%(total)s row.", "%(total)s rows.", total) % {"total": thousands(total)}


@register.simple_tag
def code_story(history: models.CodeHistory, direction: str) -> SafeString:
    """Say in a sentence what a code became, or was."""
    code, (source, _to, target) = history.code, direction.partition("_to_")
    is_back = source > target  # "active" is later than any year
    codes = [row.code for row in history.occupations]
    if codes == [code]:
        story = _("%(old)s has not changed.")
    elif not codes and is_back:
        story = _("%(old)s is new: it was not in the %(year)s taxonomy.")
    elif not codes:
        story = _("%(old)s is no longer used.")
    else:
        story = _("%(old)s was %(new)s.") if is_back else _("%(old)s is now %(new)s.")
    return unbroken(story % {"old": code, "new": get_text_list(codes, _("and")), "year": target})
