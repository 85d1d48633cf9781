"""Components of the pages of searches."""

from django.template import Context, Library

from browser.areas import AREAS
from browser.onet import models
from browser.onet.operations import MILITARY
from browser.onet.operations.career_lists import INDUSTRIES
from browser.pages.frame import Crumb, Frame, Tab
from browser.pages.military import CodeResults, MilitaryResults
from browser.translated import gettext as _

register = Library()


@register.simple_tag
def no_match(keyword: str) -> str:
    """Say that no career matches."""
    sentence = _("No careers match “%(keyword)s”. Check the spelling, try fewer words, or use a common job name.")
    return sentence % {"keyword": keyword}


@register.inclusion_tag("components/searches/no_careers.html")
def no_careers(keyword: str, here: str) -> dict[str, object]:
    """Say that no career matches, and link the other places to search."""
    return {"keyword": keyword, "here": here}


@register.inclusion_tag("components/searches/other_searches.html")
def other_searches(keyword: str, here: str = "") -> dict[str, object]:
    """Link the same search in the other areas, and a list to choose from."""
    areas = [area for area in AREAS.values() if area.key != here]
    return {
        "areas": [
            Tab(area.name, area.search.address(area=area.key, keyword=keyword), lang=area.lang) for area in areas
        ],
        "military": MILITARY.address(keyword=keyword),
        "industries": INDUSTRIES.url(area=here if here == "mpp" else "mnm"),
    }


@register.inclusion_tag("components/searches/search_ways.html")
def search_ways(ways: tuple[Tab, ...], offered: str = "") -> dict[str, object]:
    """Link the other places to search in, but for the one that is offered by itself."""
    return {"ways": [way for way in ways if way.key != offered]}


@register.inclusion_tag("components/searches/near_codes.html")
def near_codes(links: tuple[Crumb, ...]) -> dict[str, object]:
    """Link the occupations near a code that was typed."""
    return {"links": links}


@register.inclusion_tag("components/searches/military.html")
def military(
    results: MilitaryResults, paging: models.Paging, frame: Frame, ways: tuple[Tab, ...] | None = None
) -> dict[str, object]:
    """Draw the results of a military search; `ways` are other places to search, if it was one of every area."""
    return {"results": results, "paging": paging, "frame": frame, "ways": ways}


@register.inclusion_tag("components/searches/military_codes.html")
def military_codes(several: tuple[CodeResults, ...], frame: Frame) -> dict[str, object]:
    """Draw the results of several military codes, each in a section of its own."""
    return {"several": several, "frame": frame}


@register.inclusion_tag("components/searches/which_branch.html")
def which_branch(results: MilitaryResults, key: str = "") -> dict[str, object]:
    """Offer the choice of a branch if jobs of several match; `key` is its id, if the page has one of them."""
    return {"results": results, "key": key}


@register.inclusion_tag("components/searches/suggestions.html")
def suggestions(links: tuple[Crumb, ...], key: str = "") -> dict[str, object]:
    """List careers that military experience can lead to, as suggestions of our own; `key` as above."""
    return {"links": links, "key": key}


@register.inclusion_tag("components/searches/military_ways.html")
def military_ways(results: MilitaryResults, ways: tuple[Tab, ...] | None) -> dict[str, object]:
    """Say where else to look if a military search found little."""
    return {"results": results, "ways": ways}


@register.inclusion_tag("components/searches/no_rows.html", takes_context=True)
def no_rows(context: Context) -> dict[str, object]:
    """Say that a page is beyond the last row of its list."""
    return {"request": context["request"]}
