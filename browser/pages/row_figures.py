"""Pay and usual education of the careers of a list, from this site's own tables, whoever answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from browser import services
from browser.embedded import labor
from browser.embedded.data.companion import AREA_WAGES, NATION
from browser.onet import models
from browser.pages import words
from browser.pages.figures import wage_survey
from browser.translated import gettext as _

Row = models.CareerRow | models.OccupationRow


@dataclass(frozen=True, slots=True)
class RowFigures:
    """What the tables say of careers, by code; pay is that of an area, or of the nation without one.

    `education` is empty where O*NET Web Services answer: theirs may be of another release.
    """

    area: labor.Area | None = None
    pay: Mapping[str, labor.Figures] = field(default_factory=dict)
    education: Mapping[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """Return where this pay is earned, who says so, and when; empty if no pay is known."""
        if self.area:
            place = {"area": self.area.title, "survey": wage_survey(AREA_WAGES)}
            return _("Middle pay a year in %(area)s: %(survey)s.") % place
        sentence = _("Middle pay a year in the United States: %(survey)s.")
        return sentence % {"survey": wage_survey()} if self.pay else ""

    def pay_of(self, code: str) -> str:
        """Return the middle pay of a career, or that it is not published for the area; empty if it is not known."""
        if pay := words.middle_pay(self.pay.get(code)):
            return pay
        return _("not published for %(area)s") % {"area": self.area.title} if self.area else ""


def row_figures(rows: Iterable[Row], lang: str, area: labor.Area | None) -> RowFigures:
    """Return what this site's tables say of the careers of a list; nothing if they cannot be read."""
    store = services.tables()
    if store is None:
        return RowFigures()
    codes = [row.code for row in rows]
    return RowFigures(
        area,
        labor.by_occupation(store, codes, area.code if area else NATION),
        labor.usual_education(store, codes, lang) if services.is_builtin() else {},
    )
