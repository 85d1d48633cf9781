"""Loading a release: what is read, what is refused, and that whoever reads goes on reading."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from wsgiref.types import WSGIApplication
from xml.etree.ElementTree import Element, fromstring

import pytest

from browser.embedded import files
from browser.embedded.app import application
from browser.embedded.files import LoadError
from browser.embedded.load import load
from tests.embedded.asking import answer, ask, codes, refusal, texts
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


def test_the_built_in_release_answers_in_the_projects_words(figures: Path) -> None:
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


def test_the_first_path_that_has_a_file_provides_it(tmp_path: Path, small_built_in: Path) -> None:
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


def test_a_missing_table_is_named_and_its_sections_are_refused(tmp_path: Path, small_built_in: Path) -> None:
    lines: list[str] = []
    place = folder(tmp_path / "release", without("Skills.txt", "Read Me.txt", "Job Zone Reference.txt"))
    load([place], tmp_path / "onet.sqlite3", lines.append, small_built_in)
    data = tmp_path / "onet.sqlite3"
    assert any(line.startswith("Job Zone Reference.txt: not in this release") for line in lines)
    assert any(line.startswith("Skills.txt: not in this release") for line in lines)
    assert lines[-1] == f"O*NET Database is in {data}."
    assert refusal(data, f"mnm/careers/{CIVIL}/skills") == "Skills data is not available for this career."
    assert refusal(data, f"online/occupations/{CIVIL}/summary/skills") == (
        "Skills data is not available in the Summary report for this occupation."
    )
    assert refusal(data, f"online/occupations/{CIVIL}/details/job_zone").startswith("Job Zone data is not")


def test_a_release_with_given_up_codes_is_of_the_older_taxonomy(tmp_path: Path, small_built_in: Path) -> None:
    titles = table("O*NET-SOC Code|Title", "17-2050.01|Bridge People")
    place = folder(tmp_path / "release", {"Occupation Data.txt": titles})
    load([place], tmp_path / "onet.sqlite3", silent, small_built_in)
    assert answer(tmp_path / "onet.sqlite3", "about/").findtext("taxonomy") == "O*NET-SOC 2010"


def test_a_category_holds_its_description(official: Path) -> None:
    categories = answer(official, f"online/occupations/{CIVIL}/summary/education?display=long").findall("*/category")
    assert [(node.findtext("name"), node.findtext("description")) for node in categories] == [
        ("Four Years", "At a college"),
        ("Two Years", None),
        ("Certificate", "Awarded for a course"),
    ]


def make(name: str, content: bytes) -> Callable[[Path], Path]:
    """Return a function that writes a file."""

    def write(place: Path) -> Path:
        (place / name).write_bytes(content)
        return place / name

    return write


def changed(tables: dict[str, str]) -> Callable[[Path], Path]:
    """Return a function that writes the official release with other tables."""
    return lambda place: folder(place / "release", {**OFFICIAL, **tables})


def zipped(entry: str, content: str) -> Callable[[Path], Path]:
    """Return a function that writes a release with one more entry in its archive."""

    def write(place: Path) -> Path:
        path = archive(place / "db.zip", OFFICIAL)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as target:
            target.writestr(entry, content)
        return path

    return write


def broken(old: bytes, new: bytes) -> Callable[[Path], Path]:
    """Return a function that writes a stored release in whose bytes something was replaced."""

    def write(place: Path) -> Path:
        path = place / "db.zip"
        with zipfile.ZipFile(path, "w") as target:
            for name, text in OFFICIAL.items():
                target.writestr(name, text)
        content = path.read_bytes()
        assert old in content
        path.write_bytes(content.replace(old, new))
        return path

    return write


def garbled(place: Path) -> Path:
    """Write a release whose compressed bytes are damaged."""
    path = archive(place / "db.zip", OFFICIAL, inside="")
    with zipfile.ZipFile(path) as source:
        entry = source.getinfo("Occupation Data.txt")
    content = bytearray(path.read_bytes())
    start = entry.header_offset + 30 + len(entry.filename)
    content[start : start + 20] = b"\xff" * 20
    path.write_bytes(content)
    return path


REFUSED = {
    "nothing there": (lambda place: place / "none.zip", "There is no file or folder"),
    "no archive": (make("db.zip", b"Occupation Data"), "db.zip is not a zip archive, or a damaged one."),
    "half an archive": (
        lambda place: make("half.zip", archive(place / "db.zip", OFFICIAL).read_bytes()[:5000])(place),
        "half.zip is not a zip archive, or a damaged one.",
    ),
    "damaged in the middle": (garbled, "Occupation Data.txt is damaged."),
    "another checksum": (
        broken(b"Plan roads", b"Plan noses"),
        "Occupation Data.txt is not a zip archive, or a damaged one.",
    ),
    "an encrypted entry": (
        broken(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
        "Occupation Data.txt cannot be read: File",
    ),
    "a path above": (zipped("../evil.txt", ""), "db.zip is refused: it holds a path outside itself ('../evil.txt')."),
    "a path above, as Windows writes it": (zipped("a\\..\\..\\evil.txt", ""), "db.zip is refused: it holds a path"),
    "an absolute path": (zipped("/etc/evil.txt", ""), "db.zip is refused: it holds a path outside itself"),
    "a drive": (zipped("C:/evil.txt", ""), "db.zip is refused: it holds a path outside itself"),
    "a bomb": (zipped("zeros.txt", "0" * 20_000_000), "db.zip is refused: it would unpack to 20,0"),
    "no occupations": (
        lambda place: folder(place / "release", without("Occupation Data.txt")),
        "This is no O*NET release: it has no table Occupation Data.txt.",
    ),
    "an empty folder": (lambda place: folder(place / "release", {}), "This is no O*NET release"),
    "no occupation": (
        changed({"Occupation Data.txt": "O*NET-SOC Code\tTitle\n"}),
        "Occupation Data.txt holds no occupation.",
    ),
    "an empty table": (changed({"Skills.txt": ""}), "Skills.txt lacks the column O*NET-SOC Code."),
    "no column": (
        changed({"Skills.txt": "O*NET-SOC Code\tElement ID\tScale ID\n"}),
        "Skills.txt lacks the column Data Value.",
    ),
    "no column to choose by": (
        changed({"Task Ratings.txt": "O*NET-SOC Code\tTask ID\tData Value\n"}),
        "Task Ratings.txt lacks the column Scale ID.",
    ),
    "no number": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone", f"{CIVIL}|four")}),
        "Job Zones.txt holds a value that is no number",
    ),
    "a short row": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone", CIVIL)}),
        "Job Zones.txt has a row with 1 fields instead of 2.",
    ),
    "another encoding": (
        lambda place: make("Occupation Data.txt", "O*NET-SOC Code\tTítulo\n".encode("latin-1"))(place).parent,
        "Occupation Data.txt is not UTF-8 text.",
    ),
    "an endless field": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone", f"{CIVIL}|{'4' * 200_000}")}),
        "Job Zones.txt cannot be read: field larger",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_release_that_cannot_be_read_is_refused_and_the_data_in_use_stay(
    kind: str, tmp_path: Path, small_built_in: Path
) -> None:
    write, sentence = REFUSED[kind]
    (tmp_path / "data").mkdir()
    (tmp_path / "files").mkdir()
    data = tmp_path / "data" / "onet.sqlite3"
    data.write_bytes(b"in use")
    with pytest.raises(LoadError) as caught:
        load([write(tmp_path / "files")], data, silent, small_built_in)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)
    assert data.read_bytes() == b"in use"
    assert list(data.parent.iterdir()) == [data]


def test_the_limits_are_far_above_a_release() -> None:
    assert files.MAX_BYTES > 10 * 100_000_000
    assert files.MAX_RATIO > 5 * 10


def test_a_data_file_that_cannot_be_written_is_told(tmp_path: Path, small_built_in: Path) -> None:
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
