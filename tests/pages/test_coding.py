"""Likely codes: of titles, of codes in any spelling and of military codes, each with its reason."""

import pytest

from browser import services
from browser.pages.coding import Candidate, Coded, Sure, coded, packed, unpacked
from tests.upstream import Upstream, reply

pytestmark = pytest.mark.usefixtures("embedded_data")


@pytest.mark.parametrize(
    ("typed", "sure", "code", "kind", "said"),
    [
        ("registered nurse", Sure.SURE, "29-1141.00", "own", ""),
        ("Bouncer", Sure.SURE, "33-9032.00", "alternate", "Bouncer"),
        ("brain surgeon", Sure.AGAIN, "29-1243.00", "alternate", "Brain Surgeon"),
        ("stock shelves", Sure.LIKELY, "53-7065.00", "near", "Shelf Stocker"),
        ("29-1141", Sure.SURE, "29-1141.00", "code", ""),
        ("SOC 29-1141.00 nurse", Sure.SURE, "29-1141.00", "code", ""),
        ("29-1140", Sure.AGAIN, "29-1141.00", "group", "29-1140"),
        ("15-1132.00", Sure.AGAIN, "15-1252.00", "old", "15-1132.00"),
        ("15-1131.00", Sure.SURE, "15-1251.00", "old", "15-1131.00"),
        ("Army 68W", Sure.LIKELY, "29-2043.00", "most_duties", "Army 68W, Combat Medic Specialist (Enlisted)"),
        ("mesera", Sure.SURE, "35-3031.00", "own", ""),
    ],
)
def test_what_is_typed_has_likely_codes(typed: str, sure: Sure, code: str, kind: str, said: str) -> None:
    found = coded(services.client(), typed)

    assert (found.keyword, found.sure) == (typed, sure)
    first = found.candidates[0]
    assert (first.code, first.kind, first.said) == (code, kind, said)
    assert first.url == f"/{'mpp/careers' if first.lang == 'es' else 'online/occupations'}/{code}/"
    assert unpacked(packed(found)) == found


def test_activity_is_a_reason_too() -> None:
    found = coded(services.client(), "catch bad guys")

    assert "does" in {each.kind for each in found.candidates}
    assert Candidate("29-1141.00", "Registered Nurses", "en", "does", "examine people").reason == "What they do:"
    assert Candidate("29-1141.00", "Registered Nurses", "en", "own").reason == "The same title"


@pytest.mark.parametrize("typed", ["xyzzyplugh", "99-9999.99", "99Q", "", "  ", "easy money"])
def test_what_names_no_occupation_finds_nothing(typed: str) -> None:
    assert coded(services.client(), typed) == Coded(typed, Sure.NOTHING)


def test_misspelled_words_are_looked_at_again() -> None:
    assert coded(services.client(), "regstered nurze").sure is Sure.AGAIN


def test_code_of_several_branches_is_looked_at_again() -> None:
    found = coded(services.client(), "0311, 11B")

    assert found.sure is Sure.AGAIN
    assert "Army 11B" in found.candidates[0].said
    assert "Marine Corps 0311" in found.candidates[0].said


def test_refusal_finds_nothing(onet: Upstream) -> None:
    onet.next["online/search"] = [reply(422)]

    assert coded(services.private_client(), "nurse") == Coded("nurse", Sure.NOTHING)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "certain\tnurse",
        "sure\tnurse",
        "nothing\tnurse\n29-1141.00\tRegistered Nurses\ten\town\t",
        "sure\tnurse\n29-1141\tRegistered Nurses\ten\town\t",
        "sure\tnurse\n29-1141.00\tRegistered Nurses\tfr\town\t",
        "sure\tnurse\n29-1141.00\tRegistered Nurses\ten\tmagic\t",
        "sure\tnurse" + "\n29-1141.00\tRegistered Nurses\ten\town\t" * 6,
    ],
)
def test_what_this_site_did_not_write_is_looked_up(text: str) -> None:
    assert unpacked(text) is None
