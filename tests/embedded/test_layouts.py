"""Every layout of a release: older text and CSV, the CSV of 30.3 and later, and companion tables beside them."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from browser.embedded.app import application
from browser.embedded.data.files import opened, plain, rows
from browser.embedded.data.load import load
from tests.embedded.asking import answer, ask, refusal, texts, unanswered
from tests.embedded.releases import AREAS, CIVIL, NURSE, OFFICIAL, archive, folder, later, table

PATHS = (
    "mnm/careers/?end=99",
    "mpp/careers/?end=99",
    *(f"mnm/careers/{code}/report" for code in (CIVIL, NURSE)),
    *(f"online/occupations/{code}/{kind}/?display=long" for code in (CIVIL, NURSE) for kind in ("summary", "details")),
)


def silent(_line: str) -> None:
    """Take a line of progress."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return where to load to."""
    return tmp_path / "data" / "onet.sqlite3"


def test_later_csv_layout_answers_as_text_layout(
    tmp_path: Path, data: Path, official: Path, small_built_in: Path
) -> None:
    tables = {**later(OFFICIAL), "Read Me.txt": OFFICIAL["Read Me.txt"]}
    load([archive(tmp_path / "db.zip", tables, inside="db_99_1_csv/")], data, silent, small_built_in)
    for path in PATHS:
        assert ask(application(data), f"/ws/{path}").body == ask(application(official), f"/ws/{path}").body, path


def test_release_without_read_me_has_archive_name(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    load([archive(tmp_path / "db_31_0_csv.zip", later(OFFICIAL))], data, silent, small_built_in)
    assert answer(data, "about/").findtext("database") == "O*NET 31.0"


def test_snake_case_columns_are_known(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    tables = {
        "occupation_data.csv": f"onetsoc_code,title,description\n{CIVIL},Civil Engineers,Plan.\n",
        "essential_skills.csv": "onetsoc_code,element_id,scale_id,data_value,date_updated,domain_source\n"
        f"{CIVIL},2.A.1.a,IM,4.00,08/2023,Analyst\n",
    }
    load([folder(tmp_path / "release", tables)], data, silent, small_built_in)
    updated = answer(data, f"online/occupations/{CIVIL}/").findall("updated/resource_updated")
    assert [node.findtext("year") for node in updated if node.findtext("title") == "Skills"] == ["2023"]


def test_of_divided_table_missing_part_is_named(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    lines: list[str] = []
    tables = later(OFFICIAL)
    del tables["transferable_skills.csv"], tables["scales_reference.csv"]
    load([folder(tmp_path / "release", tables)], data, lines.append, small_built_in)
    assert "Transferable Skills: not in this release, so its sections stay without data." in lines
    assert "Scales Reference: not in this release; the built-in one stands in." in lines
    assert not any(line.startswith(("Skills:", "Essential Skills:", "Interests:")) for line in lines)
    assert texts(answer(data, f"online/occupations/{CIVIL}/details/skills"), "element/name") == [
        "Reading Comprehension"
    ]


def test_files_that_are_not_read_are_named(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    lines: list[str] = []
    others = {"Notes.md": "", "Own Table.txt": "", ".hidden.txt": ""}
    load([folder(tmp_path / "release", {**OFFICIAL, **others})], data, lines.append, small_built_in)
    assert lines[0] == "release: not read are Notes.md, Own Table.txt."


def test_companion_tables_take_place_of_built_in_ones(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    projections = folder(
        tmp_path / "own", {"Projections.csv": f"SOC Code,Percent Change,Openings\n{CIVIL[:7]},-9.0,1\n"}
    )
    (tmp_path / "Wages.txt").write_text(table("SOC Code|Annual Median", f"{CIVIL[:7]}|12345"))
    release = archive(tmp_path / "db.zip", OFFICIAL)
    load([release, projections, tmp_path / "Wages.txt"], data, silent, small_built_in)
    outlook = answer(data, f"mnm/careers/{CIVIL}/job_outlook")
    assert outlook.findtext("salary/annual_median") == "12345"
    assert "02|17-2051|50|2.15|" in AREAS["Area Wages.txt"].replace("\t", "|")
    states = answer(data, f"mnm/careers/{CIVIL}/check_out_my_state")
    assert texts(states, "above_average/state")[0] == "Alaska"


def test_companion_tables_alone_go_with_built_in_release(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    (tmp_path / "wages.csv").write_text(f"SOC Code,Annual Median\n{CIVIL[:7]},12345\n")
    load([tmp_path / "wages.csv"], data, silent, small_built_in)
    assert answer(data, "about/").findtext("database") == "O*NET 99.1 (built-in release)"
    assert answer(data, f"mnm/careers/{CIVIL}/job_outlook").findtext("salary/annual_median") == "12345"


def test_sections_beyond_single_table_are_refused(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    tables = {
        "Occupation Data.txt": OFFICIAL["Occupation Data.txt"],
        "Projections.txt": table("SOC Code|Percent Change|Openings", f"{CIVIL[:7]}|-9.0|1"),
    }
    load([folder(tmp_path / "release", tables)], data, silent, small_built_in)
    assert refusal(data, "mnm/bright_outlook/") == "Bright Outlook data is not available."
    assert refusal(data, "mnm/interestprofiler/job_zones") == "Job Zones data is not available."
    assert unanswered(data) == []


def test_the_older_archive_beside_the_project_loads(reference: Path, data: Path) -> None:
    lines: list[str] = []
    load([reference / "data" / "db_23_x_text.zip"], data, lines.append)
    about = answer(data, "about/")
    assert (about.findtext("database"), about.findtext("taxonomy")) == ("O*NET 23.x", "O*NET-SOC 2010")
    assert answer(data, "online/occupations/?end=2000").get("total") == "1110"
    assert "Knowledge: not in this release, so its sections stay without data." in lines
    assert refusal(data, "mnm/careers/15-1132.00/knowledge") == "Knowledge data is not available for this career."
    assert len(answer(data, "online/occupations/15-1132.00/details/skills?display=long")) == 35
    assert len(answer(data, "online/occupations/15-1132.00/details/work_styles?display=long")) == 16
    assert refusal(data, "mnm/job_preparation/") == "Job Zones data is not available."
    assert unanswered(data) == []


def test_the_later_archive_beside_the_project_loads(reference: Path, data: Path) -> None:
    lines: list[str] = []
    load([reference / "data" / "db_30_3_csv_partial.zip"], data, lines.append)
    assert answer(data, "about/").findtext("database") == "O*NET 30.3"
    assert answer(data, "online/occupations/?end=2000").get("total") == "1016"
    assert "Transferable Skills: not in this release, so its sections stay without data." in lines
    assert answer(data, f"mnm/careers/{CIVIL}/skills").find("group") is not None
    categories = answer(data, f"online/occupations/{CIVIL}/details/technology_skills").findall("category/title")
    assert categories
    assert all((node.get("id") or "").isdigit() for node in categories)
    assert refusal(data, f"online/occupations/{CIVIL}/details/knowledge").startswith("Knowledge data is not available")
    assert refusal(data, "online/job_zones/") == "Job Zones data is not available."
    assert unanswered(data) == []
    read = archive_rows(reference / "data" / "db_30_3_csv_partial.zip")
    assert f"task_statements.csv: {read:,} rows (task)" in lines


def archive_rows(path: Path) -> int:
    """Return how many task statements an archive has."""
    with zipfile.ZipFile(path) as source, source.open("db_30_3_csv_partial/task_statements.csv") as content:
        return sum(1 for _ in csv.reader(io.TextIOWrapper(content, "utf-8"))) - 1


def by_excel(text: str) -> str:
    """Return a table as Excel saves it: fields with a comma or a quote are in quotes; somebody typed blanks."""
    lines = [line.split("\t") for line in text.splitlines()]
    saved = [
        [f'"{field.replace(chr(34), 2 * chr(34))}"' if set(field) & {",", '"'} else field for field in line]
        for line in lines
    ]
    return "".join("\t".join((f"{first} ", *rest)) + "\r\n" for first, *rest in saved)


def test_tables_that_excel_saved_lose_its_quotes(tmp_path: Path, data: Path, small_built_in: Path) -> None:
    described = OFFICIAL["Occupation Data.txt"].replace("Plan rails.", 'Plan "light" rails, and trams.')
    typed = table("O*NET-SOC Code|Alternate Title|Short Title", f'{NURSE}|"A" or "B" Nurse|', f'{NURSE}|"C" Nurse|')
    release = {**OFFICIAL, "Occupation Data.txt": described, "Alternate Titles.txt": typed}
    load([folder(tmp_path / "official", release)], data, silent, small_built_in)
    official = application(data)
    saved = tmp_path / "saved.sqlite3"
    load(
        [folder(tmp_path / "saved", {name: by_excel(text) for name, text in release.items()})],
        saved,
        silent,
        small_built_in,
    )

    for path in (*PATHS, "online/occupations/17-2051.01/", "mnm/search?keyword=c+nurse"):
        assert ask(application(saved), f"/ws/{path}").body == ask(official, f"/ws/{path}").body
    assert b'Plan "light" rails, and trams.' in ask(application(saved), "/ws/online/occupations/17-2051.01/").body


@pytest.mark.parametrize("name", ["Skills.txt", "skills.csv"])
def test_blanks_around_a_field_do_not_count(tmp_path: Path, name: str) -> None:
    content = "a , b\t c\u00a0\n\n d\t\n" if name.endswith("txt") else '"a , b", c\u00a0\n\n d,\n'
    (tmp_path / name).write_text(content, "utf-8")

    with opened(tmp_path / name) as files:
        assert list(rows(files["skills"])) == [["a , b", "c"], ["d", ""]]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"Cooks, All Other"', "Cooks, All Other"),
        ('"11-1011.00 "', "11-1011.00"),
        ('"Say ""hello"", twice"', 'Say "hello", twice'),
        ('"A" or "B"', '"A" or "B"'),
        ('"A" Driver', '"A" Driver'),
        ('5" pipe', '5" pipe'),
        ('"', '"'),
        ('""', ""),
    ],
)
def test_only_quotes_around_a_whole_field_go(written: str, read: str) -> None:
    assert plain(written) == read
