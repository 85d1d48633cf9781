"""The sections of careers and occupations. Their frames are written here: template nodes took a tenth of a page."""

from functools import partial

from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from browser.markup import format_html
from browser.onet import models
from browser.pages import listed
from browser.pages.career import CareerPage
from browser.pages.career_parts import part_of_page
from browser.pages.drawn import collect
from browser.pages.frame import Frame
from browser.pages.part import Part
from browser.pages.report import Section
from browser.pages.tables import Table
from browser.templatetags import career_sections
from browser.templatetags.career_sections import DRAWN, Place
from browser.templatetags.page import entry, not_collected, nothing, phrase
from browser.translated import gettext as _

REPORT_SECTION = (
    '<section class="entry" id="{0}" aria-labelledby="{0}-title">\n<header>\n<h2 id="{0}-title">{1}</h2>\n'
    "<p>\n{2}</p>\n</header>\n{3}\n</section>\n"
)

HELPS = '<section class="stack tight" aria-labelledby="{0}-title">\n<h3 id="{0}-title">{1}</h3>\n{2}\n</section>'

register = Library()


@register.simple_tag
def work(page: CareerPage) -> SafeString:
    """Draw what people in a career do; nothing of one that has no details."""
    if page.is_bare and not page.has_work:
        return SafeString("")
    return entry(career_sections.work(page), "work", _("What they do"))


@register.simple_tag
def career_part(key: str, page: CareerPage) -> SafeString:
    """Draw one part of a career's page: its heading stays whatever is there."""
    title, part = part_of_page(page.parts, key)
    return entry(part_body(part, page, title), key, title) if part.is_offered else SafeString("")


@register.simple_tag
def helps(key: str, page: CareerPage) -> SafeString:
    """Draw one of the three parts that say what helps in a career."""
    title, part = part_of_page(page.parts, key)
    return format_html(HELPS, key, title, part_body(part, page, title))


def part_body(part: Part[object], page: CareerPage, title: str) -> SafeString:
    """Draw what a part says, or which kind of nothing it is; the English if there is no Spanish."""
    if part.content is None:
        return nothing(part)
    said = section(part.content, page.frame, part.lang, title, page, part.tables, page.code)
    return format_html('<div class="stack">{}{}</div>', nothing(part), said) if part.nothing else said


@register.simple_tag
def section(
    content: object,
    frame: Frame,
    lang: str,
    title: str = "",
    career: CareerPage | None = None,
    tables: tuple[Table, ...] = (),
    code: str = "",
    section: Section | None = None,
) -> SafeString:
    """Draw a section of a career or an occupation: in Python, or with the template that is named as its type.

    What it lists is in the page's file, though it is no table.
    """
    collect(partial(listed.tables, content, title, career.figures.education if career else ()))
    if draw := DRAWN.get(type(content)):
        return draw(content, Place(frame, lang, tables, career, code))
    name = f"sections/{type(content).__name__.lower()}.html"
    values = {"content": content, "frame": frame, "lang": lang, "title": title, "career": career, "tables": tables}
    return render_to_string(name, values | {"code": code, "section": section})


# Written here: as template nodes, the frames of seventeen sections took a twentieth of a report's page.
@register.simple_tag
def report_section(part: Section, frame: Frame) -> SafeString:
    """Draw one section of an occupation's report."""
    return format_html(REPORT_SECTION, part.name, part.title, _source(part.source), _said(part, frame))


def _source(source: models.ResourceUpdated | None) -> SafeString:
    """Write the source of a section, and its year."""
    if source is None:
        return SafeString("")
    name = phrase(source.source, "en") if source.source else ""
    comma = ", " if source.source and source.year else ""
    return format_html("{}{}{}.\n", name, comma, source.year or "")


def _said(part: Section, frame: Frame) -> SafeString:
    """Draw what a section says, or which kind of nothing it is."""
    if part.nothing:
        return nothing(part.nothing, part.url)
    if part.content is None:
        return format_html("<p>{}</p>", not_collected(part.url))
    if part.repeats:
        return render_to_string("components/sections/repeats.html", repeats(part))
    said = section(part.content, frame, "en", section=part, tables=part.tables, title=part.title)
    return format_html("{}\n{}", said, cut(part))


@register.inclusion_tag("components/sections/repeats.html")
def repeats(section: Section) -> dict[str, object]:
    """Say that a section has the rows of the two before it."""
    return {"section": section}


@register.simple_tag
def cut(section: Section) -> SafeString:
    """Say how many rows of a section are shown, if that is not all."""
    if not section.total:
        return SafeString("")
    counts = _("The first %(rows)s of %(total)s rows.") % {"rows": section.rows, "total": section.total}
    link = '\n<a class="screen" href="{}">{}<span class="unseen">: {}</span></a>'
    whole = format_html(link, section.whole, _("See all rows"), section.title) if section.whole else ""
    return format_html("<p>\n{}{}\n</p>", counts, whole)
