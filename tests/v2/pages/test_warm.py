"""With a key, the sections that a career or an occupation announces are warmed one by one."""

import re

import pytest
from django.test import Client

from browser import services
from browser.areas import career_url
from browser.warming import Warming
from tests.upstream import Upstream


@pytest.mark.parametrize(("area", "report", "section"), [("mnm", "", "knowledge"), ("online", "summary/", "tasks")])
def test_page_of_sections_makes_no_call_afterwards(
    client: Client, onet: Upstream, area: str, report: str, section: str
) -> None:
    warming = Warming(services.client(), area)
    for _ in warming.steps():
        if warming.done:
            break
    asked = onet.paths()
    code = next(found[0] for path in asked if (found := re.search(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}", path)))
    page = f"{career_url(area, code)}{report}"
    onet.requests.clear()

    assert client.get(page).status_code == 200

    assert f"{page.strip('/')}/{section}" in asked
    assert [path for path in onet.paths() if path.startswith(page.strip("/"))] == []
