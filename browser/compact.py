"""Templates without what only their source needs: indentation, and lines of tags that draw nothing."""

import re

from django.template import Origin
from django.template.loaders import filesystem

# Tags that draw nothing themselves: what is between them counts.
QUIET = (
    *("block", "endblock", "extends", "load"),
    *("if", "elif", "else", "endif", "for", "empty", "endfor", "with", "endwith", "once", "endonce"),
    *("all_areas", "fit", "endfit", "get_current_language"),
)
BLANK_LINE = re.compile(r"\n\s*\n")
INDENT = re.compile(r"^[ \t]+|[ \t]+$", re.MULTILINE)
QUIET_LINE = re.compile(rf"^((?:{{% (?:{'|'.join(QUIET)})\b.*?%}})+)\n", re.MULTILINE)


class Loader(filesystem.Loader):
    """Reads a template as `compact` leaves it."""

    def get_contents(self, origin: Origin) -> str:
        """Return the source of a template."""
        return compact(super().get_contents(origin))


def compact(source: str) -> str:
    """Return the source of a template so that its pages have no blank lines and no indentation.

    No template has an element in which these count, such as `pre`; a text of many lines comes as a value.
    """
    return QUIET_LINE.sub(r"\1", BLANK_LINE.sub("\n", INDENT.sub("", source)))
