"""Pay and jobs by area, from the data file."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.test import override_settings

from browser.embedded import labor
from browser.embedded.data.companion import DATED, NATION
from browser.embedded.data.load import load
from browser.embedded.data.store import Store, connect
from browser.onet.models import Amount
from browser.pages import words
from tests.embedded.asking import answer, texts
from tests.embedded.releases import CIVIL, CLERK, COMPANION, NURSE, OFFICIAL, TRANSPORT, folder, table

RN, AIDES, CASHIERS = "29-1141.00", "31-1121.00", "41-2011.00"


@pytest.fixture
def small(official: Path) -> Iterator[Store]:
    with closing(connect(official)) as store:
        yield store


@pytest.fixture
def store(embedded_data: Path) -> Iterator[Store]:
    with closing(connect(embedded_data)) as store:
        yield store


def middle(figures: labor.Figures | None) -> tuple[Decimal, Decimal]:
    assert figures is not None
    assert figures.annual is not None
    assert figures.hourly is not None
    points = (figures.annual.median, figures.hourly.median)
    return tuple(point.dollars for point in points if point)  # type: ignore[return-value]


# What BLS published for May 2025: https://www.bls.gov/oes/
@pytest.mark.parametrize(
    ("code", "area", "jobs", "year", "hour", "quotient"),
    [
        (RN, NATION, 3_379_720, 97_550, "46.9", None),
        (RN, "39", 143_730, 82_510, "39.67", "1.19"),
        (RN, "17410", 28_240, 83_940, "40.36", "1.26"),
        (CASHIERS, "39", 103_020, 29_260, "14.07", "0.93"),
        (AIDES, "17410", 19_400, 34_520, "16.6", "0.68"),
    ],
)
def test_figures_are_those_that_bls_published(
    store: Store, code: str, area: str, jobs: int, year: int, hour: str, quotient: str | None
) -> None:
    figures = labor.figures(store, code, area)

    assert middle(figures) == (Decimal(year), Decimal(hour))
    assert figures is not None
    assert figures.jobs == jobs
    assert figures.quotient == (Decimal(quotient) if quotient else None)


def test_every_state_and_area_has_its_figures(store: Store) -> None:
    kinds = store.execute("SELECT kind, count(*) FROM area GROUP BY kind ORDER BY kind").fetchall()
    assert [tuple(row) for row in kinds] == [("metropolitan", 393), ("nonmetropolitan", 135), ("state", 54)]
    assert len(labor.states(store)) == 54
    without = store.execute("SELECT code FROM area WHERE code NOT IN (SELECT area FROM wage)").fetchall()
    assert not without


def test_zip_code_leads_to_its_area_or_state(store: Store) -> None:
    cleveland, country = labor.of_zip(store, "44101"), labor.of_zip(store, "45601")

    assert cleveland == labor.area(store, "17410")
    assert country == labor.state(store, "OH")
    assert labor.of_zip(store, "99999") is None


def test_area_lies_in_each_state_of_its_title(store: Store) -> None:
    cincinnati = labor.area(store, "17140")

    assert cincinnati is not None
    assert cincinnati.states == ("OH", "KY", "IN")
    assert all(cincinnati in labor.areas(store, state) for state in cincinnati.states)
    assert labor.area(store, "39") is None
    assert labor.state(store, "ZZ") is None


def test_group_is_that_of_survey(store: Store, small: Store) -> None:
    assert labor.group(store, AIDES) == labor.Group("31-1120", "Home Health and Personal Care Aides")
    assert labor.group(store, "29-1141.01") == labor.Group("29-1141", "Registered Nurses")
    assert labor.group(small, CLERK) == labor.Group("43-4171", "43-4171")
    assert labor.group(store, "99-9999.99") is None


def test_unpublished_figures_are_none(small: Store) -> None:
    nurse = labor.figures(small, NURSE, "02")

    assert nurse is not None
    assert (nurse.jobs, nurse.quotient, nurse.hourly) == (None, None, None)
    assert nurse.annual is not None
    assert nurse.annual.median == Amount(Decimal(90_000))
    assert labor.figures(small, NURSE, "39") is None


def test_careers_of_an_area_are_sorted(store: Store) -> None:
    most = labor.careers(store, "39", "en", "jobs", None, 50)
    best = labor.careers(store, "39", "en", "pay", 2, 50)

    jobs = [career.figures.jobs or 0 for career in most]
    assert jobs == sorted(jobs, reverse=True)
    assert len({career.figures.jobs for career in most}) > 40
    pay = [
        career.figures.annual.median.dollars
        for career in best
        if career.figures.annual and career.figures.annual.median
    ]
    assert pay == sorted(pay, reverse=True)
    assert {career.zone for career in best} == {2}


def test_group_has_its_own_title(store: Store) -> None:
    rows = labor.careers(store, "39", "es", "jobs", None, 50)
    titles = {row.code: (row.title, row.lang) for row in rows}

    assert titles["31-1121.00"] == ("Home Health and Personal Care Aides", "en")
    assert titles[RN][1] == "es"


def test_careers_surveyed_together_are_one_row(small: Store) -> None:
    rows = labor.careers(small, "02", "en", "jobs", None, 50)

    assert [row.code for row in rows] == [CIVIL]
    assert labor.group(small, TRANSPORT) == labor.group(small, CIVIL)


def test_titles_are_english_where_no_other(small: Store) -> None:
    assert labor.title(small, CIVIL, "es") == "Ingenieros civiles"
    assert labor.title(small, TRANSPORT, "es") == "Transportation Engineers"
    assert labor.title(small, "99-9999.99", "es") is None


def test_projection_and_handbook_of_a_career(store: Store) -> None:
    assert labor.projection(store, CASHIERS) == labor.Projection(Decimal("-9.9"), 542_600)
    assert labor.projection(store, "55-3016.00") is None
    assert labor.handbook(store, RN) == (
        "Registered nurses",
        "https://www.bls.gov/ooh/healthcare/registered-nurses.htm",
    )
    assert labor.handbook(store, "55-3016.00") is None


def test_bright_outlooks_are_of_list_or_rule(store: Store, small: Store) -> None:
    assert not labor.is_bright_by_rule(store)
    assert labor.is_bright_by_rule(small)


def years(store: Store) -> list[str]:
    return [labor.year(store, table) for table in DATED]


def test_figures_are_of_the_years_of_their_sources(store: Store, small: Store) -> None:
    assert years(store) == ["2025", "2025", "2024-2034"]
    assert years(small) == ["2030", "2030", "2029-2039"]


@pytest.mark.parametrize(
    ("sources", "year"),
    [
        (table("File|Source|Year", "Areas.txt|BLS|2024", "Wages.txt|BLS|2031"), "2031"),
        (table("File|Year", "Wages.txt"), ""),
        (table("File|Source", "Wages.txt|BLS"), ""),
        ("", ""),
        (None, ""),
    ],
)
def test_newer_wages_are_of_their_own_year(
    tmp_path: Path, small_built_in: Path, sources: str | None, year: str
) -> None:
    tables = {"Wages.txt": COMPANION["Wages.txt"]} | ({} if sources is None else {"SOURCES.txt": sources})
    said: list[str] = []
    data = tmp_path / "onet.sqlite3"

    load([folder(tmp_path / "newer", tables)], data, said.append, small_built_in)

    with closing(connect(data)) as newer:
        assert years(newer) == [year, "2030", "2029-2039"]
    assert "SOURCES" not in " ".join(said)


def test_education_has_the_shares_of_many(store: Store) -> None:
    assert labor.education(store, RN, "en") == (
        ("bachelor's degree", 56),
        ("training certificate after high school", 23),
        ("associate's degree", 19),
    )
    assert labor.education(store, "55-3016.00", "en") == ()


def test_siblings_are_of_the_narrowest_group(store: Store) -> None:
    sewing = labor.siblings(store, "51-6099.00", "en", 10)
    infantry = labor.siblings(store, "55-3016.00", "en", 10)

    assert sewing
    assert {code[:5] for code, _ in sewing} == {"51-60"}
    assert len(labor.siblings(store, "51-6099.00", "es", 2)) == 2
    assert infantry == ()


def test_words_follow_a_release_with_four_zones(tmp_path: Path) -> None:
    zones = table(
        "Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range",
        "2|Job Zone 1-2: Little|None.|School.|Days.|Clerks.|(< 6.0)",
        "4|Job Zone Four|Some years.|College.|Some.|Engineers.|(7.0 to < 8.0)",
    )
    release = folder(tmp_path / "release", OFFICIAL | {"Job Zone Reference.txt": zones})
    load([release], tmp_path / "onet.sqlite3", lambda _: None)

    with override_settings(ONET_DATA=tmp_path / "onet.sqlite3"):
        assert words.job_zone(2) == "Job zones 1-2 of 5: very little to some preparation"
        assert words.job_zone(4) == "Job zone 4 of 5: considerable preparation"
        assert [zone for zone, _ in words.job_zones()] == ["2", "3", "4", "5"]


def test_releases_may_have_four_job_zones(reference: Path, tmp_path: Path) -> None:
    release = tmp_path / "db_30_2_text.zip"
    with ZipFile(release, "w", ZIP_DEFLATED) as made:
        for archive in ("companion_2026.zip", "db_30_1_text.zip"):
            with ZipFile(reference / "data" / archive) as source:
                for name in source.namelist():
                    inside = name.rpartition("/")[2]
                    is_part = archive.startswith("db_") or "/onet_30_2_partial/" in name
                    if is_part and inside.endswith(".txt") and inside not in made.namelist():
                        made.writestr(inside, source.read(name))
    data = tmp_path / "onet.sqlite3"
    load([release], data, lambda _: None)

    for area, first in (("mnm", "Job Zone 1-2: "), ("mpp", "Zona laboral 1-2: ")):
        zones = answer(data, f"{area}/job_preparation/")
        assert texts(zones, "job_zone/value") == ["2", "3", "4", "5"]
        assert texts(zones, "job_zone/title")[0].startswith(first)
    assert answer(data, "mnm/job_preparation/2").get("total") == "331"
    with closing(connect(data)) as opened:
        assert labor.has_merged_zones(opened)
    with override_settings(ONET_DATA=data):
        assert words.job_zone(2) == "Job zones 1-2 of 5: very little to some preparation"
        assert words.job_zone(3) == "Job zone 3 of 5: medium preparation"
        assert [zone for zone, _ in words.job_zones()] == ["2", "3", "4", "5"]


def test_built_in_release_has_five_job_zones(embedded_data: Path) -> None:
    assert words.job_zone(2) == "Job zone 2 of 5: some preparation"
    assert [zone for zone, _ in words.job_zones()] == ["1", "2", "3", "4", "5"]


def test_figures_of_many_are_those_of_each(store: Store) -> None:
    areas, codes = ("39", "17410", "66", "no area"), (RN, AIDES, CASHIERS, "29-1141.01", "no code")

    assert labor.by_area(store, RN, areas) == {
        area: figures for area in areas if (figures := labor.figures(store, RN, area))
    }
    for area in ("39", NATION):
        assert labor.by_occupation(store, codes, area) == {
            code: figures for code in codes if (figures := labor.figures(store, code, area))
        }


def test_usual_education_is_the_first_that_workers_name(store: Store) -> None:
    codes = [code for (code,) in store.execute("SELECT code FROM occupation")]
    for language in ("en", "es"):
        found = labor.usual_education(store, codes, language)
        every = {code: labor.education(store, code, language) for code in codes}
        assert found == {code: levels[0][0] for code, levels in every.items() if levels}
