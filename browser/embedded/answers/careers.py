"""One career of My Next Move, Mi Próximo Paso or Veterans: overview, sections and report (contract 3.9)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.career_facts import check_out_my_state, explore_more, job_outlook, where_do_they_work
from browser.embedded.answers.career_sections import abilities, education, knowledge, personality, skills, technology
from browser.embedded.answers.document import Answer, Refused, element
from browser.embedded.answers.lists import LANGUAGES, check, listed, short_title, tags
from browser.embedded.data.store import Store
from browser.onet.operations import CAREER_SECTIONS

# A section of a career of an area: its elements, none where there are no data.
Section = Callable[[Store, str, str], list[Element]]

# In the order of the report.
SECTIONS: Mapping[str, Section] = MappingProxyType(
    {
        "knowledge": knowledge,
        "skills": skills,
        "abilities": abilities,
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
TITLES = MappingProxyType({operation.name: operation.title for operation in CAREER_SECTIONS})


def career(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with a career's overview."""
    area, code = values["area"], values["code"]
    check(store, area, code)
    names = [name for name in SECTIONS if name not in UNLISTED and SECTIONS[name](store, area, code)]
    return element("career", *overview(store, area, code, names), code=code)


def section(name: str) -> Answer:
    """Return the function that answers with one section."""

    def answer(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
        area, code = values["area"], values["code"]
        check(store, area, code)
        content = SECTIONS[name](store, area, code)
        if not content:
            raise Refused(assumptions.NO_CAREER_SECTION.format(title=TITLES[name]))
        return element(name, *content, code=code)

    return answer


def report(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with a career and all of its sections that have data."""
    area, code = values["area"], values["code"]
    check(store, area, code)
    found = {name: content for name in SECTIONS if (content := SECTIONS[name](store, area, code))}
    names = [name for name in found if name not in UNLISTED]
    return element(
        "report",
        element("career", element("code", code), *overview(store, area, code, names)),
        *(element(name, *content) for name, content in found.items()),
        code=code,
    )


def overview(store: Store, area: str, code: str, sections: list[str]) -> list[Element | None]:
    """Return what an overview tells of a career; `sections` are those to announce."""
    language = LANGUAGES[area]
    (row,) = listed(store, area, [code])
    description = store.execute(
        "SELECT text FROM description WHERE language = ? AND code = ?", (language, code)
    ).fetchone()
    titles = assumptions.SPANISH_SECTION_TITLES if language == "es" else TITLES
    return [
        element("title", short_title(area, row["name"])),
        tags(area, row["bright"]),
        # Titles that workers report are English only.
        _all("also_called", "title", _also_called(store, code) if language == "en" else []),
        element("what_they_do", description["text"]) if description else None,
        _all("on_the_job", "task", _on_the_job(store, language, code)),
        element("career_video", assumptions.CAREER_VIDEO),
        element(
            "resources",
            *(
                element("resource", element("title", titles[name]), href=f"{area}/careers/{code}/{name}")
                for name in sections
            ),
        ),
    ]


def _all(tag: str, child: str, texts: list[str]) -> Element | None:
    return element(tag, *(element(child, text) for text in texts)) if texts else None


def _also_called(store: Store, code: str) -> list[str]:
    rows = store.execute(
        "SELECT name FROM reported_title WHERE code = ? ORDER BY shown = 'Y' DESC, rowid LIMIT ?",
        (code, assumptions.ALSO_CALLED),
    )
    return [row["name"] for row in rows]


def _on_the_job(store: Store, language: str, code: str) -> list[str]:
    rows = store.execute(
        """
        SELECT statement.text FROM statement JOIN task USING (code, task) LEFT JOIN task_rating USING (code, task)
        WHERE statement.language = ? AND code = ?
        ORDER BY task_rating.value DESC, task.type IS NOT 'Core', task LIMIT ?
        """,
        (language, code, assumptions.TASKS_ON_THE_JOB),
    )
    return [row["text"] for row in rows]
