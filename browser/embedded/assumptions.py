"""Assumptions where the contract is silent: O*NET itself may answer otherwise.

The contract (section 9) marks what is UNKNOWN or a guess. What is known is in the code that uses it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from browser.onet.operations import career_lists, careers, crosswalks, occupation_lists
from browser.onet.operations.operation import Operation

# Texts of refusals (422). Known are those for a missing parameter and for sections of OnLine's reports.
MISSING_PARAMETER = 'The required parameter "{name}" was not provided.'
BAD_PARAMETER = 'The parameter "{name}" was not formatted correctly.'
TOO_MANY = "There are too many parameters."
UNKNOWN_CODE = "The code {code} does not exist in the current taxonomy."
NOT_IN_SPANISH = "The career {code} is not available in Spanish."
UNKNOWN_IN_TAXONOMY = "The code {code} does not exist in {taxonomy}."
UNKNOWN_TABLE = 'The table "{id}" does not exist.'
UNKNOWN_COLUMN = 'The table "{table}" has no column "{column}".'
BAD_FILTER = 'The filter "{text}" was not formatted correctly.'
UNKNOWN_INDUSTRY = "The industry code {code} does not exist."
UNKNOWN_LIST = "The code {code} does not exist in {title}."
NO_LIST = "{title} data is not available."
NO_SECTION = "{title} data is not available in the {report} report for this occupation."
NO_CAREER_SECTION = "{title} data is not available for this career."

# Bodies of all other errors: plain text.
NOT_FOUND = "There is no such service.\n"
NOT_ALLOWED = "Only GET and HEAD are answered.\n"
BROKEN = "The data cannot be read.\n"
DENIED = "Authorization Error\n"
REALM = "O*NET Web Services"

# JSON: its content type; whether letters beyond ASCII are escaped; which values are numbers, beside those in captures
# (there is no capture of relevance_score; api_version is a text, because 2.0 and 2.10 differ).
JSON_TYPE = "application/json; charset=utf-8"
JSON_ESCAPED = False
JSON_NUMBERS = ("relevance_score",)

# Lists: rows of a page unless a request says otherwise, and at most.
PAGE_ROWS = 20
MOST_ROWS = 2000

# Service lists: only those of Veterans are known, the other areas have the same titles. A service that is not named
# here has its title in the operations table.
SERVICE_TITLES: Mapping[str, Mapping[str, str]] = {
    "mnm": {
        "search": "Search careers with key words",
        "browse/": "Browse careers by industry",
        "careers/": "See all careers",
        "bright_outlook/": "Careers with a Bright Outlook",
        "apprenticeship/": "Careers with Registered Apprenticeships",
        "job_preparation/": "Careers sorted by Job Preparation",
        "interestprofiler/": "Interest Profiler",
    },
    "mpp": {
        "search": "Buscar carreras por palabras clave",
        "browse/": "Explorar carreras por industria",
        "careers/": "Ver todas las carreras",
        "bright_outlook/": "Carreras con buenas perspectivas",
        "apprenticeship/": "Carreras con aprendizajes registrados",
        "job_preparation/": "Carreras según la preparación necesaria",
        "interestprofiler/": "Perfil de intereses",
    },
    "veterans": {
        "search": "Search careers with key words",
        "browse/": "Browse careers by industry",
        "military": "Find careers like your military job",
        "careers/": "See all careers",
        "bright_outlook/": "Careers with a Bright Outlook",
        "apprenticeship/": "Careers with Registered Apprenticeships",
        "job_preparation/": "Careers sorted by Job Preparation",
    },
    "online": {"search": "Search occupations with key words", "occupations/": "See all occupations"},
}

# Crosswalks: a code may be given by its beginning; matches come in the order of their codes, occupations in theirs of
# titles, and for a military job by how much of it they share.
# What `related/` answers with: occupations that rate an element, the highest score first and with it; those that use a
# kind of tool, by title; those with the same detailed activity, or with most of a task's activities, first. The path of
# the search for related tasks is made up, but for its second step; that search finds only occupations with tasks.
# The outline's elements, and that they are in the order of the content model.
OUTLINE_LEVELS = ("general_work_activity", "intermediate_work_activity", "detailed_work_activity")
TAXONOMY_TITLE = "O*NET-SOC Taxonomy services"
DATABASE_TITLE = "O*NET Database services"
DIRECTION_TITLES: Mapping[str, str] = {
    "2010_to_active": "Follow a code of O*NET-SOC 2010 to the active taxonomy",
    "active_to_2010": "Follow a code of the active taxonomy to O*NET-SOC 2010",
    "2010_to_2019": "Follow a code of O*NET-SOC 2010 to O*NET-SOC 2019",
}

# Database services: their XML is unknown. A list is <tables><table table_id= info= rows=>, columns are <info><column
# column_id= optional=>, rows are <rows><row> with a child for each column, empty for a missing value. Of operators only
# `eq` and `contains` are known, the others are those of 2.0, as is how rows are sorted; `na` takes no value; the other
# rows of a negated operator are those without a value, too. As many rows a page as in other lists. A code's history is
# <taxonomy code=> with <occupation> children; a code that is new in 2019 has no such child.

# Titles of the sections in Mi Próximo Paso's resource lists.
SPANISH_SECTION_TITLES: Mapping[Operation[object], str] = {
    careers.KNOWLEDGE: "Conocimientos",
    careers.SKILLS: "Habilidades",
    careers.ABILITIES: "Aptitudes",
    careers.PERSONALITY: "Personalidad",
    careers.TECHNOLOGY: "Tecnología",
    careers.EDUCATION: "Educación",
    careers.JOB_OUTLOOK: "Perspectivas laborales",
    careers.CHECK_OUT_MY_STATE: "Explore su estado",
    careers.EXPLORE_MORE: "Explore más",
}

# The release has no source for these flags: green was dropped by O*NET, and there is no list of videos. The attributes
# and the element are always sent.
GREEN = False
CAREER_VIDEO = False
# Services for which it has no source either: requests are refused with these titles, and service lists leave them out.
NO_SOURCE: Mapping[Operation[object], str] = {
    career_lists.GREEN: "Green Economy",
    career_lists.VIDEOS: "Videos",
    occupation_lists.GREEN_OCCUPATIONS: "Green Economy",
    crosswalks.DOT_CROSSWALK: "Dictionary of Occupational Titles",
}

# Mi Próximo Paso has technology, in an unknown language. Names of software are English only, and the area is more
# useful if it is Spanish throughout: it refuses the section.
TECHNOLOGY_LANGUAGE = "en"

# How much a career shows, as in captures.
ALSO_CALLED = 4
TASKS_ON_THE_JOB = 3
ELEMENTS_IN_ALL = 6
WORK_STYLES = 6
TECHNOLOGY_CATEGORIES = 5
TECHNOLOGY_EXAMPLES = 3
# An element helps if workers call it at least somewhat important, the second of five points.
SOMEWHAT_IMPORTANT = 2
# Education usually needed: the answers of at least this percent of workers.
EDUCATION_SHARE = 15
RELATED_OCCUPATIONS = 10
INDUSTRIES = 3

# Careers by industry: Most or Some of a career's workers are there from these percentages up; other careers are left
# out. Lists are sorted by these two words, which are English in every area: the Spanish words are not known.
MOST_EMPLOYED = 50
SOME_EMPLOYED = 10

# The kinds of bright outlook: ids and names are known, their order is not. The root of a list repeats its kind as
# OnLine's does, and likewise its job zone or industry.
BRIGHT_OUTLOOKS: Mapping[str, str] = {"grow": "Grow Rapidly", "openings": "Openings", "emerging": "New & Emerging"}

# Lists of OnLine. `all` means every career cluster, job family or STEM type; each row names its own. An occupation has
# a row for each of its pathways. A list of choices has its path's name as root. The id of a hot technology is its name
# in lower case, with hyphens. Projected growth is given in O*NET's words, each from this percentage up, in ten years,
# rounded.
GROWTH: Sequence[tuple[int, str]] = (
    (7, "Much faster than average"),
    (5, "Faster than average"),
    (3, "Average"),
    (1, "Slower than average"),
    (0, "Little or no change"),
)
DECLINE = "Decline"

# The types of STEM occupations: the codes of three are known.
STEM_TYPES: Mapping[str, str] = {
    "1": "Research, Development, Design, and Practitioners",
    "2": "Technologists and Technicians",
    "3": "Postsecondary Teaching",
    "4": "Managerial",
    "5": "Sales",
}
# The code of a profile of the Occupational Outlook Handbook is the last part of its address.

# The level of the content model from which My Next Move takes an element's heading: 2.A is "Basic Skills", 2.B.2 a
# group of its own, as in captures.
GROUP_DEPTH: Mapping[str, int] = {"1.A": 4, "2.A": 2, "2.B": 3, "2.C": 3}

# What makes an outlook bright is in derived.sql: a view of lists and searches needs it in the data.
# Location quotients from which a career is above average, or average, in a state.
ABOVE_AVERAGE = Decimal("1.25")
AVERAGE = Decimal("0.8")

# How much an OnLine report shows in its short display, and the percent of workers after which responses are cut.
SHORT_ROWS = 10
SHORT_EXAMPLES = 4
SHORT_SHARE = 90
# Rows of a summary that shows only the highest: work values, and interests without high points.
SUMMARY_HIGHEST = 3
REPORTED_TITLES = 10

# Sources of data that no file of the release names; their year is the release's.
SOURCES: Mapping[str, str] = {
    "Alternate Titles": "Multiple sources",
    "Detailed Work Activities": "Analyst",
    "Sample of Reported Titles": "Multiple sources",
    "Technology Skills & Tools": "Multiple sources",
}

# An occupation without one of these has partial data.
WHOLE = ("Abilities", "Interests", "Job Zone", "Knowledge", "Skills", "Tasks", "Work Activities", "Work Styles")

# Names of scales that differ from the release's.
SCALE_NAMES: Mapping[str, str] = {"OI": "Occupational Interest"}

# Several military jobs may lead to one occupation: the first of these reasons counts, and orders the list.
BY_WORDS = "keyword"
MATCH_ORDER = ("most_duties", "some_duties", "crosswalk", BY_WORDS)
# A keyword names a military job if it is its code, with or without gaps and the branch before it, or its title or the
# first two words of it. If all jobs that lead to a career only contain the words, its match is `keyword`.

# The Interest Profiler. Its service list is a guess of the contract. The Spanish answers and names of interests are not
# known, nor whether Mi Próximo Paso takes Spanish names as parameters: here it takes the English ones.
PROFILER_TITLES: Mapping[str, Mapping[str, str]] = {
    "mnm": {
        "questions": "Questions of the Interest Profiler",
        "questions_30": "Questions of the short form",
        "results": "Scores for your answers",
        "job_zones": "Job zones to choose from",
        "careers": "Careers that fit your interests",
    },
    "mpp": {
        "questions": "Preguntas del perfil de intereses",
        "questions_30": "Preguntas de la versión corta",
        "results": "Puntajes de sus respuestas",
        "job_zones": "Zonas laborales para elegir",
        "careers": "Carreras según sus intereses",
    },
}
ANSWER_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "en": ("Strongly Dislike", "Dislike", "Unsure", "Like", "Strongly Like"),
    "es": ("Me disgusta mucho", "Me disgusta", "No sé", "Me gusta", "Me gusta mucho"),
}
# The short form has every other of the 60 questions: R I A S E C, five times. O*NET's own short form is not known.
SHORT_FORM_STEP = 2
# How answers become scores is not known but for the range. A guess: the lowest answer counts 0 points, the highest 4,
# and double in the short form, which has half as many questions. So a score is 0 to 40 in both.
ANSWER_POINTS = 4
# Fit is the correlation of the six scores with an occupation's six interest ratings. The steps are the values that
# chance alone would reach for six pairs in 1, 5 and 10 of 100 cases; below them there is no fit.
FITS: Mapping[str, float] = {"Best": 0.882, "Great": 0.729, "Good": 0.608}
# Careers are sorted by that correlation; with `sort=bright_outlook` bright ones come first, in the same order. With
# `area` there is no fit: the list has the careers whose highest rating of the six is that interest, sorted by that
# rating.
ONE_OF_THREE = 'Exactly one of "answers", the six scores and "area" must be provided.'
