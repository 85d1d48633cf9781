from django.template import engines


def test_trimming_keeps_lines_that_count() -> None:
    template = engines["django"].from_string(
        "{% load trimming %}{% trim_lines %}<p>  \n\n  {% if no %}a{% endif %}\n b</p>\n"
        "<textarea>\n\nc \n</textarea>  \n<pre>\n\n</pre>\n{% endtrim_lines %}"
    )

    assert template.render() == "<p>\n b</p>\n<textarea>\n\nc \n</textarea>\n<pre>\n\n</pre>"
