"""Drawing components by their tags."""

from bs4 import BeautifulSoup, Tag
from django.template import engines

from browser.pages.frame import Frame

LOADED = "{% load careers drawings facts forms frame lists page sections tables training words %}"
FRAME = Frame("Civil Engineers", "mnm", ())


def draw(template: str, **values: object) -> Tag:
    """Return what a template draws, with every tag library."""
    html = engines["django"].from_string(LOADED + template).render({"frame": FRAME, **values})
    body = BeautifulSoup(html, "html5lib").body
    assert body is not None
    return body


def words(template: str, **values: object) -> str:
    """Return the words of what a template draws."""
    return draw(template, **values).get_text(" ", strip=True)
