"""An address has one form: empty and dot segments redirect to it, and no link of a page names another machine."""

import re

import pytest
from django.test import Client

from browser.middleware.normal_path import normal


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/", "/"),
        ("//", "/"),
        ("/mnm/./careers/", "/mnm/careers/"),
        ("/mnm//careers", "/mnm/careers"),
        ("/mnm/x/../careers/.", "/mnm/careers/"),
        ("/../../etc/..", "/"),
        ("//evil.example/", "/evil.example/"),
        ("/.well-known/security.txt", "/.well-known/security.txt"),
    ],
)
def test_path_has_normal_form(path: str, form: str) -> None:
    assert normal(path) == form
    assert normal(form) == form


@pytest.mark.usefixtures("embedded_data")
def test_normal_form_is_the_page_kept_or_not(client: Client) -> None:
    for _ in range(2):
        response = client.get("/mnm/./careers/?start=21&lang=es")

        assert (response.status_code, response.headers["Location"]) == (301, "/mnm/careers/?start=21&lang=es")
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert client.get("/mnm/careers/?start=21&lang=es").status_code == 200


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("method", ["get", "post", "head"])
def test_two_slashes_lead_to_no_other_machine(client: Client, method: str) -> None:
    response = getattr(client, method)("/", PATH_INFO="//evil.example/")

    assert (response.status_code, response.headers["Location"]) == (301, "/evil.example/")


@pytest.mark.usefixtures("embedded_data")
def test_backslash_makes_no_outside_link(client: Client) -> None:
    response = client.post("/%5Cevil.example/")

    assert response.status_code == 405
    links = re.findall(r'(?:href|action)="([^"]*)"', response.content.decode())
    assert "/%5Cevil.example/?lang=es" in links
    assert not [link for link in links if re.match(r"[/\\]{2}|.*\\", link)]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", ["/mnm/soft_skills/../secret/", "/mnm/soft_skills/%2e%2e/secret"])
def test_steps_up_lead_to_no_page(client: Client, address: str) -> None:
    assert client.get(address, follow=True).status_code == 404
