"""The table of operations: one row for each service, and its addresses."""

import re
from urllib.parse import unquote

import pytest

from browser.onet import operations
from browser.onet.operations import (
    OPERATIONS,
    career_lists,
    crosswalks,
    database,
    find,
    occupation_lists,
    profiler,
    taxonomy,
)
from browser.onet.operations.operation import MILITARY_KEYWORD, VARIABLES, Operation, Param, code_in, group_of, whole
from browser.onet.v1.values import READERS, place
from tests.reading import IN_V1
from tests.upstream import document


def _example(operation: Operation[object], area: str) -> dict[str, str]:
    return dict(operation.example) | ({"area": area} if area else {})


EXAMPLES = [(operation, _example(operation, area)) for operation in OPERATIONS for area in operation.areas or ("",)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("17-2051.00", "17-2051.00"),
        ("17-2051", "17-2051"),
        ("172051", "17-2051"),
        ("17205100", "17-2051.00"),
        ("172051.03", "17-2051.03"),
        (" 17–2051.00 ", "17-2051.00"),
        ("17—2051", "17-2051"),
        ("17−2051", "17-2051"),
        ("17\u20112051.00", "17-2051.00"),
        ("17 2051", "17-2051"),
        ("17\u00a02051", "17-2051"),
        ("17.2051", "17-2051"),
        ("17 - 2051 - 00", "17-2051.00"),
        ("17-205", None),
        ("17-2051.0", "17-2051.00"),
        ("17-2050.00", "17-2050"),
        ("17-0000.0", "17-0000"),
        ("17-2050.01", "17-2050.01"),
        ("17_2051", "17-2051"),
        ("17-2051 civil", "17-2051"),
        ("SOC 17-2051", "17-2051"),
        ("O*NET-SOC: 17-2051.03", "17-2051.03"),
        ('"17-2051.00"', "17-2051.00"),
        ("https://www.onetonline.org/link/summary/17-2051.00", "17-2051.00"),
        ("https://www.mynextmove.org/profile/summary/17-2051.00?redir=true", "17-2051.00"),
        ("1720510", None),
        ("DOT 355.674-014", None),
        ("call 1-17-2051-99", None),
        ("2024-2034", None),
        ("nurse", None),
        ("11B", None),
        ("١٧-٢٠٥١", None),
        ("", None),
    ],
)
def test_a_code_is_known_in_any_spelling(text: str, code: str | None) -> None:
    assert code_in(text) == code


def test_a_soc_code_has_a_whole_code() -> None:
    assert [whole(code) for code in ("17-2051", "17-2051.03")] == ["17-2051.00", "17-2051.03"]


def test_a_soc_code_may_name_a_group() -> None:
    assert [group_of(code) for code in ("29-1060", "29-1000", "29-0000", "29-1141", "29-1060.00")] == [
        *("29-106", "29-1", "29-"),
        None,
        None,
    ]


def test_lines_of_a_parameter_are_its_values() -> None:
    assert Param("filter", "Filter", several=True).values("a\n\nb") == ["a", "b"]
    assert Param("keyword", "Word").values("a\nb") == "a\nb"


def test_names_and_paths_are_unique() -> None:
    assert len({operation.name for operation in OPERATIONS}) == len(OPERATIONS)
    assert len({operation.path for operation in OPERATIONS}) == len(OPERATIONS)


def test_operation_is_found_with_either_slash() -> None:
    lost = []
    for operation, values in EXAMPLES:
        path = operation.at(**values)
        row = operation, {name: values[name] for name in VARIABLES if f"{{{name}}}" in operation.path}
        spellings = {path, path.removesuffix("/"), path.removesuffix("/") + "/"}
        lost += [spelling for spelling in spellings if find(spelling) != row]

    assert lost == []


def test_example_has_required_and_valid_parameters() -> None:
    broken = []
    for operation, values in EXAMPLES:
        asked = {param: values[param.key] for param in operation.params if param.key in values}
        broken += [
            f"{operation.name} lacks {param.key}" for param in operation.params if param.required and param not in asked
        ]
        broken += [
            f"{operation.name}: {value}" for param, value in asked.items() if not re.fullmatch(param.pattern, value)
        ]

    assert broken == []


def test_every_operation_has_reader_and_document_of_ours() -> None:
    assert [operation.name for operation in IN_V1 if operation.answer not in READERS] == []
    assert [operation.name for operation in IN_V1 if not document(operation.answer)] == []


def test_options_are_values_that_may_be_asked() -> None:
    options = [
        (operation.name, param, option)
        for operation in OPERATIONS
        for param in operation.params
        for option in param.options
    ]

    assert options
    assert [(name, option) for name, param, option in options if not re.fullmatch(param.pattern, option)] == []


@pytest.mark.parametrize(
    "path",
    [
        "nowhere/",
        "mnm/careers/17-2051/",
        "mnm/careers/17-2051.00/salary",
        "mnm/careers/١٧-2051.00/",
        "mnm/careers/17-2051.00/report/?x=1",
        "mnm/careers/17-2051.00\n/",
        "online/careers/",
        "mnm/occupations/",
        "mnm//",
        "mnm/browse/540",
        "online/browse/",
        "mnm/bright_outlook/green",
        "mnm/job_preparation/6",
        "online/occupations/17-2051.00/history/tasks",
    ],
)
def test_no_operation_is_found_elsewhere(path: str) -> None:
    assert find(path) is None


@pytest.mark.parametrize("name", ["C++", "C#", ".NET", "PL/SQL", "Act!", "Microsoft Excel", "python", "50% more"])
def test_a_technology_has_any_name(name: str) -> None:
    url = occupation_lists.TECHNOLOGY_OCCUPATIONS.url(technology=name)

    assert url.count("/") == 3
    for slash in ("", "/"):
        assert find(unquote(url.removeprefix("/")) + slash) == (
            occupation_lists.TECHNOLOGY_OCCUPATIONS,
            {"technology": name},
        )


def test_addresses_with_personal_data_are_private() -> None:
    private = {operation.name for operation in OPERATIONS if operation.private}
    military = [operation for operation in OPERATIONS if MILITARY_KEYWORD in operation.params]

    assert military == [operations.MILITARY, crosswalks.MILITARY_CROSSWALK]
    assert private == {operation.name for operation in (*profiler.PROFILER, *military)}


def test_parameter_may_differ_from_path_variable() -> None:
    assert (profiler.INTEREST.name, profiler.INTEREST.key) == ("area", "interest")
    assert profiler.ANSWERS.key == "answers"


@pytest.mark.parametrize(
    ("operation", "parent"),
    [
        (profiler.CAREERS, profiler.SERVICES),
        (profiler.SERVICES, None),
        (career_lists.INDUSTRY, career_lists.INDUSTRIES),
        (operations.REPORT, operations.CAREER),
        (operations.OCCUPATION, operations.OCCUPATIONS),
        (database.TABLE_ROWS, database.TABLES),
        (taxonomy.CODE_HISTORY, taxonomy.TAXONOMY),
    ],
)
def test_a_row_knows_its_parent(operation: Operation[object], parent: Operation[object] | None) -> None:
    assert operation.parent is parent


def test_choice_is_last_variable_of_its_path() -> None:
    chosen = [operation for operation in OPERATIONS if operation.choice]

    assert chosen
    for operation in chosen:
        assert operation.parent is not None
        assert operation.path == f"{operation.parent.path}{{{operation.choice}}}"


def test_section_name_ends_its_path() -> None:
    assert operations.DETAILS.section == "details"
    assert operations.REPORT_SECTIONS[0].section == "tasks"
    assert operations.ROOT.section == ""


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://services.onetcenter.org/ws/mnm/careers/17-2051.00/", "/mnm/careers/17-2051.00/"),
        ("https://services.onetcenter.org/ws/mnm/careers/17-2051.00", "/mnm/careers/17-2051.00/"),
        ("http://elsewhere.example/v1.9/ws/online/", "/online/"),
        ("https://services.onetcenter.org/ws/mnm/search?keyword=a%20b&start=21", "/mnm/search?keyword=a%20b&start=21"),
        ("https://services.onetcenter.org/ws/", "/"),
        ("/ws/about/", "/about/"),
        ("/ws/new%20service", "/new%20service"),
        ("https://example.org/ws//evil.example/", "/evil.example/"),
        ("https://www.onetcenter.org/database.html", None),
        ("https://example.org/?to=/ws/about/", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_link_of_api_is_address_here(href: str, address: str | None) -> None:
    assert place(href) == address
