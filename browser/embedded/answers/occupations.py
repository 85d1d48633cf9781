"""One occupation of O*NET OnLine: its overview and its reports (contract 6.4, 6.5)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import Answer, Refused, element
from browser.embedded.answers.lists import check, listed, occupation_rows, tags
from browser.embedded.answers.outline import resource
from browser.embedded.answers.report_query import Asked
from browser.embedded.answers.report_sections import (
    TITLES,
    abilities,
    additional_information,
    detailed_work_activities,
    education,
    interests,
    job_zone,
    knowledge,
    related_occupations,
    skills,
    tasks,
    technology_skills,
    tools_technology,
    tools_used,
    work_activities,
    work_context,
    work_styles,
    work_values,
)
from browser.embedded.answers.updated import updated
from browser.embedded.data.store import Store
from browser.onet.operations.operation import REPORTS

# In the order of the reports.
SECTIONS: Mapping[str, Callable[[Asked], list[Element]]] = MappingProxyType(
    {
        "tasks": tasks,
        "technology_skills": technology_skills,
        "tools_used": tools_used,
        "tools_technology": tools_technology,
        "knowledge": knowledge,
        "skills": skills,
        "abilities": abilities,
        "work_activities": work_activities,
        "detailed_work_activities": detailed_work_activities,
        "work_context": work_context,
        "job_zone": job_zone,
        "education": education,
        "interests": interests,
        "work_styles": work_styles,
        "work_values": work_values,
        "related_occupations": related_occupations,
        "additional_information": additional_information,
    }
)
# Sections without a long display: they have no attribute of that name either.
SHORT_ONLY = frozenset({"job_zone", "related_occupations", "additional_information"})


def occupation(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with an occupation's overview."""
    code = values["code"]
    check(store, "online", code)
    # Both reports have the same sections.
    names = [name for name, section in SECTIONS.items() if section(Asked(store, code, "summary", "short"))]
    return element("occupation", *overview(store, code, names), code=code)


def report(kind: str) -> Answer:
    """Return the function that answers with a summary or details report: every section that has data."""

    def answer(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
        code = values["code"]
        check(store, "online", code)
        asked = Asked(store, code, kind, params.get("display", "short"))
        found = {name: content for name, section in SECTIONS.items() if (content := section(asked))}
        return element(
            f"{kind}_report",
            element("occupation", element("code", code), *overview(store, code, list(found))),
            *(element(name, *content) for name, content in found.items()),
            code=code,
            display=asked.display,
        )

    return answer


def report_section(name: str) -> Answer:
    """Return the function that answers with one section of either report."""

    def answer(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
        code, kind = values["code"], values["report"]
        check(store, "online", code)
        asked = Asked(store, code, kind, params.get("display", "short"), everything="all" in params)
        content = SECTIONS[name](asked)
        if not content:
            raise Refused(
                f"{TITLES[name]} data is not available in the {kind.capitalize()} report for this occupation."
            )
        display = None if name in SHORT_ONLY else asked.display
        return element(name, *content, code=code, report=kind, display=display)

    return answer


def overview(store: Store, code: str, sections: list[str]) -> list[Element | None]:
    """Return what an overview tells of an occupation; `sections` are those to announce in both reports."""
    (row,) = listed(store, "online", [code])
    description = store.execute("SELECT text FROM description WHERE language = 'en' AND code = ?", (code,)).fetchone()
    reported = store.execute(
        "SELECT name FROM reported_title WHERE code = ? ORDER BY rowid LIMIT ?", (code, assumptions.REPORTED_TITLES)
    ).fetchall()
    also_see = _also_see(store, code)
    return [
        element("title", row["name"]),
        tags("online", row["bright"]),
        element("description", description["text"]) if description else None,
        element("sample_of_reported_job_titles", *(element("title", title["name"]) for title in reported))
        if reported
        else None,
        element("also_see", *also_see) if also_see else None,
        updated(store, code),
        _bright_outlook(store, code),
        *(
            element(
                f"{kind}_resources",
                *(
                    element(
                        "resource",
                        # The API escapes the one ampersand in these titles twice (contract 1.4).
                        element("title", TITLES[name].replace("&", "&amp;")),
                        href=f"online/occupations/{code}/{kind}/{name}",
                    )
                    for name in sections
                ),
            )
            for kind in REPORTS
        ),
        element("custom_resources", resource(store, code)),
    ]


def _also_see(store: Store, code: str) -> list[Element]:
    """Return the detailed occupations that an occupation was divided into."""
    if not code.endswith(".00"):
        return []
    rows = store.execute("SELECT code FROM occupation WHERE soc = ? AND code <> ? ORDER BY code", (code[:7], code))
    return occupation_rows(listed(store, "online", [row["code"] for row in rows]))


def _bright_outlook(store: Store, code: str) -> Element | None:
    rows = store.execute(
        """
        SELECT category, description FROM bright JOIN outlook USING (key)
        WHERE code = ? AND language = 'en' ORDER BY key
        """,
        (code,),
    ).fetchall()
    if not rows:
        return None
    return element(
        "bright_outlook",
        element("description", " ".join(row["description"] for row in rows)),
        *(element("category", row["category"]) for row in rows),
    )
