"""The file `.env`: what it says counts as if it were set in the environment."""

from collections.abc import MutableMapping
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream


def read(path: Path, environment: MutableMapping[str, str]) -> list[str]:
    """Set the variables of a file that the environment lacks; return a sentence for each line that cannot be read.

    A file with such a line sets nothing. The sentences have the line's number alone: it may contain a password.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        return [f"{path.name} cannot be read: {error.strerror}."]
    try:
        text = content.decode().removeprefix("\N{BYTE ORDER MARK}")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        return [f"Line {number} of {path.name} cannot be read: it is not in UTF-8."]
    lines = [line for line in parse_stream(StringIO(text)) if line.error or line.key is not None]
    if wrong := [number_of(line) for line in lines if not is_sound(line)]:
        return [f"Line {number} of {path.name} cannot be read." for number in wrong]
    for line in lines:
        environment.setdefault(str(line.key), str(line.value))
    return []


def is_sound(line: Binding) -> bool:
    """Return whether a line is NAME=value; a value that goes on in the next line has lost its final quote."""
    name, value = line.key or "", line.value
    return name.isascii() and name.isidentifier() and value is not None and value.isprintable()


def number_of(line: Binding) -> int:
    """Return the number of a line: the blank lines before it are part of what was parsed."""
    source = line.original.string
    return line.original.line + source[: len(source) - len(source.lstrip())].count("\n")
