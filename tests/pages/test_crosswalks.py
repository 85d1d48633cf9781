"""Crosswalks, occupations that share a row, the outline, the search by tasks, and the tabs of one occupation."""

import re

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from browser.onet import models
from browser.pages.report import has_related, has_tasks
from tests.pages.reading import heading_of, main_of, text_of
from tests.upstream import Upstream, document, reply

CODE = "17-2051.00"
ONLINE = f"/online/occupations/{CODE}"
REFUSED = reply(422, b"<error>no</error>")


def lead(main: Tag) -> str:
    assert main.select_one(".lead") is not None
    return text_of(main.select_one(".lead"))


# Crosswalks.


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("military", "68W"),
        ("education", "14.08"),
        ("ooh", "civil engineers"),
        ("soc", "17-2051"),
        ("dot", "005.061-014"),
    ],
)
def test_crosswalk_form_says_what_to_type(client: Client, name: str, example: str) -> None:
    main = main_of(client, f"/online/crosswalks/{name}")
    field = main.select_one("input[name=keyword]")

    assert field is not None
    hint = main.find(id=field["aria-describedby"])
    assert isinstance(hint, Tag)
    assert example in hint.get_text()
    assert bool(main.select("select[name=branch]")) == (name == "military")
    assert not main.select(".wrong")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("keyword", ["14.0801", "140801"])
def test_a_program_leads_to_its_occupations(client: Client, keyword: str) -> None:
    main = main_of(client, f"/online/crosswalks/education?keyword={keyword}")

    assert heading_of(main) == f"Occupations for a program of study: {keyword}"
    assert [text_of(found) for found in main.select("section h2")] == ["14.0801 Civil Engineering, General"]
    assert main.select(f"section a[href='{ONLINE}/']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("name", "keyword", "first"),
    [
        ("education", "law", ["22.0101"]),
        ("education", "computer science", ["11.0701"]),
        ("education", "engineering", ["14.0101"]),
        ("education", "nurs", ["51.3801"]),
        ("soc", "nurse", ["29-1141"]),
    ],
)
def test_best_match_of_words_comes_first(client: Client, name: str, keyword: str, first: list[str]) -> None:
    main = main_of(client, f"/online/crosswalks/{name}?keyword={keyword}")

    codes = [text_of(found).split()[0] for found in main.select("section h2")]
    assert codes[: len(first)] == first


@pytest.mark.usefixtures("embedded_data")
def test_whole_words_come_before_beginnings(client: Client) -> None:
    first, last = (
        main_of(client, f"/online/crosswalks/education?keyword=nursing&start={n}&end={n + 9}") for n in (1, 71)
    )

    assert all("Nurs" in text_of(title) for title in first.select("section h2"))
    assert "Nursery" not in text_of(first)
    assert text_of(last.select("section h2")[-1]) == "01.0606 Plant Nursery Operations and Management"


def test_same_code_of_two_branches_is_told_apart(client: Client, onet: Upstream) -> None:
    onet.next["online/crosswalks/military"] = [reply(200, document(models.CrosswalkMatches))]

    main = main_of(client, "/online/crosswalks/military?keyword=11B")

    sections = [text_of(section.header) for section in main.select("section")]
    assert sections == [
        "11B Foot Soldier (Enlisted) Army, in use",
        "11B Boat Pilot (Officer) Navy, no longer in use",
        "Signal Lamp Keeper",
    ]
    assert "O*NET lists no occupations for this." in text_of(main.select("section")[2])
    assert main.select("a[rel=next][href='/online/crosswalks/military?keyword=11B&branch=all&start=4&end=6']")


@pytest.mark.parametrize(
    ("match", "said"),
    [
        ('<match branch="army">', "Army"),
        ('<match active="true">', "in use"),
        ('<match branch="army" active="true">', "Army, in use"),
    ],
)
def test_a_match_says_no_more_than_was_sent(client: Client, onet: Upstream, match: str, said: str) -> None:
    body = f'<matches total="1">{match}<code>1</code><title>T</title></match></matches>'
    onet.next["online/crosswalks/military"] = [reply(200, body.encode())]

    header = main_of(client, "/online/crosswalks/military?keyword=1").select_one("section header p")

    assert text_of(header) == said


@pytest.mark.usefixtures("embedded_data")
def test_a_military_job_is_kept_nowhere(client: Client) -> None:
    response = client.get("/online/crosswalks/military?keyword=11B")

    assert response.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.usefixtures("embedded_data")
def test_no_match_says_so_with_ways_on(client: Client) -> None:
    soc = main_of(client, "/online/crosswalks/soc?keyword=xyzzy")
    military = main_of(client, "/online/crosswalks/military?keyword=xyzzy")

    assert "Nothing matches “xyzzy”." in text_of(soc)
    assert soc.select("a[href='/online/search?keyword=xyzzy']")
    assert soc.select("ul a[href='/online/']")
    # What was typed may be a client's job: it goes into no other address.
    assert not military.select("a[href*='xyzzy']")
    assert military.select("ul a[href='/veterans/military']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("path", ["/online/crosswalks/soc?keyword=nurse", "/online/related_task/?keyword=nurse"])
def test_beyond_last_row_is_way_to_first(client: Client, path: str) -> None:
    main = main_of(client, f"{path}&start=900")

    assert "There are no rows here." in text_of(main)
    assert main.select(f"a[href='?{path.partition('?')[2]}']")


@pytest.mark.usefixtures("embedded_data")
def test_crosswalk_without_data_was_left_out(client: Client) -> None:
    main = main_of(client, "/online/crosswalks/dot?keyword=engineer", 422)

    assert heading_of(main) == "Occupations for a DOT code"
    assert "This part is not in this site’s built-in data." in main.get_text()
    assert main.select("ul a[href='/online/']")
    assert not main.select("input")


def test_crosswalk_refused_by_onet_was_not_collected(client: Client, onet: Upstream) -> None:
    onet.next["online/crosswalks/dot"] = [REFUSED]

    main = main_of(client, "/online/crosswalks/dot?keyword=engineer", 422)

    assert "O*NET has not collected this part yet." in main.get_text()


def test_refused_search_keeps_what_was_chosen(client: Client, onet: Upstream) -> None:
    main = main_of(client, "/online/crosswalks/military?keyword=11B&branch=moon", 422)

    assert heading_of(main) == "O*NET did not accept this search."
    assert main.select("form:not([action]) input[name=keyword][value='11B']")
    assert main.select("form:not([action]) select[name=branch]")


@pytest.mark.usefixtures("embedded_data")
def test_the_area_offers_the_crosswalks_that_it_has(client: Client) -> None:
    main = main_of(client, "/online/")

    offered = {str(link["href"]) for link in main.select("a[href^='/online/crosswalks/']")}
    assert offered == {f"/online/crosswalks/{name}" for name in ("military", "education", "ooh", "soc")}


# Occupations that share a row.


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("section", "text", "path"),
    [
        ("tasks", "Other occupations: ", "tasks"),
        ("technology_skills", "Computer aided design CAD software", "tools_technology/43232604"),
        ("tools_technology", "Computer aided design CAD software", "tools_technology/43232604"),
        ("knowledge", "Mathematics", "knowledge/2.C.4.a"),
        ("skills", "Mathematics", "skills/2.A.1.e"),
        ("abilities", "Oral Comprehension", "abilities/1.A.1.a.1"),
        ("work_activities", "Getting Information", "work_activities/4.A.1.a.1"),
        ("detailed_work_activities", "Direct construction activities.", "detailed_work_activities/"),
        ("interests", "Realistic", "interests/1.B.1.a"),
        ("work_styles", "Dependability", "work_styles/"),
        ("work_values", "Achievement", "work_values/1.B.2.a"),
    ],
)
def test_report_row_leads_to_who_shares_it(client: Client, section: str, text: str, path: str) -> None:
    links = main_of(client, f"{ONLINE}/details/{section}?display=long").select(f"a[href^='{ONLINE}/related/{path}']")
    link = next(link for link in links if text_of(link).startswith(text.strip()))

    main = main_of(client, str(link["href"]))

    middle = "tools_technology" if "tools_technology" in path else section
    assert main.select(f".folio a[href='{ONLINE}/details/{middle}']")
    assert main.select(f".folio a[href='{ONLINE}/']")
    assert main.select("td a[href^='/online/occupations/']")
    assert text.removeprefix("Other occupations: ") in text_of(main.find("header"))  # type: ignore[arg-type]


@pytest.mark.usefixtures("embedded_data")
def test_list_is_named_by_shared_row_and_part(client: Client) -> None:
    titles = set()
    for row in ("knowledge/2.C.4.a", "skills/2.A.1.e"):
        soup = BeautifulSoup(client.get(f"{ONLINE}/related/{row}").content, "html5lib")
        assert soup.title is not None
        titles.add(soup.title.get_text().partition(" · ")[0])

    assert titles == {"Occupations: Mathematics (Knowledge)", "Occupations: Mathematics (Skills)"}


@pytest.mark.usefixtures("embedded_data")
def test_a_list_falls_in_score_and_says_so(client: Client) -> None:
    main = main_of(client, f"{ONLINE}/related/knowledge/2.C.4.a")

    scores = [int(cell.get_text()) for cell in main.select("td .score b")]
    assert len(scores) == 20
    assert scores == sorted(scores, reverse=True)
    assert [text_of(head) for head in main.select("thead th")] == ["Importance", "Occupation", "Code"]
    assert main.select("a[rel=next]")


@pytest.mark.usefixtures("embedded_data")
def test_sentence_that_is_shared_stands_below_heading(client: Client) -> None:
    task = main_of(client, f"{ONLINE}/related/tasks/147")
    activity = main_of(client, f"{ONLINE}/related/detailed_work_activities/4.A.4.b.4.I10.D03")

    assert heading_of(task) == "Occupations with a task like this"
    assert "Work out loads, slopes, water flow" in text_of(task.select_one("header .lead"))
    assert heading_of(activity) == "Occupations with this activity"
    assert text_of(activity.select_one("header .lead")) == "Direct construction activities."
    assert [text_of(head) for head in task.select("thead th")] == ["Occupation", "Code"]


@pytest.mark.parametrize("path", ["", "details/knowledge"])
def test_list_shows_while_its_name_fails(client: Client, onet: Upstream, path: str) -> None:
    onet.next[f"online/occupations/{CODE}/{path}"] = [reply(500)] * 2

    response = client.get(f"{ONLINE}/related/knowledge/2.C.4.a")
    main = BeautifulSoup(response.content, "html5lib").main

    assert main is not None
    assert heading_of(main) == f"Occupations: {'2.C.4.a' if path else 'Mathematics'} (Knowledge)"
    assert main.select(f".folio a[href='{ONLINE}/']")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("section", ["tasks", "detailed_work_activities", "skills", "tools_technology"])
def test_unnamed_row_goes_by_its_id(client: Client, onet: Upstream, section: str) -> None:
    answer = reply(200, document(models.ElementOccupations))
    onet.next[f"online/occupations/{CODE}/related/{section}/999"] = [answer]

    main = main_of(client, f"{ONLINE}/related/{section}/999")

    assert "999" in text_of(main.find("header"))  # type: ignore[arg-type]
    assert [text_of(cell) for cell in main.select("th.group")] == ["Important", "Less important"]


@pytest.mark.parametrize("body", [b'<occupations total="0" />', b'<occupations total="41" />'])
def test_a_list_without_rows_says_so(client: Client, onet: Upstream, body: bytes) -> None:
    onet.next[f"online/occupations/{CODE}/related/skills/2.A.1.a"] = [reply(200, body)]

    assert "There are no rows here." in text_of(main_of(client, f"{ONLINE}/related/skills/2.A.1.a?start=900"))


def test_list_asked_with_wrong_value_is_asked_again(client: Client, onet: Upstream) -> None:
    main = main_of(client, f"{ONLINE}/related/skills/2.A.1.a?start=x", 422)

    assert "Type a whole number." in text_of(main)
    assert onet.paths() == []


@pytest.mark.usefixtures("embedded_data")
def test_unshared_row_leads_back_to_part(client: Client) -> None:
    main = main_of(client, f"{ONLINE}/related/knowledge/9.Z", 422)

    assert heading_of(main) == "Civil Engineers: Occupations that share this"
    assert lead(main) == "O*NET lists no occupations for this."
    assert main.select(f"ul a[href='{ONLINE}/details/knowledge']")
    assert main.select(f"ul a[href='{ONLINE}/']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "path",
    [
        "occupations/99-9999.99/related/knowledge/2.C.4.a",
        "occupations/99-9999.99/custom/work_activities_outline",
        "related_task/tasks/99-9999.99",
    ],
)
def test_an_unknown_code_is_named(client: Client, path: str) -> None:
    assert heading_of(main_of(client, f"/online/{path}", 422)) == "O*NET has no occupation 99-9999.99."


def test_rows_without_the_way_to_others_are_text(client: Client, onet: Upstream) -> None:
    bodies = {
        "knowledge": b"<knowledge><element id='2.C.4.a'><name>Mathematics</name></element></knowledge>",
        "tasks": b"<tasks><task>Measure.</task></tasks>",
        "technology_skills": b"<technology_skills><category><title>Saws</title></category></technology_skills>",
    }
    for name, body in bodies.items():
        onet.next[f"online/occupations/{CODE}/details/{name}"] = [reply(200, body)]
        main = main_of(client, f"{ONLINE}/details/{name}")
        assert not main.select("table a")
        assert "ho else" not in text_of(main)


# The outline.


@pytest.mark.usefixtures("embedded_data")
def test_an_outline_is_nested_lists_that_lead_on(client: Client) -> None:
    main = main_of(client, f"{ONLINE}/custom/work_activities_outline")

    assert heading_of(main) == "Civil Engineers: Work Activities Outline"
    assert main.select("section h2 a[href*='/related/work_activities/']")
    assert main.select("section > ul > li > ul > li > a[href*='/related/detailed_work_activities/']")
    task = main.select_one("section > ul > li > ul > li > ul > li")
    assert "Visit job sites" in text_of(task)
    assert task is not None
    assert text_of(task.a).startswith("Other occupations: Visit job sites")
    assert "no task sentences" not in text_of(main)


@pytest.mark.usefixtures("unwritten_data")
def test_an_outline_without_sentences_says_why(client: Client) -> None:
    main = main_of(client, "/online/occupations/17-2051.01/custom/work_activities_outline")

    assert "The built-in release has no task sentences for this occupation." in text_of(main)
    assert not main.select("section > ul > li > ul > li > ul")


def test_an_outline_of_o_net_itself_excuses_nothing(client: Client, onet: Upstream) -> None:
    body = b"<a><b><title>Getting Information</title></b></a>"
    onet.next[f"online/occupations/{CODE}/custom/work_activities_outline"] = [reply(200, body)]

    main = main_of(client, f"{ONLINE}/custom/work_activities_outline")

    assert text_of(main.h2) == "Getting Information"
    assert "built-in" not in text_of(main.select_one(".strip"))
    assert "who else" not in text_of(main.select_one(".strip"))


# The search by tasks.


@pytest.mark.usefixtures("embedded_data")
def test_task_search_leads_to_task_and_occupations(client: Client) -> None:
    found = main_of(client, "/online/related_task/?keyword=civil+engineers")
    tasks = main_of(client, str(found.select(".results a")[0]["href"]))
    shared = [main_of(client, str(link["href"])) for link in tasks.select("td a")]

    assert heading_of(found) == "Occupations by their tasks: civil engineers"
    assert heading_of(tasks) == "Civil Engineers: Choose a task"
    assert any(page.select("td a[href='/online/occupations/17-3022.00/']") for page in shared)


@pytest.mark.usefixtures("embedded_data")
def test_empty_task_search_names_built_in_limits(client: Client) -> None:
    main = main_of(client, "/online/related_task/?keyword=xyzzy")

    assert "No occupation with tasks matches “xyzzy”. The built-in release has the main tasks" in text_of(main)
    assert main.select("a[href='/online/search?keyword=xyzzy']")


def test_empty_task_search_of_onet_is_plain(client: Client, onet: Upstream) -> None:
    onet.next["online/related_task/"] = [reply(200, b'<occupations total="0" />')]

    main = main_of(client, "/online/related_task/?keyword=xyzzy")

    assert text_of(main.select(".stack > p")[0]) == "No occupation with tasks matches “xyzzy”."


def test_occupation_that_leads_to_no_tasks_is_text(client: Client, onet: Upstream) -> None:
    body = b'<x total="1"><occupation><code>17-2051.00</code><title>Civil Engineers</title></occupation></x>'
    onet.next["online/related_task/"] = [reply(200, body)]
    onet.next[f"online/related_task/tasks/{CODE}"] = [reply(200, b"<tasks><task>Measure.</task></tasks>")]

    assert not main_of(client, "/online/related_task/?keyword=civil").select(".results a")
    assert "ho else" not in text_of(main_of(client, f"/online/related_task/tasks/{CODE}"))


@pytest.mark.usefixtures("unwritten_data")
def test_occupation_without_tasks_leads_back_to_search(client: Client) -> None:
    main = main_of(client, "/online/related_task/tasks/17-2051.01", 422)

    assert heading_of(main) == "Transportation Engineers: Choose a task"
    assert lead(main) == "This part is not in this site’s built-in data."
    assert main.select("ul a[href='/online/related_task/']")
    assert main.select("ul a[href='/online/occupations/17-2051.01/']")


# Everything on one occupation.


def tabs(main: Tag) -> list[tuple[str, object]]:
    return [(text_of(tab), tab.get("aria-current")) for tab in main.select("nav.tabs a")]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("path", "current", "kind"),
    [
        ("/", "Overview", "page"),
        ("/summary/", "Summary", "page"),
        ("/summary/?display=long", "Summary", "page"),
        ("/details/", "Details", "page"),
        ("/summary/skills", "Summary", "true"),
        ("/details/tasks?display=long", "Details", "true"),
        ("/custom/work_activities_outline", "Work Activities Outline", "page"),
    ],
)
def test_every_page_on_occupation_has_same_tabs(client: Client, path: str, current: str, kind: str) -> None:
    assert tabs(main_of(client, f"{ONLINE}{path}")) == [
        (title, kind if title == current else None)
        for title in ("Overview", "Summary", "Details", "Work Activities Outline")
    ]


@pytest.mark.usefixtures("embedded_data")
def test_tab_is_there_only_for_what_is_announced(client: Client) -> None:
    for path in ("/", "/summary/"):
        titles = [title for title, _ in tabs(main_of(client, f"/online/occupations/55-1011.00{path}"))]
        assert titles == ["Overview", "Summary", "Details"]


def test_tabs_stand_while_the_overview_does_not_answer(client: Client, onet: Upstream) -> None:
    onet.next[f"online/occupations/{CODE}/"] = [reply(500)] * 4

    assert [title for title, _ in tabs(main_of(client, f"{ONLINE}/details/skills"))] == [
        *("Overview", "Summary", "Details")
    ]
    assert tabs(main_of(client, f"{ONLINE}/custom/work_activities_outline"))[3] == ("Work Activities Outline", "page")


def test_report_without_page_here_is_no_tab(client: Client, onet: Upstream) -> None:
    body = re.sub(rb"[^\"]*work_activities_outline", b"https://www.onetonline.org/outline", document(models.Occupation))
    onet.next[f"online/occupations/{CODE}/"] = [reply(200, body)]

    assert len(tabs(main_of(client, f"{ONLINE}/"))) == 3


@pytest.mark.usefixtures("embedded_data")
def test_cut_list_leads_to_whole_list(client: Client) -> None:
    cut = main_of(client, f"{ONLINE}/details/technology_skills")
    (link,) = cut.select(f"a[href='{ONLINE}/details/technology_skills?all=1']")
    whole = main_of(client, str(link["href"]))
    report = main_of(client, f"{ONLINE}/details/")

    assert text_of(link).startswith("See all rows")
    assert "Short form: the first rows of each part." in text_of(cut)
    assert "Long form: every row." in text_of(whole)
    assert len(whole.select("tbody tr")) > len(cut.select("tbody tr")) == 10
    assert not whole.select("a[href$='all=1']")
    assert report.select("a[href$='/details/tools_used?all=1']")


def test_what_leads_to_others_is_found_anywhere() -> None:
    entry = models.OutlineEntry("b", None, "B", None, ())
    leading = models.OutlineEntry("task", None, "T", f"/online/occupations/{CODE}/related/tasks/1", ())
    outside = models.OutlineEntry("task", None, "T", "https://www.onetonline.org/", ())

    def outline(inner: models.OutlineEntry) -> models.WorkActivitiesOutline:
        return models.WorkActivitiesOutline((models.OutlineEntry("a", None, "A", None, (entry, inner)),))

    assert has_related(outline(leading))
    assert not has_related(outline(outside))
    assert not has_related(None)
    assert has_tasks(outline(leading).entries)
    assert not has_tasks(outline(entry).entries)
