"""Whether a page shows an answer: numbers and flags beside the name that they belong to, other words as a whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TypeVar
from xml.etree.ElementTree import Element

from bs4 import Tag
from django.utils.translation import gettext

from tests.pages.reading import text_of

T = TypeVar("T")
Row = tuple[Tag, str]

# What is beside a name: its row, item, answer, pair, part or heading.
ROWS = "tr, li, label, dl > div, fieldset, section, article, header"
NOT_OF_THE_ANSWER = "[hidden], .unseen, template, .origin, nav[aria-label=Breadcrumb]"
NAMES = ("title", "name", "statement", "text", "area")

# The tables below say of a value, by its name or by that of its element too, how a page shows it.
#
# Addresses, not words; and what a list says of itself, which its page says in its own words.
NOT_SAID = dict.fromkeys(
    ("href", "related", "info", "rows", "url", "rel", "report", "display", "sort", "keyword"), True
) | {
    "careers.branch": True,
    "matches.branch": True,
    "results.total": True,
    # Which interest a question counts toward is on a page for counselors: a client who answers must not see it.
    "question.area": True,
    # The titles of an outlook and of a kind of association say the same.
    "category.code": True,
    "bright_outlook.code": True,
}
# What a flag is in words.
FLAGS = {
    "bright_outlook": "Bright Outlook",
    "apprenticeship": "Registered apprenticeship",
    "green": "Green",
    "career_video": "Career video",
    "air_force": "Air Force",
    "army": "Army",
    "coast_guard": "Coast Guard",
    "marine_corps": "Marine Corps",
    "navy": "Navy",
    "active": "in use",
    "optional": "Yes",
    "hot_technology": "Hot technology",
    "in_demand": "In demand",
    "supplemental": "supplemental",
}
# What a word is in plain words.
WORDS = {
    "some_duties": "Some duties are the same",
    "most_duties": "Most duties are the same",
    "crosswalk": "Related in the DoD crosswalk",
    **{branch: FLAGS[branch] for branch in ("air_force", "army", "coast_guard", "marine_corps", "navy")},
}
# Patterns around a value that no text of the answer names, or that the page says in a sentence.
PHRASES = {
    "annual_10th_percentile": r"Low \$#",
    "annual_median": r"Middle \$#",
    "annual_90th_percentile": r"High \$#",
    "annual_90th_percentile_over": r"High \$# or more",
    "hourly_10th_percentile": r"Low \$#",
    "hourly_median": r"Middle \$#",
    "hourly_90th_percentile": r"High \$#",
    "about.taxonomy": "Taxonomy #",
    "about.database": "Database #",
    "api_version": "API version #",
    "answer.code": r"(?:Job zone |(?=\d\d-\d{4}\.\d\d))#",
    "job_zone": "Job zone # of 5",
    "job_zone.value": "Job zone # of 5",
    "soc_code": r"SOC (?:group )?#",
    "updated.year": "Updated #",
    "partial": "still collecting data",
    "high_point_code": "High-point code #",
    "width": "# ×",
    "height": "× #",
    "start": "# to",
    "end": "to #",
    "total": "(of|:) #|# (career|match|occupation|row)",
}
POINTS = re.compile("Low|Middle|High(?= )")
# What is drawn and not written: what is drawn for the value beside its name.
DRAWN = {
    "answer_option.value": "input[type=radio][value='#']",
    "results.answers": "a[href*='answers=#']",
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text or an attribute of an answer: the element that has it, what it is called, and the text that names it."""

    element: str
    tag: str
    value: str
    name: str

    def of(self, table: Mapping[str, T]) -> T | None:
        """Return what a table says of this value."""
        return table.get(f"{self.element}.{self.tag}", table.get(self.tag))


def missing(answer: Element, main: Tag) -> list[tuple[str, str]]:
    """Return what an answer says and the main part of a page does not."""
    for other in main.select(NOT_OF_THE_ANSWER):
        other.extract()
    page, heading, rows = text_of(main), text_of(main.h1), [(row, text_of(row)) for row in main.select(ROWS)]
    said = (leaf for leaf in leaves(answer) if not leaf.of(NOT_SAID))
    return [(leaf.tag, leaf.value) for leaf in said if not is_shown(leaf, page, beside(leaf.name or heading, rows))]


def beside(name: str, rows: list[Row]) -> list[Row]:
    """Return the rows that a name is in, without what is around them."""
    having = [(row, text) for row, text in rows if has_words(name, text)]
    around = {id(parent) for row, _ in having for parent in row.parents}
    return [(row, text) for row, text in having if id(row) not in around]


def leaves(node: Element, name: str = "", parent: str = "") -> Iterator[Leaf]:
    """Yield every text and attribute of an answer; those of the document itself have no name but the page's."""
    inner = name_of(node) or name
    for tag, value in node.attrib.items():
        if not (tag in ("start", "end") and is_whole(node)):
            yield Leaf(node.tag, tag, value, inner if parent else "")
    if text := words(node.text):
        yield Leaf(parent, node.tag, text, inner)
    for child in node:
        yield from leaves(child, inner, node.tag)


def is_whole(node: Element) -> bool:
    """Return whether a list has all its rows, so that its page does not say which these are."""
    return node.get("start") == "1" and node.get("end") == node.get("total")


def name_of(node: Element) -> str:
    """Return what names an element: one of its children or attributes, or its own text."""
    names = (*(node.findtext(tag) for tag in NAMES), *(node.get(tag) for tag in NAMES))
    named = [words(text) for text in names if text and re.search("[A-Za-z]", text)]
    return next(iter(named), words(node.text) if is_text(node.text or "") else "")


def is_text(value: str) -> bool:
    """Return whether a value has a word: it may be anywhere on a page, where a number or a code could be by chance."""
    return value not in {"true", "false"} and bool(re.search(r"[a-zà-ÿ]{2}|[A-Z]{4}", value))


def is_shown(leaf: Leaf, page: str, rows: list[Row]) -> bool:
    """Return whether a value is in the text of a page where it is to be: anywhere, or in one of these rows."""
    if leaf.tag == "important":
        groups = {"true": "Important", "false": "Less important"}
        return any(group_of(row) == groups[leaf.value] for row, _ in rows)
    if leaf.value == "false":
        return True
    if selector := leaf.of(DRAWN):
        return any(row.select(selector.replace("#", leaf.value)) for row, _ in rows)
    if phrase := leaf.of(PHRASES):
        return bool(re.search(POINTS.sub(spoken, phrase).replace("#", whole(figure(leaf))), page))
    in_words = leaf.of(FLAGS) if leaf.value == "true" else WORDS.get(leaf.value)
    if in_words is None and (is_text(leaf.value) or leaf.value == leaf.name):
        return has_words(leaf.value, page)
    return any(has_words(gettext(in_words) if in_words else figure(leaf), text) for _, text in rows)


def spoken(word: re.Match[str]) -> str:
    """Return a word of ours in the language that is active."""
    return gettext(word[0])


def group_of(row: Tag) -> str:
    """Return the heading of a table's rows above one of them."""
    group = row.find_previous("th", class_="group")
    return text_of(group) if isinstance(group, Tag) else ""


def figure(leaf: Leaf) -> str:
    """Return a value as pages write it."""
    if leaf.tag.startswith("hourly") or leaf.tag == "location_quotient":
        return f"{float(leaf.value):.2f}"
    if leaf.tag.startswith("annual") or leaf.tag.endswith(("openings", "postings")):
        return f"{int(leaf.value):,}"
    return leaf.value


def has_words(words: str, text: str) -> bool:
    """Return whether words are in a text, not cut from longer words or numbers."""
    return words in text and bool(re.search(whole(words), text))


def whole(words: str) -> str:
    return rf"(?<![\w.]){re.escape(words)}(?!\w|[.,]\d)"


def words(text: str | None) -> str:
    return " ".join(unescape(text or "").split())  # O*NET escapes some twice
