"""The reports of an O*NET OnLine occupation: their sections, and the tabs that lead from one to another."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace

from browser import services
from browser.onet import models, operations
from browser.onet.operations.occupations import TECHNOLOGY_SKILLS, TOOLS_TECHNOLOGY, TOOLS_USED
from browser.onet.operations.operation import DISPLAY, Operation
from browser.onet.operations.related import WORK_ACTIVITIES_OUTLINE
from browser.pages.answer_tables import Place, sources, tables
from browser.pages.frame import Tab
from browser.pages.links import local
from browser.pages.offered import offers
from browser.pages.part import Nothing
from browser.pages.tables import Table
from browser.pages.titles import REPORTS
from browser.translated import gettext as _

TOOLS = (TECHNOLOGY_SKILLS, TOOLS_USED)  # what the joint section contains as well
Sent = Mapping[Operation[models.Section], models.Section]  # the content of each section that an answer has
# Sections that are the same in the short and in the long form.
NEVER_CUT = (models.JobZone, models.RelatedOccupations, models.AdditionalInformation)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a report: `content` is None if O*NET has none, `tables` are those in it.

    `rows` counts what it lists: the first ones of `total`, if that is set, and `whole` is the address of all. `source`
    says where it comes from, `repeats`: it has the rows of the two before it. `nothing` is FAILED if it could not be
    loaded. `sections` are those within it.
    """

    name: str
    title: str
    url: str
    content: models.Section | None
    tables: tuple[Table, ...] = ()
    rows: int | None = None
    source: models.ResourceUpdated | None = None
    repeats: bool = False
    nothing: Nothing | None = None
    sections: "tuple[Section, ...]" = ()
    total: int | None = None
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What the pages of an occupation have beside their answer: tabs, sections, and where the data come from.

    The page of one section has this one, `other` is its address in the other report. `is_long` is True if every row is
    shown, False if the first ones, None if there is no such choice. `is_detailed`: it has scores. `lacks_tasks`: the
    outline of activities has none.
    """

    tabs: tuple[Tab, ...]
    sections: tuple[Section, ...] = ()
    sources: tuple[Table, ...] = ()
    other: str = ""
    is_long: bool | None = None
    is_detailed: bool = False
    lacks_tasks: bool = False


def report(
    operation: Operation[object],
    values: Mapping[str, str],
    content: object,
    overview: models.Occupation | None,
    failed: frozenset[Operation[object]] = frozenset(),
) -> Report | None:
    """Return what belongs to an occupation's answer; None for any other answer.

    `failed` are the sections of a report that could not be loaded.
    """
    if operations.OCCUPATION not in (operation, operation.parent):
        return None
    is_long = values.get("display") == "long" or "all" in values
    is_cut = not isinstance(content, NEVER_CUT) and DISPLAY in services.params(operation)
    parts: tuple[Section, ...] = ()
    if isinstance(content, models.OccupationReport):
        parts, is_long = sections(content, operation.name, failed), content.display == "long"
    elif isinstance(content, models.Section):
        parts = (section(operation, values["code"], values.get("report", "details"), content),)
    return Report(
        tabs=tabs(operation, values, overview),
        sections=parts,
        sources=sources(overview) if overview else (),
        other=other_report(operation, values) if "report" in values else "",
        is_long=is_long if is_cut else None,
        is_detailed=operation is operations.DETAILS or values.get("report") == "details",
        lacks_tasks=isinstance(content, models.WorkActivitiesOutline) and not has_tasks(content.entries),
    )


def section(
    operation: Operation[object], code: str, report: str, content: models.Section | None, *, repeats: bool = False
) -> Section:
    """Return a section of an occupation's report; one that only `repeats` others has no sections within it."""
    title, url = _(operation.title), operation.url(code=code, report=report)
    paging: models.Paging | None = getattr(content, "paging", None)
    total = paging.total if paging and paging.end and paging.total and paging.end < paging.total else None
    joint = content if isinstance(content, models.ToolsTechnology) and not repeats else None
    within = (("tools", _("Tools"), joint.tools), ("technology", _("Technology"), joint.technology)) if joint else ()
    return Section(
        name=operation.section,
        title=title,
        url=url,
        content=content,
        tables=tables(content, Place("online", title)),
        rows=row_count(content),
        repeats=repeats,
        total=total,
        whole=operation.url(code=code, report="details") if total and report == "summary" else "",
        sections=tuple(
            Section(name, words, url, part, tables(part, Place("online", words)))
            for name, words, part in within
            if part
        ),
    )


def sections(
    report: models.OccupationReport, name: str, failed: frozenset[Operation[object]] = frozenset()
) -> tuple[Section, ...]:
    """Return every section that a report may have with the service that answers, in the order of the table."""
    by_name = {part.name: part.content for part in report.sections}
    sent = {row: by_name[row.section] for row in operations.REPORT_SECTIONS if row.section in by_name}
    updated = report.occupation.updated
    resources = [row for row in updated.resources if row.source or row.year] if updated else []
    named = {row.section or row.title: row for row in reversed(resources)}
    return tuple(
        replace(
            section(
                operation,
                report.occupation.code,
                name,
                sent.get(operation),
                repeats=operation is TOOLS_TECHNOLOGY and _repeats(sent),
            ),
            source=named.get(operation.section) or named.get(operation.title),
            nothing=Nothing.FAILED if operation in failed else None,
        )
        for operation in operations.REPORT_SECTIONS
        if operation in sent or (offers(operation) and not _is_elsewhere(operation, sent))
    )


def _is_elsewhere(operation: Operation[object], sent: Sent) -> bool:
    """Return whether a section is missing only because its rows are in the joint section, or the other way round."""
    return TOOLS_TECHNOLOGY in sent if operation in TOOLS else operation is TOOLS_TECHNOLOGY


def _repeats(sent: Sent) -> bool:
    """Return whether the joint section has the same rows as the two sections before it."""
    joint = sent.get(TOOLS_TECHNOLOGY)
    return isinstance(joint, models.ToolsTechnology) and all(
        _categories(sent.get(operation)) == _categories(part)
        for operation, part in zip(TOOLS, (joint.technology, joint.tools), strict=True)
    )


def _categories(content: models.Section | None) -> tuple[models.TechnologyCategory, ...]:
    return content.categories if isinstance(content, models.TechnologyList) else ()


def row_count(content: models.Section | None) -> int | None:
    """Return how many rows a section lists; None for one that is no list."""
    if content is None:
        return None
    if isinstance(content, models.ToolsTechnology):
        return sum(len(part.categories) for part in (content.tools, content.technology) if part)
    lists = [value for field in fields(content) if isinstance(value := getattr(content, field.name), tuple)]
    return sum(len(rows) for rows in lists) if lists else None


def has_related(content: object) -> bool:
    """Return whether anything in an answer leads to a page of the occupations that share it."""
    if isinstance(content, models.OccupationReport):
        return has_related(content.sections)  # nothing in its overview does
    if isinstance(content, tuple):
        return any(has_related(part) for part in content)
    if not is_dataclass(content):
        return False
    return bool(local(getattr(content, "related", None))) or any(
        has_related(getattr(content, field.name)) for field in fields(content)
    )


def has_tasks(entries: tuple[models.OutlineEntry, ...]) -> bool:
    """Return whether an outline has a task at any depth."""
    return any(entry.kind == "task" or has_tasks(entry.entries) for entry in entries)


def tabs(
    operation: Operation[object], values: Mapping[str, str], overview: models.Occupation | None
) -> tuple[Tab, ...]:
    """Return the three reports of an occupation, and the other ones that O*NET names."""
    here, code = operation.url(**values), values["code"]
    titles = {
        operations.OCCUPATION.url(code=code): _("Overview"),
        operations.SUMMARY.url(code=code): _("Summary"),
        operations.DETAILS.url(code=code): _("Details"),
    }
    titles |= {
        url: _(link.title) for link in (overview.custom_resources if overview else ()) if (url := local(link.href))
    }
    if operation is WORK_ACTIVITIES_OUTLINE:
        titles.setdefault(here, _(operation.title))
    report = REPORTS[values["report"]].url(code=code) if "report" in values else None
    return tuple(
        Tab(title, url, "page" if url == here else "true" if url == report else None) for url, title in titles.items()
    )


def other_report(operation: Operation[object], values: Mapping[str, str]) -> str:
    """Return the address of a section in the other one of the two reports."""
    other = "details" if values["report"] == "summary" else "summary"
    return operation.url(**{**values, "report": other})
