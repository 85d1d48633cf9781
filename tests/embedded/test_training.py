"""How people learn an occupation, from the data file."""

from contextlib import closing
from pathlib import Path

from browser.embedded.data.store import connect
from browser.embedded.training import Apprenticeship, apprenticeships, programs
from tests.embedded.releases import CIVIL, TRANSPORT


def test_apprenticeships_have_their_usual_hours(official: Path) -> None:
    with closing(connect(official)) as store:
        assert apprenticeships(store, CIVIL) == [
            Apprenticeship("Air Painter", "0002", is_by_skill=False, least=1_000, most=3_000.5),
            Apprenticeship("Bridge Painter", "0001CB", is_by_skill=True, least=None, most=None),
        ]
        assert apprenticeships(store, TRANSPORT) == []


def test_programs_are_those_of_the_crosswalk(official: Path) -> None:
    with closing(connect(official)) as store:
        assert [cip for cip, _title in programs(store, CIVIL)] == sorted(cip for cip, _title in programs(store, CIVIL))
        assert programs(store, CIVIL)
        assert programs(store, "99-9999.99") == []
