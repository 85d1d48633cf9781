"""O*NET's own pictures of the states: passed through when they are what they must be, and only where O*NET answers."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.onet.test_xml_database import GIF, PNG
from tests.upstream import Answer, Upstream, reply

MAP = "/mnm/state-maps/17-2051.gif"
PICTURES = (
    b'<check_out_my_state><map href="https://services.onetcenter.org/ws/mnm/state-maps/17-2051.gif" width="600" '
    b'height="340" /><legend href="%s" /><above_average><state postal_code="AK" location_quotient="2.0">Alaska</state>'
    b"</above_average></check_out_my_state>"
)
LEGEND = b"https://services.onetcenter.org/ws/mnm/state-maps/legend.gif"


@pytest.mark.parametrize(
    ("address", "body", "kind"),
    [
        (MAP, GIF, "image/gif"),
        ("/mpp/state-maps/legend_es.gif", PNG, "image/png"),
        ("/veterans/state-maps/legend.gif", GIF, "image/gif"),
    ],
)
def test_a_picture_is_sent_as_what_it_is(client: Client, onet: Upstream, address: str, body: bytes, kind: str) -> None:
    onet.next[address.removeprefix("/")] = [reply(body=body, content_type="image/gif")]

    response = client.get(address)

    assert (response.status_code, response.content) == (200, body)
    assert response.headers["Content-Type"] == kind
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "public" in response.headers["Cache-Control"]
    assert client.get(address).content == body
    assert len(onet.requests) == 1


def test_picture_with_a_list_in_its_address_is_stored_nowhere(client: Client, onet: Upstream) -> None:
    onet.next[MAP.removeprefix("/")] = [reply(body=GIF, content_type="image/gif")]

    response = client.get(f"{MAP}?list=29-1141.00")

    assert response.content == GIF
    assert "no-store" in response.headers["Cache-Control"]
    assert "public" not in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (reply(404), 404),
        (reply(500), 503),
        (reply(body=b"<html>Down</html>", content_type="text/html"), 503),
        (reply(body=b"<html>Down</html>", content_type="image/gif"), 503),
        (reply(body=b"<svg xmlns='http://www.w3.org/2000/svg'/>", content_type="image/svg+xml"), 503),
        (reply(body=GIF, content_type="application/xml"), 503),
        (reply(body=GIF + b"\0" * 500_000, content_type="image/gif"), 503),
    ],
)
def test_anything_else_is_no_picture(client: Client, onet: Upstream, answer: Answer, status: int) -> None:
    onet.next["mnm/state-maps/17-2051.gif"] = [answer] * 2

    response = client.get(MAP)

    assert response.status_code == status
    assert response.headers["Content-Type"].startswith("text/html")
    assert b"Down" not in response.content
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    "address",
    ["/mnm/state-maps/17-2051.svg", "/mnm/state-maps/17-2051.00.gif", "/online/state-maps/17-2051.gif", f"{MAP}/"],
)
def test_no_other_file_is_asked(client: Client, onet: Upstream, address: str) -> None:
    assert client.get(address).status_code == 404
    assert onet.requests == []


def test_page_shows_pictures_of_account_with_lists_beside(client: Client, onet: Upstream) -> None:
    onet.next["mnm/careers/17-2051.00/check_out_my_state"] = [reply(body=PICTURES % LEGEND)]

    soup = BeautifulSoup(client.get("/mnm/careers/17-2051.00/check_out_my_state").content, "html5lib")

    pictures = soup.select("main img")
    assert [picture["src"] for picture in pictures] == [MAP, "/mnm/state-maps/legend.gif"]
    assert "lists on this page give the same figures" in str(pictures[0]["alt"])
    assert (pictures[0]["width"], pictures[0]["height"]) == ("600", "340")
    assert "width" not in pictures[1].attrs
    assert soup.select("main svg.tiles")
    assert "Alaska" in soup.get_text()


@pytest.mark.parametrize(
    "body", [PICTURES % b"https://evil.example/x.gif", PICTURES.replace(b"/ws/mnm/state-maps", b"/pictures") % LEGEND]
)
def test_a_picture_of_another_place_is_not_shown(client: Client, onet: Upstream, body: bytes) -> None:
    onet.next["mnm/careers/17-2051.00/check_out_my_state"] = [reply(body=body)]

    soup = BeautifulSoup(client.get("/mnm/careers/17-2051.00/check_out_my_state").content, "html5lib")

    assert {str(picture["src"]) for picture in soup.select("main img")} <= {MAP}


@pytest.mark.usefixtures("embedded_data")
def test_without_an_account_there_is_no_picture(client: Client) -> None:
    soup = BeautifulSoup(client.get("/mnm/careers/17-2051.00/check_out_my_state").content, "html5lib")

    assert not soup.select("main img")
    assert client.get(MAP).status_code == 404
