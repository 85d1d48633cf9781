"""Readers of the taxonomy and database services, and of documents and pictures of no known shape."""

import struct

import pytest

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations import database, taxonomy, unlisted
from browser.onet.operations.operation import Operation
from tests.reading import read_as
from tests.upstream import document

GIF = b"GIF89a" + struct.pack("<HH", 600, 340) + b"\x00" * 20
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 230, 85) + b"\x08\x02\x00\x00\x00"


def test_a_code_is_read_with_what_it_became() -> None:
    found = read_as(taxonomy.CODE_HISTORY, document(models.CodeHistory))

    assert (found.code, found.title) == ("15-1132.00", "Software Developers, Applications")
    assert found.description == "Write and test the programs that people work with."
    assert [row.code for row in found.occupations] == ["15-1252.00", "15-1253.00"]


def test_tables_are_read_from_attributes_or_children() -> None:
    first, second = read_as(database.TABLES, document(models.TableList)).tables
    info = read_as(database.TABLE_INFO, document(models.TableInfo))

    assert first == models.TableSummary("knowledge", "Knowledge", "What people must know.")
    assert second == models.TableSummary("Odd-One", "A table of another kind", None)
    assert [column.column_id for column in info.columns] == ["onetsoc_code", "data_value", "date_updated"]
    assert [column.optional for column in info.columns] == [False, True, False]
    assert info.columns[1] == models.Column("data_value", "Data Value", None, "Number", None, optional=True)


def test_rows_are_read_with_none_for_missing_value() -> None:
    found = read_as(database.TABLE_ROWS, document(models.TableRows))

    assert [dict(row) for row in found.rows] == [
        {
            "onetsoc_code": "17-2051.00",
            "title": "Civil Engineers",
            "data_value": "4.62",
            "date_updated": "2021-08-01",
        },
        {
            "onetsoc_code": "29-1141.00",
            "title": "Registered Nurses",
            "data_value": None,
            "date_updated": "2022-08-01",
        },
    ]
    assert (found.paging.start, found.paging.total) == (1, 44)
    assert found.paging.next is not None


def test_no_row_is_answer_where_total_says_so() -> None:
    found = read_as(database.TABLE_ROWS, b'<rows table_id="skills" start="1" end="0" total="0" />')

    assert found.rows == ()


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        (taxonomy.CODE_HISTORY, b'<taxonomy code="15"><title>No code</title></taxonomy>'),
        (taxonomy.CODE_HISTORY, b'<taxonomy code="15-1132.00" />'),
        (database.TABLES, b"<tables><table><title>No id</title></table></tables>"),
        (database.TABLE_INFO, b'<info table_id="skills"><title>Skills</title></info>'),
        (database.TABLE_ROWS, b'<rows table_id="skills" />'),
        (database.TABLE_ROWS, b'<rows total="1"><row><a>1</a></row></rows>'),
        (unlisted.unlisted("new"), b"<html><body>Down for a while</body></html>"),
        (unlisted.unlisted("new"), b"<error>No</error>"),
        (unlisted.unlisted("new"), b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        (unlisted.unlisted("new"), b"<a>" * 13 + b"</a>" * 13),
        (unlisted.unlisted("new"), b"<a>" * 4_000 + b"</a>" * 4_000),
        (unlisted.unlisted("new"), b"<a>" + b"<b/>" * 5_000 + b"</a>"),
        (unlisted.STATE_MAP, b""),
        (unlisted.STATE_MAP, b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        (unlisted.STATE_MAP, b"GIF90a" + GIF[6:]),
        (unlisted.STATE_MAP, GIF[:8]),
        (unlisted.STATE_MAP, PNG[:20]),
        (unlisted.STATE_MAP, PNG.replace(b"IHDR", b"IDAT")),
        (unlisted.STATE_MAP, b"GIF89a" + struct.pack("<HH", 600, 0)),
        (unlisted.STATE_MAP, b"GIF89a" + struct.pack("<HH", 2_001, 340)),
        (unlisted.STATE_MAP, b"GIF89a" + struct.pack("<HH", 0, 2_001)),
        (unlisted.STATE_MAP, GIF + b"\x00" * 500_000),
    ],
)
def test_what_is_no_such_answer_is_refused(operation: Operation[object], body: bytes) -> None:
    with pytest.raises(Malformed):
        read_as(operation, body)


def test_any_document_keeps_order_and_text() -> None:
    body = b'<x:a xmlns:x="urn:x" x:b="1" c="2 &amp;amp; 3"> one <d>in</d> two <d/> </x:a>'

    assert read_as(unlisted.unlisted("new"), body) == models.Node(
        "a",
        (("b", "1"), ("c", "2 & 3")),
        "one two",
        (models.Node("d", (), "in", ()), models.Node("d", (), None, ())),
    )


@pytest.mark.parametrize(("body", "kind", "size"), [(GIF, "image/gif", (600, 340)), (PNG, "image/png", (230, 85))])
def test_a_picture_is_told_by_its_bytes(body: bytes, kind: str, size: tuple[int, int]) -> None:
    found = read_as(unlisted.STATE_MAP, body)

    assert (found.kind, (found.width, found.height), found.body) == (kind, size, body)
