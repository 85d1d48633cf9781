"""What the stylesheets promise: contrast in both themes, no rule that no page uses, little to send."""

import re

import pytest

from tests.conftest import ROOT

SHEETS = ROOT / "static" / "css"
TOKENS = (SHEETS / "tokens.css").read_text()
COLORS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", TOKENS)
}
AREAS = ("site", "mnm", "mpp", "veterans", "online")
SURFACES = ("paper", "sheet", "shade")
TEXT = [(color, surface) for color in ("ink", "ink-soft", "alert", *AREAS) for surface in SURFACES]
MARKS = [(color, surface) for color in ("edge", "focus") for surface in SURFACES]
# Classes that a template puts together from a value.
DRAWN = {"add", "number", "high", "mid", "low", "none", "full", "half", "line", "ink", "date", "long"} | {
    *("tasks", "ways", "skills", "related", "links"),  # the parts of a sheet, by their keys
}


def luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("color", "surface"), TEXT)
def test_text_is_readable_on_every_surface(color: str, surface: str, theme: int) -> None:
    assert contrast(COLORS[color][theme], COLORS[surface][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("area", AREAS)
def test_a_button_is_readable(area: str, theme: int) -> None:
    assert contrast(COLORS["on-accent"][theme], COLORS[area][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("color", "surface"), MARKS)
def test_edges_of_controls_and_focus_stand_out(color: str, surface: str, theme: int) -> None:
    assert contrast(COLORS[color][theme], COLORS[surface][theme]) >= 3


def test_browsers_without_light_dark_get_the_light_theme() -> None:
    fallback = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", TOKENS.partition("@supports not")[2]))

    assert fallback == {name: light for name, (light, _) in COLORS.items()}


def test_the_stylesheets_together_stay_small() -> None:
    # Pages of their own kind have one more: a handout, careers beside each other, finding, a list of titles, questions.
    of_some = {"sheet.css", "beside.css", "finding.css", "batch.css", "profiler.css"}
    of_every_page = [sheet for sheet in SHEETS.glob("*.css") if sheet.name not in of_some]

    assert sum(sheet.stat().st_size for sheet in of_every_page) < 33_000
    assert all((SHEETS / name).stat().st_size < 7_000 for name in of_some)


def test_every_class_of_stylesheets_is_on_page() -> None:
    rules = re.sub(r"/\*.*?\*/", "", "".join(sheet.read_text() for sheet in SHEETS.glob("*.css")), flags=re.DOTALL)
    sources = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "browser" / "templatetags").glob("*.py")]
    classes = " ".join(found for source in sources for found in re.findall(r'class="([^"]*)"', source.read_text()))

    assert set(re.findall(r"\.([a-z][a-z-]*)", rules)) <= set(re.findall(r"[a-z][a-z-]*", classes)) | DRAWN


def test_no_color_is_outside_of_the_tokens() -> None:
    for sheet in SHEETS.glob("*.css"):
        if sheet.name != "tokens.css":
            assert re.findall(r"#[0-9a-f]{3,8}\b", sheet.read_text()) in ([], ["#fff", "#fff"]), sheet.name
