"""manage.py load_onet: make the data file of the embedded service."""

import gc
import signal
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from browser.embedded.data.files import LoadError, shown
from browser.embedded.data.load import load
from browser.embedded.data.store import is_official, unreadable


class Command(BaseCommand):
    """Load an official O*NET release, or the built-in one, into the file that answers while no account is set."""

    help = (
        "Load an official O*NET release in its text or CSV layout, or the built-in one without any PATH. The site "
        "keeps answering meanwhile, and changes to the new data at the end. Companion tables among the PATHs (Wages, "
        "Projections, State Employment, Military Codes ..., as in browser/embedded/release/companion) take the place "
        "of the built-in ones."
    )
    requires_system_checks = ("env_file",)  # others ask for the file that this command makes

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the releases and the data file."""
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="zip archive, folder, or single table")
        parser.add_argument(
            "--keep", action="store_true", help="keep an official release that the data file holds, if it can be read"
        )
        parser.add_argument("--data", type=Path, default=settings.ONET_DATA, help="the data file (%(default)s)")

    def handle(self, *_args: object, paths: list[Path], data: Path, keep: bool, **_options: object) -> None:
        """Load, saying what is loaded and what is missing; CommandError when a release cannot be."""
        if keep and is_official(data):
            self.stdout.write(f"{data} stays: it has an official release.")
            return
        if keep and data.exists() and (reason := unreadable(data)):
            self.stdout.write(f"{reason} The built-in release takes its place: load yours again, if it had one.")
        ending = signal.signal(signal.SIGTERM, signal.default_int_handler)
        gc.disable()  # a release becomes a million tuples without reference cycles: to look for one takes a tenth
        try:
            load(paths, data, lambda line: self.stdout.write(shown(line)))
        except LoadError as error:
            raise CommandError(shown(str(error))) from error
        except KeyboardInterrupt:
            raise CommandError(f"Stopped: {shown(str(data))} is as it was.") from None
        finally:
            gc.enable()
            signal.signal(signal.SIGTERM, ending)
