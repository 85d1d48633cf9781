"""The built-in release: made from small official archives, then from the real ones that are beside the project."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from browser.embedded.extract.companion import extract_companion
from browser.embedded.extract.figures import TRIMS, extract_figures
from browser.embedded.extract.wages import ANNUAL_COLUMNS, HOURLY_COLUMNS
from browser.management.commands.extract_release import BUILT_IN_RELEASE

READ_ME = (
    "O*NET 99.9 Database\nJune 2099 Release\n------\n\nplease visit:\n\nhttps://www.onetcenter.org/database.html\n"
)
NATIONAL = "oews_2025/national.txt"
LISTINGS = "taxonomy/OccupationalListings.zip"
PROJECTIONS = "bls_employment_projections_2024-34/occupation.xlsx"
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
    """Return an Excel workbook with these rows in sheets of these names."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in zip(names, sheets, strict=False):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def lines(header: str, *rows: str) -> str:
    """Return a text file with tabs in place of these strokes."""
    return "".join(row.replace("|", "\t") + "\n" for row in (header, *rows))


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
        PROJECTIONS: workbook(
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
        "military/moc_to_onetsoc2010_dod_odb_2016_no_descriptions.csv": "\ufeffService,Personnel Category,"
        "Service Occupation Code,Service Title,Code Status,O*Net1,O*Net2\n"
        "Army,Enlisted,11B,Old title,Active,15-1132.00,\n"
        "Navy,Officer,0121,Neurologist,Active,15-1132.00,-\n"
        "Navy,Officer,0121,Neurologist,Active,15-1132.00,\n"
        "Navy,Officer,0122,Gone,Obsolete,15-1132.00,\n"
        "Navy,Officer,0123,Given up,Active,17-2051.00,\n",
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


FIGURES = "|".join(("TOT_EMP", "LOC_QUOTIENT", *ANNUAL_COLUMNS, *HOURLY_COLUMNS))


def newer_files() -> dict[str, bytes | str]:
    """Return the smallest newer archive."""
    return {
        NATIONAL: lines(
            f"OCC_CODE|OCC_TITLE|O_GROUP|{FIGURES}",
            "00-0000|All|total|2000||29990|49500|125720|14.42|23.80|60.44",
            "17-0000|Engineers|major|1||1|1|1|1|1|1",
            "17-2051|Civil|detailed|100||65920|99590|#|31.69|47.88|#",
            "29-2010|Laboratory People|detailed|300||38020|61890|*|*|*|*",
        ),
        "oews_2025/states.txt": lines(
            f"AREA|OCC_CODE|O_GROUP|{FIGURES}",
            "02|17-2051|detailed|30|2.15|1|2|#|1.00|2.00|*",
            "02|17-0000|major|30|1|1|1|1|1|1|1",
        ),
        "oews_2025/metros.txt": lines(
            f"AREA|OCC_CODE|O_GROUP|{FIGURES}", "17140|29-2010|detailed|**||1|2|3|1.00|2.00|3.00"
        ),
        "oews_2025/areas.txt": lines(
            "AREA|AREA_TITLE|AREA_TYPE|PRIM_STATE",
            "99|U.S.|1|US",
            "02|Alaska|2|AK",
            "66|Guam|3|GU",
            "17140|Cincinnati, OH-KY-IN|4|OH",
            "0200006|Alaska nonmetropolitan area|6|AK",
        ),
        "oews_2025/national_by_industry.txt": lines(
            "NAICS|OCC_CODE|O_GROUP|TOT_EMP",
            "54|17-2051|detailed|57",
            "99|17-2051|detailed|60",
            "31-33|17-2051|detailed|57",
            "999001|17-2051|detailed|57",
            "81|17-2051|detailed|0",
            "22|17-2051|detailed|**",
            "62|29-2010|detailed|300",
        ),
        "zip_areas/ZIP to CBSA 2025.txt": lines(
            "ZIP Code|State|Total Share|OEWS Area", "99501|AK|0.3|", "99501|AK|0.7|0200006", "45001|OH|1.0|"
        ),
        "bright_outlook/Bright Outlook.txt": lines(
            "O*NET-SOC Code|Title|Rapid Growth|Numerous Job Openings|New and Emerging", "17-2051.00|Civil|Y|N|N"
        ),
        "stem/STEM Occupations.txt": lines("O*NET-SOC Code|Title|Occupation Type", "17-2051.00|Civil|Managerial"),
        "apprenticeship/RAPIDS to ONET-SOC 2019.txt": lines(
            "O*NET-SOC Code|RAPIDS Code|Title|Kind|Term Hours Minimum|Term Hours Maximum",
            "17-2051.00|0001|MASON'S HELPER OF THE CNC (Existing Title: Helper)|TB|4000|6000",
            "17-2051.00|0001|MASON'S HELPER OF THE CNC (Existing Title: Helper)|TB|4000|6000",
        ),
        "apprenticeship/RAPIDS new since 2019 partial.txt": lines(
            "Nearest O*NET-SOC Code|RAPIDS Code|Title", "17-2051.00|9|Bridge and Road Worker"
        ),
        "ooh/OOH by ONET-SOC 2019.txt": lines(
            "O*NET-SOC Code|OOH Profile Title|OOH URL", "17-2051.00|Civil engineers|https://example.gov/a/civil.htm"
        ),
        "military_2024/MOC to ONET-SOC 2019.txt": lines(
            "Branch|Military Code|Military Title|Category|O*NET-SOC Code",
            "Army|11B|Infantryman|Enlisted|17-2051.00",
            "Army|11B|Infantryman|Enlisted|29-2011.00",
            "Army|11B|Infantryman|Enlisted|29-2099.00",
            "Space Force|5X|Star Painter||17-2051.00",
            "Federal civilian|0801|Engineer||17-2051.00",
        ),
        "military_2024/MOC all active codes.txt": lines(
            "Branch|Military Code", "Army|11B", "Navy|0121", "Federal civilian|0801"
        ),
    }


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """Return a small newer archive."""
    path = tmp_path / "newer.zip"
    path.write_bytes(zipped(newer_files(), "newer/"))
    return path


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
    for name in ("figures.zip", "areas.zip"):
        if (folder / name).is_file():
            with zipfile.ZipFile(folder / name) as archive:
                texts |= {name: archive.read(name).decode() for name in archive.namelist()}
    return texts


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
        ("00-0000", "2000", "29990", "49500", "125720", "14.42", "23.80", "60.44"),
        ("17-2051", "100", "65920", "99590", "239200+", "31.69", "47.88", "115.00+"),
        ("29-2010", "300", "38020", "61890", "", "", "", ""),
    ],
    "Area Wages.txt": [
        ("02", "17-2051", "30", "2.15", "1", "2", "239200+", "1.00", "2.00", ""),
        ("17140", "29-2010", "", "", "1", "2", "3", "1.00", "2.00", "3.00"),
    ],
    "Areas.txt": [
        ("02", "Alaska", "state", "AK"),
        ("0200006", "Alaska nonmetropolitan area", "nonmetropolitan", "AK"),
        ("17140", "Cincinnati, OH-KY-IN", "metropolitan", "OH KY IN"),
        ("66", "Guam", "state", "GU"),
    ],
    "Survey Codes.txt": [(code, "29-2010", "Laboratory People") for code in ("29-2011", "29-2012")],
    "ZIP Codes.txt": [("45001", "OH", ""), ("99501", "AK", "0200006")],
    "Bright Outlook.txt": [("17-2051.00", "Y", "N", "N")],
    "STEM Occupations.txt": [("17-2051.00", "Managerial")],
    "Apprenticeships.txt": [
        ("17-2051.00", "0001", "Mason's Helper of the CNC", "2019", "TB", "4000", "6000"),
        ("17-2051.00", "9", "Bridge and Road Worker", "since 2019", "", "", ""),
    ],
    "Outlook Handbook.txt": [("17-2051.00", "civil", "Civil engineers", "https://example.gov/a/civil.htm")],
    "Projections.txt": [
        ("00-0000", "169956100", "175167900", "3.1", "18863300"),
        ("17-2051", "368900", "387500", "5.0", "23600"),
        *((code, "351200", "357200", "-1.7", "22600") for code in ("29-2010", "29-2011", "29-2012")),
    ],
    "Industry Employment.txt": [
        *(("17-2051", sector, percent) for sector, percent in (("93", "60"), ("31", "57"), ("54", "57"))),
        *((code, "62", "100") for code in ("29-2010", "29-2011", "29-2012")),
    ],
    # The newer list has no 0121, but knows it; it has no 0123 any more.
    "Military Codes.txt": [
        ("army", "11B", "Enlisted", "Infantryman", "Y"),
        ("navy", "0121", "Officer", "Neurologist", "Y"),
        ("navy", "0123", "Officer", "Given up", "N"),
        ("space_force", "5X", "", "Star Painter", "Y"),
    ],
    "Military Matches.txt": [
        ("army", "11B", "Enlisted", "17-2051.00", "most_duties"),
        ("army", "11B", "Enlisted", "29-2011.00", "crosswalk"),
        ("army", "11B", "Enlisted", "29-2099.00", "crosswalk"),
        ("navy", "0121", "Officer", "15-1132.00", "crosswalk"),
        ("navy", "0121", "Officer", "15-1253.00", "crosswalk"),
        ("navy", "0123", "Officer", "17-2051.00", "crosswalk"),
        ("space_force", "5X", "", "17-2051.00", "crosswalk"),
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


def test_companion_tables_hold_what_their_sources_say(
    release: Path, companion: Path, newer: Path, tmp_path: Path
) -> None:
    extract_figures(release, tmp_path)
    counts = extract_companion(companion, newer, tmp_path)
    texts = {name.removeprefix("companion/"): text for name, text in written(tmp_path).items()}
    rows = {name: [tuple(line.split("\t")) for line in texts[name].splitlines()[1:]] for name in counts}
    assert rows == EXPECTED
    assert counts == {name: len(rows) for name, rows in EXPECTED.items()}


def test_every_companion_table_names_its_source(companion: Path, newer: Path, tmp_path: Path) -> None:
    counts = extract_companion(companion, newer, tmp_path)
    header, *rows = table(tmp_path / "companion" / "SOURCES.txt")
    assert header == ("File", "Source", "Year", "Note")
    assert [row[0] for row in rows] == list(counts)
    assert all(all(row) for row in rows)


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({f"copy/{PROJECTIONS}": ""}, FileNotFoundError, f"contains 2 files named {PROJECTIONS}"),
        ({LISTINGS: zipped({})}, FileNotFoundError, "An inner archive contains 0 files"),
        (
            {PROJECTIONS: workbook([("Another table",)], [("No column",)])},
            ValueError,
            f"{PROJECTIONS} has no column 2024",
        ),
    ],
)
def test_a_companion_of_another_shape_is_refused(
    newer: Path, tmp_path: Path, changes: dict[str, bytes | str], error: type[Exception], words: str
) -> None:
    companion = tmp_path / "companion.zip"
    companion.write_bytes(zipped(companion_files() | changes))
    with pytest.raises(error, match=words):
        extract_companion(companion, newer, tmp_path / "out")


def test_the_command_writes_and_counts(release: Path, companion: Path, newer: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    call_command("extract_release", str(release), str(companion), str(newer), target=tmp_path / "out", stdout=out)
    assert "      3  Wages.txt\n" in out.getvalue()
    assert set(EXPECTED) <= {Path(name).name for name in written(tmp_path / "out")}


def test_the_command_explains_what_it_cannot_read(release: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="BadZipFile: File is not a zip file"):
        call_command("extract_release", __file__, str(release), str(release), target=tmp_path / "out")


def codes(texts: Mapping[str, str], name: str, column: int) -> set[str]:
    """Return the values of one column of a written table."""
    return {line.split("\t")[column] for line in texts[name].splitlines()[1:]}


def fields(text: str) -> list[list[str]]:
    """Return the rows of a written table."""
    return [line.split("\t") for line in text.splitlines()[1:]]


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
    assert "\n17-2051\t368900\t387500\t5.0\t23600\n" in texts["companion/Projections.txt"]


def test_built_in_release_weighs_less_than_12_megabytes() -> None:
    folder = BUILT_IN_RELEASE.glob("**/*")
    assert sum(file.stat().st_size for file in folder if file.is_file()) < 12_000_000


def test_lists_name_occupations_of_the_release() -> None:
    texts = written(BUILT_IN_RELEASE)
    occupations = codes(texts, "Occupation Data.txt", 0)
    for name in ("Apprenticeships", "Bright Outlook", "Outlook Handbook", "STEM Occupations"):
        assert codes(texts, f"companion/{name}.txt", 0) <= occupations, name


def test_every_occupation_surveyed_has_a_wage() -> None:
    texts = written(BUILT_IN_RELEASE)
    surveyed = codes(texts, "companion/Wages.txt", 0) | codes(texts, "companion/Survey Codes.txt", 0)
    others = {code[:7] for code in codes(texts, "Occupation Data.txt", 0)} - surveyed
    # The military, and what BLS does not survey: legislators, and animal breeders.
    assert {code for code in others if not code.startswith("55")} == {"11-1031", "45-3031"}


# Rows of BLS's tables of May 2025, https://www.bls.gov/oes/: jobs, quotient, and pay in the nation, Ohio and Cleveland.
NURSES = {
    "companion/Wages.txt": "29-1141|3379720|68940|97550|137470|33.14|46.90|66.09",
    "Area Wages.txt": "39|29-1141|143730|1.19|66980|82510|105290|32.20|39.67|50.62",
}


def test_nurses_have_the_figures_that_bls_published() -> None:
    texts = written(BUILT_IN_RELEASE)
    for name, row in NURSES.items():
        assert "\n" + row.replace("|", "\t") + "\n" in texts[name]


def test_built_in_release_is_what_command_writes(reference: Path, tmp_path: Path) -> None:
    sources = (str(reference / "data" / name) for name in ("db_30_1_text.zip", "companion.zip", "companion_2026.zip"))
    call_command("extract_release", *sources, target=tmp_path, stdout=io.StringIO())
    assert written(tmp_path) == written(BUILT_IN_RELEASE)


def test_bright_outlooks_follow_the_rule_of_the_list() -> None:
    texts = written(BUILT_IN_RELEASE)
    projected = {row[0]: row for row in fields(texts["companion/Projections.txt"])}
    # Three codes of teaching assistants exceed it unlisted: BLS projects them together.
    grow, openings = (
        {
            code
            for code in codes(texts, "Occupation Data.txt", 0)
            if test(projected.get(code[:7], ["", "", "", "0", "0"]))
        }
        for test in (lambda row: float(row[3]) >= 4.5, lambda row: int(row[4]) >= 75_000)
    )
    listed = fields(texts["companion/Bright Outlook.txt"])
    assert {row[0] for row in listed if row[1] == "Y"} == grow
    assert {code[:7] for code in openings - {row[0] for row in listed if row[2] == "Y"}} == {
        *("25-9042", "25-9043", "25-9049")
    }


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
