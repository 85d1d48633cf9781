"""How each section of a career is drawn. Written here: as template nodes, three of them took a tenth of its page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_noop

from browser.markup import format_html, format_html_join
from browser.onet import models
from browser.pages import own, words
from browser.pages.career import CareerPage
from browser.pages.frame import Frame
from browser.pages.tables import Table
from browser.templatetags.careers import answer_link, highest, picture, picture_path, picture_url
from browser.templatetags.drawings import hexagon, ladder, riasec, tiles
from browser.templatetags.lists import apprenticeships, groups, industries, names, occupations, shares, states
from browser.templatetags.page import lang, not_collected, nothing, phrase
from browser.templatetags.tables import table
from browser.translated import gettext as _

STACK = '<div class="stack">\n{}</div>\n'
SPLIT = '<div class="split wide">\n{}</div>\n'
HEADED = '<div class="stack">\n<h3>{}</h3>\n{}</div>\n'
TIGHT = '<div class="stack tight">\n<h3>{}</h3>\n{}</div>\n'
WORK = '<div class="stack">\n<div class="split wide">\n{}</div>\n{}</div>\n'
CLOUD = '<p class="soft">{} <span{}>{}</span></p>\n'
MAP = '<div class="map">\n{}<div class="stack">\n<p>{}</p>\n{}\n</div>\n</div>\n'
ALL_STATES = '<details>\n<summary>{}</summary>\n<div class="stack">\n{}{}</div>\n</details>\n'
SMALL_PRINT = '<p class="machine">\n<small>\n{}\n</small>\n</p>\n'
SOC = ' <span class="code-like machine">SOC {}</span>'
HOW_COMMON = gettext_noop(
    "How common this job is in each state, compared with the nation: 1 is average. "
    "It does not show pay or job openings."
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section is drawn: on the page of a career, or on its own if `career` is None; `lang` is its language."""

    frame: Frame
    lang: str
    tables: tuple[Table, ...] = ()
    career: CareerPage | None = None
    code: str = ""

    @property
    def state(self) -> str | None:
        """Return the state that was chosen."""
        return self.career.state if self.career else None


def work(page: CareerPage) -> SafeString:
    """Draw what people in a career do: as O*NET says it, or the activities that it lists where the data lack that."""
    if page.has_work:
        return _described(page.career, page.frame.lang)
    if not page.frame.is_trimmed:
        return nothing(None)
    said, listed = _("The built-in release has no description of this career."), SafeString("")
    if activities := page.figures.activities:
        said = " ".join((said, _("O*NET lists these work activities for it.")))
        listed = _list(SafeString(' lang="en"'), activities)
    return format_html(STACK, listed + format_html('<p class="note">{}</p>\n', said))


def _described(career: models.Career, spoken: str) -> SafeString:
    attribute, drawn, cloud = lang(spoken), SafeString(""), ""
    if career.what_they_do:
        drawn += format_html('<p class="lead"{}>{}</p>\n', attribute, career.what_they_do)
    if career.on_the_job:
        drawn += format_html(TIGHT, _("On the job"), _list(attribute, career.on_the_job))
    if career.word_cloud:
        cloud = format_html(CLOUD, _("Words people use for it:"), attribute, ", ".join(career.word_cloud))
    return format_html(WORK, drawn, cloud)


def _list(attribute: SafeString, texts: Iterable[str]) -> SafeString:
    items = format_html_join("", "<li>{}</li>", ((text,) for text in texts))
    return format_html("<ul{}>\n{}\n</ul>\n", attribute, items)


def element_groups(content: models.ElementGroups, place: Place) -> SafeString:
    """Draw knowledge, skills or abilities."""
    return format_html('<dl class="groups"{}>{}</dl>\n', lang(place.lang), groups(content.groups))


def where_do_they_work(content: models.WhereDoTheyWork, place: Place) -> SafeString:
    """Draw the industries of a career."""
    return industries(content.industries, place.lang)


def rated_elements(content: models.RatedElements, place: Place) -> SafeString:
    """Draw the ratings of a report's section; six interests as a shape too."""
    top = SafeString("")
    if content.high_point_code:
        top = format_html("<p>{} <b>{}</b></p>\n", _("High-point code"), content.high_point_code)
    return format_html(STACK, top + hexagon(content.elements, place.lang) + tables(content, place))


def tables(_content: object, place: Place) -> SafeString:
    """Draw a section that is nothing but tables."""
    if not place.tables:
        return format_html("<p>{}</p>\n", not_collected())
    return SafeString("\n".join(map(table, place.tables)))


def personality(content: models.Personality, place: Place) -> SafeString:
    """Draw the strongest interest, and the work styles."""
    top, drawn = content.top_interest, SafeString("")
    if top:
        code = format_html(' <span class="code-like machine">{}</span>', top.id) if top.id else ""
        title = format_html("{} {}{}", _("Top interest:"), phrase(top.title, place.lang), code)
        said = format_html("<p{}>{}</p>\n", lang(place.lang), top.description) if top.description else SafeString("")
        drawn += format_html(HEADED, title, said + riasec(top))
    if content.work_styles:
        styles = format_html('<ul class="short"{}>{}</ul>\n', lang(place.lang), names(content.work_styles))
        drawn += format_html(HEADED, _("People do well if they have"), styles)
    return format_html(SPLIT, drawn)


def education(content: models.Education, place: Place) -> SafeString:
    """Draw the education that a career usually takes, its preparation, and registered apprenticeships."""
    drawn = SafeString("")
    if content.education_usually_needed or not (place.career and place.career.is_bare):
        drawn += format_html(TIGHT, _("Education usually needed"), _levels(content, place))
    if content.zone or place.career is None:
        drawn += format_html(HEADED, _("Preparation"), _preparation(content, place))
    if content.apprenticeships:
        drawn += apprenticeships(content.apprenticeships, place.code, place.lang)
    return format_html(SPLIT, drawn)


def _levels(content: models.Education, place: Place) -> SafeString:
    if place.career and place.career.figures.education:
        said = _("Percent of workers who say that people need this level.")
        listed = shares(place.career.figures.education)
        return format_html('<ul class="bare spread">\n{}\n</ul>\n<p><small>{}</small></p>\n', listed, said)
    if content.education_usually_needed:
        return _list(lang(place.lang), content.education_usually_needed)
    return nothing(None)


def _preparation(content: models.Education, place: Place) -> SafeString:
    if zone := content.zone:
        link = answer_link(zone.title, zone.href, place.lang)
        return format_html("<p>{}</p>\n{}", link, SafeString("".join(map(table, place.tables))))
    if content.job_zone:
        return format_html("<p>{}{}</p>\n", ladder(content.job_zone), words.job_zone(content.job_zone))
    return nothing(None)


def state_outlook(content: models.StateOutlook, place: Place) -> SafeString:
    """Draw how common a career is in each state, or the outlook there in O*NET's words."""
    if content.states:
        drawn = format_html("<p>{}</p>\n", _("The outlook for this work in each state, in O*NET’s words."))
    else:
        most = states("most", _("Most common in"), highest(content), place.state)
        drawn = format_html(MAP, tiles(content, place.state), _(HOW_COMMON), most)
    bands = (
        ("each", _("Outlook"), content.states),
        ("high", _("More common than average"), content.above_average),
        ("mid", _("Close to average"), content.average),
        ("low", _("Less common than average"), content.below_average),
    )
    lists = "".join(states(key, title, rows, place.state, in_columns=True) for key, title, rows in bands)
    onets = SafeString("") if place.frame.is_builtin else _map(content)
    drawn += format_html(ALL_STATES, _("All states"), SafeString(lists), onets)
    return format_html(STACK, drawn + _map_paths(content))


def _map(content: models.StateOutlook) -> SafeString:
    """Draw O*NET's own map and its legend, where this site passes them through."""
    if not content.map or not (shown := picture_url(content.map.href)):
        return SafeString("")
    said = _("O*NET’s own map of the states. The lists on this page give the same figures.")
    drawn = picture(shown, content.map, said)
    if content.legend and (legend := picture_url(content.legend.href)):
        drawn += picture(legend, content.legend, _("Legend of the map"))
    return format_html('<figure class="stack">\n{}\n</figure>\n', drawn)


def _map_paths(content: models.StateOutlook) -> SafeString:
    if not content.map:
        return SafeString("")
    paths = format_html("{} {}", _("O*NET’s own map:"), picture_path(content.map))
    if content.legend:
        paths = format_html("{};\n{} {}", paths, _("its legend:"), picture_path(content.legend))
    return format_html(SMALL_PRINT, paths)


def explore_more(content: models.ExploreMore, place: Place) -> SafeString:
    """Draw related careers, and the industries where no other section has them."""
    if content.careers:
        listed = occupations(content.careers, place.frame.area or "")
        drawn = format_html('<ul class="bare lines two">{}</ul>\n', listed)
        if place.career:
            said = _("From this career to one of these: what carries over, and the pay")
            link = '<p class="screen">\n<a href="{}?from={}">{}</a>\n</p>\n'
            drawn += format_html(link, own.PATH.url(), place.career.code, said)
    else:
        drawn = nothing(None)
    soc = format_html(SOC, content.soc_code) if content.soc_code else ""
    if content.industries:
        drawn += format_html("<h3>{}{}</h3>\n{}", _("Industries"), soc, industries(content.industries, place.lang))
    elif soc:
        drawn += format_html(SMALL_PRINT, format_html("{}{}", _("Industries: see Where they work."), soc))
    return format_html(STACK, drawn)


# The sections that are drawn here, by the type of their content; the others have templates.
DRAWN: Mapping[type, Callable[[Any, Place], SafeString]] = MappingProxyType(
    {
        models.CareerTechnology: tables,
        models.Education: education,
        models.ElementGroups: element_groups,
        models.ExploreMore: explore_more,
        models.MilitaryJobs: tables,
        models.Personality: personality,
        models.RatedElements: rated_elements,
        models.StateOutlook: state_outlook,
        models.Tasks: tables,
        models.WhereDoTheyWork: where_do_they_work,
    }
)
