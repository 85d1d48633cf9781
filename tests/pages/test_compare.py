"""Careers beside each other: what the table says, what its address may say, and whose numbers they are."""

from pathlib import Path

import pytest
from bs4 import Tag
from django.test import Client
from pytest_django import Settings

from browser.embedded.data.store import Store
from browser.pages.compare import asked
from browser.pages.compare_cells import Cell
from browser.services import tables
from tests.pages.reading import main_of, text_of
from tests.upstream import Upstream, reply
from tests.v2.service import KEY
from tests.v2.upstream import web_services

TWO = "/compare?codes=29-1141.00,31-1131.00"
THREE = f"{TWO},17-2051.00"
DOWN = [reply(503), reply(503)]
PARTS = ("education", "pay", "outlook")


def rows_of(main: Tag) -> dict[str, list[Tag]]:
    """Return the cells of each fact, those of a fact that all share first."""
    rows: dict[str, list[Tag]] = {}
    label = ""
    for row in main.select("table.compare tbody tr"):
        label = text_of(row.th) if row.th else label
        rows.setdefault(label, []).extend(row("td"))
    return rows


def heads_of(main: Tag) -> list[str]:
    return [text_of(name) for name in main.select("table.compare thead .name")]


def links_of(main: Tag) -> dict[str, str]:
    return {text_of(link): str(link["href"]) for link in main.select("a")}


@pytest.mark.usefixtures("embedded_data")
class TestTable:
    def test_each_career_has_a_column_with_its_code(self, client: Client) -> None:
        main = main_of(client, TWO)

        heads = main.select('table.compare thead th[scope="col"]:has(.name)')
        assert heads_of(main) == ["Registered Nurses", "Nursing Assistants"]
        assert heads[0].a is not None
        assert heads[0].a["href"] == "/mnm/careers/29-1141.00/"
        assert "29-1141.00" in text_of(heads[0])
        assert "Bright Outlook" in text_of(heads[0])

    def test_four_facts_come_first(self, client: Client) -> None:
        rows = rows_of(main_of(client, f"{TWO}&state=OH"))

        facts = ["The four facts", "Usual education", "National pay", "Outlook", "Pay in Ohio", "How common in Ohio"]
        assert list(rows)[:6] == facts
        assert "$97,550 a year" in text_of(rows["National pay"][0])
        assert "$39,010 a year, in the middle" in text_of(rows["Pay in Ohio"][1])

    def test_without_a_place_no_row_is_about_one(self, client: Client) -> None:
        assert not [
            label for label in rows_of(main_of(client, TWO)) if " in Ohio" in label or label.startswith("Pay in")
        ]

    def test_what_three_share_is_said_of_all(self, client: Client) -> None:
        rows = rows_of(main_of(client, THREE))

        assert text_of(rows["Outlook"][0]).startswith("All of them: Bright")

    def test_paper_has_the_first_lines_of_what_decides(self, client: Client) -> None:
        main = main_of(client, THREE)

        on_screen_alone = [text_of(row.th) for row in main.select("table.compare tr.more") if row.th]
        assert on_screen_alone == ["Registered apprenticeships", "What they do", "Work styles"]
        skills = rows_of(main)["Skills"][1]
        assert [item.get("class") for item in skills("li")] == [None, None, None, ["more"]]

    def test_area_of_bls_is_a_place_too(self, client: Client) -> None:
        rows = rows_of(main_of(client, f"{TWO}&area=17410"))

        assert any(label.startswith("Pay in Cleveland") for label in rows)

    def test_what_all_share_is_said_once(self, client: Client) -> None:
        rows = rows_of(main_of(client, TWO))

        shared, *each = rows["Skills"]
        assert shared["colspan"] == "2"
        said = text_of(shared).removeprefix("Both: ").split("; ")
        assert "listening carefully" in said
        assert not [item for item in said for cell in each if item in text_of(cell)]
        (same,) = rows["Top interest"]
        assert text_of(same) == "Both: Social"

    def test_only_what_differs_is_a_link_away(self, client: Client) -> None:
        main = main_of(client, TWO)
        different = main_of(client, links_of(main)["Only what differs"])

        assert "Top interest" not in rows_of(different)
        assert "Both:" not in text_of(different)
        assert len(rows_of(different)["Skills"]) == 2
        assert links_of(different)["Show everything"] == TWO

    def test_rows_for_paper_are_empty(self, client: Client) -> None:
        rows = rows_of(main_of(client, TWO))

        assert list(rows)[-4:] == ["Your notes", "I like", "I don’t like", "Questions to ask"]
        assert [text_of(cell) for cell in rows["Questions to ask"]] == ["", ""]

    def test_pay_is_drawn_on_one_scale(self, client: Client) -> None:
        nurse, assistant = rows_of(main_of(client, TWO))["National pay"]

        ends = [
            float(str(bar["x"]).rstrip("%")) + float(str(bar["width"]).rstrip("%"))
            for cell in (nurse, assistant)
            for bar in cell.select("rect.half")
        ]
        assert ends[0] == pytest.approx(100, abs=0.2)
        assert ends[1] == pytest.approx(51980 / 137470 * 100, abs=0.2)

    def test_every_empty_cell_says_why(self, client: Client) -> None:
        main = main_of(client, "/compare?codes=31-1131.00,55-1011.00,15-1299.00&state=GU")

        for label, cells in rows_of(main).items():
            if label not in ("Your notes", "I like", "I don’t like", "Questions to ask"):
                assert all(text_of(cell) for cell in cells), label
        assert "BLS publishes no pay for this career" in text_of(main)
        assert "This site has no pay for Guam" in text_of(main)


@pytest.mark.usefixtures("embedded_data")
class TestOrder:
    def test_columns_move_and_go_by_links(self, client: Client) -> None:
        main = main_of(client, f"{TWO}&state=OH")
        links = links_of(main)

        moved = main_of(client, links["→ Move right: Registered Nurses"])
        assert heads_of(moved) == ["Nursing Assistants", "Registered Nurses"]
        assert links["← Move left: Nursing Assistants"] == links["→ Move right: Registered Nurses"]
        assert heads_of(main_of(client, links["Remove Registered Nurses"])) == ["Nursing Assistants"]
        assert "Pay in Ohio" in rows_of(moved)

    @pytest.mark.parametrize(
        ("order", "first"),
        [
            ("Best pay first", "Civil Engineers"),
            ("Most growth first", "Civil Engineers"),
            ("By title", "Civil Engineers"),
        ],
    )
    def test_columns_are_sorted_by_a_link(self, client: Client, order: str, first: str) -> None:
        main = main_of(client, THREE)

        in_order = main_of(client, links_of(main)[order])

        assert heads_of(in_order)[0] == first
        current = [text_of(each) for each in in_order.select('nav [aria-current="true"]')]
        assert order in current

    def test_career_without_pay_or_growth_comes_last(self, client: Client) -> None:
        main = main_of(client, "/compare?codes=55-1011.00,31-1131.00,39-4012.00")

        by_pay = main_of(client, links_of(main)["Best pay first"])

        assert heads_of(by_pay)[-1] == "Air Crew Officers"


@pytest.mark.usefixtures("embedded_data")
class TestAddress:
    def test_empty_list_is_a_page_that_says_how(self, client: Client) -> None:
        main = main_of(client, "/compare")

        assert text_of(main.h1) == "Compare careers"
        assert "Choose two to four careers" in text_of(main)
        assert main.select_one('input[name="add"]')

    def test_one_career_asks_for_another(self, client: Client) -> None:
        main = main_of(client, "/compare?codes=29-1141.00")

        assert "This is one career. Add another" in text_of(main)
        assert heads_of(main) == ["Registered Nurses"]

    def test_unknown_code_is_an_error_that_leaves_the_rest(self, client: Client) -> None:
        main = main_of(client, f"{TWO},99-9999.00,nurse", status=422)

        assert "O*NET has no occupation 99-9999.00." in text_of(main)
        assert "“nurse” is not an O*NET-SOC code" in text_of(main)
        assert heads_of(main) == ["Registered Nurses", "Nursing Assistants"]

    def test_repeated_code_is_shown_once(self, client: Client) -> None:
        main = main_of(client, f"{TWO},29-1141.00")

        assert "A career that was there twice is shown once." in text_of(main)
        assert len(heads_of(main)) == 2

    def test_fifth_code_is_named_and_left_out(self, client: Client) -> None:
        main = main_of(client, f"{THREE},15-1252.00,35-2014.00")

        assert "These are left out: 35-2014.00." in text_of(main)
        assert len(heads_of(main)) == 4
        assert not main.select('input[name="add"]')

    def test_code_in_the_box_is_added(self, client: Client) -> None:
        main = main_of(client, f"{TWO}&differs=1&add=17-2051")

        assert heads_of(main)[-1] == "Civil Engineers"
        assert "Show everything" in links_of(main)

    def test_words_in_the_box_are_looked_up(self, client: Client) -> None:
        main = main_of(client, f"{TWO}&add=plumber")

        link = next(href for name, href in links_of(main).items() if name.startswith("Plumbers"))
        assert link.startswith(f"{TWO},47-2152.00")
        assert "No careers match “xyzzyx”." in text_of(main_of(client, f"{TWO}&add=xyzzyx"))

    def test_shortlist_is_offered(self, client: Client) -> None:
        main = main_of(client, f"{TWO}&list=29-1141.00,17-2051.00")

        assert links_of(main)["Civil Engineers"] == f"{THREE}&list=29-1141.00,17-2051.00"

    def test_address_is_private(self, client: Client) -> None:
        response = client.get(TWO)

        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "no-store" in response.headers["Cache-Control"]

    def test_codes_are_read_in_any_spelling(self) -> None:
        assert asked(["29-1141, 31-1131.00;17-2051.00", "15 1252"]).codes == (
            "29-1141.00",
            "31-1131.00",
            "17-2051.00",
        )


@pytest.mark.usefixtures("embedded_data")
def test_spanish_careers_mark_what_is_english(client: Client) -> None:
    main = main_of(client, f"{TWO}&lang=es&state=OH")

    rows = rows_of(main)
    assert heads_of(main)[1] == "Auxiliares de enfermería"
    assert links_of(main)["Auxiliares de enfermería"].startswith("/mpp/careers/31-1131.00/")
    technology = rows["Tecnología"]
    assert technology[-1].select_one('ul[lang="en"]')
    assert "Esta parte solo está en inglés." in text_of(technology[-1])
    assert "Salario en Ohio" in rows
    assert text_of(rows["Programas de aprendizaje registrados"][0]) == "Ambas: Hay algunos."


class TestFailures:
    def test_one_career_that_fails_leaves_the_others(self, client: Client, onet: Upstream) -> None:
        onet.next["mnm/careers/31-1131.00/report"] = [*DOWN]
        onet.next["mnm/careers/31-1131.00/"] = [*DOWN]

        main = main_of(client, TWO)

        nurse, failed = rows_of(main)["Usual education"]
        assert "degree" in text_of(nurse)
        assert "We could not get this from O*NET just now." in text_of(failed)
        assert failed.a is not None
        assert failed.a["href"] == TWO
        assert heads_of(main) == ["Registered Nurses", "Nursing Assistants"]

    def test_parts_that_fail_say_so(self, client: Client, onet: Upstream) -> None:
        onet.next["mnm/careers/31-1131.00/report"] = [*DOWN]

        rows = rows_of(main_of(client, TWO))

        assert all("just now" in text_of(rows[label][-1]) for label in ("Usual education", "Skills", "Preparation"))
        assert "Feed" in text_of(rows["On the job"][-1])

    def test_without_any_answer_the_page_is_unavailable(self, client: Client, onet: Upstream) -> None:
        for code in ("29-1141.00", "31-1131.00"):
            onet.next[f"mnm/careers/{code}/report"] = [*DOWN]
            onet.next[f"mnm/careers/{code}/"] = [*DOWN]

        assert client.get(TWO).status_code == 503

    def test_search_that_fails_says_so(self, client: Client, onet: Upstream) -> None:
        onet.next["mnm/search"] = [*DOWN]

        assert "We could not get this from O*NET just now." in text_of(main_of(client, f"{TWO}&add=plumber"))

    def test_career_that_the_area_lacks_has_our_figures(self, client: Client, onet: Upstream) -> None:
        for part in ("report", ""):
            onet.next[f"mnm/careers/31-1131.00/{part}"] = [reply(422)]

        main = main_of(client, TWO)

        rows = rows_of(main)
        assert text_of(rows["Usual education"][1]) == "My Next Move does not have this career."
        assert "204,100" in text_of(rows["Openings a year"][1])
        assert links_of(main)["Nursing Assistants"] == "/online/occupations/31-1131.00/"

    def test_career_without_spanish_is_in_english(self, client: Client, onet: Upstream) -> None:
        for part in ("report", ""):
            onet.next[f"mpp/careers/31-1131.00/{part}"] = [reply(422)]

        main = main_of(client, f"{TWO}&lang=es")

        name = main.select("table.compare thead .name")[1]
        assert (text_of(name), name["lang"]) == ("Nursing Assistants", "en")


def test_careers_of_2_0_are_compared(client: Client, settings: Settings, embedded_data: Path) -> None:
    with web_services() as onet:
        settings.ONET_API_URL, settings.ONET_API_KEY = onet.url, KEY
        settings.ONET_CALLS_PER_SECOND = 1_000

        rows = rows_of(main_of(client, f"{TWO}&state=OH"))

        assert all(text_of(cell) for cell in rows["Skills"])
        assert not [path for path in onet.paths() if path.endswith(("abilities", "explore_more"))]


def test_careers_need_no_tables_of_ours(client: Client, onet: Upstream, settings: Settings) -> None:
    settings.ONET_DATA = Path("/nowhere/onet.sqlite3")

    rows = rows_of(main_of(client, f"{TWO},99-9999.00", status=422))

    assert "BLS has no projection for this career." in text_of(rows["Openings a year"][0])


def fifty(store: Store) -> list[str]:
    """Return fifty codes from all over the list of occupations."""
    rows = store.execute("SELECT code FROM occupation ORDER BY code").fetchall()
    return [row["code"] for row in rows[:: len(rows) // 50]][:50]


@pytest.mark.usefixtures("embedded_data")
def test_numbers_equal_those_of_fifty_careers(client: Client) -> None:
    store = tables()
    assert store is not None
    codes = fifty(store)
    assert len(codes) == 50
    for start in range(0, 50, 4):
        some = codes[start : start + 4]
        rows = rows_of(main_of(client, f"/compare?codes={','.join(some)}&state=OH"))
        for place, code in enumerate(some):
            career = main_of(client, f"/mnm/careers/{code}/?state=OH")
            for label, said in (("Usual education", "education"), ("National pay", "pay"), ("Outlook", "outlook")):
                check_fact(rows[label], place, career.select_one(f"#fact-{said}"))
            check_growth(rows, place, text_of(career))
            check_place(rows, place, career.select_one("#fact-state"))


def in_column(cells: list[Tag], place: int) -> Tag:
    """Return the cell of a career, or the one that says the same of all."""
    return cells[place] if len(cells) > 1 else cells[0]


def check_fact(cells: list[Tag], place: int, heading: Tag | None) -> None:
    """Compare figure and pay of a cell with those of the fact on the page of the career."""
    cell = in_column(cells, place)
    fact = heading.parent if heading else None
    figure = fact.select_one(".figure") if fact else None
    said = cell.select_one(".figure")
    assert (text_of(said) if said else "") == (text_of(figure) if figure else "")
    amounts = {text_of(amount) for amount in fact.select(".range dd")} if fact else set()
    assert {text_of(amount) for amount in cell.select(".range dd")} == amounts


def check_growth(rows: dict[str, list[Tag]], place: int, career: str) -> None:
    """Look for growth and openings of a cell on the page of the career."""
    for label in ("Growth in ten years", "Openings a year"):
        figure = in_column(rows[label], place).select_one(".figure")
        if figure is None:
            assert "openings a year" not in career
        else:
            assert text_of(figure).replace("Fewer", "fewer") in career.replace("Fewer", "fewer"), label


def check_place(rows: dict[str, list[Tag]], place: int, heading: Tag | None) -> None:
    """Look for local pay and how common a career is on its page."""
    fact = text_of(heading.parent) if heading else ""
    for label in ("Pay in Ohio", "How common in Ohio"):
        figure = in_column(rows[label], place).select_one(".figure")
        if figure is not None:
            assert text_of(figure).partition(" ")[0] in fact, label
        elif label == "Pay in Ohio":
            assert "Middle pay" not in fact


def test_cell_without_shared_items_says_nothing_else() -> None:
    assert Cell(items=("a", "b")).without(("a",)).items == ("b",)
    assert Cell(items=("a",)).without(("a",)).nothing == "Nothing else."


@pytest.mark.usefixtures("unwritten_data")
def test_release_without_descriptions_says_so_and_shows_work_activities(client: Client) -> None:
    rows = rows_of(main_of(client, TWO))

    assert "The built-in release has no description of this career." in text_of(rows["What they do"][0])
    for cell in rows["On the job"]:
        assert len(cell.select("li")) > 1
        assert "O*NET lists these work activities for it." in text_of(cell)
