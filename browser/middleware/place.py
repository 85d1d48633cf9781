"""The state or area that was chosen.

It is `state`, a postal code, or `place`, BLS's code of an area; the pages of local pay take a `place` as `area` too.
"""

import re
from collections.abc import Set as AbstractSet

from django.http import HttpRequest

from browser.states import PLACES

PARAMS = ("state", "place")
CODE = re.compile(r"[0-9]{5}|[0-9]{7}")
LOCAL = "local"


def of(request: HttpRequest) -> tuple[str, str] | None:
    """Return the parameter that names the place of an address, with its value; None if it names none."""
    area = request.GET.get("area", "") if request.path.startswith(f"/{LOCAL}/") else ""
    place = area or request.GET.get("place", "")
    is_left = not area and request.GET.get("state") == ""  # a form that asks for the state was sent without one
    if CODE.fullmatch(place) and not is_left:
        return "place", place
    state = request.GET.get("state", "").upper()
    return ("state", state) if state in PLACES else None


def lacks(_place: str, _here: str, there: str, names: AbstractSet[str]) -> bool:
    """Return whether a link needs the place: it names no other."""
    return not names & ({*PARAMS, "area"} if there == LOCAL else {*PARAMS})
