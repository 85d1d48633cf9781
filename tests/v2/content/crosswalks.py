"""What leads to occupations from elsewhere: military jobs, other classifications, older codes; and associations."""

from dataclasses import dataclass

from tests.v2.content.occupations import BY_CODE, OCCUPATIONS, Occupation


@dataclass(frozen=True, slots=True)
class Job:
    """A military job and the occupations with the same duties."""

    branch: str
    code: str
    title: str
    is_active: bool
    occupations: tuple[Occupation, ...]


def _occupations(codes: str) -> tuple[Occupation, ...]:
    return tuple(BY_CODE[code] for code in codes.split())


def _job(line: str) -> Job:
    branch, code, title, active, codes = line.split("|")
    return Job(branch, code, title, active == "active", _occupations(codes))


JOBS = tuple(
    map(
        _job,
        """
army|11B|Infantryman (Army - Enlisted)|active|55-3016.00 33-3051.00 33-2011.00
army|12A|Engineer, General (Army - Commissioned Officer)|active|17-2051.00 11-9041.00
army|68W|Combat Medic Specialist (Army - Enlisted)|active|29-2042.00 29-2061.00
army|66H|Medical-Surgical Nurse (Army - Commissioned Officer)|active|29-1141.00
army|88M|Motor Transport Operator (Army - Enlisted)|active|53-3032.00
navy|HM|Hospital Corpsman (Navy - Enlisted)|active|29-2042.00 31-1131.00
navy|0944|Nurse Anesthetist (Navy - Officer)|active|29-1171.00
navy|EM|Electrician's Mate (Navy - Enlisted)|active|47-2111.00
navy|2105|Nursing Orderly (Navy - Enlisted)|obsolete|31-1131.00
air_force|11F1B|Fighter Pilot, F-15 (Air Force - Commissioned Officer)|active|53-3032.00
air_force|3E5X1|Engineering (Air Force - Enlisted)|active|17-3022.00 17-2051.00
air_force|46N|Clinical Nurse (Air Force - Commissioned Officer)|active|29-1141.00
marine_corps|0311|Rifleman (Marine Corps - Enlisted)|active|55-3016.00 33-3051.00
marine_corps|3531|Motor Vehicle Operator (Marine Corps - Enlisted)|active|53-3032.00
coast_guard|CS|Culinary Specialist (Coast Guard - Enlisted)|active|35-2014.00
space_force|5C0X1|Cyber Operations (Space Force - Enlisted)|active|15-1252.00 15-1299.08
""".strip().splitlines(),
    )
)


def jobs(keyword: str, branch: str = "all") -> list[Job]:
    """Return the military jobs that a code or words of a title name."""
    folded = keyword.casefold().strip()
    return [
        job
        for job in JOBS
        if branch in ("all", job.branch) and (folded == job.code.casefold() or folded in job.title.casefold())
    ]


@dataclass(frozen=True, slots=True)
class Class:
    """A class of another classification; `code` is empty where classes have none."""

    kind: str
    code: str
    title: str
    occupations: tuple[Occupation, ...]


def _class(line: str) -> Class:
    kind, code, title, codes = line.split("|")
    return Class(kind, code, title, _occupations(codes))


CLASSES = (
    *map(
        _class,
        """
education|14.0801|Civil Engineering, General|17-2051.00 11-9041.00
education|14.0803|Structural Engineering|17-2051.00
education|14.0804|Transportation and Highway Engineering|17-2051.00 17-2051.01
education|15.0201|Civil Engineering Technology|17-3022.00
education|04.0201|Architecture|17-1011.00
education|11.0201|Computer Programming|15-1252.00 15-1254.00
education|51.3801|Registered Nursing|29-1141.00
education|51.3805|Family Practice Nurse|29-1171.00
occupation_handbook||Civil engineers|17-2051.00 17-2051.01
occupation_handbook||Civil engineering technologists and technicians|17-3022.00
occupation_handbook||Registered nurses|29-1141.00
occupation_handbook||Software developers|15-1252.00
DOT|005.061-014|Civil Engineer|17-2051.00
DOT|005.061-038|Transportation Engineer|17-2051.01
DOT|075.364-010|Nurse, General Duty|29-1141.00
RAPIDS|0159|Electrician|47-2111.00
RAPIDS|1132|Civil Engineering Technician|17-3022.00
RAPIDS|0837|Nurse, Licensed Practical|29-2061.00
RAPIDS|1128CB|Software Developer|15-1252.00
ESCO|2142.1|civil engineer|17-2051.00
ESCO|2221.1|nurse responsible for general care|29-1141.00
ESCO|2512.4|software developer|15-1252.00
""".strip().splitlines(),
    ),
    *(Class("education", f"15.99{n:02}", f"Engineering Studies {n}", _occupations("17-3022.00")) for n in range(1, 26)),
    *(Class("SOC", row.code[:7], row.title, (row,)) for row in OCCUPATIONS if row.code.endswith(".00")),
)


def classes(kind: str, keyword: str) -> list[Class]:
    """Return the classes of a code, of its beginning (with or without dots and dashes), or of words of a title."""
    folded, digits = keyword.casefold().strip(), keyword.replace(".", "").replace("-", "").strip()
    return [
        row
        for row in CLASSES
        if row.kind == kind
        and (folded in row.title.casefold() or row.code.replace(".", "").replace("-", "").startswith(digits or "?"))
    ]


# Apprenticeships are the titles of RAPIDS.
APPRENTICESHIPS = {
    row.code: [found.title for found in CLASSES if found.kind == "RAPIDS" and row in found.occupations]
    for row in OCCUPATIONS
}

# What had another code in 2010: the old code, its title, and its codes since.
_OLD = {
    "15-1132.00": ("Software Developers, Applications", "15-1252.00"),
    "15-1133.00": ("Software Developers, Systems Software", "15-1252.00"),
    "15-1134.00": ("Web Developers", "15-1254.00"),
    "15-1199.02": ("Computer Systems Engineers/Architects", "15-1299.08"),
    "29-2041.00": ("Emergency Medical Technicians and Paramedics", "29-2042.00"),
    "35-3021.00": ("Combined Food Preparation and Serving Workers", "35-3023.00"),
}
_NEW = {new for _, new in _OLD.values()}
_UNCHANGED = {row.code: (row.title, row.code) for row in OCCUPATIONS if row.code not in _NEW}


def codes_of(taxonomy: str) -> dict[str, tuple[str, str]]:
    """Return the codes of a taxonomy: each with its title and the code of an occupation that it is today."""
    if taxonomy == "2010":
        return _OLD | _UNCHANGED
    return {row.code: (row.title, row.code) for row in OCCUPATIONS}


def present_codes(keyword: str) -> list[str]:
    """Return the present code of an old one."""
    return [_OLD[keyword][1]] if keyword in _OLD else []


@dataclass(frozen=True, slots=True)
class Association:
    """A professional association of an occupation."""

    url: str
    name: str
    is_ally: bool
    category: str


def _association(line: str) -> tuple[str, Association]:
    code, category, ally, url, name = line.split("|")
    return code, Association(url, name, ally == "ally", category)


ASSOCIATIONS = tuple(
    map(
        _association,
        """
17-2051.00|national|ally|https://bridges.example.org/|Union of Bridge Builders
17-2051.00|national||https://roads.example.org/|Road Makers of America
17-2051.00|regional||http://river.example.org/about?who=us&what=dams|River Dam Society (West)
17-2051.00|other||https://board.example.org/|Board of Engineers' Examiners
29-1141.00|national||https://nurses.example.org/|Nurses Together
29-1141.00|other||https://exam.example.org/|Council of Nursing Examiners
15-1252.00|national||https://code.example.org/|Society of Program Writers
""".strip().splitlines(),
    )
)
MILITARY_SUMMARIES = {
    "29-1141.00": (("https://military.example.com/nurses", "Registered Nurses in the Military"),),
    "17-2051.00": (("https://military.example.com/engineers", "Civil Engineers in the Military"),),
}
