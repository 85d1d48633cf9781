from django.template import engines
from django.utils import translation

from browser.templatetags.once import MOST


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


def test_values_that_are_not_few_are_let_go() -> None:
    template = engines["django"].from_string("{% load once %}{% once number %}{{ word }}{% endonce %}")
    first = [template.render({"word": "first", "number": number}) for number in range(MOST)]
    again = [template.render({"word": "second", "number": number}) for number in range(MOST)]
    assert first == again

    template.render({"word": "more", "number": MOST})

    assert template.render({"word": "second", "number": 0}) == "second"
