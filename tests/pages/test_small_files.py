"""What search engines and finders of holes look for."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import Settings


def test_search_engines_are_asked_to_stay_away(client: Client) -> None:
    response = client.get("/robots.txt")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content == b"User-agent: *\nDisallow: /\n"


def test_contact_is_said_where_there_is_one(client: Client, settings: Settings) -> None:
    settings.SECURITY_CONTACT = "mailto:security@example.org"

    response = client.get("/.well-known/security.txt")

    contact, expires = response.content.decode().splitlines()
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert contact == "Contact: mailto:security@example.org"
    left = datetime.strptime(expires, "Expires: %Y-%m-%dT%H:%M:%S%z") - datetime.now(UTC)
    assert timedelta(days=30) < left < timedelta(days=365)


@pytest.mark.usefixtures("embedded_data")
def test_without_contact_there_is_no_page(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.usefixtures("embedded_data")
def test_site_is_in_frames_of_who_is_named(client: Client, settings: Settings) -> None:
    assert "frame-ancestors 'none';" in client.get("/").headers["Content-Security-Policy"]
    settings.FRAME_ANCESTORS = "'self' https://intranet.example.org"

    assert "frame-ancestors 'self' https://intranet.example.org;" in client.get("/").headers["Content-Security-Policy"]
