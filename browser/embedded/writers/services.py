"""Writers for service lists and version information (contract 2, 3.1, 5.1, 6.1)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.ServiceList, root="resources")
def service_list(answer: models.ServiceList, tag: str) -> Element:
    """Write a service list."""
    return element(tag, *parts(answer.services, "resource", resource))


def resource(link: models.Link, tag: str) -> Element:
    """Write a link to a service."""
    return element(tag, element("title", link.title), href=link.href)


@writes(models.About)
def about(answer: models.About, tag: str) -> Element:
    """Write version information."""
    return element(
        tag,
        part(answer.taxonomy, "taxonomy", web_page),
        part(answer.database, "database", web_page),
        part(answer.api_version, "api_version", text),
    )


def web_page(link: models.Link, tag: str) -> Element:
    """Write a name with the address of a web page."""
    return element(tag, link.title, url=link.href)
