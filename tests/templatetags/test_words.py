from tests.templatetags.drawing import draw


def test_codes_in_a_sentence_do_not_break() -> None:
    drawn = draw("{{ sentence|unbroken }}", sentence="15-1132.00 is now 15-1252.00, <b>15-12</b>.")

    assert drawn.get_text() == "15-1132.00 is now 15-1252.00, <b>15-12</b>."
    assert [code.get_text() for code in drawn.select("span.item")] == ["15-1132.00", "15-1252.00"]
