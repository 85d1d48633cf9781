"""Which operations have a page, with the service that answers."""

from collections.abc import Mapping
from types import MappingProxyType

from browser import services
from browser.embedded.assumptions import NO_SOURCE
from browser.onet import operations
from browser.onet.operations.operation import Operation
from browser.onet.operations.related import TASK_CHOICE

# Pages that are made of other operations if the API does not have their own.
MADE_OF: Mapping[Operation[object], Operation[object]] = MappingProxyType(
    {
        operations.REPORT: operations.CAREER,
        operations.SUMMARY: operations.OCCUPATION,
        operations.DETAILS: operations.OCCUPATION,
    }
)


def offers(operation: Operation[object]) -> bool:
    """Return whether there is a page of an operation, with the service that answers."""
    return services.offers(MADE_OF.get(operation, operation))


LEFT_OUT = ("work_context", "additional_information")  # sections that the built-in release has of no occupation
SOME = ("tasks",)  # those that it has of some
ONLINE_URL = "https://www.onetonline.org/link/summary/{code}"


def lacks(operation: Operation[object]) -> bool:
    """Return whether the built-in data have nothing for an operation; a release that was loaded may have more."""
    return services.is_builtin() and (
        operation in NO_SOURCE or (services.is_trimmed() and operation.section in LEFT_OUT)
    )


def leaves_out(operation: Operation[object]) -> bool:
    """Return whether the built-in data, and not O*NET, are why an operation has no answer."""
    return lacks(operation) or (services.is_trimmed() and (operation.section in SOME or operation is TASK_CHOICE))


def left_out(url: str | None) -> str | None:
    """Return where O*NET OnLine has the part at an address of this site, if the built-in data leave it out."""
    found = operations.find((url or "").partition("?")[0].lstrip("/"))
    if found is None or "code" not in found[1] or not leaves_out(found[0]):
        return None
    return ONLINE_URL.format(code=found[1]["code"])
