"""manage.py server_options: how granian serves the site."""

import socket

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

# What does not depend on the settings.
FIXED = {
    "interface": "wsgi",
    "http": "1",
    "log-level": "error",  # its warning at every start is about the threads
    "blocking-threads": "256",  # most of them wait for their turn (browser.making), or for O*NET
    "backlog": "2048",
    # Connections that are open at once. A silent or slow one holds none of the threads.
    "backpressure": "2048",
    "http1-header-read-timeout": "5000",  # milliseconds for the head of a request, and between two requests
    "http1-buffer-size": "16384",  # bytes of a head: a longer one is refused with a 431
    "workers-kill-timeout": "20",  # seconds in which pages end after a signal to stop
    "respawn-interval": "10",  # seconds in which a new process starts, at a reload, before the one before it ends
}


def options(host: str, port: int, workers: int = 1) -> list[str]:
    """Return the options of granian at an address, an IP address of either version."""
    named = {"host": host, "port": str(port), "workers": str(workers)} | FIXED
    words = [word for name, value in named.items() for word in (f"--{name}", value)]
    return [*words, "--respawn-failed-workers"]  # else the end of one process, as of want of memory, is that of all


class Command(BaseCommand):
    help = (
        "Print the options with which granian serves the site; refuse settings that are wrong, and an address at "
        "which it cannot serve."
    )

    def handle(self, *_args: object, **_options: object) -> None:
        host, port = settings.HOST, settings.PORT
        try:
            *_, (ip, *_rest) = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            # granian would share the port with whoever listens there, and each would get half of the requests.
            socket.create_server((str(ip), port), family=socket.AF_INET6 if ":" in str(ip) else socket.AF_INET).close()
        except OSError as error:
            reason = str(error.strerror).partition(" (")[0]
            raise CommandError(
                f"The site cannot be served at {host}, port {port}: {reason}. "
                "Set HOST and PORT, or stop what listens there."
            ) from error
        self.stderr.write(f"The site is at http://{f'[{ip}]' if ':' in str(ip) else ip}:{port}/ in a moment.")
        self.stdout.write(" ".join(options(str(ip), port, settings.WORKERS)))
