"""Services that O*NET announces and the table of operations does not know: drawn as they come; no other is asked."""

from collections.abc import Sequence

import pytest
from django.core.cache import caches
from django.test import Client

from browser.onet import models
from tests.pages.reading import main_of
from tests.upstream import Answer, Upstream, document, reply

HOST = "https://services.onetcenter.org/ws"
SKILLS = "/mnm/soft_skills/"
LIST = f"""<resources>
<resource href="{HOST}/mnm/careers/"><title>All careers</title></resource>
<resource href="{HOST}/mnm/soft_skills/"><title>Soft skills builder</title></resource>
<resource href="{HOST}/mnm/Act%21%20now/"><title>Spelled oddly</title></resource>
<resource href="{HOST}/mnm/../secret/"><title>Up and away</title></resource>
<resource href="javascript:alert(1)"><title>Script</title></resource>
<resource><title>No address</title></resource>
</resources>""".encode()
NESTED = f"""<soft_skills version="2" empty=""><summary>Choose what you use.</summary>
<skill href="{HOST}/mnm/soft_skills/2.A.1?page=2"><name>Listening</name><score>70</score></skill>
<skill href="{HOST}/mnm/careers/17-2051.00/"><name>Speaking</name></skill>
<tip>Rest.</tip><tip>Ask &lt;b&gt;twice&lt;/b&gt;.</tip><tip/>
<group name="At work"><part kind="a"><step>Begin</step><step>End</step></part><part kind="b"><deep>
<deeper>Far in</deeper></deep></part></group>
<more-info href="https://www.onetonline.org/skills" /><more-info href="JavaScript:alert(1)">No link</more-info>
<url>ftp://old.example/</url></soft_skills>""".encode()


def announce(onet: Upstream, **answers: Sequence[Answer]) -> None:
    onet.next["mnm/"] = [reply(body=LIST)]
    for path, found in answers.items():
        onet.next[f"mnm/{path}"] = list(found)


def test_an_announced_service_is_linked_and_drawn_whole(client: Client, onet: Upstream) -> None:
    announce(onet, **{"soft_skills/": [reply(body=NESTED)]})
    listed = main_of(client, "/mnm/")
    assert listed.find("a", string="Soft skills builder", href=SKILLS)
    assert listed.find("a", string="Spelled oddly", href="/mnm/Act%21%20now/")
    for title in ("Up and away", "Script", "No address"):
        assert title in listed.get_text()
        assert not listed.find("a", string=title)

    main = main_of(client, SKILLS)

    assert main.h1 is not None
    assert main.h1.get_text() == "Soft skills builder"
    assert "mnm/soft_skills/" in main.get_text()
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in main.select("tr")]
    assert rows[:3] == [
        ["Address", "Name", "Score"],
        ["mnm/soft_skills/2.A.1?page=2", "Listening", "70"],
        ["mnm/careers/17-2051.00/", "Speaking", "–"],
    ]
    assert [item.get_text(strip=True) for item in main.select("ul:not(.bare) > li")] == [
        "Rest.",
        "Ask <b>twice</b>.",
        "–",
        "Begin",
        "End",
    ]
    text = main.get_text(" ", strip=True)
    for said in ("Version 2", "Summary Choose what you use.", "Kind b", "Deeper Far in", "ftp://old.example/"):
        assert said in text
    links = {str(link["href"]) for link in main.select("section a")}
    assert links == {
        "/mnm/soft_skills/2.A.1?page=2",
        "/mnm/careers/17-2051.00/",
        "https://www.onetonline.org/skills",
    }
    assert "JavaScript:alert(1)" in text


def test_v1_service_may_have_v2_address(client: Client, onet: Upstream) -> None:
    listed = f'<resources><resource href="{HOST}/mnm/interests/"><title>By interest</title></resource></resources>'
    onet.next["mnm/"] = [reply(body=listed.encode())]
    onet.next["mnm/interests/"] = [reply(body=b"<interests><name>Social</name></interests>")]
    assert client.get("/mnm/interests/").status_code == 404
    assert main_of(client, "/mnm/").find("a", string="By interest", href="/mnm/interests/")

    assert "Name Social" in main_of(client, "/mnm/interests/").get_text(" ", strip=True)


@pytest.mark.parametrize(
    ("body", "said"),
    [(b"<soft_skills />", "It is empty."), (b"<soft_skills>Soon</soft_skills>", "Soft skills Soon")],
)
def test_a_small_answer_is_drawn_too(client: Client, onet: Upstream, body: bytes, said: str) -> None:
    announce(onet, **{"soft_skills/": [reply(body=body)]})
    client.get("/mnm/")

    assert said in main_of(client, SKILLS).get_text(" ", strip=True)


def test_paths_below_service_keep_their_query(client: Client, onet: Upstream) -> None:
    announce(onet, **{"soft_skills/a b/2.A.1": [reply(body=b"<skill><name>Listening</name></skill>")]})
    client.get("/mnm/")

    main = main_of(client, "/mnm/soft_skills/a%20b/2.A.1?page=2&kind=x&kind=%26&operation=y&path=z")

    (request,) = [request for request in onet.requests if "2.A.1" in request.path]
    assert (request.path, request.query) == (
        "mnm/soft_skills/a b/2.A.1",
        "page=2&kind=x&kind=%26&operation=y&path=z",
    )
    assert main.select(f".folio a[href='{SKILLS}']")
    assert main.h1 is not None
    assert main.h1.get_text() == "Soft skills builder: a b/2.A.1"


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/mnm/soft_skills_too/",
        "/mnm/soft_skills/a%00b",
        "/mnm/soft_skills/a%0Ab",
        f"/mnm/soft_skills/{'a' * 300}",
        f"/mnm/soft_skills/?x={'a' * 1000}",
        "/secret/",
        "/mnm/secret/",
        "/mpp/soft_skills/",
        "/online/soft_skills/",
        "/mnm/careers/17-2051.00/salary",
    ],
)
def test_unannounced_address_is_404_without_call(client: Client, onet: Upstream, address: str) -> None:
    announce(onet)
    client.get("/")
    client.get("/mnm/")
    before = list(onet.requests)

    main = main_of(client, address, 404)

    assert main.h1 is not None
    assert onet.requests == before


def test_without_cached_lists_nothing_is_announced(client: Client, onet: Upstream) -> None:
    announce(onet, **{"soft_skills/": [reply(body=NESTED)]})

    main_of(client, SKILLS, 404)
    assert onet.requests == []

    client.get("/mnm/")
    main_of(client, SKILLS)


def test_list_that_is_held_from_before_restart_counts(client: Client, onet: Upstream) -> None:
    announce(onet, **{"soft_skills/": [reply(body=NESTED)]})
    client.get("/mnm/")
    caches["pages"].clear()  # what a restart forgets; cached answers may outlast it

    main_of(client, SKILLS)

    assert onet.paths().count("mnm/") == 1


@pytest.mark.usefixtures("embedded_data")
def test_built_in_service_announces_only_known_pages(client: Client) -> None:
    client.get("/mnm/")

    main_of(client, SKILLS, 404)


def test_the_other_slash_leads_to_the_announced_spelling(client: Client, onet: Upstream) -> None:
    announce(onet)
    client.get("/mnm/")

    for query in ("", "?page=2"):
        response = client.get(f"/mnm/soft_skills{query}")
        assert (response.status_code, response.headers["Location"]) == (301, f"{SKILLS}{query}")


CAREER = """<career><code>17-2051.00</code><title>Civil Engineers</title><resources>
<resource href="{host}/mnm/careers/17-2051.00/new"><title>New</title></resource></resources></career>"""
OCCUPATION = """<occupation><code>17-2051.00</code><title>Civil Engineers</title><custom_resources>
<resource href="{host}/online/occupations/17-2051.00/new"><title>New</title></resource></custom_resources>
</occupation>"""


@pytest.mark.parametrize(
    ("path", "overview"),
    [("mnm/careers/17-2051.00/", CAREER), ("online/occupations/17-2051.00/", OCCUPATION)],
)
def test_part_that_overview_announces_is_page(client: Client, onet: Upstream, path: str, overview: str) -> None:
    onet.next[path] = [reply(body=overview.format(host=HOST).encode())]
    onet.next[f"{path}new"] = [reply(body=b"<part><name>Something new</name></part>")]
    assert client.get(f"/{path}").status_code == 200

    assert "Something new" in main_of(client, f"/{path}new").get_text()


def test_a_service_at_the_root_has_no_area(client: Client, onet: Upstream) -> None:
    onet.next[""] = [
        reply(
            body=f'<resources><resource href="{HOST}/career_maps/"><title>Maps</title></resource></resources>'.encode()
        )
    ]
    onet.next["career_maps/"] = [reply(body=b"<maps><name>West</name></maps>")]
    assert main_of(client, "/").find("a", string="Maps", href="/career_maps/")

    assert "West" in main_of(client, "/career_maps/").get_text()


def test_announced_choice_becomes_page(client: Client, onet: Upstream) -> None:
    onet.next["online/bright_outlook/"] = [
        reply(
            body=f"""<bright_outlook><category href="{HOST}/online/bright_outlook/rapid"><code>rapid</code>
            <title>Rapid</title></category><category><code>slow</code><title>Slow</title></category>
            </bright_outlook>""".encode()
        )
    ]
    onet.next["online/bright_outlook/rapid"] = [reply(body=b"<occupations><name>Many</name></occupations>")]

    listed = main_of(client, "/online/bright_outlook/")

    assert listed.find("a", string="Rapid", href="/online/bright_outlook/rapid")
    assert not listed.find("a", string="Slow")
    assert "Many" in main_of(client, "/online/bright_outlook/rapid").get_text()


def test_language_is_not_sent_to_onet(client: Client, onet: Upstream) -> None:
    announce(onet, **{"soft_skills/": [reply(body=NESTED)]})
    client.get("/mnm/")

    main_of(client, f"{SKILLS}?lang=es&page=2")

    (request,) = [request for request in onet.requests if request.path == "mnm/soft_skills/"]
    assert request.query == "page=2"


PROFILER = f"""<resources><resource href="{HOST}/mnm/interestprofiler/areas"><title>Areas</title></resource>
</resources>""".encode()


def test_services_below_private_ones_are_private(client: Client, onet: Upstream) -> None:
    onet.next["mnm/interestprofiler/"] = [reply(body=PROFILER)]
    onet.next["mnm/interestprofiler/areas"] = [reply(body=b"<areas><name>Social</name></areas>")] * 2
    assert main_of(client, "/mnm/interestprofiler/").find("a", string="Areas")

    for _time in range(2):
        response = client.get("/mnm/interestprofiler/areas?answers=12345")
        assert "Social" in response.text
        assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
        assert response.headers["Referrer-Policy"] == "no-referrer"
    assert onet.paths().count("mnm/interestprofiler/areas") == 2
    missing = client.get("/mnm/interestprofiler/nothing?answers=12345")
    assert (missing.status_code, missing.headers["Referrer-Policy"]) == (404, "no-referrer")


@pytest.mark.parametrize(
    ("answer", "status", "said"),
    [
        (
            reply(422, b'<error>The required parameter "keyword" was not provided.</error>'),
            422,
            'The required parameter "keyword" was not provided.',
        ),
        (reply(404), 404, "Page not found."),
        (reply(500), 503, "O*NET is not answering."),
        (reply(401), 503, "O*NET is not available on this site."),
        (reply(200, b"<html><body>Down for a while</body></html>", "text/html"), 503, "O*NET is not answering."),
        (reply(200, b"<html><body>Down for a while</body></html>"), 503, "O*NET is not answering."),
        (reply(200, b"<a>" * 5_000 + b"</a>" * 5_000), 503, "O*NET is not answering."),
        (reply(200, b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), 503, "O*NET is not answering."),
        (reply(200, b"not xml"), 503, "O*NET is not answering."),
    ],
)
def test_what_goes_wrong_is_said_as_everywhere(
    client: Client, onet: Upstream, answer: Answer, status: int, said: str
) -> None:
    announce(onet, **{"soft_skills/": [answer] * 2})
    client.get("/mnm/")

    main = main_of(client, SKILLS, status)

    assert said in main.get_text(" ", strip=True)
    assert "Down for a while" not in main.get_text()
    if status == 422:
        form = main.select_one("form:not([action]) input[name=keyword]")
        assert form is not None
        onet.next["mnm/soft_skills/"] = [reply(body=b"<found>One</found>")]
        assert "One" in main_of(client, f"{SKILLS}?keyword=x").get_text()


def test_a_custom_report_of_an_occupation_is_announced(client: Client, onet: Upstream) -> None:
    path = "online/occupations/17-2051.00/"
    link = f'<resource href="{HOST}/{path}custom/outlook_by_year"><title>Outlook by year</title></resource>'
    body = document(models.Occupation).replace(b"</custom_resources>", f"{link}</custom_resources>".encode())
    onet.next[path] = [reply(body=body)]
    onet.next[f"{path}custom/outlook_by_year"] = [reply(body=b"<outlook><year>2030</year></outlook>")]

    client.get(f"/{path}")
    main = main_of(client, f"/{path}custom/outlook_by_year")

    assert main.h1 is not None
    assert main.h1.get_text() == "Outlook by year"
    assert "2030" in main.get_text()


def test_an_answer_without_links_announces_nothing(client: Client, onet: Upstream) -> None:
    client.get("/mnm/careers/17-2051.00/knowledge")

    assert client.get("/mnm/careers/17-2051.00/knowledge/new").status_code == 404
    assert "mnm/careers/17-2051.00/knowledge/new" not in onet.paths()
