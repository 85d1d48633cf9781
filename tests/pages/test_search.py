"""One search for all areas: the open tab is asked, the others are counted where that takes no call."""

import re
from urllib.parse import parse_qs, quote

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from tests.pages.reading import heading_of, main_in, main_of, text_of
from tests.upstream import Upstream, reply

EMPTY = b'<careers start="1" end="0" total="0"/>'
NO_OCCUPATIONS = b'<occupations start="1" end="0" total="0"/>'


def tabs(main: Tag) -> dict[str, str]:
    """Return what each tab says after its name."""
    found = {}
    for tab in main.select("nav.tabs a"):
        count = tab.small.extract().get_text() if tab.small else ""
        found[tab.get_text(strip=True)] = count
    return found


def ways(main: Tag) -> list[Tag]:
    """Return the places to which a page without a match leads."""
    return main.select(".entry li a[href^='/search']")


def names(links: list[Tag]) -> list[str]:
    """Return the names of the places to which links lead."""
    return [text_of(link).removeprefix("Search in ") for link in links]


def open_tab(main: Tag) -> str:
    (tab,) = main.select("nav.tabs a[aria-current=page]")
    return str(next(tab.stripped_strings))


def keywords(onet: Upstream) -> dict[str, str]:
    asked = ((request.path, parse_qs(request.query)) for request in onet.requests)
    return {path: query["keyword"][0] for path, query in asked if "keyword" in query}


@pytest.mark.usefixtures("embedded_data")
def test_every_job_form_searches_all_areas(client: Client) -> None:
    for address, area in (("/", "mnm"), ("/online/", "online"), ("/mpp/careers/", "mpp"), ("/nowhere", "mnm")):
        soup = BeautifulSoup(client.get(address).content, "html5lib")
        form = soup.select_one("header.masthead form")
        assert form is not None
        assert form["action"] == "/search"
        assert form.select(f"input[type=hidden][name=area][value={area}]")
        assert form.select("input[name=keyword]")
    assert BeautifulSoup(client.get("/").content, "html5lib").select("main form[action='/search']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans", "online"])
def test_form_of_area_page_searches_all_areas(client: Client, area: str) -> None:
    main = main_of(client, f"/{area}/")

    form = main.form
    assert form is not None
    assert (form["action"], form.get("method", "get")) == ("/search", "get")
    assert form.select(f"input[type=hidden][name=area][value={area}]")
    hint = main.select_one("#within-hint")
    assert hint is not None
    for link in hint.select("a"):
        assert f"area={area}" in str(link["href"])
        assert main_of(client, str(link["href"])).select("#results")


@pytest.mark.usefixtures("embedded_data")
def test_the_built_in_data_tell_every_count(client: Client) -> None:
    counts = tabs(main_of(client, "/search?keyword=engineer"))

    assert [*counts] == ["My Next Move", "Mi Próximo Paso", "Veterans", "O*NET OnLine", "Military jobs"]
    assert all(count.isdigit() for count in counts.values())
    assert int(counts["My Next Move"]) > 10


def test_only_open_tab_calls_and_cached_tabs_count(client: Client, onet: Upstream) -> None:
    first = tabs(main_of(client, "/search?keyword=nurse&area=mnm"))
    asked = set(onet.paths())
    client.get("/online/search?keyword=nurse")
    second = tabs(main_of(client, "/search?keyword=nurse&area=mnm"))

    assert asked == {"mnm/search", "about/"}
    assert first["My Next Move"].isdigit()
    assert first["O*NET OnLine"] == first["Mi Próximo Paso"] == first["Military jobs"] == ""
    assert second["O*NET OnLine"].isdigit()
    assert second["Mi Próximo Paso"] == ""
    assert onet.paths().count("mnm/search") == 1


@pytest.mark.parametrize(
    ("asked", "opened"),
    [
        ("keyword=nurse", "My Next Move"),
        ("keyword=nurse&area=online", "O*NET OnLine"),
        ("keyword=nurse&tab=veterans", "Veterans"),
        ("keyword=11B&area=online", "Military jobs"),
        ("keyword=11B&tab=mnm", "My Next Move"),
        ("keyword=172051", "My Next Move"),
        ("keyword=001000", "Military jobs"),
        ("keyword=4N031B", "Military jobs"),
        ("keyword=Army+11-B", "Military jobs"),
        ("keyword=HM", "My Next Move"),
    ],
)
@pytest.mark.usefixtures("embedded_data")
def test_typed_words_and_area_choose_the_tab(client: Client, asked: str, opened: str) -> None:
    assert open_tab(main_of(client, f"/search?{asked}")) == opened


@pytest.mark.parametrize(
    ("typed", "tab", "sent"),
    [
        ("172051", "mnm", "17-2051.00"),
        ("17–2051", "veterans", "17-2051.00"),
        ("17205103", "mpp", "17-2051.03"),
        ("172051", "online", "17-2051"),
        ("17205101", "online", "17-2051.01"),
        ("172051", "military", "172051"),
        ("001000", "online", "001000"),
        ("11-b", "military", "11b"),
        ("nurse aide", "mnm", "nurse aide"),
    ],
)
def test_code_is_sent_in_official_spelling(client: Client, onet: Upstream, typed: str, tab: str, sent: str) -> None:
    client.get("/search", {"keyword": typed, "tab": tab})

    path = {"online": "online/search", "military": "veterans/military"}.get(tab, f"{tab}/search")
    assert keywords(onet)[path] == sent


@pytest.mark.usefixtures("embedded_data")
def test_known_code_leads_to_every_area_with_it(client: Client) -> None:
    main = main_of(client, "/search?keyword=172051")

    links = [str(a["href"]) for a in main.select(".note li[data-area] a")]
    assert links == [
        "/mnm/careers/17-2051.00/",
        "/mpp/careers/17-2051.00/",
        "/veterans/careers/17-2051.00/",
        "/online/occupations/17-2051.00/",
    ]
    assert "17-2051.00 is an O*NET-SOC code" in main.get_text()
    assert main.select_one(".note a[lang=es]").get_text() == "Ingenieros civiles, Mi Próximo Paso"  # type: ignore[union-attr]


def test_code_of_open_area_alone_leads_there(client: Client, onet: Upstream) -> None:
    for area in ("mnm", "mpp", "veterans"):
        onet.next[f"{area}/careers/"] = [reply(500)] * 4
    onet.next["online/occupations/"] = [reply(500)] * 4

    main = main_of(client, "/search?keyword=17-2051.00")

    assert [a["href"] for a in main.select(".note a")] == ["/mnm/careers/17-2051.00/"]


@pytest.mark.usefixtures("embedded_data")
def test_soc_code_names_others_of_its_group(client: Client) -> None:
    main = main_of(client, "/search?keyword=17-2051")

    assert "Other occupations in its group:" in main.get_text()
    assert [a.get_text() for a in main.select(".note a[href^='/online/occupations/']")][1:] == [
        "17-2051.01 Transportation Engineers",
        "17-2051.02 Water/Wastewater Engineers",
    ]
    assert "Its group" not in main_of(client, "/search?keyword=17-2051.00").get_text()


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("tab", "address"), [("mnm", "/mnm/careers/15-1252.00/"), ("online", "/online/occupations/15-1252.00/")]
)
def test_old_code_brings_its_relatives_and_says_so(client: Client, tab: str, address: str) -> None:
    main = main_of(client, f"/search?keyword=15-1132.00&tab={tab}")

    assert "15-1132.00 is now 15-1252.00 and 15-1253.00." in main.get_text()
    assert len(main.select(f"a[href='{address}']")) == 1


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("language", ["en", "es"])
def test_unknown_code_has_its_own_sentence(client: Client, language: str) -> None:
    text = main_of(client, f"/search?keyword=99-9999&lang={language}").get_text()

    said = {"en": "O*NET has no occupation 99-9999.00.", "es": "O*NET no tiene la ocupación 99-9999.00."}
    assert said[language] in text
    assert "No careers match" not in text
    assert "No hay carreras" not in text


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        ("veterans", "My Next Move for Veterans has no page for 17-2051.00."),
        ("mpp", "This career is only in English."),
    ],
)
def test_code_missing_here_leads_elsewhere(client: Client, onet: Upstream, tab: str, said: str) -> None:
    client.get("/search?keyword=17-2051.00&tab=mnm")
    onet.next[f"{tab}/search"] = [reply(body=EMPTY)]

    main = main_of(client, f"/search?keyword=17-2051.00&tab={tab}")

    assert said in main.get_text()
    assert "No careers match" not in main.get_text()
    assert main.select(".note a[href='/mnm/careers/17-2051.00/']")


def test_onet_online_is_called_for_unknown_code(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(body=EMPTY)]

    main = main_of(client, "/search?keyword=15-1132.00")

    assert onet.paths().count("online/search") == 1
    assert "15-1132.00 is now " in main.get_text()
    links = [str(a["href"]) for a in main.select(".note a")]
    assert links
    assert all(link.startswith("/online/occupations/") for link in links)


@pytest.mark.usefixtures("embedded_data")
def test_beyond_last_row_old_code_still_exists(client: Client) -> None:
    main = main_of(client, "/search?keyword=15-1132.00&tab=online&start=50")

    assert "O*NET has no occupation" not in main.get_text()
    assert main.select("a[href='?keyword=15-1132.00&tab=online']")


def test_code_is_unknown_while_onet_online_fails(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(body=EMPTY)]
    onet.next["online/search"] = [reply(422, b"<error>no</error>")]

    main = main_of(client, "/search?keyword=99-9999.00")

    assert "No careers match “99-9999.00”." in main.get_text()
    assert not main.select(".note")


def test_ambiguous_number_is_called_neither_code(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(body=EMPTY)]
    onet.next["online/search"] = [reply(body=NO_OCCUPATIONS)]

    main = main_of(client, "/search?keyword=119999")

    assert "No careers match “119999”." in main.get_text()
    assert "“119999” may be a military code." in main.get_text()
    assert "11-9999" not in main.select_one("header").get_text()  # type: ignore[union-attr]


def test_branch_before_code_is_sent_as_branch(client: Client, onet: Upstream) -> None:
    client.get("/search?keyword=Coast+Guard+790")

    (asked,) = (parse_qs(request.query) for request in onet.requests if request.path == "veterans/military")
    assert (asked["keyword"], asked["branch"]) == (["790"], ["coast_guard"])


@pytest.mark.usefixtures("embedded_data")
def test_other_numbers_are_no_soc_codes(client: Client) -> None:
    main = main_of(client, "/search?keyword=001000")

    assert "It matched Navy 001000," in " ".join(main.get_text().split())
    assert "00-1000" not in main.get_text()


@pytest.mark.usefixtures("embedded_data")
def test_military_tab_ignores_obsolete_occupations(client: Client) -> None:
    main = main_of(client, "/search?keyword=151132&tab=military")

    assert open_tab(main) == "Military jobs"
    assert not main.select(".note")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("typed", ["ABH", "Navy ABH"])
def test_unmatched_short_word_may_be_military_code(client: Client, typed: str) -> None:
    main = main_of(client, f"/search?keyword={typed}&area=mpp")

    assert open_tab(main) == "Mi Próximo Paso"
    assert f"“{typed}” may be a military code." in main.get_text()
    found = main_of(client, str(main.select(".entry a.button")[0]["href"]))
    assert "It matched Navy ABH, Aviation Boatswain's Mate" in " ".join(found.get_text().split())


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("typed", ["xyzzyplugh", "ZZQ"])
def test_unknown_military_code_is_not_offered(client: Client, typed: str) -> None:
    assert "may be a military code" not in main_of(client, f"/search?keyword={typed}").get_text()


def test_possible_military_code_is_offered(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(body=EMPTY)]

    main = main_of(client, "/search?keyword=ZZQ")

    assert [a["href"] for a in main.select(".entry a.button")] == ["/search?keyword=ZZQ&tab=military"]
    assert "veterans/military" not in onet.paths()


@pytest.mark.usefixtures("embedded_data")
def test_no_match_leads_only_to_areas_with_matches(client: Client) -> None:
    areas = main_of(client, "/search?keyword=cuidadora&tab=mnm")
    military = main_of(client, "/search?keyword=172051&tab=military")
    nowhere = main_of(client, "/search?keyword=xyzzyplugh")

    assert names(ways(areas)) == ["Mi Próximo Paso"]
    assert names(ways(military)) == [*("My Next Move", "Mi Próximo Paso", "Veterans", "O*NET OnLine")]
    assert ways(nowhere) == []
    assert nowhere.select(".entry a[href='/mnm/browse/']")


def test_area_with_matches_comes_first(client: Client, onet: Upstream) -> None:
    client.get("/online/search?keyword=nurse")
    onet.next["mnm/search"] = [reply(body=EMPTY)]

    main = main_of(client, "/search?keyword=nurse")

    assert names(ways(main)) == ["O*NET OnLine", "Mi Próximo Paso", "Veterans", "Military jobs"]


def test_unknown_code_is_not_searched_elsewhere(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(body=EMPTY)]
    onet.next["online/search"] = [reply(body=NO_OCCUPATIONS)]

    main = main_of(client, "/search?keyword=99-9999.00")

    assert "O*NET has no occupation 99-9999.00." in main.get_text()
    assert ways(main) == []


def test_no_match_has_ways_on(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(body=EMPTY)]

    main = main_of(client, "/search?keyword=xyzzyplugh")

    links = [str(a["href"]) for a in main.select(".entry a")]
    assert "No careers match “xyzzyplugh”." in main.get_text()
    for way in ("mpp", "veterans", "online", "military"):
        assert f"/search?keyword=xyzzyplugh&tab={way}" in links
    assert "/mnm/browse/" in links


@pytest.mark.usefixtures("embedded_data")
def test_no_match_in_spanish_leads_to_spanish_industries(client: Client) -> None:
    main = main_of(client, "/search?keyword=68W&tab=mpp&lang=es")

    assert "No hay carreras que coincidan con «68W»." in main.get_text()
    assert main.select(".entry a[href='/mpp/browse/']")
    assert main.select(".entry a[href='/search?keyword=68W&tab=military&lang=es']")


@pytest.mark.usefixtures("embedded_data")
def test_the_list_turns_its_pages_within_the_search(client: Client) -> None:
    main = main_of(client, "/search?keyword=engineer&tab=online")
    following = main.select_one("a[rel=next]")
    assert following is not None
    assert following["href"] == "/search?keyword=engineer&tab=online&start=21&end=40"

    second = main_of(client, str(following["href"]))

    assert second.select_one("a[rel=prev]")["href"] == "/search?keyword=engineer&tab=online&start=1&end=20"  # type: ignore[index]


@pytest.mark.usefixtures("embedded_data")
def test_beyond_last_row_there_is_way_back(client: Client) -> None:
    main = main_of(client, "/search?keyword=nurse&start=9000&end=9010")

    assert [link.get_text() for link in main.select("a[href='?keyword=nurse']")] == ["Start at the first row"]
    assert not main.select("table")


@pytest.mark.parametrize("asked", ["", "?keyword=", "?keyword=%20&area=mpp"])
def test_empty_box_is_form_and_no_call(client: Client, onet: Upstream, asked: str) -> None:
    main = main_of(client, f"/search{asked}")

    assert main.select("form input[name=keyword]")
    assert onet.requests == []


@pytest.mark.parametrize(
    "asked", ["?keyword=" + "x" * 201, "?keyword=a&tab=moon", "?keyword=a&area=x", "?keyword=a&start=y"]
)
def test_what_cannot_be_asked_is_caught_without_call(client: Client, onet: Upstream, asked: str) -> None:
    assert main_of(client, f"/search{asked}", 422).select(".wrong")
    assert onet.requests == []


def test_search_page_is_private(client: Client, onet: Upstream) -> None:
    for asked in ("11B", "nurse"):
        response = client.get("/search", {"keyword": asked})
        assert "private" in response.headers["Cache-Control"]
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["Referrer-Policy"] == "no-referrer"
    client.get("/search", {"keyword": "11B"})
    assert onet.paths().count("veterans/military") == 2


@pytest.mark.parametrize(
    ("status", "heading"), [(422, "O*NET did not accept this search."), (500, "O*NET is not answering.")]
)
def test_failed_tab_is_page_of_its_failure(client: Client, onet: Upstream, status: int, heading: str) -> None:
    onet.next["mnm/search"] = [reply(status, b"<error>no</error>")] * 2

    main = main_of(client, "/search?keyword=nurse", 422 if status == 422 else 503)

    assert heading_of(main) == heading
    assert main.select("form[action='/search'] input[name=keyword][value=nurse]")


@pytest.mark.usefixtures("embedded_data")
def test_search_of_each_area_stays_where_it_was(client: Client) -> None:
    for area in ("mnm", "mpp", "veterans", "online"):
        assert client.get(f"/{area}/search", {"keyword": "17-2051.00"}).status_code == 200
    moved = client.get("/search/?keyword=a&lang=es")
    assert (moved.status_code, moved.headers["Location"]) == (301, "/search?keyword=a&lang=es")


@pytest.mark.usefixtures("embedded_data")
def test_a_guess_says_what_was_searched(client: Client) -> None:
    main = main_of(client, "/search?keyword=electrition")
    exact = main_of(client, str(main.select_one("#guess a")["href"]))  # type: ignore[index]

    assert "Showing results for electrician. Search for electrition instead" in text_of(main)
    assert not exact.select("#guess")
    assert "No close match" in text_of(exact)
    assert not main_of(client, "/search?keyword=electrician").select("#guess")
    assert main_of(client, "/search?keyword=electrition&tab=online").select("#guess")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("keyword", "tab"),
    [
        ("enfermera", "Mi Próximo Paso"),
        ("niñera", "Mi Próximo Paso"),
        ("camionero de noche", "Mi Próximo Paso"),
        ("nurse", "My Next Move"),
        ("director", "My Next Move"),
        ("babysitter", "My Next Move"),
    ],
)
def test_spanish_words_open_the_spanish_tab(client: Client, keyword: str, tab: str) -> None:
    assert open_tab(main_of(client, f"/search?keyword={quote(keyword)}&area=mnm")) == tab


def test_the_box_of_spanish_pages_asks_in_spanish(client: Client) -> None:
    page = BeautifulSoup(client.get("/?lang=es").content, "html5lib")
    areas = {form["value"] for form in page.select("input[name=area]")}

    assert areas == {"mpp"}


@pytest.mark.usefixtures("embedded_data")
def test_two_letters_may_also_be_a_rating(client: Client) -> None:
    main = main_of(client, "/search?keyword=AO")

    assert "Navy, Aviation Ordnanceman" in text_of(main)
    assert main.select("#rating a[href='/search?keyword=AO&tab=military']")
    several = main_of(client, "/search?keyword=IT").select("#rating a")
    assert [name.split(", ")[0] for name in text_of(several[0]).split("; ")] == ["Coast Guard", "Navy"]
    assert not main_of(client, "/search?keyword=cook").select("#rating")
    assert not main_of(client, "/search?keyword=AO&tab=military").select("#rating")


@pytest.mark.usefixtures("embedded_data")
def test_nothing_close_offers_other_ways(client: Client) -> None:
    main = main_of(client, "/search?keyword=easy+money")

    assert "No close match" in text_of(main)
    assert main.select("#nothing a[href='/mnm/browse/']")
    assert main.select("#nothing a[href='/mnm/interestprofiler/']")
    assert "Sin coincidencia cercana" in text_of(main_of(client, "/search?keyword=lo+que+sea&lang=es&area=mpp"))


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("keyword", ["29-1210", "29-1210.00", "SOC 29-1210", "291210", "29-1000", "11-0000"])
def test_a_group_of_the_soc_lists_its_occupations(client: Client, keyword: str) -> None:
    main = main_of(client, f"/search?keyword={quote(keyword)}")

    assert open_tab(main) == "My Next Move"
    assert len(main.select(".results a[href^='/mnm/careers/']")) > 5
    assert not main.select(".note")
    assert "Best match first" not in text_of(main)


@pytest.mark.parametrize("path", ["mnm/careers", "mpp/careers", "veterans/careers", "online/occupations"])
def test_a_soc_code_in_address_leads_to_career(client: Client, path: str) -> None:
    for slash in ("", "/"):
        answer = client.get(f"/{path}/29-1141{slash}?lang=es")
        assert (answer.status_code, answer["Location"]) == (301, f"/{path}/29-1141.00/?lang=es")


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/mnm/careers/29-1141/knowledge?state=OH", "/mnm/careers/29-1141.00/knowledge?state=OH"),
        ("/online/occupations/29-1141/summary/", "/online/occupations/29-1141.00/summary/"),
        ("/veterans/careers/29-1141.0", "/veterans/careers/29-1141.00/"),
        ("/local/29-1141?state=OH", "/local/29-1141.00/?state=OH"),
    ],
)
def test_a_soc_code_in_any_address_is_completed(client: Client, address: str, target: str) -> None:
    answer = client.get(address)

    assert (answer.status_code, answer["Location"]) == (301, target)


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "area"),
    [
        ("/mnm/careers/29-1060/", "mnm"),
        ("/mpp/careers/29-1060.00/", "mpp"),
        ("/online/occupations/11-0000", "online"),
        ("/veterans/careers/29-1000.0/report", "veterans"),
    ],
)
def test_a_soc_group_in_address_leads_to_its_occupations(client: Client, address: str, area: str) -> None:
    page = client.get(address, follow=True)

    (target, status), *_ = page.redirect_chain
    assert status == 302
    assert target.startswith(f"/search?keyword={address.split('/')[3][:7]}&area={area}")
    links = [str(link["href"]) for link in main_in(page).select("a")]
    assert len({link for link in links if re.search(r"/(29|11)-\d{4}\.\d\d/", link)}) > 5


@pytest.mark.usefixtures("embedded_data")
def test_a_row_says_why_it_is_there_and_what_it_pays(client: Client) -> None:
    rows = text_of(main_of(client, "/search?keyword=CNA"))
    spanish = text_of(main_of(client, "/search?keyword=arreglar+carros&lang=es"))

    assert re.search(r"also called: [^·]*CNA[^·]* · pay: \$[0-9,]+ · usual education: ", rows)
    assert re.search(r"salario: \$[0-9,]+ · educación habitual: ", spanish)
