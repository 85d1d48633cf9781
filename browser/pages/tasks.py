"""The ways to find careers that an area leads with: what a counselor wants to do, not what a service is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.translation import gettext_noop

from browser.onet import operations
from browser.onet.operations import career_lists, occupation_lists, profiler
from browser.onet.operations.operation import Operation
from browser.pages.offered import offers
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class Task:
    """A way to find careers: its title, one line on it, and the address of its page."""

    title: str
    line: str
    url: str


# Each title -> one line, and the operations that have its page, each in its areas.
TASKS: Mapping[str, tuple[str, tuple[Operation[object], ...]]] = MappingProxyType(
    {
        gettext_noop("By industry"): (
            gettext_noop("Careers in health care, construction, schools and others."),
            (career_lists.INDUSTRIES, occupation_lists.INDUSTRIES),
        ),
        gettext_noop("By schooling"): (
            gettext_noop("From little preparation to a graduate degree."),
            (career_lists.JOB_PREPARATION, occupation_lists.JOB_ZONES),
        ),
        gettext_noop("By interest"): (
            gettext_noop("Sixty questions about what your client likes to do."),
            (profiler.QUESTIONS,),
        ),
        gettext_noop("From a military job"): (
            gettext_noop("Careers like a military code or title."),
            (operations.MILITARY,),
        ),
        gettext_noop("Bright Outlook"): (
            gettext_noop("Careers that grow fast or have many openings."),
            (career_lists.BRIGHT_OUTLOOK, occupation_lists.BRIGHT_OUTLOOK),
        ),
        gettext_noop("Apprenticeships"): (
            gettext_noop("Earn pay while you learn on the job."),
            (career_lists.APPRENTICESHIPS,),
        ),
    }
)


def tasks(area: str) -> tuple[Task, ...]:
    """Return the ways to find careers in an area, of those that the service that answers has."""
    return tuple(
        Task(_(title), _(line), operation.url(area=area))
        for title, (line, found_by) in TASKS.items()
        for operation in found_by
        if is_in(operation, area) and offers(operation)
    )


def is_in(operation: Operation[object], area: str) -> bool:
    """Return whether an operation is one of an area."""
    return area in operation.areas or operation.path.startswith(f"{area}/")
