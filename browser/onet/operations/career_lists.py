"""Lists of careers of the three career areas, and what each is chosen from (contract 3.4 to 3.8)."""

from types import MappingProxyType
from typing import TypeVar

from browser.onet import models
from browser.onet.operations.operation import CAREER_AREAS, END, OTHER_SORT, START, Operation, Param

T = TypeVar("T")

CATEGORY = Param("category", "How many work there", pattern="all|Most|Some", options=("all", "Most", "Some"))
INDUSTRY_SORT = Param(
    "sort",
    "Sorted by",
    pattern=r"[a-z_]{1,40}",
    options=("category", "name", "bright_outlook", "apprenticeship", "percent_employed"),
)


def _careers(name: str, path: str, answer: type[T], title: str, *params: Param, **example: str) -> Operation[T]:
    """Return a row of the three career areas."""
    values = MappingProxyType({"area": "mnm", **example})
    return Operation(name, f"{{area}}/{path}", answer, title, CAREER_AREAS, params, values)


INDUSTRIES = _careers("browse", "browse/", models.ChoiceList, "Careers by industry")
INDUSTRY = _careers(
    "browse_industry",
    "browse/{industry}",
    models.CareerList,
    "Careers in this industry",
    CATEGORY,
    INDUSTRY_SORT,
    START,
    END,
    industry="54",
)
BRIGHT_OUTLOOK = _careers("bright_outlook", "bright_outlook/", models.ChoiceList, "Careers with a Bright Outlook")
BRIGHT_CAREERS = _careers(
    "bright_outlook_category",
    "bright_outlook/{category}",
    models.CareerList,
    "Careers with this Bright Outlook",
    OTHER_SORT,
    START,
    END,
    category="grow",
)
JOB_PREPARATION = _careers("job_preparation", "job_preparation/", models.PreparationList, "Careers by job preparation")
ZONE_CAREERS = _careers(
    "job_preparation_zone",
    "job_preparation/{zone}",
    models.CareerList,
    "Careers with this preparation",
    OTHER_SORT,
    START,
    END,
    zone="3",
)
APPRENTICESHIPS = _careers(
    "apprenticeship",
    "apprenticeship/",
    models.CareerList,
    "Careers with Registered Apprenticeships",
    OTHER_SORT,
    START,
    END,
)
GREEN = _careers("green", "green/", models.CareerList, "Careers in the Green Economy", OTHER_SORT, START, END)
VIDEOS = _careers("videos", "videos/", models.CareerList, "Careers with videos", OTHER_SORT, START, END)

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
