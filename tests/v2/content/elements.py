"""What occupations are rated by, and the activities below it. Ids and names are O*NET's; descriptions are made up."""

from dataclasses import dataclass
from typing import Literal

from tests.v2.content.occupations import Occupation, figure

Section = Literal["knowledge", "skills", "abilities", "work_activities", "work_context", "work_styles", "interests"]


@dataclass(frozen=True, slots=True)
class Element:
    """One row of a report: its id, its name in both languages, and what it means."""

    id: str
    name: str
    spanish: str
    description: str


def _read(lines: str) -> tuple[Element, ...]:
    rows = []
    for line in lines.strip().splitlines():
        id_, name, *spanish = line.split("|")
        rows.append(Element(id_, name, spanish[0] if spanish else name, f"How much {name.lower()} counts in the work."))
    return tuple(rows)


ELEMENTS: dict[str, tuple[Element, ...]] = {
    "knowledge": _read("""
2.C.1.a|Administration and Management|Administración y gestión
2.C.1.b|Administrative|Labores de oficina
2.C.1.c|Economics and Accounting|Economía y contabilidad
2.C.1.e|Customer and Personal Service|Servicio al cliente
2.C.3.a|Computers and Electronics|Computadoras y electrónica
2.C.3.b|Engineering and Technology|Ingeniería y tecnología
2.C.3.c|Design|Diseño
2.C.3.d|Building and Construction|Construcción
2.C.3.e|Mechanical|Mecánica
2.C.4.a|Mathematics|Matemáticas
2.C.4.b|Physics|Física
2.C.4.d|Biology|Biología
2.C.4.e|Psychology|Psicología
2.C.5.a|Medicine and Dentistry|Medicina y odontología
2.C.7.a|English Language|Idioma inglés
2.C.8.a|Public Safety and Security|Seguridad pública
"""),
    "skills": _read("""
2.A.1.a|Reading Comprehension|Comprensión de lectura
2.A.1.b|Active Listening|Escuchar activamente
2.A.1.c|Writing|Redacción
2.A.1.d|Speaking|Hablar
2.A.1.e|Mathematics|Matemáticas
2.A.2.a|Critical Thinking|Pensamiento crítico
2.A.2.d|Monitoring|Supervisión
2.B.1.a|Social Perceptiveness|Percepción social
2.B.1.b|Coordination|Coordinación
2.B.1.f|Service Orientation|Orientación al servicio
2.B.2.i|Complex Problem Solving|Resolver problemas complejos
2.B.3.e|Programming|Programación
2.B.4.e|Judgment and Decision Making|Juicio y toma de decisiones
2.B.5.a|Time Management|Manejo del tiempo
"""),
    "abilities": _read("""
1.A.1.a.1|Oral Comprehension|Comprensión oral
1.A.1.a.2|Written Comprehension|Comprensión escrita
1.A.1.a.3|Oral Expression|Expresión oral
1.A.1.b.3|Problem Sensitivity|Sensibilidad a los problemas
1.A.1.b.4|Deductive Reasoning|Razonamiento deductivo
1.A.1.c.1|Mathematical Reasoning|Razonamiento matemático
1.A.1.f.2|Visualization|Visualización
1.A.2.a.2|Manual Dexterity|Destreza manual
1.A.3.a.3|Dynamic Strength|Fuerza dinámica
1.A.4.a.1|Near Vision|Visión de cerca
1.A.4.b.4|Speech Recognition|Reconocimiento del habla
1.A.4.b.5|Speech Clarity|Claridad al hablar
"""),
    "work_activities": _read("""
4.A.1.a.1|Getting Information
4.A.1.b.3|Estimating Sizes and Amounts
4.A.2.a.3|Checking Compliance with Standards
4.A.2.a.4|Analyzing Data or Information
4.A.2.b.1|Making Decisions and Solving Problems
4.A.2.b.2|Thinking Creatively
4.A.3.a.2|Handling and Moving Objects
4.A.3.b.1|Working with Computers
4.A.3.b.6|Documenting and Recording Information
4.A.4.a.4|Establishing and Maintaining Relationships
4.A.4.a.5|Assisting and Caring for Others
4.A.4.c.1|Performing Administrative Activities
"""),
    "work_context": _read("""
4.C.1.a.2.f|Telephone Conversations
4.C.1.a.2.h|E-Mail
4.C.1.a.2.l|Face-to-Face Discussions
4.C.1.b.1.e|Work With a Group or Team
4.C.2.a.1.a|Indoors
4.C.2.b.1.a|Noise
4.C.2.e.1.d|Protective Equipment
4.C.2.d.1.b|Standing
4.C.3.a.1|Consequence of Error
4.C.3.a.4|Freedom to Make Decisions
4.C.3.d.1|Time Pressure
4.C.3.d.8|Length of the Week
"""),
    "work_styles": _read("""
1.D.1.a|Innovation|Innovación
1.D.1.d|Initiative|Iniciativa
1.D.2.a|Empathy|Empatía
1.D.2.d|Cooperation|Cooperación
1.D.3.a|Cautiousness|Cautela
1.D.3.b|Attention to Detail|Atención a los detalles
1.D.3.c|Dependability|Responsabilidad
1.D.3.d|Integrity|Integridad
1.D.4.b|Stress Tolerance|Tolerancia al estrés
"""),
    "interests": _read("""
1.B.1.a|Realistic|Realistas
1.B.1.b|Investigative|Investigadores
1.B.1.c|Artistic|Artísticos
1.B.1.d|Social|Sociales
1.B.1.e|Enterprising|Emprendedores
1.B.1.f|Conventional|Convencionales
"""),
}

INTERESTS = {element.name[0]: element for element in ELEMENTS["interests"]}  # R, I, A, S, E, C

# The groups of the career areas: the start of the ids -> its title.
GROUPS = {
    "2.C.1": ("Business", "Negocios"),
    "2.C.3": ("Engineering & Technology", "Ingeniería y tecnología"),
    "2.C.4": ("Math & Science", "Matemáticas y ciencias"),
    "2.C.5": ("Health", "Salud"),
    "2.C.7": ("Arts & Humanities", "Artes y humanidades"),
    "2.C.8": ("Safety & Government", "Seguridad y gobierno"),
    "2.A": ("Basic Skills", "Habilidades básicas"),
    "2.B.1": ("Social", "Sociales"),
    "2.B": ("Problem Solving & More", "Solución de problemas y más"),
    "1.A.1": ("Verbal & Ideas", "Verbales y de ideas"),
    "1.A.2": ("Hand & Finger Use", "Uso de manos y dedos"),
    "1.A.3": ("Physical Strength", "Fuerza física"),
    "1.A.4": ("Visual & Hearing", "Visión y oído"),
}

# Ids of general, intermediate and detailed activities have five, six and seven parts.
ACTIVITIES = """
4.A.1.a.1.w|Gather facts about the work.|Read the plans of a project.|Ask clients what they need.
4.A.2.a.3.b|Inspect work and records.|Inspect finished work.|Check records for mistakes.
4.A.2.a.4.i|Study figures.|Compare costs of plans.|Measure how a system performs.
4.A.2.b.1.d|Choose what to do.|Choose methods and materials.|Order the tasks of the day.
4.A.3.b.1.c|Work with software.|Draw plans on a computer.|Test programs.
4.A.4.a.5.a|Care for people.|Watch over the condition of patients.|Comfort people in distress.
"""
INTERMEDIATE: dict[str, str] = {}
DETAILED: dict[str, str] = {}
for _line in ACTIVITIES.strip().splitlines():
    _id, _title, *_below = _line.split("|")
    INTERMEDIATE[_id] = _title
    DETAILED |= {f"{_id}.{number}": text for number, text in enumerate(_below, start=1)}


def rating(occupation: Occupation, element: Element) -> int | None:
    """Return how much an element counts in an occupation, from 0 to 100; None for the few that are not rated."""
    letter = element.name[0]
    if INTERESTS.get(letter) is element:
        place = occupation.interests.find(letter)
        return 95 - 12 * place if place >= 0 else figure(occupation.code, element.id, of=40)
    value = figure(occupation.code, element.id)
    return None if value < 2 else value


def rated(occupation: Occupation, section: str) -> list[tuple[Element, int | None]]:
    """Return the elements of a section with their ratings, the highest first and those without one last."""
    rows = [(element, rating(occupation, element)) for element in ELEMENTS[section]]
    return sorted(rows, key=lambda row: -1 if row[1] is None else row[1], reverse=True)


def detailed(occupation: Occupation) -> list[str]:
    """Return the ids of an occupation's detailed activities."""
    return [id_ for id_ in DETAILED if figure(occupation.code, id_, of=3)]
