"""Loading a release: what is read, what is refused, and that whoever reads goes on reading."""

from pathlib import Path
from wsgiref.types import WSGIApplication
from xml.etree.ElementTree import Element, fromstring

import pytest

from browser.embedded.app import application
from browser.embedded.data.files import LoadError
from browser.embedded.data.load import load
from browser.embedded.data.store import is_official
from tests.embedded.asking import answer, ask, codes, refusal, texts, unanswered
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, SOLDIER, archive, built_in, folder, table, without


def silent(_line: str) -> None:
    """Take a line of progress."""


def test_an_official_release_answers_in_its_own_words(official: Path) -> None:
    about = answer(official, "about/")
    assert about.findtext("database") == "O*NET 99.1"
    assert about.findtext("taxonomy") == "O*NET-SOC 2019"
    career = answer(official, f"mnm/careers/{CIVIL}/")
    assert career.findtext("what_they_do") == "Plan roads & bridges <safely>."
    assert answer(official, f"mpp/careers/{CIVIL}/").findtext("what_they_do") == "Planear puentes."


def test_built_in_release_answers_in_projects_words(figures: Path) -> None:
    assert answer(figures, "about/").findtext("database") == "O*NET 99.1 (built-in release)"
    career = answer(figures, f"mnm/careers/{CIVIL}/")
    assert career.findtext("what_they_do") == "Think up bridges."
    assert texts(career, "on_the_job/task") == ["Put your name on plans.", "Draw a bridge."]


def test_an_occupation_without_sentences_answers_with_all_else(figures: Path) -> None:
    career = answer(figures, f"mnm/careers/{NURSE}/")
    assert career.findtext("title") == "Registered Nurses"
    assert [career.find(part) for part in ("what_they_do", "on_the_job")] == [None, None]
    assert answer(figures, f"online/occupations/{NURSE}/").find("description") is None
    assert refusal(figures, f"online/occupations/{NURSE}/details/tasks").startswith("Tasks data is not available")


def test_a_folder_loads_as_an_archive_does(tmp_path: Path, small_built_in: Path, official: Path) -> None:
    place = folder(tmp_path / "release" / "inside", OFFICIAL).parent
    folder(place / "inside" / "deeper", {"Occupation Data.txt": "an older copy"})
    load([place], tmp_path / "onet.sqlite3", silent, small_built_in)
    path = f"/ws/online/occupations/{CIVIL}/details/?display=long"
    assert ask(application(tmp_path / "onet.sqlite3"), path).body == ask(application(official), path).body


def test_first_path_that_has_file_provides_it(tmp_path: Path, small_built_in: Path) -> None:
    titles = table("O*NET-SOC Code|Title", f"{CIVIL}|Bridge Builders")
    first = folder(tmp_path / "first", {"Occupation Data.txt": titles})
    second = archive(tmp_path / "second.zip", OFFICIAL)
    load([first, second], tmp_path / "onet.sqlite3", silent, small_built_in)
    assert texts(answer(tmp_path / "onet.sqlite3", "online/occupations/"), "occupation/title") == ["Bridge Builders"]
    assert answer(tmp_path / "onet.sqlite3", f"mnm/careers/{CIVIL}/knowledge").find("group") is not None


def test_a_built_in_release_can_be_named(tmp_path: Path) -> None:
    load([built_in(tmp_path / "built-in")], tmp_path / "onet.sqlite3", silent)
    assert answer(tmp_path / "onet.sqlite3", "about/").findtext("database") == "O*NET 99.1 (built-in release)"


def test_of_rows_with_one_key_the_first_counts(tmp_path: Path, small_built_in: Path) -> None:
    titles = table("O*NET-SOC Code|Title", f"{CIVIL}|First", "", f"{CIVIL}|Second")
    place = folder(tmp_path / "release", {**OFFICIAL, "Occupation Data.txt": titles})
    load([place], tmp_path / "onet.sqlite3", silent, small_built_in)
    assert texts(answer(tmp_path / "onet.sqlite3", "online/occupations/"), "occupation/title") == ["First"]


def test_missing_table_is_named_and_sections_refused(tmp_path: Path, small_built_in: Path) -> None:
    lines: list[str] = []
    place = folder(tmp_path / "release", without("Skills.txt", "Read Me.txt", "Job Zone Reference.txt"))
    load([place], tmp_path / "onet.sqlite3", lines.append, small_built_in)
    data = tmp_path / "onet.sqlite3"
    assert any(line == "Job Zone Reference: not in this release, so its sections stay without data." for line in lines)
    assert any(line == "Skills: not in this release, so its sections stay without data." for line in lines)
    assert lines[-1] == f"O*NET Database is in {data}."
    assert refusal(data, f"mnm/careers/{CIVIL}/skills") == "Skills data is not available for this career."
    assert refusal(data, f"online/occupations/{CIVIL}/summary/skills") == (
        "Skills data is not available in the Summary report for this occupation."
    )
    assert refusal(data, f"online/occupations/{CIVIL}/details/job_zone").startswith("Job Zone data is not")


def test_obsolete_codes_mean_older_taxonomy(tmp_path: Path, small_built_in: Path) -> None:
    titles = table("O*NET-SOC Code|Title", "17-2050.01|Bridge People")
    place = folder(tmp_path / "release", {"Occupation Data.txt": titles})
    load([place], tmp_path / "onet.sqlite3", silent, small_built_in)
    assert answer(tmp_path / "onet.sqlite3", "about/").findtext("taxonomy") == "O*NET-SOC 2010"


def test_a_category_has_its_description(official: Path) -> None:
    categories = answer(official, f"online/occupations/{CIVIL}/summary/education?display=long").findall("*/category")
    assert [(node.findtext("name"), node.findtext("description")) for node in categories] == [
        ("Four Years", "At a college"),
        ("Two Years", None),
        ("Certificate", "Awarded for a course"),
    ]


def test_unwritable_data_file_is_reported(tmp_path: Path, small_built_in: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LoadError, match="cannot be written"):
        load([], tmp_path / "file" / "onet.sqlite3", silent, small_built_in)


def test_readers_answer_while_another_release_is_loaded(tmp_path: Path, small_built_in: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    load([], data, silent, small_built_in)
    app = application(data)
    during = []

    def progress(_line: str) -> None:
        during.append(codes(answer_of(app)))

    load([archive(tmp_path / "db.zip", OFFICIAL)], data, progress, small_built_in)
    assert all(SOLDIER not in found for found in during[:-1])
    assert SOLDIER in codes(answer_of(app))


def answer_of(app: WSGIApplication) -> Element:
    """Return the list of all careers."""
    reply = ask(app, "/ws/mnm/careers/")
    assert reply.status == 200
    return fromstring(reply.body)  # noqa: S314 - our own bytes


def test_the_official_release_beside_the_project_loads(reference: Path, tmp_path: Path) -> None:
    lines: list[str] = []
    data = tmp_path / "onet.sqlite3"
    load([reference / "data" / "db_30_1_text.zip"], data, lines.append)
    assert answer(data, "about/").findtext("database") == "O*NET 30.1"
    assert answer(data, "online/occupations/?end=2000").get("total") == "1016"
    assert answer(data, f"online/occupations/{NURSE}/").findtext("description")
    assert "Task Statements.txt: 18,796 rows (statement)" in lines
    assert unanswered(data) == []


def test_missing_data_file_is_no_official_release(tmp_path: Path) -> None:
    assert not is_official(tmp_path / "onet.sqlite3")
