"""Lists of careers by industry, outlook and preparation: named by what was chosen, whole, and refused in kind."""

import pytest
from django.test import Client

from tests.pages.reading import main_of
from tests.upstream import Upstream, reply

LIST = b"""<careers start="1" end="2" total="2"><career percent_employed="56"><code>17-2051.00</code>
<title>Civil Engineers</title><category>Unheard</category></career>
<career fit="Best"><code>29-1141.00</code><title>Nurses</title><military_jobs navy="true" /></career></careers>"""


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "heading", "listing"),
    [
        ("/mnm/browse/23", "Construction", "/mnm/browse/"),
        ("/mpp/browse/23", "Construcción", "/mpp/browse/"),
        ("/veterans/bright_outlook/grow", "Grow Rapidly", "/veterans/bright_outlook/"),
        ("/mnm/job_preparation/1", "Job Zone One: Little or No Preparation Needed", "/mnm/job_preparation/"),
    ],
)
def test_list_is_named_by_choice_and_leads_back(client: Client, address: str, heading: str, listing: str) -> None:
    main = main_of(client, address)

    assert main.h1 is not None
    assert main.h1.get_text(strip=True) == heading
    assert main.select(f".folio a[href='{listing}']")
    assert listing.strip("/") + "/" in main.get_text()


@pytest.mark.usefixtures("embedded_data")
def test_a_list_of_choices_leads_to_each(client: Client) -> None:
    for area in ("mnm", "mpp", "veterans"):
        assert len(main_of(client, f"/{area}/browse/").select(f"a[href^='/{area}/browse/']")) == 20
        assert main_of(client, f"/{area}/bright_outlook/").select(f"a[href='/{area}/bright_outlook/grow']")
        assert len(main_of(client, f"/{area}/job_preparation/").select("h2 a")) == 5


@pytest.mark.usefixtures("embedded_data")
def test_career_leads_to_industries_where_its_people_work(client: Client) -> None:
    assert main_of(client, "/mnm/careers/17-2051.00/").select("a[href='/mnm/browse/54']")


@pytest.mark.usefixtures("embedded_data")
def test_industry_with_nobody_of_kind_says_so(client: Client, onet: Upstream) -> None:
    onet.next["mnm/browse/23"] = [reply(200, b'<careers start="1" end="0" total="0"></careers>')]

    assert "O*NET lists no careers here." in main_of(client, "/mnm/browse/23").get_text()


def test_empty_columns_are_left_out(client: Client, onet: Upstream) -> None:
    onet.next["mnm/browse/54"] = [reply(200, LIST)]

    main = main_of(client, "/mnm/browse/54")

    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in main.select("tr")]
    assert rows == [
        ["Career", "Share of workers", "Share of workers in this industry", "Fit", "Branches with this job"],
        ["Civil Engineers 17-2051.00", "Unheard", "56%", "–", "–"],
        ["Nurses 29-1141.00", "–", "–", "Best", "Navy"],
    ]


def test_choices_without_page_are_text(client: Client, onet: Upstream) -> None:
    onet.next["mnm/browse/"] = [reply(200, b"<a><industry><code>x1</code><title>Space</title></industry></a>")]
    onet.next["mnm/bright_outlook/"] = [reply(200, b'<a><category id="moon">Moon</category></a>')]

    for address, word in (("/mnm/browse/", "Space"), ("/mnm/bright_outlook/", "Moon")):
        main = main_of(client, address)
        assert word in main.get_text()
        assert not main.find("a", string=word)


@pytest.mark.parametrize("path", ["browse", "bright_outlook", "job_preparation"])
def test_a_list_of_no_choices_says_so(client: Client, onet: Upstream, path: str) -> None:
    onet.next[f"mnm/{path}/"] = [reply(200, f"<{path}></{path}>".encode())]

    assert "O*NET has not collected this part yet." in main_of(client, f"/mnm/{path}/").get_text()


def test_list_shows_without_name_while_choices_fail(client: Client, onet: Upstream) -> None:
    onet.next["mnm/browse/"] = [reply(500)] * 2

    main = main_of(client, "/mnm/browse/54")

    assert main.h1 is not None
    assert main.h1.get_text(strip=True) == "Careers in this industry: 54"
    assert main.select("table")


REFUSED = reply(422, b"<error>no</error>")


@pytest.mark.parametrize(
    ("address", "heading", "way_on"),
    [
        ("/mnm/browse/99", "O*NET has no such list of careers.", "/mnm/browse/"),
        ("/mnm/browse/99?sort=name", "O*NET has no such list of careers.", "/mnm/browse/"),
        ("/mnm/browse/54", "Careers in this industry", "/mnm/browse/"),
        ("/mnm/browse/54?sort=pay", "O*NET did not accept this search.", ""),
        ("/mnm/videos/", "Careers with videos", "/mnm/"),
        ("/mnm/browse/", "Careers by industry", "/mnm/"),
    ],
)
def test_refused_list_is_told_by_what_was_asked(
    client: Client, onet: Upstream, address: str, heading: str, way_on: str
) -> None:
    onet.next[address.partition("?")[0].strip("/") + ("/" if address.endswith("/") else "")] = [REFUSED]

    main = main_of(client, address, 422)

    assert main.h1 is not None
    assert main.h1.get_text(strip=True) == heading
    assert ("O*NET has not collected this part yet." in main.get_text()) == heading.startswith("Careers")
    assert not way_on or main.select(f"ul a[href='{way_on}']")


def test_refused_list_without_choices_was_not_collected(client: Client, onet: Upstream) -> None:
    onet.next["mnm/browse/99"] = [REFUSED]
    onet.next["mnm/browse/"] = [reply(500)] * 4

    main = main_of(client, "/mnm/browse/99", 422)

    assert "O*NET has not collected this part yet." in main.get_text()


@pytest.mark.usefixtures("embedded_data")
def test_missing_list_may_be_left_out(client: Client) -> None:
    assert "not in this site’s built-in data" in main_of(client, "/veterans/videos/", 422).get_text()


@pytest.mark.parametrize("path", ["mnm/bright_outlook/grow", "mpp/job_preparation/3", "online/occupations/"])
def test_unknown_order_is_passed_on_not_offered(client: Client, onet: Upstream, path: str) -> None:
    main = main_of(client, f"/{path}?sort=some_order")

    assert [request.query for request in onet.requests if request.path == path] == ["sort=some_order"]
    assert not main.select("[name=sort]")
    assert main_of(client, f"/{path}?sort=!", 422).select("input[name=sort][value='!']")
    assert not [request for request in onet.requests if "!" in request.query or "%21" in request.query]
