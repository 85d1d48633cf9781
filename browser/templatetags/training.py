"""The ways into a career, which lead to other sites; written here, for as template nodes they took twice as long."""

from collections.abc import Iterable
from functools import partial

from django.template import Library
from django.utils.safestring import SafeString

from browser.markup import format_html, format_html_join
from browser.pages import listed
from browser.pages.drawn import collect
from browser.pages.tables import Item
from browser.pages.training import Training, Ways
from browser.templatetags.page import entry
from browser.templatetags.tables import items
from browser.translated import gettext as _

TRAINING = '<div class="stack">\n<small>\n{} {}\n</small>\n<div class="aside">\n{}</div>\n</div>\n'
WAYS = '<section>\n<h3>{}</h3>\n<ul class="bare row">\n{}\n</ul>\n{}</section>\n'
SITE = '<li>\n<a href="{}" rel="external noreferrer">{}</a>\n<small lang="en">{}</small>\n</li>'
NAMED = "<details>\n<summary>{}</summary>\n<ul>\n{}{}\n</ul>\n</details>\n"

register = Library()


@register.simple_tag
def training(training: Training | None) -> SafeString:
    """Draw the ways into a career, if this site's tables know it."""
    if training is None:
        return SafeString("")
    collect(partial(listed.training, training))
    if training.place:
        carried = _("They carry the career’s code and %(place)s, and nothing else.") % {"place": training.place}
    else:
        carried = _("They carry the career’s code and nothing else. Choose a state above, and they lead there.")
    ways = SafeString("".join(map(_ways, training.ways)))
    drawn = format_html(TRAINING, _("These links lead to other sites, in English."), carried, ways)
    return entry(drawn, "training", _("Training, licenses and jobs"))


def _ways(ways: Ways) -> SafeString:
    named = format_html_join("\n", "<li>{}</li>", ((items(thing),) for thing in ways.named))
    more = format_html('<li class="soft">{}</li>', ways.more) if ways.more else ""
    unfolded = format_html(NAMED, ways.label, named, more) if ways.named else ""
    return format_html(WAYS, ways.title, other_sites(ways.links), unfolded)


@register.simple_tag
def other_sites(rows: Iterable[Item]) -> SafeString:
    """List links to other sites, each with the name of its site."""
    return format_html_join("\n", SITE, ((row.href, row.text, row.about.text) for row in rows if row.about))
