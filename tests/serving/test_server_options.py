"""The options of granian: an address at which the site can be served, or a sentence."""

import socket
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from tests.servers import free_port


def options(host: str, port: int) -> tuple[str, str]:
    """Return what the command writes, and says."""
    out, err = StringIO(), StringIO()
    with override_settings(HOST=host, PORT=port):
        call_command("server_options", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_addresses_of_both_versions_are_served(host: str, shown: str) -> None:
    port = free_port()

    out, err = options(host, port)

    assert out.startswith(f"--host {host} --port {port} --workers 1 --interface wsgi ")
    assert err == f"The site is at http://{shown}:{port}/ in a moment.\n"


@pytest.mark.usefixtures("embedded_data")
def test_address_that_cannot_be_served_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"at 127.0.0.1, port {port}: Address already in use. Set"):
            options("127.0.0.1", port)
    with pytest.raises(CommandError, match=r"at 192.0.2.7, port 8000: Cannot assign requested address\."):
        options("192.0.2.7", 8000)
