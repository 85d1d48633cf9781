"""From other classifications to O*NET-SOC (contract 6.8)."""

from browser.onet import models
from browser.onet.operations.operation import (
    BRANCH,
    END,
    MILITARY_KEYWORD,
    START,
    Operation,
    Param,
    keyword,
    row,
)


def _crosswalk(
    name: str, title: str, param: Param, example: str, *params: Param, private: bool = False
) -> Operation[models.CrosswalkMatches]:
    return row(
        f"crosswalk_{name}",
        f"online/crosswalks/{name}",
        models.CrosswalkMatches,
        title,
        params=(param, *params, START, END),
        private=private,
        keyword=example,
    )


ACTIVE = Param("active", "Only codes in use", pattern="true|false", options=("true", "false"), is_new=True)
MILITARY_CROSSWALK = _crosswalk(
    "military", "Occupations for a military job", MILITARY_KEYWORD, "11B", BRANCH, ACTIVE, private=True
)
EDUCATION_CROSSWALK = _crosswalk(
    "education",
    "Occupations for a program of study",
    keyword(
        "CIP code or program",
        "A code of the Classification of Instructional Programs, whole or its beginning, or words of a program’s "
        "name. For example 14.08, 140801 or civil engineering.",
    ),
    "14.0801",
)
OOH_CROSSWALK = _crosswalk(
    "ooh",
    "Occupations for an Occupational Outlook Handbook profile",
    keyword("Handbook profile", "Words of a profile’s title in the Handbook. For example civil engineers."),
    "civil engineers",
)
SOC_CROSSWALK = _crosswalk(
    "soc",
    "Occupations for a SOC code",
    keyword(
        "SOC code or title",
        "A code of the Standard Occupational Classification, whole or its beginning, or words of its title. "
        "For example 17-2051, 172051 or civil engineers.",
    ),
    "17-2051",
)
DOT_CROSSWALK = _crosswalk(
    "dot",
    "Occupations for a DOT code",
    keyword(
        "DOT code or title",
        "A code of the Dictionary of Occupational Titles, last published in 1991, or words of its title. "
        "For example 005.061-014 or civil engineer.",
    ),
    "005.061-014",
)
RAPIDS_CROSSWALK = _crosswalk(
    "RAPIDS",
    "Occupations for a registered apprenticeship",
    keyword(
        "RAPIDS code or title",
        "A code of the Registered Apprenticeship Partners Information Data System, or words of its title. "
        "For example 0159 or electrician.",
    ),
    "electrician",
)
ESCO_CROSSWALK = _crosswalk(
    "ESCO",
    "Occupations for an ESCO occupation",
    keyword(
        "ESCO occupation",
        "Words of a title of ESCO, the classification of the European Union. For example civil engineer.",
    ),
    "civil engineer",
)
CROSSWALKS: tuple[Operation[object], ...] = (
    MILITARY_CROSSWALK,
    EDUCATION_CROSSWALK,
    OOH_CROSSWALK,
    SOC_CROSSWALK,
    DOT_CROSSWALK,
    RAPIDS_CROSSWALK,
    ESCO_CROSSWALK,
)
