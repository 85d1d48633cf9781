"""manage.py extract_release: write the built-in release from official archives."""

import zipfile
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

import browser.embedded
from browser.embedded.extract.companion import extract_companion
from browser.embedded.extract.figures import extract_figures

BUILT_IN_RELEASE = Path(browser.embedded.__file__).parent / "release"


class Command(BaseCommand):
    """Write the figures of an O*NET release, and the companion tables, that ship with the project."""

    help = "Write the built-in release from an official O*NET release and the companion archives."
    requires_system_checks = ()  # it needs no cache, credentials or database: nothing that the site is checked for

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the sources and where to write."""
        parser.add_argument("release", type=Path, help="an O*NET database in the text layout, as zip or folder")
        parser.add_argument("companion", type=Path, help="the zip of projections, crosswalks and taxonomies")
        parser.add_argument("newer", type=Path, help="the zip of wages, areas, lists and military codes")
        parser.add_argument("--target", type=Path, default=BUILT_IN_RELEASE, help="the folder to write")

    def handle(
        self, *_args: object, release: Path, companion: Path, newer: Path, target: Path, **_options: object
    ) -> None:
        """Write both parts and print the number of rows of each file; CommandError when a source cannot be read."""
        try:
            counts = extract_figures(release, target) | extract_companion(companion, newer, target)
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            message = f"{type(error).__name__}: {error}"
            raise CommandError(message) from error
        for name, count in counts.items():
            self.stdout.write(f"{count:>7,}  {name}")
        self.stdout.write(f"Written to {target}")
