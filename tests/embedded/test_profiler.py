"""The Interest Profiler of the embedded service: its questions, scores and careers."""

import json
from itertools import cycle, islice
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.embedded import assumptions
from browser.embedded.answers.profiler import correlation
from browser.embedded.app import application
from tests.embedded.asking import HOST, answer, ask, codes, refusal, texts

INTERESTS = ["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"]
PLACE = "mnm/interestprofiler"


def scores(data: Path, answers: str) -> list[int]:
    return [int(score) for score in texts(answer(data, f"{PLACE}/results?answers={answers}"), "result/score")]


def careers(data: Path, asked: str) -> Element:
    return answer(data, f"{PLACE}/careers?{asked}")


def query(*six: int) -> str:
    return "&".join(f"{name}={score}" for name, score in zip(INTERESTS, six, strict=True))


def test_its_services_are_listed(embedded_data: Path) -> None:
    for area, title in (("mnm", "Scores for your answers"), ("mpp", "Puntajes de sus respuestas")):
        root = answer(embedded_data, f"{area}/interestprofiler/")
        paths = [row.get("href", "").removeprefix(f"{HOST}/ws/{area}/interestprofiler/") for row in root]
        assert paths == ["questions", "questions_30", "results", "job_zones", "careers"]
        assert title in texts(root, "resource/title")


def test_a_page_has_twelve_questions_by_interest(embedded_data: Path) -> None:
    first, whole = (answer(embedded_data, f"{PLACE}/questions{end}") for end in ("", "?end=60"))

    assert (first.get("start"), first.get("end"), first.get("total")) == ("1", "12", "60")
    assert first.find("link").get("href") == f"{HOST}/ws/{PLACE}/questions?start=13&end=24"
    assert texts(first, "answer_options/answer_option") == list(assumptions.ANSWER_OPTIONS["en"])
    assert [option.get("value") for option in first.find("answer_options")] == list("12345")
    pairs = [name for name in INTERESTS for _ in range(2)]
    assert texts(whole, "question/area") == pairs * 5
    assert [row.get("index") for row in whole.findall("question")] == [str(index) for index in range(1, 61)]


def test_the_short_form_has_five_questions_per_interest(embedded_data: Path) -> None:
    english, spanish = (
        answer(embedded_data, f"{area}/interestprofiler/questions_30?end=30") for area in ("mnm", "mpp")
    )

    assert texts(english, "question/area") == list(islice(cycle(INTERESTS), 30))
    assert texts(spanish, "question/area")[:2] == ["Realista", "Investigador"]
    assert set(texts(english, "question/text")) <= set(
        texts(answer(embedded_data, f"{PLACE}/questions?end=60"), "question/text")
    )
    assert not set(texts(english, "question/text")) & set(texts(spanish, "question/text"))
    assert (english.get("end"), english.find("link")) == ("30", None)


def test_both_forms_score_from_0_to_40(embedded_data: Path) -> None:
    assert scores(embedded_data, "1" * 60) == scores(embedded_data, "1" * 30) == [0] * 6
    assert scores(embedded_data, "5" * 60) == scores(embedded_data, "5" * 30) == [40] * 6
    assert scores(embedded_data, "554433221155" * 5) == [40, 30, 20, 10, 0, 40]
    assert scores(embedded_data, "543215" * 5) == [40, 30, 20, 10, 0, 40]
    assert scores(embedded_data, "21" + "1" * 58) == [1, 0, 0, 0, 0, 0]
    assert scores(embedded_data, "2" + "1" * 29) == [2, 0, 0, 0, 0, 0]


def test_results_are_in_the_areas_language(embedded_data: Path) -> None:
    for area, name, word in (("mnm", "Artistic", "create something new"), ("mpp", "Artístico", "crear algo nuevo")):
        root = answer(embedded_data, f"{area}/interestprofiler/results?answers={'3' * 60}")
        assert list(root.attrib) == ["answers", "start", "end", "total"]
        assert texts(root, "result/area")[2] == name
        assert word in texts(root, "result/description")[2]


def test_scores_need_no_names_of_interests(official: Path) -> None:
    root = answer(official, f"{PLACE}/results?answers={'5' * 30}")

    assert texts(root, "result/area") == INTERESTS
    assert len(texts(root, "result/description")) < 6


def test_job_zones_come_with_their_examples(embedded_data: Path) -> None:
    root = answer(embedded_data, f"{PLACE}/job_zones")

    assert (root.get("start"), root.get("end"), root.get("total")) == ("1", "5", "5")
    assert [child.tag for child in root[0]] == [
        "value",
        "title",
        "experience",
        "education",
        "job_training",
        "examples",
        "svp_range",
    ]
    assert root.findtext("job_zone/svp_range") == "(Below 4.0)"


def test_careers_are_sorted_by_fit(embedded_data: Path) -> None:
    root = careers(embedded_data, f"{query(31, 24, 12, 18, 9, 22)}&end=2000")

    fits = [row.get("fit") for row in root.findall("career")]
    assert list(root.attrib) == [*INTERESTS, "start", "end", "total"]
    assert set(fits) == {"Best", "Great", "Good"}
    assert fits == sorted(fits, key=["Best", "Great", "Good"].index)
    assert 0 < len(fits) == int(root.get("total")) < 1016


def test_the_career_with_these_interests_comes_first(embedded_data: Path) -> None:
    """The six ratings of Actors in the release, as scores."""
    root = careers(embedded_data, query(8, 6, 40, 15, 15, 4))

    assert "27-2011.00" in codes(root)[:5]
    assert root.find("career").get("fit") == "Best"


def test_answers_and_their_scores_match_the_same_careers(embedded_data: Path) -> None:
    by_answers = careers(embedded_data, "answers=" + "543215" * 5)

    assert codes(by_answers) == codes(careers(embedded_data, query(40, 30, 20, 10, 0, 40)))
    assert by_answers.get("answers") == "543215" * 5


def test_a_job_zone_narrows_list_and_links(embedded_data: Path) -> None:
    asked = f"{query(31, 24, 12, 18, 9, 22)}&job_zone=4"
    every, narrow = careers(embedded_data, asked.replace("&job_zone=4", "&end=2000")), careers(embedded_data, asked)

    assert int(narrow.get("total")) < int(every.get("total"))
    assert narrow.find("link").get("href") == f"{HOST}/ws/{PLACE}/careers?{asked}&start=21&end=40"
    zone_four = set(codes(answer(embedded_data, "mnm/job_preparation/4?end=2000")))
    assert set(codes(careers(embedded_data, f"{asked}&end=2000"))) == zone_four & set(codes(every))


def test_bright_careers_may_come_first(embedded_data: Path) -> None:
    root = careers(embedded_data, f"{query(31, 24, 12, 18, 9, 22)}&sort=bright_outlook&end=2000")

    bright = [row.find("tags").get("bright_outlook") for row in root.findall("career")]
    assert root.get("sort") == "bright_outlook"
    assert bright == sorted(bright, reverse=True)
    assert set(bright) == {"true", "false"}


def test_an_interest_lists_careers_it_dominates(embedded_data: Path) -> None:
    lists = [codes(careers(embedded_data, f"area={name}&end=2000")) for name in INTERESTS]
    found = answer(embedded_data, "mpp/interestprofiler/careers?area=Artistic")

    assert all(lists)
    assert found.get("area") == "Artistic"
    assert "27-2011.00" in codes(found)
    assert {row.get("fit") for row in found.findall("career")} == {None}


def test_six_equal_scores_fit_no_career(embedded_data: Path) -> None:
    root = careers(embedded_data, query(20, 20, 20, 20, 20, 20))

    assert (root.get("start"), root.get("end"), root.get("total"), root.find("career")) == ("1", "0", "0", None)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("results", 'The required parameter "answers" was not provided.'),
        ("results?answers=", 'The required parameter "answers" was not provided.'),
        ("results?answers=" + "3" * 59, 'The parameter "answers" was not formatted correctly.'),
        ("results?answers=" + "6" * 60, 'The parameter "answers" was not formatted correctly.'),
        ("careers", assumptions.ONE_OF_THREE),
        ("careers?job_zone=3", assumptions.ONE_OF_THREE),
        (f"careers?area=Social&answers={'3' * 30}", assumptions.ONE_OF_THREE),
        (f"careers?{query(1, 2, 3, 4, 5, 6)}&area=Social", assumptions.ONE_OF_THREE),
        ("careers?Realistic=3&Social=4", 'The required parameter "Investigative" was not provided.'),
        ("careers?area=Realista", 'The parameter "area" was not formatted correctly.'),
        (f"careers?{query(1, 2, 3, 4, 5, 41)}", 'The parameter "Conventional" was not formatted correctly.'),
        ("careers?area=Social&job_zone=6", 'The parameter "job_zone" was not formatted correctly.'),
        ("careers?area=Social&sort=pay", 'The parameter "sort" was not formatted correctly.'),
        ("questions?start=9&end=3", 'The parameter "end" was not formatted correctly.'),
    ],
)
def test_wrong_parameters_are_refused_with_a_reason(embedded_data: Path, asked: str, text: str) -> None:
    assert refusal(embedded_data, f"{PLACE}/{asked}") == text


def test_services_without_data_are_refused(official: Path) -> None:
    assert refusal(official, f"{PLACE}/careers?area=Social") == "Interests data is not available."
    assert refusal(official, f"{PLACE}/questions") == "Interest Profiler data is not available."


def test_correlation_is_pearsons() -> None:
    assert correlation([1, 2, 3], [2, 4, 6]) == pytest.approx(1)
    assert correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert correlation([1, 2, 3, 4], [1, 3, 2, 4]) == pytest.approx(0.8)
    assert correlation([1, 1, 1], [1, 2, 3]) == 0


def test_json_has_lists_and_numbers(embedded_data: Path) -> None:
    def asked(path: str) -> dict[str, object]:
        reply = ask(application(embedded_data), f"/ws/{PLACE}/{path}", HTTP_ACCEPT="application/json")
        found: dict[str, object] = json.loads(reply.body)
        return found

    questions = asked("questions?end=1")
    assert questions["question"] == [{"index": 1, "area": "Realistic", "text": "Put up a garden fence"}]
    assert questions["answer_options"]["answer_option"][4] == {"value": 5, "name": "Strongly Like"}
    results = asked(f"results?answers={'3' * 30}")
    assert (results["answers"], results["result"][0]["score"]) == ("3" * 30, 20)
    assert asked(f"careers?{query(1, 2, 3, 4, 5, 6)}")["Realistic"] == 1
