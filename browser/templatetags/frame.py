"""What surrounds the content of every page. Most is written here: as template nodes it took a tenth of a page."""

from django.conf import settings
from django.template import Context, Library
from django.utils.safestring import SafeString

from browser.areas import AREAS, Area
from browser.embedded.data.companion import WAGES
from browser.markup import conditional_escape, format_html, format_html_join
from browser.middleware import language
from browser.pages import words
from browser.pages.figures import year_of
from browser.pages.frame import Crumb, Elsewhere, Frame
from browser.templatetags.page import entry, lang
from browser.translated import gettext as _

CRUMB = '<li><a href="{}"{}>{}</a></li>\n'
CURRENT = '<li><span aria-current="page"{}>{}</span></li>\n'
ORIGIN = (
    '<div class="origin">\n<p>{} {}</p>\n<details class="developers screen">\n<summary>{}</summary>\n<p>{}</p>\n'
    "<p>{} {}</p>\n{}</details>\n</div>\n"
)
ELSEWHERE = '<li data-area="{}">\n<h3{}>{}</h3>\n<p class="soft">{}</p>\n</li>'

TONGUE = '<a class="tongue" href="{}" lang="{}" hreflang="{}">{}</a>'
TONGUE_BUTTON = '<button class="button quiet" type="submit" formaction="{}" lang="{}">{}</button>'

register = Library()


@register.simple_tag
def all_areas() -> tuple[Area, ...]:
    """Return the four areas."""
    return tuple(AREAS.values())


@register.simple_tag
def breadcrumb(crumbs: tuple[Crumb, ...]) -> SafeString:
    """List the steps to a page, itself the last."""
    return SafeString("".join(map(_crumb, crumbs)))


def _crumb(crumb: Crumb) -> SafeString:
    if crumb.url:
        return format_html(CRUMB, crumb.url, lang(crumb.lang, "lang", "hreflang"), crumb.title)
    return format_html(CURRENT, lang(crumb.lang), crumb.title)


@register.simple_tag
def release_name(frame: Frame) -> SafeString:
    """Write the release that answered, as it names itself; O*NET if the answer names no release."""
    return conditional_escape(words.release(frame.release.database) if frame.release else "O*NET")


@register.simple_tag
def data_name(frame: Frame) -> SafeString:
    """Write the release that answered; with data of our own also the date of the wages.

    Which wages O*NET's own service has, it does not say.
    """
    release = release_name(frame)
    year = year_of(WAGES) if frame.is_builtin else ""
    return format_html("{}, {}", release, _("BLS May %(year)s") % {"year": year}) if year else release


@register.simple_tag(takes_context=True)
def language_switch(context: Context, frame: Frame, *, is_button: bool = False) -> SafeString:
    """Link to the same page in the other language, unless that area has no page for the career.

    `is_button`: what the page says is in its form, which is sent again.
    """
    key, name, url = other_language(context, frame)
    if is_button:
        return format_html(TONGUE_BUTTON, url, key, name)
    return format_html(TONGUE, url, key, key, name) if url else SafeString("")


def other_language(context: Context, frame: Frame) -> tuple[str, str, str]:
    """Return the other language, its name, and the address of the same page in it; no address if there is no page."""
    twin = context["request"].path.replace(f"/{frame.area}/", "/mpp/", 1)
    has_twin = any(area.area == "mpp" and area.url == twin for area in frame.elsewhere)
    key, url = language.other(context["request"], twin if has_twin else None)
    is_missing = frame.area == "mpp" and any(area.area == "mnm" and not area.url for area in frame.elsewhere)
    return key, dict(settings.LANGUAGES)[key], "" if is_missing else url


@register.simple_tag
def made_from(frame: Frame) -> SafeString:
    """Name the API paths of a page, the release, and when O*NET answered."""
    if not frame.paths:
        return SafeString("")
    taxonomy = f", {frame.release.taxonomy}" if frame.release and frame.release.taxonomy else ""
    return format_html(
        ORIGIN,
        format_html("{}{}.", release_name(frame), taxonomy) if frame.release else "",
        words.day(frame.asked_at) if frame.asked_at else "",
        _("For developers"),
        _("While this is open, the page also shows ids, API paths and other codes."),
        _("Source:"),
        format_html_join(", ", '<span class="code-like">{}</span>', ((path or "/",) for path in frame.paths)),
        format_html("<p>{}</p>\n", _("Retrieved %(date)s") % {"date": words.moment(frame.asked_at)})
        if frame.asked_at
        else "",
    )


@register.inclusion_tag("components/frame/attribution.html")
def attribution(frame: Frame) -> dict[str, object]:
    """Say whose the data are, under which license, and what this site has changed."""
    return {"frame": frame, "data": data_name(frame), "release": release_name(frame)}


@register.simple_tag
def elsewhere(frame: Frame) -> SafeString:
    """Link the same career in the other areas."""
    if not frame.elsewhere:
        return SafeString("")
    links = format_html_join("\n", ELSEWHERE, map(_elsewhere, frame.elsewhere))
    listed = format_html('<ul class="bare split">\n{}\n</ul>\n', links)
    return entry(listed, "elsewhere", _("More about this career"), kind="screen")


def _elsewhere(there: Elsewhere) -> tuple[str, SafeString, object, str]:
    name = format_html('<a href="{}"{}>{}</a>', there.url, lang(there.lang, "hreflang"), there.name)
    if not there.is_known:
        said = _("The list of this area is still loading.")
    elif not there.url:
        said = _("This site has no page for this career there.")
    else:
        said = _(AREAS[there.area].manner)
    return there.area, lang(there.lang), name if there.url else there.name, said
