from django.template import engines


def test_lines_and_blanks_of_values_stay() -> None:
    template = engines["django"].from_string("{% load fitness %}{% fit %}<pre>{{ text }}</pre>{% endfit %}")

    assert template.render({"text": " a  \n\n b"}) == "<pre> a  \n\n b</pre>"


def test_signs_that_no_page_may_contain_are_removed() -> None:
    template = engines["django"].from_string("{% load fitness %}{% fit %}{{ text }}\nb\u00a0c{% endfit %}")

    assert template.render({"text": "a\x0b\x85\ufdd0\ufffe\U0001ffff\ud800 é"}) == "a é\nb\u00a0c"
