"""Rows of careers and occupations, and the pages of their lists (contract 1.3, 1.8)."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from sqlite3 import Row
from typing import Any
from urllib.parse import quote, urlencode

from browser.embedded import assumptions
from browser.embedded.answers import Unprocessable
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations.operation import BRANCHES, LANGUAGES

# Returns the fields that a list adds to an occupation; None if it adds nothing.
Extra = Callable[[Row], dict[str, Any] | None]


@dataclass(frozen=True)
class Page:
    """Rows `start` to `end` of a list, counted from 1; `size` is how many rows were requested."""

    start: int
    end: int
    total: int
    size: int


def page(values: Mapping[str, str], total: int, rows: int = assumptions.PAGE_ROWS) -> Page:
    """Return the page that was requested, empty beyond the last row; Unprocessable if it ends before it starts."""
    start = max(1, int(values.get("start", 1)))
    end = int(values.get("end", start + rows - 1))
    if end < start:
        raise Unprocessable(assumptions.BAD_PARAMETER.format(name="end"))
    size = min(end - start + 1, assumptions.MOST_ROWS)
    return Page(start, min(start + size - 1, total), total, size)


def paging(path: str, query: Mapping[str, str], page: Page) -> models.Paging:
    """Return which rows a page has, what they are sorted by, and links to the pages after and before it."""
    return models.Paging(page.start, page.end, page.total, query.get("sort"), *neighbors(path, query, page))


def neighbors(path: str, query: Mapping[str, str | Sequence[str]], page: Page) -> tuple[str | None, str | None]:
    """Return links to the pages after and before a page, with the same query and size."""
    last = min(page.start - 1, page.total)  # of the page before
    is_before = page.start > 1 and page.total > 0
    is_after = page.start <= page.end < page.total
    return (
        _address(path, query, page.end + 1, page.end + page.size) if is_after else None,
        _address(path, query, max(1, last - page.size + 1), last) if is_before else None,
    )


def _address(path: str, query: Mapping[str, str | Sequence[str]], start: int, end: int) -> str:
    return f"{path}?{urlencode({**query, 'start': start, 'end': end}, doseq=True, quote_via=quote)}"


def listed(store: Store, area: str, codes: Iterable[str]) -> list[Row]:
    """Return what lists show of these occupations, in their order, without those that the area does not have."""
    wanted = list(codes)
    rows = store.execute(
        "SELECT * FROM listed WHERE language = ? AND code IN (SELECT value FROM json_each(?))",
        (LANGUAGES[area], json.dumps(wanted)),
    )
    by_code = {row["code"]: row for row in rows}
    return [by_code[code] for code in wanted if code in by_code]


def check(store: Store, area: str, code: str) -> Row:
    """Return what lists show of an occupation; raises Unprocessable for a code that the area does not have."""
    row: Row | None = store.execute(
        "SELECT * FROM listed WHERE language = ? AND code = ?", (LANGUAGES[area], code)
    ).fetchone()
    if row is None:
        known = listed(store, "online", [code])
        raise Unprocessable((assumptions.NOT_IN_SPANISH if known else assumptions.UNKNOWN_CODE).format(code=code))
    return row


def related(store: Store, area: str, code: str) -> list[Row]:
    """Return what lists show of the occupations that are most like this one, by title."""
    rows = store.execute(
        "SELECT related FROM related WHERE code = ? AND tier IS NOT 'Supplemental' ORDER BY place, rowid LIMIT ?",
        (code, assumptions.RELATED_OCCUPATIONS),
    )
    return sorted(listed(store, area, [row["related"] for row in rows]), key=lambda row: row["sort"])


def short_title(area: str, title: str) -> str:
    """Return a title as the area writes it: My Next Move and Veterans say "&"."""
    return title.replace(" and ", " & ") if area in {"mnm", "veterans"} else title


def career_tags(row: Row) -> models.Tags:
    """Return the flags of a career in a list."""
    return models.Tags(bool(row["bright"]), assumptions.GREEN, bool(row["apprenticeship"]))


def career_rows(store: Store, area: str, rows: Sequence[Row]) -> tuple[models.CareerRow, ...]:
    """Return careers as lists show them."""
    branches = _branches(store, [row["code"] for row in rows]) if area == "veterans" else {}
    return tuple(
        models.CareerRow(
            code=row["code"],
            title=short_title(area, row["name"]),
            href=f"/{area}/careers/{row['code']}/",
            tags=career_tags(row),
            military_jobs=branches.get(row["code"], ()) if area == "veterans" else None,
        )
        for row in rows
    )


def _branches(store: Store, codes: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the branches of the military that have each occupation, of those that 1.x knows."""
    rows = store.execute(
        "SELECT occupation, group_concat(branch) AS branches FROM military_branch "
        "WHERE occupation IN (SELECT value FROM json_each(?)) GROUP BY occupation",
        (json.dumps(codes),),
    )
    return {row["occupation"]: tuple(sorted({*BRANCHES} & {*row["branches"].split(",")})) for row in rows}


def occupations(rows: Iterable[Row]) -> tuple[models.CareerRow, ...]:
    """Return occupations as reports and crosswalks of OnLine show them."""
    return tuple(
        models.CareerRow(row["code"], row["name"], occupation_address(row["code"]), occupation_tags(row["bright"]))
        for row in rows
    )


def occupation_address(code: str) -> str:
    """Return the address of an occupation of OnLine."""
    return f"/online/occupations/{code}/"


@cache
def occupation_tags(bright: int) -> models.Tags:
    """Return the flags of an occupation of OnLine."""
    return models.Tags(bool(bright), assumptions.GREEN)


def relevance(score: int | None) -> Decimal | None:
    """Return the relevance of a search's match: None for the match of a code."""
    return None if score is None else Decimal(score)


def occupation_list(
    path: str,
    query: Mapping[str, str],
    rows: Sequence[Row],
    values: Mapping[str, str],
    extra: Extra = lambda _: None,
) -> models.OccupationList:
    """Return a page of occupations, each with its extra fields; links repeat the query."""
    part = page(values, len(rows))
    shown = rows[part.start - 1 : part.end]
    return models.OccupationList(
        None, paging(path, query, part), tuple(occupation_row(row, extra(row)) for row in shown)
    )


def occupation_row(row: Row, extra: dict[str, Any] | None = None) -> models.OccupationRow:
    """Return an occupation as lists of OnLine show it, with extra fields."""
    code = row["code"]
    return models.OccupationRow(
        code, row["name"], occupation_address(code), occupation_tags(row["bright"]), **(extra or {})
    )


def sorted_page(store: Store, area: str, params: Mapping[str, str]) -> tuple[list[Row], Page, str]:
    """Return a page of all occupations of an area, which page it is, and what it is sorted by."""
    sort, language = params.get("sort", "name"), LANGUAGES[area]
    (total,) = store.execute("SELECT count(*) FROM listed WHERE language = ?", (language,)).fetchone()
    part = page(params, total)
    rows = store.execute(
        """
        SELECT * FROM listed WHERE language = ?
        ORDER BY CASE ? WHEN 'bright_outlook' THEN bright WHEN 'apprenticeship' THEN apprenticeship END DESC, sort, code
        LIMIT ? OFFSET ?
        """,
        (language, sort, max(0, part.end - part.start + 1), part.start - 1),
    )
    return rows.fetchall(), part, sort
