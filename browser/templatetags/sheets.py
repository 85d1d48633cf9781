"""Components of sheets to hand out."""

from django.template import Library

from browser.pages.frame import Frame
from browser.pages.handout import HandoutPage

register = Library()


@register.inclusion_tag("components/sheets/sheet.html")
def sheet(page: HandoutPage, frame: Frame) -> dict[str, object]:
    """Draw a handout: a career on one sheet of paper."""
    return {"page": page, "frame": frame}
