"""Components as tags: values of the domain, written or drawn."""

import re
from decimal import Decimal

from django.conf import settings
from django.template import Context, Library, Node, NodeList
from django.template.base import Parser, Token
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from browser import charts
from browser.areas import AREAS, career_url
from browser.forms import AskForm, option_label
from browser.middleware import language
from browser.onet import models
from browser.onet.operations.operation import CODE, Operation
from browser.pages import part, unlisted_service
from browser.pages.answer import AnswerPage
from browser.pages.frame import Frame
from browser.pages.part import Nothing, Part

register = Library()

BAR = (
    '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="track" width="100" height="8"/><rect class="full" width="{}" height="8"/>{}</svg>'
)
STEP = '<rect class="{}" x="{}" y="{}" width="20" height="{}"/>'
TICK = SafeString('<path class="line" d="M50 0v8"/>')  # 50, from where O*NET calls a thing important
# How many of three marks are filled for an outlook, in the words of both languages (contract 3.9.8, 4).
OUTLOOKS = {
    "Bright": 3,
    "Average": 2,
    "Below Average": 1,
    "Buenas": 3,
    "Promedio": 2,
    "Debajo del promedio": 1,
}
BRANCHES = {
    "air_force": gettext_noop("Air Force"),
    "army": gettext_noop("Army"),
    "coast_guard": gettext_noop("Coast Guard"),
    "marine_corps": gettext_noop("Marine Corps"),
    "navy": gettext_noop("Navy"),
    "space_force": gettext_noop("Space Force"),
}


TITLE_LETTERS = 70  # what a browser's tab, a bookmark or a list of results shows of a title at most
DESCRIPTION_LETTERS = 160
VERBATIM = re.compile(r"<(?:pre|textarea)\b.*?</", re.DOTALL)  # elements in which every line counts
LINE_IN_VERBATIM = "\0"  # no page has this character
NOT_ASKED = ("start", "end", "display", "all", "area", "tab")


class TrimLines(Node):
    """The node of `trim_lines`; blocks in it have a `block.super`, which those in a `simple_block_tag` lack."""

    def __init__(self, nodelist: NodeList) -> None:
        """Take what is between the tag and its end."""
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """Return the content without blank lines and without blanks at ends of lines."""
        content = VERBATIM.sub(
            lambda element: element[0].replace("\n", LINE_IN_VERBATIM), self.nodelist.render(context)
        )
        lines = filter(None, map(str.rstrip, content.split("\n")))
        return SafeString("\n".join(lines).replace(LINE_IN_VERBATIM, "\n"))


@register.tag
def trim_lines(parser: Parser, token: Token) -> TrimLines:  # noqa: ARG001 - a tag takes both
    """Remove the blank lines, and the blanks at ends of lines, that tags such as `if` and `for` leave in a page."""
    nodelist = parser.parse(("endtrim_lines",))
    parser.delete_first_token()
    return TrimLines(nodelist)


@register.simple_tag(takes_context=True)
def page_title(context: Context, *parts: str) -> str:
    """Write a page's title with its area and the site if there is room; of a long one the middle is left out."""
    area = AREAS.get(context["frame"].area)
    title = ": ".join(parts)
    place = f" · {area.name}" if area and area.name != title else ""
    whole = f"{title}{place} · O*NET Browser"
    if len(whole) <= TITLE_LETTERS:
        return whole
    room = TITLE_LETTERS - len(place)
    if len(title) > room:
        half = room // 2 - 1
        title = f"{title[:half].rpartition(' ')[0]} … {title[-half:].partition(' ')[2]}"
    return f"{title}{place}"


@register.simple_tag(takes_context=True)
def page_description(context: Context, told: str | None = None) -> str:
    """Write what a page is about: O*NET's description in the page's language, or else its title and its area."""
    frame = context["frame"]
    area = AREAS.get(frame.area)
    if told and get_language() == (area.lang if area else settings.LANGUAGE_CODE):
        return Truncator(told).chars(DESCRIPTION_LETTERS)
    site = _("O*NET’s careers, pay and outlook, for a counselor and a client at one screen.")
    return f"{frame.title}. {_(area.audience) if area else site}"


@register.filter
def local(href: str | None) -> str:
    """Return an address of this site if it has that page; an empty text for any other."""
    return unlisted_service.local(href)


@register.filter
def api_path(href: str | None) -> str:
    """Return the API path of an address of this site, as a person would write it; any other address as it is."""
    return (href or "").removeprefix("/") or (href or "")


@register.filter
def unbroken(sentence: str) -> SafeString:
    """Write a sentence in which no O*NET-SOC code breaks at the end of a line."""
    return SafeString(re.sub(CODE, r'<span class="item">\g<0></span>', escape(sentence)))


@register.filter
def option(key: str) -> str:
    """Return a value of a parameter in words, as the forms offer it."""
    return _(option_label(key))


@register.filter
def branch(key: str | None) -> str:
    """Return the name of a branch of the military by its key in the API."""
    return _(BRANCHES[key]) if key in BRANCHES else (key or "").replace("_", " ").capitalize()


@register.filter
def beyond(more: models.ExploreMore, told: models.WhereDoTheyWork | None) -> tuple[models.IndustryShare, ...]:
    """Return the industries of a part; none where the part before has told of the same ones."""
    mine, before = (
        [(row.code, row.title, row.percent_employed) for row in rows]
        for rows in (more.industries, told.industries if told else ())
    )
    return () if mine == before else more.industries


@register.simple_tag
def bar(value: Decimal | None) -> SafeString:
    """Draw a bar of 0 to 100, such as a percentage."""
    return format_html(BAR, charts.bar(value), "")


@register.simple_tag
def score(rating: models.Score | None) -> SafeString:
    """Write a rating with its bar; nothing when there is none."""
    if rating is None:
        return SafeString("")
    drawn = format_html(BAR, charts.bar(rating.value), TICK)
    return format_html('<span class="score"><b>{}</b>{}</span>', rating.value, drawn)


@register.simple_tag
def code(value: str) -> SafeString:
    """Write the code of the career that a page is about, once a page: the copy button finds it by its id."""
    label = _("O*NET-SOC code")
    return format_html('<span class="unseen">{} </span><span class="code" id="code">{}</span>', label, value)


@register.simple_tag(takes_context=True)
def content_lang(context: Context, area: str | None = None) -> SafeString:
    """Write the attribute `lang` for O*NET's own text, where it is in another language than the page.

    `area` is where the text is from, else the page's area; `said_in` in the context comes before both: the area that
    stands in where the page's own has no such part.
    """
    key = context.get("said_in") or area or getattr(context.get("frame"), "area", None)
    spoken = AREAS[key].lang if key else settings.LANGUAGE_CODE
    return SafeString("") if spoken == get_language() else format_html(' lang="{}"', spoken)


@register.simple_tag(takes_context=True)
def content(context: Context, text: str, area: str | None = None) -> SafeString:
    """Write a text of O*NET's; one in another language than the page is marked."""
    lang = content_lang(context, area)
    return format_html("<span{}>{}</span>", lang, text) if lang else format_html("{}", text)


@register.simple_tag(takes_context=True)
def release_name(context: Context) -> SafeString:
    """Write the release that answered, as it names itself, in English; O*NET where none is named."""
    release = context["frame"].release
    if release is None:
        return SafeString("O*NET")
    return content(context, release.database, "online")


@register.simple_tag(takes_context=True)
def career_link(context: Context, row: models.CareerRow | models.OccupationRow, area: str) -> SafeString:
    """Write a career's title, linked to its page in an area, and its code."""
    return format_html(
        '<a href="{}"{}>{}</a> <span class="path">{}</span>',
        career_url(area, row.code),
        content_lang(context, area),
        row.title,
        row.code,
    )


@register.simple_tag
def badges(tags: models.Tags) -> SafeString:
    """Write the flags of a career in words of ours."""
    words = [
        word
        for is_set, word in (
            (tags.bright_outlook, _("Bright Outlook")),
            (tags.apprenticeship, _("Registered apprenticeship")),
            (tags.green, _("Green")),
        )
        if is_set
    ]
    if not words:
        return SafeString("")
    items = format_html_join("", '<li><span class="badge">{}</span></li>', ((word,) for word in words))
    return format_html('<ul class="bare badges">{}</ul>', items)


@register.filter
def thousands(number: int) -> str:
    """Write a number of persons so that it is read at a glance."""
    return f"{number:,}"


@register.simple_tag
def dollars(amount: models.Amount | None) -> str:
    """Write an amount as it was sent: whole dollars, or with cents."""
    if amount is None:
        return ""
    cents = str(amount.dollars).partition(".")[2]
    # Two digits after the point, and never fewer than were sent.
    figure = f"${amount.dollars:,.2f}" if len(cents) == 1 else f"${amount.dollars:,}"
    return _("more than %(amount)s") % {"amount": figure} if amount.over else figure


@register.simple_tag
def ladder(zone: int | None) -> SafeString:
    """Draw the job-zone ladder."""
    steps = format_html_join("", STEP, ((step.kind, step.x, step.y, step.height) for step in charts.ladder(zone)))
    return format_html('<svg class="ladder" viewBox="0 0 120 30" aria-hidden="true">{}</svg>', steps)


@register.inclusion_tag("components/outlook_mark.html")
def outlook_mark(category: str) -> dict[str, object]:
    """Draw an outlook as one to three filled marks; none for a word that is not known."""
    filled = OUTLOOKS.get(category, 0)
    kinds = ["full" if place < filled else "line" for place in range(3)]
    return {"marks": list(zip(kinds, (9, 30, 51), strict=True)) if filled else []}


@register.inclusion_tag("components/pay_strip.html")
def pay_strip(pay: models.PayRange, period: str) -> dict[str, object]:
    """Draw pay from low to high on one scale, with its figures; `period` is annual or hourly."""
    return {"pay": pay, "strip": charts.strip(pay, period), "period": period}


@register.simple_tag(takes_context=True)
def not_collected(context: Context) -> str:
    """Say that a part is not there, and whose doing that is."""
    return part.not_collected(is_trimmed=getattr(context.get("frame"), "is_trimmed", False))


@register.inclusion_tag("components/nothing.html", takes_context=True)
def nothing(context: Context, what: Nothing | Part[object] | None, url: str | None = None) -> dict[str, object]:
    """Say which of the three kinds of nothing stands here."""
    kind = what.nothing if isinstance(what, Part) else what
    return {
        "kind": (kind or Nothing.NOT_COLLECTED).name,
        "url": what.url if isinstance(what, Part) else url,
        "frame": context.get("frame"),
    }


@register.inclusion_tag("components/paging.html", takes_context=True)
def paging(context: dict[str, object], page: AnswerPage[models.CareerList]) -> dict[str, object]:
    """Link to the neighbors of a list's page, and say where it stands."""
    found = page.content.paging
    return {
        "paging": found,
        "next": local(found.next),
        "previous": local(found.previous),
        "request": context.get("request"),
    }


@register.inclusion_tag("components/language_switch.html", takes_context=True)
def language_switch(context: Context) -> dict[str, object]:
    """Link to the same page in the other language; nothing where My Next Move has no page for a Spanish career."""
    request, frame = context["request"], context["frame"]
    key, url = language.other(request)
    missing = frame.area == "mpp" and any(area.area == "mnm" and not area.url for area in frame.elsewhere)
    return {"key": key, "name": dict(settings.LANGUAGES)[key], "url": "" if missing else url}


@register.inclusion_tag("components/made_from.html")
def made_from(frame: Frame) -> dict[str, object]:
    """Name the API paths of a page, the release, and when O*NET answered."""
    return {"frame": frame}


@register.inclusion_tag("components/elsewhere.html")
def elsewhere(frame: Frame) -> dict[str, object]:
    """Link the same career in the other areas."""
    return {"frame": frame}


@register.inclusion_tag("components/ask.html")
def ask(form: AskForm, operation: Operation[object], sort: str | None = None) -> dict[str, object]:
    """Draw the form that asks an operation; what was typed stays, what is wrong is said at its field.

    `sort` is the order that an answer has: it is chosen until another one is. Paging is no question to ask, nor is
    where it was asked, nor an order that is not known: these fields are shown only where one of them is, or may be,
    wrong. Else a form that is to be mended keeps what they hold.
    """
    quiet = {*NOT_ASKED, *(param.name for param in operation.params if param.name == "sort" and not param.options)}
    shown = [field for field in form if field.name not in quiet or field.errors or (form.is_refused and field.data)]
    kept = [field for field in form if field.data and field not in shown] if form.is_wrong() else []
    shown.sort(key=lambda field: field.name == "keyword")  # the branch is asked before the job
    return {"fields": shown, "kept": kept, "operation": operation, "sort": sort}
