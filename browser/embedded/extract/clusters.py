"""Career clusters, and the occupations in each: the National Career Clusters Framework of Advance CTE."""

import zipfile
from collections.abc import Mapping

from browser.embedded.extract.archives import Table, sheet_records
from browser.embedded.extract.labor import COPIED
from browser.embedded.extract.wages import Parts

WORKBOOK = "career_clusters_advance_cte_2024/SOC_Career_Clusters_Crosswalk.xlsx"
SHEET = "SOC - CC - Sub-Clusters"
SOURCE = "National Career Clusters Framework, crosswalk of SOC codes and sub-clusters (Advance CTE, 2024 edition)"

# O*NET's codes of clusters, which the crosswalk lacks: the first two digits are the framework's group of
# clusters, the next two a cluster's place in it. Of the groups the reference manual and O*NET OnLine show 01 (010100
# Advanced Manufacturing), 03 (030100 Financial Services), 05 (050100 Agriculture) and 06 (060101 Data Science & AI);
# which of the other two is 02 is not known.
CODES: Mapping[str, str] = {
    "Advanced Manufacturing": "010100",
    "Construction": "010200",
    "Supply Chain & Transportation": "010300",
    "Education": "020100",
    "Healthcare & Human Services": "020200",
    "Public Service & Safety": "020300",
    "Financial Services": "030100",
    "Arts, Entertainment, & Design": "040100",
    "Hospitality, Events, & Tourism": "040200",
    "Agriculture": "050100",
    "Energy & Natural Resources": "050200",
    "Digital Technology": "060100",
    "Management & Entrepreneurship": "060200",
    "Marketing & Sales": "060300",
}


def career_clusters(archive: zipfile.ZipFile, parts: Parts) -> list[Table]:
    """Return the clusters with their sub-clusters, and the occupations of each sub-cluster.

    KeyError for a cluster that has no code here.
    """
    records = list(sheet_records(archive, WORKBOOK, key="SOC Code", sheet=SHEET))
    # A sub-cluster that is written in another case somewhere is the same one.
    titles = {(row["Career Cluster"], row["Sub-Cluster"].title()): row["Sub-Cluster"] for row in reversed(records)}
    codes = {
        (cluster, key): f"{CODES[cluster][:4]}{place:02}"
        for cluster in sorted({cluster for cluster, _ in titles})
        for place, key in enumerate(sorted(key for of, key in titles if of == cluster), 1)
    }
    found = {
        (soc, codes[row["Career Cluster"], row["Sub-Cluster"].title()])
        for row in records
        for soc in (row["SOC Code"], *parts.get(row["SOC Code"], ()))
    }
    return [
        Table(
            name="Career Clusters.txt",
            columns=("Cluster Code", "Career Cluster", "Sub-Cluster Code", "Sub-Cluster"),
            rows=sorted((CODES[key[0]], key[0], code, titles[key]) for key, code in codes.items()),
            source=SOURCE,
            year="2024",
            note="Codes are not in the source: those of clusters are O*NET's as far as they are known, and a "
            "sub-cluster is numbered by its place in its cluster in the order of the alphabet.",
        ),
        Table(
            name="Career Cluster Occupations.txt",
            columns=("SOC Code", "Sub-Cluster Code"),
            rows=sorted(found),
            source=SOURCE,
            year="2024",
            note=f"An occupation may be in several sub-clusters, and in several clusters; {COPIED}.",
        ),
    ]
