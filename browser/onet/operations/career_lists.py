"""Lists of careers in the three career areas (contract 3.2 to 3.8)."""

from functools import partial

from browser.onet import models
from browser.onet.operations.operation import (
    CAREER_AREAS,
    END,
    KEYWORD,
    OTHER_SORT,
    SORT,
    START,
    Operation,
    Param,
    choice,
    row,
)

CATEGORY = Param("category", "Share of workers", pattern="all|Most|Some", options=("all", "Most", "Some"))
INDUSTRY_SORT = Param(
    "sort",
    "Sorted by",
    pattern=r"[a-z_]{1,40}",
    options=("category", "name", "bright_outlook", "apprenticeship", "percent_employed"),
)
ROWS = (OTHER_SORT, START, END)

_careers = partial(row, areas=CAREER_AREAS)

SEARCH = _careers(
    "search", "{area}/search", models.CareerList, "Search careers", params=(KEYWORD, START, END), keyword="nurse"
)
CAREERS = _careers("careers", "{area}/careers/", models.CareerList, "All careers", params=(SORT, START, END))
INDUSTRIES = _careers(
    "browse",
    "{area}/browse/",
    models.ChoiceList,
    "Careers by industry",
    lead="Choose an industry to see its careers.",
)
INDUSTRY = choice(INDUSTRIES, "industry", models.CareerList, "Careers in this industry", "54", CATEGORY, INDUSTRY_SORT)
BRIGHT_OUTLOOK = _careers(
    "bright_outlook",
    "{area}/bright_outlook/",
    models.ChoiceList,
    "Careers with a Bright Outlook",
    lead="Bright Outlook careers are growing fast, have many openings, or are new. "
    "The list is national: it does not show openings near you.",
)
BRIGHT_CAREERS = choice(BRIGHT_OUTLOOK, "category", models.CareerList, "Careers with this Bright Outlook", "grow")
JOB_PREPARATION = _careers(
    "job_preparation", "{area}/job_preparation/", models.PreparationList, "Careers by education and training"
)
ZONE_CAREERS = choice(JOB_PREPARATION, "zone", models.CareerList, "Careers with this preparation", "3")
APPRENTICESHIPS = _careers(
    "apprenticeship",
    "{area}/apprenticeship/",
    models.CareerList,
    "Careers with Registered Apprenticeships",
    params=ROWS,
)
GREEN = _careers("green", "{area}/green/", models.CareerList, "Careers in the Green Economy", params=ROWS)
VIDEOS = _careers("videos", "{area}/videos/", models.CareerList, "Careers with videos", params=ROWS)

CLUSTERS = _careers(
    "careers_by_cluster",
    "{area}/career_clusters/",
    models.ChoiceList,
    "Careers by career cluster",
    lead="Choose a cluster to see its careers.",
)
CLUSTER_CAREERS = choice(CLUSTERS, "cluster", models.CareerList, "Careers in this cluster", "060100")
INTERESTS = _careers(
    "careers_by_interest",
    "{area}/interests/",
    models.ChoiceList,
    "Careers by interest",
    lead="Choose an interest to see its careers.",
)
INTEREST_CAREERS = choice(INTERESTS, "interest", models.CareerList, "Careers for this interest", "realistic")

CAREER_LISTS: tuple[Operation[object], ...] = (
    INDUSTRIES,
    INDUSTRY,
    BRIGHT_OUTLOOK,
    BRIGHT_CAREERS,
    JOB_PREPARATION,
    ZONE_CAREERS,
    APPRENTICESHIPS,
    GREEN,
    VIDEOS,
    CLUSTERS,
    CLUSTER_CAREERS,
    INTERESTS,
    INTEREST_CAREERS,
)
