"""What can be done with a career while its client is here: the action bar, and the careers opened last."""

from django.template import Context, Library

from browser import shortlist
from browser.pages.frame import Frame
from browser.pages.shortlist import compared
from browser.templatetags.frame import language_switch

register = Library()


@register.inclusion_tag("components/actions/action_bar.html", takes_context=True)
def action_bar(context: Context, code: str, title: str, frame: Frame) -> dict[str, object]:
    """Draw what can be done with a career, in the same place of each page of one."""
    return {
        "code": code,
        "title": title,
        "frame": frame,
        "compared": compared((code, *shortlist.current().codes)),
        "tongue": language_switch(context, frame),
    }


@register.inclusion_tag("components/actions/recent.html")
def recent() -> dict[str, object]:
    """Draw where the script lists the careers that were opened last."""
    return {}
