"""What the contract leaves open: chosen here, and not known to be what O*NET answers.

The contract (section 9) marks what is UNKNOWN or a guess. What it does know stands in the code that uses it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from browser.onet.operations import career_lists, crosswalks, occupation_lists
from browser.onet.operations.operation import Operation

# Texts of refusals (422). The one for a missing parameter and the one for OnLine sections are known.
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
NO_CAREER_SECTION = "{title} data is not available for this career."

# Bodies of everything that is neither an answer nor a refusal: plain text.
NOT_FOUND = "There is no such service.\n"
NOT_ALLOWED = "Only GET and HEAD are answered.\n"
BROKEN = "The data cannot be read.\n"
DENIED = "Authorization Error\n"
REALM = "O*NET Web Services"

# JSON: its type; whether letters beyond ASCII are escaped; which of the values are numbers beside those in captures
# (relevance_score has no capture and is one; api_version is a text, as 2.0 and 2.10 would be one number).
JSON_TYPE = "application/json; charset=utf-8"
JSON_ESCAPED = False
JSON_NUMBERS = ("relevance_score",)

# Lists: rows a page when nothing is asked, and the most that a page gives however much is asked.
PAGE_ROWS = 20
MOST_ROWS = 2000

# The contents of the service lists, but those of Veterans, are unknown: the same titles everywhere. A service that is
# not named here is announced by its title in the operations table.
SERVICE_TITLES: Mapping[str, Mapping[str, str]] = {
    "mnm": {
        "search": "Search careers with key words",
        "browse/": "Browse careers by industry",
        "careers/": "See all careers",
        "bright_outlook/": "Careers with a Bright Outlook",
        "job_preparation/": "Careers sorted by Job Preparation",
        "interestprofiler/": "Interest Profiler",
    },
    "mpp": {
        "search": "Buscar carreras por palabras clave",
        "browse/": "Explorar carreras por industria",
        "careers/": "Ver todas las carreras",
        "bright_outlook/": "Carreras con buenas perspectivas",
        "job_preparation/": "Carreras según la preparación necesaria",
        "interestprofiler/": "Perfil de intereses",
    },
    "veterans": {
        "search": "Search careers with key words",
        "browse/": "Browse careers by industry",
        "military": "Find careers like your military job",
        "careers/": "See all careers",
        "bright_outlook/": "Careers with a Bright Outlook",
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
# <taxonomy code=> with <occupation> children; a code of today that 2010 did not have has none.

# Titles of the sections in Mi Próximo Paso's resource lists.
SPANISH_SECTION_TITLES: Mapping[str, str] = {
    "knowledge": "Conocimientos",
    "skills": "Habilidades",
    "abilities": "Aptitudes",
    "personality": "Personalidad",
    "technology": "Tecnología",
    "education": "Educación",
    "job_outlook": "Perspectivas laborales",
    "check_out_my_state": "Explore su estado",
    "explore_more": "Explore más",
}

# The release has no source for these flags: green was dropped by O*NET, and there is no list of apprenticeships or
# videos. The attributes and the element are always sent.
GREEN = False
APPRENTICESHIP = False
CAREER_VIDEO = False
# Services for which it has no source either: requests are refused with these titles, and service lists leave them out.
# STEM types come from a list of the SOC Policy Committee that we do not have.
NO_SOURCE: Mapping[Operation[object], str] = {
    career_lists.APPRENTICESHIPS: "Registered Apprenticeships",
    career_lists.GREEN: "Green Economy",
    career_lists.VIDEOS: "Videos",
    occupation_lists.GREEN_OCCUPATIONS: "Green Economy",
    occupation_lists.STEM_OCCUPATIONS: "STEM Occupations",
    occupation_lists.STEM_TYPE_OCCUPATIONS: "STEM Occupations",
    crosswalks.OOH_CROSSWALK: "Occupational Outlook Handbook",
    crosswalks.DOT_CROSSWALK: "Dictionary of Occupational Titles",
}

# Whether Mi Próximo Paso has technology is known, its language is not. Names of software exist in English only, and an
# area that is Spanish throughout is worth more: it refuses the section.
TECHNOLOGY_LANGUAGE = "en"

# How much a career shows: as much as captures do.
ALSO_CALLED = 4
TASKS_ON_THE_JOB = 3
GROUPS = 4
ELEMENTS_IN_GROUP = 2
ELEMENTS_IN_ALL = 6
WORK_STYLES = 6
TECHNOLOGY_CATEGORIES = 5
TECHNOLOGY_EXAMPLES = 3
# Education usually needed: the commonest answers until they speak for this percent of workers.
EDUCATION_SHARE = 75
EDUCATION_CATEGORIES = 3
RELATED_OCCUPATIONS = 10
INDUSTRIES = 3

# A list by industry: the percent of a career's workers from which most, and some, work there; the rest is left out. The
# list is sorted by these two words first, and they are English in every area: their Spanish is not known.
MOST_EMPLOYED = 50
SOME_EMPLOYED = 10

# The kinds of bright outlook: their ids in paths are known, and their names; in which order they come is not. A list's
# root echoes its kind as OnLine's does, its job zone and industry likewise.
BRIGHT_OUTLOOKS: Mapping[str, str] = {"grow": "Grow Rapidly", "openings": "Openings", "emerging": "New & Emerging"}

# Lists of OnLine. `all` stands for every career cluster, job family or STEM type, as each row tells its own. There is a
# row for each pathway of an occupation. What lists are chosen from has the name of its path as root; the id of a hot
# technology is its name in small letters, with hyphens. How fast an occupation is projected to grow is told in O*NET's
# words, each from so many percent in ten years, rounded.
GROWTH: Sequence[tuple[int, str]] = (
    (7, "Much faster than average"),
    (5, "Faster than average"),
    (3, "Average"),
    (1, "Slower than average"),
    (0, "Little or no change"),
)
DECLINE = "Decline"

# How deep in the content model the heading stands under which My Next Move shows an element: 2.A is "Basic Skills",
# 2.B.2 a group of its own, as in captures.
GROUP_DEPTH: Mapping[str, int] = {"1.A": 4, "2.A": 2, "2.B": 3, "2.C": 3}

# What makes an outlook bright is chosen in derived.sql: a view of lists and searches needs it in the data.
# Location quotients from which a career is above, and about, as common as in the nation.
ABOVE_AVERAGE = Decimal("1.25")
AVERAGE = Decimal("0.8")

# How much an OnLine report shows in its short display, and the percent of workers at which answers are cut.
SHORT_ROWS = 10
SHORT_EXAMPLES = 4
SHORT_SHARE = 90
# The rows of a summary that shows only the strongest: values, and interests without high points.
SUMMARY_HIGHEST = 3
REPORTED_TITLES = 10

# Sources of the kinds of data that carry none in the release's files; their year is the release's.
SOURCES: Mapping[str, str] = {
    "Alternate Titles": "Multiple sources",
    "Detailed Work Activities": "Analyst",
    "Sample of Reported Titles": "Multiple sources",
    "Technology Skills & Tools": "Multiple sources",
}

# An occupation without one of these has only part of the data.
WHOLE = ("Abilities", "Interests", "Job Zone", "Knowledge", "Skills", "Tasks", "Work Activities", "Work Styles")

# Names of scales in answers, where they differ from the release's.
SCALE_NAMES: Mapping[str, str] = {"OI": "Occupational Interest"}

# Why an occupation is shown to which several military jobs lead: the strongest reason, and this order of the list.
BY_WORDS = "keyword"
MATCH_ORDER = ("most_duties", "some_duties", "crosswalk", BY_WORDS)
# A keyword means a military job that has it for a code, with or without gaps and its branch before it, or for a title,
# of which the first two words are enough. A career to which only jobs lead that merely hold the words is matched by
# `keyword`.

# The Interest Profiler. Its service list is a guess of the contract; the Spanish of its answers and the names of the
# interests there are unknown, so is whether Mi Próximo Paso takes Spanish names as parameters: it takes the English.
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
# The short form asks every other one of the 60 questions: R I A S E C, five times. O*NET's own short form is not known.
SHORT_FORM_STEP = 2
# How answers become scores is not known but for the range, a guess: the lowest answer counts nothing, the highest four
# points, and the short form, with half as many questions, counts double. So a score is 0 to 40 in both.
ANSWER_POINTS = 4
# How fit is reckoned: the correlation of the six scores with an occupation's six interest ratings. The steps are the
# values that chance alone would reach for six pairs in 1, 5 and 10 of 100 cases; what is below fits not at all.
FITS: Mapping[str, float] = {"Best": 0.882, "Great": 0.729, "Good": 0.608}
# Careers are in the order of that correlation; sorted by bright_outlook the bright ones come first, in the same order.
# By `area` there is no fit: those are listed that are rated highest in it of the six, in the order of that rating.
ONE_OF_THREE = 'Exactly one of "answers", the six scores and "area" must be provided.'
