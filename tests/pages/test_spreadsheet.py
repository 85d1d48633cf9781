"""Files for spreadsheets: no cell runs, and none shows another thing than it says."""

import csv
from io import StringIO

import pytest

from browser.pages.spreadsheet import cell, text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Registered Nurses", "Registered Nurses"),
        ("29-1141.00", "29-1141.00"),
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("+1 555", "'+1 555"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-a", "'-a"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-4.5%", "-4.5%"),
        ("\N{MINUS SIGN}4.5%", "-4.5%"),
        ("\N{MINUS SIGN}x", "\N{MINUS SIGN}x"),
        ("+12", "+12"),
        ("-1,200.50", "-1,200.50"),
        ("$97,550", "$97,550"),
        ("0311", '="0311"'),
        ("3E71", '="3E71"'),
        ("11-2021", '="11-2021"'),
        ("1-2", '="1-2"'),
        ("1234567890123456", '="1234567890123456"'),
        ("2025", "2025"),
        ("0", "0"),
        ("0.5", "0.5"),
    ],
)
def test_cell_is_shown_as_it_is(value: str, shown: str) -> None:
    assert cell(value) == shown


def test_file_has_the_mark_of_its_letters() -> None:
    file = text([("Título", "a,b"), ("=x", 'say "hi"\nthere')])

    assert file.encode().startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(file[1:], newline=""))) == [["Título", "a,b"], ["'=x", 'say "hi"\nthere']]
