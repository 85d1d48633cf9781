"""The military search: what matched, branch by branch; why each career is listed; what to do with little."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import Tag
from django.test import Client
from pytest_django import Settings

from browser.embedded.data.store import connect
from browser.onet import models
from browser.onet.operations.operation import BRANCH, BRANCHES
from browser.pages.combat import LEADS_TO
from browser.pages.keywords import military_codes_in
from browser.pages.military import MilitaryResults, military_results
from tests.pages.reading import main_of, text_of
from tests.upstream import Answer, Handler, Upstream, reply
from tests.v2.service import KEY
from tests.v2.upstream import web_services

WEAK = b"""<careers keyword="x9" branch="all" start="1" end="1" total="1">
<military_matches><match branch="army"><code>X9</code><title>Example (Officer)</title></match></military_matches>
<career match_type="keyword"><code>17-2051.00</code><title>Civil Engineers</title>
<preparation_needed>Second term</preparation_needed></career></careers>"""
NO_CAREERS = b"""<careers keyword="x9" branch="all" start="1" end="0" total="0">
<military_matches><match branch="army"><code>X9</code><title>Example (Officer)</title></match></military_matches>
</careers>"""


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", ["/veterans/military?keyword=11B", "/search?keyword=11B"])
def test_page_says_what_was_searched_and_matched(client: Client, address: str) -> None:
    text = text_of(main_of(client, address))

    assert "You searched 11B. It matched Army 11B, Infantryman (Enlisted)." in text
    assert "Which branch?" not in text


@pytest.mark.usefixtures("embedded_data")
def test_branch_is_asked_first_and_any_is_allowed(client: Client) -> None:
    form = main_of(client, "/veterans/military").form
    assert form is not None

    assert [control["name"] for control in form.select("select, input:not([type=hidden])")] == ["branch", "keyword"]
    assert form.option is not None
    assert form.option.get_text() == "Any branch"


def branches(client: Client) -> list[str]:
    """Return the branches that the form offers."""
    return [str(option["value"]) for option in main_of(client, "/veterans/military").select("[name=branch] option")]


@pytest.mark.usefixtures("embedded_data")
def test_built_in_data_have_every_branch(client: Client) -> None:
    assert branches(client) == ["", *BRANCH.options[1:]]


@pytest.mark.usefixtures("onet")
@pytest.mark.parametrize("address", ["/veterans/military", "/online/crosswalks/military"])
def test_web_services_of_old_have_no_space_force(client: Client, address: str) -> None:
    options = main_of(client, address).select("[name=branch] option")

    assert [str(option["value"]) for option in options] == ["", *BRANCHES]


def test_new_web_services_have_every_branch(client: Client, settings: Settings, embedded_data: Path) -> None:
    with web_services() as stand_in:
        settings.ONET_API_URL, settings.ONET_API_KEY = stand_in.url, KEY

        assert branches(client) == ["", *BRANCH.options[1:]]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("keyword", "first"),
    [
        ("medic", "Paramedics"),
        ("truck driver", "Heavy & Tractor-Trailer Truck Drivers"),
        ("helicopter pilot", "Commercial Pilots"),
        ("military police", "Police & Sheriff's Patrol Officers"),
        ("0111", "Office Clerks, General"),
        ("2723", "Interpreters & Translators"),
        ("4N0X1", "Licensed Practical & Licensed Vocational Nurses"),
    ],
)
def test_closest_career_comes_first(client: Client, keyword: str, first: str) -> None:
    main = main_of(client, f"/veterans/military?keyword={keyword}")

    assert text_of(main.select("#results tbody th a")[0]) == first


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", ["/veterans/military?keyword=0111", "/search?keyword=0111&area=mpp"])
def test_code_of_several_branches_asks_which(client: Client, address: str) -> None:
    main = main_of(client, address)

    assert "The same code is another job in another branch. Which branch?" in text_of(main)
    assert [a["href"] for a in main.select("#which a")] == [
        "/veterans/military?keyword=0111&branch=marine_corps",
        "/veterans/military?keyword=0111&branch=navy",
    ]
    bodies = main.select("#matched tbody")
    assert [{row.td.get_text() for row in body.select("tr") if row.td} for body in bodies] == [
        {"Marine Corps"},
        {"Navy"},
    ]
    assert "For all of these jobs together." in text_of(main)


@pytest.mark.usefixtures("embedded_data")
def test_branch_that_was_chosen_is_not_asked_about(client: Client) -> None:
    text = text_of(main_of(client, "/veterans/military?keyword=0111&branch=marine_corps"))

    assert "It matched Marine Corps 0111, Administrative Specialist (Enlisted)." in text
    assert "Which branch?" not in text


@pytest.mark.usefixtures("embedded_data")
def test_title_of_several_branches_leads_to_each(client: Client) -> None:
    text = text_of(main_of(client, "/veterans/military?keyword=photographer"))

    assert "Which branch?" in text
    assert "another job in another branch" not in text


def test_careers_are_table_with_columns_that_answer_has(client: Client, onet: Upstream) -> None:
    onet.next["veterans/military"] = [
        reply(
            body=b"""<careers start="1" end="2" total="2"><career match_type="most_duties"><code>29-1141.00</code>
<title>Nurses</title><military_jobs army="true" navy="true"/><pay_grade>E1</pay_grade></career>
<career match_type="crosswalk"><code>17-2051.00</code><title>Engineers</title></career></careers>"""
        )
    ]

    main = main_of(client, "/veterans/military?keyword=x")

    assert [[text_of(cell) for cell in row.select("th, td")] for row in main.select("table tr")] == [
        ["Career", "Why it is listed", "Branches with this job", "Pay grade"],
        ["Nurses 29-1141.00", "Most duties are the same", "Army, Navy", "E1"],
        ["Engineers 17-2051.00", "Related in the DoD crosswalk", "–", "–"],
    ]


def test_weak_matches_say_so_and_lead_on(client: Client, onet: Upstream) -> None:
    onet.next["veterans/military"] = [reply(body=WEAK)]

    main = main_of(client, "/veterans/military?keyword=x9")

    assert "These are weak matches" in text_of(main)
    assert "Second term" in text_of(main)
    assert main.select(".note a[href='/veterans/military']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("keyword", ["68W", "combat medic", "11-B"])
def test_strong_matches_are_not(client: Client, keyword: str) -> None:
    assert "weak" not in text_of(main_of(client, f"/veterans/military?keyword={keyword}"))


@pytest.mark.usefixtures("embedded_data")
def test_words_within_titles_are_weak_matches(client: Client) -> None:
    text = text_of(main_of(client, "/veterans/military?keyword=warehouse"))

    assert "These are weak matches" in text
    assert "Matches the words you typed" in text


@pytest.mark.usefixtures("embedded_data")
def test_code_with_gap_matches_no_title_number(client: Client) -> None:
    text = text_of(main_of(client, "/veterans/military?keyword=11-B"))

    assert "It matched Army 11B, Infantryman (Enlisted)." in text
    assert "1121" not in text


def test_a_job_without_careers_says_so(client: Client, onet: Upstream) -> None:
    onet.next["veterans/military"] = [reply(body=NO_CAREERS)]

    text = text_of(main_of(client, "/veterans/military?keyword=x9"))

    assert "It matched Army X9, Example (Officer)." in text
    assert "O*NET lists no careers for this military job." in text


@pytest.mark.usefixtures("embedded_data")
def test_no_match_says_so_and_leads_on(client: Client) -> None:
    everywhere = main_of(client, "/veterans/military?keyword=zz99zz")
    in_branch = main_of(client, "/veterans/military?keyword=11B&branch=navy")

    assert "No military job matches “zz99zz”." in text_of(everywhere)
    assert everywhere.select("a[href='/search?keyword=zz99zz&tab=veterans']")
    assert "No military job of this branch (Navy) matches “11B”." in text_of(in_branch)
    assert in_branch.select("a[href='/veterans/military?keyword=11B']")


@pytest.mark.usefixtures("embedded_data")
def test_it_speaks_spanish_and_marks_what_onet_says(client: Client) -> None:
    main = main_of(client, "/veterans/military?keyword=11B&lang=es")

    assert "Usted buscó 11B. Coincide con Ejército 11B, Infantryman (Enlisted)." in text_of(main)
    assert main.select_one(".lead [lang=en]").get_text() == "Infantryman (Enlisted)"  # type: ignore[union-attr]


def by_code(answers: Mapping[str, Answer], usual: Answer) -> Answer:
    """Answer a search by its code."""

    def answer(handler: Handler) -> None:
        keyword = parse_qs(urlsplit(handler.path).query)["keyword"][0]
        answers.get(keyword, usual)(handler)

    return answer


def sections(main: Tag) -> dict[str, str]:
    """Return the text of the section of each of several codes."""
    return {str(entry["id"]): text_of(entry) for entry in main.select("section[id^=code-]")}


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", ["/veterans/military", "/search"])
def test_each_of_several_codes_has_a_section(client: Client, address: str) -> None:
    main = main_of(client, f"{address}?keyword=11B, 0111 and Navy HM")
    shown = sections(main)

    assert list(shown) == ["code-11B", "code-0111", "code-HM"]
    assert "Army, Infantryman (Enlisted)" in shown["code-11B"]
    assert "no direct civilian match" in shown["code-11B"]
    assert "another job in another branch. Which branch?" in shown["code-0111"]
    assert "Navy, Hospital Corpsman (Enlisted)" in shown["code-HM"]
    assert "no direct civilian match" not in shown["code-HM"]
    assert "O*NET military crosswalk, July 2024" in text_of(main)


def test_several_codes_are_a_call_each(client: Client, onet: Upstream) -> None:
    main = main_of(client, "/veterans/military?keyword=68W 11B&branch=army")

    asked = [request.query for request in onet.requests if request.path == "veterans/military"]
    assert sorted(asked) == ["keyword=11B&branch=army&end=10", "keyword=68W&branch=army&end=10"]
    assert list(sections(main)) == ["code-68W", "code-11B"]


def test_a_code_that_failed_or_found_nothing_says_so(client: Client, onet: Upstream) -> None:
    answers = {"11B": reply(503), "68W": reply(422, b"<error>no</error>"), "x9": reply(body=NO_CAREERS)}
    usual = reply(body=WEAK.replace(b'total="1"', b'total="12"'))
    onet.next["veterans/military"] = [by_code(answers, usual)] * 20

    shown = sections(main_of(client, "/veterans/military?keyword=11B, 68W, x9, 25B"))

    assert "We could not get this part" in shown["code-11B"]
    assert "No military job matches “68W”." in shown["code-68W"]
    assert "O*NET lists no careers for this military job." in shown["code-x9"]
    assert "See all 12 careers for 25B" in shown["code-25B"]


def test_several_codes_without_an_answer_are_an_error(client: Client, onet: Upstream) -> None:
    onet.next["veterans/military"] = [reply(503)] * 20

    assert client.get("/veterans/military?keyword=11B, 68W").status_code == 503


@pytest.mark.parametrize(
    ("keyword", "codes"),
    [
        ("11B; MOS 0311 and 3P0X1", ["11B", "0311", "3P0X1"]),
        ("11 bravo / 68 whiskey", ["11B", "68W"]),
        ("0311 0331", ["0311", "0331"]),
        ("11B, HM", ["11B", "HM"]),
        ("11B y 68W", ["11B", "68W"]),
        ("11B, 11B", ["11B"]),
        ("11B", []),
        ("IT and CS", []),
        ("11B and cook", []),
        ("11-1021, 11-1011", []),
        ("nurse, teacher", []),
    ],
)
def test_codes_are_told_from_other_keywords(keyword: str, codes: list[str]) -> None:
    assert [values["keyword"] for values in military_codes_in(keyword)] == codes


def found(*jobs: models.MilitaryMatch) -> MilitaryResults:
    paging = models.Paging(None, None, None, None, None, None)
    return military_results(models.MilitarySearch(None, None, paging, jobs, ()), "A1")


def job(branch: str | None, code: str | None) -> models.MilitaryMatch:
    return models.MilitaryMatch(branch, None, code, "Example", ())


def test_jobs_are_grouped_by_branch_in_order() -> None:
    shared = found(job("navy", "A1"), job("army", "A1"), job("navy", None), job(None, None))
    apart = found(job("navy", "A1"), job("army", "B1"), job("army", None))

    assert [(each.name, len(each.matches)) for each in shared.branches] == [("Navy", 2), ("Army", 1), ("", 1)]
    assert shared.shares_a_code
    assert not apart.shares_a_code


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("code", ["11B", "0311", "19K", "18D", "11A"])
def test_combat_work_leads_to_suggestions(client: Client, code: str) -> None:
    main = main_of(client, f"/veterans/military?keyword={code}")

    assert "This military job has no direct civilian match." in text_of(main)
    assert len(main.select("#suggestions a[href^='/veterans/careers/']")) >= 5
    assert main.select("#suggestions a[href='/mnm/interestprofiler/']")


@pytest.mark.usefixtures("embedded_data")
def test_a_job_with_civilian_match_needs_no_suggestions(client: Client) -> None:
    assert not main_of(client, "/veterans/military?keyword=68W").select("#suggestions")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("area", "code", "title", "career"),
    [
        ("mnm", "55-3016.00", "Civilian careers to look at", "Security Guards"),
        ("veterans", "55-1011.00", "Civilian careers to look at", "Commercial Pilots"),
        ("mpp", "55-3016.00", "Carreras civiles que puede explorar", "Guardias de seguridad"),
        ("online", "55-3016.00", "Civilian careers to look at", "Security Guards"),
    ],
)
def test_a_military_career_leads_to_civilian_ones(
    client: Client, area: str, code: str, title: str, career: str
) -> None:
    path = "occupations" if area == "online" else "careers"
    main = main_of(client, f"/{area}/{path}/{code}/")

    section = main.find(id="similar")
    assert isinstance(section, Tag)
    assert text_of(section.h2) == title
    links = {text_of(link): str(link["href"]) for link in section.select("a")}
    assert links[career].startswith(f"/{area}/{path}/")
    assert not any("/55-" in href for href in links.values())
    assert "has not collected this part" not in text_of(main) or area == "online"


@pytest.mark.usefixtures("embedded_data")
def test_a_veterans_career_has_its_military_jobs(client: Client) -> None:
    main = main_of(client, "/veterans/careers/33-3051.00/")
    section = main.find(id="military")

    assert isinstance(section, Tag)
    branches = [text_of(branch) for branch in section.select("dt")]
    assert branches == ["Air Force, Space Force", "Army", "Coast Guard", "Marine Corps", "Navy"]
    links = {text_of(link): str(link["href"]) for link in section.select("a")}
    assert links["31B Military Police"] == "/veterans/military?keyword=31B&branch=army"
    assert links["3P0X1 Security Forces"] == "/veterans/military?keyword=3P0X1&branch=air_force"
    assert "July 2024" in text_of(section)
    navy = section.select("dd")[-1]
    assert [len(jobs.select("li")) for jobs in navy.select("ul")] == [6, 7]
    assert not main_of(client, "/mnm/careers/33-3051.00/").find(id="military")


@pytest.mark.usefixtures("embedded_data")
def test_a_career_without_military_jobs_says_nothing_of_them(client: Client) -> None:
    assert not main_of(client, "/veterans/careers/39-5012.00/").find(id="military")


def test_suggestions_are_careers_by_their_titles(embedded_data: Path) -> None:
    with closing(connect(embedded_data)) as store:
        titles = dict(store.execute("SELECT code, replace(name, ' and ', ' & ') FROM title WHERE language = 'en'"))
    military = {code[:7] for code in titles if code.startswith("55-")}

    assert military == LEADS_TO.keys()
    for career in {career for careers in LEADS_TO.values() for career in careers}:
        assert career in titles.items()
