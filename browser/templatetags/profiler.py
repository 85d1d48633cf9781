"""Components of the pages of the Interest Profiler."""

from collections.abc import Mapping

from django.template import Library

from browser.forms import AskForm
from browser.onet import models
from browser.onet.operations.profiler import ANSWERS, INTEREST, INTERESTS, SCORES
from browser.pages import profiler, words
from browser.pages.frame import Frame
from browser.pages.interests import TopInterests, ZoneCareers
from browser.pages.tables import Table
from browser.translated import gettext as _

register = Library()


@register.simple_tag
def interests() -> list[tuple[str, str]]:
    """Return the six interests: their names in the API, and ours for them."""
    return [(name, _(name)) for name in INTERESTS]


@register.filter
def answered_at(answers: str, area: str) -> str:
    """Return the address of the questions that these answers were given to."""
    return profiler.answered_at(area, answers)


@register.inclusion_tag("components/profiler/interest_scores.html")
def interest_scores(
    results: tuple[models.InterestResult, ...], tables: tuple[Table, ...], lang: str
) -> dict[str, object]:
    """Draw the six scores of a profile, and the table of them."""
    return {"results": results, "tables": tables, "lang": lang}


@register.inclusion_tag("components/profiler/top_interests.html")
def top_interests(top: TopInterests, lang: str | None = None) -> dict[str, object]:
    """Name the strongest interests of a profile, in the language of their names, or say that all are the same."""
    return {"top": top, "lang": lang}


@register.inclusion_tag("components/profiler/zone_careers.html")
def zone_careers(zone: ZoneCareers, frame: Frame) -> dict[str, object]:
    """List the careers of a job zone that fit best."""
    return {"zone": zone, "frame": frame}


@register.inclusion_tag("components/profiler/other_ways.html")
def other_ways(area: str) -> dict[str, object]:
    """Offer what leads to careers where scores do not."""
    return {"area": area}


@register.filter
def zone_name(zone: str) -> str:
    """Return a job zone with what it means."""
    return words.job_zone(int(zone))


@register.inclusion_tag("components/profiler/fits.html")
def fits() -> dict[str, object]:
    """Say what Best, Great and Good mean."""
    return {}


@register.inclusion_tag("components/profiler/own_questions.html")
def own_questions(frame: Frame) -> dict[str, object]:
    """Say that the questions are this site's own, if no account is set."""
    return {"frame": frame}


@register.inclusion_tag("components/profiler/answers_privacy.html")
def answers_privacy() -> dict[str, object]:
    """Say where answers are stored: in the address alone."""
    return {}


@register.inclusion_tag("components/profiler/scores_form.html")
def scores_form(form: AskForm, area: str) -> dict[str, object]:
    """Draw the form for six scores, as counselors have them on paper; other fields only if they are given or wrong."""
    others = [
        field
        for field in form
        if (field.name in ("answers", "area") and field.value())
        or (field.name in ("sort", "start", "end") and field.errors)
    ]
    return {"form": form, "area": area, "others": others, "scores": [form[name] for name in INTERESTS]}


@register.inclusion_tag("components/profiler/zone_form.html")
def zone_form(values: Mapping[str, str], area: str) -> dict[str, object]:
    """Draw the form from a profile to its careers; `values` are its answers, scores or interest."""
    by = (ANSWERS, *SCORES, INTEREST)
    profile = [(param.name, values[param.key]) for param in by if param.key in values]
    return {"values": values, "area": area, "profile": profile}


@register.inclusion_tag("components/profiler/zone_select.html")
def zone_select(zone: str | None, errors: list[str] | None = None) -> dict[str, object]:
    """Draw the field for a job zone."""
    return {"zone": zone, "errors": errors, "zones": words.job_zones()}
