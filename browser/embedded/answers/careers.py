"""One career of My Next Move, Mi Próximo Paso or Veterans: overview, sections and report (contract 3.9)."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, filled
from browser.embedded.answers.career_facts import check_out_my_state, explore_more, job_outlook, where_do_they_work
from browser.embedded.answers.career_sections import education, element_groups, personality, technology
from browser.embedded.answers.lists import career_tags, check, listed, short_title
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations import CAREER, CAREER_SECTIONS, REPORT
from browser.onet.operations.operation import LANGUAGES, Operation

# The name of a section -> the function that returns it for a career of an area; in the order of the report.
SECTIONS: Mapping[str, Callable[[Store, str, str], Any]] = MappingProxyType(
    {
        **{name: partial(element_groups, subject=name) for name in ("knowledge", "skills", "abilities")},
        "personality": personality,
        "technology": technology,
        "education": education,
        "job_outlook": job_outlook,
        "check_out_my_state": check_out_my_state,
        "explore_more": explore_more,
        "where_do_they_work": where_do_they_work,
    }
)
UNLISTED = frozenset({"where_do_they_work"})
TITLES = MappingProxyType({operation.section: operation.title for operation in CAREER_SECTIONS})


def report(store: Store, values: Mapping[str, str]) -> models.CareerReport:
    """Answer with a career and all of its sections that have data."""
    area, code = values["area"], values["code"]
    check(store, area, code)
    sections = {name: filled(section(store, area, code)) for name, section in SECTIONS.items()}
    names = [name for name, content in sections.items() if content and name not in UNLISTED]
    return models.CareerReport(overview(store, area, code, names), **sections)


def career(store: Store, values: Mapping[str, str]) -> models.Career:
    """Answer with a career's overview."""
    return report(store, values).career


def section(store: Store, values: Mapping[str, str], name: str) -> object:
    """Answer with one section."""
    area, code = values["area"], values["code"]
    check(store, area, code)
    content: object = filled(SECTIONS[name](store, area, code))
    if content is None:
        raise Unprocessable(assumptions.NO_CAREER_SECTION.format(title=TITLES[name]))
    return content


def overview(store: Store, area: str, code: str, sections: list[str]) -> models.Career:
    """Return a career's overview; `sections` are the names of those that it links to."""
    language = LANGUAGES[area]
    (row,) = listed(store, area, [code])
    description = store.execute(
        "SELECT text FROM description WHERE language = ? AND code = ?", (language, code)
    ).fetchone()
    titles = assumptions.SPANISH_SECTION_TITLES if language == "es" else TITLES
    return models.Career(
        code=code,
        title=short_title(area, row["name"]),
        tags=career_tags(row["bright"]),
        # Titles that workers report are English only.
        also_called=_also_called(store, code) if language == "en" else (),
        what_they_do=description["text"] if description else None,
        on_the_job=_on_the_job(store, language, code),
        career_video=assumptions.CAREER_VIDEO,
        resources=tuple(models.Link(titles[name], f"/{area}/careers/{code}/{name}") for name in sections),
    )


def _also_called(store: Store, code: str) -> tuple[str, ...]:
    rows = store.execute(
        "SELECT name FROM reported_title WHERE code = ? ORDER BY shown = 'Y' DESC, rowid LIMIT ?",
        (code, assumptions.ALSO_CALLED),
    )
    return tuple(row["name"] for row in rows)


def _on_the_job(store: Store, language: str, code: str) -> tuple[str, ...]:
    rows = store.execute(
        """
        SELECT statement.text FROM statement JOIN task USING (code, task) LEFT JOIN task_rating USING (code, task)
        WHERE statement.language = ? AND code = ?
        ORDER BY task_rating.value DESC, task.type IS NOT 'Core', task LIMIT ?
        """,
        (language, code, assumptions.TASKS_ON_THE_JOB),
    )
    return tuple(row["text"] for row in rows)


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        CAREER: career,
        REPORT: report,
        **{operation: partial(section, name=operation.section) for operation in CAREER_SECTIONS},
    }
)
