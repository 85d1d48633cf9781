"""The Interest Profiler with a key alone: a page of questions goes on where it ended."""

from django.test import Client

from tests.pages.reading import main_of, text_of
from tests.upstream import Upstream

QUESTIONS = "/mnm/interestprofiler/questions"


def test_next_questions_follow_those_of_the_page(onet: Upstream) -> None:
    main = main_of(Client(), QUESTIONS)
    held = {str(field["name"]): str(field["value"]) for field in main.select("form.questions input[type=hidden]")}

    assert len(main.select("fieldset")) == 20
    assert "Next: 21 to 40" in text_of(main)

    answered = held | {f"q{number}": "3" for number in range(1, 21)} | {"go": "on"}
    following = main_of(Client(), str(Client().get(QUESTIONS, answered).headers["Location"]))

    assert [row.get_text() for row in following.select("legend .code-like")] == [str(row) for row in range(21, 41)]
    assert "20 of 60 answered" in text_of(following)
