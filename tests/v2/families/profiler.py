"""The Interest Profiler, with questions of our own."""

from tests.v2.content.elements import ELEMENTS, INTERESTS, Element
from tests.v2.content.lists import SVP_RANGES, ZONES
from tests.v2.content.occupations import Occupation
from tests.v2.families.career_lists import interest, listed, preparation
from tests.v2.routing import Call, Document, Parameter, Route, Row, Unprocessable, link, route, services

AREAS = ("mnm", "mpp")
ANSWERS = "[12345]{30}([12345]{30})?"
MOST_POINTS = 40
OPTIONS = ("Strongly dislike", "Dislike", "Unsure", "Like", "Strongly like")
SPANISH_OPTIONS = ("Me disgusta mucho", "Me disgusta", "No sé", "Me gusta", "Me gusta mucho")

# Each interest: five verbs and two things make its ten questions.
VERBS = (
    ("Plan", "Planear"),
    ("Explain", "Explicar"),
    ("Try", "Probar"),
    ("Improve", "Mejorar"),
    ("Compare", "Comparar"),
)
THINGS = {
    "R": (("the repair of a boat", "la reparación de un barco"), ("the building of a fence", "la obra de una cerca")),
    "I": (("an experiment with plants", "un experimento con plantas"), ("a map of the stars", "un mapa de estrellas")),
    "A": (("a song for a film", "una canción para una película"), ("a painting on a wall", "una pintura en un muro")),
    "S": (("a class for children", "una clase para niños"), ("a visit to a lonely neighbor", "una visita a un vecino")),
    "E": (("the sale of a bicycle", "la venta de una bicicleta"), ("a meeting of a team", "una reunión de un equipo")),
    "C": (("a list of addresses", "una lista de direcciones"), ("the bills of a month", "las cuentas de un mes")),
}
# In this order, so that neighbors differ: a round of all six interests for each verb and thing.
QUESTIONS = tuple((letter, verb, things[n]) for n in range(2) for verb in VERBS for letter, things in THINGS.items())


def overview(call: Call) -> Document:
    titles = {
        "questions": ("Questions (60)", "Preguntas (60)"),
        "questions_30": ("Questions (30)", "Preguntas (30)"),
        "results": ("Results", "Resultados"),
        "interests/": ("Interest areas", "Áreas de interés"),
        "job_zones": ("Job Zones", "Zonas de trabajo"),
        "careers": ("Careers", "Carreras"),
    }
    return services(*((f"{call['area']}/interestprofiler/{name}", call.text(*both)) for name, both in titles.items()))


def questions(call: Call) -> Document:
    return _questions(call, 60)


def questions_30(call: Call) -> Document:
    return _questions(call, 30)


def _questions(call: Call, count: int) -> Document:
    rows = [
        {
            "index": number,
            "area": INTERESTS[letter].name.lower(),
            "text": call.text(f"{verb[0]} {thing[0]}", f"{verb[1]} {thing[1]}"),
        }
        for number, (letter, verb, thing) in enumerate(QUESTIONS[:count], start=1)
    ]
    options = SPANISH_OPTIONS if call.is_spanish else OPTIONS
    return call.page(
        "question", rows, answer_option=[{"value": value, "name": name} for value, name in enumerate(options, start=1)]
    )


def scores(answers: str) -> dict[str, int]:
    """Return the score of each interest, from 0 to 40 whether 30 or 60 questions were answered."""
    found = dict.fromkeys(INTERESTS, 0)
    for (letter, *_), digit in zip(QUESTIONS, answers, strict=False):
        found[letter] += (int(digit) - 1) * 60 // len(answers)
    return found


def _interest_row(call: Call, letter: str, **more: int) -> Row:
    element: Element = INTERESTS[letter]
    code = element.name.lower()
    return {
        "href": link(f"{call['area']}/interestprofiler/interests/{code}"),
        "code": code,
        "title": call.text(element.name, element.spanish),
        "description": call.text(f"You like {code} work.", f"Le gusta lo {element.spanish.lower()}."),
        **more,
    }


def results(call: Call) -> Document:
    return {
        "careers": link(f"{call['area']}/interestprofiler/careers") + f"?answers={call['answers']}",
        "result": [_interest_row(call, letter, score=score) for letter, score in scores(call["answers"]).items()],
    }


def interests(call: Call) -> Document:
    return [_interest_row(call, letter) for letter in INTERESTS]


def _in_zone(call: Call, rows: list[Occupation]) -> list[Occupation]:
    return [row for row in rows if call["zone"] in ("", str(row.zone))]


def interest_careers(call: Call) -> Document:
    letter = interest(call)
    return listed(call, _in_zone(call, [row for row in call.listed() if row.interests[0] == letter]))


def job_zones(call: Call) -> Document:
    return [
        {
            "code": int(zone.code),
            "title": call.text(zone.title, zone.spanish),
            **preparation(call, int(zone.code)),
            "examples": ", ".join(call.title(row) for row in call.listed() if str(row.zone) == zone.code),
            "svp_range": SVP_RANGES[int(zone.code)],
        }
        for zone in ZONES
    ]


def careers(call: Call) -> Document:
    names = {letter: element.name.lower() for letter, element in INTERESTS.items()}
    if call["answers"]:
        points = scores(call["answers"])
    elif all(call[name] for name in names.values()):
        points = {letter: int(call[name]) for letter, name in names.items()}
    else:
        raise Unprocessable("must have either property 'answers' or the scores of all interests")
    order = sorted(points, key=lambda letter: -points[letter])
    fits = {order[0]: "Best", order[1]: "Great", order[2]: "Good"}
    found = sorted(
        _in_zone(call, [row for row in call.listed() if row.interests[0] in fits]),
        key=lambda row: order.index(row.interests[0]),
    )
    return call.page("career", [call.row(row, fit=fits[row.interests[0]]) for row in found])


SCORES = {element.name.lower(): Parameter("[0-9]{1,3}") for element in ELEMENTS["interests"]}
ZONE = Parameter("[1-5]")
ROUTES: tuple[Route, ...] = (
    route("{area}/interestprofiler/", overview, areas=AREAS),
    route("{area}/interestprofiler/questions", questions, areas=AREAS, paged=True),
    route("{area}/interestprofiler/questions_30", questions_30, areas=AREAS, paged=True),
    route("{area}/interestprofiler/results", results, areas=AREAS, answers=Parameter(ANSWERS, is_required=True)),
    route("{area}/interestprofiler/interests/", interests, areas=AREAS),
    route("{area}/interestprofiler/interests/{code}", interest_careers, areas=AREAS, paged=True, zone=ZONE),
    route("{area}/interestprofiler/job_zones", job_zones, areas=AREAS),
    route(
        "{area}/interestprofiler/careers",
        careers,
        areas=AREAS,
        paged=True,
        answers=Parameter(ANSWERS),
        zone=ZONE,
        **SCORES,
    ),
)
