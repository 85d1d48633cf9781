"""Where answers of the Interest Profiler lead: the top interests, and the careers that fit, by job zone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from browser import services
from browser.embedded import labor
from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import CAREERS, RESULTS
from browser.pages import profiler, titles, words
from browser.pages.answer_tables import interests
from browser.pages.frame import Frame, crumbs
from browser.pages.gathering import Gathering, Question
from browser.pages.list_tables import careers
from browser.pages.part import Part, part_of
from browser.pages.tables import Table
from browser.translated import gettext as _

TOP_INTERESTS = 3
MOST_TOP = 4  # with those that share the last place
FIRST_CAREERS = 5  # of each job zone
LIST_PARAMS = frozenset(["job_zone", "start", "end"])


@dataclass(frozen=True, slots=True)
class TopInterests:
    """The names of the strongest interests, the highest score first, and those of them with the same score.

    Without names the six scores are all the same: `score`.
    """

    names: tuple[str, ...]
    ties: tuple[tuple[str, ...], ...] = ()
    score: str = ""


@dataclass(frozen=True, slots=True)
class ZoneCareers:
    """The careers of a job zone that fit best, of `total`; `url` lists all; `failed` if they could not be loaded."""

    zone: str
    preparation: str
    url: str
    total: int | None
    table: Table | None
    failed: Part[models.CareerList] | None

    @property
    def title(self) -> str:
        """Return its name."""
        return _("Job zone %(zone)s") % {"zone": words.zone_number(int(self.zone))}

    @property
    def has_more(self) -> bool:
        """Return whether the job zone has more careers than are shown."""
        return bool(self.table and self.total and self.total > len(self.table.groups[0].rows))


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """The scores of a client's answers."""

    frame: Frame
    operation: Operation[models.InterestResults]
    values: Mapping[str, str]
    content: models.InterestResults
    top: TopInterests
    tables: tuple[Table, ...]

    @property
    def careers(self) -> str:
        """Return the address of the careers that fit."""
        return CAREERS.address(area=self.values["area"], answers=self.values["answers"])


@dataclass(frozen=True, slots=True)
class CareersPage:
    """Careers that fit, `is_list`: those of one job zone or further ones of all; else also the first of each zone.

    `zones` are all zones; for a list of a zone without careers the nearest first. `scores`, as a client had them on
    paper, with the `top` ones.
    """

    frame: Frame
    values: Mapping[str, str]
    total: int | None
    is_list: bool
    paging: models.Paging
    table: Table | None
    zones: tuple[ZoneCareers, ...]
    scores: tuple[models.InterestResult, ...]
    score_tables: tuple[Table, ...]
    top: TopInterests

    @property
    def near(self) -> tuple[ZoneCareers, ...]:
        """Return the job zones that have careers where the one that was chosen has none."""
        return tuple(zone for zone in self.zones if zone.total) if self.is_list else ()

    @property
    def empty(self) -> str:
        """Return the names of the job zones without careers."""
        return ", ".join(zone.title for zone in self.zones if zone.total == 0)


def results_page(area: str, parameters: Mapping[str, str]) -> ResultsPage:
    """Gather the scores of answers."""
    page = Gathering()
    values = {"area": area, **parameters}
    content = page.must(RESULTS, **values).value
    rows = by_score(content.results)
    return ResultsPage(
        frame=_frame(page, RESULTS, content, values),
        operation=RESULTS,
        values=values,
        content=content,
        top=top_interests(rows),
        tables=(interests(rows, area, is_described=True),),
    )


def careers_page(area: str, parameters: Mapping[str, str], place: labor.Area | None = None) -> CareersPage:
    """Gather careers: a list if its job zone or its rows are in the address, else the first of each job zone.

    Their pay is that of a place.
    """
    page = Gathering()
    values = {"area": area, **parameters}
    content = page.must(CAREERS, **values).value
    is_list, total, zone = bool(values.keys() & LIST_PARAMS), content.paging.total, values.get("job_zone")
    zones: tuple[ZoneCareers, ...] = ()
    if is_list and zone and total == 0:
        zones = tuple(sorted(_by_zone(page, values, 1, place), key=lambda near: abs(int(near.zone) - int(zone))))
    elif not is_list and total != 0:
        zones = _by_zone(page, values, FIRST_CAREERS, place)
    scores = profiler.scores(values)
    rows = content.careers
    return CareersPage(
        frame=_frame(page, CAREERS, content, values),
        values=values,
        total=total,
        is_list=is_list,
        paging=content.paging,
        table=careers(rows, area, place, _zones_of(rows, zone)) if rows else None,
        zones=zones,
        scores=scores,
        score_tables=(interests(by_score(scores), area),) if scores else (),
        top=top_interests(by_score(scores)),
    )


def _frame(page: Gathering, operation: Operation[object], content: object, values: Mapping[str, str]) -> Frame:
    return page.frame(
        title=titles.title(operation, content, values, None),
        area=values["area"],
        crumbs=crumbs(operation, values["area"], values, None),
    )


def _profile(values: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters that say what careers are to fit, and their order."""
    return {key: value for key, value in values.items() if key not in LIST_PARAMS}


def _by_zone(
    page: Gathering, values: Mapping[str, str], rows: int, place: labor.Area | None
) -> tuple[ZoneCareers, ...]:
    """Ask for the first careers of each job zone, a call each."""
    zones = words.job_zones()
    asked = [_profile(values) | {"job_zone": zone} for zone, _words in zones]
    questions = [page.may(CAREERS, **each, end=str(rows)) for each in asked]
    return tuple(
        _zone_careers(zone, each, question, place) for zone, each, question in zip(zones, asked, questions, strict=True)
    )


def _zone_careers(
    named: tuple[str, str],
    values: Mapping[str, str],
    question: Question[models.CareerList],
    place: labor.Area | None,
) -> ZoneCareers:
    (zone, preparation), content, url = named, question.value(), CAREERS.address(**values)
    rows = content.careers if content else ()
    return ZoneCareers(
        zone=zone,
        preparation=preparation,
        url=url,
        total=content.paging.total if content else None,
        table=replace(careers(rows, values["area"], place, _zones_of(rows, zone)), note="") if rows else None,
        failed=None if content else part_of(question.result(), url),
    )


def _zones_of(rows: Sequence[models.CareerRow], zone: str | None) -> Mapping[str, int]:
    """Return the job zone of each career: the one that was asked for, else as this site's own tables know it."""
    if zone:
        return {row.code: int(zone) for row in rows}
    store = services.tables()
    return labor.zones(store) if store else {}


def by_score(results: Sequence[models.InterestResult]) -> tuple[models.InterestResult, ...]:
    """Return interests by their scores, the highest first."""
    return tuple(sorted(results, key=lambda result: -result.score))


def top_interests(rows: Sequence[models.InterestResult]) -> TopInterests:
    """Return the strongest three interests of those with a score, four if two share the last place."""
    groups = [tuple(group) for _score, group in groupby(rows, lambda result: result.score)]
    if len(groups) == 1 < len(rows):
        return TopInterests((), score=str(rows[0].score))
    named: list[str] = []
    ties: list[tuple[str, ...]] = []
    for group in groups:
        names = tuple(result.name for result in group)
        if len(named) >= TOP_INTERESTS or not group[0].score:
            break
        if len(names) > 1:
            ties.append(names)
        if named and len(named) + len(names) > MOST_TOP:
            break
        named.extend(names)
    return TopInterests(tuple(named), tuple(ties))
