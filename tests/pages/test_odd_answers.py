"""Answers that are readable and odd: lists without a total, addresses that are not addresses."""

import re

import pytest
from django.test import Client

from browser.onet import models
from tests.pages.reading import main_of
from tests.upstream import Upstream, document, reply

# Addresses that Python cannot split, each in its own way.
NO_ADDRESSES = ("http://[", "//[", "http://a／b.com/", "http://a:99999/")
CAREERS, OCCUPATIONS = models.CareerList, models.OccupationList


@pytest.mark.parametrize("lang", ["", "&lang=es"])
@pytest.mark.parametrize(
    ("path", "answer", "address"),
    [
        ("mnm/search", CAREERS, "/search?keyword=nurse"),
        ("mnm/search", CAREERS, "/mnm/search?keyword=nurse"),
        ("mnm/browse/54", CAREERS, "/mnm/browse/54?start=1"),
        ("online/search", OCCUPATIONS, "/online/search?keyword=nurse"),
        ("online/job_families/17-0000", OCCUPATIONS, "/online/job_families/17-0000?start=1"),
        ("online/crosswalks/dot", models.CrosswalkMatches, "/online/crosswalks/dot?keyword=engineer"),
        ("database/rows/skills", models.TableRows, "/database/rows/skills?start=1"),
        ("online/related_task/", models.TaskSearch, "/online/related_task/?keyword=bridge"),
        (
            "online/occupations/17-2051.00/related/skills/2.A.1.a",
            models.ElementOccupations,
            "/online/occupations/17-2051.00/related/skills/2.A.1.a?start=1",
        ),
    ],
)
@pytest.mark.parametrize("number", ["total", "start", "end"])
def test_list_without_a_number_shows_its_rows(
    client: Client, onet: Upstream, path: str, answer: type[object], address: str, lang: str, number: str
) -> None:
    body = document(answer)
    onet.next[path] = [reply(body=re.sub(rf'\b{number}="[0-9]+"'.encode(), b"", body, count=1))]

    main = main_of(client, f"{address}{lang}")

    assert not re.search(r"\bNone\b", main.get_text(" "))
    assert main.select("article li, table, section, li a")


@pytest.mark.parametrize("href", NO_ADDRESSES)
@pytest.mark.parametrize("address", ["/search?keyword=nurse", "/mnm/search?keyword=nurse&lang=es&state=OH"])
def test_neighbors_without_an_address_are_no_links(client: Client, onet: Upstream, address: str, href: str) -> None:
    body = document(CAREERS).decode()
    onet.next["mnm/search"] = [reply(body=re.sub('(<link [^>]*href=)"[^"]*"', rf'\1"{href}"', body).encode())]

    main = main_of(client, address)

    assert "Civil Engineers" in main.get_text()
    assert main.select("[rel=next], [rel=prev]") == []


@pytest.mark.parametrize("href", NO_ADDRESSES)
@pytest.mark.parametrize(
    ("path", "answer", "address"),
    [
        ("about/", models.About, "/about/?lang=es"),
        (
            "online/occupations/17-2051.00/details/additional_information",
            models.AdditionalInformation,
            "/online/occupations/17-2051.00/details/additional_information?lang=es",
        ),
        ("veterans/military", models.MilitarySearch, "/veterans/military?keyword=11B&lang=es&state=OH"),
    ],
)
def test_outside_page_without_an_address_is_no_link(
    client: Client, onet: Upstream, path: str, answer: type[object], address: str, href: str
) -> None:
    body = re.sub('"https?://(?!services)[^"]*"', f'"{href}"', document(answer).decode())
    assert href in body
    onet.next[path] = [reply(body=body.encode())] * 3

    main = main_of(client, address)

    assert main.select(f'a[href^="{href}"]') == []
