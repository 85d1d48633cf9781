"""Single values of JSON: what makes no sense is missing, what is no document is malformed, and nothing else happens."""

import logging
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.onet.errors import Malformed
from browser.onet.v2 import values
from browser.onet.v2.values import Item, document


def item(json: object) -> Item:
    """Return a value whose links below `api:` are addresses of this site."""
    return Item(json, {}, lambda href: href.removeprefix("api:") if href.startswith("api:") else None)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"a": ',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": -Infinity}',
        b'{"a": 1e20}',
        b'{"a": 1E-20}',
        b'{"a": 1e999999999}',
        b'{"a": 123456789012345678901}',
        b'{"a": 0.123456789012345678901}',
        b'{"a": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"a": "\xff"}',
        b'{"a": "\xed\xa0\x80"}',
        '{"a": 1}'.encode("utf-16"),
        '\ufeff{"a": 1}'.encode(),
        b'{"a": 1} {"a": 1}',
        b"{'a': 1}",
    ],
)
def test_what_is_no_json_is_malformed(body: bytes) -> None:
    with pytest.raises(Malformed):
        document(body)


@given(st.binary(max_size=60) | st.text('[]{}",:.-+eE0123456789naIftru\\u', max_size=60).map(str.encode))
def test_any_bytes_are_a_value_or_malformed(body: bytes) -> None:
    try:
        document(body)
    except Malformed:
        return


@pytest.mark.parametrize("sent", ["0", "-1", "95890", "30.40", "0.00000001", "99999999999999999999.123456789", "-0"])
def test_a_number_keeps_its_digits(sent: str) -> None:
    found = item(document(f'{{"a": {sent}}}'.encode()))

    assert str(values.number(found, "a")) == str(Decimal(sent))
    assert values.optional_text(found, "a") == sent


@pytest.mark.parametrize(
    ("sent", "digits"),
    [("1e5", "100000"), ("-2.5E+3", "-2500"), ("9.5e1", "95"), ("0E0", "0"), ("25e-1", "2.5"), ("1e-3", "0.001")],
)
def test_a_small_exponent_is_read_as_digits(sent: str, digits: str) -> None:
    found = item(document(f'{{"a": {sent}}}'.encode()))

    assert str(values.number(found, "a")) == values.optional_text(found, "a") == digits


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("a", "a"),
        (" a \n b\t", "a b"),
        ("Tools &amp; Technology", "Tools & Technology"),
        ("&lt;b&gt; R&D &copy; &amp;lt;", "<b> R&D &copy; &lt;"),
        ("Mi Pr\u00f3ximo \U0001f600", "Mi Pr\u00f3ximo \U0001f600"),
        ("a\x00b\x1b", "a b"),
        ("\ud800a\udfff", "a"),
        ("", None),
        (" \x00", None),
        (Decimal(54), "54"),
        (True, None),
        (None, None),
        (["a"], None),
        ({"a": "b"}, None),
    ],
)
def test_a_text_is_on_one_line(sent: object, text: str | None) -> None:
    assert values.optional_text(item({"a": sent}), "a") == text


@pytest.mark.parametrize("sent", ["1", True, None, [], {}])
def test_what_is_no_number_is_missing(sent: object) -> None:
    assert values.number(item({"a": sent}), "a") is None
    assert values.integer(item({"a": sent}), "a") is None


def test_a_whole_number_is_whole() -> None:
    assert values.integer(item({"a": Decimal("3.00")}), "a") == 3
    assert values.integer(item({"a": Decimal("3.5")}), "a") is None


@pytest.mark.parametrize(("sent", "flag"), [(True, True), (False, False), (None, None), ("true", None), ([], None)])
def test_a_flag_is_true_or_false(sent: object, flag: bool | None) -> None:  # noqa: FBT001 - a value of the table
    assert values.optional_flag(item({"a": sent}), "a") is flag
    assert values.flag(item({"a": sent}), "a") is (flag is True)


@pytest.mark.parametrize(
    ("sent", "href"),
    [
        ("api:/mnm/", "/mnm/"),
        ("https://www.onetcenter.org/", "https://www.onetcenter.org/"),
        ("http://example.org/", "http://example.org/"),
        ("javascript:alert(1)", None),
        ("//example.org/", None),
        ("/mnm/", None),
        ("", None),
        (["api:/mnm/"], None),
    ],
)
def test_a_link_leads_here_or_to_the_web(sent: object, href: str | None) -> None:
    assert values.link(item({"a": sent}), "a") == href


def test_what_makes_the_document_must_be_there() -> None:
    for json in ({}, {"a": ""}, {"a": []}, [], None, "a"):
        with pytest.raises(Malformed):
            values.text(item(json), "a")


@pytest.mark.parametrize("code", ["17-2051.00\n ", "17-2051.00"])
def test_a_code_looks_like_a_code(code: str) -> None:
    assert values.occupation_code(item({"code": code})) == "17-2051.00"


@pytest.mark.parametrize("code", ["17-2051", "x", "", None, "١٧-2051.00"])
def test_another_text_is_no_code(code: str | None) -> None:
    with pytest.raises(Malformed):
        values.occupation_code(item({"code": code}))


def test_an_array_is_read_entry_by_entry() -> None:
    def word(entry: Item) -> str:
        return values.text(entry, "a")

    assert values.entries(item([{"a": "b"}, {"a": "c"}]), word) == ("b", "c")
    assert values.items(item({"x": [{"a": "b"}]}), "x", word) == ("b",)
    assert values.items(item({"x": None}), "x", word) == values.items(item({}), "x", word) == ()
    assert values.texts(item({"x": ["a", "", None, Decimal(1), []]}), "x") == ("a", "1")
    assert values.part(item({"x": {"a": "b"}}), "x", word) == "b"
    assert values.part(item({}), "x", word) is None


@pytest.mark.parametrize(
    "json", [{"x": {"a": "b"}}, {"x": "a"}, {"x": Decimal(1)}, {"x": True}, {"x": [None]}, [], "x"]
)
def test_another_kind_of_value_is_malformed(json: object) -> None:
    with pytest.raises(Malformed):
        values.items(item(json), "x", lambda entry: values.text(entry, "a"))


def test_a_field_that_nobody_reads_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="browser.onet.v2.values"):
        root = document(b'{"a": "b", "c": [{"d": 1, "e\\u0000": 2}]}')
        assert values.text(item(root), "a")
        values.items(item(root), "c", lambda entry: values.integer(entry, "d"))
        values.log_unread(root)

    assert caplog.messages == ["a field that is not read: e"]
