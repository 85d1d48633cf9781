"""What is the same on every page, drawn once in a process."""

from collections.abc import Hashable, Sequence

from django.template import Context, Library, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils.translation import get_language

MOST = 256  # of one tag: an answer of O*NET's may have values that are not few

register = Library()


class Once(Node):
    """The node of `once`: what it drew, by language and values."""

    child_nodelists = ()  # no block is in it, and each page looks for blocks in all of its frame

    def __init__(self, nodelist: NodeList, values: Sequence[FilterExpression]) -> None:
        """Take what is between the tag and its end, and the values of the tag."""
        self.nodelist = nodelist
        self._values = values
        self._drawn: dict[Hashable, str] = {}

    def render(self, context: Context) -> str:
        """Return the content, drawn for the first page in this language and with these values."""
        key = (get_language(), *(value.resolve(context) for value in self._values))
        drawn = self._drawn.get(key)
        if drawn is None:
            if len(self._drawn) >= MOST:
                self._drawn.clear()
            drawn = self._drawn[key] = self.nodelist.render(context)
        return drawn


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """Draw once what depends on the language and the tag's values alone, where few different values come."""
    values = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(nodelist, values)
