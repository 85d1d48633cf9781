"""manage.py warm: fill the cache before visitors come."""

import time
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from browser import services
from browser.areas import AREAS
from browser.warming import Stopped, Warming

IN_PROCESS = ("bounded", "dummy")  # of the names of cache backends: this command's own process, or none
BAR = 30  # letters


class Command(BaseCommand):
    help = (
        "Ask O*NET for the lists and the careers of an area, so that visitors find them in the cache. It makes half of "
        "the calls that ONET_CALLS_PER_SECOND allows, and none for what is fresh: run it again to go on."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the area."""
        parser.add_argument("area", nargs="?", default="mnm", choices=[*AREAS], help="(%(default)s)")

    def handle(self, *_args: object, area: str, **_options: object) -> None:
        """Fill the cache; CommandError where that is of no use, and when O*NET does not answer any more."""
        if services.is_builtin():
            raise CommandError("The built-in data answer, and need no cache.")
        if any(name in settings.CACHES["default"]["BACKEND"].lower() for name in IN_PROCESS):
            raise CommandError(
                "Each process of the site has a cache of its own, which this command cannot reach. "
                "Set CACHE_URL to a Redis or a folder, for the site too."
            )
        warming = Warming(services.client(), area)
        try:
            for called in warming.steps():
                self.show(warming)
                if called:
                    time.sleep(2 / settings.ONET_CALLS_PER_SECOND)
            self.show(warming)
        except Stopped as stop:
            raise CommandError(
                f"{self.end()}O*NET stopped this ({stop}) after {warming.done:,} of {warming.total:,} careers. "
                "They stay in the cache: run this again later. `manage.py check_onet` says what is wrong."
            ) from stop
        self.stdout.write(
            f"{self.end()}{warming.done:,} careers of {AREAS[area].name}: {warming.came:,} answers came, "
            f"{warming.fresh:,} were fresh, {warming.failed:,} are missing."
        )

    def show(self, warming: Warming) -> None:
        """Draw how far it is, on a terminal."""
        if self.stdout.isatty() and warming.total:
            bar = ("#" * (BAR * warming.done // warming.total)).ljust(BAR, ".")
            self.stdout.write(f"\r[{bar}] {warming.done:,} of {warming.total:,}", ending="")
            self.stdout.flush()

    def end(self) -> str:
        """Return what ends the line of the bar."""
        return "\n" if self.stdout.isatty() else ""
