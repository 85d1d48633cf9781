"""The description of a page, which search engines show."""

import pytest

from tests.pages.reading import opened

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
