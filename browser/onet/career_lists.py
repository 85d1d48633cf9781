"""Lists of careers of the three career areas, and what each is chosen from (contract 3.4 to 3.8)."""

from browser.onet import models
from browser.onet.operation import CAREER_AREAS, END, START, Operation, Param, row

CATEGORY = Param("category", "How many work there", pattern="all|Most|Some", options=("all", "Most", "Some"))
INDUSTRY_SORT = Param(
    "sort",
    "Sorted by",
    pattern=r"[a-z_]{1,40}",
    options=("category", "name", "bright_outlook", "apprenticeship", "percent_employed"),
)

INDUSTRIES = row("browse", "{area}/browse/", models.IndustryList, "Careers by industry", areas=CAREER_AREAS, area="mnm")
INDUSTRY = row(
    "browse_industry",
    "{area}/browse/{industry}",
    models.CareerList,
    "Careers in this industry",
    areas=CAREER_AREAS,
    params=(CATEGORY, INDUSTRY_SORT, START, END),
    area="mnm",
    industry="54",
)
BRIGHT_OUTLOOK = row(
    "bright_outlook",
    "{area}/bright_outlook/",
    models.OutlookCategoryList,
    "Careers with a Bright Outlook",
    areas=CAREER_AREAS,
    area="mnm",
)
BRIGHT_CAREERS = row(
    "bright_outlook_category",
    "{area}/bright_outlook/{category}",
    models.CareerList,
    "Careers with this Bright Outlook",
    areas=CAREER_AREAS,
    params=(START, END),
    area="mnm",
    category="grow",
)
JOB_PREPARATION = row(
    "job_preparation",
    "{area}/job_preparation/",
    models.PreparationList,
    "Careers by job preparation",
    areas=CAREER_AREAS,
    area="mnm",
)
ZONE_CAREERS = row(
    "job_preparation_zone",
    "{area}/job_preparation/{zone}",
    models.CareerList,
    "Careers with this preparation",
    areas=CAREER_AREAS,
    params=(START, END),
    area="mnm",
    zone="3",
)
APPRENTICESHIPS = row(
    "apprenticeship",
    "{area}/apprenticeship/",
    models.CareerList,
    "Careers with Registered Apprenticeships",
    areas=CAREER_AREAS,
    params=(START, END),
    area="mnm",
)
GREEN = row(
    "green",
    "{area}/green/",
    models.CareerList,
    "Careers in the Green Economy",
    areas=CAREER_AREAS,
    params=(START, END),
    area="mnm",
)
VIDEOS = row(
    "videos",
    "{area}/videos/",
    models.CareerList,
    "Careers with videos",
    areas=CAREER_AREAS,
    params=(START, END),
    area="mnm",
)

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
)
