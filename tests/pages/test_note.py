"""A case note: plain text for any case system, whose lines are short and whose letters are plain."""

import pytest
import time_machine
from django.test import Client

from browser.pages.note import WIDTH, plain, wrapped
from tests.pages.reading import heading_of, main_of
from tests.upstream import Upstream, reply

RN = "/note/29-1141.00"
NOTE = """\
Career looked up: Registered Nurses
O*NET-SOC code: 29-1141.00
Also called: Charge Nurse; Emergency Department RN (Emergency Department
  Registered Nurse); Operating Room Registered Nurse (OR RN); Staff Nurse
Usual education: Bachelor's degree. Job zone 4 of 5: considerable
  preparation. Time to prepare: 2 to 4 years. Source: O*NET 30.1 (built-in
  release).
National pay: $97,550 a year. Eight in ten earn $68,940 to $137,470. Source:
  Bureau of Labor Statistics, wage survey, May 2025.
Outlook: Bright. Many job openings are expected in the coming years.
  Employment 2024-34: +4.9%, faster than average. About 189,100 openings a
  year. Source: O*NET's Bright Outlook list; Bureau of Labor Statistics,
  projections 2024-34.
Your state, Colorado: Close to average. Middle pay: $100,260 a year. 54,490
  jobs. 13% less common in Colorado than in the nation. Source: Bureau of
  Labor Statistics, wage survey, May 2025.
Link: http://testserver/mnm/careers/29-1141.00/?state=CO
--------
Data: O*NET 30.1 (built-in release), U.S. Department of Labor (USDOL/ETA),
  CC BY 4.0; Bureau of Labor Statistics.
Retrieved: November 3, 2026, 10:05 a.m. EST
Looked up: November 3, 2026, 10:05 a.m. EST
"""


@pytest.mark.usefixtures("embedded_data")
@time_machine.travel("2026-11-03 15:05Z", tick=False)
def test_note_says_what_was_looked_up(client: Client) -> None:
    response = client.get(f"{RN}?state=CO&format=txt")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.text == NOTE


@pytest.mark.usefixtures("embedded_data")
@time_machine.travel("2026-11-03 15:05Z", tick=False)
def test_page_has_the_same_text_to_copy(client: Client) -> None:
    main = main_of(client, f"{RN}?state=CO&list=29-1141.00")

    assert heading_of(main) == "Case note: Registered Nurses"
    text = main.select_one("textarea[readonly]")
    assert text is not None
    assert f"{text.string}\n" == NOTE
    assert text["rows"] == str(NOTE.count("\n"))
    button = main.select_one("button[data-copy=note][hidden]")
    assert button is not None
    assert button["data-failed"] == "Not copied: select the text yourself"
    links = {str(link["href"]) for link in main.select(".actions a")}
    assert links == {
        f"{RN}?format=txt&state=CO&list=29-1141.00",
        "/mnm/careers/29-1141.00/?state=CO&list=29-1141.00",
    }


@pytest.mark.usefixtures("embedded_data")
def test_whole_list_is_one_note(client: Client) -> None:
    listed = "list=31-1131.00,29-1141.00"
    offered = {str(link["href"]) for link in main_of(client, f"{RN}?{listed}").select(".actions a")}
    assert f"{RN}?all=1&{listed}" in offered

    main = main_of(client, f"{RN}?all=1&{listed}")
    text = client.get(f"{RN}?all=1&format=txt&{listed}").text

    assert heading_of(main) == "Case note: 2 careers"
    assert f"{RN}?all=1&format=txt&{listed}" in {str(link["href"]) for link in main.select(".actions a")}
    assert [part.partition("\n")[0] for part in text.split("\n--------\n")] == [
        "Career looked up: Registered Nurses",
        "Career looked up: Nursing Assistants",
        "Data: O*NET 30.1 (built-in release), U.S. Department of Labor (USDOL/ETA),",
    ]
    assert "list=" not in text


def test_career_without_answer_leaves_the_rest_of_the_list(client: Client, onet: Upstream) -> None:
    for part in ("", "report"):
        onet.next[f"mnm/careers/31-1131.00/{part}"] = [reply(503)] * 3

    text = client.get(f"{RN}?all=1&format=txt&list=31-1131.00,99-9999.00").text

    assert [part.partition("\n")[0] for part in text.split("\n--------\n")][:3] == [
        "Career looked up: Registered Nurses",
        "31-1131.00: This part could not be loaded just now.",
        "O*NET has no occupation 99-9999.00.",
    ]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("code", ["29-1141.00", "55-3016.00", "15-1299.00", "11-1031.00", "51-4033.00"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_lines_are_short_and_letters_plain(client: Client, code: str, lang: str) -> None:
    text = client.get(f"/note/{code}?lang={lang}&place=31080&format=txt").text

    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert text == plain(text)
    assert "  " not in text.replace("\n  ", " ")
    assert text.startswith("Carrera consultada: " if lang == "es" else "Career looked up: ")
    assert f"/{'mpp' if lang == 'es' else 'mnm'}/careers/{code}/?place=31080\n" in text


def test_old_systems_get_letters_that_they_know() -> None:
    assert plain("“Señor” – ‘it’s’… −3\N{NO-BREAK SPACE}% ® 漢") == "\"Señor\" - 'it's'... -3 % (R) ?"
    assert plain("Pro\N{COMBINING ACUTE ACCENT}ximo") == "Pr\N{LATIN SMALL LETTER O WITH ACUTE}ximo"


def test_address_stays_in_one_piece() -> None:
    url = f"https://careers.example.org/{'x' * 90}"

    assert wrapped(f"Link: {url}") == ["Link:", f"  {url}"]


def test_fact_that_could_not_be_loaded_says_so(client: Client, onet: Upstream) -> None:
    onet.next["mnm/careers/29-1141.00/report"] = [reply(503)] * 3

    text = client.get(f"{RN}?format=txt").text

    assert "National pay: This part could not be loaded just now. Source:" in text.replace("\n  ", " ")


def test_release_that_is_not_named_is_onet(client: Client, onet: Upstream) -> None:
    onet.next["about/"] = [reply(503)] * 3

    assert "Data: O*NET, U.S. Department" in client.get(f"{RN}?format=txt").text
