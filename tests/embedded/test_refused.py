"""What cannot be loaded: each is refused with one sentence, and the data in use stay."""

import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from browser.embedded.data import files
from browser.embedded.data.files import LoadError
from browser.embedded.data.load import load
from tests.embedded.asking import answer
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, archive, folder, later, ratings, table, without


def silent(_line: str) -> None:
    """Take a line of progress."""


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


def linked(place: Path) -> Path:
    """Write an archive with a symbolic link in it."""
    path = archive(place / "db.zip", OFFICIAL)
    link = zipfile.ZipInfo("Skills.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as target:
        target.writestr(link, "/etc/passwd")
    return path


def leading_out(place: Path) -> Path:
    """Write a folder with a symbolic link out of it."""
    (place / "secret").write_text("key")
    release = folder(place / "release", without("Skills.txt"))
    (release / "Skills.txt").symlink_to(place / "secret")
    return release


def looping(place: Path) -> Path:
    """Write a folder with a symbolic link to itself."""
    release = folder(place / "release", without("Skills.txt"))
    (release / "Skills.txt").symlink_to(release / "Skills.txt")
    return release


SHEETS = (
    "contains spreadsheets, which load_onet does not read: manage.py extract_release makes text files of BLS's and the "
    "military's, and O*NET's releases come as text."
)

REFUSED = {
    "nothing there": (lambda place: place / "none.zip", "There is no file or folder"),
    "no archive": (make("db.zip", b"Occupation Data"), "db.zip is not a zip archive, or a damaged one."),
    "half an archive": (
        lambda place: make("half.zip", archive(place / "db.zip", OFFICIAL).read_bytes()[:5000])(place),
        "half.zip is not a zip archive, or a damaged one.",
    ),
    "damaged in the middle": (garbled, "Occupation Data.txt is damaged."),
    "another checksum": (broken(b"Plan roads", b"Plan noses"), "Occupation Data.txt is damaged."),
    "an encrypted entry": (
        broken(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
        "db.zip is refused: it is encrypted.",
    ),
    "a path above": (
        zipped("../evil.txt", ""),
        "db.zip is refused: it contains a path outside itself ('../evil.txt').",
    ),
    "a path above, as Windows writes it": (zipped("a\\..\\..\\evil.txt", ""), "db.zip is refused: it contains a path"),
    "an absolute path": (zipped("/etc/evil.txt", ""), "db.zip is refused: it contains a path outside itself"),
    "a drive": (zipped("C:/evil.txt", ""), "db.zip is refused: it contains a path outside itself"),
    "a bomb": (zipped("zeros.txt", "0" * 20_000_000), "db.zip is refused: it would unpack to 20,0"),
    "a link": (linked, "db.zip is refused: it contains a link ('Skills.txt')."),
    "another archive inside": (zipped("more.ZIP", ""), "db.zip is refused: it contains another archive ('more.ZIP')."),
    "a link out of a folder": (leading_out, "release is refused: it contains a link out of itself (Skills.txt)."),
    "a link to itself": (looping, "release is refused: it contains a link that leads nowhere (Skills.txt)."),
    "no occupations": (
        lambda place: folder(place / "release", without("Occupation Data.txt")),
        "release: this is no whole O*NET release, it has no table Occupation Data.",
    ),
    "an empty folder": (lambda place: folder(place / "release", {}), "release is empty: there is nothing to load."),
    "an empty archive": (lambda place: archive(place / "db.zip", {}), "db.zip is empty: there is nothing to load."),
    "no table": (lambda place: folder(place / "cv", {"Letter.txt": "Dear"}), "cv has no table of an O*NET release."),
    "a spreadsheet": (make("Skills.xlsx", b"PK"), f"Skills.xlsx {SHEETS}"),
    "a folder of spreadsheets": (lambda place: make("a.xlsx", b"PK")(place).parent, f"files {SHEETS}"),
    "the official companion archive": (
        lambda place: archive(place / "companion.zip", {"oews.xlsx": "", "more.zip": ""}),
        f"companion.zip {SHEETS}",
    ),
    "a CSV without a column": (
        lambda place: folder(place / "release", {**later(OFFICIAL), "job_zones.csv": "O*NET-SOC Code,Title\n"}),
        "job_zones.csv lacks the column Job Zone.",
    ),
    "a CSV that ends in a quote": (
        lambda place: folder(place / "release", {**later(OFFICIAL), "job_zones.csv": '"O*NET-SOC Code,Job Zone\n'}),
        "job_zones.csv cannot be read: unexpected end of data.",
    ),
    "a CSV with a short row": (
        lambda place: folder(
            place / "release", {**later(OFFICIAL), "job_zones.csv": f"onetsoc_code,job_zone\n{CIVIL}"}
        ),
        "job_zones.csv has a row with 1 fields instead of 2.",
    ),
    "no occupation": (
        changed({"Occupation Data.txt": "O*NET-SOC Code\tTitle\n"}),
        "Occupation Data has no occupation.",
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
        "Job Zones.txt has a value that is not a number",
    ),
    "a short row": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone", CIVIL)}),
        "Job Zones.txt has a row with 1 fields instead of 2.",
    ),
    "a code that is none": (
        changed({"Occupation Data.txt": table("O*NET-SOC Code|Title", f"{CIVIL}|Civil Engineers", "<script>|Evil")}),
        'Occupation Data has "<script>", which is no O*NET-SOC code.',
    ),
    "a code with a letter that nobody sees": (
        changed({"Occupation Data.txt": table("O*NET-SOC Code|Title", f"{CIVIL}\u200b|Civil Engineers")}),
        f'Occupation Data has "{CIVIL}\\u200b", which is no O*NET-SOC code.',
    ),
    "a title of blanks": (
        changed(
            {"Occupation Data.txt": table("O*NET-SOC Code|Title", f"{CIVIL}|Civil Engineers", f"{NURSE}| \u200b ")}
        ),
        f'Occupation Data has "{NURSE}", which is an occupation without a title.',
    ),
    "more occupations than there are": (
        changed(
            {
                "Occupation Data.txt": table(
                    "O*NET-SOC Code|Title",
                    *(f"{10 + group}-{number:04}.00|Title" for group in range(2) for number in range(5_001)),
                )
            }
        ),
        "Occupation Data.txt is refused: it has more than 10,000 rows.",
    ),
    "a rating beyond all numbers": (
        changed({"Knowledge.txt": ratings(f"{CIVIL}|2.C.1.a|IM|1e400|08/2021|Incumbent")}),
        f'A table of ratings has "Inf ({CIVIL}, 2.C.1.a, IM)", which is off its scale.',
    ),
    "a rating off its scale": (
        changed({"Knowledge.txt": ratings(f"{CIVIL}|2.C.1.a|IM|-5|08/2021|Incumbent")}),
        f'A table of ratings has "-5.0 ({CIVIL}, 2.C.1.a, IM)", which is off its scale.',
    ),
    "a rating beyond all numbers on a scale that is not told": (
        changed({"Interests.txt": ratings(f"{CIVIL}|1.B.1.g|IH|1e400|11/2023|Analyst")}),
        f'A table of ratings has "Inf ({CIVIL}, 1.B.1.g, IH)", which is off its scale.',
    ),
    "a task that is rated off its scale": (
        changed({"Task Ratings.txt": table("O*NET-SOC Code|Task ID|Scale ID|Data Value", f"{CIVIL}|40|IM|6")}),
        'Task Ratings has "6.0", which is off its scale.',
    ),
    "a scale without a length": (
        changed({"Scales Reference.txt": table("Scale ID|Scale Name|Minimum|Maximum", "IM|Importance|5|5")}),
        'Scales Reference has "IM", which is no scale from a lower number to a higher one.',
    ),
    "a job zone that there is not": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone", f"{CIVIL}|99")}),
        'Job Zones has "99", which is no job zone from 1 to 5.',
    ),
    "more than all workers": (
        changed({"Industry Employment.txt": table("SOC Code|Industry Code|Percent Employed", "17-2051|54|570")}),
        'Industry Employment has "570", which is no percentage.',
    ),
    "a wage in words": (
        changed({"Wages.txt": table("SOC Code|Annual Median", "17-2051|a  lot of " + "money " * 20)}),
        f'A table of wages has "{("a lot of " + "money " * 20)[:40]}", which is no amount.',
    ),
    "another encoding": (
        lambda place: make("Occupation Data.txt", "O*NET-SOC Code\tTítulo\n".encode("latin-1"))(place).parent,
        "Occupation Data.txt is not UTF-8 text.",
    ),
    "an endless field": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone", f"{CIVIL}|{'4' * 200_000}")}),
        "Job Zones.txt cannot be read: field larger than field limit (131072).",
    ),
    "an endless line": (
        changed({"Job Zones.txt": table("O*NET-SOC Code|Job Zone") + "4" * 3_000_000}),
        "Job Zones.txt cannot be read: field larger than field limit (131072).",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_unreadable_release_leaves_data_in_use(kind: str, tmp_path: Path, small_built_in: Path) -> None:
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


def test_whatever_is_damaged_is_refused_or_loads(tmp_path: Path, small_built_in: Path) -> None:
    whole = archive(tmp_path / "whole.zip", OFFICIAL).read_bytes()
    chance = random.Random(4)  # noqa: S311 - the same damages each time
    data = tmp_path / "data" / "onet.sqlite3"
    load([tmp_path / "whole.zip"], data, silent, small_built_in)
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        (tmp_path / "db.zip").write_bytes(content)
        with suppress(LoadError):
            load([tmp_path / "db.zip"], data, silent, small_built_in)
        assert list(data.parent.iterdir()) == [data]
        assert answer(data, "about/").findtext("database", "").startswith("O*NET")


def test_a_link_within_a_folder_is_followed(tmp_path: Path, small_built_in: Path) -> None:
    release = folder(tmp_path / "release", OFFICIAL)
    (release / "Skills.txt").rename(release / "older")
    (release / "Skills.txt").symlink_to(release / "older")
    load([release], tmp_path / "onet.sqlite3", silent, small_built_in)
    assert answer(tmp_path / "onet.sqlite3", f"mnm/careers/{CIVIL}/skills").find("group") is not None


def test_the_limits_are_far_above_a_release() -> None:
    assert files.MAX_BYTES > 10 * 100_000_000
    assert files.MAX_RATIO > 5 * 10
