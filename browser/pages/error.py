"""The page for what could not be shown."""

from dataclasses import dataclass

from django.forms import Form

from browser.onet.operations.operation import Operation
from browser.pages.frame import Crumb, Frame, bare


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
    reference: str | None = None
    try_again: str | None = None
    links: tuple[Crumb, ...] = ()
    retry_after: int | None = None
    form: Form | None = None
    operation: Operation[object] | None = None
    searches: bool = True
    subject: str | None = None


def error_page(path: str, status: int, heading: str, advice: str) -> ErrorPage:
    """Return the page for what could not be shown at an address of this site."""
    return ErrorPage(bare(title=heading.rstrip("."), path=path), status, heading, advice)
