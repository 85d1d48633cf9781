"""The same documents as JSON: one rule converts any element tree (contract 1.2, 1.4)."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import database_columns
from browser.embedded.writers.xml import LINKS, absolute, legal
from browser.onet.operations.operation import BRANCHES
from browser.onet.operations.profiler import INTERESTS

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)

# Children that may occur several times: an array even if there is one, and an empty array in an empty container.
SEVERAL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "above_average": frozenset({"state"}),
        "additional_information": frozenset({"source"}),
        "also_called": frozenset({"title"}),
        "answer_options": frozenset({"answer_option"}),
        "also_see": frozenset({"occupation"}),
        "apprenticeships": frozenset({"title"}),
        "average": frozenset({"state"}),
        "below_average": frozenset({"state"}),
        "bright_outlook": frozenset({"category"}),
        "bright_outlook_categories": frozenset({"category"}),
        "career_clusters": frozenset({"career_cluster"}),
        "careers": frozenset({"link", "career"}),
        "category": frozenset({"example"}),
        "custom_resources": frozenset({"resource"}),
        "detailed_work_activities": frozenset({"activity"}),
        "detailed_work_activity": frozenset({"task"}),
        "details_resources": frozenset({"resource"}),
        "education_usually_needed": frozenset({"category"}),
        "element": frozenset({"response"}),
        "general_work_activity": frozenset({"intermediate_work_activity"}),
        "group": frozenset({"element"}),
        "hot_technology": frozenset({"link", "technology"}),
        "industries": frozenset({"industry"}),
        "info": frozenset({"column"}),
        "intermediate_work_activity": frozenset({"detailed_work_activity"}),
        "job_families": frozenset({"job_family"}),
        "job_zones": frozenset({"job_zone"}),
        "level_required": frozenset({"category"}),
        "matches": frozenset({"link", "match"}),
        "military_matches": frozenset({"match"}),
        "occupation": frozenset({"percent_employed_by_industry"}),
        "occupations": frozenset({"link", "occupation"}),
        "on_the_job": frozenset({"task"}),
        "questions": frozenset({"link", "question"}),
        "related_occupations": frozenset({"occupation"}),
        "resources": frozenset({"resource"}),
        "results": frozenset({"result"}),
        "rows": frozenset({"link", "row"}),
        "sample_of_reported_job_titles": frozenset({"title"}),
        "stem_occupation_types": frozenset({"occupation_type"}),
        "summary_resources": frozenset({"resource"}),
        "tables": frozenset({"table"}),
        "tasks": frozenset({"task"}),
        "taxonomy": frozenset({"occupation"}),
        "technology": frozenset({"category"}),
        "technology_skills": frozenset({"category"}),
        "tools": frozenset({"category"}),
        "tools_used": frozenset({"category"}),
        "updated": frozenset({"resource_updated"}),
        "where_do_they_work": frozenset({"industry"}),
        "work_activities_outline": frozenset({"general_work_activity"}),
        "work_styles": frozenset({"element"}),
        **dict.fromkeys(("abilities", "knowledge", "skills"), frozenset({"group", "element"})),
        **dict.fromkeys(("interests", "work_activities", "work_context", "work_values"), frozenset({"element"})),
    }
)
# An element of work context with a score always has an array of responses.
RATED_CONTEXT = ("work_context", "element")
# Elements whose text is not called `name` beside their attributes.
TEXTS: Mapping[str, str] = MappingProxyType({"score": "value"})
# A title or example of technology is an object whether it has an attribute or not.
OBJECTS = frozenset({("category", "title"), ("category", "example")})
# Names of attributes, and of elements with a text, whose values are typed ...
BOOLEANS = frozenset(
    {"active", "apprenticeship", "bright_outlook", "career_video", "green", "important", "optional", "partial"}
    | set(BRANCHES)
)
NUMBERS = frozenset(
    {"end", "height", "index", "job_zone", "location_quotient", "percent", "percent_employed", "percentage"}
    | {
        "projected_openings",
        "start",
        "total",
        "unspsc",
        "value",
        "width",
        "year",
        *INTERESTS,
        *assumptions.JSON_NUMBERS,
    }
)
SALARY = re.compile("(annual|hourly)_[a-z0-9_]+")
# ... and names of numbers in one place only: an id with dots is always a text.
NUMBERS_IN = frozenset(
    {("industry", "code"), ("percent_employed_by_industry", "code")}
    | {("result", "score"), ("task", "id"), ("title", "id")}
)


def json_document(root: Element, base: str) -> bytes:
    """Return the bytes of a document as JSON; links into the API begin with `base`."""
    content = {"error": legal(root.text or "")} if root.tag == "error" else json_value(root, "", base)
    return json.dumps(content, indent=3, separators=(",", " : "), ensure_ascii=assumptions.JSON_ESCAPED).encode()


def json_value(node: Element, parent: str, base: str) -> object:
    """Return an element with this parent as an object of attributes and children, or as its text."""
    if parent == "row":  # in a table, a missing value is null
        return typed(legal(node.text), parent, node.tag) if node.text else None
    several = SEVERAL.get(node.tag, frozenset())
    arrays: dict[str, list[object]] = {}
    content: dict[str, object] = {
        name: typed(legal(absolute(base, value) if name in LINKS else value), node.tag, name)
        for name, value in node.items()
    }
    for child in node:
        value = json_value(child, node.tag, base)
        if child.tag in several:
            content[child.tag] = arrays.setdefault(child.tag, [])
            arrays[child.tag].append(value)
        else:
            content[child.tag] = value
    if (parent, node.tag) == RATED_CONTEXT and "score" in content:
        content.setdefault("response", [])
    text = legal(node.text or "")
    is_text = bool(text.strip())
    if is_text and not content and (parent, node.tag) not in OBJECTS:
        return typed(text, parent, node.tag)
    if is_text:
        name = TEXTS.get(node.tag, "name")
        content[name] = typed(text, node.tag, name)
    return content or {name: [] for name in sorted(several)}


def typed(text: str, parent: str, name: str) -> object:
    """Return a text as a number, true or false if values of this name are."""
    if name in BOOLEANS and text in {"true", "false"}:
        return text == "true"
    if parent == "row":
        is_number = name in database_columns.NUMBERS
    else:
        is_number = name in NUMBERS or (parent, name) in NUMBERS_IN or SALARY.fullmatch(name) is not None
    if is_number and NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return text
