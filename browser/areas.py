"""The four areas of O*NET Web Services: their names, whom they are for, and the operations of each."""

from dataclasses import dataclass
from types import MappingProxyType

from django.utils.translation import gettext_noop

from browser.onet import operations
from browser.onet.models import Career, CareerList, Occupation, OccupationList
from browser.onet.operations.operation import LANGUAGES, Operation


@dataclass(frozen=True, slots=True)
class Area:
    """One area.

    `twin` is the area that has the same careers in the other language. `audience` says whom the area is for, `manner`
    how it shows a career. `search`, `listing` and `overview` are its operations for a keyword, for all careers and for
    one. `example_keyword` finds something; `has_military`: military jobs can be searched there.
    """

    key: str
    name: str
    short: str
    twin: str
    audience: str
    manner: str
    search: Operation[CareerList] | Operation[OccupationList] = operations.SEARCH
    listing: Operation[CareerList] | Operation[OccupationList] = operations.CAREERS
    overview: Operation[Career] | Operation[Occupation] = operations.CAREER
    example_keyword: str = "nurse"
    has_military: bool = False

    @property
    def lang(self) -> str:
        """Return the language of its answers."""
        return LANGUAGES[self.key]

    @property
    def url(self) -> str:
        """Return the address of its page."""
        return operations.SERVICES.url(area=self.key)


AREAS = MappingProxyType(
    {
        area.key: area
        for area in (
            Area(
                "mnm",
                "My Next Move",
                "My Next Move",
                "mpp",
                gettext_noop("Plain-language career information for job seekers and students."),
                gettext_noop("In plain language, in English"),
            ),
            Area(
                "mpp",
                "Mi Próximo Paso",
                "Mi Próximo Paso",
                "mnm",
                gettext_noop("The same careers in Spanish."),
                gettext_noop("In plain language, in Spanish"),
                example_keyword="enfermera",
            ),
            Area(
                "veterans",
                "My Next Move for Veterans",
                "Veterans",
                "mpp",
                gettext_noop("From a military job to civilian careers."),
                gettext_noop("For veterans"),
                has_military=True,
            ),
            Area(
                "online",
                "O*NET OnLine",
                "O*NET OnLine",
                "mpp",
                gettext_noop("Full O*NET detail for professionals."),
                gettext_noop("Full detail"),
                search=operations.ONLINE_SEARCH,
                listing=operations.OCCUPATIONS,
                overview=operations.OCCUPATION,
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
    return AREAS[area].overview.url(area=area, code=code)
