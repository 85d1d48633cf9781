"""The home page: the service list, and where the data come from."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from browser.onet import models, operations
from browser.pages.frame import Frame
from browser.pages.gathering import Gathering
from browser.pages.part import Nothing, Part


@dataclass(frozen=True, slots=True)
class HomePage:
    """The service list, and the version information."""

    frame: Frame
    services: models.ServiceList
    about: Part[models.About]


def home_page() -> HomePage:
    """Gather the service list and the version information."""
    page = Gathering()
    services = page.must(operations.ROOT)
    about = page.about()
    return HomePage(
        frame=page.frame(title=_("Look up an occupation"), area=None),
        services=services.value,
        about=Part(about, None if about else Nothing.FAILED),
    )
