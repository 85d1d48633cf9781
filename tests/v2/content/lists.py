"""What occupations are listed by: job zones, families, clusters, industries, STEM types, states."""

from dataclasses import dataclass

from tests.v2.content.occupations import Occupation, figure


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a list is chosen by, in both languages."""

    code: str
    title: str
    spanish: str


def _read(lines: str) -> tuple[Choice, ...]:
    return tuple(Choice(*line.split("|")) for line in lines.strip().splitlines())


OUTLOOKS = _read("""
grow|Rapid Growth|Crecimiento rápido
openings|Numerous Job Openings|Numerosas vacantes
emerging|New & Emerging|Nuevas y emergentes
""")

# Zones 1 and 2 are one since release 30.2.
ZONES = _read("""
2|Job Zone 1-2|Zona de trabajo 1-2
3|Job Zone 3|Zona de trabajo 3
4|Job Zone 4|Zona de trabajo 4
5|Job Zone 5|Zona de trabajo 5
""")
TITLES_OF_ZONES = {int(zone.code): zone for zone in ZONES}
SVP_RANGES = {2: "(Below 6.0)", 3: "(6.0 to < 7.0)", 4: "(7.0 to < 8.0)", 5: "(8.0 and above)"}
PREPARATION = {
    "experience": ("{} of work in the same field.", "{} de trabajo en el mismo campo."),
    "training": ("{} of learning on the job.", "{} de aprendizaje en el trabajo."),
    "education": ("{} of school after the age of 14.", "{} de escuela después de los 14 años."),
}
YEARS = {2: ("Some months", "Unos meses"), 3: ("Two years", "Dos años"), 4: ("Four years", "Cuatro años")}
MANY_YEARS = ("Six years or more", "Seis años o más")

FAMILIES = _read("""
11-0000|Management|Gerencia
13-0000|Business and Financial Operations|Negocios y finanzas
15-0000|Computer and Mathematical|Computación y matemáticas
17-0000|Architecture and Engineering|Arquitectura e ingeniería
19-0000|Life, Physical, and Social Science|Ciencias
21-0000|Community and Social Service|Servicio social
23-0000|Legal|Derecho
25-0000|Educational Instruction and Library|Educación
27-0000|Arts, Design, Entertainment, Sports, and Media|Artes y medios
29-0000|Healthcare Practitioners and Technical|Profesionales de la salud
31-0000|Healthcare Support|Apoyo a la salud
33-0000|Protective Service|Protección
35-0000|Food Preparation and Serving Related|Alimentos
37-0000|Building and Grounds Cleaning and Maintenance|Limpieza
39-0000|Personal Care and Service|Cuidado personal
41-0000|Sales and Related|Ventas
43-0000|Office and Administrative Support|Oficina
45-0000|Farming, Fishing, and Forestry|Agricultura
47-0000|Construction and Extraction|Construcción
49-0000|Installation, Maintenance, and Repair|Reparación
51-0000|Production|Producción
53-0000|Transportation and Material Moving|Transporte
55-0000|Military Specific|Fuerzas armadas
""")
TITLES_OF_FAMILIES = {family.code[:2]: family.title for family in FAMILIES}


@dataclass(frozen=True, slots=True)
class Cluster:
    """A career cluster: its choice, the group that it belongs to, its two sub-clusters, and its job families."""

    choice: Choice
    grouping: str
    below: tuple[Choice, Choice]
    families: tuple[str, ...]


def _cluster(line: str) -> Cluster:
    code, title, spanish, grouping, first, second, families = line.split("|")
    below = (Choice(f"{code[:4]}01", first, first), Choice(f"{code[:4]}02", second, second))
    return Cluster(Choice(code, title, spanish), grouping, below, tuple(families.split()))


CLUSTERS = tuple(
    map(
        _cluster,
        """
010100|Advanced Manufacturing|Manufactura avanzada|Building and Moving|Production|Robotics|51 49
020100|Agriculture|Agricultura|Cultivating Resources|Plants|Animals|45
030100|Arts, Entertainment, and Design|Artes y diseño|Creating|Design and Digital Arts|Performing Arts|27
040100|Construction|Construcción|Building and Moving|Architecture and Civil Engineering|Skilled Trades|17 47 37
050100|Digital Technology|Tecnología digital|Connecting|Software Solutions|Web and Cloud|15
060100|Education|Educación|Caring for Communities|Teaching|Learner Support|25
070100|Energy and Natural Resources|Energía|Cultivating Resources|Conservation|Utilities|19
080100|Financial Services|Servicios financieros|Investing|Accounting|Banking and Credit|13 43
090100|Healthcare and Human Services|Salud|Caring for Communities|Physical Health|Social Health|29 31 21
100100|Hospitality, Events, and Tourism|Hospitalidad|Creating|Culinary|Lodging|35 39
110100|Management and Entrepreneurship|Gerencia|Connecting|Business|Leadership and Operations|11
120100|Marketing and Sales|Ventas|Investing|Retail|Strategic Sales|41
130100|Public Service and Safety|Servicio público|Caring for Communities|Local Services|Military|23 33 55
140100|Supply Chain and Transportation|Transporte|Building and Moving|Ground Transportation|Warehousing|53
""".strip().splitlines(),
    )
)


def clusters(occupation: Occupation) -> list[tuple[Cluster, Choice]]:
    """Return the clusters of an occupation with its sub-cluster in each."""
    found = [row for row in CLUSTERS if occupation.family in row.families]
    if occupation.code == "17-2051.00":
        found.append(CLUSTERS[6])
    return [(row, row.below[figure(occupation.code, row.choice.code, of=2)]) for row in found]


INDUSTRIES = _read("""
11|Farming, Fishing, & Forestry|Agricultura y pesca
21|Mining & Oil|Minería y petróleo
22|Utilities|Servicios públicos
23|Construction|Construcción
31|Manufacturing|Manufactura
42|Wholesale|Ventas al por mayor
44|Retail|Ventas al por menor
48|Transportation & Storage|Transporte y almacenes
51|Media & Communication|Medios y comunicación
52|Finance & Insurance|Finanzas y seguros
53|Real Estate & Rentals|Bienes raíces
54|Professional, Science, & Technical|Servicios profesionales
55|Management|Administración de empresas
56|Support Services|Servicios de apoyo
61|Education|Educación
62|Health & Counseling|Salud
71|Arts & Entertainment|Artes y entretenimiento
72|Hotel & Food|Hoteles y comida
81|Service|Otros servicios
93|Government|Gobierno
""")
MOST_PERCENT = 15  # from here on an industry is one of those where most people work
NOBODY_MOSTLY = "55"  # an industry that has no list of most people


def percent(occupation: Occupation, industry: str) -> int | None:
    """Return how many of an occupation work in an industry, in percent; None if hardly anybody does."""
    value = figure(occupation.code, industry, "industry", of=90) - 60
    if not occupation.zone or value <= 0:
        return None
    return min(value, MOST_PERCENT - 1) if industry == NOBODY_MOSTLY else value


GROWTH = (
    "Decline (-1% or lower)",
    "Average (3% to 4%)",
    "Faster than average (5% to 8%)",
    "Much faster (9% or higher)",
)

STEM_TYPES = _read("""
1|Research, Development, Design, and Practitioners|
2|Technologists and Technicians|
3|Postsecondary Teaching|
4|Managerial|
5|Sales|
""")
_STEM = {"15": "1", "17": "1", "19": "1", "29": "1", "31": "2", "49": "2"}
_STEM_OF_CODE = {"17-3022.00": "2", "25-1072.00": "3", "11-9041.00": "4", "11-9111.00": "4", "41-3091.00": "5"}


def stem_type(occupation: Occupation) -> str:
    """Return the STEM type of an occupation, empty if it has none."""
    return _STEM_OF_CODE.get(occupation.code) or _STEM.get(occupation.family, "")


STATES = {
    line[:2]: line[3:]
    for line in """AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,
DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,
KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,
MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,
ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,
SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VI Virgin Islands,VA Virginia,WA Washington,
WV West Virginia,WI Wisconsin,WY Wyoming""".replace("\n", "").split(",")
}
# The words are not known from the definition; these differ from each other, so a reader can only show them as sent.
STATE_OUTLOOKS = (("Bright", "Muy buena"), ("Average", "Promedio"), ("Below Average", "Debajo del promedio"))
