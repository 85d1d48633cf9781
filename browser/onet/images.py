"""Reading pictures: their bytes say what they are; only small ones of a known kind are accepted."""

import struct

from browser.onet.errors import Malformed
from browser.onet.models import Image

MOST_BYTES = 500_000
MOST_PIXELS = 2_000  # on a side: O*NET's maps have 600 (contract 3.9.13)
PNG = b"\x89PNG\r\n\x1a\n"
GIF = (b"GIF87a", b"GIF89a")


def image(body: bytes) -> Image:
    """Read a GIF or PNG picture; raise `Malformed` for anything else, and for one that is too large."""
    if len(body) > MOST_BYTES:
        raise Malformed("a picture that is too large")
    kind, width, height = _measured(body)
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise Malformed("a picture of no size that is possible")
    return Image(kind, width, height, body)


def _measured(body: bytes) -> tuple[str, int, int]:
    """Return the media type, width and height in the head of a picture."""
    try:
        if body.startswith(GIF):
            return ("image/gif", *struct.unpack_from("<HH", body, 6))
        if body.startswith(PNG) and body[12:16] == b"IHDR":
            return ("image/png", *struct.unpack_from(">II", body, 16))
    except struct.error as error:
        raise Malformed("a picture that is cut off") from error
    raise Malformed("no picture")
