"""Tables, and lists that are tables of one column."""

from django.template import Library
from django.utils.safestring import SafeString

from browser import shortlist
from browser.markup import escape
from browser.onet import models
from browser.onet.operations.database import TABLE_ROWS
from browser.pages import technology
from browser.pages.database_tables import table_link
from browser.pages.drawn import collect
from browser.pages.tables import NO_TAGS, NOT_GIVEN, Cell, Column, Group, Item, Table, external, score
from browser.templatetags.drawings import badges, bar
from browser.templatetags.page import lang, phrase
from browser.templatetags.shortlist import CAREER, add_to_list, beside
from browser.translated import gettext as _

LONG = 60  # letters from which a text needs room
PAIR = (Column("", heads=True), Column(""))  # a name and a value
# What is around a table, by its layout.
FRAMES = {
    "": ("", ""),
    "fold": ('<div class="fold">', "</div>"),
    "scroll": ('<section class="scroll" aria-label="{}" tabindex="0">', "</section>"),
}
ARROWS = {
    None: "",
    "ascending": ' <span aria-hidden="true">↑</span>',
    "descending": ' <span aria-hidden="true">↓</span>',
}

register = Library()


@register.simple_tag
def outside(link: models.Link) -> SafeString:
    """Link to a page outside this site."""
    return item(external(link))


@register.filter
def as_rating(rating: models.Score) -> Item:
    """Return a rating as a thing that can be drawn."""
    return score(rating)


@register.filter
def technology_totals(content: models.TechnologyList) -> tuple[Item, ...]:
    """Return the links to the technology that is hot, and to that in demand, if the answer counts it."""
    return technology.totals(content)


@register.simple_tag
def rows_link(table: models.TableInfo) -> SafeString:
    """Link to the rows of a table of the database."""
    return item(table_link(table, TABLE_ROWS, _("Rows")))


@register.simple_tag
def careers(rows: Table) -> SafeString:
    """Draw careers of a list: as a table if any says more than its title and flags."""
    if not rows.is_list:
        return table(rows)
    collect(rows)
    lines = "\n".join(_career(row[0]) for group in rows.groups for row in group.rows)
    return SafeString(f'{_note(rows)}<ol class="bare results">\n{lines}\n</ol>')


def _career(cell: Cell) -> str:
    title = cell.items[0]
    notes = " · ".join(
        f"{escape(note.about.text)} <span{lang(note.lang)}>{escape(note.text)}</span>"
        for note in cell.notes
        if note.about
    )
    said = f'<p class="small">{notes}</p>' if notes else ""
    control = beside(title.href, title.text, title.lang)
    return f'<li><div class="row"><h3>{items(cell.items)}</h3>{badges(cell.tags)}{control}</div>{said}</li>'


# Joined here: as template nodes, hundreds of cells took half of the time of a page, and its headings a tenth.
@register.simple_tag
def table(table: Table) -> SafeString:
    """Draw a table; one with careers has a column that adds them to the shortlist."""
    collect(table)
    start, end = FRAMES[table.layout]
    kind = ' class="scores"' if table.is_scored else ""
    has_careers = any(career_in(row) for group in table.groups for row in group.rows)
    groups = "".join(_group(table, group, has_careers=has_careers) for group in table.groups)
    return SafeString(
        f"{_note(table)}{start.format(escape(table.caption[0].text))}<table{kind}>\n"
        f'<caption class="unseen">{items(table.caption, ": ")}</caption>\n'
        f"{_head(table.columns, has_careers=has_careers)}{groups}</table>{end}"
    )


def _note(table: Table) -> str:
    return f'<p class="strip">{escape(table.note)}</p>\n' if table.note else ""


def _head(columns: tuple[Column, ...], *, has_careers: bool) -> str:
    own_list = _("Your list")
    listing = f'<th class="listing" scope="col">{own_list}</th>' if has_careers else ""
    return f"<thead>\n<tr>{''.join(map(_heading, columns))}{listing}</tr>\n</thead>\n" if columns else ""


def _heading(column: Column) -> str:
    title = phrase(column.title, column.lang)
    if column.href:
        title = SafeString(f'<a href="{escape(column.href)}"{lang(column.lang)}>{escape(column.title)}</a>')
    kind = f' class="{column.kind}"' if column.kind in ("number", "machine") else ""
    order = f' aria-sort="{column.order}"' if column.order else ""
    return f'<th scope="col"{kind}{order}>{title}{ARROWS[column.order]}</th>'


def _group(table: Table, group: Group, *, has_careers: bool) -> str:
    columns, last = table.columns or PAIR, _listing if has_careers else _nothing
    width = len(table.columns) + has_careers
    heading = f'<tr><th class="group" scope="rowgroup" colspan="{width}">{escape(group.heading)}</th></tr>\n'
    rows = "\n".join(f"<tr>{''.join(map(_cell, columns, row))}{last(row)}</tr>" for row in group.rows)
    return f"<tbody>\n{heading if group.heading else ''}{rows}\n</tbody>\n"


def career_in(row: tuple[Cell, ...]) -> tuple[str, Item] | None:
    """Return the code of the career that a row of a table is about, with what leads to it."""
    return next(((code, item) for cell in row for item in cell.items if item.href and (code := _code_of(item))), None)


def _code_of(item: Item) -> str:
    career = CAREER.fullmatch(item.href or "")
    own = item.code or ""  # of a page of our own about it
    return career[1] if career else own if shortlist.CODE.fullmatch(own) else ""


def _listing(row: tuple[Cell, ...]) -> str:
    """Draw the cell that adds a row's career to the shortlist."""
    if (found := career_in(row)) is None:
        return '<td class="listing"></td>'
    code, item = found
    return f'<td class="listing">{add_to_list(code, (item.about or item).text or code, item.lang)}</td>'


def _nothing(_row: tuple[Cell, ...]) -> str:
    return ""


def _cell(column: Column, cell: Cell) -> str:
    content = contents(cell, is_code=column.kind == "code")
    if column.heads:
        return f'<th scope="row">{content}</th>'
    kind = "" if cell is NOT_GIVEN or column.kind == "code" else column.kind
    if column.href and not kind and any(len(each.text) > LONG for each in cell.items):
        kind = "long"
    attributes = f' class="{kind}"' if kind else ""
    if column.repeats and not cell.is_empty:
        attributes += f' data-of="{escape(column.title)}"'
    if cell.span > 1:
        attributes += f' colspan="{cell.span}"'
    return f"<td{attributes}>{content}</td>"


def contents(cell: Cell, *, is_code: bool = False) -> SafeString:
    """Draw what is in a cell."""
    items = [item(each, is_code=is_code) for each in cell.items]
    if cell.layout == "lines":
        drawn = "".join(f"<div>{each}</div>" for each in items)
    elif cell.layout == "examples":
        drawn = " ".join(f'<span class="item">{each};</span>' for each in items[:-1])
        drawn += f' <span class="item">{items[-1]}</span>' if items else ""
    else:
        drawn = (", " if cell.layout == "words" else " ").join(items)
    if cell.tags is not NO_TAGS and (flags := badges(cell.tags)):
        drawn = f'<div class="row"><span>{drawn}</span>{flags}</div>'
    if cell.shares:
        lines = "".join(f"<li>{phrase(share.text, share.lang)} {_share(share)}</li>" for share in cell.shares)
        drawn = f'{drawn}<ul class="bare spread">{lines}</ul>'
    return SafeString(drawn)


def _share(share: Item) -> str:
    return "" if share.number is None else f"<b>{share.number}{share.unit}</b>{bar(share.number)}"


@register.simple_tag
def items(items: tuple[Item, ...], separator: str = " ") -> SafeString:
    """Draw things that belong together."""
    return SafeString(separator.join(map(item, items)))


@register.simple_tag
def item(item: Item, *, is_code: bool = False) -> SafeString:
    """Draw one thing that a cell says; `is_code`: its code is what matters."""
    parts = []
    if item.text:
        parts.append(_text(item))
    if item.number is not None:
        drawn = bar(item.number * 100 / item.most, has_tick=item.is_rating)
        parts.append(f'<span class="score"><b>{item.number}{item.unit}</b>{drawn}</span>')
    if item.code and item.href and not item.text:
        parts.append(f'<a class="code-like" href="{escape(item.href)}">{escape(item.code)}</a>')
    elif item.code:
        code = escape(item.code)
        kind = "code-like machine" if item.is_machine else "code-like"
        parts.append(f"<code>{code}</code>" if is_code else f'<span class="{kind}">{code}</span>')
    if item.marks:
        marks = ": ".join(phrase(mark.text, mark.lang) for mark in item.marks)
        parts.append(f'<span class="flag">{marks}</span>')
    return SafeString(" ".join(parts))


def _text(item: Item) -> str:
    if not item.href:
        if not item.is_small:
            return phrase(item.text, item.lang)
        kind = ' class="machine"' if item.is_machine else ""
        return f"<small{kind}{lang(item.lang)}>{escape(item.text)}</small>"
    about = f'<span class="unseen">: {phrase(item.about.text, item.about.lang)}</span>' if item.about else ""
    kind = ' class="screen action"' if item.is_action else ""
    outside = ' rel="external"' if not item.href.startswith("/") else ""
    return f'<a{kind} href="{escape(item.href)}"{outside}{lang(item.lang)}>{escape(item.text)}{about}</a>'
