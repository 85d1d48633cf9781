"""The description of a page, which search engines show; and that of a career, or what is there instead."""

import pytest

from tests.pages.reading import opened, text_of

pytestmark = pytest.mark.usefixtures("embedded_data")


def description_of(address: str) -> str:
    meta = opened(address).soup.select_one("meta[name=description]")
    assert meta is not None, address
    return str(meta["content"])


@pytest.mark.parametrize(
    ("address", "start"),
    [
        ("/mnm/careers/17-2051.00/", "Plan and design roads"),
        ("/mnm/careers/17-2051.00/?lang=es", "Civil Engineers. Información sobre carreras en lenguaje sencillo"),
        ("/mpp/careers/17-2051.00/", "Planificar y diseñar carreteras"),
        ("/mnm/careers/17-2051.00/knowledge", "Civil Engineers: Knowledge. Plain-language career information"),
        ("/online/occupations/17-2051.00/details/", "Plan and design roads"),
        ("/database/rows/knowledge", "How"),
        ("/", "Look up an occupation. Find careers, pay and job outlook with your client"),
        ("/nowhere", "Search for a career, or start from one of the four areas."),
    ],
)
def test_description_is_in_language_of_its_page(address: str, start: str) -> None:
    assert description_of(address).startswith(start)


@pytest.mark.usefixtures("unwritten_data")
@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans"])
def test_career_without_description_has_work_activities(area: str) -> None:
    work = opened(f"/{area}/careers/53-7051.00/").soup.select_one("#work")
    assert work is not None

    items = [text_of(item) for item in work.select("ul[lang=en] > li")]
    assert len(items) == 6
    assert items[0] == "Operate vehicles or material-moving equipment."
    assert ("no description" in text_of(work)) == (area != "mpp")


def test_career_with_description_needs_no_activities() -> None:
    work = opened("/mnm/careers/17-2051.00/").soup.select_one("#work")

    assert not work.select("ul[lang=en]")  # type: ignore[union-attr]
    assert "no description" not in text_of(work)
