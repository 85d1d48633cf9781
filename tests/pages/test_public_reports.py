"""What people typed in public bug reports, as they typed it: each leads to the occupation or military job it means."""

from urllib.parse import quote

import pytest
from django.test import Client

from tests.pages.reading import main_of, text_of

pytestmark = pytest.mark.usefixtures("embedded_data")


def listed(client: Client, keyword: str, area: str = "mnm") -> list[str]:
    """Return the addresses of the careers that a search lists, the best match first."""
    main = main_of(client, f"/search?keyword={quote(keyword)}&area={area}")
    rows = main.select(f".results a[href^='/{area}/careers/'], tbody a[href^='/{area}/careers/']")
    return [str(link["href"]).partition("?")[0] for link in rows]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        *((f"{title} II", title) for title in ("Engineer", "Nurse", "Teacher")),
        ("Clerk IV", "Clerk"),
        ("Engineer 2", "Engineer"),
        ("R.N.", "RN"),
        ("L.P.N.", "LPN"),
        ("C.E.O.", "CEO"),
        ("E.M.T.", "EMT"),
        ("H.R. manager", "HR manager"),
    ],
)
def test_level_and_dots_change_no_first_results(client: Client, typed: str, plain: str) -> None:
    found = listed(client, typed)

    assert found
    assert set(found[:3]) == set(listed(client, plain)[:3])


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Nurse II", "29-1141.00"),
        ("R.N.", "29-1141.00"),
        ("L.P.N.", "29-2061.00"),
        ("C.E.O.", "11-1011.00"),
        ("E.M.T.", "29-2042.00"),
        ("H.R. manager", "11-3121.00"),
        ("Admin Asst", "43-6014.00"),
        ("exec. asst", "43-6011.00"),
        ("acctg clerk", "43-3031.00"),
        ("mach operator", "51-4041.00 51-4081.00 51-9111.00 51-9161.00"),
        ("Store Mgr", "41-1011.00"),
        ("Supv", "43-1011.00 51-1011.00 47-1011.00 49-1011.00"),
        ("C++", "15-1252.00 15-1251.00"),
        ("C#", "15-1252.00 15-1251.00"),
        (".NET", "15-1252.00 15-1251.00"),
        ("Cabinet Maker", "51-7011.00"),
        ("nurse aid", "31-1131.00"),
        ("Program Manager", "11-1021.00 11-9151.00 13-1082.00"),
        ("Product Owner", "11-2021.00 13-1082.00 15-1299.09"),
        ("Managing director", "11-1011.00 11-1021.00"),
    ],
)
def test_titles_as_reported_come_first(client: Client, typed: str, codes: str) -> None:
    assert listed(client, typed)[0] in {f"/mnm/careers/{code}/" for code in codes.split()}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("camionero", "53-3032.00"),
        ("fontanero", "47-2152.00"),
        ("cuidadora de ancianos", "31-1122.00"),
        ("técnico de rayos x", "29-2034.00"),
    ],
)
def test_spanish_as_reported_comes_first(client: Client, typed: str, code: str) -> None:
    assert listed(client, typed, "mpp")[0] == f"/mpp/careers/{code}/"


@pytest.mark.parametrize(
    "typed",
    ["SOC 29-1141", "https://www.onetonline.org/link/summary/29-1141.00", '"29-1141.00"', "29-1141.0", "29_1141"],
)
def test_codes_as_reported_are_read(client: Client, typed: str) -> None:
    assert set(listed(client, typed)) == {"/mnm/careers/29-1141.00/"}


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("1N0X1", "1N0"),
        ("2A3X3", "2A3"),
        ("4N0X1", "4N0"),
        *((text, "11B") for text in ("11B10", "11 Bravo", "MOS 11B", "11B - Infantryman")),
        ("HM-8404", "8404"),
        ("311", "0311"),
    ],
)
def test_military_codes_as_reported_are_read(client: Client, typed: str, means: str) -> None:
    main = main_of(client, f"/veterans/military?keyword={quote(typed)}")

    assert main.select("a[href^='/veterans/careers/']")
    assert f" {means}" in text_of(main).replace(f"“{typed}”", "").replace(f" {typed}.", "")


def test_program_code_may_lack_its_first_zero(client: Client) -> None:
    typed, whole = (main_of(client, f"/online/crosswalks/education?keyword={code}") for code in ("1.0106", "01.0106"))

    assert "01.0106 Agricultural Business Technology" in text_of(typed)
    assert [link["href"] for link in typed.select("tbody a")] == [link["href"] for link in whole.select("tbody a")]
