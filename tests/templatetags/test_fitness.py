from django.template import engines


def test_blank_lines_are_left_out_except_in_a_text() -> None:
    template = engines["django"].from_string(
        "{% load fitness %}{% fit %}<p>\n{{ none }}\n\na\n</p>\n\n<textarea>{{ text }}</textarea>\n\n{% endfit %}"
    )

    assert template.render({"text": " a  \n\n\n b"}) == "<p>\na\n</p>\n<textarea> a  \n\n\n b</textarea>\n"


def test_signs_that_no_page_may_contain_are_removed() -> None:
    template = engines["django"].from_string("{% load fitness %}{% fit %}{{ text }}\nb\u00a0c{% endfit %}")

    assert template.render({"text": "a\x0b\x85\ufdd0\ufffe\U0001ffff\ud800 é"}) == "a é\nb\u00a0c"
