"""Small releases in the official layout, with sentences of our own."""

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

CIVIL, TRANSPORT, NURSE, SOLDIER = "17-2051.00", "17-2051.01", "29-1141.00", "55-1011.00"
EXECUTIVE, CLERK = "11-1011.00", "43-4171.00"
Tables = Mapping[str, str]


def table(*lines: str) -> str:
    """Return lines with `|` between their fields as a tab-separated file."""
    return "".join(line.replace("|", "\t") + "\n" for line in lines)


def ratings(*rows: str) -> str:
    """Return ratings `code|element|scale|value|date|source`."""
    return table("O*NET-SOC Code|Element ID|Scale ID|Data Value|Date|Domain Source", *rows)


CONTENT_MODEL = {
    "1.A.1.a": "Verbal Abilities",
    "1.A.1.a.1": "Oral Comprehension",
    "1.B.1.a": "Realistic",
    "1.B.1.b": "Investigative",
    "1.B.1.d": "Social",
    "1.B.1.f": "Conventional",
    "1.B.2.a": "Achievement",
    "1.B.2.b": "Working Conditions",
    "1.B.2.c": "Recognition",
    "1.B.2.d": "Relationships",
    "1.D.3.b": "Attention to Detail",
    "1.D.3.c": "Dependability",
    "2.A": "Basic Skills",
    "2.A.1.a": "Reading Comprehension",
    "2.B.2": "Complex Problem Solving Skills",
    "2.B.2.i": "Complex Problem Solving",
    "2.C.1": "Business and Management",
    "2.C.1.a": "Administration and Management",
    "2.C.1.b": "Administrative",
    "2.C.1.c": "Economics and Accounting",
    "2.C.3": "Engineering and Technology",
    "2.C.3.c": "Design",
    "2.C.4": "Mathematics and Science",
    "2.C.4.a": "Mathematics",
    "2.C.4.b": "Physics",
    "2.C.7": "Arts and Humanities",
    "2.C.7.a": "English Language",
    "2.C.6": "Education and Training",
    "4.A.1.a.1": "Getting Information",
    "4.C.1.a.2.h": "E-Mail",
    "4.C.1.a.4": "Contact With Others",
    "4.C.2.d": "Outdoors",
}
WORK_CONTEXT = "O*NET-SOC Code|Element ID|Scale ID|Category|Data Value|Date|Domain Source"

OFFICIAL: Tables = {
    "Read Me.txt": "O*NET 99.1 Database\nMay 2031 Release\n----\n",
    "Occupation Data.txt": table(
        "O*NET-SOC Code|Title|Description",
        f"{CIVIL}|Civil Engineers|Plan roads & bridges <safely>.",
        f"{TRANSPORT}|Transportation Engineers|Plan rails.",
        f"{NURSE}|Registered Nurses|Care for the sick.",
        f"{SOLDIER}|Air Crew Officers|n/a",
        f"{EXECUTIVE}|Chief Executives|Lead.",
        f"{CLERK}|Receptionists and Information Clerks|Greet people.",
    ),
    "Sample of Reported Titles.txt": table(
        "O*NET-SOC Code|Reported Job Title|Shown in My Next Move",
        f"{CIVIL}|City Engineer|N",
        f"{CIVIL}|Bridge Engineer|Y",
        f"{NURSE}|Charge Nurse|Y",
    ),
    "Alternate Titles.txt": table(
        "O*NET-SOC Code|Alternate Title|Short Title|Source(s)",
        f"{NURSE}|Registered Nurse|RN|01",
        f"{NURSE}|Nurse|n/a|01",
        f"{CIVIL}|Road Designer|n/a|01",
    ),
    "Scales Reference.txt": table(
        "Scale ID|Scale Name|Minimum|Maximum",
        "IM|Importance|1|5",
        "OI|Occupational Interests|1|7",
        "EX|Extent|1|7",
        "WI|Work Styles Impact|-3|3",
        "CX|Context|1|5",
    ),
    "Content Model Reference.txt": table(
        "Element ID|Element Name|Description",
        *(f"{id_}|{name}|About {name.lower()}." for id_, name in CONTENT_MODEL.items()),
    ),
    "Knowledge.txt": ratings(
        f"{CIVIL}|2.C.1.a|IM|4.62|08/2021|Incumbent",
        f"{CIVIL}|2.C.1.a|LV|6.00|08/2021|Incumbent",
        f"{CIVIL}|2.C.1.b|IM|4.50|08/2021|Incumbent",
        f"{CIVIL}|2.C.1.c|IM|4.40|08/2021|Incumbent",
        f"{CIVIL}|2.C.3.c|IM|4.30|08/2021|Incumbent",
        f"{CIVIL}|2.C.4.a|IM|4.20|08/2021|Incumbent",
        f"{CIVIL}|2.C.4.b|IM|4.10|08/2021|Incumbent",
        f"{CIVIL}|2.C.6|IM|3.00|08/2022|Analyst",
        f"{CIVIL}|2.C.7.a|IM|1.00|08/2021|Incumbent",
        f"{TRANSPORT}|2.C.3.c|IM|n/a|08/2021|Incumbent",
    ),
    "Skills.txt": ratings(f"{CIVIL}|2.A.1.a|IM|3.88|n/a|n/a", f"{CIVIL}|2.B.2.i|IM|3.88|n/a|n/a"),
    "Abilities.txt": ratings(f"{CIVIL}|1.A.1.a.1|IM|4.00|n/a|n/a"),
    "Work Activities.txt": ratings(f"{CIVIL}|4.A.1.a.1|IM|4.00|01/2020|Incumbent"),
    "Work Context.txt": table(
        WORK_CONTEXT,
        f"{CIVIL}|4.C.1.a.2.h|CX|n/a|5.00|01/2020|Incumbent",
        f"{CIVIL}|4.C.1.a.2.h|CXP|5|100.00|01/2020|Incumbent",
        f"{CIVIL}|4.C.1.a.2.h|CXP|4|0.00|01/2020|Incumbent",
        f"{CIVIL}|4.C.1.a.4|CX|n/a|3.80|01/2020|Incumbent",
        f"{CIVIL}|4.C.1.a.4|CXP|5|50.00|01/2020|Incumbent",
        f"{CIVIL}|4.C.1.a.4|CXP|4|40.00|01/2020|Incumbent",
        f"{CIVIL}|4.C.1.a.4|CXP|3|10.00|01/2020|Incumbent",
    ),
    "Work Context Categories.txt": table(
        "Element ID|Scale ID|Category|Category Description",
        *(f"4.C.1.a.2.h|CXP|{place}|Mail {place}" for place in range(1, 6)),
        *(f"4.C.1.a.4|CXP|{place}|Contact {place}" for place in range(1, 6)),
    ),
    "Interests.txt": ratings(
        f"{CIVIL}|1.B.1.a|OI|6.00|11/2023|Machine Learning",
        f"{CIVIL}|1.B.1.b|OI|5.00|11/2023|Machine Learning",
        f"{CIVIL}|1.B.1.f|OI|4.00|11/2023|Machine Learning",
        f"{CIVIL}|1.B.1.d|OI|1.00|11/2023|Machine Learning",
        f"{CIVIL}|1.B.1.g|IH|1.00|11/2023|Machine Learning",
        f"{CIVIL}|1.B.1.h|IH|2.00|11/2023|Machine Learning",
        f"{CIVIL}|1.B.1.i|IH|0.00|11/2023|Machine Learning",
        f"{NURSE}|1.B.1.d|OI|6.00|11/2023|Machine Learning",
    ),
    "Work Styles.txt": ratings(
        f"{CIVIL}|1.D.3.b|WI|2.57|12/2025|AI/Expert",
        f"{CIVIL}|1.D.3.c|WI|2.65|12/2025|AI/Expert",
        f"{CIVIL}|1.D.3.c|DR|7.00|12/2025|AI/Expert",
    ),
    "Work Values.txt": ratings(
        f"{CIVIL}|1.B.2.a|EX|5.33|06/2008|Analyst",
        f"{CIVIL}|1.B.2.b|EX|5.50|06/2008|Analyst",
        f"{CIVIL}|1.B.2.c|EX|5.33|06/2008|Analyst",
        f"{CIVIL}|1.B.2.d|EX|4.00|06/2008|Analyst",
    ),
    "Task Statements.txt": table(
        "O*NET-SOC Code|Task ID|Task|Task Type|Incumbents Responding|Date|Domain Source",
        *(f"{CIVIL}|{number}|Build bridge {number}.|Supplemental|n/a|08/2021|Incumbent" for number in range(20, 31)),
        f"{CIVIL}|40|Sign plans.|Core|n/a|08/2021|Incumbent",
        f"{CIVIL}|41|Wait.|n/a|n/a|08/2021|Incumbent",
        f"{NURSE}|51|Take notes.|Supplemental|n/a|n/a|n/a",
        f"{NURSE}|52|Give medicine.|Core|n/a|n/a|n/a",
    ),
    "Task Ratings.txt": table(
        "O*NET-SOC Code|Task ID|Scale ID|Category|Data Value",
        f"{CIVIL}|40|IM|n/a|4.00",
        f"{CIVIL}|41|IM|n/a|2.00",
        f"{CIVIL}|40|RT|n/a|99.00",
    ),
    "Tasks to DWAs.txt": table(
        "O*NET-SOC Code|Task ID|DWA ID|Date|Domain Source",
        f"{CIVIL}|20|4.A.1.a.1.I01.D02|07/2014|Analyst",
        f"{CIVIL}|40|4.A.1.a.1.I01.D01|07/2014|Analyst",
        f"{CIVIL}|41|4.A.1.a.1.I01.D01|07/2014|Analyst",
        f"{NURSE}|52|4.A.1.a.1.I01.D01|n/a|n/a",
    ),
    "DWA Reference.txt": table(
        "Element ID|IWA ID|DWA ID|DWA Title",
        "4.A.1.a.1|4.A.1.a.1.I01|4.A.1.a.1.I01.D01|Check plans.",
        "4.A.1.a.1|4.A.1.a.1.I01|4.A.1.a.1.I01.D02|Ask around.",
    ),
    "IWA Reference.txt": table(
        "Element ID|IWA ID|IWA Title",
        "4.A.1.a.1|4.A.1.a.1.I01|Find out things.",
    ),
    "Technology Skills.txt": table(
        "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand",
        *(f"{CIVIL}|Program {number}|4323{number:04}|Software kind {number:02}|N|N" for number in range(1, 11)),
        f"{CIVIL}|Sheet Two|43232110|Spreadsheet software|Y|Y",
        f"{CIVIL}|Sheet One|43232110|Spreadsheet software|Y|N",
        f"{CIVIL}|sheet zero|43232110|Spreadsheet software|N|N",
        f"{CIVIL}|Sheet Four|43232110|Spreadsheet software|N|N",
        f"{CIVIL}|Sheet Five|43232110|Spreadsheet software|N|Y",
    ),
    "Tools Used.txt": table(
        "O*NET-SOC Code|Example|Commodity Code|Commodity Title",
        f"{CIVIL}|Levels|41114200|Surveying tools",
        f"{NURSE}|Gloves|42132200|Medical gloves",
    ),
    "Job Zones.txt": table("O*NET-SOC Code|Job Zone|Date|Domain Source", f"{CIVIL}|4|08/2021|Analyst"),
    "Job Zone Reference.txt": table(
        "Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range",
        "4|Job Zone Four|Some years.|College.|Some.|Engineers.|(7.0 to < 8.0)",
    ),
    "Education, Training, and Experience.txt": table(
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value|Date|Domain Source",
        f"{CIVIL}|2.D.1|Required Level of Education|RL|1|0.00|08/2021|Incumbent",
        f"{CIVIL}|2.D.1|Required Level of Education|RL|3|6.50|08/2021|Incumbent",
        f"{CIVIL}|2.D.1|Required Level of Education|RL|5|23.50|08/2021|Incumbent",
        f"{CIVIL}|2.D.1|Required Level of Education|RL|6|70.00|08/2021|Incumbent",
        f"{CIVIL}|3.A.1|Related Work Experience|RW|6|70.00|08/2021|Incumbent",
    ),
    "Education, Training, and Experience Categories.txt": table(
        "Element ID|Element Name|Scale ID|Category|Category Description",
        "2.D.1|Required Level of Education|RL|1|Nothing",
        "2.D.1|Required Level of Education|RL|3|Certificate - awarded for a course",
        "2.D.1|Required Level of Education|RL|5|Two Years",
        "2.D.1|Required Level of Education|RL|6|Four Years - at a college",
        "3.A.1|Related Work Experience|RW|6|Two years",
    ),
    "Related Occupations.txt": table(
        "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index",
        f"{CIVIL}|{TRANSPORT}|Primary-Short|1",
        f"{CIVIL}|{NURSE}|Primary-Long|2",
        f"{CIVIL}|{SOLDIER}|Supplemental|3",
    ),
}


def folder(place: Path, tables: Tables) -> Path:
    """Write tables as a folder."""
    place.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


def archive(place: Path, tables: Tables, inside: str = "db_99_1_text/") -> Path:
    """Write tables as a zip archive, as official ones are: with a byte order mark, and lines that end in CRLF."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in tables.items():
            target.writestr(inside + name, "\ufeff" + text.replace("\n", "\r\n"))
    return place


def without(*names: str, tables: Tables = OFFICIAL) -> dict[str, str]:
    """Return the tables but for some."""
    return {name: text for name, text in tables.items() if name not in names}


# How releases from 30.3 on name tables and columns; the rest is called what it was.
LATER_NAMES = {
    "Alternate Titles.txt": "job_titles.csv",
    "DWA Reference.txt": "gwas_to_iwas_to_dwas.csv",
    "Education, Training, and Experience.txt": "education.csv",
    "Education, Training, and Experience Categories.txt": "education_categories.csv",
    "Interests.txt": "career_interest_types.csv",
    "Skills.txt": "essential_skills.csv",
    "Technology Skills.txt": "software_skills.csv",
}
LATER_COLUMNS = {
    "Alternate Title": "Job Title",
    "Commodity Code": "Element ID",
    "Commodity Title": "Element Name",
    "DWA ID": "DWA Element ID",
    "DWA Title": "DWA Element Name",
}


def later(tables: Tables) -> dict[str, str]:
    """Return tables in the CSV layout of releases from 30.3 on: blanks for n/a, kinds of software without codes."""
    found = {}
    for name, text in tables.items():
        if name == "Read Me.txt":
            continue
        header, *rows = [line.split("\t") for line in text.splitlines()]
        header = [LATER_COLUMNS.get(column, column) for column in header]
        if name == "Technology Skills.txt":
            header[header.index("Example")] = "Workplace Example"
            rows = [[*row[:2], "2.E.1.a", *row[3:]] for row in rows]
        content = io.StringIO()
        csv.writer(content).writerows([header, *([field.replace("n/a", "") for field in row] for row in rows)])
        spelled = re.sub("[^a-z0-9]+", "_", name.removesuffix(".txt").lower()) + ".csv"
        found[LATER_NAMES.get(name, spelled)] = content.getvalue()
    head, basic, other = found["essential_skills.csv"].splitlines(keepends=True)
    return {**found, "essential_skills.csv": head + basic, "transferable_skills.csv": head + other}


FIGURES: Tables = {
    **without("Read Me.txt", "Job Zone Reference.txt", "Education, Training, and Experience Categories.txt"),
    "Occupation Data.txt": table(
        "O*NET-SOC Code|Title",
        f"{CIVIL}|Civil Engineers",
        f"{TRANSPORT}|Transportation Engineers",
        f"{NURSE}|Registered Nurses",
    ),
    "Content Model Reference.txt": table(
        "Element ID|Element Name", *(f"{id_}|{name}" for id_, name in CONTENT_MODEL.items())
    ),
    "Task Statements.txt": table(
        "O*NET-SOC Code|Task ID|Task Type", f"{CIVIL}|40|Core", f"{CIVIL}|20|Supplemental", f"{NURSE}|52|Core"
    ),
}

ENGLISH: Tables = {
    "17 Engineering/Occupation Data.txt": table("O*NET-SOC Code|Description", f"{CIVIL}|Think up bridges."),
    "17 Engineering/Task Statements.txt": table(
        "O*NET-SOC Code|Task ID|Task", f"{CIVIL}|20|Draw a bridge.", f"{CIVIL}|40|Put your name on plans."
    ),
    "Content Model Reference.txt": table("Element ID|Description", "1.B.1.a|Work with things."),
    "Plain Names.txt": table("Element ID|Plain Name", "2.C.1|Offices", "2.C.1.a|running an office"),
    "Job Zone Reference.txt": table(
        "Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range",
        "4|Job Zone Four|You know it.|School.|A little.|Builders.|(7.0 to < 8.0)",
    ),
    "Education, Training, and Experience Categories.txt": table(
        "Element ID|Scale ID|Category|Category Name|Category Description|Plain Name",
        "2.D.1|RL|5|Two Years|You went for two years.|two years of college",
        "2.D.1|RL|6|Four Years|You went for four years.|four years of college",
    ),
    "Industries.txt": table(
        "Industry Code|Title|Short Title",
        "54|Professions|Brains & More",
        "93|Government|State",
        "22|Power|Power",
        "23|Construction|Building",
    ),
    "Outlook.txt": table(
        "Key|Category|Description",
        "Bright|Bright|Jobs wait.",
        "Average|Average|Jobs come.",
        "Below Average|Below Average|Jobs hide.",
        "Grow Rapidly|Grow Rapidly|It grows.",
        "Openings|Openings|Many leave.",
        "New & Emerging|New & Emerging|It is new.",
    ),
}

SPANISH: Tables = {
    **ENGLISH,
    "17 Engineering/Occupation Data.txt": table(
        "O*NET-SOC Code|Title|Description", f"{CIVIL}|Ingenieros civiles|Planear puentes."
    ),
    "29 Healthcare/Occupation Data.txt": table(
        "O*NET-SOC Code|Title|Description", f"{NURSE}|Ángeles enfermeros|Cuidar.", "99-9999.00|Nadie|Nada."
    ),
    "17 Engineering/Alternate Titles.txt": table(
        "O*NET-SOC Code|Alternate Title|Region", f"{CIVIL}|Puentero|Cuba", f"{CIVIL}|Constructor de puentes|"
    ),
    "17 Engineering/Task Statements.txt": table(
        "O*NET-SOC Code|Task ID|Task", f"{CIVIL}|20|Dibujar un puente.", f"{CIVIL}|40|Firmar planos."
    ),
    "Content Model Reference.txt": table(
        "Element ID|Element Name|Description",
        "1.B.1.a|Realista|Trabajo con cosas.",
        "2.C.1|Negocios|Saber de negocios.",
        "2.C.1.a|Administración|Saber dirigir.",
    ),
    "Plain Names.txt": table("Element ID|Plain Name", "2.C.1|Oficinas", "2.C.1.a|dirigir una oficina"),
    "Industries.txt": table("Industry Code|Title|Short Title", "54|Profesiones|Ciencia"),
    "Outlook.txt": table(
        "Key|Category|Description", "Bright|Buenas|Hay empleo.", "Openings|Oportunidades|Muchos salen."
    ),
}

COMPANION: Tables = {
    "SOURCES.txt": table("File|Year", "Wages.txt|2030", "Area Wages.txt|2030", "Projections.txt|2029-2039"),
    "Wages.txt": table(
        "SOC Code|Annual 10th|Annual Median|Annual 90th|Hourly 10th|Hourly Median|Hourly 90th",
        "17-2051|65920|99590|239200+|31.60|47.88|115.00+",
        "29-1140|50000|||||",
        "43-4171||||||",
    ),
    "Survey Codes.txt": table("SOC Code|Survey Code|Survey Title", "29-1141|29-1140|Nurses of Both Kinds"),
    "Areas.txt": table(
        "Area Code|Area Title|Kind|States",
        "02|Alaska|state|AK",
        "06|California|state|CA",
        "12|Florida|state|FL",
        "13|Georgia|state|GA",
        "39|Ohio|state|OH",
        "48|Texas|state|TX",
        "17410|Cleveland, OH|metropolitan|OH",
    ),
    "Bright Outlook.txt": table(
        "O*NET-SOC Code|Rapid Growth|Numerous Job Openings|New and Emerging", f"{CIVIL}|N|Y|Y", f"{NURSE}|Y|N|N"
    ),
    "STEM Occupations.txt": table(
        "O*NET-SOC Code|Occupation Type",
        f"{CIVIL}|Research, Development, Design, and Practitioners",
        f"{CIVIL}|Managerial",
        f"{NURSE}|Managerial",
    ),
    "Apprenticeships.txt": table(
        "O*NET-SOC Code|RAPIDS Code|Title|Registered|Kind|Term Hours Minimum|Term Hours Maximum",
        f"{CIVIL}|0001CB|Bridge Painter|2019|CB||",
        f"{CIVIL}|0002|Air Painter|since 2019|HY|1000|3000.5",
    ),
    "Outlook Handbook.txt": table(
        "O*NET-SOC Code|OOH Profile|OOH Profile Title|OOH URL",
        f"{CIVIL}|civil|Civil engineers|https://www.bls.gov/ooh/engineering/civil.htm",
        f"{TRANSPORT}|civil|Civil engineers|https://www.bls.gov/ooh/engineering/civil.htm",
    ),
    "Projections.txt": table(
        "SOC Code|Employment 2024|Employment 2034|Percent Change|Openings",
        "00-0000|169956100|175167900|3.1|18863300",
        "17-2051|368900|387500|4.5|75000",
        "29-1141|3000000|3100000|4.4|80000",
        "11-1011|309400|322700|3.1|74999",
        "43-4171|10|9|-10.0|1",
    ),
    "Industry Employment.txt": table(
        "SOC Code|Industry Code|Percent Employed", "17-2051|54|57", "17-2051|93|23", "17-2051|23|13", "17-2051|22|1"
    ),
    "Job Families.txt": table(
        "Job Family Code|Title",
        "11-0000|Management",
        "17-0000|Architecture and Engineering",
        "29-0000|Healthcare Practitioners",
        "35-0000|Food",
    ),
    "Career Clusters.txt": table(
        "Cluster Code|Career Cluster|Sub-Cluster Code|Sub-Cluster",
        "010200|Construction|010201|Bridges",
        "010200|Construction|010202|Air",
        "020200|Healthcare|020201|Wards",
        "030100|Money|030101|Coins",
    ),
    "Career Cluster Occupations.txt": table(
        "SOC Code|Sub-Cluster Code",
        "17-2051|010201",
        "17-2051|010202",
        "29-1141|020201",
        "11-1011|010202",
        "99-9999|030101",
    ),
    "Military Codes.txt": table(
        "Branch|Military Code|Category|Military Title|Active",
        "army|11B|Enlisted|Infantryman|Y",
        "space_force|5X||Star Painter|N",
        "navy|11B|Officer|Boat Pilot|Y",
        "army|12N|Enlisted|Bridge Builder|Y",
        "army|68C|Enlisted|Bridge Nurse|Y",
    ),
    "Military Matches.txt": table(
        "Branch|Military Code|Category|O*NET-SOC Code|Match",
        f"army|11B|Enlisted|{CIVIL}|some_duties",
        f"army|11B|Enlisted|{TRANSPORT}|crosswalk",
        f"navy|11B|Officer|{CIVIL}|most_duties",
        f"army|12N|Enlisted|{CIVIL}|crosswalk",
        "army|12N|Enlisted|99-9999.00|crosswalk",
        f"army|68C|Enlisted|{NURSE}|most_duties",
        f"space_force|5X||{NURSE}|crosswalk",
    ),
    "Education Programs.txt": table(
        "CIP Code|CIP Title|O*NET-SOC Code",
        f"01.0101|Bridge Farming|{NURSE}",
        f"14.0801|Civil Engineering, General|{TRANSPORT}",
        f"14.0801|Civil Engineering, General|{CIVIL}",
        f"14.0802|Structural Engineering|{CIVIL}",
        "51.3801|Nursing|99-9999.00",
    ),
    "SOC Titles.txt": table(
        "SOC Code|SOC Title",
        "17-2051|Civil Engineers",
        "29-1141|Registered Nurses",
        "53-2011|Airline Pilots",
    ),
    "Taxonomy 2010 to 2019.txt": table(
        "O*NET-SOC 2010 Code|O*NET-SOC 2010 Title|O*NET-SOC 2019 Code",
        f"17-2050.01|Bridge People|{TRANSPORT}",
        f"17-2050.01|Bridge People|{CIVIL}",
        f"{NURSE}|Nurses|{NURSE}",
    ),
}


AREAS: Tables = {
    "Area Wages.txt": table(
        "Area Code|SOC Code|Employment|Location Quotient|Annual 10th|Annual Median|Annual 90th|Hourly 10th"
        "|Hourly Median|Hourly 90th",
        *(
            f"{area}|17-2051|50|{quotient}|60000|90000|150000|30.00|45.00|75.00"
            for area, quotient in (
                *(("02", "2.15"), ("48", "1.25"), ("06", "1.25"), ("12", "1.24"), ("13", "0.80"), ("39", "0.79")),
                *(("17410", "3.00"), ("99999", "1.00")),
            )
        ),
        "02|29-1140||||90000||||",
    ),
    "ZIP Codes.txt": table("ZIP Code|Postal Code|Area Code", "44101|OH|17410", "45601|OH|"),
}


def built_in(place: Path) -> Path:
    """Write a small built-in release: figures, sentences in two languages, companion tables."""
    folder(place / "companion", COMPANION)
    folder(place / "sentences" / "en", ENGLISH)
    folder(place / "sentences" / "es", SPANISH)
    archive(place / "figures.zip", FIGURES, inside="")
    archive(place / "areas.zip", AREAS, inside="")
    (place / "MANIFEST.txt").write_text("Release: O*NET 99.1 Database\nDate: May 2031\n\nNothing: more.\n", "utf-8")
    return place
