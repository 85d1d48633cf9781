"""Codes for a list of titles: the form, columns, rows, choices and corrections, the file; and no trace of it."""

import csv
import logging
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from browser.middleware.uploads import MOST_READ
from browser.pages.batch import SHOWN, STEP
from browser.pages.pasted import MOST_CELLS
from tests.pages.reading import heading_of, main_in, main_of, text_of
from tests.upstream import Upstream, reply

pytestmark = pytest.mark.usefixtures("embedded_data")

LIST = "registered nurse\nBouncer\n\n11B\nxyzzyplugh"


def post(client: Client, titles: str = "", **fields: object) -> HttpResponse:
    return client.post("/batch/", {"titles": titles, **fields})


def file(content: bytes, name: str = "list.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def fields(main: Tag) -> dict[str, object]:
    """Return what the form of a page sends, by its names."""
    sent: dict[str, object] = {"found": [str(each["value"]) for each in main.select("[name=found]")]}
    for each in main.select("input[name]:not([name=found])"):
        if each.get("type") not in ("radio", "checkbox", "file") or each.has_attr("checked"):
            sent[str(each["name"])] = str(each.get("value", ""))
    return sent


def rows(response: HttpResponse) -> list[list[str]]:
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"), newline="")))


def said(main: Tag) -> list[str]:
    return [text_of(each) for each in main.select("fieldset legend")]


def test_form_asks_for_titles_or_a_file(client: Client) -> None:
    main = main_of(client, "/batch/")

    assert heading_of(main) == "Codes for a list of titles"
    assert main.select("textarea[name=titles]")
    assert main.select("input[type=file][name=file]")
    assert not main.select(".wrong")


@pytest.mark.parametrize("titles", ["", " \n\t\n"])
def test_an_empty_list_says_what_to_do(client: Client, titles: str) -> None:
    main = main_in(post(client, titles))

    assert text_of(main.select_one(".wrong")) == "Paste at least one title, or choose a file."


def test_each_title_has_codes_with_reason_and_how_sure(client: Client) -> None:
    response = post(client, LIST)
    main = main_in(response)

    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
    assert heading_of(main) == "Codes for 4 titles"
    assert said(main) == ["1 registered nurse Sure", "2 Bouncer Sure", "3 11B Likely", "4 xyzzyplugh Nothing found"]
    chosen = [str(each["value"]) for each in main.select("input[type=radio][checked]")]
    assert chosen == ["29-1141.00", "33-9032.00", "55-3016.00"]
    assert "Also called: Bouncer" in text_of(main.select_one("#row-2"))
    assert text_of(main.select_one("#progress")) == "Sure: 2, Likely: 1, Nothing found: 1"
    assert not main.select("progress")


def test_a_short_list_is_an_address_too(client: Client) -> None:
    link = main_in(post(client, LIST)).find("a", string="Link to this list")

    assert isinstance(link, Tag)
    assert said(main_of(client, str(link["href"]))) == said(main_in(post(client, LIST)))
    assert main_in(post(client, "nurse practitioner\n" * 100)).find("a", string="Link to this list") is None


def test_another_code_is_chosen_and_a_title_corrected(client: Client) -> None:
    sent = fields(main_in(post(client, LIST)))
    other = main_in(post(client, LIST)).select("#row-1 input[type=radio]")[1]["value"]

    main = main_in(client.post("/batch/", sent | {"code-1": other, "code-2": "", "again-4": " CNC  machinist "}))
    assert said(main)[0] == "1 registered nurse You chose"
    assert said(main)[1] == "2 Bouncer You chose"
    assert "Nothing found" not in said(main)[3]
    table = rows(client.post("/batch/", fields(main) | {"download": "1"}))

    assert table[0] == ["Title", "O*NET-SOC code", "O*NET title", "How sure", "Reason", "Looked up instead"]
    assert table[1][:4] == ["registered nurse", other, table[1][2], "You chose"]
    assert table[2] == ["Bouncer", "", "", "You chose", "", ""]
    assert table[4][0] == "xyzzyplugh"
    assert table[4][1][:3] == "51-"
    assert table[4][5] == "CNC machinist"
    assert table[-2][0] == "Source"
    assert "30.1" in table[-2][1]
    assert table[-1][0] == "Looked up"


def test_choices_of_other_pages_are_carried_on(client: Client) -> None:
    titles = "\n".join(f"Bouncer {number}" for number in range(1, 2 * SHOWN + 2))
    first = main_in(post(client, titles))
    assert len(first.select("fieldset")) == SHOWN
    sent = fields(first) | {"code-1": "", "again-2": "11B"}

    second = main_in(client.post("/batch/", sent | {"shown": str(SHOWN)}))
    assert said(second)[0].startswith(f"{SHOWN + 1} Bouncer {SHOWN + 1}")
    assert text_of(second.select_one(".tray p")) == f"{SHOWN + 1} to {2 * SHOWN} of {2 * SHOWN + 1}"
    third = main_in(client.post("/batch/", fields(second) | {"shown": str(2 * SHOWN)}))
    assert len(third.select("fieldset")) == 1
    back = main_in(client.post("/batch/", fields(third) | {"shown": "0"}))

    assert said(back)[0] == "1 Bouncer 1 You chose"
    assert back.select("input[name=again-2][value='11B']")
    assert main_in(client.post("/batch/", fields(third) | {"shown": "9999"})).select("#row-1")


def test_file_with_columns_asks_for_one(client: Client) -> None:
    content = "Nº;Puesto;Nota\n007;Mesera;=2+3\n008;Soldador;ñ\n".encode("cp1252")
    main = main_in(post(client, file=file(content)))

    assert heading_of(main) == "Which column has the titles?"
    assert [str(each["value"]) for each in main.select("input[name=column][checked]")] == ["1"]
    assert "007 · 008" in text_of(main)
    sent = fields(main)
    table = rows(client.post("/batch/", sent | {"download": "1"}))

    assert table[0][:4] == ["Nº", "Puesto", "Nota", "O*NET-SOC code"]
    assert table[1][:4] == ['="007"', "Mesera", "'=2+3", "35-3031.00"]
    assert table[2][2] == "ñ"
    again = main_in(client.post("/batch/", {"file": file(client.post("/batch/", sent | {"download": "1"}).content)}))
    assert "007" in text_of(again)


def test_columns_without_names_are_numbered(client: Client) -> None:
    main = main_in(post(client, "nurse\tx\nwelder\ty"))
    assert "Column 2" in text_of(main)

    table = rows(client.post("/batch/", fields(main) | {"download": "1"}))
    assert table[0][:3] == ["Title", "Column 2", "O*NET-SOC code"]
    lines = main_in(client.post("/batch/", fields(main) | {"column": "line"}))
    assert said(lines)[0].startswith("1 nurse x")


def test_a_workbook_is_refused_with_advice(client: Client) -> None:
    response = post(client, file=file(b"PK\x03\x04\0\0", "list.xlsx"))

    assert response.status_code == 422
    assert "Save the sheet as CSV" in text_of(main_in(response).select_one(".wrong"))


PART = '--x\r\nContent-Disposition: form-data; name="titles"\r\n\r\nFor Ana\r\n'
FILE = PART.replace("titles", 'file"; filename="Ana')
PARTS = "multipart/form-data; boundary=x"
BROKEN = {
    "no boundary": ("multipart/form-data", PART),
    "a boundary that is anyone's words": ("multipart/form-data; boundary=Ana" + "a" * 200, PART),
    "no base64": (PARTS, FILE.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n") + "--x--"),
    "many fields": ("application/x-www-form-urlencoded", "Ana=&" * 10_001),
    "many parts": (PARTS, PART * 10_003),
    "many files": (PARTS, FILE * 101 + "--x--"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_form_is_one_line_of_the_log(client: Client, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    content_type, body = BROKEN[kind]

    response = client.post("/batch/", body.encode(), content_type=content_type)

    assert response.status_code == 400
    assert "This site does not accept that request." in text_of(main_in(response))
    [line] = [record for record in caplog.records if record.levelname != "INFO"]
    assert line.getMessage().startswith("bad request: ")
    assert not line.exc_info
    assert "Ana" not in caplog.text


def test_too_large_lists_are_413(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000

    for response in (post(client, "x" * 1_000_001), post(client, "x" * 2_000_001)):
        assert response.status_code == 413
        assert "At most 1 MB" in text_of(main_in(response)) or "at most 1 MB" in text_of(main_in(response))


@pytest.mark.parametrize(
    ("titles", "separator"),
    [
        ("a;" * 2_000 + "\n" + "a\n" * 2_000, "semicolon"),  # each row would be as wide as the first
        ("a\n" * (MOST_CELLS + 1), "line"),
        ("a\n" * (MOST_CELLS + 1), ""),
        ("a\t" * MOST_CELLS, "tab"),
    ],
)
def test_lists_of_too_many_cells_are_413(client: Client, titles: str, separator: str) -> None:
    response = post(client, titles, separator=separator, column="0")

    assert response.status_code == 413
    assert "too many rows or columns" in text_of(main_in(response).select_one(".wrong"))


def test_a_long_list_is_taken_in_parts(client: Client) -> None:
    titles = "\n".join(["Bouncer"] * 500 + ["registered nurse"] * 3)
    main = main_in(post(client, titles))
    assert heading_of(main) == "Codes for 500 titles"
    assert "The list has 503 titles. These are 1 to 500" in text_of(main)

    rest = main_in(client.post("/batch/", fields(main) | {"first": "500"}))
    assert said(rest) == [f"{number} registered nurse Sure" for number in (501, 502, 503)]
    assert "These are 501 to 503" in text_of(rest)
    assert not rest.select("button[name=first]")
    assert main_in(client.post("/batch/", fields(main) | {"first": "99999"})).select("#row-1")


@pytest.mark.parametrize("odd", ["column=x&separator=tab", "column=99999999&separator=bar", "first=-1&shown=²&found=x"])
def test_odd_values_lose_nothing(client: Client, odd: str) -> None:
    main = main_of(client, f"/batch/?titles=Bouncer%0A11B&{odd}")

    assert said(main)[0].endswith("Bouncer Sure")


def test_with_an_account_a_step_is_ten_titles(client: Client, onet: Upstream) -> None:
    titles = "\n".join(f"nurse {number}" for number in range(STEP + 2))
    main = main_in(post(client, titles))
    assert onet.paths().count("online/search") == STEP
    assert text_of(main.select_one("label[for=looked-up]")) == f"{STEP} of {STEP + 2} looked up"
    assert text_of(main.select_one("[data-next]")) == "Look up the next 2 titles"
    assert said(main)[-1].endswith("Not looked up yet")
    assert {each["id"] for each in main.select("[data-step]")} == {"found", "progress", "row-11", "row-12"}

    whole = main_in(client.post("/batch/", fields(main)))
    assert onet.paths().count("online/search") == STEP + 2
    assert not whole.select("[data-step], progress")


def test_a_failure_keeps_what_was_found(client: Client, onet: Upstream) -> None:
    onet.next["online/search"] = [reply(503)] * 2
    main = main_in(post(client, "11B\nnurse\nwelder"))

    assert "O*NET is not answering. What was found is still here." in text_of(main)
    assert said(main)[0] == "1 11B Likely"
    assert said(main)[2] == "3 welder Not looked up yet"
    table = rows(client.post("/batch/", {"titles": "nurse", "download": "1"}))
    assert table[1][0] == "nurse"


def test_a_list_leaves_no_trace(client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    titles = ("zookeeper for Pat", "68W")
    post(client, "\n".join(titles))
    asked = sorted(set(onet.paths()) - {"about/"})
    onet.requests.clear()
    post(client, "\n".join(titles))
    assert sorted(set(onet.paths())) == asked  # no answer was in a cache, compressed as it would be
    onet.next["online/search"] = [reply(503)] * 2
    post(client, titles[0])
    client.get("/batch/", {"titles": titles[0]})

    assert "online/search" in onet.paths()
    assert caplog.records
    cached = [str(vars(cache)) for cache in caches.all()]
    for title in titles:
        assert title not in caplog.text
        assert not [cache for cache in cached if title in cache]


def test_spanish_list_goes_on_in_english(client: Client) -> None:
    response = client.post("/batch/?lang=es", {"titles": "Bouncer"})
    soup = BeautifulSoup(response.content, "html5lib")

    assert said(main_in(response)) == ["1 Bouncer Seguro"]
    (switch,) = soup.select("form[action='/batch/?lang=es'] button[formaction]")
    assert not soup.select(".tongue")
    assert (switch["formaction"], switch["lang"]) == ("/batch/?lang=en", "en")


class Body(BytesIO):
    """The body of a list which, before it comes, lets others be sent, one in the middle of the other."""

    def __init__(self, client: Client, others: int) -> None:
        super().__init__(b"titles=Bouncer")
        self.client, self.others, self.sent = client, others, list[HttpResponse]()

    def read(self, size: int | None = -1) -> bytes:
        if self.others:
            other = Body(self.client, self.others - 1)
            self.others = 0
            self.sent += [send(self.client, other), *other.sent]
        return super().read(size)


def send(client: Client, body: Body) -> HttpResponse:
    kind = "application/x-www-form-urlencoded"
    visitor = f"10.0.0.{body.others}"
    sent = {"CONTENT_TYPE": kind, "CONTENT_LENGTH": "14", "wsgi.input": body, "REMOTE_ADDR": visitor}
    return client.generic("POST", "/batch/", **sent)


def test_lists_that_come_slowly_are_a_few(client: Client) -> None:
    body = Body(client, MOST_READ)
    assert send(client, body).status_code == 200

    assert [answer.status_code for answer in body.sent] == [200] * (MOST_READ - 1) + [503]
    assert "Many lists are being sent." in text_of(main_in(body.sent[-1]))
    assert post(client, "Bouncer").status_code == 200


def test_uploads_go_to_no_file(client: Client, tmp_path: Path, settings: Settings) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    post(client, file=file(b"registered nurse\n" * 20))

    assert not list(tmp_path.iterdir())
