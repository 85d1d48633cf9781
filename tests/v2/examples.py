"""One call or more for each route of the stand-in, all of which it answers."""

from collections.abc import Iterator

from tests.v2.service import ROUTES

CODE = "17-2051.00"
# The end of a route's path -> another occupation, where that one has no data.
CODES = {"/apprenticeship": "17-3022.00", "mpp/careers/{code}/technology": "15-1252.00"}
# The end of a route's path -> values of its last variable.
LAST = {
    "careers/{code}/": [CODE],
    "industries/{code}": ["54", "55"],
    "most_people": ["54"],
    "some_people": ["55"],
    "bright_outlook/{code}": ["grow", "openings"],
    "job_preparation/{code}": ["2", "5"],
    "career_clusters/{code}": ["040100", "090100"],
    "sub_clusters/{code}": ["040101"],
    "interests/{code}": ["realistic", "social"],
    "job_families/{code}": ["17-0000", "55-0000"],
    "job_zones/{code}": ["2", "4"],
    "stem_occupations/{code}": ["1", "5"],
    "{title}": ["PL%2FSQL", "C%2B%2B", "C%23", ".NET", "Microsoft%20Excel"],
    "{table_id}": ["occupation_data", "knowledge", "software_skills", "job_zone_reference"],
    "tasks/{id}": ["147"],
    "technology_skills/{category_code}": ["43232604"],
    "related/knowledge/{id}": ["2.C.3.c"],
    "related/skills/{id}": ["2.B.2.i"],
    "related/abilities/{id}": ["1.A.1.a.1"],
    "related/work_activities/{id}": ["4.A.2.b.1"],
    "related/work_context/{id}": ["4.C.3.d.1"],
    "related/work_styles/{id}": ["1.D.3.d"],
    "related/interests/{id}": ["1.B.1.a"],
    "related/detailed_work_activities/{id}": ["4.A.2.a.4.i.1", "4.A.2.a.4.i.1,4.A.2.b.1.d.2"],
}
# The end of a route's path -> its query, where a parameter is required.
QUERIES = {
    "mpp/search": "keyword=enfermera",
    "search": "keyword=nurse",
    "veterans/military": "keyword=11B",
    "crosswalks/military": "keyword=nurse&branch=navy&active=false",
    "crosswalks/education": "keyword=14.08",
    "crosswalks/occupation_handbook": "keyword=civil+engineers",
    "crosswalks/SOC": "keyword=17-2051",
    "crosswalks/DOT": "keyword=005.061-014",
    "crosswalks/RAPIDS": "keyword=electrician",
    "crosswalks/ESCO": "keyword=nurse",
    "interestprofiler/results": "answers=" + "434521" * 5,
    "interestprofiler/careers": "realistic=31&investigative=24&artistic=12&social=18&enterprising=9&conventional=22",
    "job_duties/results/{code}": "tasks=147,148",
}


def examples() -> Iterator[tuple[str, str]]:
    """Yield each path of the stand-in with calls of it, quoted, with their query."""
    for route in ROUTES:
        for path in route.paths:
            query = next((query for end, query in QUERIES.items() if path.endswith(end)), "")
            for value in next((values for end, values in LAST.items() if path.endswith(end)), [""]):
                called = _filled(path, value)
                yield path, f"{called}?{query}" if query else called


def _filled(path: str, last: str) -> str:
    before, brace, after = path.rpartition("{")
    called = before + last + after.partition("}")[2] if brace and last else path
    code = next((code for end, code in CODES.items() if path.endswith(end)), CODE)
    return called.format(code=code, source="2010", target="active")
