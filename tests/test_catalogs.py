import ast

import pytest

from tests import catalogs


def test_spanish_catalog_has_exactly_the_sources_messages() -> None:
    assert catalogs.PO.read_bytes() == catalogs.po(catalogs.updated()), "run `make catalogs`"


def test_every_message_is_translated() -> None:
    missing = [
        message.id
        for message in catalogs.spanish()
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]

    assert not missing


def test_the_compiled_catalog_is_made_from_its_source() -> None:
    assert catalogs.MO.read_bytes() == catalogs.mo(catalogs.spanish()), "run `make catalogs`"


def test_no_message_is_within_an_f_string() -> None:
    found = [
        (path.name, call.lineno)
        for path in (catalogs.ROOT / "browser").rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text()))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in catalogs.KEYWORDS
        if any(isinstance(word, ast.Constant) for word in call.args)
    ]

    assert found == []  # up to Python 3.11 the extraction does not see them, later on it does


@pytest.mark.parametrize("sign", ["%(", "<a", "<strong"])
def test_a_translation_has_the_variables_of_its_message(sign: str) -> None:
    for message in catalogs.spanish():
        ids, strings = (each if isinstance(each, tuple) else (each,) for each in (message.id, message.string))
        for id_, string in zip(ids, strings, strict=False):
            assert not id_ or id_.count(sign) == string.count(sign), id_
