"""The control that adds a career to the shortlist, or removes it: a link to the same page with another list."""

import re

from django.template import Library
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from browser import shortlist
from browser.areas import AREAS
from browser.templatetags.page import phrase

CAREER = re.compile(f"/(?:{'|'.join(AREAS)})/(?:careers|occupations)/({shortlist.CODE.pattern})/")

register = Library()


@register.simple_tag
def add_to_list(code: str, title: str, spoken: str | None = None) -> SafeString:
    """Draw the control of a career; once the list is full, what is not in it can only be named.

    `spoken` is the language of the title. The address leads back to the control, which then has the focus.
    """
    page = shortlist.current()
    name = phrase(title, spoken)
    if code in page.codes:
        href, words = page.without(code), _("Remove<span> %(career)s from your list</span>")
    elif len(page.codes) < shortlist.MOST:
        href, words = page.with_(code), _("Add<span> %(career)s to your list</span>")
    else:
        words = _("List full<span>: %(career)s</span>")
        return SafeString(f'<span class="add">{words % {"career": name}}</span>')
    page.drawn[code] = number = page.drawn.get(code, 0) + 1
    key = f"add-{code}" if number == 1 else f"add-{code}-{number}"
    return SafeString(
        f'<a class="add" id="{key}" rel="nofollow" href="{escape(href)}#{key}">{words % {"career": name}}</a>'
    )


def beside(url: str | None, title: str, spoken: str | None = None) -> str:
    """Draw the control beside a link if it leads to a career, after a blank; else nothing."""
    career = CAREER.fullmatch(url or "")
    return f" {add_to_list(career[1], title, spoken)}" if career else ""
