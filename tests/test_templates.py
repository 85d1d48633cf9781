"""What the templates' own text promises: lines that fit, components that are tags, addresses by name."""

import re
from pathlib import Path

import pytest
from django.template import engines

from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
COMPONENTS = TEMPLATES / "components"
LETTERS = 160


def sources() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.html"))


def test_lines_are_short() -> None:
    long = [
        f"{path.relative_to(TEMPLATES)}:{number}"
        for path in sources()
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if len(line) > LETTERS
    ]

    assert not long


@pytest.mark.parametrize("path", sorted(COMPONENTS.rglob("*.html")), ids=lambda path: path.stem)
def test_component_is_a_tag_of_its_library(path: Path) -> None:
    library = engines["django"].engine.template_libraries[path.parent.name]

    assert path.stem in library.tags


def test_addresses_are_asked_for_by_name() -> None:
    # The page for our own errors leans on no tag; its links lead home.
    written = {
        path.name: links
        for path in sources()
        if path.name != "500.html" and (links := re.findall(r'(?:href|action)="(/[^"]*)"', path.read_text()))
    }

    assert not written
