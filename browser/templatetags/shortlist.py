"""The shortlist on a page: the control beside each career, and the bar at the foot."""

import re

from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from browser import shortlist
from browser.areas import AREAS
from browser.markup import escape
from browser.pages.frame import Frame
from browser.pages.shortlist import MOST_COMPARED, compared, listed
from browser.templatetags.page import own_area, phrase
from browser.translated import gettext as _

CAREER = re.compile(f"/(?:{'|'.join(AREAS)})/(?:careers|occupations)/({shortlist.CODE.pattern})/")

register = Library()


@register.simple_tag
def add_to_list(code: str, title: str, spoken: str | None = None, *, is_button: bool = False) -> SafeString:
    """Draw the control of a career: a link to the same page with another list; a full one can only be named.

    `spoken` is the language of the title. The address leads back to the control, which then has the focus.
    """
    page = shortlist.current()
    name = f"<span>: {phrase(title, spoken)}</span>"
    kind = "add button small" if is_button else "add"
    if code in page.codes:
        href, words = page.without(code), _("Remove from list")
        kind = kind.replace("button", "button quiet")
    elif len(page.codes) < shortlist.MOST:
        href, words = page.with_(code), _("Add to list")
    else:
        words = _("List is full")
        return SafeString(f'<span class="{kind}">{words}{name}</span>')
    page.drawn[code] = number = page.drawn.get(code, 0) + 1
    key = f"add-{code}" if number == 1 else f"add-{code}-{number}"
    return SafeString(f'<a class="{kind}" id="{key}" rel="nofollow" href="{escape(href)}#{key}">{words}{name}</a>')


@register.simple_tag
def beside(url: str | None, title: str, spoken: str | None = None) -> SafeString:
    """Draw the control beside a link if it leads to a career, after a blank; else nothing."""
    career = CAREER.fullmatch(url) if url else None
    return SafeString(f" {add_to_list(career[1], title, spoken)}" if career else "")


@register.simple_tag
def shortlist_bar(frame: Frame) -> SafeString:
    """Draw the list at the foot of a page, if there is one."""
    page = shortlist.current()
    if not page.codes:
        return SafeString("")
    values = {
        "careers": listed(page.codes, frame.area or own_area()),
        "compared": compared(page.codes) if len(page.codes) > 1 else "",
        "most": shortlist.MOST,
        "most_compared": MOST_COMPARED,
        "clear": page.address(()),
    }
    return render_to_string("components/shortlist/shortlist_bar.html", values)
