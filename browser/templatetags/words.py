"""Sentences and names in our own words."""

import re

from django.template import Library
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.text import get_text_list

from browser.onet import models
from browser.onet.operations.operation import CODE
from browser.pages import words
from browser.translated import gettext as _

register = Library()
register.filter(words.branch)
register.filter(words.day)
register.filter(words.moment)
register.filter(words.job_zone)
register.filter(words.option)
register.filter(words.direction)
register.simple_tag(words.dollars)
register.simple_tag(words.list_count)
register.simple_tag(words.career_count)
register.simple_tag(words.occupation_count)
register.simple_tag(words.row_count)
register.filter(words.thousands)


@register.filter
def unbroken(sentence: str) -> SafeString:
    """Write a sentence in which no O*NET-SOC code breaks at the end of a line."""
    return SafeString(re.sub(CODE, r'<span class="item">\g<0></span>', escape(sentence)))


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
