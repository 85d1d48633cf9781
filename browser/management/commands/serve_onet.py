"""manage.py serve_onet: the embedded service over HTTP."""

import os
import re
import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from browser.management.commands.server_options import options

SERVED = "browser.embedded.wsgi"
PORTS = range(1, 65_536)


class Command(BaseCommand):
    """Serve the loaded data as O*NET Web Services 1.9, to any account, in place of the real service."""

    help = (
        "Serve the loaded data as O*NET Web Services 1.9 below /ws/, in XML or, for Accept: application/json, in "
        "JSON; any user name and password are let in, and pages in browsers with any ?client=name."
    )
    requires_system_checks = ("env_file",)  # it is no part of the site that the others are about

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the address."""
        parser.add_argument("address", nargs="?", default="127.0.0.1:8001", metavar="host:port", help="(%(default)s)")

    def handle(self, *_args: object, address: str, **_options: object) -> None:
        """Become granian: a signal to this process ends the service and frees its port."""
        host, _, port = address.rpartition(":")
        if not host or not re.fullmatch("[0-9]{1,5}", port) or int(port) not in PORTS:
            raise CommandError(f"{address} is no address to serve at: write host:port, as 127.0.0.1:8001.")
        command = [sys.executable, "-m", "granian", *options(host.strip("[]"), int(port))]
        environment = {**os.environ, "ONET_DATA": str(settings.ONET_DATA)}
        os.chdir(settings.BASE_DIR)
        os.execve(sys.executable, [*command, f"{SERVED}:application"], environment)  # noqa: S606 -- no shell, our words
