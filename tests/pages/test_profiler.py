"""The Interest Profiler on its pages: answers are in the address, nothing is lost, nothing is stored."""

import logging
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import Tag
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from browser.onet import models, operations
from browser.onet.operations import profiler
from browser.pages.interests import TopInterests, by_score, top_interests
from tests.pages.addresses import addresses
from tests.pages.reading import main_of, text_of
from tests.upstream import Handler, Upstream, reply

HERE = "/mnm/interestprofiler"
SHORT = "434521" * 5
SIX = "Realistic=31&Investigative=24&Artistic=12&Social=18&Enterprising=9&Conventional=22"
PRIVATE = [address for operation in (*profiler.PROFILER, operations.MILITARY) for address in addresses(operation)]


def chosen(main: Tag) -> dict[str, str]:
    return {str(radio["name"]): str(radio["value"]) for radio in main.select("input[type=radio][checked]")}


def handed_in(main: Tag, client: Client, go: str = "on", **answers: str) -> str:
    """Hand a sheet in as a browser does, with its fields and these answers; return where it leads."""
    held = {str(field["name"]): str(field["value"]) for field in main.select("form.questions input[type=hidden]")}
    response = client.get(f"{HERE}/questions_30", held | chosen(main) | answers | {"go": go})
    assert response.status_code == 302
    return str(response.headers["Location"])


def query_of(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


@pytest.mark.usefixtures("embedded_data")
def test_start_leads_to_forms_and_takes_scores(client: Client) -> None:
    main = main_of(client, f"{HERE}/")

    for name in ("questions", "questions_30", "results", "job_zones", "careers"):
        assert main.select(f"a[href='{HERE}/{name}']")
    form = main.select_one(f"form[action='{HERE}/careers']")
    assert form is not None
    assert [field["name"] for field in form.select("input")] == list(profiler.INTERESTS)
    assert "practice questions" in text_of(main)
    assert main_of(client, "/mpp/interestprofiler/").select("form[action='/mpp/interestprofiler/careers']")


@pytest.mark.usefixtures("embedded_data")
def test_areas_announce_profiler_once_but_veterans_has_none(client: Client) -> None:
    for area in ("mnm", "mpp"):
        assert len(main_of(client, f"/{area}/").select("#services a[href*=interestprofiler]")) == 1
    assert not main_of(client, "/veterans/").select("a[href*=interestprofiler]")
    for name in ("", "questions", "results", "careers"):
        assert client.get(f"/veterans/interestprofiler/{name}").status_code == 404


@pytest.mark.usefixtures("embedded_data")
def test_thirty_questions_are_answered_page_at_time(client: Client) -> None:
    address = f"{HERE}/questions_30"
    for first, last in ((1, 12), (13, 24), (25, 30)):
        main = main_of(client, address)
        assert f"{first - 1} of 30 answered" in text_of(main)
        assert [str(group.legend.span.string) for group in main.select("fieldset")] == [
            str(index) for index in range(first, last + 1)
        ]
        address = handed_in(main, client, **{f"q{index}": SHORT[index - 1] for index in range(first, last + 1)})

    assert address == f"{HERE}/results?answers={SHORT}"
    back = main_of(client, address).select_one("a.quiet")
    assert back is not None
    assert back["href"] == f"{HERE}/questions_30?start=1&end=12&answers={SHORT}"
    assert len(chosen(main_of(client, str(back["href"])))) == 12


@pytest.mark.usefixtures("embedded_data")
def test_skipped_question_is_named_and_answers_stay(client: Client) -> None:
    main = main_of(client, f"{HERE}/questions_30")
    assert "Not answered yet" not in text_of(main)

    address = handed_in(main, client, q1="5", q12="1")

    assert query_of(address) == {"start": "1", "end": "12", "answers": "5----------1", "check": "1"}
    main = main_of(client, address)
    assert chosen(main) == {"q1": "5", "q12": "1"}
    assert "10 questions on this page have no answer yet." in text_of(main)
    assert [link["href"] for link in main.select(".note.alert a")] == [f"#q{index}-1" for index in range(2, 12)]
    for group in main.select("fieldset")[1:11]:
        told = main.find(id=group["aria-describedby"])
        assert told is not None
        assert told.get_text() == "Not answered yet."
    assert not main.select("fieldset")[0].get("aria-describedby")


@pytest.mark.usefixtures("embedded_data")
def test_answer_can_be_changed_and_nonsense_is_none(client: Client) -> None:
    main = main_of(client, f"{HERE}/questions_30?answers=555")

    assert query_of(handed_in(main, client, q2="1", q3="9", q4="x", q99="3"))["answers"] == "515"


@pytest.mark.usefixtures("embedded_data")
def test_going_back_keeps_what_was_chosen(client: Client) -> None:
    main = main_of(client, f"{HERE}/questions_30?start=25&end=36&answers=111111111111")

    address = handed_in(main, client, go="back", q26="4")

    assert query_of(address) == {"start": "13", "end": "24", "answers": "1" * 12 + "-" * 13 + "4"}
    near = main_of(client, f"{HERE}/questions_30?start=5&end=16")
    assert query_of(handed_in(near, client, go="back")) == {"start": "1", "end": "12"}


@pytest.mark.usefixtures("embedded_data")
def test_last_sheet_leads_to_skipped_questions(client: Client) -> None:
    main = main_of(client, f"{HERE}/questions_30?start=25&end=36&answers=" + "1" * 13 + "0" + "1" * 16)

    address = handed_in(main, client)

    assert query_of(address) == {"start": "13", "end": "24", "answers": "1" * 13 + "-" + "1" * 16, "check": "1"}
    assert "One question on this page has no answer yet." in text_of(main_of(client, address))


@pytest.mark.usefixtures("embedded_data")
def test_all_questions_can_share_a_page(client: Client) -> None:
    link = next(a for a in main_of(client, f"{HERE}/questions?answers=12").select("a") if "All 60" in a.get_text())

    main = main_of(client, str(link["href"]))

    assert len(main.select("fieldset")) == 60
    assert chosen(main) == {"q1": "1", "q2": "2"}
    assert main.select(f"a[href='{HERE}/questions?start=1&end=12&answers=12']")
    assert [text_of(button) for button in main.select(".questions button")] == ["Show my scores"]


@pytest.mark.usefixtures("embedded_data")
def test_answers_carry_over_to_the_other_language(client: Client) -> None:
    english = main_of(client, f"{HERE}/questions?start=13&end=24&answers=543")
    (link,) = english.select("a[lang=es]")

    spanish = main_of(client, str(link["href"]))

    assert urlsplit(str(link["href"])).path == "/mpp/interestprofiler/questions"
    assert "3 de 60 respondidas" in text_of(spanish)
    (back,) = spanish.select("a[lang=en]")
    assert back["href"] == f"{HERE}/questions?start=13&end=24&answers=543"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("answers", ["6", "x", "1" * 61, "１"])
def test_refused_answers_stay_as_typed(client: Client, answers: str) -> None:
    main = main_of(client, f"{HERE}/questions?answers={answers}", 422)

    field = main.select_one("input[name=answers][aria-invalid]")
    assert field is not None
    assert field["value"] == answers
    assert "one digit from 1 to 5" in text_of(main)


@pytest.mark.usefixtures("embedded_data")
def test_beyond_last_question_there_is_way_back(client: Client, onet: Upstream) -> None:
    onet.next["mnm/interestprofiler/questions"] = [reply(200, b'<questions start="61" end="60" total="60"/>')]

    main = main_of(client, f"{HERE}/questions?start=61&answers=3")

    assert main.select(f"a[href='{HERE}/questions?start=1&end=12&answers=3']")
    assert not main.select("fieldset")
    assert main.h1 is not None
    assert main.h1.get_text() == "Interest Profiler, 60 questions"


def test_questions_without_their_interests_are_asked_all_same(client: Client, onet: Upstream) -> None:
    body = (
        b'<questions start="1" end="2" total="60"><answer_options><answer_option value="1">No</answer_option>'
        b'</answer_options><question index="1"><text>Hum</text></question>'
        b'<question index="77"><text>Whistle</text></question></questions>'
    )
    onet.next["mnm/interestprofiler/questions"] = [reply(200, body)]

    main = main_of(client, f"{HERE}/questions")

    assert [group.legend.get_text(" ", strip=True) for group in main.select("fieldset")] == ["1 Hum"]


@pytest.mark.usefixtures("embedded_data")
def test_results_are_drawn_and_lead_to_careers(client: Client) -> None:
    main = main_of(client, f"{HERE}/results?answers={SHORT}")

    assert [row.b.string for row in main.select("tbody tr")] == ["40", "30", "30", "20", "10", "0"]
    assert main.select(f".opening a[href='{HERE}/careers?answers={SHORT}']")
    assert main.select("svg.hexagon polygon.shape")
    assert main.select(f"a[href='{HERE}/careers?area=Artistic']")
    form = main.select_one(f"form[action='{HERE}/careers']")
    assert form is not None
    assert form.select(f"input[type=hidden][name=answers][value='{SHORT}']")
    assert [option["value"] for option in form.select("select[name=job_zone] option")] == ["", *"12345"]
    assert "They do not measure your skills" in text_of(main)
    assert f"mnm/interestprofiler/results?answers={SHORT}" in text_of(main)


@pytest.mark.usefixtures("embedded_data")
def test_spanish_results_lead_on_by_english_names(client: Client) -> None:
    main = main_of(client, f"/mpp/interestprofiler/results?answers={SHORT}")

    assert "Artístico" in text_of(main)
    assert main.select("a[href='/mpp/interestprofiler/careers?area=Artistic']")
    assert "Artístico" in text_of(main_of(client, "/mpp/interestprofiler/careers?area=Artistic"))
    assert "Óptima" in text_of(main_of(client, f"/mpp/interestprofiler/careers?{SIX}"))


def test_fewer_results_are_table_without_drawing(client: Client, onet: Upstream) -> None:
    body = b"<results><result><area>Cooking</area><score>41.5</score></result></results>"
    onet.next["mnm/interestprofiler/results"] = [reply(200, body)]

    main = main_of(client, f"{HERE}/results?answers={SHORT}")

    assert "41.5" in text_of(main)
    assert not main.select("svg.hexagon, a[href*='area=']")
    assert "practice questions" not in text_of(main)


@pytest.mark.usefixtures("embedded_data")
def test_careers_have_fit_and_pages_keep_query(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?{SIX}&job_zone=4")

    assert {cell.get_text() for cell in main.select("td[data-of='Job zone']")} == {"4 of 5"}
    assert [text_of(cell) for cell in main.select("thead th")][:2] == ["Career", "Fit"]
    assert {cell.get_text() for cell in main.select("td[data-of=Fit]")} == {"Best", "Great"}
    (following,) = main.select("a[rel=next]")
    assert following["href"] == f"{HERE}/careers?{SIX}&job_zone=4&start=21&end=40"
    assert main.select("select[name=job_zone] option[selected]")[0]["value"] == "4"
    assert {str(field["name"]) for field in main.select("form input[type=hidden]")} == set(profiler.INTERESTS)
    assert main.select("svg.hexagon")
    assert [row.b.string for row in main.select("table.scores tbody tr")] == ["31", "24", "22", "18", "12", "9"]
    assert "Job zone 4 of 5: considerable preparation: " in text_of(main.header)


@pytest.mark.usefixtures("embedded_data")
def test_careers_by_answers_lead_back_to_scores(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?answers={SHORT}&sort=bright_outlook")

    assert main.select(f"a[href='{HERE}/results?answers={SHORT}']")
    assert main.select("select[name=sort] option[value=bright_outlook][selected]")
    assert "Bright Outlook" in main.select("tbody tr")[0].get_text()
    assert "Bright Outlook first" in text_of(main.select("#all")[0])
    assert "practice questions" in text_of(main.header)


@pytest.mark.usefixtures("embedded_data")
def test_careers_of_an_interest_are_named_by_it(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?area=Artistic&start=21")

    assert main.h1 is not None
    assert main.h1.get_text() == "Careers for the interest “Artistic”"
    assert "Best, Great and Good" not in text_of(main)
    assert main.select("input[type=hidden][name=area][value=Artistic]")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (
            "Realistic=20&Investigative=20&Artistic=20&Social=20&Enterprising=20&Conventional=20",
            "all six are much alike",
        ),
        (
            "Realistic=0&Investigative=0&Artistic=40&Social=0&Enterprising=0&Conventional=0&job_zone=1",
            "No careers match in this job zone",
        ),
        (f"{SIX}&start=9999", "There are no rows here."),
    ],
)
def test_no_careers_say_why_and_leave_way_on(client: Client, asked: str, text: str) -> None:
    main = main_of(client, f"{HERE}/careers?{asked}")

    assert text in text_of(main)
    assert main.select("form")


def top_of(*scores: str) -> TopInterests:
    """Return the top interests of six scores, in the order of the six."""
    rows = zip(profiler.INTERESTS, map(Decimal, scores), strict=False)
    return top_interests(by_score([models.InterestResult(name, score, None) for name, score in rows]))


@pytest.mark.parametrize(
    ("scores", "names", "ties"),
    [
        (["30", "20", "10", "40", "5", "0"], "SRI", []),
        (["30", "20", "30", "40", "10", "0"], "SRA", ["RA"]),
        (["40", "30", "20", "20", "10", "0"], "RIAS", ["AS"]),
        (["40", "20", "20", "20", "20", "20"], "R", ["IASEC"]),
        (["40", "40", "40", "40", "40", "0"], "RIASE", ["RIASE"]),
        (["30", "0", "0", "0", "0", "0"], "R", []),
        (["41.5"], "R", []),
    ],
)
def test_top_interests_say_their_ties(scores: list[str], names: str, ties: list[str]) -> None:
    found = top_of(*scores)

    assert "".join(name[0] for name in found.names) == names
    assert ["".join(name[0] for name in tie) for tie in found.ties] == ties
    assert not found.score


def test_flat_scores_have_no_top_interest() -> None:
    assert top_of(*["20"] * 6) == TopInterests((), score="20")


@pytest.mark.usefixtures("embedded_data")
def test_results_name_top_interests_and_their_questions(client: Client) -> None:
    header = text_of(main_of(client, f"{HERE}/results?answers={SHORT}").header)

    assert "Your top interests: Social, Realistic, Artistic" in header
    assert "Tied, with the same score: Realistic, Artistic" in header
    assert "not the official O*NET Interest Profiler" in header
    spanish = main_of(client, f"/mpp/interestprofiler/results?answers={SHORT}")
    assert "Sus intereses principales: Social, Realista, Artístico" in text_of(spanish.header)
    assert "no el O*NET Interest Profiler oficial" in text_of(spanish.header)


@pytest.mark.usefixtures("embedded_data")
def test_flat_results_lead_on_in_other_ways(client: Client) -> None:
    main = main_of(client, f"{HERE}/results?answers={'3' * 30}")

    assert "All six scores are the same (20)" in text_of(main)
    assert "Your top interest" not in text_of(main)
    links = {str(link["href"]) for link in main.select("#ways a")}
    assert links >= {f"{HERE}/careers?area=Social", "/mnm/browse/", f"{HERE}/questions"}


@pytest.mark.usefixtures("embedded_data")
def test_careers_are_grouped_by_job_zone_closest_first(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?{SIX}")
    zones = main.select("section[id^=zone-]")

    assert [text_of(zone.h2) for zone in zones] == [f"Job zone {zone}" for zone in range(1, 6)]
    total = 0
    for number, zone in enumerate(zones, 1):
        assert {cell.get_text() for cell in zone.select("td[data-of='Job zone']")} == {f"{number} of 5"}
        fits = [cell.get_text() for cell in zone.select("td[data-of=Fit]")]
        assert fits == sorted(fits, key=["Best", "Great", "Good"].index)
        everything = main_of(client, f"{HERE}/careers?{SIX}&job_zone={number}")
        first = [text_of(row) for row in zone.select("tbody th")]
        assert first == [text_of(row) for row in everything.select("table:not(.scores) tbody th")][:5]
        total += int(text_of(main.select(f"nav a[href='#zone-{number}']")[0]).partition("(")[2].strip(")"))
        assert zone.select(f"a[href='{HERE}/careers?{SIX}&job_zone={number}']")
    assert f"{total} careers." in text_of(main.header)
    assert "Your top interests: Realistic, Investigative, Conventional" in text_of(main.header)


@pytest.mark.usefixtures("embedded_data")
def test_closest_of_all_zones_come_first(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?{SIX}")
    (closest,) = main.select("#all")

    assert {cell.get_text() for cell in closest.select("td[data-of=Fit]")} == {"Best"}
    assert len({cell.get_text() for cell in closest.select("td[data-of='Job zone']")}) > 1
    assert "Closest fit first" in text_of(closest)
    (following,) = closest.select("a[rel=next]")
    further = main_of(client, str(following["href"]))
    assert text_of(further.select("td[data-of='Job zone']")[0]).endswith(" of 5")
    assert further.select("a[rel=prev]")
    assert not further.select("section[id^=zone-]")


@pytest.mark.usefixtures("embedded_data")
def test_empty_job_zone_offers_the_nearest_with_counts(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?answers={SHORT}&job_zone=1")
    offered = {str(row.a["href"]): text_of(row) for row in main.select("#none li")}

    assert "No careers match in this job zone (Job zone 1 of 5: little or no preparation)." in text_of(main)
    assert list(offered) == [f"{HERE}/careers?answers={SHORT}&job_zone={zone}" for zone in (3, 4, 5)]
    for address, text in offered.items():
        total = len(main_of(client, address).select("tbody tr"))
        assert text.endswith(f"{total} careers.")
    assert "No careers match in: Job zone 1, Job zone 2" in text_of(main_of(client, f"{HERE}/careers?answers={SHORT}"))


def test_job_zone_that_failed_says_so(client: Client, onet: Upstream) -> None:
    careers = b'<careers start="1" end="1" total="1"><career><code>17-2051.00</code><title>A</title></career></careers>'

    def answer(handler: Handler) -> None:
        failed = "job_zone=2" in handler.path
        (reply(503) if failed else reply(200, careers))(handler)

    onet.next["mnm/interestprofiler/careers"] = [answer] * 20

    main = main_of(client, f"{HERE}/careers?{SIX}")

    (zone,) = main.select("#zone-2")
    assert "We could not get this part" in text_of(zone)
    assert len(main.select("section[id^=zone-] tbody tr")) == 4


def test_careers_without_an_answer_are_an_error(client: Client, onet: Upstream) -> None:
    onet.next["mnm/interestprofiler/careers"] = [reply(503)] * 20

    assert client.get(f"{HERE}/careers?{SIX}").status_code == 503


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("form", ["questions", "questions_30"])
def test_scoring_key_is_only_for_counselors(client: Client, form: str) -> None:
    asking = main_of(client, f"{HERE}/{form}")
    start = main_of(client, f"{HERE}/")
    (link,) = start.select(f"details:not([open]) a[href='{HERE}/{form}?key=1']")

    key = main_of(client, str(link["href"]))

    total = 60 if form == "questions" else 30
    assert [text_of(entry) for entry in key.select("h2")] == list(profiler.INTERESTS)
    assert sorted(int(str(row["value"])) for row in key.select("li[value]")) == list(range(1, total + 1))
    assert "practice questions" in text_of(key.header)
    assert not any(name in text_of(asking) for name in profiler.INTERESTS)


def test_scoring_key_that_is_not_known_is_said(client: Client, onet: Upstream) -> None:
    body = (
        b'<questions start="1" end="1" total="60"><answer_options><answer_option value="1">No</answer_option>'
        b'</answer_options><question index="1"><text>Hum</text></question></questions>'
    )
    onet.next["mnm/interestprofiler/questions"] = [reply(200, body)]

    assert "O*NET does not say" in text_of(main_of(client, f"{HERE}/questions?key=1"))


def test_unknown_fit_is_shown_as_sent(client: Client, onet: Upstream) -> None:
    body = (
        b'<careers start="1" end="2" total="2"><career fit="Splendid"><code>17-2051.00</code><title>A</title></career>'
        b"<career><code>17-2061.00</code><title>B</title></career></careers>"
    )
    onet.next["mnm/interestprofiler/careers"] = [reply(200, body)]

    main = main_of(client, f"{HERE}/careers?{SIX}&start=1")

    assert [cell.get_text() for cell in main.select("td[data-of=Fit]")] == ["Splendid", "–"]


@pytest.mark.parametrize(
    ("asked", "status", "wrong"),
    [
        ("", 200, []),
        ("job_zone=9", 200, []),
        (
            "Realistic=41&Investigative=24&Artistic=12&Social=18&Enterprising=9&Conventional=-1",
            422,
            ["Realistic", "Conventional"],
        ),
        ("Realistic=4", 200, ["Investigative", "Artistic", "Social", "Enterprising", "Conventional"]),
        (f"{SIX}&job_zone=9", 422, ["job_zone"]),
        (f"{SIX}&start=x", 422, ["start"]),
        ("answers=77", 422, ["answers"]),
        ("area=Cooking", 422, ["area"]),
        (f"answers={SHORT}&area=Social", 422, []),
        (f"answers={SHORT}&Realistic=31", 422, ["Investigative", "Artistic", "Social", "Enterprising", "Conventional"]),
    ],
)
def test_wrong_scores_stay_as_typed_without_call(
    client: Client, onet: Upstream, asked: str, status: int, wrong: list[str]
) -> None:
    main = main_of(client, f"{HERE}/careers?{asked}", status)

    assert onet.requests == []
    fields = {str(field["name"]): field for field in main.select("form [aria-invalid]")}
    assert fields.keys() == set(wrong)
    for field in fields.values():
        for described in str(field["aria-describedby"]).split():
            told = main.find(id=described)
            assert told is not None
            assert told.get_text(strip=True)
    shown = {str(field["name"]): str(field.get("value")) for field in main.select("form input")}
    typed = query_of(f"?{asked}") if status == 422 else {}
    assert {name: shown[name] for name in typed if name in shown} == {
        name: value for name, value in typed.items() if name not in ("job_zone", "area")
    }


@pytest.mark.usefixtures("embedded_data")
def test_two_ways_at_once_are_told_apart(client: Client) -> None:
    main = main_of(client, f"{HERE}/careers?answers={SHORT}&area=Social", 422)

    assert "one of these three" in text_of(main)
    assert main.select(f"input[name=answers][value='{SHORT}']")
    assert main.select("select[name=area] option[value=Social][selected]")


def is_private(response: HttpResponse) -> bool:
    kept = response.headers["Cache-Control"]
    return "no-store" in kept and "private" in kept and response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_not_cached_or_referred(client: Client, onet: Upstream, address: str) -> None:
    path, _, query = address.partition("?")
    for failure in (
        reply(422, b"<error>no</error>"),
        reply(404),
        reply(401),
        reply(429),
        reply(500),
        reply(200, b"<a/>"),
    ):
        onet.next[path.lstrip("/")] = [failure] * 2
        response = client.get(address)
        assert response.status_code >= 400
        assert is_private(response)
        onet.next.clear()
    other_slash = path.removesuffix("/") if path.endswith("/") else f"{path}/"
    for response in (
        client.get(address),
        client.head(address),
        client.post(address),
        client.get(f"{other_slash}?{query}"),
        client.get(f"{path}?answers=x&start=x&keyword="),
        client.get(f"{path}?answers=1&go=on"),
        client.get(address, headers={"host": "evil.example"}),
    ):
        assert is_private(response), response


def test_no_answer_is_written_to_log_or_kept(client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for status in (200, 422, 500):
        if status != 200:
            onet.next["mnm/interestprofiler/results"] = [reply(status, b"<error>no</error>")] * 2
        client.get(f"{HERE}/results?answers={SHORT}")
    client.get(f"{HERE}/careers?answers={SHORT}")
    client.get(f"{HERE}/careers?answers={SHORT}7")
    client.get(f"{HERE}/questions?answers={SHORT}&go=on")

    assert SHORT not in caplog.text.replace("%2C", "")
    assert onet.paths().count("mnm/interestprofiler/results") == 4


def test_a_redirect_to_https_is_private_too(client: Client, settings: Settings, embedded_data: Path) -> None:
    settings.SECURE_SSL_REDIRECT = True

    response = client.get(f"{HERE}/results?answers={SHORT}")

    assert response.status_code == 301
    assert is_private(response)


def test_other_pages_are_kept_as_before(client: Client, onet: Upstream) -> None:
    response = client.get("/mnm/careers/")

    assert "public" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "same-origin"
