"""Lists of services, and what the answers are about."""

from tests.v2.routing import Call, Document, Route, route, services

TITLES = {
    "mnm": "My Next Move",
    "mpp": "Mi Próximo Paso",
    "veterans": "My Next Move for Veterans",
    "online": "O*NET OnLine",
}


def root(_: Call) -> Document:
    return services(
        ("about/", "About O*NET Web Services"),
        ("database/", "O*NET Database"),
        *((f"{area}/", title) for area, title in TITLES.items()),
        ("taxonomy/", "O*NET-SOC Taxonomy"),
    )


def about(_: Call) -> Document:
    return {
        "api_version": "2.0.0",
        "taxonomy": {"url": "https://www.onetcenter.org/taxonomy.html", "name": "O*NET-SOC 2019 Taxonomy"},
        "database": {"url": "https://www.onetcenter.org/database.html", "name": "O*NET 30.3 Database"},
    }


def area(call: Call) -> Document:
    rows = [
        ("search", "Search careers with key words", "Buscar carreras con palabras clave"),
        ("careers/", "See all careers", "Ver todas las carreras"),
        ("bright_outlook/", "Careers with a Bright Outlook", "Carreras con buenas perspectivas"),
        ("career_clusters/", "Browse careers by cluster", "Carreras por agrupación"),
        ("industries/", "Browse careers by industry", "Carreras por industria"),
        ("interests/", "Careers sorted by Interests", "Carreras por intereses"),
        ("job_preparation/", "Careers sorted by Job Preparation", "Carreras por preparación"),
        ("military", "Find careers like your military job", "")
        if call["area"] == "veterans"
        else ("interestprofiler/", "Interest Profiler", "Perfil de Interés"),
    ]
    return services(*((f"{call['area']}/{path}", call.text(*titles)) for path, *titles in rows))


def online(_: Call) -> Document:
    """Name all services of the real one; those that no other part of the stand-in has are a 404 here."""
    return services(
        ("online/search", "Keyword search"),
        ("online/occupations/", "See All Occupations"),
        ("online/bright_outlook/", "Browse Bright Outlook Occupations"),
        ("online/career_clusters/", "Browse by Career Cluster"),
        ("online/hot_technology/", "Hot Technologies"),
        ("online/industries/", "Browse by Industry"),
        ("online/job_families/", "Browse by Job Family"),
        ("online/job_zones/", "Browse by Job Zone"),
        ("online/stem_occupations/", "Browse STEM Occupations"),
        ("online/onet_data/", "Browse by O*NET Data"),
        ("online/job_duties/", "Job Duties Custom List"),
        ("online/related_activities/", "Related Activities Search"),
        ("online/associations/", "Professional Associations Search"),
        ("online/soft_skills/", "Soft Skills Custom List"),
        ("online/technology/", "Technology Skills Search"),
        ("online/crosswalks/", "Crosswalks"),
    )


ROUTES: tuple[Route, ...] = (
    route("", root),
    route("about/", about),
    route("{area}/", area),
    route("online/", online),
)
