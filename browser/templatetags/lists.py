"""Lists of links, names and sentences: joined here, for as template nodes they took a third of a career's page."""

from collections.abc import Iterable

from django.template import Library
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from browser.areas import AREAS, career_url
from browser.markup import format_html, format_html_join
from browser.onet import models
from browser.pages.fact import Sentence
from browser.pages.frame import Crumb
from browser.templatetags.careers import api_path, resource
from browser.templatetags.drawings import badges
from browser.templatetags.page import lang
from browser.templatetags.shortlist import add_to_list, beside

register = Library()


@register.simple_tag
def links(rows: Iterable[Crumb]) -> SafeString:
    """List links."""
    return format_html_join(
        "\n",
        '<li><a href="{}"{}>{}</a>{}</li>',
        ((row.url, lang(row.lang), row.title, beside(row.url, row.title, row.lang)) for row in rows),
    )


@register.simple_tag
def occupations(rows: Iterable[models.CareerRow], area: str) -> SafeString:
    """List occupations with their flags, linked to an area; their codes are for developers outside O*NET OnLine."""
    kind = "code-like" if area == "online" else "code-like machine"
    return format_html_join(
        "\n",
        '<li><span><a href="{}"{}>{}</a> <span class="{}">{}</span></span> {}{} {}</li>',
        (
            (
                career_url(area, row.code),
                lang(AREAS[area].lang),
                row.title,
                kind,
                row.code,
                badges(row.tags),
                format_html("<small>{}</small>", _("supplemental")) if row.supplemental else "",
                add_to_list(row.code, row.title, AREAS[area].lang),
            )
            for row in rows
        ),
    )


@register.simple_tag
def announced(rows: Iterable[models.Link], spoken: str) -> SafeString:
    """List what O*NET announces, each with its API path for developers."""
    return format_html_join(
        "\n",
        '<li><span{}>{}</span> <span class="code-like machine">{}</span></li>',
        ((lang(spoken), resource(row, has_path=True), api_path(row.href)) for row in rows),
    )


@register.simple_tag
def names(elements: Iterable[models.NamedElement]) -> SafeString:
    """List elements by name, with their ids for developers."""
    return format_html_join("\n", "<li>{}</li>", ((named(element.name, element.id),) for element in elements))


@register.simple_tag
def groups(rows: Iterable[models.ElementGroup]) -> SafeString:
    """List elements under the titles of their groups; a title that its only element repeats is for screen readers."""
    return format_html_join("\n", "<dt{}>{}</dt>{}", map(_group, rows))


def _group(group: models.ElementGroup) -> tuple[SafeString, SafeString, SafeString]:
    repeats = [element.name.casefold() for element in group.elements] == [group.title.casefold()]
    elements = ((named(element.name, element.id),) for element in group.elements)
    return (
        SafeString(' class="unseen"' if repeats else ""),
        named(group.title, group.id),
        format_html_join("", "<dd>{}</dd>", elements),
    )


def named(name: str, id_: str | None) -> SafeString:
    """Write a name, and its id for developers."""
    return format_html('{} <span class="code-like machine">{}</span>', name, id_) if id_ else format_html("{}", name)


@register.simple_tag
def sentences(rows: Iterable[Sentence]) -> SafeString:
    """Write the sentences of a fact, each with its link."""
    return format_html_join("\n", "<p{}{}>{}{}</p>", map(_sentence, rows))


def _sentence(row: Sentence) -> tuple[SafeString, SafeString, str, SafeString]:
    kind = format_html(' class="{}"', row.kind) if row.kind else SafeString("")
    link = format_html(' <a href="{}">{}</a>', row.url, row.link) if row.url else SafeString("")
    return lang(row.lang), kind, row.text, link
