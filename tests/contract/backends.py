"""What the backends differ in: how much they have, what they call it, and what of 1.x there is not in 2.0."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from browser.embedded import assumptions
from browser.onet.client import Client
from browser.onet.errors import NotOffered
from browser.onet.operations import careers, occupation_lists, occupations
from browser.onet.operations.operation import Operation

# The built-in release has no data for these sections: O*NET publishes no file of the last one, and the release at
# hand lacks the other.
EMPTY = frozenset({occupations.WORK_CONTEXT, occupations.ADDITIONAL_INFORMATION})


@dataclass(frozen=True, slots=True, eq=False)
class Backend:
    """A client of one backend, and what its answers have: by default those of the embedded service.

    `examples` are values in place of those in the table of operations.
    """

    client: Client
    is_v2: bool = False
    services: tuple[str, ...] = ("about/", "mnm/", "mpp/", "veterans/", "online/", "taxonomy/", "database/")
    release: str = "O*NET 30.1 (built-in release)"
    api_version: str = "1.9"
    occupations: int = 1016
    technologies: int = 150
    zones: tuple[int, ...] = (1, 2, 3, 4, 5)
    tables: frozenset[str] = frozenset({"occupation_data", "knowledge", "skills", "task_statements"})
    column_types: frozenset[str] = frozenset({"Text", "Number", "Date"})
    without_keyword: str = 'The required parameter "keyword" was not provided.'
    without_data: frozenset[Operation[object]] = EMPTY
    without_source: frozenset[Operation[object]] = frozenset(assumptions.NO_SOURCE)
    without_spanish: frozenset[Operation[object]] = frozenset({careers.TECHNOLOGY})
    examples: Mapping[Operation[object], Mapping[str, str]] = field(default_factory=dict)


def of_2_0(client: Client, extra_occupations: int) -> Backend:
    """Return the stand-in of 2.0, whose lists are as long as this many invented occupations make them."""
    return Backend(
        client,
        is_v2=True,
        services=("about/", "database/", "mnm/", "mpp/", "veterans/", "online/", "taxonomy/"),
        release="O*NET 30.3 Database",
        api_version="2.0.0",
        occupations=49 + extra_occupations,
        technologies=20,
        zones=(2, 3, 4, 5),
        tables=frozenset({"occupation_data", "knowledge", "essential_skills", "task_statements"}),
        column_types=frozenset({"varchar", "integer", "float", "date"}),
        without_keyword="must have required property 'keyword'",
        without_data=frozenset(),
        without_source=frozenset(),
        examples={
            occupation_lists.CLUSTER_OCCUPATIONS: {"cluster": "080100"},
            occupation_lists.TECHNOLOGY_OCCUPATIONS: {"technology": "Microsoft Excel"},
            occupations.APPRENTICESHIP: {"code": "47-2111.00"},
        },
    )


def is_not_offered(client: Client, operation: Operation[object], /, **values: str) -> bool:
    """Return whether the backend does not have an operation for some values; it must say so then."""
    if client.dialect.routes(operation, values):
        return False
    with pytest.raises(NotOffered):
        client.ask(operation, **values)
    return True
