"""Military occupations and the O*NET occupations that match them."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from browser.embedded.extract.archives import Table, csv_records
from browser.onet.operations.operation import BRANCHES

SERVICES = {branch.replace("_", " ").title(): branch for branch in BRANCHES}
CATEGORIES = {"E": "Enlisted", "O": "Officer", "W": "Warrant Officer"}
# The words of O*NET Web Services for the words of the source; it says no more of the others than that they relate.
MATCHES = {"Strong Match": "most_duties", "Partial Match": "some_duties", "Related": "crosswalk"}
SOURCE = "Department of Defense occupational database, 2016; O*NET military crosswalk for the Army, July 2024"
KEY = ("Branch", "Military Code", "Category")


@dataclass(frozen=True, order=True)
class Match:
    """A military occupation and one O*NET-SOC 2019 occupation that matches it."""

    branch: str
    code: str
    category: str
    title: str
    occupation: str
    match: str


def military_codes_and_matches(
    archive: zipfile.ZipFile, successors: Mapping[str, Sequence[str]], parts: Mapping[str, Sequence[str]]
) -> tuple[Table, Table]:
    """Return the military occupations, and the O*NET-SOC 2019 occupations of each; both start with the same key."""
    army = list(army_matches(csv_records(archive, "military/army_moc_to_onet_milx0724_derived.csv"), parts))
    # The newer source speaks for the codes that it has.
    newer = {(row.branch, row.code, row.category) for row in army}
    older = [
        row
        for row in service_matches(
            csv_records(archive, "military/moc_to_onetsoc2010_dod_odb_2016_no_descriptions.csv"), successors
        )
        if (row.branch, row.code, row.category) not in newer
    ]
    rows = army + older
    codes = Table(
        name="Military Codes.txt",
        columns=(*KEY, "Military Title"),
        rows=sorted({(row.branch, row.code, row.category, row.title) for row in rows}),
        source=SOURCE,
        year="2016, 2024",
        note="Codes in use (2016; Army 2024) that match at least one O*NET occupation; a code may have several titles.",
    )
    matches = Table(
        name="Military Matches.txt",
        columns=(*KEY, "O*NET-SOC Code", "Match"),
        rows=sorted({(row.branch, row.code, row.category, row.occupation, row.match) for row in rows}),
        source=SOURCE,
        year="2016, 2024",
        note="Army 2024: Strong Match is most_duties, Partial Match some_duties, Related crosswalk. 2016 does not say: "
        "crosswalk; its O*NET-SOC 2010 codes are replaced by all their 2019 successors.",
    )
    return codes, matches


def service_matches(rows: Iterable[Mapping[str, str]], successors: Mapping[str, Sequence[str]]) -> Iterator[Match]:
    """Yield the matches of the codes in use in the database of all services (2016, O*NET-SOC 2010)."""
    for row in rows:
        if row["Code Status"] == "Active":
            for old in (row["O*Net1"].strip(), row["O*Net2"].strip()):
                for occupation in successors.get(old, ()):
                    yield Match(
                        branch=SERVICES[row["Service"]],
                        code=row["Service Occupation Code"],
                        category=row["Personnel Category"],
                        title=row["Service Title"],
                        occupation=occupation,
                        match="crosswalk",
                    )


def army_matches(rows: Iterable[Mapping[str, str]], parts: Mapping[str, Sequence[str]]) -> Iterator[Match]:
    """Yield the matches of the Army's codes (2024, 6-digit SOC 2018 codes, some of them combined ones of BLS)."""
    for row in rows:
        for soc in parts.get(row["onet_or_soc"], (row["onet_or_soc"],)):
            yield Match(
                branch="army",
                code=row["moc"],
                category=CATEGORIES[row["category"]],
                title=row["moc_title"],
                occupation=f"{soc}.00",
                match=MATCHES[row["match"]],
            )
