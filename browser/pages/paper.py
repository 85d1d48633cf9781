"""How much fits on one page of paper, Letter and A4: the size of the letters, and how many lines of each part."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from math import ceil

from browser.pages.sheet import Amounts, Figure, Piece, Side

# What both papers have within the margins, in millimeters: Letter is wider, A4 is longer.
WIDTH, HEIGHT = 186, 254  # less than there is, for this is an estimate
POINT = 0.3528  # millimeters
LETTER = 0.54  # how wide a letter is on average, of its size
LINE = 1.3  # how high a line is, of the size of its letters
GAP, ASIDE = 0.9, 2.4  # below a part, and beside it with its padding, of the size of the letters
HEAD = 4  # the head with the office and the code, and what is around the foot, of the size of the letters
FOOT, LARGE_FOOT = 31, 29  # the code to scan, who hands the sheet out, the sources

# How large each kind of text is beside the others; in large print nothing is smaller than the rest.
KINDS = {
    "title": 1.7,
    "long": 1.4,
    "lead": 1.1,
    "heading": 1.15,
    "label": 0.85,
    "figure": 1.35,
    "detail": 0.88,
    "text": 1,
}
LARGE_KINDS = dict.fromkeys(KINDS, 1.0) | {"title": 1.3, "long": 1.05, "heading": 1.15}
LONG = 45  # letters of a title

# Sizes of letters in points, the first that fits; only then is something left out, the next row of amounts.
NORMAL = (12, 11.5, 11, 10.5, 10, 9.5, 9)
EASY = (15, 14, 13, 12.5)
LARGE = (18,)
LEAST_LARGE = 16  # for the few whose texts are longest in both languages
WHOLE = (
    Amounts(tasks=5, ways_in=4, skills=6, related=6, links=3),
    Amounts(tasks=5, ways_in=3, skills=4, related=4, links=2),
    Amounts(tasks=5, ways_in=2, skills=3, related=3, links=1),
    Amounts(tasks=5, ways_in=2, skills=3, related=3, links=1, details=1),
    Amounts(tasks=4, ways_in=2, skills=3, related=3, links=1, details=1),
    Amounts(tasks=3, ways_in=2, skills=3, related=3, links=1, details=1),
    Amounts(tasks=4, ways_in=2, skills=3, related=3, links=1, details=0),
    Amounts(tasks=3, ways_in=2, skills=3, related=3, links=1, details=0),
    Amounts(tasks=3, ways_in=1, skills=0, related=0, links=1, details=0),
)
LESS = (
    Amounts(tasks=5, ways_in=2, skills=4, related=3, links=2, details=0),
    Amounts(tasks=4, ways_in=2, skills=3, related=0, links=1, details=0),
    Amounts(tasks=3, ways_in=2, skills=0, related=0, links=1, details=0),
    Amounts(tasks=3, ways_in=1, skills=0, related=0, links=1, details=0),
    Amounts(tasks=2, ways_in=0, skills=0, related=0, links=1, details=0),
    Amounts(tasks=2, ways_in=0, skills=0, related=0, links=0, details=0),
    Amounts(tasks=0, ways_in=0, skills=0, related=0, links=1, details=0),
    Amounts(tasks=0, ways_in=0, skills=0, related=0, links=0, details=0),
)


Text = tuple[str, str]  # the kind of a text, and the text
Row = tuple[tuple[Text, ...], ...]  # cells side by side


def fitted(
    build: Callable[[Amounts], tuple[Side, ...]], *, is_large: bool, is_easy: bool
) -> tuple[tuple[Side, ...], float]:
    """Return the sides of a sheet with as much as fits on one page, and the size of its letters."""
    sizes = LARGE if is_large else EASY if is_easy else NORMAL
    for amounts in LESS if is_large or is_easy else WHOLE:
        sides = build(amounts)
        for points in sizes:
            if height(sides, points) <= HEIGHT:
                return sides, points
    return sides, LEAST_LARGE if is_large else points


def is_long(sides: tuple[Side, ...]) -> bool:
    """Return whether titles are so long that they need smaller letters."""
    return any(len(side.title) > LONG for side in sides)


def height(sides: tuple[Side, ...], points: float) -> float:
    """Return about how high a sheet is, in millimeters."""
    em = points * POINT
    kinds, foot = (LARGE_KINDS, LARGE_FOOT) if points >= LEAST_LARGE else (KINDS, FOOT)
    rows = (max(_cell(cell, WIDTH / em / len(row) - ASIDE, kinds) for cell in row) for row in _rows(sides, points))
    return foot + em * (HEAD + sum(row + GAP for row in rows))


def _cell(cell: tuple[Text, ...], width: float, kinds: Mapping[str, float]) -> float:
    """Return how high a cell of some width is; both are in sizes of the letters."""
    return sum(_lines(text, max(1, width / LETTER / kinds[kind])) * LINE * kinds[kind] for kind, text in cell)


def _lines(text: str, letters: float) -> int:
    """Return how many lines a text takes that is wrapped at so many letters; a longer word is broken."""
    lines, room = 1, letters
    for word in text.split():
        if len(word) > room:
            broken = ceil(len(word) / letters)
            lines, room = lines + broken, letters * broken
        room -= len(word) + 1
    return lines


def _rows(sides: tuple[Side, ...], points: float) -> Iterator[Row]:
    """Yield the rows of a sheet: two sides are beside each other; one has two columns, if its letters are small."""
    yield tuple(_texts("long" if is_long(sides) else "title", side.title) for side in sides)
    yield tuple(_texts("detail", side.note) + _piece(side.what, "lead") for side in sides)
    if len(sides) > 1:
        yield from zip_longest(*(map(_figure, side.figures) for side in sides), fillvalue=())
        yield from zip_longest(*(map(_piece, side.pieces) for side in sides), fillvalue=())
    for side in sides if len(sides) == 1 else ():
        yield from _pairs(map(_figure, side.figures))
        in_columns = len(side.pieces) - 1 if points in NORMAL else 0
        yield from _pairs(map(_piece, side.pieces[:in_columns]))
        yield from ((cell,) for cell in map(_piece, side.pieces[in_columns:]))


def _pairs(cells: Iterable[tuple[Text, ...]]) -> Iterator[Row]:
    all_cells = list(cells)
    yield from zip_longest(all_cells[::2], all_cells[1::2], fillvalue=())


def _figure(figure: Figure) -> tuple[Text, ...]:
    return (*_texts("label", figure.label), *_texts("figure", figure.text), *_texts("detail", " ".join(figure.details)))


def _piece(piece: Piece | None, kind: str = "text") -> tuple[Text, ...]:
    if piece is None:
        return ()
    lines = (" · ".join(piece.lines),) if piece.key in {"skills", "related"} else piece.lines
    title = () if piece.key == "what" else _texts("heading", piece.title)
    links = (f"{link.title}: {link.written}" for link in piece.links)
    return (*title, *_texts("detail", piece.note), *_texts(kind, *lines, *links))


def _texts(kind: str, *texts: str) -> tuple[Text, ...]:
    return tuple((kind, text) for text in texts if text)
