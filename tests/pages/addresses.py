"""The addresses of every page, from the operations table: what the tests of every page walk."""

from urllib.parse import urlencode

from browser.onet import operations
from browser.onet.operation import REPORTS, Operation

OWN = ("/accessibility/", "/sitemap/", "/patterns/", "/search")
FORMS = ("/mnm/search", "/mpp/search", "/veterans/search", "/online/search", "/veterans/military")
# One for each error that a visitor can meet while O*NET answers, with its status.
ERRORS = {
    "/nowhere": 404,
    "/mpp/nada": 404,
    "/mnm/careers/99-9999.99/": 422,
    "/mpp/careers/99-9999.99/": 422,
    "/veterans/careers/99-9999.99/report": 422,
    "/online/occupations/99-9999.99/": 422,
    "/online/occupations/15-1132.00/": 422,
    "/mnm/careers/11-1031.00/knowledge": 422,
    "/mpp/careers/11-1031.00/knowledge": 422,
    "/mnm/browse/99": 422,
    "/mpp/bright_outlook/emerging": 422,
    "/veterans/browse/54?sort=pay": 422,
    "/mnm/job_preparation/6": 404,
    "/mnm/search?keyword=nurse&start=x": 422,
    "/online/occupations/17-2051.00/details/?display=medium": 422,
}


def addresses(operation: Operation[object]) -> list[str]:
    """Return an operation's example as addresses of this site: one for each of its areas."""
    found = []
    for area in operation.areas or ("",):
        values = dict(operation.example) | ({"area": area} if area else {})
        for report in REPORTS if "{report}" in operation.path else ("",):
            path = operation.at(**values | ({"report": report} if report else {}))
            asked = {param.name: values[param.name] for param in operation.params if param.name in values}
            found.append(f"/{path}?{urlencode(asked)}" if asked else f"/{path}")
    return found


EVERY = [address for operation in operations.OPERATIONS for address in addresses(operation)]
"""Each operation's example, in each of its areas."""
