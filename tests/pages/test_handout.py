"""A handout: what is on the sheet, in each language and size of letters; its figures are the career page's."""

import base64
import re
from functools import partial
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from pytest_django import Settings

from browser.pages.elsewhere import known_titles
from browser.pages.handout import Style
from browser.pages.paper import EASY, LARGE, LESS, WHOLE, fitted
from browser.pages.part import Nothing, Part
from browser.pages.sheet import Amounts, Piece, Side, why
from tests.embedded.asking import answer
from tests.pages.reading import heading_of, main_in, main_of, text_of
from tests.upstream import Answer, Upstream, reply

RN = "/handout/29-1141.00"
REPORT = "mnm/careers/29-1141.00/report"
SPANISH = ("mpp/careers/29-1141.00/", "mpp/careers/29-1141.00/report")
REFUSAL = reply(422, b"<error>no such career</error>")
FIGURE = re.compile(r"\$[\d,.]*\d|\d[\d,]*(?:\.\d+)?%|\d{1,3}(?:,\d{3})+")  # pay, shares, counts


def sheet_of(client: Client, address: str) -> Tag:
    sheet = main_of(client, address).select_one(".sheet")
    assert sheet is not None
    return sheet


def facts_of(part: Tag) -> dict[str, str]:
    return {text_of(row.dt): text_of(row.dd) for row in part.select(".figures > div")}


def headings(part: Tag) -> list[str]:
    return [text_of(heading) for heading in part.select("h2")]


@pytest.mark.usefixtures("embedded_data")
def test_sheet_says_what_a_client_needs(client: Client) -> None:
    sheet = sheet_of(client, f"{RN}?state=CO")

    assert text_of(sheet.h1) == "Registered Nurses"
    assert facts_of(sheet) == {
        "Usual education": "Bachelor's degree",
        "National pay": "$97,550 a year Eight in ten earn $68,940 to $137,470.",
        "Outlook": "Bright Many job openings are expected in the coming years. Employment 2024–34: +4.9%, "
        "faster than average. About 189,100 openings a year.",
        "Your state: Colorado": "Middle pay: $100,260 a year 54,490 jobs. "
        "13% less common in Colorado than in the nation.",
    }
    assert headings(sheet) == [
        *("What they do", "On the job", "How people get in", "Skills", "Related careers", "Where to go next")
    ]
    assert "Time to prepare: 2 to 4 years" in text_of(sheet.select_one(".ways"))
    assert "There are registered apprenticeships." in text_of(sheet.select_one(".ways"))
    assert [text_of(link) for link in sheet.select(".links a")] == [
        "www.mynextmove.org/profile/summary/29-1141.00",
        "www.onetonline.org/link/localwages/29-1141.00?st=CO",
        "www.onetonline.org/link/summary/29-1141.00",
    ]
    assert text_of(sheet.select_one(".here")) == "This sheet: testserver/handout/29-1141.00?state=CO"
    for word in ("USDOL/ETA", "CC BY 4.0", "modified", "Bureau of Labor Statistics", "O*NET 30.1", "Printed "):
        assert word in text_of(sheet.footer)


@pytest.mark.usefixtures("embedded_data")
def test_both_languages_are_side_by_side(client: Client) -> None:
    english, spanish = sheet_of(client, f"{RN}?lang=both&place=19740").select("section")

    assert (english.get("lang"), spanish.get("lang")) == (None, "es")
    assert facts_of(english)["National pay"].startswith("$97,550 a year")
    assert facts_of(spanish)["Salario en EE. UU."].startswith("$97,550 al año Ocho de cada diez")
    assert [key for key in facts_of(spanish) if "Denver" in key]
    assert len(headings(english)) == len(headings(spanish)) == 6
    assert "www.miproximopaso.org/profile/summary/29-1141.00" in text_of(spanish)
    assert text_of(sheet_of(client, f"{RN}?lang=both").h1) == "Registered Nurses Enfermeros registrados"


@pytest.mark.usefixtures("embedded_data")
def test_spanish_sheet_is_spanish_alone(client: Client) -> None:
    response = client.get(f"{RN}?lang=es-MX")

    main = main_in(response)
    assert heading_of(main) == "Enfermeros registrados"
    assert headings(main)[-1] == "Siguientes pasos"
    assert response.headers["Content-Language"] == "es"
    assert {str(link["href"]) for link in main.select("nav.actions a")} >= {
        f"{RN}?lang=en",
        f"{RN}?lang=both",
        f"{RN}?lang=es&size=large",
        f"{RN}?lang=es&read=easy",
        f"{RN}?lang=es&download=1",
        "/mpp/careers/29-1141.00/",
    }


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("query", "points"), [("size=large", LARGE), ("read=easy", EASY), ("size=large&read=easy", LARGE)]
)
def test_large_and_easy_sheets_have_larger_letters_and_less(
    client: Client, query: str, points: tuple[float, ...]
) -> None:
    whole, less = sheet_of(client, RN), sheet_of(client, f"{RN}?{query}")

    assert {f"pt-{round(size * 10)}" for size in points} & set(less["class"])
    assert len(text_of(less)) < len(text_of(whole))
    assert facts_of(less)["National pay"] == "$97,550 a year"
    chosen = main_of(client, f"{RN}?{query}").select("nav.actions [aria-current]")
    assert [text_of(link) for link in chosen][1:] == [
        *(["Large print"] if "size" in query else []),
        *(["Easy to read"] if "read" in query else []),
    ]


@pytest.mark.usefixtures("embedded_data")
def test_choice_that_is_made_leads_back(client: Client) -> None:
    links = main_of(client, f"{RN}?size=large").select("nav.actions a")

    assert {text_of(link): str(link["href"]) for link in links}["Large print"] == f"{RN}?lang=en"


@pytest.mark.usefixtures("unwritten_data")
def test_activities_in_english_are_said_to_be(client: Client) -> None:
    english, spanish = sheet_of(client, "/handout/51-4033.00?lang=both").select("section")

    assert "no description of this career" in text_of(english.select_one(".what"))
    assert "Esta parte solo está en inglés." in text_of(spanish.select_one(".tasks"))
    assert spanish.select(".tasks ul[lang=en] li")
    assert not english.select(".tasks .lack")


@pytest.mark.usefixtures("embedded_data")
def test_sheet_has_five_tasks_in_either_language(client: Client) -> None:
    career = main_of(client, "/mnm/careers/29-1141.00/").select("#work li")

    for query in ("", "?lang=es"):
        tasks = [text_of(task) for task in sheet_of(client, f"{RN}{query}").select(".tasks li")]
        assert len(set(tasks)) == 5
        assert query or tasks[:3] == [text_of(task) for task in career]
    assert len(sheet_of(client, f"{RN}?read=easy").select(".tasks li")) == 3


def test_tasks_of_an_account_come_from_online_beside_the_rest(client: Client, onet: Upstream) -> None:
    tasks = [text_of(task) for task in sheet_of(client, RN).select(".tasks li")]

    assert len(tasks) == 5
    assert "online/occupations/29-1141.00/summary/tasks" in onet.paths()
    assert len(sheet_of(client, f"{RN}?lang=es").select(".tasks li")) == 3


def test_without_more_tasks_the_sheet_has_those_of_the_career(client: Client, onet: Upstream) -> None:
    onet.next["online/occupations/29-1141.00/summary/tasks"] = [reply(503), reply(503)]

    assert len(sheet_of(client, RN).select(".tasks li")) == 3


@pytest.mark.usefixtures("embedded_data")
def test_state_is_chosen_beside_the_sheet(client: Client) -> None:
    form = main_of(client, f"{RN}?lang=both&size=large&state=OH").select_one("form:has(#state)")

    assert form is not None
    assert {str(field["name"]): field["value"] for field in form.select("input")} == {"lang": "both", "size": "large"}
    assert text_of(form.select_one("option[selected]")) == "Ohio"
    assert text_of(form.label) == "Change the state"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("code", "why_not", "related"),
    [
        ("55-3016.00", "O*NET collects no details of military occupations.", "Civilian careers to look at"),
        ("15-1299.00", "it is a group of several occupations.", "Related careers"),
    ],
)
def test_career_without_details_says_so(client: Client, code: str, why_not: str, related: str) -> None:
    sheet = sheet_of(client, f"/handout/{code}")

    assert why_not in text_of(sheet.select_one(".what"))
    assert related in headings(sheet)
    assert sheet.select(".related li")


@pytest.mark.usefixtures("embedded_data")
def test_pay_that_nobody_publishes_is_said_in_one_line(client: Client) -> None:
    facts = facts_of(sheet_of(client, "/handout/11-1031.00?state=CO"))

    assert facts["National pay"] == "BLS publishes no pay for this career"
    assert facts["Usual education"] == "O*NET has not collected this part yet."
    assert facts["Your state: Colorado"] == "This site has no figures for Colorado."


@pytest.mark.usefixtures("embedded_data")
def test_pay_of_a_group_is_said_to_be(client: Client) -> None:
    facts = facts_of(sheet_of(client, "/handout/29-1122.01"))

    assert "This is the pay of the whole group “Occupational Therapists” (SOC 29-1122)" in facts["National pay"]


def test_pay_without_an_end_has_no_range(client: Client, onet: Upstream, embedded_data: Path) -> None:
    report = answer(embedded_data, REPORT)
    (salary,) = report.iter("salary")
    for low in [end for end in salary if "10th" in end.tag]:
        salary.remove(low)
    onet.next[REPORT] = [reply(body=tostring(report))]

    assert facts_of(sheet_of(client, RN))["National pay"] == "$97,550 a year"


def test_part_that_failed_is_not_blended(client: Client, onet: Upstream) -> None:
    onet.next[REPORT] = [reply(503)] * 3

    sheet = sheet_of(client, RN)

    assert text_of(sheet.h1) == "Registered Nurses"
    assert text_of(sheet.select_one(".ways")) == "How people get in This part could not be loaded just now."
    assert facts_of(sheet)["National pay"] == "This part could not be loaded just now."
    assert "no-store" in client.get(RN).headers["Cache-Control"]


@pytest.mark.parametrize(
    ("said", "why_not"),
    [
        (REFUSAL, "Esta carrera solo está en inglés."),
        (reply(503), "no se pudo cargar en este momento"),
    ],
)
def test_language_without_the_career_leaves_the_other(
    client: Client, onet: Upstream, said: Answer, why_not: str
) -> None:
    for path in SPANISH:
        onet.next[path] = [said] * 3

    english, spanish = sheet_of(client, f"{RN}?lang=both").select("section")

    assert facts_of(english)["National pay"].startswith("$97,550")
    assert why_not in text_of(spanish)
    assert not facts_of(spanish)


def test_english_without_the_career_leaves_spanish(client: Client, onet: Upstream) -> None:
    for path in SPANISH:
        onet.next[path.replace("mpp", "mnm")] = [REFUSAL] * 3

    english, spanish = sheet_of(client, f"{RN}?lang=both").select("section")

    assert text_of(english) == "O*NET has not collected this part yet."
    assert facts_of(spanish)["Salario en EE. UU."].startswith("$97,550")


def test_nothing_at_all_is_a_page_of_failure(client: Client, onet: Upstream) -> None:
    for area in ("mnm", "mpp"):
        for path in SPANISH:
            onet.next[path.replace("mpp", area)] = [reply(503)] * 3

    response = client.get(f"{RN}?lang=both")

    assert response.status_code == 503
    assert heading_of(main_in(response)) == "O*NET is not answering."


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("sheet", ["handout", "note"])
@pytest.mark.parametrize(
    ("rest", "status", "heading"),
    [
        ("99-9999.00", 422, "O*NET has no occupation 99-9999.00."),
        ("15-1132.00", 422, "15-1132.00 is now 15-1252.00 and 15-1253.00."),
        ("99-9999.00?lang=es", 422, "O*NET no tiene la ocupación 99-9999.00."),
        ("nurse", 404, "Page not found."),
        ("29-1141.00/more", 404, "Page not found."),
    ],
)
def test_unknown_code_is_a_page_of_ours(client: Client, sheet: str, rest: str, status: int, heading: str) -> None:
    main = main_of(client, f"/{sheet}/{rest}", status)

    assert heading_of(main) == heading
    assert main.select("form, a[href]")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address", [f"{RN}?size=huge", f"{RN}?read=x", f"{RN}?download=9", "/note/29-1141.00?format=pdf"]
)
def test_unknown_choice_is_asked_again(client: Client, address: str) -> None:
    main = main_of(client, address, 422)

    assert "This value is not known." in text_of(main)


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("sheet", ["handout", "note"])
def test_code_without_its_end_redirects(client: Client, sheet: str) -> None:
    response = client.get(f"/{sheet}/29-1141?state=CO")

    assert response.status_code == 301
    assert response.headers["Location"].startswith(f"/{sheet}/29-1141.00/")
    assert client.get(f"/{sheet}/29-1141?state=CO", follow=True).status_code == 200


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", [RN, f"{RN}?download=1", "/note/29-1141.00", "/note/29-1141.00?format=txt"])
def test_sheets_of_clients_are_private(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "private" in response.headers["Cache-Control"]
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.usefixtures("embedded_data")
def test_office_of_the_settings_is_printed(client: Client, settings: Settings) -> None:
    assert [text_of(line) for line in sheet_of(client, RN).select(".write")] == ["Office", "Counselor"]
    settings.OFFICE_NAME = "Denver <Workforce> Center"
    settings.OFFICE_PHONE = "720-555-0100"

    sheet = sheet_of(client, RN)

    assert text_of(sheet.select_one(".office")) == "Denver <Workforce> Center 720-555-0100"
    assert [text_of(line) for line in sheet.select(".write")] == ["Counselor"]


@pytest.mark.usefixtures("embedded_data")
def test_file_needs_nothing_else(client: Client) -> None:
    response = client.get(f"{RN}?lang=both&size=large&state=CO&download=1&list=29-1141.00")
    soup = BeautifulSoup(response.content, "html5lib")

    policy = response.headers["Content-Security-Policy"]
    digest = base64.b64encode(sha256(str(soup.select("style")[0].string).encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    meta = soup.select_one("meta[http-equiv='Content-Security-Policy']")
    assert meta is not None
    assert str(meta["content"]) in policy
    assert response.headers["Content-Disposition"] == 'attachment; filename="29-1141-00-both-large.html"'
    assert not soup.select("script, link, img, [style], form")
    assert all(str(link["href"]).startswith(("http://testserver/", "https://")) for link in soup.select("a"))
    assert "list=" not in response.text
    assert "url(" not in response.text


@pytest.mark.usefixtures("embedded_data")
def test_address_of_sheet_is_https_behind_tls(client: Client, settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    response = client.get(f"{RN}?lang=es&place=19740", headers={"x-forwarded-proto": "https"}, SERVER_PORT="443")
    link = main_in(response).select_one(".here a")
    assert link is not None
    assert link["href"] == f"https://testserver{RN}?place=19740&lang=es"


@pytest.mark.usefixtures("embedded_data")
def test_figures_of_fifty_careers_are_their_pages(client: Client) -> None:
    codes = sorted(known_titles("mnm"))[::20]
    wrong, shown = [], 0
    for code, (lang, area) in zip(codes, cycle((("en", "mnm"), ("es", "mpp"))), strict=False):
        career = set(FIGURE.findall(text_of(main_of(client, f"/{area}/careers/{code}/?state=TX"))))
        for address in (f"/handout/{code}?lang={lang}&state=TX", f"/note/{code}?lang={lang}&state=TX"):
            here = set(FIGURE.findall(text_of(main_of(client, address).select_one("section, textarea"))))
            wrong += [(address, figure) for figure in here - career]
            shown += len(here)

    assert len(codes) >= 50
    assert shown > len(codes) * 2 * 5
    assert wrong == []


def test_why_says_each_kind_of_nothing() -> None:
    assert why(Part("content")) == ""
    assert why(Part(None, Nothing.NOT_OFFERED)) == ""
    assert why(Part("content", Nothing.NOT_IN_SPANISH)) == "This part is only in English."
    assert why(Part(None)) == "O*NET has not collected this part yet."


def test_what_does_not_fit_is_left_out_last() -> None:
    def build(amounts: Amounts, words: int) -> tuple[Side, ...]:
        tasks = Piece("tasks", "On the job", ("word " * words,) * amounts.tasks, "en")
        return (Side("en", "My Next Move", "A title", pieces=(tasks,)),)

    shown = []
    for words in (10, 130, 900):
        (side,), points = fitted(partial(build, words=words), is_large=False, is_easy=False)
        shown.append((len(side.pieces[0].lines), points))

    assert shown == [(5, 12), (5, 10), (3, 9)]
    assert (WHOLE[-1].tasks, LESS[-1].tasks) == (3, 0)


def test_style_names_its_language() -> None:
    assert Style(("en", "es"), is_easy=True).query == {"lang": "both", "read": "easy"}
