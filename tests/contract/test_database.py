"""Taxonomy and database services, asked of every backend (contract 7, 8)."""

import pytest

from browser.onet.client import Client
from browser.onet.errors import Refused
from browser.onet.operations import database, taxonomy
from browser.onet.operations.operation import Operation
from tests.contract.backends import Backend, is_not_offered


def test_every_listed_table_has_columns_and_rows(backend: Backend, client: Client) -> None:
    tables = client.ask(database.TABLES).value.tables

    assert backend.tables <= {table.table_id for table in tables}
    for table in tables:
        info = client.ask(database.TABLE_INFO, table_id=table.table_id).value
        rows = client.ask(database.TABLE_ROWS, table_id=table.table_id, end="2").value
        columns = [column.column_id for column in info.columns]
        assert (info.title, info.description) == (table.title, table.description)
        assert [[name for name, _value in row] for row in rows.rows] == [columns] * len(rows.rows)
        assert {column.type for column in info.columns} <= backend.column_types


def test_table_has_twenty_rows_by_default(backend: Backend, client: Client) -> None:
    total = backend.occupations
    found = client.ask(database.TABLE_ROWS, table_id="occupation_data").value
    last = client.ask(database.TABLE_ROWS, table_id="occupation_data", start=str(total), end=str(total + 14)).value

    assert (len(found.rows), found.paging.start, found.paging.end, found.paging.total) == (20, 1, 20, total)
    assert (len(last.rows), last.paging.end, last.paging.next) == (1, total, None)


def test_all_filters_hold_and_rows_come_sorted(client: Client) -> None:
    asked = {"filter": "data_value.gte.4.5\nelement_name.contains.math", "sort": "data_value.descending"}

    rows = [dict(row) for row in client.ask(database.TABLE_ROWS, table_id="knowledge", **asked).value.rows]

    values = [float(row["data_value"] or 0) for row in rows]
    assert values == sorted(values, reverse=True)
    assert min(values) >= 4.5
    assert {row["element_name"] for row in rows} == {"Mathematics"}


def test_a_code_comes_back_from_where_it_went(client: Client) -> None:
    there = client.ask(taxonomy.CODE_HISTORY, direction="2010_to_active", code="15-1132.00").value
    for row in there.occupations:
        back = client.ask(taxonomy.CODE_HISTORY, direction="active_to_2010", code=row.code).value
        assert "15-1132.00" in [old.code for old in back.occupations]


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        (taxonomy.CODE_HISTORY, {"direction": "2010_to_2019"}),
        (taxonomy.CODE_HISTORY, {"direction": "2010_to_2019", "code": "99-9999.99"}),
        (database.TABLE_INFO, {"table_id": "nothing"}),
        (database.TABLE_ROWS, {"table_id": "nothing"}),
        (database.TABLE_ROWS, {"table_id": "knowledge", "filter": "price.eq.1"}),
        (database.TABLE_ROWS, {"table_id": "knowledge", "filter": "data_value.near.1"}),
        (database.TABLE_ROWS, {"table_id": "knowledge", "filter": "data_value.gt.much"}),
        (database.TABLE_ROWS, {"table_id": "knowledge", "sort": "price"}),
    ],
)
def test_what_there_is_not_is_refused_with_text(
    client: Client,
    operation: Operation[object],
    values: dict[str, str],
) -> None:
    if is_not_offered(client, operation, **values):
        return

    with pytest.raises(Refused) as refused:
        client.ask(operation, **values)

    assert refused.value.said
