"""Military occupations and the O*NET occupations that match them."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from browser.embedded.extract.archives import Table, csv_records, text_records
from browser.onet.operations.operation import BRANCH

SERVICES = {branch.replace("_", " ").title(): branch for branch in BRANCH.options[1:]}
# The words of O*NET Web Services for the words of the source; it says no more of the others than that they relate.
MATCHES = {"Strong Match": "most_duties", "Partial Match": "some_duties", "Related": "crosswalk"}
SOURCE = "O*NET military crosswalk, July 2024; Department of Defense occupational database, 2016"
KEY = ("Branch", "Military Code", "Category")
NEWER = "military_2024/{}.txt"


@dataclass(frozen=True, order=True)
class Match:
    """A military occupation and one O*NET-SOC 2019 occupation that matches it."""

    branch: str
    code: str
    category: str
    title: str
    is_active: str
    occupation: str
    match: str


def military_codes_and_matches(
    archive: zipfile.ZipFile,
    newer: zipfile.ZipFile,
    successors: Mapping[str, Sequence[str]],
    parts: Mapping[str, Sequence[str]],
) -> tuple[Table, Table]:
    """Return the military occupations, and the O*NET-SOC 2019 occupations of each; both start with the same key."""
    strengths = army_strengths(csv_records(archive, "military/army_moc_to_onet_milx0724_derived.csv"), parts)
    current = list(current_matches(text_records(newer, NEWER.format("MOC to ONET-SOC 2019")), strengths))
    active = {
        (SERVICES[row["Branch"]], row["Military Code"])
        for row in text_records(newer, NEWER.format("MOC all active codes"))
        if row["Branch"] in SERVICES
    }
    # The newer source speaks for the codes that it has.
    known = {(row.branch, row.code) for row in current}
    older = service_matches(
        csv_records(archive, "military/moc_to_onetsoc2010_dod_odb_2016_no_descriptions.csv"), successors, active
    )
    rows = current + [row for row in older if (row.branch, row.code) not in known]
    codes = Table(
        name="Military Codes.txt",
        columns=(*KEY, "Military Title", "Active"),
        rows=sorted({(row.branch, row.code, row.category, row.title, row.is_active) for row in rows}),
        source=SOURCE,
        year="2024, 2016",
        note="Codes that match at least one O*NET occupation; a code may have several titles. 2024: codes in use of "
        "all branches; Category is not in the source but follows from the form of the code, or from a list of 2016, "
        "and is empty where neither says. 2016: codes that 2024 does not match; Active is N if they "
        "are no more in use.",
    )
    matches = Table(
        name="Military Matches.txt",
        columns=(*KEY, "O*NET-SOC Code", "Match"),
        rows=sorted({(row.branch, row.code, row.category, row.occupation, row.match) for row in rows}),
        source=SOURCE,
        year="2024, 2016",
        note="The Army's Strong Match is most_duties, its Partial Match some_duties; the others do not say: crosswalk. "
        "2016: O*NET-SOC 2010 codes are replaced by all their 2019 successors.",
    )
    return codes, matches


def current_matches(rows: Iterable[Mapping[str, str]], strengths: Mapping[tuple[str, str], str]) -> Iterator[Match]:
    """Yield the matches of all branches (2024, O*NET-SOC 2019); codes of civilians are left out."""
    for row in rows:
        if row["Branch"] in SERVICES:
            branch, code, occupation = SERVICES[row["Branch"]], row["Military Code"], row["O*NET-SOC Code"]
            yield Match(
                branch=branch,
                code=code,
                category=row["Category"],
                title=row["Military Title"],
                is_active="Y",
                occupation=occupation,
                match=strengths.get((code, occupation), "crosswalk") if branch == "army" else "crosswalk",
            )


def service_matches(
    rows: Iterable[Mapping[str, str]], successors: Mapping[str, Sequence[str]], active: AbstractSet[tuple[str, str]]
) -> Iterator[Match]:
    """Yield the matches of the codes in use in the database of all services (2016, O*NET-SOC 2010)."""
    for row in rows:
        if row["Code Status"] == "Active":
            branch, code = SERVICES[row["Service"]], row["Service Occupation Code"]
            for old in (row["O*Net1"].strip(), row["O*Net2"].strip()):
                for occupation in successors.get(old, ()):
                    yield Match(
                        branch=branch,
                        code=code,
                        category=row["Personnel Category"],
                        title=row["Service Title"],
                        is_active="Y" if (branch, code) in active else "N",
                        occupation=occupation,
                        match="crosswalk",
                    )


def army_strengths(rows: Iterable[Mapping[str, str]], parts: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], str]:
    """Return how strongly an Army code and an occupation match (2024, SOC 2018 codes, some of them combined by BLS)."""
    return {
        (row["moc"], f"{soc}.00"): MATCHES[row["match"]]
        for row in rows
        for soc in parts.get(row["onet_or_soc"], (row["onet_or_soc"],))
    }
