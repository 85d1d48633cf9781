"""Which operations have a page, with the service that answers."""

from collections.abc import Mapping
from types import MappingProxyType

from browser import services
from browser.embedded.assumptions import NO_SOURCE
from browser.onet import operations
from browser.onet.operations.operation import Operation

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
    return services.client().offers(MADE_OF.get(operation, operation))


def lacks(operation: Operation[object]) -> bool:
    """Return whether the built-in data have nothing for an operation; a release that was loaded may have more."""
    return services.is_builtin() and (
        operation in NO_SOURCE or (services.is_trimmed() and operation.section == "work_context")
    )
