"""Documents of any shape."""

from django.template import Library

from browser.pages.document import Block

register = Library()


@register.inclusion_tag("components/document/blocks.html")
def blocks(blocks: tuple[Block, ...]) -> dict[str, object]:
    """Draw what is in a document, or in a part of it."""
    return {"blocks": blocks}
