"""Numbers to geometry, for the drawings beside them: pure functions, in the units of each drawing."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from browser.onet.models import InterestResult, PayRange, RatedElement, StateOutlook
from browser.onet.operations.profiler import INTEREST_IDS, MOST_POINTS
from browser.states import PLACES

BAR_LENGTH = 100  # a bar is as long as its score
EDGE = 26  # percent of the pay strip: nearer to an end than this, the label of the middle begins or ends at its mark
STEPS = 5
STEP = 24  # a step of the ladder with its margin
TILE = 40  # a tile with its margin
CENTER, RADIUS = (170.0, 130.0), 90.0
LINE = 16  # from a line of letters to the next
SIX = tuple(math.radians(60 * number - 90) for number in range(6))  # the corners of a hexagon, from the top


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the job-zone ladder: `kind` full is the career's own, half one below it, line one above."""

    kind: str
    x: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the middle of a pay strip is, in percent of its length, and which end of the label is there."""

    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Span:
    """Pay on a strip that several careers share: where it begins, how long it is, where its middle is, in percent."""

    low: float
    length: float
    middle: float


@dataclass(frozen=True, slots=True)
class Tile:
    """A state's square: x and y of its corner and of its letters."""

    code: str
    x: int
    y: int
    text_x: int
    text_y: int


@dataclass(frozen=True, slots=True)
class Spoke:
    """One interest of the hexagon: its name, its score, and where both are written."""

    name: str
    score: str
    x: float
    name_y: float
    score_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Hexagon:
    """Six scores as a shape; `frame` and `half` are the outlines of the highest score and of half of it."""

    shape: str
    frame: str
    half: str
    spokes: tuple[Spoke, ...]


def bar(value: Decimal | None) -> float:
    """Return the length of a bar for a score of 0 to 100; a score beyond is drawn as the nearest of these."""
    return 0.0 if value is None else float(min(max(value, Decimal(0)), Decimal(BAR_LENGTH)))


def ladder(zone: int | None) -> tuple[Step, ...]:
    """Return the five steps of the job-zone ladder."""
    steps = []
    for number in range(1, STEPS + 1):
        height = round(5.6 * number, 1)
        kind = "full" if number == zone else "half" if zone is not None and number < zone else "line"
        steps.append(Step(kind, STEP * (number - 1) + 1, round(29 - height, 1), height))
    return tuple(steps)


def middle(pay: PayRange) -> Mark | None:
    """Return where the median is between low and high pay; None if one of them is missing, or low is not below high."""
    if pay.low is None or pay.median is None or pay.high is None or pay.low.dollars >= pay.high.dollars:
        return None
    share = (pay.median.dollars - pay.low.dollars) / (pay.high.dollars - pay.low.dollars)
    x = bar(share * 100)
    return Mark(round(x, 1), "start" if x < EDGE else "end" if x > 100 - EDGE else "middle")


def span(pay: PayRange, most: Decimal) -> Span | None:
    """Return where pay is on a strip from 0 to `most` dollars; None if a figure is missing."""
    if pay.low is None or pay.median is None or pay.high is None:
        return None
    low, median, high = (round(bar(each.dollars / most * 100), 1) for each in (pay.low, pay.median, pay.high))
    return Span(low, round(high - low, 1), median)


TILES = tuple(
    Tile(code, TILE * place.column + 1, TILE * place.row + 1, TILE * place.column + 19, TILE * place.row + 24)
    for code, place in PLACES.items()
)


def bands(states: StateOutlook) -> Mapping[str | None, str]:
    """Return how common a career is in each state that has a figure: high, mid or low."""
    named = {"high": states.above_average, "mid": states.average, "low": states.below_average}
    return {state.postal_code: band for band, rows in named.items() for state in rows}


def tile_of(code: str) -> Tile:
    """Return the square of one state."""
    place = PLACES[code]
    return Tile(code, TILE * place.column, TILE * place.row, 0, 0)


def hexagon(elements: Sequence[RatedElement]) -> Hexagon | None:
    """Return the scores of the six interests as a shape, in their order from the top; None for any other elements."""
    rated = {element.id: (element.name, element.score.value) for element in elements if element.score}
    if len(elements) != len(SIX) or rated.keys() != set(INTEREST_IDS):
        return None
    return _hexagon([rated[id_] for id_ in INTEREST_IDS], BAR_LENGTH)


def profile(results: Sequence[InterestResult]) -> Hexagon | None:
    """Return the six scores of a profile, of at most 40, as a shape in their order; None unless they are six."""
    if len(results) != len(SIX):
        return None
    return _hexagon([(result.name, result.score) for result in results], MOST_POINTS)


def _hexagon(rated: Sequence[tuple[str, Decimal]], most: int) -> Hexagon:
    return Hexagon(
        shape=_outline([RADIUS * bar(score * BAR_LENGTH / most) / BAR_LENGTH for _, score in rated]),
        frame=_outline([RADIUS] * len(SIX)),
        half=_outline([RADIUS / 2] * len(SIX)),
        spokes=tuple(_spoke(angle, name, score) for angle, (name, score) in zip(SIX, rated, strict=True)),
    )


def _point(angle: float, radius: float) -> tuple[float, float]:
    return CENTER[0] + radius * math.cos(angle), CENTER[1] + radius * math.sin(angle)


def _outline(radii: Sequence[float]) -> str:
    points = (_point(angle, radius) for angle, radius in zip(SIX, radii, strict=True))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _spoke(angle: float, name: str, score: Decimal) -> Spoke:
    """Return where a name and its score are written: beside a corner, above the top one, below the bottom one."""
    x, y = _point(angle, RADIUS)
    side = round(math.cos(angle), 6)
    anchor = "middle" if side == 0 else "start" if side > 0 else "end"
    x += 0 if side == 0 else math.copysign(8, side)
    first = {"middle": -LINE - 8 if y < CENTER[1] else LINE + 4}.get(anchor, 0)
    return Spoke(name, str(score), round(x, 1), round(y + first, 1), round(y + first + LINE, 1), anchor)
