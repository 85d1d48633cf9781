"""Tables of the database and their rows, in a small release: filtered, sorted, and refused in words."""

import json
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element

import pytest

from browser.embedded.answers.database_columns import COLUMNS, OPTIONAL
from browser.embedded.answers.database_tables import TABLES
from browser.embedded.app import application
from browser.onet.operations.database import OPERATORS
from tests.embedded.asking import HOST, answer, ask, refusal, texts
from tests.embedded.releases import CIVIL, NURSE, TRANSPORT


def rows(data: Path, table: str, *filters: str, **params: str) -> Element:
    query = "&".join(f"{name}={quote(value)}" for name, value in [*(("filter", f) for f in filters), *params.items()])
    return answer(data, f"database/rows/{table}?{query}")


def values(root: Element, column: str) -> list[str]:
    return texts(root, f"row/{column}")


def test_tables_with_rows_are_listed(official: Path, embedded_data: Path) -> None:
    root = answer(official, "database/")
    ids = [table.get("table_id") for table in root]
    assert root.tag == "tables"
    assert {"occupation_data", "knowledge", "work_context", "work_context_categories", "tools_used"} <= set(ids)
    assert root[0].get("info") == f"{HOST}/ws/database/info/{ids[0]}"
    assert root[0].get("rows") == f"{HOST}/ws/database/rows/{ids[0]}"
    assert "work_context_categories" not in [table.get("table_id") for table in answer(embedded_data, "database/")]
    assert refusal(embedded_data, "database/info/work_context_categories") == (
        'The table "work_context_categories" does not exist.'
    )


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_the_columns_of_their_table(embedded_data: Path, official: Path, table: str) -> None:
    for data in (embedded_data, official):
        reply = ask(application(data), f"/ws/database/info/{table}")
        if reply.status == 422:  # the release has no rows for it
            continue
        info = answer(data, f"database/info/{table}")
        ids = [column.get("column_id") for column in info.findall("column")]
        is_optional = {column.get("column_id"): column.get("optional") == "true" for column in info.findall("column")}
        assert info.findtext("title") == TABLES[table].title
        assert all(column.findtext("description") and column.findtext("format") for column in info.findall("column"))
        found = rows(data, table, end="200")
        assert found.find("row") is not None
        for row in found.findall("row"):
            assert [cell.tag for cell in row] == ids
            assert [cell.tag for cell in row if not cell.text and not is_optional[cell.tag]] == []


def test_each_column_has_a_type_and_a_table() -> None:
    assert {column.type for column in COLUMNS.values()} == set(OPERATORS)
    assert {name for table in TABLES.values() for name in table.columns} == set(COLUMNS)
    assert set(OPTIONAL) <= set(COLUMNS)


def test_rows_of_ratings_have_names_and_dates(official: Path) -> None:
    first = rows(official, "knowledge")[0]
    assert {cell.tag: cell.text for cell in first} == {
        "onetsoc_code": CIVIL,
        "title": "Civil Engineers",
        "element_id": "2.C.1.a",
        "element_name": "Administration and Management",
        "scale_id": "IM",
        "scale_name": "Importance",
        "data_value": "4.62",
        "date_updated": "2021-08-01",
        "domain_source": "Incumbent",
    }


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["title.eq.civil engineers"], 8),
        (["title.neq.Civil Engineers"], 0),
        (["element_name.contains.MATH"], 1),
        (["element_name.ncontains.math"], 7),
        (["element_name.startswith.e"], 3),
        (["element_name.startswith.e", "element_name.endswith.g"], 2),
        (["element_name.nendswith.e"], 6),
        (["element_id.contains._"], 0),
        (["element_id.contains.%"], 0),
        (["element_id.contains.\\"], 0),
        (["element_id.startswith.2.C.1"], 3),
        (["data_value.eq.4.50"], 1),
        (["data_value.lt.3"], 1),
        (["data_value.lte.3", "data_value.nlt.2"], 1),
        (["data_value.gt.4.5"], 1),
        (["data_value.gte.4.5"], 2),
        (["date_updated.eq.2022-08-01"], 1),
        (["date_updated.before.2022-08-01"], 7),
        (["date_updated.onbefore.2022-08-01"], 8),
        (["date_updated.after.2021-08-01"], 1),
        (["date_updated.onafter.2021-08-01"], 8),
        (["date_updated.na"], 0),
        (["date_updated.nna"], 8),
        (["title.eq.x' OR '1'='1"], 0),
    ],
)
def test_rows_pass_every_filter(official: Path, filters: list[str], found: int) -> None:
    assert rows(official, "knowledge", *filters).get("total") == str(found)


def test_filters_treat_missing_values_as_different(official: Path) -> None:
    assert rows(official, "skills").get("total") == "2"
    assert rows(official, "skills", "date_updated.na").get("total") == "2"
    assert rows(official, "skills", "domain_source.neq.Incumbent").get("total") == "2"
    assert rows(official, "skills", "domain_source.eq.Incumbent").get("total") == "0"


@pytest.mark.parametrize(
    ("table", "query", "said"),
    [
        ("nothing", "", 'The table "nothing" does not exist.'),
        ("skills", "filter=code.eq.1", 'The table "skills" has no column "code".'),
        ("skills", "filter=rating", 'The table "skills" has no column "rating".'),
        ("skills", "sort=price", 'The table "skills" has no column "price".'),
        ("skills", "sort=title.rising", 'The parameter "sort" was not formatted correctly.'),
        ("skills", "sort=title;drop", 'The parameter "sort" was not formatted correctly.'),
        ("skills", "filter=title", 'The filter "title" was not formatted correctly.'),
        ("skills", "filter=title.eq", 'The filter "title.eq" was not formatted correctly.'),
        ("skills", "filter=title.contains.", 'The filter "title.contains." was not formatted correctly.'),
        ("skills", "filter=title.lt.3", 'The filter "title.lt.3" was not formatted correctly.'),
        ("skills", "filter=title.neq", 'The filter "title.neq" was not formatted correctly.'),
        ("skills", "filter=title.nnna", 'The filter "title.nnna" was not formatted correctly.'),
        ("skills", "filter=data_value.gt.x", 'The filter "data_value.gt.x" was not formatted correctly.'),
        ("skills", "filter=data_value.contains.4", 'The filter "data_value.contains.4" was not formatted correctly.'),
        (
            "skills",
            "filter=date_updated.after.2021-02-30",
            'The filter "date_updated.after.2021-02-30" was not formatted correctly.',
        ),
        ("skills", "&".join(["filter=title.eq.x"] * 11), 'The parameter "filter" was not formatted correctly.'),
        ("skills", "start=5&end=2", 'The parameter "end" was not formatted correctly.'),
    ],
)
def test_bad_questions_are_refused_in_words(official: Path, table: str, query: str, said: str) -> None:
    assert refusal(official, f"database/rows/{table}?{query}") == said


def test_rows_are_sorted_by_a_column_either_way(official: Path) -> None:
    rising = values(rows(official, "knowledge", sort="data_value"), "data_value")
    falling = values(rows(official, "knowledge", sort="data_value.descending"), "data_value")
    assert rising == ["1", "3", "4.1", "4.2", "4.3", "4.4", "4.5", "4.62"]
    assert falling == rising[::-1]
    assert values(rows(official, "occupation_data", sort="title"), "onetsoc_code")[-1] == TRANSPORT


def test_links_repeat_filters_and_sort(official: Path) -> None:
    root = rows(official, "knowledge", "data_value.gt.2", "title.contains.civil", sort="title", start="3", end="4")
    asked = "filter=data_value.gt.2&filter=title.contains.civil&sort=title"
    place = f"{HOST}/ws/database/rows/knowledge?{asked}"
    assert (root.get("start"), root.get("end"), root.get("total")) == ("3", "4", "7")
    assert [link.get("href") for link in root.findall("link")] == [
        f"{place}&start=1&end=2",
        f"{place}&start=5&end=6",
    ]
    assert rows(official, "knowledge", start="300").find("row") is None


def test_json_has_numbers_and_null(official: Path) -> None:
    def read(path: str) -> dict[str, object]:
        reply = ask(application(official), f"/ws/database/{path}", HTTP_ACCEPT="application/json")
        found = json.loads(reply.body)
        assert isinstance(found, dict)
        return found

    found = read("rows/skills?end=1")
    assert (found["table_id"], found["start"], found["total"]) == ("skills", 1, 2)
    assert found["info"] == f"{HOST}/ws/database/info/skills"
    assert found["row"] == [
        {
            "onetsoc_code": CIVIL,
            "title": "Civil Engineers",
            "element_id": "2.A.1.a",
            "element_name": "Reading Comprehension",
            "scale_id": "IM",
            "scale_name": "Importance",
            "data_value": 3.88,
            "date_updated": None,
            "domain_source": None,
        }
    ]
    assert read("rows/skills?filter=title.eq.x") == {
        "table_id": "skills",
        "info": f"{HOST}/ws/database/info/skills",
        "start": 1,
        "end": 0,
        "total": 0,
    }
    column = read("info/skills")["column"]
    assert isinstance(column, list)
    assert column[0]["optional"] is False
    assert (column[0]["type"], column[0]["format"]) == ("Text", "Character(10)")
    tables = read("")["table"]
    assert isinstance(tables, list)
    assert tables[0]["table_id"] == "abilities"
    assert rows(official, "alternate_titles", f"onetsoc_code.eq.{NURSE}").get("total") == "3"
