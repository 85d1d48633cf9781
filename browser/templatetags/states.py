"""Components of the states: how common a career is in each."""

from collections.abc import Iterable
from decimal import Decimal

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from browser import charts
from browser.onet import models
from browser.states import PLACES

register = Library()


# Joined here: as template nodes these hundreds of values took half of the time of a career's page.
ROW = "<li><span>{}{}</span><b>{}</b></li>"
TILE = (
    '<g class="{0.band}"><rect x="{0.x}" y="{0.y}" width="36" height="36"/>'
    '<text x="{0.text_x}" y="{0.text_y}">{0.code}</text></g>'
)
OPTION = '<option value="{}"{}>{}</option>'


@register.inclusion_tag("components/tiles.html")
def tiles(states: models.StateOutlook, chosen: str | None = None) -> dict[str, object]:
    """Draw the states as tiles, by how common a career is there; `chosen` is outlined."""
    # Nothing of O*NET's is in it: numbers, and words of ours.
    drawn = SafeString("".join(TILE.format(tile) for tile in charts.tiles(states)))
    return {"tiles": drawn, "chosen": charts.tile_of(chosen) if chosen and chosen in PLACES else None}


@register.simple_tag
def state_rows(states: Iterable[models.State], chosen: str | None = None) -> SafeString:
    """Write states with how common a career is in each, a dash where O*NET has no figure; `chosen` is in bold."""
    return format_html_join(
        "", ROW, (_row(state, is_chosen=bool(chosen) and state.postal_code == chosen) for state in states)
    )


def _row(state: models.State, *, is_chosen: bool) -> tuple[str, str, str | Decimal]:
    name = format_html("<strong>{}</strong>", state.name) if is_chosen else state.name
    code = format_html(' <span class="path">{}</span>', state.postal_code) if state.postal_code else ""
    return name, code, "–" if state.location_quotient is None else state.location_quotient


@register.simple_tag
def state_options(chosen: str | None = None) -> SafeString:
    """Write the states by name as options of a field: words of ours alone."""
    by_name = sorted(PLACES.items(), key=lambda item: item[1].name)
    rows = (OPTION.format(code, " selected" if code == chosen else "", place.name) for code, place in by_name)
    return SafeString("".join(rows))
