from browser.onet.models import ElementGroup, NamedElement
from browser.pages.fact import Sentence
from browser.pages.frame import Crumb
from tests.templatetags.drawing import draw


def test_links_are_in_their_language_and_escaped() -> None:
    drawn = draw("<ul>{% links rows %}</ul>", rows=[Crumb("A & B", "/?a=1&b=2"), Crumb("Enfermeros", "/mpp/", "es")])

    assert [(link["href"], link.get_text(), link.get("lang")) for link in drawn.select("li a")] == [
        ("/?a=1&b=2", "A & B", None),
        ("/mpp/", "Enfermeros", "es"),
    ]


def test_a_title_that_repeats_is_unseen() -> None:
    element, other = NamedElement("2.C.10", "transportation"), NamedElement(None, "math <b>")
    drawn = draw(
        "<dl>{% groups rows %}</dl>",
        rows=[ElementGroup("2.C.10", "Transportation", (element,)), ElementGroup(None, "Science", (element, other))],
    )

    assert [(title.get_text(), title.get("class")) for title in drawn.select("dt")] == [
        ("Transportation 2.C.10", ["unseen"]),
        ("Science", None),
    ]
    assert [name.get_text() for name in drawn.select("dd")] == [*["transportation 2.C.10"] * 2, "math <b>"]
    assert {tuple(id_["class"]) for id_ in drawn.select("span")} == {("code-like", "machine")}


def test_a_sentence_has_its_kind_and_its_link() -> None:
    drawn = draw(
        "{% sentences rows %}",
        rows=[
            Sentence("Hola & adiós.", "es"),
            Sentence("", link="More", url="https://example.org/?a&b", kind="screen"),
        ],
    )

    first, second = drawn.select("p")
    assert (first.get_text(), first["lang"], first.get("class")) == ("Hola & adiós.", "es", None)
    assert (second["class"], second.get_text(strip=True)) == (["screen"], "More")
    assert second.select_one("a")["href"] == "https://example.org/?a&b"  # type: ignore[index]
