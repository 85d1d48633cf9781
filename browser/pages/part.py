"""A part of a page that may be missing, and the kinds of nothing."""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

T_co = TypeVar("T_co", covariant=True)


class Nothing(Enum):
    """The kinds of nothing: each leads to different advice, so they are never blended."""

    NOT_COLLECTED = "not collected"
    NOT_IN_SPANISH = "not in Spanish"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """A part of a page: its content, or why there is none.

    NOT_IN_SPANISH may come with content: the English, to be shown with its `lang`. `url` is the part's own address.
    """

    content: T_co | None
    nothing: Nothing | None = None
    url: str | None = None


def not_collected(*, is_trimmed: bool) -> str:
    """Return the sentence for a missing part: the built-in release leaves out what O*NET may well have collected."""
    if is_trimmed:
        return _("O*NET has not collected this part yet, or this site’s built-in data leave it out.")
    return _("O*NET has not collected this part yet.")
