"""Careers by what a client can bring: choices, counts, the list, and every odd address."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import Tag
from django.test import Client, override_settings

from browser.embedded.data.load import load
from tests.embedded import releases
from tests.pages.reading import heading_of, main_of, text_of

pytestmark = pytest.mark.usefixtures("embedded_data")


def rows(main: Tag) -> list[list[str]]:
    return [[text_of(cell) for cell in row.select("th, td")][:5] for row in main.select("table tr")]


def options(main: Tag, name: str) -> dict[str, int]:
    """Return the values of a list with the counts beside them."""
    found = {}
    for option in main.select(f"select[name={name}] option"):
        count = re.search(r"\(([\d,]+)\)$", text_of(option))
        assert count
        found[str(option["value"])] = int(count[1].replace(",", ""))
    return found


def total(main: Tag) -> int:
    count = re.match(r"[\d,]+", text_of(main.select_one("#count")))
    return int(count[0].replace(",", "")) if count else 0


def test_choices_lead_to_a_table_with_local_pay(client: Client) -> None:
    main = main_of(client, "/find?education=2&pay=40000&interest=R&interest=C&state=OH")

    assert heading_of(main) == "Find careers by education, pay and more"
    assert rows(main)[0] == [
        "Career",
        "Usual education",
        "Middle pay, a year",
        "Growth in ten years",
        "Openings a year ↓",
    ]
    drivers = ["Heavy and Tractor-Trailer Truck Drivers 53-3032.00 Bright Outlook Registered apprenticeship"]
    assert rows(main)[1] == [*drivers, "High school or GED", "$59,800", "+4.0%", "237,600"]
    assert text_of(main.select_one("#count")) == "222 careers. Pay is that of Ohio."
    assert main.select("table a[href='/mnm/careers/53-3032.00/?state=OH']")


def test_counts_are_what_the_choices_leave(client: Client) -> None:
    base = "/find?zone=3&bright=1"
    main = main_of(client, base)

    for name in ("education", "pay", "growth", "industry"):
        counts = options(main, name)
        assert counts.pop("") == total(main)
        for value, count in list(counts.items())[::4]:
            assert total(main_of(client, f"{base}&{name}={value}")) == count
    assert options(main, "zone")[""] == total(main_of(client, "/find?bright=1"))


@pytest.mark.parametrize(
    "query", ["", "education=2", "keyword=nurse&pay=60000", "interest=S&interest=A&apprenticeship=1"]
)
def test_a_choice_left_out_leaves_what_it_said(client: Client, query: str) -> None:
    main = main_of(client, f"/find?{query}")

    chosen = main.select(".chosen li")
    assert len(chosen) == len([part for part in query.split("&") if part])
    for choice in chosen:
        (link,) = choice.select("a")
        said = re.search(r"\(([\d,]+)\)$", text_of(link))
        assert said
        assert total(main_of(client, str(link["href"]))) == int(said[1].replace(",", ""))


def test_nothing_left_says_which_choice_to_leave_out(client: Client) -> None:
    main = main_of(client, "/find?education=1&pay=150000")

    assert text_of(main.select_one("#count")) == "No career fits all of these choices. Leave one out:"
    assert [text_of(choice) for choice in main.select(".chosen li")] == [
        "Usual education: less than high school Leave out: Usual education, less than high school (48)",
        "Middle pay, a year: $150,000 or more Leave out: Middle pay, a year, $150,000 or more (49)",
    ]
    assert not main.select("table")


@pytest.mark.parametrize(
    ("sort", "column", "key"),
    [
        ("openings", 4, lambda text: -int(text.replace(",", ""))),
        ("pay", 2, lambda text: -int(re.sub(r"\D", "", text))),
        ("growth", 3, lambda text: -float(text.replace("−", "-").rstrip("%"))),
        ("title", 0, str.casefold),
    ],
)
def test_careers_are_sorted_as_asked(client: Client, sort: str, column: int, key: "object") -> None:
    main = main_of(client, f"/find?zone=2&sort={sort}")
    shown = [row[column] for row in rows(main)[1:]]

    assert callable(key)
    assert shown == sorted(shown, key=key)
    assert main.select(f"select[name=sort] option[value={sort}][selected]")
    assert len(main.select("[aria-sort]")) == 1


def test_what_is_not_published_comes_last(client: Client) -> None:
    start = total(main_of(client, "/find?sort=pay"))
    main = main_of(client, f"/find?sort=pay&start={start}")

    assert rows(main)[-1][2] == "–"
    assert not main.select("a[rel=next]")


def test_file_has_the_whole_list(client: Client) -> None:
    choices = "/find?education=2&bright=1"
    lines = client.get(f"{choices}&format=csv").content.decode("utf-8-sig").splitlines()

    assert len([line for line in lines if re.match(r"\d\d-\d{4}\.\d\d,", line)]) == total(main_of(client, choices)) > 25


def test_first_of_the_list_are_compared(client: Client) -> None:
    main = main_of(client, "/find?education=2&sort=title&state=OH")
    codes = [text_of(code) for code in main.select("table tbody th .code-like")][:4]
    (link,) = main.select("a[href^='/compare']")

    assert link["href"] == f"/compare?codes={','.join(codes)}&state=OH"
    assert not main_of(client, "/find?keyword=29-1141.00").select("a[href^='/compare']")


def test_pages_of_the_list_have_every_career_once(client: Client) -> None:
    seen: list[str] = []
    address: str | None = "/find?industry=23&sort=title"
    while address:
        main = main_of(client, address)
        seen += [str(link["href"]) for link in main.select("table tbody th a[href^='/mnm/']")]
        following = main.select_one("a[rel=next]")
        address = str(following["href"]) if following else None

    assert len(seen) == len(set(seen)) == total(main)
    assert main.select("a[rel=prev]")


def test_words_are_one_choice_more_and_rank(client: Client) -> None:
    main = main_of(client, "/find?keyword=nurse&education=6")

    assert rows(main)[1][0].startswith("Registered Nurses")
    assert text_of(main.select("select[name=sort] option[selected]")[0]) == "Best match"
    assert total(main) < total(main_of(client, "/find?education=6"))
    assert rows(main_of(client, "/find?keyword=nurse&sort=title"))[1][0].startswith("Acute Care Nurses")


def test_search_results_lead_here_with_their_words(client: Client) -> None:
    (link,) = main_of(client, "/search?keyword=nurse&state=OH").select("a[href^='/find']")
    (spanish,) = main_of(client, "/search?keyword=enfermera&tab=mpp").select("a[href^='/find']")

    assert link["href"] == "/find?keyword=nurse&state=OH"
    assert heading_of(main_of(client, str(link["href"])))
    assert spanish["href"] == "/find?keyword=enfermera&lang=es"
    assert not main_of(client, "/search?keyword=29-1141.00").select("a[href^='/find']")


def test_spanish_page_has_spanish_titles_and_choices(client: Client) -> None:
    main = main_of(client, "/find?lang=es&education=2&interest=R")

    assert heading_of(main) == "Buscar carreras por educación, salario y más"
    assert main.select("table a[href^='/mpp/careers/53-3032.00/']")
    assert text_of(main.select("select[name=education] option[selected]")[0]).startswith("hasta ")
    assert "Realista" in text_of(main)
    assert "Any" not in text_of(main)


@pytest.mark.parametrize(
    ("sent", "tidy"),
    [
        ("education=&zone=3&keyword=&sort=pay", "zone=3&sort=pay"),
        ("education=&zone=&state=", ""),
        ("state=OH&place=17410", "place=17410"),
        ("state=TX&place=17410&zone=3", "state=TX&zone=3"),
        ("state=&place=17410", ""),
        ("lang=es&list=29-1141.00&pay=", "lang=es&list=29-1141.00"),
    ],
)
def test_form_that_was_sent_becomes_a_short_address(client: Client, sent: str, tidy: str) -> None:
    there = urlsplit(client.get(f"/find?{sent}").headers["Location"])

    assert there.path == "/find"
    assert parse_qs(there.query) == parse_qs(tidy)


def test_area_of_a_state_has_its_pay_and_is_chosen(client: Client) -> None:
    main = main_of(client, "/find?place=17410&keyword=registered+nurse")

    assert text_of(main.select_one("#count")).endswith("Pay is that of Cleveland, OH.")
    assert main.select("select[name=state] option[value=OH][selected]")
    assert main.select("select[name=place] option[value='17410'][selected]")
    assert rows(main)[1][2] == "$83,940"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("education=99", "Select a valid choice."),
        ("zone=9", "Select a valid choice."),
        ("pay=lots", "Type a whole number."),
        ("pay=-1", "Type a whole number."),
        ("growth=1000", "Select a valid choice."),
        ("industry=00", "This site has no industry 00."),
        ("industry=health", "Enter a valid value."),
        ("interest=Z", "Select a valid choice."),
        ("bright=yes", "Select a valid choice."),
        ("state=ZZ", "This site has no state ZZ."),
        ("place=99999", "This site has no area 99999."),
        (f"keyword={'x' * 201}", "Type at most 200 letters."),
    ],
)
def test_odd_value_is_said_and_the_rest_counts(client: Client, query: str, said: str) -> None:
    main = main_of(client, f"/find?apprenticeship=1&{query}" if "apprentice" not in query else f"/find?{query}", 422)

    assert said in text_of(main)
    assert main.select("input[name=apprenticeship][checked]")
    assert total(main) == total(main_of(client, "/find?apprenticeship=1"))


@pytest.mark.parametrize("query", ["start=9999", "start=0", "start=x", "sort=nothing", "sort=match", "zone=3&zone=4"])
def test_odd_page_or_order_still_lists_careers(client: Client, query: str) -> None:
    response = client.get(f"/find?{query}")

    assert response.status_code in {200, 422}
    assert b"<table" in response.content


def test_pay_that_is_no_offered_choice_becomes_one(client: Client) -> None:
    main = main_of(client, "/find?pay=45500")

    assert text_of(main.select("select[name=pay] option[selected]")[0]).startswith("$45,500 or more")
    assert list(options(main, "pay"))[1:5] == ["30000", "40000", "45500", "50000"]


def test_what_was_chosen_stays_private(client: Client) -> None:
    response = client.get("/find?education=1")

    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_choices_that_data_lack_are_not_offered(client: Client, tmp_path: Path) -> None:
    built_in = releases.built_in(tmp_path / "built-in")
    for name in ("Bright Outlook.txt", "Projections.txt", "Apprenticeships.txt", "Areas.txt"):
        (built_in / "companion" / name).unlink()
    data = tmp_path / "onet.sqlite3"
    load([], data, print, built_in)
    with override_settings(ONET_DATA=data):
        main = main_of(client, "/find?growth=5&bright=1&zone=4&lang=es")
        english = main_of(client, "/find?state=OH")

    assert not main.select("[name=growth], [name=bright], [name=apprenticeship]")
    assert [text_of(link) for link in main.select("table tbody th a")][:1] == ["Ingenieros civiles"]
    lacking = "Middle pay, a year; Projected growth; Bright Outlook; Registered apprenticeship"
    assert f"Not offered, because this site’s data lack it: {lacking}." in text_of(english)


def test_page_is_missing_without_any_tables(client: Client) -> None:
    with override_settings(ONET_DATA=Path("/nowhere/onet.sqlite3"), ONET_API_KEY="a-key"):
        assert client.get("/find").status_code == 404
