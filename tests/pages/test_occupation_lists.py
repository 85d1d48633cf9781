"""OnLine's lists of occupations: named by what was chosen, sorted and paged by address, whole, and refused in kind."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from browser.onet.operations import occupation_lists
from browser.onet.operations.operation import Operation
from tests.pages.reading import heading_of, main_of
from tests.upstream import Upstream, reply

ROW = "<occupation><code>17-2051.00</code><title>Civil Engineers</title>{}</occupation>"
NO_DATA = "This part is not in this site’s built-in data."
REFUSED = reply(422, b"<error>no</error>")


def lead_of(main: Tag) -> str:
    lead = main.select_one(".lead")
    return lead.get_text(" ", strip=True) if lead else ""


def cells(main: Tag) -> list[list[str]]:
    return [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in main.select("tr")]


def listed(rows: str) -> bytes:
    return f'<occupations start="1" end="1" total="1">{rows}</occupations>'.encode()


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "heading", "lead", "listing"),
    [
        ("bright_outlook/grow", "Grow Rapidly", "306 occupations with this Bright Outlook", "bright_outlook/"),
        (
            "career_clusters/030100",
            "Financial Services",
            "Occupations, one row for each pathway: 58",
            "career_clusters/",
        ),
        (
            "career_clusters/all",
            "Occupations by career cluster: all",
            "one row for each pathway: 1,678",
            "career_clusters/",
        ),
        ("industries/53", "Real Estate and Rental and Leasing", "15 occupations in this industry", "industries/"),
        ("job_families/17-0000", "Architecture and Engineering", "59 occupations in this job family", "job_families/"),
        ("job_families/all", "Occupations by job family: all", "1,016 occupations.", "job_families/"),
        ("job_zones/1", "Job Zone One: Little or No Preparation Needed", " occupations in this job zone", "job_zones/"),
        ("hot_technology/c-sharp", "C#", " occupations that use this technology", "hot_technology/"),
        ("hot_technology/zoom?start=21&end=40", "Zoom", " occupations that use this technology", "hot_technology/"),
    ],
)
def test_list_has_name_count_and_way_back(client: Client, address: str, heading: str, lead: str, listing: str) -> None:
    main = main_of(client, f"/online/{address}")

    assert heading_of(main) == heading
    assert lead in lead_of(main)
    assert main.select(f".folio a[href='/online/{listing}']")


@pytest.mark.usefixtures("embedded_data")
def test_industry_and_cluster_differ_in_title(client: Client) -> None:
    titles = [
        BeautifulSoup(client.get(f"/online/{path}").content, "html5lib").title.text  # type: ignore[union-attr]
        for path in ("industries/23", "career_clusters/010200")
    ]

    assert [title.partition(":")[0] for title in titles] == ["Construction", "Construction"]
    assert len(set(titles)) == 2


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("listing", "count"),
    [
        ("bright_outlook", 3),
        ("stem_occupations", 5),
        ("career_clusters", 14),
        ("industries", 20),
        ("job_families", 23),
        ("hot_technology", 20),
    ],
)
def test_a_list_of_choices_leads_to_each(client: Client, listing: str, count: int) -> None:
    links = main_of(client, f"/online/{listing}/").select(f"li a[href^='/online/{listing}/']:not([rel])")

    assert len(links) == count
    for link in (links[0], links[-1]):
        assert heading_of(main_of(client, str(link["href"]))) == link.get_text(strip=True)


@pytest.mark.usefixtures("embedded_data")
def test_job_zones_lead_to_their_occupations(client: Client) -> None:
    links = main_of(client, "/online/job_zones/").select("h2 a")

    assert [link["href"] for link in links] == [f"/online/job_zones/{zone}" for zone in range(1, 6)]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address",
    [
        "/online/bright_outlook/grow",
        "/online/career_clusters/060100",
        "/online/hot_technology/",
        "/online/hot_technology/Python",
        "/online/industries/54",
        "/online/job_families/17-0000",
        "/online/job_zones/3",
    ],
)
def test_paging_follows_addresses_of_api(client: Client, address: str) -> None:
    onward = main_of(client, address).select_one("a[rel=next]")
    assert onward is not None
    second = main_of(client, str(onward["href"]))
    back = second.select_one("a[rel=prev]")
    assert back is not None

    assert "21 to " in second.get_text()
    assert "1 to 20 of" in main_of(client, str(back["href"])).get_text()
    assert heading_of(second) == heading_of(main_of(client, address))


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address",
    [
        "/online/job_families/17-0000?family=17-0000&sort=name&start=21&end=40",
        "/online/career_clusters/060100?cluster=060100&sort=pathway&start=21&end=40",
        "/online/bright_outlook/grow?category_id=grow&sort=name&start=21&end=40",
        "/online/industries/54?industry=54&sort=percent&start=21&end=40",
    ],
)
def test_addresses_as_the_manual_has_them_are_opened(client: Client, address: str) -> None:
    assert "21 to 40 of" in main_of(client, address).get_text()


SORTED = [
    operation
    for operation in occupation_lists.OCCUPATION_LISTS
    if any(param.name == "sort" and param.options for param in operation.params)
]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("operation", SORTED, ids=lambda operation: operation.name)
def test_form_shows_order_of_list(client: Client, operation: Operation[object]) -> None:
    address = f"/{operation.at(**operation.example)}"
    options = next(param.options for param in operation.params if param.name == "sort")

    for asked, expected in [("", options[0]), *((f"?sort={option}", option) for option in options)]:
        chosen = main_of(client, f"{address}{asked}").select("select[name=sort] option[selected]")
        assert [option["value"] for option in chosen] == [expected]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", ["/online/occupations/", "/online/job_families/17-0000", "/online/job_zones/2"])
def test_a_list_of_one_known_order_offers_none(client: Client, address: str) -> None:
    assert not main_of(client, address).select("select")


@pytest.mark.usefixtures("embedded_data")
def test_industry_is_table_of_shares_and_projections(client: Client) -> None:
    header, *rows = cells(main_of(client, "/online/industries/53"))

    assert header == ["Occupation", "Share of workers in this industry", "Projected growth", "Projected openings"]
    assert ["Real Estate Sales Agents 41-9022.00", "82%", "Average", "36,600"] in rows


@pytest.mark.usefixtures("embedded_data")
def test_cluster_in_title_is_no_column(client: Client) -> None:
    one, every = (cells(main_of(client, f"/online/career_clusters/{code}"))[0] for code in ("030100", "all"))

    assert one == ["Occupation", "Career pathway"]
    assert every == ["Occupation", "Career cluster", "Career pathway"]
    links = main_of(client, "/online/career_clusters/all").select("td a")
    assert {str(link["href"]).rpartition("/")[0] for link in links} == {"/online/career_clusters"}


def test_empty_columns_are_left_out(client: Client, onet: Upstream) -> None:
    industry = "<percent_employed_by_industry><code>{}</code>{}</percent_employed_by_industry>"
    belongs = (
        "<bright_outlook><category>Openings</category></bright_outlook>"
        '<career_cluster code="16.0000">Elsewhere</career_cluster><career_pathway code="16.1">Roads</career_pathway>'
    )
    employed = industry.format(54, "<percent>57</percent>") + industry.format(93, "")
    grows = (
        '<stem_occupation_type code="x1">Kind</stem_occupation_type><job_family code="17-0000">Family</job_family>'
        "<projected_growth>Average</projected_growth><projected_openings>1200</projected_openings>"
    )
    rows = (belongs, employed, grows)
    onet.next["online/job_families/17-0000"] = [reply(200, listed("".join(ROW.format(row) for row in rows)))]

    main = main_of(client, "/online/job_families/17-0000")

    nothing = ["–"] * 8
    header, *found = [row[1:] for row in cells(main)]
    assert header == [
        *(
            "Career cluster",
            "Career pathway",
            "Job family",
            "STEM type",
            "Why it is bright",
            "Share of workers in this industry",
        ),
        *("Projected growth", "Projected openings"),
    ]
    assert found == [
        ["Elsewhere 16.0000", "Roads 16.1", "–", "–", "Openings", *nothing[:3]],
        [*nothing[:5], "57% 54 – 93", "–", "–"],
        ["–", "–", "Family 17-0000", "Kind x1", "–", "–", "Average", "1,200"],
    ]
    assert main.select("a[href='/online/career_clusters/16.0000']")
    assert main.select("a[href='/online/job_families/17-0000']")
    assert not main.find("a", string="Kind")


def test_a_list_of_nothing_says_so(client: Client, onet: Upstream) -> None:
    onet.next["online/industries/54"] = [reply(200, b'<occupations start="1" end="0" total="0" />')]
    onet.next["online/job_families/"] = [reply(200, b"<job_families />")]

    assert "O*NET lists no occupations here." in main_of(client, "/online/industries/54").get_text()
    assert "O*NET has not collected this part yet." in main_of(client, "/online/job_families/").get_text()


def test_choice_without_page_is_text(client: Client, onet: Upstream) -> None:
    onet.next["online/job_families/"] = [
        reply(200, b"<a><job_family><code>x1</code><title>Space</title></job_family></a>")
    ]

    main = main_of(client, "/online/job_families/")

    assert "Space" in main.get_text()
    assert not main.find("a", string="Space")


@pytest.mark.usefixtures("embedded_data")
def test_id_that_only_repeats_name_is_left_out(client: Client) -> None:
    main = main_of(client, "/online/hot_technology/?start=36&end=41")

    codes = [code.get_text(strip=True) for code in main.select("li .code-like")]
    assert codes == ["c-sharp", "c-plus-plus"]


@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans"])
def test_green_careers_are_shown_where_they_are_announced(client: Client, onet: Upstream, area: str) -> None:
    resources = f'<resource href="https://services.onetcenter.org/ws/{area}/green/"><title>Green</title></resource>'
    onet.next[f"{area}/"] = [reply(200, f"<resources>{resources}</resources>".encode())]
    career = "<career><code>17-2051.00</code><title>Civil Engineers</title><tags green='true' /></career>"
    onet.next[f"{area}/green/"] = [reply(200, f'<careers start="1" end="1" total="1">{career}</careers>'.encode())]

    assert main_of(client, f"/{area}/").select(f"a[href='/{area}/green/']")
    main = main_of(client, f"/{area}/green/")

    assert main.select(f"a[href='/{area}/careers/17-2051.00/']")
    assert main.select(".badge")


def test_green_occupations_are_shown_where_they_are_announced(client: Client, onet: Upstream) -> None:
    onet.next["online/green/"] = [reply(200, listed(ROW.format("<tags green='true' />")))]

    main = main_of(client, "/online/green/")

    assert heading_of(main) == "Occupations in the Green Economy"
    assert "Green" in [badge.get_text(strip=True) for badge in main.select(".badge")]


def test_stem_types_show_their_occupations(client: Client, onet: Upstream) -> None:
    kind = "<occupation_type><code>4</code><title>Managerial</title></occupation_type>"
    types = f"<stem_occupation_types>{kind}</stem_occupation_types>".encode()
    onet.next["online/stem_occupations/"] = [reply(200, types)] * 2
    row = ROW.format(
        '<stem_occupation_type code="4">Managerial</stem_occupation_type><job_family code="11-0000">Lead</job_family>'
    )
    onet.next["online/stem_occupations/4"] = [reply(200, listed(row))]

    main = main_of(client, "/online/stem_occupations/4")

    assert heading_of(main) == "Managerial"
    assert [option["value"] for option in main.select("select[name=sort] option")] == ["", "family", "name"]
    assert cells(main) == [["Occupation", "Job family"], ["Civil Engineers 17-2051.00", "Lead 11-0000"]]
    assert main_of(client, "/online/stem_occupations/").select("a[href='/online/stem_occupations/4']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "heading", "way_on"),
    [
        ("job_families/98-0000", "O*NET has no such list of occupations.", "job_families/"),
        ("career_clusters/16.0000", "O*NET has no such list of occupations.", "career_clusters/"),
        ("industries/99?industry=99&sort=name", "O*NET has no such list of occupations.", "industries/"),
        ("hot_technology/abacus", "O*NET has no such list of occupations.", "hot_technology/"),
        ("stem_occupations/6", "O*NET has no such list of occupations.", "stem_occupations/"),
        ("green/", "Occupations in the Green Economy", ""),
    ],
)
def test_unknown_list_leads_to_known_ones(client: Client, address: str, heading: str, way_on: str) -> None:
    main = main_of(client, f"/online/{address}", 422)

    assert heading_of(main) == heading
    assert (lead_of(main) == NO_DATA) == (address == "green/")
    assert main.select(f"ul a[href='/online/{way_on}']")


def test_list_shows_under_code_while_choices_fail(client: Client, onet: Upstream) -> None:
    onet.next["online/industries/"] = [reply(500)] * 2

    main = main_of(client, "/online/industries/54")

    assert heading_of(main) == "Occupations in this industry: 54"
    assert main.select("table")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans", "online"])
def test_built_in_service_announces_only_what_answers(client: Client, area: str) -> None:
    main = main_of(client, f"/{area}/")

    for link in main.select(".lines a"):
        assert client.get(str(link["href"])).status_code == 200, link
    for path in ("green", "videos"):
        assert not main.select(f"a[href='/{area}/{path}/']")
