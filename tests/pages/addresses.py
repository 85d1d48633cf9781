"""The addresses of every page, from the operations table: what the tests of every page walk."""

from urllib.parse import urlencode

from browser.onet.operations.operation import REPORTS, Operation
from tests.reading import IN_V1

OWN = (
    "/accessibility/",
    "/sitemap/",
    "/patterns/",
    "/search",
    "/find?education=2&state=OH",
    "/local/?state=OH",
    "/local/29-1141.00?state=OH",
    "/handout/29-1141.00",
    "/note/29-1141.00",
    "/batch/",
    "/compare?codes=29-1141.00%2C31-1131.00",
    "/path?from=31-1131.00&to=29-1141.00",
)
FORMS = (
    *("/mnm/search", "/mpp/search", "/veterans/search", "/online/search", "/veterans/military"),
    *("/mnm/interestprofiler/results", "/mpp/interestprofiler/careers"),
    *(f"/online/crosswalks/{name}" for name in ("military", "education", "ooh", "soc", "dot")),
    *("/online/related_task/", "/compare", "/path"),
    *(f"/taxonomy/{direction}" for direction in ("2010_to_active", "active_to_2010", "2010_to_2019")),
)
# One for each error that a visitor can meet while O*NET answers, with its status.
ERRORS = {
    "/nowhere": 404,
    "/veterans/interestprofiler/": 404,
    "/mnm/interestprofiler/questions?answers=678": 422,
    "/mpp/interestprofiler/results?answers=123": 422,
    "/mnm/interestprofiler/careers?area=Realistic&sort=pay": 422,
    "/mpp/interestprofiler/careers?Realistic=41&answers=1": 422,
    "/mpp/nada": 404,
    "/mnm/careers/99-9999.99/": 422,
    "/mpp/careers/99-9999.99/": 422,
    "/veterans/careers/99-9999.99/report": 422,
    "/online/occupations/99-9999.99/": 422,
    "/online/occupations/15-1132.00/": 422,
    "/mnm/careers/11-1031.00/knowledge": 422,
    "/mpp/careers/11-1031.00/knowledge": 422,
    "/mnm/browse/99": 422,
    "/veterans/browse/54?sort=pay": 422,
    "/mnm/job_preparation/6": 404,
    "/online/career_clusters/16.0000": 422,
    "/online/hot_technology/abacus": 422,
    "/online/industries/54?sort=pay": 422,
    "/online/job_families/98-0000": 422,
    "/online/job_zones/9": 404,
    "/mnm/search?keyword=nurse&start=x": 422,
    "/online/occupations/17-2051.00/details/?display=medium": 422,
    "/online/crosswalks/dot?keyword=engineer": 422,
    "/online/crosswalks/military?keyword=11B&branch=moon": 422,
    "/online/crosswalks/rapids?keyword=0001": 404,
    "/online/occupations/99-9999.99/related/knowledge/2.C.4.a": 422,
    "/online/occupations/17-2051.00/related/knowledge/9.Z.9.z": 422,
    "/online/occupations/17-2051.00/related/job_zone/4": 404,
    "/online/occupations/17-2051.00/related/skills/2.A.1.a?start=x": 422,
    "/online/occupations/99-9999.99/custom/work_activities_outline": 422,
    "/online/related_task/tasks/99-9999.99": 422,
    "/mnm/soft_skills/": 404,
    "/mnm/state-maps/17-2051.gif": 404,
    "/taxonomy/2010_to_2019?code=99-9999.99": 422,
    "/taxonomy/2010_to_active?code=seventeen": 422,
    "/find?education=99&pay=x&state=ZZ": 422,
    "/database/info/nothing": 422,
    "/database/rows/nothing": 422,
    "/database/rows/knowledge?filter=price.eq.1": 422,
    "/database/rows/knowledge?start=x": 422,
}


def addresses(operation: Operation[object]) -> list[str]:
    """Return an operation's example as addresses of this site: one for each of its areas."""
    found = []
    for area in operation.areas or ("",):
        values = dict(operation.example) | ({"area": area} if area else {})
        for report in REPORTS if "{report}" in operation.path else ("",):
            path = operation.at(**values | ({"report": report} if report else {}))
            asked = {param.name: values[param.key] for param in operation.params if param.key in values}
            found.append(f"/{path}?{urlencode(asked)}" if asked else f"/{path}")
    return found


EVERY = [address for operation in IN_V1 for address in addresses(operation)]
"""Each operation's example, in each of its areas."""

FIRST = [
    *{operation.answer: addresses(operation)[0] for operation in reversed(IN_V1)}.values(),
    *OWN,
    "/mnm/search",
    "/mpp/careers/17-2051.00/",
    "/nowhere",
    "/mnm/careers/99-9999.99/",
]
"""One address of each page kind: of each type of answer, of our own pages, a form, a Spanish page, two errors."""
