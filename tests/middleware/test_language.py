"""The language of an address."""

from threading import Thread

import pytest
from django.test import RequestFactory
from django.utils.translation import get_language, override, trans_real

from browser.middleware import language


@pytest.mark.parametrize(
    ("address", "spoken"),
    [
        ("/", "en"),
        ("/?lang=es", "es"),
        ("/?lang=en", "en"),
        ("/?lang=fr", "en"),
        ("/?lang=", "en"),
        ("/?lang=ES", "es"),
        ("/?lang=es-MX", "es"),
        ("/?lang=es_us", "es"),
        ("/?lang=es%20", "es"),
        ("/?lang=en-US", "en"),
        ("/?lang=esp", "en"),
        ("/mnm/?lang=es", "es"),
        ("/mpp/", "es"),
        ("/mpp/?lang=en", "es"),
    ],
)
def test_address_says_language_and_nothing_else_does(address: str, spoken: str) -> None:
    request = RequestFactory().get(address, headers={"accept-language": "de", "cookie": "django_language=fr"})

    assert language.of(request) == spoken


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("/about/", ("es", "/about/?lang=es")),
        ("/search?keyword=a+b&lang=es", ("en", "/search?keyword=a+b&lang=en")),
        ("/mpp/careers/17-2051.00/?state=CO", ("en", "/mnm/careers/17-2051.00/?state=CO")),
        ("/mpp/browse/23", ("en", "/mnm/browse/23")),
        ("/mpp/nada", ("en", "/")),
    ],
)
def test_the_same_page_in_the_other_language(address: str, there: tuple[str, str]) -> None:
    assert language.other(RequestFactory().get(address)) == there


def test_each_thread_has_its_own_language() -> None:
    heard = []
    with override("es"):
        other = Thread(target=lambda: heard.append(get_language()))
        other.start()
        other.join()
        heard.append(get_language())

    assert heard == ["en", "es"]


def test_store_of_language_is_the_one_that_django_asks() -> None:
    with override("es"):
        assert vars(trans_real)["_active"].value.language() == "es"
