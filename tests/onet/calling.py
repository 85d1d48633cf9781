"""Calls over a real socket, with our account and short limits."""

from collections.abc import Mapping, Sequence

from requests.auth import HTTPBasicAuth

from browser.onet import operations
from browser.onet.calls import Answer
from browser.onet.client import Client
from browser.onet.dialect import Route
from browser.onet.models import About
from browser.onet.transport.http import HttpTransport
from browser.onet.v1.dialect import V1
from tests.upstream import document

USER, PASSWORD = "ws-user", "open-sesame"
BODY = document(About)
ABOUT = Route("about/", {}, "application/xml")
BOMB = b'<!DOCTYPE about [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><about api_version="1">&b;</about>'


def http(base: str, **limits: float) -> HttpTransport:
    """Return a transport with our account and short limits."""
    limits = {"total_seconds": 5, "connect_seconds": 2, "read_seconds": 2} | limits
    return HttpTransport(base, HTTPBasicAuth(USER, PASSWORD), "onet-browser/test (bot)", **limits)


def route(path: str, params: Mapping[str, str | Sequence[str]]) -> Route:
    """Return a call for a document."""
    return Route(path, params, "application/xml")


def ask(base: str, **limits: float) -> Answer[About]:
    """Ask for the version information."""
    return Client(http(base, **limits), V1).ask(operations.ABOUT)


def assert_says_nothing(text: str) -> None:
    """Check that a text has neither credentials nor an address."""
    for secret in (USER, PASSWORD, "127.0.0.1", "localhost", "http://", "Basic"):
        assert secret not in text
