"""The built-in release: made from small official archives, then from the real ones that stand beside the project."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.core.management import CommandError, call_command

from browser.embedded.extract.companion import extract_companion
from browser.embedded.extract.figures import TRIMS, extract_figures
from browser.embedded.extract.labor import ANNUAL_COLUMNS, HOURLY_COLUMNS
from browser.management.commands.extract_release import BUILT_IN_RELEASE

READ_ME = (
    "O*NET 99.9 Database\nJune 2099 Release\n------\n\nplease visit:\n\nhttps://www.onetcenter.org/database.html\n"
)
NATIONAL = "bls_oews/national_M2024_dl.xlsx"
LISTINGS = "taxonomy/OccupationalListings.zip"
STATES = "bls_oews/state_wages_median_employment_partial.csv"
INDUSTRIES = "bls_oews/oews_M2024_occupation_by_industry.parquet"
ACTIVITY_TITLES = {"DWA Reference.txt", "IWA Reference.txt"}
Cells = Sequence[str | float | None]


def official_files() -> dict[str, bytes | str]:
    """Return every official file with one row that stays, one that its filter drops, and a column that is dropped."""
    files: dict[str, bytes | str] = {
        "Read Me.txt": READ_ME,
        "Job Zone Reference.txt": "Job Zone\tExperience\n1\tA sentence.\n",
    }
    for name, trim in TRIMS.items():
        chosen = [min(trim.only[column]) if column in trim.only else "kept" for column in trim.columns]
        rows = [("Sentence", *trim.columns), ("A sentence.", *chosen)]
        if trim.only:
            rows.append(("A sentence.", *("other" for _ in trim.columns)))
        files[name] = "".join("\t".join(row) + "\r\n" for row in rows)
    return files


def zipped(files: Mapping[str, bytes | str], folder: str = "") -> bytes:
    """Return a zip archive of the files, all inside a folder."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in files.items():
            archive.writestr(folder + name, data)
    return content.getvalue()


def workbook(*sheets: Iterable[Cells], names: Sequence[str] = ("A", "Table 1.2")) -> bytes:
    """Return an Excel workbook with sheets of these names that hold the rows."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in zip(names, sheets, strict=False):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def industry_table(rows: Sequence[tuple[str, str, int]]) -> bytes:
    """Return employment of occupations in industries as a Parquet file."""
    table = pa.table(
        {
            "from": [f"occupation/{code}.00" for code, _, _ in rows],
            "to": [f"industry/{sector}" for _, sector, _ in rows],
            "data": [json.dumps({"employment": jobs}) for _, _, jobs in rows],
        }
    )
    content = io.BytesIO()
    pq.write_table(table, content)
    return content.getvalue()


def companion_files() -> dict[str, bytes | str]:
    """Return the smallest companion archive: each rule of the extraction has a row that needs it."""
    decade = "2024\N{EN DASH}34"
    return {
        "crosswalks/bls_nem-onet-to-soc-crosswalk_2023.xlsx": workbook(
            [
                ("A title",),
                ("O*NET-SOC Code", "NEM Code"),
                ("17-2051.00", "17-2051"),
                ("17-2051.01", "17-2051"),
                ("29-2011.00", "29-2010"),
                ("29-2012.00", "29-2010"),
                (None, "a note"),
            ]
        ),
        NATIONAL: workbook(
            [
                ("OCC_CODE", "O_GROUP", "TOT_EMP", *ANNUAL_COLUMNS, *HOURLY_COLUMNS),
                ("00-0000", "total", 2000, 29990, 49500, 125720, 14.42, 23.8, 60.44),
                ("17-2051", "detailed", 100, 65920, 99590, "#", 31.69, 47.88, "#"),
                ("29-2010", "broad", 300, 1, 1, 1, 1, 1, 1),
                ("29-2010", "detailed", 300, 38020, 61890, "*", "*", "*", "*"),
                ("53-7199", "detailed", 50, 1, 1, 1, 1, 1, 1),
            ]
        ),
        "bls_employment_projections_2024-34/occupation.xlsx": workbook(
            [("Contents",)],
            [
                ("Table 1.2",),
                (
                    *("2024 National Employment Matrix code", "Occupation type", "Employment, 2024"),
                    *("Employment, 2034", f"Employment change, percent, {decade}"),
                    f"Occupational openings, {decade} annual average",
                ),
                ("00-0000", "Summary", 169956.1, 175167.9, 3.1, 18863.3),
                ("17-0000", "Summary", 1, 1, 1, 1),
                ("17-2051", "Line item", 368.9, 387.5, 5, 23.6),
                ("29-2010", "Line item", 351.2, 357.2, -1.7, 22.6),
                (None, "Footnotes:"),
            ],
        ),
        STATES: "state_fips,soc_code,annual_median,employment\n"
        "02,17-2051,1,30\n02,29-2010,1,30\n06,17-2051,1,\n06,29-2010,1,40\n",
        INDUSTRIES: industry_table(
            [
                ("17-2051", "54", 57),
                ("17-2051", "99", 60),
                ("17-2051", "31-33", 57),
                ("17-2051", "541", 57),
                ("17-2051", "81", 0),
                ("99-9999", "54", 5),
                ("29-2010", "62", 300),
            ]
        ),
        "military/moc_to_onetsoc2010_dod_odb_2016_no_descriptions.csv": "\ufeffService,Personnel Category,"
        "Service Occupation Code,Service Title,Code Status,O*Net1,O*Net2\n"
        "Army,Enlisted,11B,Old title,Active,15-1132.00,\n"
        "Navy,Officer,0121,Neurologist,Active,15-1132.00,-\n"
        "Navy,Officer,0121,Neurologist,Active,15-1132.00,\n"
        "Navy,Officer,0122,Gone,Obsolete,15-1132.00,\n",
        "military/army_moc_to_onet_milx0724_derived.csv": "moc,moc_title,category,onet_or_soc,match\n"
        "11B,Infantryman,E,17-2051,Strong Match\n11B,Infantryman,E,29-2010,Related\n",
        LISTINGS: zipped(
            {
                "Crosswalks/2010_to_2019_Crosswalk.xlsx": workbook(
                    [
                        ("A title",),
                        ("O*NET-SOC 2010 Code", "O*NET-SOC 2010 Title", "O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title"),
                        ("15-1132.00", "Apps", "15-1253.00", "Testers"),
                        ("15-1132.00", "Apps", "15-1132.00", "Apps"),
                        ("17-2051.00", "Civil", "17-2051.00", "Civil"),
                    ]
                ),
                "Crosswalks/2019_to_SOC_Crosswalk.xlsx": workbook(
                    [
                        ("A title",),
                        ("O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title", "2018 SOC Code", "2018 SOC Title"),
                        ("17-2051.01", "Transport", "17-2051", "Civil Engineers"),
                        ("17-2051.00", "Civil", "17-2051", "Civil Engineers"),
                        ("11-1011.03", "Sustain", "11-1011", "Chief Executives"),
                    ]
                ),
                "2019_Structure/SOC_Structure.xlsx": workbook(
                    [
                        ("A title",),
                        ("Major Group", "Minor Group", "SOC or O*NET-SOC 2019 Title"),
                        ("17-0000", None, "Architecture and Engineering Occupations"),
                        (None, "17-1000", "Architects"),
                        ("11-0000", None, "Management Occupations"),
                    ]
                ),
            },
            "OccupationalListings/",
        ),
        "career_clusters_advance_cte_2024/SOC_Career_Clusters_Crosswalk.xlsx": workbook(
            [("About",)],
            [
                ("SOC Code", "Occupation Title", "Career Cluster", "Sub-Cluster"),
                ("17-2051", "Civil", "Construction", "Skilled Trades"),
                ("17-2051", "Civil", "Construction", "Architecture & Civil Engineering"),
                ("17-2051", "Civil", "Agriculture", "Water Systems"),
                ("29-2010", "Technicians", "Agriculture", "water systems"),
            ],
            names=("Overview", "SOC - CC - Sub-Clusters"),
        ),
        "crosswalks/Education_CIP_to_ONET_SOC.xlsx": workbook(
            [
                ("2020 CIP Code", "2020 CIP Title", "O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title"),
                ("14.0801", "Civil Engineering", "17-2051.00", "Civil"),
            ]
        ),
    }


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """Return a small official release as a zip with a folder inside, as O*NET offers it."""
    path = tmp_path / "db.zip"
    path.write_bytes(zipped(official_files(), "db_99_9_text/"))
    return path


@pytest.fixture
def companion(tmp_path: Path) -> Path:
    """Return a small companion archive."""
    path = tmp_path / "companion.zip"
    path.write_bytes(zipped(companion_files(), "companion/"))
    return path


def table(file: Path) -> list[tuple[str, ...]]:
    """Return the rows of a written table, its header first."""
    return [tuple(line.split("\t")) for line in file.read_text("utf-8").splitlines()]


def written(folder: Path) -> dict[str, str]:
    """Return every text of a built-in release's figures and companion tables by its name."""
    texts = {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.glob("companion/*.txt")}
    texts["MANIFEST.txt"] = (folder / "MANIFEST.txt").read_text("utf-8")
    with zipfile.ZipFile(folder / "figures.zip") as archive:
        return texts | {name: archive.read(name).decode() for name in archive.namelist()}


def test_figures_keep_the_listed_columns_and_rows(release: Path, tmp_path: Path) -> None:
    assert extract_figures(release, tmp_path / "out") == dict.fromkeys(TRIMS, 1)
    texts = written(tmp_path / "out")
    assert texts["Occupation Data.txt"] == "O*NET-SOC Code\tTitle\nkept\tkept\n"
    assert texts["Abilities.txt"].splitlines()[1].split("\t")[2] == "IM"
    assert not [name for name in TRIMS if "A sentence." in texts[name] or "\r" in texts[name]]


def test_manifest_names_release_and_what_is_missing(release: Path, tmp_path: Path) -> None:
    extract_figures(release, tmp_path)
    text = (tmp_path / "MANIFEST.txt").read_text("utf-8")
    head, rest = text.split("\n\n", 1)
    assert dict(line.split(": ", 1) for line in head.splitlines()) == {
        "Release": "O*NET 99.9 Database",
        "Date": "June 2099",
        "Taxonomy": "O*NET-SOC 2019",
        "License": "CC BY 4.0",
        "URL": "https://www.onetcenter.org/database.html",
    }
    assert "- Interests.txt: 1 rows, only Scale ID IH OI (O*NET-SOC Code; Element ID;" in rest
    assert rest.endswith("Files left out:\n- Job Zone Reference.txt\n")


def test_folder_gives_same_bytes_as_zip(release: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(release) as archive:
        archive.extractall(folder)
    extract_figures(release, tmp_path / "a")
    extract_figures(folder / "db_99_9_text", tmp_path / "b")
    extract_figures(folder, tmp_path / "b")
    for name in ("figures.zip", "MANIFEST.txt"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_folder_without_read_me_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="not an O\\*NET release"):
        extract_figures(tmp_path, tmp_path / "out")


def test_official_file_without_wanted_column_is_refused(tmp_path: Path) -> None:
    release = tmp_path / "db.zip"
    release.write_bytes(zipped(official_files() | {"Interests.txt": "O*NET-SOC Code\tScale ID\n"}))
    with pytest.raises(ValueError, match=r"Interests\.txt lacks the column Element ID, Data Value"):
        extract_figures(release, tmp_path / "out")


EXPECTED = {
    "Wages.txt": [
        ("00-0000", "29990", "49500", "125720", "14.42", "23.80", "60.44"),
        ("17-2051", "65920", "99590", "239200+", "31.69", "47.88", "115.00+"),
        *((code, "38020", "61890", "", "", "", "") for code in ("29-2010", "29-2011", "29-2012")),
        ("53-7199", "1", "1", "1", "1.00", "1.00", "1.00"),
    ],
    "Projections.txt": [
        ("00-0000", "169956100", "175167900", "3.1", "18863300"),
        ("17-2051", "368900", "387500", "5.0", "23600"),
        *((code, "351200", "357200", "-1.7", "22600") for code in ("29-2010", "29-2011", "29-2012")),
    ],
    # Alaska: 30 of 60 jobs, against 100 of 400 in the nation; California publishes one occupation only.
    "State Employment.txt": [
        ("17-2051", "AK", "2.00"),
        *((code, *row) for code in ("29-2010", "29-2011", "29-2012") for row in (("AK", "0.67"), ("CA", "1.33"))),
    ],
    "Industry Employment.txt": [
        *(("17-2051", sector, percent) for sector, percent in (("93", "60"), ("31", "57"), ("54", "57"))),
        *((code, "62", "100") for code in ("29-2010", "29-2011", "29-2012")),
    ],
    "Military Codes.txt": [
        ("army", "11B", "Enlisted", "Infantryman"),
        ("navy", "0121", "Officer", "Neurologist"),
    ],
    "Military Matches.txt": [
        ("army", "11B", "Enlisted", "17-2051.00", "most_duties"),
        ("army", "11B", "Enlisted", "29-2011.00", "crosswalk"),
        ("army", "11B", "Enlisted", "29-2012.00", "crosswalk"),
        ("navy", "0121", "Officer", "15-1132.00", "crosswalk"),
        ("navy", "0121", "Officer", "15-1253.00", "crosswalk"),
    ],
    "Taxonomy 2010 to 2019.txt": [
        ("15-1132.00", "Apps", "15-1132.00", "Apps"),
        ("15-1132.00", "Apps", "15-1253.00", "Testers"),
        ("17-2051.00", "Civil", "17-2051.00", "Civil"),
    ],
    "Job Families.txt": [("11-0000", "Management"), ("17-0000", "Architecture and Engineering")],
    "Career Clusters.txt": [
        ("010200", "Construction", "010201", "Architecture & Civil Engineering"),
        ("010200", "Construction", "010202", "Skilled Trades"),
        ("050100", "Agriculture", "050101", "Water Systems"),
    ],
    "Career Cluster Occupations.txt": [
        ("17-2051", "010201"),
        ("17-2051", "010202"),
        ("17-2051", "050101"),
        *((code, "050101") for code in ("29-2010", "29-2011", "29-2012")),
    ],
    "Education Programs.txt": [("14.0801", "Civil Engineering", "17-2051.00")],
    "SOC Titles.txt": [("11-1011", "Chief Executives"), ("17-2051", "Civil Engineers")],
}


def test_companion_tables_hold_what_their_sources_say(companion: Path, tmp_path: Path) -> None:
    counts = extract_companion(companion, tmp_path)
    assert {name: table(tmp_path / "companion" / name)[1:] for name in counts} == EXPECTED


def test_every_companion_table_names_its_source(companion: Path, tmp_path: Path) -> None:
    counts = extract_companion(companion, tmp_path)
    header, *rows = table(tmp_path / "companion" / "SOURCES.txt")
    assert header == ("File", "Source", "Year", "Note")
    assert [row[0] for row in rows] == list(counts)
    assert all(all(row) for row in rows)
    note = next(row[3] for row in rows if row[0] == "State Employment.txt")
    assert "2 of the 3 occupations" in note
    assert "20% of the nation's jobs; nothing of the major groups 53; 2 states (DC is one), without AL AR" in note


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({f"copy/{STATES}": ""}, FileNotFoundError, f"contains 2 files named {STATES}"),
        ({LISTINGS: zipped({})}, FileNotFoundError, "An inner archive contains 0 files"),
        ({NATIONAL: workbook([("Another table",)])}, ValueError, f"{NATIONAL} has no column OCC_CODE"),
    ],
)
def test_a_companion_of_another_shape_is_refused(
    tmp_path: Path, changes: dict[str, bytes | str], error: type[Exception], words: str
) -> None:
    companion = tmp_path / "companion.zip"
    companion.write_bytes(zipped(companion_files() | changes))
    with pytest.raises(error, match=words):
        extract_companion(companion, tmp_path / "out")


def test_the_command_writes_and_counts(release: Path, companion: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    call_command("extract_release", str(release), str(companion), target=tmp_path / "out", stdout=out)
    assert "      6  Wages.txt\n" in out.getvalue()
    assert set(EXPECTED) <= {Path(name).name for name in written(tmp_path / "out")}


def test_the_command_explains_what_it_cannot_read(release: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="BadZipFile: File is not a zip file"):
        call_command("extract_release", __file__, str(release), target=tmp_path / "out")


def codes(texts: Mapping[str, str], name: str, column: int) -> set[str]:
    """Return the values of one column of a written table."""
    return {line.split("\t")[column] for line in texts[name].splitlines()[1:]}


def test_the_built_in_release_is_small_and_whole() -> None:
    texts = written(BUILT_IN_RELEASE)
    occupations = codes(texts, "Occupation Data.txt", 0)
    assert len(occupations) == 1016
    assert (BUILT_IN_RELEASE / "figures.zip").stat().st_size < 3_000_000
    assert codes(texts, "companion/Military Matches.txt", 3) <= occupations
    assert codes(texts, "companion/Taxonomy 2010 to 2019.txt", 2) <= occupations
    assert codes(texts, "companion/Education Programs.txt", 2) <= occupations
    assert {f"{code[:2]}-0000" for code in occupations} == codes(texts, "companion/Job Families.txt", 0)
    pathways = codes(texts, "companion/Career Clusters.txt", 2)
    assert pathways == codes(texts, "companion/Career Cluster Occupations.txt", 1)
    assert {code[:7] for code in occupations} <= codes(texts, "companion/Career Cluster Occupations.txt", 0)
    unprojected = {code[:7] for code in occupations} - codes(texts, "companion/Projections.txt", 0)
    assert {code[:2] for code in unprojected} == {"55"}
    assert "\n17-2051\t65920\t99590\t160990\t31.69\t47.88\t77.40\n" in texts["companion/Wages.txt"]
    assert "\n17-2051\t368900\t387500\t5.0\t23600\n" in texts["companion/Projections.txt"]
    assert "\n17-2051\t54\t57\n17-2051\t93\t23\n" in texts["companion/Industry Employment.txt"]


def test_built_in_release_is_what_command_writes(reference: Path, tmp_path: Path) -> None:
    release, companion = reference / "data" / "db_30_1_text.zip", reference / "data" / "companion.zip"
    call_command("extract_release", str(release), str(companion), target=tmp_path, stdout=io.StringIO())
    assert written(tmp_path) == written(BUILT_IN_RELEASE)


def test_no_official_sentence_is_in_the_figures(reference: Path) -> None:
    # A few tasks are worded like the title of a work activity; titles stay.
    tables = {name: text for name, text in written(BUILT_IN_RELEASE).items() if name not in ACTIVITY_TITLES}
    shipped = {field for text in tables.values() for field in text.replace("\n", "\t").split("\t")}
    with zipfile.ZipFile(reference / "data" / "db_30_1_text.zip") as archive:
        for name in ("Occupation Data", "Content Model Reference", "Task Statements", "Job Zone Reference"):
            rows = [line.split("\t") for line in archive.read(f"db_30_1_text/{name}.txt").decode().splitlines()]
            # Some elements are described by no more than their name.
            sentences = {row[2] for row in rows[1:]} - {row[1] for row in rows}
            assert sentences
            assert not sentences & shipped
