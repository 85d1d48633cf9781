"""The catalog of our own words in Spanish: `python -m tests.catalogs` brings it up to date with the sources.

Babel does the work; what it cannot read by itself, a Django template, Django turns into something it can.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "browser" / "locale" / "es" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# One and several. Unicode's rules, which Babel follows, have a third form for whole millions.
PLURALS = "nplurals=2; plural=(n != 1);"
# Words in tables which know no Django: titles of operations, labels and options of parameters.
TABLES = ("browser/onet/operations/__init__.py",)


def sources() -> Iterator[tuple[str, str]]:
    """Yield each source that may have words of ours: its name and its text as Python."""
    for path in sorted((ROOT / "browser").rglob("*.py")):
        if not {"embedded", "onet"} & set(path.relative_to(ROOT).parts):
            yield str(path.relative_to(ROOT)), path.read_text()
    for path in sorted((ROOT / "templates").rglob("*.html")):
        if path.name != "500.html":  # leans on no catalog
            # What is left of the markup looks like Python but for its indentation.
            lines = templatize(path.read_text()).splitlines()
            yield str(path.relative_to(ROOT)), "\n".join(line.strip() for line in lines)
    from browser.forms import option_label  # noqa: PLC0415 - after the path is known
    from browser.onet import operations  # noqa: PLC0415
    from browser.onet.v2.routes import params  # noqa: PLC0415

    words = []
    for operation in operations.OPERATIONS:
        words += [operation.title, operation.lead]
        for param in (*operation.params, *params(operation)):
            words += [param.label, param.hint, *(option_label(option) for option in param.options)]
    yield TABLES[0], "\n".join(f"_({word!r})" for word in dict.fromkeys(words) if word)


def template() -> Catalog:
    """Return every message of the sources."""
    catalog = Catalog(charset="utf-8")
    for name, text in sources():
        for _, message, _, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
            catalog.add(message, locations=[(name, 0)], context=context)
    return catalog


def spanish() -> Catalog:
    """Return the catalog as it is committed."""
    if not PO.exists():
        return Catalog(locale="es")
    with PO.open("rb") as file:
        return read_po(file, locale="es")


def updated() -> Catalog:
    """Return the committed catalog with the messages of the sources, in their order, and no others."""
    catalog, held = Catalog(locale="es", project="O*NET browser", charset="utf-8", fuzzy=False), spanish()
    catalog.mime_headers = [("Plural-Forms", PLURALS)]
    for message in template():
        if message.id:
            known = held.get(message.id, message.context)
            catalog.add(message.id, known.string if known else None, context=message.context)
    return catalog


def po(catalog: Catalog) -> bytes:
    """Return a catalog as text, without dates and Babel's version: the same messages make the same file."""
    file = io.BytesIO()
    write_po(file, catalog, width=100, omit_header=False, no_location=True)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if b"-Date:" not in line and b"Generated-By:" not in line)


def mo(catalog: Catalog) -> bytes:
    """Return a catalog as gettext reads it."""
    file = io.BytesIO()
    catalog.creation_date = catalog.revision_date = datetime(2000, 1, 1, tzinfo=UTC)  # no moment of making
    write_mo(file, catalog)
    return file.getvalue()


if __name__ == "__main__":
    new = updated()
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po(new))
    MO.write_bytes(mo(spanish()))
    open_messages = [message.id for message in new if message.id and not message.string]
    sys.stdout.write("\n".join(map(str, open_messages)) + f"\n{len(open_messages)} of {len(new)} to translate\n")
