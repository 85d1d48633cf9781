"""What can be done with a career while its client is here: the action bar, and the careers opened last."""

from django.template import Context, Library
from django.utils.safestring import SafeString

from browser import shortlist
from browser.markup import format_html, format_html_join
from browser.pages import own
from browser.pages.frame import Frame
from browser.pages.shortlist import compared
from browser.templatetags.frame import other_language
from browser.templatetags.shortlist import add_to_list
from browser.translated import gettext as _

BAR = '<ul class="bare actions" aria-label="{}" data-career="{}">\n<li>{}</li>\n{}{}{}</ul>\n'
LINK = '<li><a class="button quiet small" href="{}">{}</a></li>\n'
TONGUE = '<li><a class="button quiet small" href="{}" lang="{}" hreflang="{}">{}</a></li>\n'
# What only the script can do, which shows these.
SCRIPTED = (
    '<li hidden><button class="button quiet small" type="button" data-print>{}</button></li>\n'
    '<li hidden>\n<button class="button quiet small" type="button" data-copy-address="page" '
    'data-done="{}" data-failed="{}">\n<span aria-live="polite">{}</span>\n</button>\n</li>\n'
)

register = Library()


@register.simple_tag(takes_context=True)
def action_bar(context: Context, code: str, title: str, frame: Frame) -> SafeString:
    """Draw what can be done with a career, in the same place of each page of one."""
    side_by_side = compared((code, *shortlist.current().codes))
    pages = (
        (f"{own.COMPARE.url()}?codes={side_by_side}", _("Compare")),
        (own.HANDOUT.url(code=code), _("Handout")),
        (own.NOTE.url(code=code), _("Case note")),
    )
    key, name, url = other_language(context, frame)
    return format_html(
        BAR,
        _("What to do with this career"),
        code,
        add_to_list(code, title, frame.lang, is_button=True),
        format_html_join("", LINK, pages),
        format_html(SCRIPTED, _("Print"), _("Copied"), _("Not copied"), _("Copy link")),
        format_html(TONGUE, url, key, key, name) if url else "",
    )


@register.inclusion_tag("components/actions/recent.html")
def recent() -> dict[str, object]:
    """Draw where the script lists the careers that were opened last."""
    return {}
