"""One career of My Next Move, Mi Próximo Paso or Veterans: overview, sections and report (contract 3.9)."""

from collections.abc import Callable, Mapping
from functools import partial
from sqlite3 import Row
from types import MappingProxyType
from typing import Any

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, filled
from browser.embedded.answers.career_facts import check_out_my_state, explore_more, job_outlook, where_do_they_work
from browser.embedded.answers.career_sections import education, element_groups, personality, technology
from browser.embedded.answers.lists import career_tags, check, short_title
from browser.embedded.data.store import Store, kept
from browser.onet import models
from browser.onet.operations import CAREER, CAREER_SECTIONS, REPORT, careers
from browser.onet.operations.operation import LANGUAGES, Operation

# Each section -> the function that returns it for a career of an area; in the order of the report.
SECTIONS: Mapping[Operation[object], Callable[[Store, str, str], Any]] = MappingProxyType(
    {
        **{
            operation: partial(element_groups, subject=operation.section)
            for operation in (careers.KNOWLEDGE, careers.SKILLS, careers.ABILITIES)
        },
        careers.PERSONALITY: personality,
        careers.TECHNOLOGY: technology,
        careers.EDUCATION: education,
        careers.JOB_OUTLOOK: job_outlook,
        careers.CHECK_OUT_MY_STATE: check_out_my_state,
        careers.EXPLORE_MORE: explore_more,
        careers.WHERE_DO_THEY_WORK: where_do_they_work,
    }
)
# Titles that workers report are in English only; in Spanish these are the project's own, those of one region last.
ALSO_CALLED = {
    "en": "SELECT name FROM reported_title WHERE code = ? ORDER BY shown = 'Y' DESC, rowid LIMIT ?",
    "es": """
        SELECT name FROM alternate_title WHERE code = ? AND language = 'es' ORDER BY region IS NOT NULL, rowid LIMIT ?
    """,
}
UNLISTED = frozenset({careers.WHERE_DO_THEY_WORK})


def report(store: Store, values: Mapping[str, str]) -> models.CareerReport:
    """Answer with a career and all of its sections that have data."""
    return _report(store, values["area"], values["code"])


@kept(64)  # a page asks for the overview and for the report
def _report(store: Store, area: str, code: str) -> models.CareerReport:
    row = check(store, area, code)
    sections = {operation: filled(section(store, area, code)) for operation, section in SECTIONS.items()}
    listed = [operation for operation, content in sections.items() if content and operation not in UNLISTED]
    by_name = {operation.section: content for operation, content in sections.items()}
    return models.CareerReport(overview(store, area, row, listed), **by_name)


def career(store: Store, values: Mapping[str, str]) -> models.Career:
    """Answer with a career's overview."""
    return report(store, values).career


def section(store: Store, values: Mapping[str, str], operation: Operation[object]) -> object:
    """Answer with one section."""
    area, code = values["area"], values["code"]
    check(store, area, code)
    content: object = filled(SECTIONS[operation](store, area, code))
    if content is None:
        raise Unprocessable(assumptions.NO_CAREER_SECTION.format(title=operation.title))
    return content


def overview(store: Store, area: str, row: Row, sections: list[Operation[object]]) -> models.Career:
    """Return a career's overview from what lists show of it; `sections` are those that it links to."""
    language, code = LANGUAGES[area], row["code"]
    description = store.execute(
        "SELECT text FROM description WHERE language = ? AND code = ?", (language, code)
    ).fetchone()
    return models.Career(
        code=code,
        title=short_title(area, row["name"]),
        tags=career_tags(row),
        also_called=_also_called(store, language, code),
        what_they_do=description["text"] if description else None,
        on_the_job=on_the_job(store, language, code, assumptions.TASKS_ON_THE_JOB),
        career_video=assumptions.CAREER_VIDEO,
        resources=tuple(models.Link(_title(row, language), row.url(area=area, code=code)) for row in sections),
    )


def _title(section: Operation[object], language: str) -> str:
    return assumptions.SPANISH_SECTION_TITLES[section] if language == "es" else section.title


def _also_called(store: Store, language: str, code: str) -> tuple[str, ...]:
    rows = store.execute(ALSO_CALLED[language], (code, assumptions.ALSO_CALLED))
    return tuple(row["name"] for row in rows)


def on_the_job(store: Store, language: str, code: str, most: int) -> tuple[str, ...]:
    """Return the tasks of an occupation in a language, the most important first."""
    rows = store.execute(
        """
        SELECT statement.text FROM statement JOIN task USING (code, task) LEFT JOIN task_rating USING (code, task)
        WHERE statement.language = ? AND code = ?
        ORDER BY task_rating.value DESC, task.type IS NOT 'Core', task.rowid LIMIT ?
        """,
        (language, code, most),
    )
    return tuple(row["text"] for row in rows)


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        CAREER: career,
        REPORT: report,
        **{operation: partial(section, operation=operation) for operation in CAREER_SECTIONS},
    }
)
