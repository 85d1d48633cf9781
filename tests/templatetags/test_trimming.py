from django.template import engines


def test_trimming_keeps_lines_that_count() -> None:
    template = engines["django"].from_string(
        "{% load trimming %}{% trim_lines %}<p>  \n\n  {% if no %}a{% endif %}\n b</p>\n"
        "<textarea>\n\nc \n</textarea>  \n<pre>\n\n</pre>\n{% endtrim_lines %}"
    )

    assert template.render() == "<p>\n b</p>\n<textarea>\n\nc \n</textarea>\n<pre>\n\n</pre>"


def test_signs_that_no_page_may_contain_are_removed() -> None:
    template = engines["django"].from_string(
        "{% load trimming %}{% trim_lines %}{{ text }}\nb\u00a0c{% endtrim_lines %}"
    )

    assert template.render({"text": "a\x0b\x85\ufdd0\ufffe\U0001ffff é"}) == "a é\nb\u00a0c"
