"""Pages of other sites on training, licenses and jobs: how the address of each is made, and how that is known.

`source` says where the form of an address was seen: no page was found on which a site describes its own, so these are
forms in use. Those of CareerOneStop take a code as the keyword, which was seen at the older addresses of some finders.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_noop

CAREER_ONE_STOP = "CareerOneStop"
TOOLKIT = "https://www.careeronestop.org/Toolkit"


@dataclass(frozen=True, slots=True)
class Finder:
    """A page of another site: `url` is its address, `area` what follows once a state or an area was chosen.

    In both {code} is the O*NET-SOC code, {soc} its SOC code, {digits} its digits, {title} its title; {state} is a
    postal code, {place} a state's name, or the first city of a metropolitan area.
    """

    group: str
    title: str
    site: str
    url: str
    source: str
    area: str = ""


TRAINING, LICENSES = gettext_noop("Training"), gettext_noop("Licenses and certificates")
APPRENTICESHIPS, JOBS = gettext_noop("Registered apprenticeships"), gettext_noop("Jobs and pay")
GROUPS = (TRAINING, LICENSES, APPRENTICESHIPS, JOBS)

FINDERS = (
    Finder(
        TRAINING,
        gettext_noop("Training programs"),
        CAREER_ONE_STOP,
        TOOLKIT + "/Training/find-local-training.aspx?keyword={soc}",
        "addresses of the finder itself in web archives (keyword a title, location=Illinois, location=Morris, MN); "
        "in a public program that reads it under Credentials/Toolkit, SOC codes as keywords and location=Utah",
        "&location={place}",
    ),
    Finder(
        LICENSES,
        gettext_noop("Licenses"),
        CAREER_ONE_STOP,
        TOOLKIT + "/Training/find-licenses.aspx?keyword={code}",
        "the page in public programs that link to it (keyword a title; under Toolkit/Credentials also location, a "
        "postal code); that a keyword may be a code is said by the API of the finder: "
        "api.careeronestop.org/api-explorer, LicenseFinder_GetLicenses, keyword 29-1171.00 (O*NET code), location IL",
        "&location={state}",
    ),
    Finder(
        LICENSES,
        gettext_noop("Certificates"),
        CAREER_ONE_STOP,
        TOOLKIT + "/Training/find-certifications.aspx?keyword={soc}",
        "the page in public programs that link to it (keyword a title); in one that reads it under "
        "Credentials/Toolkit, SOC codes as keywords",
    ),
    Finder(
        APPRENTICESHIPS,
        gettext_noop("Programs and standards"),
        "Apprenticeship.gov",
        "https://www.apprenticeship.gov/apprenticeship-occupations/listings?occupationCode={code}",
        "addresses of its Occupation Finder in public documents (occupationCode=43-3071.00, 51-4041.00), and in a "
        "public program that puts an O*NET-SOC code there",
    ),
    Finder(
        JOBS,
        gettext_noop("Job openings"),
        CAREER_ONE_STOP,
        TOOLKIT + "/Jobs/find-jobs-results.aspx?keyword={soc}",
        "links of the State of New Jersey's Training Explorer (keyword is a SOC code, location=New Jersey)",
        "&location={place}",
    ),
    Finder(
        JOBS,
        gettext_noop("American Job Centers"),
        CAREER_ONE_STOP,
        "https://www.careeronestop.org/LocalHelp/AmericanJobCenters/find-american-job-centers.aspx",
        "the finder in public programs that link to it or read it (location is a postal code of a state, a ZIP code "
        "or a city)",
        "?location={place}",
    ),
    Finder(
        JOBS,
        gettext_noop("Pay, outlook and training on one page"),
        CAREER_ONE_STOP,
        TOOLKIT + "/Careers/Occupations/occupation-profile.aspx?keyword={title}&onetcode={digits}",
        "addresses of Occupation Profiles in public documents (onetcode=27102400, location=UNITED STATES, "
        "location=New York)",
        "&location={place}",
    ),
    Finder(
        JOBS,
        gettext_noop("Local wages"),
        "O*NET OnLine",
        "https://www.onetonline.org/link/localwages/{code}",
        "addresses of O*NET OnLine in public documents and programs (localwages/17-1011.00?st=FL, 47-4021.00?st=CA)",
        "?st={state}",
    ),
)
