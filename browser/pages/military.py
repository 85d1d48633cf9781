"""The results of a military search: the jobs that matched, branch by branch, and the careers they lead to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from browser import services
from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.onet import models, operations
from browser.onet.errors import OnetError
from browser.onet.operations import MILITARY
from browser.onet.operations.operation import Operation
from browser.pages import titles, words
from browser.pages.combat import LEADS_TO
from browser.pages.frame import Crumb, Frame, crumbs
from browser.pages.gathering import Gathering
from browser.pages.keywords import military_codes_in
from browser.pages.list_tables import careers, military_jobs
from browser.pages.own import SEARCH
from browser.pages.part import Nothing, Part, part_of
from browser.pages.tables import Table
from browser.translated import gettext as _

# Reasons that rest on what a job does or on the official crosswalk; any other is a likeness of words (contract 5.3).
STRONG = frozenset(["most_duties", "some_duties", "crosswalk"])
MILITARY_GROUP = "55-"  # how the codes of military occupations begin
SAME_CODES = {"space_force": "air_force"}
NO_PAGING = models.Paging(None, None, None, None, None, None)
FIRST_CAREERS = "10"  # of each of several codes


def suggestions(codes: Iterable[str], area: str = "veterans") -> tuple[Crumb, ...]:
    """Return what military occupations lead to; nothing if one of the codes is a civilian occupation."""
    known = list(codes)
    if not all(code.startswith(MILITARY_GROUP) for code in known):
        return ()
    leads = dict(career for code in known for career in LEADS_TO.get(code[:7], ()))
    store, lang = services.tables(), AREAS[area].lang
    own = {code: labor.title(store, code, lang) for code in leads} if store and lang != "en" else {}
    return tuple(
        Crumb(own.get(code) or title, career_url(area, code), lang if own else "en") for code, title in leads.items()
    )


@dataclass(frozen=True, slots=True)
class BranchJobs:
    """The military jobs of one branch that a search matched; `url` searches this branch alone."""

    name: str
    matches: tuple[models.MilitaryMatch, ...]
    url: str


@dataclass(frozen=True, slots=True)
class MilitaryResults:
    """The results of a military search; `branch` is the name of the one that was searched, empty for all.

    `shares_a_code`: a code is another job in another branch. `is_weak`: no career is listed for what a job does.
    `every_branch` searches all branches, `among_careers` all careers. `suggestions`: where there is no civilian match,
    careers that experience of such work leads to. `total` is how many careers there are; `own` is the address of the
    page of a code, if this is one of several.
    """

    keyword: str
    branch: str
    matches: tuple[models.MilitaryMatch, ...]
    branches: tuple[BranchJobs, ...]
    jobs: Table
    careers: Table | None
    shares_a_code: bool
    is_weak: bool
    every_branch: str
    among_careers: str
    suggestions: tuple[Crumb, ...] = ()
    total: int | None = None
    own: str = ""

    @property
    def shown(self) -> int:
        """Return how many careers are shown."""
        return len(self.careers.groups[0].rows) if self.careers else 0


@dataclass(frozen=True, slots=True)
class CodeResults:
    """The results of one of several codes; `failed` if they could not be loaded."""

    code: str
    results: MilitaryResults | None
    failed: Part[models.MilitarySearch] | None


@dataclass(frozen=True, slots=True)
class MilitaryPage:
    """The page of a military search; `several` are the results of each code if there are several."""

    frame: Frame
    operation: Operation[models.MilitarySearch]
    values: Mapping[str, str]
    content: models.MilitarySearch
    results: MilitaryResults
    several: tuple[CodeResults, ...]


def military_page(values: dict[str, str], near: labor.Area | None) -> MilitaryPage:
    """Gather the results of a military search, or of several codes at once."""
    page = Gathering()
    keyword, branch = values["keyword"], values.get("branch", "all")
    content, several = ask(page, values, near)
    return MilitaryPage(
        frame=page.frame(
            title=titles.title(MILITARY, content, values, None),
            area="veterans",
            crumbs=crumbs(MILITARY, "veterans", values, None),
        ),
        operation=MILITARY,
        values=values,
        content=content,
        results=military_results(content, keyword, branch, near=near),
        several=several,
    )


def ask(
    page: Gathering, values: Mapping[str, str], near: labor.Area | None
) -> tuple[models.MilitarySearch, tuple[CodeResults, ...]]:
    """Ask for the careers of a military job, or of each of several codes; raises `OnetError` if no call succeeds."""
    codes = military_codes_in(values["keyword"])
    if not codes:
        return page.must(MILITARY, **values).value, ()
    asked = [{"keyword": code["keyword"], "branch": code["branch"] or values.get("branch", "")} for code in codes]
    questions = [page.may(MILITARY, **code, end=FIRST_CAREERS) for code in asked]
    found = [question.value() for question in questions]
    if not any(found):
        raise next(error for question in questions if isinstance(error := question.result(), OnetError))
    several = tuple(
        _of_code(content, code, part_of(question.result(), MILITARY.address(**code)), near)
        for content, code, question in zip(found, asked, questions, strict=True)
    )
    return _together([content for content in found if content], values), several


def _of_code(
    content: models.MilitarySearch | None,
    code: Mapping[str, str],
    part: Part[models.MilitarySearch],
    near: labor.Area | None,
) -> CodeResults:
    """Return the results of one of several codes; a refusal is no result."""
    keyword, branch = code["keyword"], code["branch"] or "all"
    if content is None and part.nothing is Nothing.FAILED:
        return CodeResults(keyword, None, part)
    nothing = models.MilitarySearch(keyword, branch, NO_PAGING, (), ())
    return CodeResults(
        keyword, military_results(content or nothing, keyword, branch, MILITARY.address(**code), near), None
    )


def _together(found: Sequence[models.MilitarySearch], values: Mapping[str, str]) -> models.MilitarySearch:
    """Return the results of several codes as one, each job and each career once."""
    careers = {row.code: row for content in found for row in content.careers}
    return models.MilitarySearch(
        values["keyword"],
        values.get("branch"),
        replace(NO_PAGING, total=len(careers)),
        tuple(chain.from_iterable(content.matches for content in found)),
        tuple(careers.values()),
    )


def military_results(
    content: models.MilitarySearch,
    keyword: str,
    branch: str = "all",
    own: str = "",
    near: labor.Area | None = None,
) -> MilitaryResults:
    """Return the results of a search in one branch, or in all."""
    jobs: dict[str | None, list[models.MilitaryMatch]] = {}
    for match in content.matches:
        jobs.setdefault(match.branch, []).append(match)
    # The Space Force has the codes of the Air Force.
    codes = {(SAME_CODES.get(match.branch or "", match.branch), match.code) for match in content.matches if match.code}
    in_branch = partial(operations.MILITARY.address, keyword=keyword)
    return MilitaryResults(
        keyword=keyword,
        branch=words.branch(branch) if branch != "all" else "",
        matches=content.matches,
        branches=tuple(
            BranchJobs(words.branch(key), tuple(matches), in_branch(branch=key or "")) for key, matches in jobs.items()
        ),
        jobs=military_jobs(jobs.values(), "en", _("Military jobs that matched")),
        careers=careers(content.careers, "veterans", near) if content.careers else None,
        shares_a_code=len(codes) != len({code for _, code in codes}),
        suggestions=suggestions(row.code for row in content.careers),
        is_weak=not any(row.match_type in STRONG for row in content.careers),
        every_branch=in_branch(),
        among_careers=SEARCH.address(keyword=keyword, tab="veterans"),
        total=content.paging.total,
        own=own,
    )
