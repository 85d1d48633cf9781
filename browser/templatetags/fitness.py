"""What no page may contain is removed once it is drawn."""

import re

from django.template import Context, Library, Node, NodeList
from django.template.base import Parser, Token
from django.utils.safestring import SafeString

# What no page may contain, whoever sent it: control characters, halves of a surrogate pair, what is not a character.
UNFIT = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

# In its bytes it is soon seen that a page has none of it: all are usual, none of them of a character beyond U+EFFF,
# and no two are a control character.
USUAL = bytes((*b"\t\n\f\r", *range(0x20, 0x7F), *range(0x80, 0xEF)))
CONTROL = re.compile(rb"\xc2[\x80-\x9f]")

TEXTAREA = re.compile(r"(<textarea\b.*?</textarea>)", re.DOTALL)  # the one element of ours in which every line counts

register = Library()


class Fit(Node):
    """The node of `fit`; blocks in it have a `block.super`, which those in a `simple_block_tag` lack."""

    def __init__(self, nodelist: NodeList) -> None:
        """Take what is between the tag and its end."""
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """Return the content without what no page may contain, and without the lines of tags that drew nothing."""
        drawn: str = self.nodelist.render(context)
        if not _is_fit(drawn):  # the pattern takes long, and few pages need it
            drawn = "\n".join(map(_fit, drawn.split("\n")))
        if "<textarea" not in drawn:
            return SafeString(_dense(drawn))
        pieces = TEXTAREA.split(drawn)
        pieces[::2] = map(_dense, pieces[::2])
        return SafeString("".join(pieces))


def _dense(markup: str) -> str:
    """Return markup without blank lines."""
    while "\n\n" in markup:
        markup = markup.replace("\n\n", "\n")
    return markup


def _is_fit(text: str) -> bool:
    """Return whether a text has nothing that no page may contain; False if it is not clear."""
    try:
        content = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return not content.translate(None, USUAL) and not CONTROL.search(content)


def _fit(line: str) -> str:
    """Return a line without what no page may contain."""
    return line if line.isprintable() else UNFIT.sub("", line)


@register.tag
def fit(parser: Parser, token: Token) -> Fit:  # noqa: ARG001 - a tag takes both
    """Remove what no page may contain, whoever sent it, and blank lines."""
    nodelist = parser.parse(("endfit",))
    parser.delete_first_token()
    return Fit(nodelist)
