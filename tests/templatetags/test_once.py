from django.template import engines
from django.utils import translation


def test_content_is_drawn_once_for_language_and_values() -> None:
    template = engines["django"].from_string("{% load i18n once %}{% once area %}{{ word }} {{ area }}{% endonce %}")

    def drawn(word: str, area: str | None) -> str:
        return template.render({"word": word, "area": area})

    assert [drawn("first", "mnm"), drawn("second", "mnm")] == ["first mnm"] * 2
    assert drawn("third", None) == "third None"
    with translation.override("es"):
        assert drawn("fourth", "mnm") == "fourth mnm"
    assert drawn("fifth", "mnm") == "first mnm"


def test_what_is_drawn_once_is_escaped_once() -> None:
    template = engines["django"].from_string("{% load once %}{% once %}<b>{{ word }}</b>{% endonce %}")

    assert [template.render({"word": "a & b"}) for _ in range(2)] == ["<b>a &amp; b</b>"] * 2
