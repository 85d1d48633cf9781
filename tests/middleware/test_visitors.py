"""Whose address a request has: the last that no proxy of ours has."""

from ipaddress import ip_network

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from browser.middleware.visitors import address

CLAIMED = "203.0.113.9, 198.51.100.7"


@pytest.mark.parametrize(
    ("peer", "forwarded", "is_behind_https", "proxies", "expected"),
    [
        ("192.0.2.1", "", False, "", "192.0.2.1"),
        ("192.0.2.1", CLAIMED, False, "", "192.0.2.1"),  # a claim
        ("192.0.2.1", CLAIMED, True, "", "198.51.100.7"),  # what the proxy says
        ("192.0.2.1", "", True, "", "192.0.2.1"),
        ("192.0.2.1", CLAIMED, False, "192.0.2.0/24", "198.51.100.7"),
        ("192.0.2.1", CLAIMED, False, "192.0.2.0/24 198.51.100.7", "203.0.113.9"),
        ("192.0.2.1", CLAIMED, False, "10.0.0.0/8", "192.0.2.1"),
        ("", CLAIMED, False, "10.0.0.0/8", ""),  # a socket file
        ("192.0.2.1", "nonsense", False, "192.0.2.0/24", "nonsense"),
        ("2001:db8::1", CLAIMED, False, "2001:db8::/32", "198.51.100.7"),
    ],
)
def test_address_is_the_last_that_no_proxy_has(
    settings: Settings,
    peer: str,
    forwarded: str,
    is_behind_https: bool,  # noqa: FBT001
    proxies: str,
    expected: str,
) -> None:
    settings.BEHIND_HTTPS = is_behind_https
    settings.TRUSTED_PROXIES = tuple(map(ip_network, proxies.split()))

    request = RequestFactory().get("/", REMOTE_ADDR=peer, headers={"X-Forwarded-For": forwarded})

    assert address(request) == expected
