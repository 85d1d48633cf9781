"""Components of the pages of careers and occupations."""

import re
from functools import partial
from itertools import chain

from django.template import Context, Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from browser.markup import format_html, format_html_join
from browser.onet import models
from browser.onet.operations.operation import CAREER_AREAS, VARIABLES
from browser.onet.operations.unlisted import STATE_MAP
from browser.pages import listed
from browser.pages.career import CareerPage
from browser.pages.drawn import collect
from browser.pages.frame import Crumb, Frame
from browser.pages.links import local
from browser.pages.tables import Table
from browser.pages.tasks import Task
from browser.pages.tasks import tasks as tasks_of
from browser.pages.wages import Wages
from browser.templatetags.page import lang, phrase
from browser.translated import gettext as _

ANY_AREA = f"(?:{'|'.join(CAREER_AREAS)})"
MOST_COMMON = 5  # states beside the map
PICTURE = re.compile(f"/{STATE_MAP.path.format(area=ANY_AREA, picture=VARIABLES['picture'])}", re.ASCII)

register = Library()
register.filter(local)


@register.filter
def api_path(href: str | None) -> str:
    """Return the API path of an address of this site, as a person would write it; any other address as it is."""
    return (href or "").removeprefix("/") or (href or "")


@register.filter
def picture_url(href: str | None) -> str:
    """Return the address of a picture that this site passes through; empty for any other."""
    return href if href and PICTURE.fullmatch(href) else ""


@register.simple_tag
def code(value: str) -> SafeString:
    """Write the code of the career that a page is about, once a page: the copy button finds it by its id."""
    label = _("O*NET-SOC code")
    return format_html('<span class="unseen">{} </span><span class="code" id="code">{}</span>', label, value)


@register.simple_tag
def contents(page: CareerPage) -> SafeString:
    """Link to the parts of a career's page, if it has several."""
    links = ((link.url, link.title) for link in page.contents)
    listed = format_html_join("\n", '<li><a href="{}">{}</a></li>', links)
    nav = '<nav class="contents" aria-label="{}">\n<ul class="bare">{}</ul>\n</nav>\n'
    return format_html(nav, _("On this page"), listed) if listed else listed


@register.simple_tag
def resource(link: models.Link | models.IndustryShare, *, has_path: bool = False) -> SafeString:
    """Write what O*NET names with an address: a link if this site has a page for it, else its name and API path.

    `has_path`: the path is written beside it anyway.
    """
    if url := local(link.href):
        return format_html('<a href="{}">{}</a>', url, link.title)
    if link.href and not has_path:
        return format_html("{} <small><code>{}</code></small>", link.title, api_path(link.href))
    return format_html("{}", link.title)


@register.simple_tag
def answer_link(title: str, href: str | None, spoken: str) -> SafeString:
    """Write a title of O*NET's, linked if this site offers the page at its address."""
    url = local(href)
    return format_html('<a href="{}"{}>{}</a>', url, lang(spoken), title) if url else phrase(title, spoken)


@register.simple_tag
def people(industry: models.IndustryShare | models.Choice) -> SafeString:
    """Link to the careers of which most, and of which some, people work in an industry."""
    named = ((_("Most people"), industry.most_people), (_("Some people"), industry.some_people))
    links = [(url, words, industry.title) for words, href in named if (url := local(href))]
    return format_html_join(" ", '<a class="action" href="{}">{}<span class="unseen">: {}</span></a>', links)


@register.simple_tag
def related_link(text: str, related: str | None, row_id: str | None, spoken: str) -> SafeString:
    """Write what a row is about, linked if this site has a page of the occupations that share it, and its id."""
    url = local(related)
    name = format_html('<a href="{}"{}>{}</a>', url, lang(spoken), text) if url else phrase(text, spoken)
    return format_html('{} <span class="code-like machine">{}</span>', name, row_id) if row_id else name


@register.filter
def highest(outlook: models.StateOutlook) -> tuple[models.State, ...]:
    """Return the states in which a career is most common."""
    states = (*outlook.above_average, *outlook.average, *outlook.below_average)
    return tuple(sorted(states, key=lambda state: -(state.location_quotient or 0))[:MOST_COMMON])


@register.inclusion_tag("components/careers/wages.html")
def wages(wages: Wages | None) -> dict[str, object]:
    """Draw pay and jobs of an occupation, if this site's tables know it."""
    return {"wages": wages}


@register.inclusion_tag("components/careers/see_all.html")
def see_all(href: str | None, title: str) -> dict[str, object]:
    """Link to the whole list, if this one is cut."""
    return {"href": href, "title": title}


@register.inclusion_tag("components/careers/occupation_opening.html", takes_context=True)
def occupation_opening(context: Context, occupation: models.Occupation, frame: Frame) -> dict[str, object]:
    """Say what an occupation is: title, code, flags, what to do with it, description."""
    return {"occupation": occupation, "frame": frame, "request": context["request"]}


@register.inclusion_tag("components/careers/occupation_overview.html")
def occupation_overview(occupation: models.Occupation, sources: tuple[Table, ...], frame: Frame) -> dict[str, object]:
    """Draw the rest of an overview: other titles, outlook, green economy, where the data come from, its parts."""
    return {"occupation": occupation, "sources": sources, "frame": frame}


@register.inclusion_tag("components/careers/resources.html")
def resources(key: str, title: str, links: tuple[models.Link, ...]) -> dict[str, object]:
    """List parts that O*NET names."""
    return {"key": key, "title": title, "links": links}


@register.inclusion_tag("components/careers/outline.html")
def outline(entries: tuple[models.OutlineEntry, ...], lang: str) -> dict[str, object]:
    """List activities or tasks, in each the narrower ones."""
    return {"entries": entries, "lang": lang}


@register.inclusion_tag("components/careers/display.html", takes_context=True)
def display(context: Context, *, is_long: bool) -> dict[str, object]:
    """Say how much of each part of a report is shown, and link to the other form."""
    return {"is_long": is_long, "request": context["request"]}


@register.simple_tag
def picture(url: str, picture: models.Picture, alternative: str) -> SafeString:
    """Show one of O*NET's own pictures."""
    size = "".join(
        f' {name}="{value}"' for name, value in (("width", picture.width), ("height", picture.height)) if value
    )
    return format_html('<img src="{}" alt="{}"{} loading="lazy">', url, alternative, SafeString(size))


@register.simple_tag
def picture_path(picture: models.Picture) -> SafeString:
    """Write the API path of a picture, and its size."""
    size = f", {picture.width} × {picture.height}" if picture.width else ""
    return format_html('<span class="code-like">{}</span>{}', api_path(picture.href), size)


@register.inclusion_tag("components/careers/civilian_careers.html")
def civilian_careers(links: tuple[Crumb, ...]) -> dict[str, object]:
    """List what a military occupation can lead to, as suggestions of our own."""
    return {"links": links}


@register.simple_tag
def in_the_military(page: CareerPage) -> SafeString:
    """List the military jobs that lead to a career, branch by branch."""
    if not page.has_military:
        return SafeString("")
    collect(partial(listed.military, page.military_jobs))
    return render_to_string("components/careers/in_the_military.html", {"page": page})


@register.inclusion_tag("components/careers/tasks.html")
def tasks(*areas: str) -> dict[str, object]:
    """Draw the ways to find careers in an area as cards; each title once, from the first of several areas with it."""
    cards: dict[str, Task] = {}
    for task in chain.from_iterable(map(tasks_of, areas)):
        cards.setdefault(task.title, task)
    return {"tasks": cards.values()}


@register.inclusion_tag("components/careers/services.html")
def services(services: tuple[models.Link, ...], lang: str) -> dict[str, object]:
    """List the services that O*NET announces here, each with its path."""
    return {"services": services, "lang": lang}
