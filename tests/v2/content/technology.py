"""Technology of occupations: categories, and names with characters that a path must encode."""

from dataclasses import dataclass

from tests.v2.content.occupations import Occupation, figure

MOST_EXAMPLES = 4  # the others of a category come apart
IN_DEMAND_PERCENT = 20  # from here on


@dataclass(frozen=True, slots=True)
class Example:
    """One technology: `postings` is how many job postings name it, 0 where it is not hot."""

    title: str
    postings: int = 0


@dataclass(frozen=True, slots=True)
class Category:
    """A category with its technologies, and the job families that use it (all if empty)."""

    code: int
    title: str
    spanish: str
    examples: tuple[Example, ...]
    families: tuple[str, ...] = ()


def _read(line: str) -> Category:
    code, title, spanish, families, *examples = line.split("|")
    rows = [example.partition(" @") for example in examples]
    return Category(
        int(code),
        title,
        spanish,
        tuple(Example(name, int(postings or 0)) for name, _, postings in rows),
        tuple(families.split()),
    )


# Code, title, Spanish title, families, and technologies with their postings; long rows go on in the next line.
TABLE = r"""
43231513|Office suite software|Programas de oficina||Microsoft Office software @410000
43232110|Spreadsheet software|Hojas de cálculo||Microsoft Excel @620000|IBM Lotus 1-2-3
43232104|Word processing software|Procesadores de texto||Google Docs @38000|Microsoft Word @290000|Corel WordPerfect
43232303|Customer relationship management CRM software|Relaciones con clientes|41 43 13 11\
|Act!|Salesforce software @150000
43232306|Data base user interface and query software|Bases de datos|15 13 29\
|Structured query language SQL @310000|Oracle PL/SQL @21000|PL/SQL @9000|Microsoft Access @47000|Blackboard software\
|Airtable|dBASE Plus
43232402|Development environment software|Entornos de desarrollo|15\
|C @60000|C# @120000|C++ @115000|Microsoft .NET Framework @88000|.NET @72000|Ada\
|Common business oriented language COBOL
43232405|Object or component oriented development software|Programación orientada a objetos|15\
|Python @350000|R @51000|jQuery @33000|Practical extraction and reporting language (Perl) @18000|Smalltalk
43232604|Computer aided design CAD software|Diseño asistido|17 27 47 51\
|Autodesk AutoCAD @70000|Trimble SketchUp Pro|Bentley MicroStation|Autodesk Revit @40000|Mathsoft Mathcad\
|Eagle Point "Site & Roads"
42295100|Medical software|Programas médicos|29 31\
|Epic Systems @80000|eClinicalWorks EHR software @6000|Henry Schein Dentrix
43232701|Mobile messaging software|Comunicación móvil|53 47|Two-way radio app 50% off|Garmin «fleet» 'v1.0' (señal)
"""
CATEGORIES = tuple(map(_read, TABLE.replace("\\\n", "").strip().splitlines()))
BY_TITLE = {example.title: example for category in CATEGORIES for example in category.examples}


def categories(occupation: Occupation) -> list[Category]:
    """Return the categories that an occupation uses."""
    if not occupation.zone:
        return []
    return [row for row in CATEGORIES if not row.families or occupation.family in row.families]


def examples(occupation: Occupation) -> list[Example]:
    """Return the technologies that an occupation uses."""
    return [example for category in categories(occupation) for example in category.examples]


def percentage(occupation: Occupation, example: Example) -> int | None:
    """Return how many job postings of an occupation name a technology, in percent; None if it is not hot."""
    return figure(occupation.code, example.title, of=40) or None if example.postings else None


def is_in_demand(occupation: Occupation, example: Example) -> bool:
    """Return whether a technology is in demand in an occupation."""
    return (percentage(occupation, example) or 0) >= IN_DEMAND_PERCENT
