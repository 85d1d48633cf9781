"""The pattern page shows each component, so that its tests are tests of the parts of every page."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.conftest import ROOT

# The components of these libraries are for any page, those of others for the pages that they are named after.
GENERAL = ("page", "tables", "drawings", "forms")

pytestmark = pytest.mark.usefixtures("embedded_data")


def test_every_general_component_is_on_it(client: Client) -> None:
    drawn = {template.name for template in client.get("/patterns/").templates}

    folder = ROOT / "templates" / "components"
    components = {f"components/{name}/{path.name}" for name in GENERAL for path in (folder / name).glob("*.html")}
    assert components - drawn == set()


def test_every_class_of_the_components_stands_on_it(client: Client) -> None:
    soup = BeautifulSoup(client.get("/patterns/?list=17-2051.00").content, "html5lib")
    shown = {name for tag in soup.select("[class]") for name in tag["class"]}

    sheet = re.sub(r"/\*.*?\*/", "", (ROOT / "static" / "css" / "components.css").read_text(), flags=re.DOTALL)
    named = {name for rule in re.findall(r"([^{}]+)\{", sheet) for name in re.findall(r"\.([a-z][a-z-]*)", rule)}
    assert named - shown == set()


def test_its_values_are_said_to_be_made_up(client: Client) -> None:
    assert "made-up values" in client.get("/patterns/").text
    assert "valores inventados" in client.get("/patterns/?lang=es").text
