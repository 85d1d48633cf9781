"""The home page: the service list, and where the data come from."""

from dataclasses import dataclass

from browser import services
from browser.onet import models, operations
from browser.pages.frame import Frame
from browser.pages.gathering import Gathering
from browser.pages.part import Nothing, Part
from browser.pages.tables import Item, Table, external, pairs
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class HomePage:
    """The service list, and the version information."""

    frame: Frame
    services: models.ServiceList
    about: Part[models.About]


def home_page() -> HomePage:
    """Gather the service list and the version information."""
    page = Gathering()
    listed = page.must(operations.ROOT).value
    about = page.about()
    return HomePage(
        frame=page.frame(title=_("Look up an occupation"), area=None),
        services=listed,
        about=Part(about, tables=runs_on(about)) if about else Part(None, Nothing.FAILED),
    )


def runs_on(about: models.About) -> tuple[Table, ...]:
    """Return where the answers come from, and the versions of the data."""
    if services.is_trimmed():
        source = _("Data built into this site")
    elif services.is_builtin():
        source = _("A release loaded into this site")
    else:
        source = "O*NET Web Services"
    return pairs(
        Item(_("What this site runs on")),
        (
            (_("Source"), Item(source)),
            (_("Database"), external(about.database, "en") if about.database else None),
            (_("Taxonomy"), external(about.taxonomy, "en") if about.taxonomy else None),
            (_("API version"), Item(about.api_version) if about.api_version else None),
        ),
    )
