"""Taxonomy and database pages: what became of a code, tables, and rows that are filtered and sorted by address."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from tests.pages.reading import heading_of, main_of
from tests.upstream import Upstream, reply

KNOWLEDGE = "/database/rows/knowledge"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "code", ["15-1132.00", "15-1132", "151132", "15113200", " 15–1132 ", "15\u20111132", "15 1132"]
)
def test_any_spelling_says_what_became_of_code(client: Client, code: str) -> None:
    main = main_of(client, f"/taxonomy/2010_to_active?code={code}")

    assert heading_of(main) == "15-1132.00 is now 15-1252.00 and 15-1253.00."
    assert main.select("table a[href='/online/occupations/15-1252.00/']")
    assert main.select("table a[href='/mnm/careers/15-1253.00/']")
    assert main.select(".folio a[href='/taxonomy/']")
    assert "taxonomy/2010_to_active?code=15-1132.00" in main.get_text()


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/taxonomy/2010_to_active?code=17-2051.00", "17-2051.00 has not changed."),
        ("/taxonomy/active_to_2010?code=15-1252.00", "15-1252.00 was 15-1132.00 and 15-1133.00."),
    ],
)
def test_unchanged_or_older_code_says_so(client: Client, address: str, said: str) -> None:
    main = main_of(client, address)

    assert heading_of(main) == said
    for link in main.select("table a"):
        assert client.get(str(link["href"])).status_code == 200


@pytest.mark.parametrize(
    ("direction", "said"),
    [
        ("active_to_2010", "15-1299.01 is new: it was not in the 2010 taxonomy."),
        ("2010_to_active", "15-1299.01 is no longer used."),
    ],
)
def test_a_code_without_relatives_says_so(client: Client, onet: Upstream, direction: str, said: str) -> None:
    onet.next[f"taxonomy/{direction}"] = [reply(body=b'<a code="15-1299.01"><title>Web Administrators</title></a>')]

    main = main_of(client, f"/taxonomy/{direction}?code=15-1299.01")

    assert heading_of(main) == said
    assert not main.select("table")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "said", "way_on"),
    [
        (
            "/taxonomy/2010_to_2019?code=17-2059.99",
            "O*NET does not have this code.",
            "/taxonomy/",
        ),
        ("/database/info/nothing", "O*NET has no such table.", "/database/"),
        ("/database/rows/nothing", "O*NET has no such table.", "/database/"),
        (f"{KNOWLEDGE}?filter=price.eq.1", "O*NET did not accept this filter.", KNOWLEDGE),
    ],
)
def test_what_is_refused_has_a_way_on(client: Client, address: str, said: str, way_on: str) -> None:
    main = main_of(client, address, 422)

    assert heading_of(main) == said
    assert "O*NET said" not in main.get_text(), "the site's own data refused it"
    assert main.select(f"ul a[href='{way_on}']")


@pytest.mark.usefixtures("embedded_data")
def test_wrong_code_is_named_without_call(client: Client) -> None:
    main = main_of(client, "/taxonomy/2010_to_active?code=seventeen", 422)

    assert main.select_one("input[name=code][aria-invalid=true][value=seventeen]")
    assert "Type an O*NET-SOC code, such as 17-2051.00." in main.get_text()


@pytest.mark.usefixtures("embedded_data")
def test_tables_lead_to_rows_and_columns(client: Client) -> None:
    main = main_of(client, "/database/")
    assert main.select("a[href='/database/info/knowledge']")
    assert main.select(f"a[href='{KNOWLEDGE}']")

    info = main_of(client, "/database/info/knowledge")
    assert heading_of(info) == "Columns of “Knowledge”"
    assert info.select(f"a[href='{KNOWLEDGE}']")
    assert "data_value" in info.get_text()


def test_table_without_page_is_text(client: Client, onet: Upstream) -> None:
    onet.next["database/"] = [
        reply(body=b"<a><table><table_id>Odd</table_id><title>Odd one</title></table></a>"),
    ]
    main = main_of(client, "/database/")
    assert "Odd one" in main.get_text()
    assert not main.select("table a")


def test_a_list_of_no_tables_says_so(client: Client, onet: Upstream) -> None:
    onet.next["database/"] = [reply(body=b"<database />")]

    assert "O*NET has not collected this part yet." in main_of(client, "/database/").get_text()


@pytest.mark.usefixtures("embedded_data")
def test_rows_scroll_and_codes_lead_on(client: Client) -> None:
    main = main_of(client, KNOWLEDGE)

    region = main.select_one("section.scroll[tabindex='0'][aria-label]")
    assert region is not None
    headers = [header.get_text(" ", strip=True) for header in region.select("th[scope=col]")]
    assert headers[:3] == ["O*NET-SOC Code", "Title", "Element ID"]
    assert len(region.select("tbody tr")) == 20
    assert region.select("td a[href='/online/occupations/11-1011.00/']")
    assert "29,502 rows." in main.get_text()


@pytest.mark.usefixtures("embedded_data")
def test_header_sorts_both_ways_and_keeps_filters(client: Client) -> None:
    address = f"{KNOWLEDGE}?filter=data_value.gte.4.9&filter=element_name.contains.math"
    for order in ("ascending", "descending"):
        (link,) = [a for a in main_of(client, address).select("th a") if a.get_text() == "Data Value"]
        address = str(link["href"])
        main = main_of(client, address)
        assert main.select_one(f"th[aria-sort={order}] a")
        values = [float(cell.get_text()) for cell in main.select("td.number")]
        assert values == sorted(values, reverse=order == "descending")
        assert len(values) == 2
    assert parse_qsl(urlsplit(address).query)[:2] == [
        ("filter", "data_value.gte.4.9"),
        ("filter", "element_name.contains.math"),
    ]


@pytest.mark.usefixtures("embedded_data")
def test_typed_filter_joins_address_and_is_removable(client: Client) -> None:
    first = f"{KNOWLEDGE}?filter=data_value.gte.4.5&sort=title"
    form = main_of(client, first).select_one("form.filter")
    assert form is not None
    sent = [(str(field["name"]), str(field["value"])) for field in form.select("input[type=hidden]")]
    assert sent == [("filter", "data_value.gte.4.5"), ("sort", "title")]

    typed = client.get(KNOWLEDGE, [*sent, ("column", "title"), ("operator", "contains"), ("value", "Nurse & co. é")])
    assert typed.status_code == 302
    filtered = typed.headers["Location"]
    assert parse_qsl(urlsplit(filtered).query) == [
        ("filter", "data_value.gte.4.5"),
        ("filter", "title.contains.Nurse & co. é"),
        ("sort", "title"),
    ]
    main = main_of(client, filtered)
    assert "No row fits all of these filters." in main.get_text()
    assert "Title contains “Nurse & co. é”" in main.get_text(" ", strip=True)
    assert main.select(f"a[href='{first}']")
    missing = client.get(KNOWLEDGE, {"column": "domain_source", "operator": "na", "value": "ignored"})
    assert missing.headers["Location"] == f"{KNOWLEDGE}?filter=domain_source.na"
    assert "Domain Source has no value" in main_of(client, missing.headers["Location"]).get_text(" ", strip=True)


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "query",
    ["column=title&operator=contains&value=", "column=title&operator=like&value=x", "column=Title&operator=eq&value=x"],
)
def test_wrong_filter_is_named_at_its_field(client: Client, query: str) -> None:
    response = client.get(f"{KNOWLEDGE}?{query}")
    main = main_of(client, f"{KNOWLEDGE}?{query}", 422)

    field = main.select_one("input[name=value][aria-invalid=true]")
    assert field is not None
    assert main.find(id=str(field["aria-describedby"]))
    assert len(main.select("tbody tr")) == 20
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("before", "typed", "said"),
    [
        (["title.contains.Engineers"], ("data_value", "gt", "abc"), "O*NET did not accept this filter."),
        (["title.contains.Engineers"], ("data_value", "contains", "1"), "O*NET did not accept this filter."),
        ([f"data_value.gt.{n}" for n in range(10)], ("data_value", "gt", "1"), "You have reached the filter limit"),
    ],
)
def test_refused_filter_stays_as_typed(
    client: Client, before: list[str], typed: tuple[str, str, str], said: str
) -> None:
    query = [*(("filter", text) for text in before), *zip(("column", "operator", "value"), typed, strict=True)]
    main = main_of(client, f"{KNOWLEDGE}?{urlencode(query)}", 422)

    form = main.select_one("form.filter")
    assert form is not None
    assert said in form.get_text()
    assert [str(field["value"]) for field in form.select("input[type=hidden]")] == before
    assert form.select_one(f"select[name=column] option[value={typed[0]}][selected]")
    assert form.select_one(f"select[name=operator] option[value={typed[1]}][selected]")
    assert form.select_one(f"input[name=value][value='{typed[2]}']")
    assert len(main.select("li.badge")) == len(before)


@pytest.mark.usefixtures("embedded_data")
def test_pages_keep_query_and_lead_back(client: Client) -> None:
    address = f"{KNOWLEDGE}?filter=data_value.gte.4.5&filter=scale_id.eq.IM&sort=title.descending"
    following = main_of(client, address).select_one("a[rel=next]")
    assert following is not None
    assert parse_qsl(urlsplit(str(following["href"])).query) == [
        *parse_qsl(urlsplit(address).query),
        ("start", "21"),
        ("end", "40"),
    ]
    back = main_of(client, f"{address}&start=900000").find("a", string="Start at the first row")
    assert isinstance(back, Tag)
    assert parse_qsl(urlsplit(str(back["href"])).query) == parse_qsl(urlsplit(address).query)


def test_rows_show_under_ids_while_columns_fail(client: Client, onet: Upstream) -> None:
    onet.next["database/info/knowledge"] = [reply(500)] * 2

    response = client.get(f"{KNOWLEDGE}?filter=scale_id.eq.IM")

    main = BeautifulSoup(response.content, "html5lib").main
    assert main is not None
    assert heading_of(main) == "Rows of “knowledge”"
    assert "onetsoc_code" in main.get_text()
    assert main.select("td a[href='/online/occupations/11-1011.00/']")
    assert "no-store" in response.headers["Cache-Control"]


def test_odd_rows_are_drawn_as_they_come(client: Client, onet: Upstream) -> None:
    onet.next["database/rows/knowledge"] = [
        reply(
            body=b'<rows table_id="knowledge" start="1" end="1" total="1"><row><onetsoc_code>none</onetsoc_code>'
            b"<price>&lt;b&gt;</price></row></rows>"
        )
    ]

    main = main_of(client, f"{KNOWLEDGE}?filter=title.odd.x")

    assert [cell.get_text() for cell in main.select("tbody td")] == ["none", *["–"] * 8, "<b>"]
    assert "Title odd “x”" in main.get_text(" ", strip=True)
    assert not main.select("tbody a")


def test_a_table_without_rows_says_so(client: Client, onet: Upstream) -> None:
    onet.next["database/rows/knowledge"] = [reply(body=b'<rows table_id="knowledge" start="1" end="0" total="0" />')]

    assert "O*NET has no rows in this table." in main_of(client, KNOWLEDGE).get_text()
