"""The shortlist in an address, and the control that changes it."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from browser import shortlist
from browser.templatetags.shortlist import beside

NURSE, AIDE, COOK = "29-1141.00", "31-1131.00", "35-2014.00"
FIVE = (NURSE, AIDE, COOK, "11-1011.00", "11-1021.00")


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("", ()),
        ("list=", ()),
        (f"list={NURSE}", (NURSE,)),
        (f"list={AIDE},{NURSE}", (AIDE, NURSE)),
        (f"list={AIDE}%2C%20{NURSE}", (AIDE, NURSE)),
        (f"list={NURSE},{AIDE},{NURSE}", (NURSE, AIDE)),
        (f"list={NURSE}&list={AIDE}", (NURSE, AIDE)),
        (f"list=nurse,29-1141,{NURSE},../..,{NURSE}0,<b>,", (NURSE,)),
        ("list=99-9999.99", ("99-9999.99",)),
        ("list=٢٩-1141.00", ()),
        (f"list={','.join(FIVE)},13-1011.00", FIVE),
    ],
)
def test_address_says_up_to_five_codes(query: str, codes: tuple[str, ...]) -> None:
    request = RequestFactory().get(f"/?{query}")

    with shortlist.shown(request):
        assert shortlist.current().codes == codes
    assert shortlist.of(request) == (("list", ",".join(codes)) if codes else None)
    assert shortlist.current().codes == ()


def drawn(query: str, tag: str) -> str:
    with shortlist.shown(RequestFactory().get(f"/{query}")):
        return Template(f"{{% load shortlist %}}{tag}").render(Context({"career": "Nurses & Aides"}))


def test_career_can_be_added_once_and_removed() -> None:
    tag = f'{{% add_to_list "{NURSE}" career %}}'

    assert drawn("?start=a%26b&x=1", tag) == (
        f'<a class="add" id="add-{NURSE}" rel="nofollow" href="?start=a%26b&amp;x=1&amp;list={NURSE}#add-{NURSE}">'
        "Add to list<span>: Nurses &amp; Aides</span></a>"
    )
    assert drawn(f"?list={AIDE},{NURSE}", tag) == (
        f'<a class="add" id="add-{NURSE}" rel="nofollow" href="?list={AIDE}#add-{NURSE}">'
        "Remove from list<span>: Nurses &amp; Aides</span></a>"
    )
    assert f'href="?list={AIDE},{NURSE}#add' in drawn(f"?list={AIDE}", tag)


def test_full_list_says_so() -> None:
    tag = f'{{% add_to_list "13-1011.00" career "es" %}}{{% add_to_list "{NURSE}" career %}}'

    full = drawn(f"?list={','.join(FIVE)}", tag)

    assert full.startswith(
        '<span class="add">List is full<span>: <span lang="es">Nurses &amp; Aides</span></span></span>'
    )
    assert "Remove from list<span>: Nurses" in full


def test_each_control_has_its_own_id() -> None:
    tag = f'{{% add_to_list "{NURSE}" career %}}'

    page = drawn("", tag * 2)

    assert f'id="add-{NURSE}"' in page
    assert f'id="add-{NURSE}-2" rel="nofollow" href="?list={NURSE}#add-{NURSE}-2"' in page


def test_control_is_in_the_language_of_the_page() -> None:
    with translation.override("es"):
        assert "Agregar a la lista<span>: Nurses &amp; Aides</span>" in drawn(
            "", f'{{% add_to_list "{NURSE}" career %}}'
        )


@pytest.mark.parametrize(
    ("url", "code"),
    [
        (f"/mnm/careers/{NURSE}/", NURSE),
        (f"/online/occupations/{NURSE}/", NURSE),
        (f"/online/occupations/{NURSE}/details/skills", ""),
        ("/mnm/careers/", ""),
        ("https://www.onetonline.org/link/summary/29-1141.00", ""),
        (None, ""),
    ],
)
def test_links_to_careers_have_the_control_beside_them(url: str | None, code: str) -> None:
    control = beside(url, "Nurses")

    assert (f"?list={code}#" in control) == bool(code)
    assert bool(control) == bool(code)
