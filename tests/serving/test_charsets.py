"""The real application and what a request says of its charset: nothing is read by it, and it ends in no fault."""

import http.client
import re
from contextlib import closing
from urllib.parse import urlsplit

import pytest

# Some are charsets in which a letter is another, some turn no bytes into letters, one there is not.
CHARSETS = ("utf-16", "latin-1", "utf-7", "rot13", "zlib", "idna", "undefined", "none-such")
SEARCH = "/mnm/search?keyword=dise%C3%B1ador+gr%C3%A1fico"
TITLES = "título de Ana"
PART = f'--x\r\nContent-Disposition: form-data; name="titles"\r\n\r\n{TITLES}\r\n--x--\r\n'


def ask(server: str, method: str, address: str, content_type: str, body: str = "") -> tuple[int, str]:
    with closing(http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)) as connection:
        connection.request(method, address, body.encode(), {"Content-Type": content_type})
        response = connection.getresponse()
        return response.status, response.read().decode()


@pytest.mark.parametrize("charset", CHARSETS)
def test_page_for_everybody_is_not_made_by_the_charset_of_one(server: str, charset: str) -> None:
    claimed = ask(server, "GET", SEARCH, f"text/plain; charset={charset}")
    kept = ask(server, "GET", SEARCH, "")

    assert claimed == kept
    assert claimed[0] == 200
    assert "diseñador gráfico" in claimed[1]


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", "titles=t%C3%ADtulo+de+Ana"),
        ("multipart/form-data; boundary=x", PART),
    ],
    ids=["address", "parts"],
)
def test_list_is_in_utf_8_whatever_it_claims(server: str, charset: str, kind: str, body: str) -> None:
    status, text = ask(server, "POST", "/batch/", f"{kind}; charset={charset}", body)

    assert status == 200
    assert re.search(rf"\b{TITLES}\b", text)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_header_in_a_charset_that_there_is_not_is_no_fault(server: str, method: str) -> None:
    status, text = ask(server, method, "/batch/", "multipart/form-data; boundary*=none-such''%ff", PART)

    assert status == (200 if method == "GET" else 400)
    assert text.endswith("</html>\n")
