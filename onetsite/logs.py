"""The lines of the log: as text, or as JSON for a log collector. Nothing from outside gets into one raw."""

import json
import logging
import re
from datetime import UTC, datetime

from browser.request_id import current

# Line ends of every kind, and what moves the cursor of a terminal.
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def escaped(text: str) -> str:
    """Return a text without control characters: each is written as its number."""
    return CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


class Text(logging.Formatter):
    """Time, level, name, message; the trace of a fault follows on lines of its own, each with a blank before it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the lines; those of a trace may end in anyone's words, and none of them looks like a first line."""
        first, *trace = super().format(record).split("\n")
        return "\n ".join([first, *map(escaped, trace)])

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging names it
        """Return the first line."""
        request = f" [{current.get()}]" if current.get() else ""
        return f"{self.formatTime(record)} {record.levelname} {record.name}: {escaped(record.message)}{request}"


class Json(logging.Formatter):
    """One JSON object a line, with the fields of the record and those of `extra={"fields": ...}`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request": current.get(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            fields["trace"] = self.formatException(record.exc_info)
        return json.dumps({name: value for name, value in fields.items() if value not in ("", None)})


FORMATS: dict[str, type[logging.Formatter]] = {"text": Text, "json": Json}
