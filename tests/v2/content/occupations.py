"""The occupations of the stand-in. Codes and titles are O*NET's; figures and all other words are made up."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

BRIGHT = {"g": "grow", "o": "openings", "e": "emerging"}
FEW = ("11-1031.00", "41-3091.00")  # most sections of these have no data
ALL_AREAS = ("mnm", "mpp", "veterans", "online")


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation. `zone` is 0 where there are no data at all, `spanish` is empty where there is no Spanish."""

    code: str
    zone: int
    bright: tuple[str, ...]
    interests: str  # the first letters, the strongest first
    title: str
    spanish: str
    also_called: tuple[str, ...] = ()

    @property
    def areas(self) -> Sequence[str]:
        """Return the areas that have the occupation."""
        if not self.zone:
            return ("online",)
        return ALL_AREAS if self.spanish else ("mnm", "veterans", "online")

    @property
    def family(self) -> str:
        """Return the two digits of its job family."""
        return self.code[:2]


def figure(*words: object, of: int = 101) -> int:
    """Return a number from 0 below `of` that is always the same for the same words."""
    return crc32("/".join(map(str, words)).encode()) % of


def _read(line: str) -> Occupation:
    code, zone, bright, interests, title, spanish, *also = (part.strip() for part in line.split("|"))
    return Occupation(
        code, int(zone), tuple(BRIGHT[letter] for letter in bright), interests, title, spanish, tuple(also)
    )


TABLE = """
11-1011.00|5|  |EC |Chief Executives|Directores ejecutivos|Chief Operating Officer (COO)|Executive Director
11-1031.00|4|  |ES |Legislators|Legisladores|Senator|City Council Member
11-3031.00|4|go|CE |Financial Managers|Gerentes de finanzas|Branch Manager|Credit Manager
11-9041.00|5|  |ER |Architectural and Engineering Managers|Gerentes de arquitectura e ingeniería|Project Engineer
11-9111.00|5|go|ECS|Medical and Health Services Managers|Gerentes de servicios médicos|Nurse Manager|Practice Manager
13-2011.00|4|o |CE |Accountants and Auditors|Contadores y auditores|Accountant|Auditor
13-2072.00|4|  |CE |Loan Officers|Oficiales de préstamos|Loan Officer|Loan Counselor
15-1243.00|4|  |IC |Database Architects|Arquitectos de bases de datos|Data Architect|Data Modeler
15-1252.00|4|go|IRC|Software Developers|Desarrolladores de software|Software Engineer|.NET Developer
15-1254.00|3|ge|CIR|Web Developers|Desarrolladores de páginas web|Web Designer|Webmaster
15-1299.00|0|  |   |Computer Occupations, All Other|
15-1299.08|4|e |IRC|Computer Systems Engineers/Architects||Solutions Architect|Systems Engineer
17-1011.00|5|  |AI |Architects, Except Landscape and Naval|Arquitectos|Architect|Project Architect
17-1012.00|4|  |AIR|Landscape Architects|Arquitectos paisajistas|Land Planner
17-2051.00|4|o |RI |Civil Engineers|Ingenieros civiles|Bridge Engineer|City Engineer|Structural Engineer
17-2051.01|4|  |RI |Transportation Engineers|Ingenieros de transporte|Traffic Engineer
17-2141.00|4|go|IR |Mechanical Engineers|Ingenieros mecánicos|Design Engineer
17-3022.00|3|  |RC |Civil Engineering Technologists and Technicians|Técnicos en ingeniería civil|Engineering Technician
19-1031.00|4|  |IR |Conservation Scientists|Científicos de conservación|Soil Conservationist
19-3033.00|5|g |ISA|Clinical and Counseling Psychologists|Psicólogos clínicos|Psychologist
21-1021.00|4|o |SE |Child, Family, and School Social Workers|Trabajadores sociales|School Social Worker
23-1011.00|5|o |EI |Lawyers|Abogados|Attorney|Counsel
25-1072.00|5|g |SI |Nursing Instructors and Teachers, Postsecondary|Profesores de enfermería|Nurse Educator
25-2021.00|4|o |SAC|Elementary School Teachers, Except Special Education|Maestros de primaria|Classroom Teacher
27-1024.00|4|  |AER|Graphic Designers|Diseñadores gráficos|Creative Director
27-2011.00|2|  |AE |Actors|Actores|Actress|Voice-Over Artist
29-1141.00|4|go|SI |Registered Nurses|Enfermeras registradas|Charge Nurse|Staff Nurse|School Nurse
29-1171.00|5|go|SI |Nurse Practitioners|Enfermeras practicantes|Family Nurse Practitioner
29-2042.00|3|g |RSI|Emergency Medical Technicians|Técnicos en emergencias médicas|EMT
29-2061.00|3|o |SR |Licensed Practical and Licensed Vocational Nurses|Enfermeras auxiliares licenciadas|Charge Nurse
31-1131.00|2|o |SRC|Nursing Assistants|Asistentes de enfermería|Nurse Aide
33-2011.00|2|o |RSE|Firefighters|Bomberos|Fire Fighter
33-3051.00|3|o |ERS|Police and Sheriff's Patrol Officers|Policías y alguaciles|Police Officer|Deputy Sheriff
35-2014.00|2|go|REC|Cooks, Restaurant|Cocineros de restaurante|Line Cook
35-3023.00|2|o |CRE|Fast Food and Counter Workers|Trabajadores de comida rápida|Barista|Crew Member
37-2011.00|2|o |R  |Janitors and Cleaners, Except Maids|Conserjes y limpiadores|Custodian
39-5012.00|3|g |AES|Hairdressers, Hairstylists, and Cosmetologists|Peluqueros y estilistas|Stylist
41-2031.00|2|o |EC |Retail Salespersons|Vendedores al por menor|Sales Associate
41-3091.00|4|o |EC |Sales Representatives of Services|Representantes de ventas de servicios|Account Executive
43-4051.00|2|o |ECS|Customer Service Representatives|Representantes de servicio al cliente|Call Center Agent
43-4131.00|3|  |CES|Loan Interviewers and Clerks|Entrevistadores de préstamos|Loan Processor
45-2092.00|2|o |RC |Farmworkers and Laborers, Crop|Trabajadores agrícolas|Harvester
47-2061.00|2|go|RC |Construction Laborers|Obreros de construcción|Laborer
47-2111.00|3|go|RIC|Electricians|Electricistas|Journeyman Electrician
49-3023.00|3|o |RI |Automotive Service Technicians and Mechanics|Mecánicos de automóviles|Auto Mechanic
49-9071.00|3|go|RCI|Maintenance and Repair Workers, General|Trabajadores de mantenimiento|Building Mechanic
51-4121.00|3|o |RC |Welders, Cutters, Solderers, and Brazers|Soldadores|Welder
53-3032.00|2|go|RC |Heavy and Tractor-Trailer Truck Drivers|Conductores de camiones pesados|Truck Driver
55-3016.00|0|  |   |Infantry|
"""
OCCUPATIONS = tuple(_read(line) for line in TABLE.strip().splitlines())
BY_CODE = {row.code: row for row in OCCUPATIONS}


def extra(count: int) -> tuple[Occupation, ...]:
    """Return invented occupations, which make every list longer."""
    return tuple(
        Occupation(f"51-{2000 + n}.00", 2, (), "R", f"Makers of Part {n}", f"Fabricantes de la pieza {n}")
        for n in range(1, count + 1)
    )
