"""Templates are read without what only their source needs."""

from browser.compact import compact


def test_lines_that_draw_nothing_and_indentation_are_left_out() -> None:
    source = """{% load i18n %}
<ul>
  {% for each in rows %}
    {% if each.title %}

      <li>{{ each.title }}  </li>
    {% else %}{% endif %}
  {% endfor %}
  {% translate "More" %}
</ul>
"""

    assert compact(source) == (
        "{% load i18n %}<ul>\n{% for each in rows %}{% if each.title %}<li>{{ each.title }}  </li>\n"
        '{% else %}{% endif %}{% endfor %}{% translate "More" %}\n</ul>\n'
    )


def test_words_on_lines_of_their_own_stay_apart() -> None:
    assert compact("<p>\n  one\n  {% if two %}\n    two\n  {% endif %}\n  three\n</p>") == (
        "<p>\none\n{% if two %}two\n{% endif %}three\n</p>"
    )


def test_what_is_translated_keeps_its_lines() -> None:
    source = "{% blocktranslate trimmed %}\n  One.\n{% endblocktranslate %}\n{% if two %}\n  Two.\n{% endif %}\n"

    assert compact(source) == (
        "{% blocktranslate trimmed %}\nOne.\n{% endblocktranslate %}\n{% if two %}Two.\n{% endif %}"
    )
