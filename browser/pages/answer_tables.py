"""The tables in an answer, by its type."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from browser import services
from browser.areas import AREAS
from browser.embedded import labor
from browser.onet import models, operations
from browser.onet.operations.profiler import CAREERS, INTERESTS, MOST_POINTS
from browser.pages import database_tables, list_tables, rated_tables, technology, words
from browser.pages.links import local
from browser.pages.offered import leaves_out
from browser.pages.part import not_collected
from browser.pages.tables import Cell, Column, Group, Item, Table, external, pairs
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer's tables are: `title` is that of their section, `subject` what the page's title says of the rows.

    `direction` is that of the history of a code, `near` the state or area whose pay is shown.
    """

    area: str
    title: str = ""
    subject: str | None = None
    direction: str = ""
    near: labor.Area | None = None

    @property
    def lang(self) -> str:
        """Return the language of the answer."""
        return AREAS[self.area].lang


def tables(content: object, place: Place) -> tuple[Table, ...]:
    """Return the tables in an answer; no tables if it is drawn in another way."""
    # The tables in each type of answer.
    build = BUILDERS.get(type(content))
    return build(content, place) if build else ()


def job_zone(zone: models.JobZone, lang: str) -> tuple[Table, ...]:
    """Return how much preparation a job zone takes."""
    return pairs(
        Item(zone.title, lang=lang),
        (
            (_("Education"), _of_onet(zone.education, lang)),
            (_("Related experience"), _of_onet(zone.related_experience, lang)),
            (_("Job training"), _of_onet(zone.job_training, lang)),
            (_("Examples"), _of_onet(zone.job_zone_examples, lang)),
            (_("Time to prepare"), _time(zone)),
        ),
    )


def preparation(zone: models.Preparation, lang: str) -> tuple[Table, ...]:
    """Return how much preparation the careers of a job zone take."""
    return pairs(
        Item(zone.title, lang=lang),
        (
            (_("Education"), _of_onet(zone.education, lang)),
            (_("Related experience"), _of_onet(zone.experience, lang)),
            (_("Job training"), _of_onet(zone.job_training, lang)),
            (_("Examples"), _of_onet(zone.examples, lang)),
            (_("Time to prepare"), _time(zone)),
        ),
    )


def _time(zone: models.JobZone | models.Preparation) -> Item | None:
    """Return how long people prepare for a job zone with a range of SVP, which itself is for developers."""
    if not zone.svp_range:
        return None
    time = words.time_to_prepare(zone.value, zone.title, zone.svp_range)
    return Item(time or "–", code=f"SVP {zone.svp_range}", is_machine=True)


def versions(about: models.About) -> tuple[Table, ...]:
    """Return which taxonomy, database and version of the API answered."""
    return pairs(
        Item(_("Versions")),
        (
            (_("Taxonomy"), external(about.taxonomy, "en") if about.taxonomy else None),
            (_("Database"), external(about.database, "en") if about.database else None),
            (_("API version"), Item(about.api_version) if about.api_version else None),
        ),
    )


def about_list(content: object, lang: str) -> tuple[Table, ...]:
    """Return what a list says of what it was chosen by; no table if it says nothing, as those of 1.x."""
    summary: models.ListSummary | None = getattr(content, "summary", None)
    cluster, kinds = (content.cluster, content.categories) if isinstance(content, models.OccupationList) else (None, ())
    examples = content.examples if isinstance(content, models.CareerList) else ()
    if summary is None and not kinds and not examples:
        return ()
    said = summary or models.ListSummary(None)
    source, license_ = (external(models.Link(href, href)) if href else None for href in (said.source, said.license))
    return pairs(
        Item(_("About this list")),
        (
            (_("What it covers"), _of_onet(said.description, lang)),
            (_("More"), _of_onet(said.detail, lang)),
            (
                _("Career cluster"),
                Item(cluster.title, local(cluster.href) or None, lang, cluster.code, is_machine=True)
                if cluster
                else None,
            ),
            (_("Career pathway"), _of_onet("; ".join(said.sub_clusters), lang)),
            (_("Programs of study"), _of_onet("; ".join(said.example_programs), lang)),
            (_("Kind"), _of_onet("; ".join(f"{kind.title} ({kind.code})" for kind in kinds), lang)),
            (_("Examples"), _of_onet("; ".join(said.examples), lang)),
            *(
                (
                    _("For example"),
                    Item(row.title, local(row.href) or None, lang, number=row.percent_employed, unit="%"),
                )
                for row in examples
            ),
            (_("Interest"), _of_onet(said.interest_code, lang)),
            (_("Education"), _of_onet(said.education, lang)),
            (_("Related experience"), _of_onet(said.experience, lang)),
            (_("Job training"), _of_onet(said.job_training, lang)),
            (_("Occupations"), Item(str(said.total)) if said.total is not None else None),
            (_("Source"), source),
            (_("License"), license_),
        ),
    )


def unnamed_source() -> str:
    """Return the sentence for a part without source and year: the built-in data leave out more than O*NET does."""
    if services.is_builtin():
        return _("This site’s data do not name a source or a year.")
    return _("O*NET does not name a source or a year.")


def sources(occupation: models.Occupation) -> tuple[Table, ...]:
    """Return where each part of an occupation's data comes from, and its year."""
    resources = occupation.updated.resources if occupation.updated else ()
    names = {link.title for link in (*occupation.details_resources, *occupation.summary_resources)}

    def is_left_out(title: str) -> bool:
        return any(row.title == title and leaves_out(row) for row in operations.REPORT_SECTIONS)

    def row(resource: models.ResourceUpdated) -> tuple[Cell, ...]:
        name = Cell((Item(resource.title, lang="en"),))
        if resource.source or resource.year:
            source = Item(resource.source, lang="en") if resource.source else Item(_("not given"))
            return name, Cell((source,)), Cell((Item(resource.year or _("not given")),))
        missing = (
            unnamed_source() if resource.title in names else not_collected(is_left_out=is_left_out(resource.title))
        )
        return name, Cell((Item(missing),), span=2)

    columns = (Column(_("Part"), heads=True), Column(_("Source")), Column(_("Year")))
    rows = tuple(row(resource) for resource in resources)
    return (Table((Item(_("Where each part comes from")),), columns, (Group(rows),), layout=""),) if rows else ()


def interests(rows: Iterable[models.InterestResult], area: str, *, is_described: bool = False) -> Table:
    """Return the six scores of a profile, each with the careers of its interest if it is described."""
    lang = AREAS[area].lang if is_described else None  # the names of scores that were typed are our own

    def described(result: models.InterestResult) -> Cell:
        careers = _("Careers for the interest “%(interest)s”") % {"interest": result.name}
        name = interest(result.area)
        link = Item(careers, CAREERS.address(area=area, interest=name), is_action=True)
        text = (Item(result.description, lang=lang),) if result.description else ()
        return Cell((*text, *((link,) if name else ())))

    return Table(
        caption=(Item(_("Your interest scores")),),
        columns=(
            Column(_("Score, 0 to 40"), repeats=True),
            Column(_("Interest"), heads=True),
            *((Column(_("What it covers")),) if is_described else ()),
        ),
        groups=(
            Group(
                tuple(
                    (
                        Cell((Item(number=result.score, most=MOST_POINTS),)),
                        Cell((Item(result.name, lang=lang),)),
                        *((described(result),) if is_described else ()),
                    )
                    for result in rows
                )
            ),
        ),
        is_scored=True,
    )


def interest(area: str) -> str:
    """Return the name by which careers of an interest are asked for; empty if it is not known."""
    return next((name for name in INTERESTS if area in (name, _(name))), "")


def _of_onet(text: str | None, lang: str) -> Item | None:
    return Item(text, lang=lang) if text else None


BUILDERS: dict[type, Callable[[Any, Place], tuple[Table, ...]]] = {
    models.About: lambda answer, _place: versions(answer),
    models.CareerList: lambda answer, place: (list_tables.careers(answer.careers, place.area, place.near),),
    models.CareerTechnology: lambda answer, place: (
        technology.by_kind(answer.categories, _("Technology used, by kind"), place.lang),
    ),
    models.CodeHistory: lambda answer, place: list_tables.code_history(answer, place.direction),
    models.ElementOccupations: lambda answer, place: rated_tables.occupations(answer.occupations, place.lang),
    models.InterestResults: lambda answer, place: (interests(answer.results, place.area, is_described=True),),
    models.JobZone: lambda answer, place: job_zone(answer, place.lang),
    models.MilitaryJobs: lambda answer, place: (
        (list_tables.military_jobs([answer.jobs], place.lang, _("Military jobs")),) if answer.jobs else ()
    ),
    models.OccupationList: lambda answer, place: (
        list_tables.occupations(answer.occupations, place.subject, place.near),
    ),
    models.RatedElements: lambda answer, place: rated_tables.elements(answer.elements, place.title, place.lang),
    models.Education: lambda answer, place: preparation(answer.zone, place.lang) if answer.zone else (),
    models.RequiredEducation: lambda answer, place: rated_tables.levels(answer.level_required, place.title, place.lang),
    models.TableInfo: lambda answer, _place: (database_tables.table_info(answer),),
    models.TableList: lambda answer, _place: database_tables.table_list(answer.tables),
    models.TaskChoice: lambda answer, place: rated_tables.tasks(answer.tasks, place.lang),
    models.Tasks: lambda answer, place: rated_tables.tasks(answer.tasks, place.lang),
    models.TechnologyList: lambda answer, place: (
        *((technology.by_kind(answer.categories, place.title, place.lang),) if answer.categories else ()),
        *((technology.chosen(answer.examples, place.title, place.lang),) if answer.examples else ()),
    ),
}
