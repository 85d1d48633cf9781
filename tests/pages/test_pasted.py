"""Lists that were pasted or uploaded: in every alphabet of bytes, with every separator."""

import pytest

from browser.pages.pasted import LINE, Layout, clean, decoded, layout, plain, sheet

ACCENTED = "Título\nEnfermera\nSoldador de montaje\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_of_any_encoding_is_text(encoding: str) -> None:
    assert decoded(ACCENTED.encode(encoding)) == ACCENTED


def test_bytes_that_no_letter_has_are_text_too() -> None:
    assert decoded(b"caf\xe9 \x81") == "caf\xe9 \x81"


def test_a_workbook_is_no_text() -> None:
    assert decoded(b"PK\x03\x04\x14\0\0\0") is None


@pytest.mark.parametrize(
    ("text", "is_file", "separator", "column", "has_names"),
    [
        ("nurse\nwelder", True, LINE, 0, False),
        ("Job title\nnurse", True, LINE, 0, True),
        ("Cook, Restaurant\nNurse, Registered", False, LINE, 0, False),
        ("Cook, Restaurant\nNurse, Registered", True, "comma", 0, False),
        ("id,Job Title\n1,Nurse\n2,Welder", True, "comma", 1, True),
        ('1,"Cook, Restaurant"\n2,Welder', False, "comma", 0, False),
        ("id;Ocupación\n1;Enfermera", True, "semicolon", 1, True),
        ("1\tnurse\n2\twelder\n3\tcook\n4\tmaid\n5", False, "tab", 0, False),
        ("a|position\nb|nurse\nc|welder", False, "bar", 1, True),
        ('1,"nurse', True, "comma", 0, False),
        ("", True, LINE, 0, False),
        ("," + "x" * 200_000, True, LINE, 0, False),
    ],
)
def test_layout_of_a_list_is_likely(text: str, *, is_file: bool, separator: str, column: int, has_names: bool) -> None:
    assert layout(text, is_file=is_file) == Layout(separator, column, has_names)


def test_short_rows_are_as_wide_as_others() -> None:
    listed = sheet('id,title\r\n001,"Nurse,\nRegistered"\n\n="002"', Layout("comma", 1, has_names=True))

    assert listed.names == ("id", "title")
    assert listed.rows == (("001", "Nurse,\nRegistered"), ("002", ""))
    assert listed.titles == ("Nurse,\nRegistered", "")
    assert listed.columns == (("id", ("001", "002")), ("title", ("Nurse,\nRegistered", "")))


def test_column_that_is_not_there_is_the_first() -> None:
    assert sheet("a\tb", Layout("tab", 7)).titles == ("a",)
    assert sheet("", Layout("tab", 7)).titles == ()
    assert sheet("," + "x" * 200_000, Layout("comma")).rows == ()


def test_signs_that_no_page_has_are_left_out() -> None:
    assert clean("nurse\0\x01\tRN\n") == "nurse\tRN\n"
    assert plain("  nurse \x1f\n RN ") == "nurse RN"
