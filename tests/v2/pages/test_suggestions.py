"""With a key, suggestions come from the cached lists of careers, and a keystroke makes no call."""

import pytest
from django.test import Client

from browser import services
from browser.areas import AREAS
from browser.caching import career_titles
from tests.pages.test_profiler import is_private
from tests.upstream import Upstream


def test_keystroke_makes_no_call(onet: Upstream) -> None:
    response = Client().get("/suggest?keyword=engineer")

    assert response.json()["suggestions"] == []
    assert is_private(response)
    assert onet.requests == []


@pytest.mark.parametrize("area", AREAS)
def test_cached_titles_are_suggested(onet: Upstream, area: str) -> None:
    known = career_titles.titles(services.client(), None, area, None)
    onet.requests.clear()

    found = Client().get("/suggest", {"keyword": known["17-2051.00"][:5], "area": area}).json()["suggestions"]

    assert "17-2051.00" in [each["code"] for each in found]
    assert all(known[each["code"]] == each["title"] for each in found)
    assert onet.requests == []
