"""The page for what could not be shown."""

from dataclasses import dataclass, replace

from django.forms import Form

from browser import services
from browser.areas import area_of, career_url
from browser.onet import operations
from browser.onet.errors import NotOffered
from browser.onet.operations.operation import Operation
from browser.pages.frame import Crumb, Frame, area_crumb, bare, home_crumb, list_crumb
from browser.pages.offered import offers
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """A sentence as heading, advice, and the ways on.

    `refusal` is O*NET's own text. `subject` is the career that a missing part belongs to: the heading is then the
    part's, and `advice` is the sentence. `form` is that of the `operation` that was refused, as typed; without one,
    `searches` the areas.
    """

    frame: Frame
    status: int
    heading: str
    advice: str
    refusal: str | None = None
    try_again: str | None = None
    links: tuple[Crumb, ...] = ()
    retry_after: int | None = None
    form: Form | None = None
    operation: Operation[object] | None = None
    searches: bool = True
    subject: str | None = None


def not_offered_page(path: str, error: NotOffered) -> ErrorPage:
    """Return the page for a service that the generation of the API that answers does not have, with the nearest one."""
    row = operations.find(path.lstrip("/"))
    values = row[1] if row else {}
    area = area_of(path)
    if area and "code" in values:
        nearest = Crumb(_("Full career page"), career_url(area, values["code"]))
    elif parent := nearest_parent(error.operation):
        nearest = list_crumb(parent, values)
    else:
        nearest = area_crumb(area) if area else home_crumb()
    heading = _("%(service)s does not offer this page.") % {"service": services.backend().value}
    page = error_page(path, 404, heading, _("The nearest page is this one:"))
    return replace(page, links=(nearest,))


def nearest_parent(operation: Operation[object]) -> Operation[object] | None:
    """Return the nearest operation above another one that is offered; None if there is no such operation."""
    parent = operation.parent
    while parent and not offers(parent):
        parent = parent.parent
    return parent


def error_page(path: str, status: int, heading: str, advice: str) -> ErrorPage:
    """Return the page for what could not be shown at an address of this site."""
    return ErrorPage(bare(title=heading.rstrip("."), path=path), status, heading, advice)
