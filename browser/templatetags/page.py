"""What every page has, and the blocks that any page may use."""

from django.template import Library
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from browser.areas import AREAS, Area
from browser.embedded import labor
from browser.embedded.data.companion import WAGES
from browser.markup import conditional_escape, escape, format_html
from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.pages import part, words
from browser.pages.figures import projected, year_of
from browser.pages.frame import Crumb, Frame, Tab
from browser.pages.offered import left_out
from browser.pages.part import Nothing, Part
from browser.translated import gettext as _

TITLE_LETTERS = 70  # what a browser's tab, a bookmark or a list of results shows of a title at most
DESCRIPTION_LETTERS = 160

COPY = (
    '<button class="button quiet small" type="button" data-copy="code" hidden data-done="{}" data-failed="{}">\n'
    '<span aria-live="polite">{}</span>\n</button>\n'
)

register = Library()


@register.simple_tag
def page_title(frame: Frame, *parts: str) -> str:
    """Write a page's title with its area and the site if there is room; of a long one the middle is left out.

    `parts` replace the frame's title if it is not unique: an industry, and the name of the list of its occupations.
    """
    area = AREAS.get(frame.area or "")
    title = ": ".join(_(part) for part in parts) or frame.title
    place = f" · {area.name}" if area and area.name != title else ""
    whole = f"{title}{place} · O*NET Browser"
    if len(whole) <= TITLE_LETTERS:
        return whole
    room = TITLE_LETTERS - len(place)
    if len(title) > room:
        half = room // 2 - 1
        title = f"{title[:half].rpartition(' ')[0]} … {title[-half:].partition(' ')[2]}"
    return f"{title}{place}"


@register.simple_tag
def page_description(frame: Frame, description: str | None = None) -> str:
    """Write what a page is about: O*NET's description in the page's language, or else its title and its area."""
    if description and get_language() == frame.lang:
        is_long = len(description) > DESCRIPTION_LETTERS
        return f"{description[: DESCRIPTION_LETTERS - 1]}…" if is_long else description
    area = AREAS.get(frame.area or "")
    site = _("Find careers, pay and job outlook with your client.")
    return f"{frame.title}. {_(area.audience) if area else site}"


@register.simple_tag
def lang(spoken: str | None, *names: str) -> SafeString:
    """Write the attribute `lang`, or the `names` of others, for a text in another language than the page."""
    if not spoken or spoken == get_language():
        return SafeString("")
    return SafeString("".join(f' {name}="{escape(spoken)}"' for name in names or ("lang",)))


@register.simple_tag
def phrase(text: str, spoken: str | None) -> SafeString:
    """Write a text; one in another language than the page is marked."""
    attribute = lang(spoken)
    return format_html("<span{}>{}</span>", attribute, text) if attribute else conditional_escape(text)


@register.simple_tag
def figure_years() -> str:
    """Write which years this site's own figures of pay and projections are for; empty if that is not known."""
    years = {"year": year_of(WAGES), "years": projected()}
    return _("Pay by area is from May %(year)s. Projections are for %(years)s.") % years if years["year"] else ""


@register.simple_tag
def crosswalk_source() -> SafeString:
    """Write from when our own matches of military jobs and careers are."""
    sentence = _("Source: O*NET military crosswalk, %(date)s; for older codes the Department of Defense, 2016.")
    return format_html('<p class="soft"><small>{}</small></p>', sentence % {"date": words.month(labor.MATCHED)})


@register.inclusion_tag("components/page/letters.html")
def letters(links: tuple[Crumb, ...]) -> dict[str, object]:
    """Link where each letter begins in a list."""
    return {"letters": links}


@register.filter
def area(key: str | None) -> Area | None:
    """Return an area by its key; None outside the four."""
    return AREAS.get(key or "")


@register.simple_tag
def address(operation: Operation[object], area: str) -> str:
    """Write the address of an operation in an area."""
    return operation.url(area=area)


@register.simple_tag
def not_collected(url: str | None = None) -> SafeString:
    """Say that O*NET has no such part, or that the built-in data leave out the part at `url`, and where it is."""
    elsewhere = left_out(url)
    sentence = part.not_collected(is_left_out=elsewhere is not None)
    if elsewhere is None:
        return format_html("{}", sentence)
    return format_html('{} <a href="{}">{}</a>', sentence, elsewhere, _("See it at O*NET OnLine"))


@register.simple_tag
def nothing(what: Nothing | Part[object] | None, url: str | None = None) -> SafeString:
    """Say which of the kinds of nothing is here, and where to try again."""
    kind, url = (what.nothing, what.url) if isinstance(what, Part) else (what, url)
    if kind is Nothing.NOT_IN_SPANISH:
        said = format_html("{}", _("This part is only in English."))
    elif kind is Nothing.FAILED:
        link = '\n<a class="screen" href="{}">{}</a>'
        again = format_html(link, url, _("Try this section again")) if url else ""
        failed = _("We could not get this part from O*NET just now. The rest of the page is complete.")
        said = format_html("{}{}", failed, again)
    else:
        said = not_collected(url)
    return format_html('<p class="note">\n{}\n</p>\n', said)


# Written here: as template nodes, the frames of ten parts took a tenth of a career's page.
@register.simple_block_tag
def entry(
    content: str, key: str, title: str, note: str = "", spoken: str | None = None, kind: str = "", area: str = ""
) -> SafeString:
    """Draw one part of a page: its heading in the margin, with a note below it; `spoken` is the heading's language."""
    return format_html(
        '<section class="entry{}" id="{}"{} aria-labelledby="{}-title">\n'
        '<header><h2 id="{}-title"{}>{}</h2>{}</header>\n{}</section>',
        f" {kind}" if kind else "",
        key,
        format_html(' data-area="{}"', area) if area else "",
        key,
        key,
        lang(spoken),
        title,
        format_html("<p>{}</p>", note) if note else "",
        content,
    )


@register.simple_block_tag
def region(content: str, key: str, title: str, kind: str = "") -> SafeString:
    """Draw a part of a page whose heading only screen readers need."""
    values = {"content": content, "key": key, "title": title, "kind": kind}
    return render_to_string("components/page/region.html", values)


@register.inclusion_tag("components/page/tabs.html")
def tabs(tabs: tuple[Tab, ...], label: str) -> dict[str, object]:
    """Link pages side by side, the current one marked."""
    return {"tabs": tabs, "label": label}


@register.inclusion_tag("components/page/paging.html")
def paging(paging: models.Paging | None) -> dict[str, object]:
    """Link to the neighbors of a list's page, and say which of its rows are shown."""
    return {"paging": paging}


@register.simple_tag
def own_area() -> str:
    """Return the area that a page of no area leads to: the one in the visitor's language."""
    return "mpp" if (get_language() or "").startswith("es") else "mnm"


@register.inclusion_tag("components/page/search_form.html")
def search_form(
    key: str, area: str | None = None, keyword: str = "", hint: str = "", *, is_large: bool = False
) -> dict[str, object]:
    """Draw the search of every area; what was typed stays, and so does the area that it was typed in.

    `hint` is the id of the sentence that says what to type.
    """
    return {
        "key": key,
        "action": reverse("our_search"),
        "suggest": reverse("our_suggest"),
        "is_large": is_large,
        "landmark": _("Careers"),
        "label": _("Job title, code or military code"),
        "button": _("Search"),
        "area": area or own_area(),
        "keyword": keyword,
        "hint": hint,
    }


@register.inclusion_tag("components/page/search_form.html")
def site_search(frame: Frame) -> dict[str, object]:
    """Draw the same search for the head of every page: small, and without what was typed."""
    return {
        "key": "find",
        "action": reverse("our_search"),
        "suggest": reverse("our_suggest"),
        "is_small": True,
        "landmark": _("Site"),
        "label": _("Job title, code or military code"),
        "button": _("Search"),
        "area": frame.area or own_area(),
        "placeholder": _("Title or code"),
    }


@register.simple_tag
def copy_button() -> SafeString:
    """Draw the button that copies the code of a career, which the script shows."""
    return format_html(COPY, _("Copied"), _("Not copied"), _("Copy code"))


@register.inclusion_tag("components/page/copy_note.html")
def copy_note() -> dict[str, object]:
    """Draw the button that copies a case note, which the script shows; it says so if it could not."""
    return {}


@register.inclusion_tag("components/page/builtin_notice.html")
def builtin_notice(frame: Frame) -> dict[str, object]:
    """Say that no O*NET Web Services are connected, where that is so."""
    return {"frame": frame}
