"""The four areas of O*NET Web Services: their names, whom they are for, and what each can be asked."""

from dataclasses import dataclass
from types import MappingProxyType

from django.utils.translation import gettext_noop

from browser.onet import operations
from browser.onet.models import CareerList, OccupationList
from browser.onet.operations.operation import Operation


@dataclass(frozen=True, slots=True)
class Area:
    """One area: `lang` is the language of what it answers; `listing` asks its careers, `search` looks among them."""

    key: str
    name: str
    short: str
    lang: str
    audience: str
    search: Operation[CareerList] | Operation[OccupationList]
    listing: Operation[CareerList] | Operation[OccupationList]


AREAS = MappingProxyType(
    {
        area.key: area
        for area in (
            Area(
                "mnm",
                "My Next Move",
                "My Next Move",
                "en",
                gettext_noop("Careers in plain words, for anyone who is choosing."),
                operations.SEARCH,
                operations.CAREERS,
            ),
            Area(
                "mpp",
                "Mi Próximo Paso",
                "Mi Próximo Paso",
                "es",
                gettext_noop("The same careers, in Spanish."),
                operations.SEARCH,
                operations.CAREERS,
            ),
            Area(
                "veterans",
                "My Next Move for Veterans",
                "Veterans",
                "en",
                gettext_noop("From a military job to civilian careers."),
                operations.SEARCH,
                operations.CAREERS,
            ),
            Area(
                "online",
                "O*NET OnLine",
                "O*NET OnLine",
                "en",
                gettext_noop("Every rating, for the professional reader."),
                operations.ONLINE_SEARCH,
                operations.OCCUPATIONS,
            ),
        )
    }
)


def area_of(path: str) -> str | None:
    """Return the area whose address a path of this site is, None outside the four."""
    first = path.strip("/").partition("/")[0]
    return first if first in AREAS else None


def career_url(area: str, code: str) -> str:
    """Return the address of a career's page in an area."""
    operation = operations.OCCUPATION if area == "online" else operations.CAREER
    return f"/{operation.at(area=area, code=code)}"
