"""Lists of links, names and sentences: joined here, for as template nodes they took a third of a career's page."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import partial

from django.template import Library
from django.utils.safestring import SafeString

from browser.areas import AREAS, career_url
from browser.markup import escape, format_html, format_html_join
from browser.onet import models
from browser.pages import listed
from browser.pages.drawn import collect
from browser.pages.fact import Sentence
from browser.pages.frame import Crumb
from browser.pages.report import Section
from browser.pages.training import lengths, shortened
from browser.templatetags.careers import api_path, people, resource
from browser.templatetags.drawings import badges, bar, state_rows
from browser.templatetags.page import lang
from browser.templatetags.shortlist import add_to_list, beside
from browser.translated import gettext as _

STATES = (
    '<section class="stack tight" aria-labelledby="{0}">\n<h3 id="{0}">{1}</h3>\n'
    '<ul class="bare leaders{2}" lang="en">\n{3}\n</ul>\n</section>'
)
INDUSTRY = '<li>\n<span>{} <span class="code-like machine">{}</span></span>\n{}\n{}\n</li>'
APPRENTICESHIPS = '<div class="stack tight">\n<h3>{}</h3>\n<ul{}>{}</ul>\n{}</div>\n'
MORE = "<details>\n<summary>{}</summary>\n<ul{}>{}</ul>\n</details>\n"

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
    attribute = lang(spoken)
    return format_html_join(
        "\n",
        '<li><span{}>{}</span> <span class="code-like machine">{}</span></li>',
        ((attribute, resource(row, has_path=True), api_path(row.href)) for row in rows),
    )


@register.simple_tag
def names(elements: Iterable[models.NamedElement]) -> SafeString:
    """List elements by name, with their ids for developers."""
    return SafeString("\n".join([f"<li>{named(element.name, element.id)}</li>" for element in elements]))


@register.simple_tag
def groups(rows: Iterable[models.ElementGroup]) -> SafeString:
    """List elements under the titles of their groups; a title that its only element repeats is for screen readers."""
    return SafeString("\n".join(map(_group, rows)))


def _group(group: models.ElementGroup) -> str:
    repeats = [element.name.casefold() for element in group.elements] == [group.title.casefold()]
    elements = "".join([f"<dd>{named(element.name, element.id)}</dd>" for element in group.elements])
    kind = ' class="unseen"' if repeats else ""
    return f"<dt{kind}>{named(group.title, group.id)}</dt>{elements}"


def named(name: str, id_: str | None) -> str:
    """Return the markup of a name, and of its id for developers."""
    return f'{escape(name)} <span class="code-like machine">{escape(id_)}</span>' if id_ else escape(name)


@register.simple_tag
def states(
    key: str, title: str, rows: tuple[models.State, ...], chosen: str | None, *, in_columns: bool = False
) -> SafeString:
    """List the states of one band, with their figures."""
    kind = " columns" if in_columns else ""
    return format_html(STATES, key, title, kind, state_rows(rows, chosen)) if rows else SafeString("")


@register.simple_tag
def industries(rows: Sequence[models.IndustryShare], spoken: str) -> SafeString:
    """List industries with the share of the career's workers in each, or with the careers of people there."""
    kind = "lines" if any(row.most_people or row.some_people for row in rows[:1]) else "spread wide"
    listed = format_html_join("\n", INDUSTRY, map(_industry, rows))
    return format_html('<ul class="bare {}"{}>\n{}\n</ul>', kind, lang(spoken), listed)


def _industry(row: models.IndustryShare) -> tuple[SafeString, str, SafeString, SafeString]:
    links = people(row)
    share = SafeString("" if links else "<b>–</b>") if row.percent_employed is None else _share(row.percent_employed)
    return resource(row), row.code, share, links


def _share(percent: Decimal) -> SafeString:
    return format_html("<b>{}%</b>{}", percent, bar(percent))


@register.simple_tag
def shares(rows: Iterable[tuple[str, int]]) -> SafeString:
    """List what people say, with the share that says it."""
    return format_html_join("", "<li><span>{}</span> {}</li>", ((said, _share(Decimal(share))) for said, share in rows))


@register.simple_tag
def section_links(rows: Iterable[Section]) -> SafeString:
    """Link to the sections of a report, each with the number of its rows."""
    return format_html_join("\n", '<li>\n<a href="#{}">{}\n{}</a>\n</li>', map(_section, rows))


def _section(row: Section) -> tuple[str, str, SafeString]:
    count = _("empty") if row.content is None else row.rows
    return row.name, row.title, SafeString("") if count is None else format_html("<small>{}</small>\n", count)


@register.simple_tag
def sentences(rows: Iterable[Sentence]) -> SafeString:
    """Write the sentences of a fact, each with its link."""
    return format_html_join("\n", "<p{}{}>{}{}</p>", map(_sentence, rows))


def _sentence(row: Sentence) -> tuple[SafeString, SafeString, str, SafeString]:
    kind = format_html(' class="{}"', row.kind) if row.kind else SafeString("")
    link = format_html(' <a href="{}">{}</a>', row.url, row.link) if row.url else SafeString("")
    return lang(row.lang), kind, row.text, link


@register.simple_tag
def apprenticeships(rows: tuple[models.Apprenticeship, ...], code: str, spoken: str) -> SafeString:
    """List registered apprenticeships with their usual length, where there are many the first ones."""
    usual = lengths(code)
    named = tuple((row, usual.get(row.rapids or "", "")) for row in rows)
    collect(partial(listed.apprenticeships, named))
    first, more = shortened(named)
    attribute, rest = lang(spoken), _apprenticeships(named[len(first) :])
    unfolded = format_html(MORE, more, attribute, rest) if more else ""
    return format_html(APPRENTICESHIPS, _("Registered apprenticeships"), attribute, _apprenticeships(first), unfolded)


def _apprenticeships(rows: Iterable[tuple[models.Apprenticeship, str]]) -> SafeString:
    return format_html_join("", "<li>{}{}{}</li>", map(_apprenticeship, rows))


def _apprenticeship(row: tuple[models.Apprenticeship, str]) -> tuple[str, str, str]:
    each, length = row
    usual = format_html(" <small>{}</small>", length) if length else ""
    code = format_html(' <span class="code-like machine">RAPIDS {}</span>', each.rapids) if each.rapids else ""
    return each.title, usual, code
