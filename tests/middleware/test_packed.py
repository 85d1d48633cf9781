"""Compressed pages: for those who take them so, where that makes them smaller."""

import gzip
import random

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from browser.middleware.packed import middleware

PAGE = b"<p>a page</p>" * 100
PICTURE = random.Random(1).randbytes(1_000)  # noqa: S311 - any bytes that do not repeat


@pytest.mark.parametrize(
    ("content", "encoding", "is_packed"),
    [
        (PAGE, "br, gzip", True),
        (PAGE, "gzip;q=0.5, br;q=0", True),
        (PAGE, "br", False),
        (PAGE, "br, gzip;q=0", False),
        (PAGE, "gzip; q=0.0, identity", False),
        (PAGE[:100], "gzip", False),
        (PICTURE, "gzip", False),
    ],
)
def test_page_is_packed_where_that_helps(content: bytes, encoding: str, is_packed: bool) -> None:  # noqa: FBT001
    response = middleware(lambda _request: HttpResponse(content))(
        RequestFactory().get("/", headers={"Accept-Encoding": encoding})
    )

    assert response.headers.get("Content-Encoding") == ("gzip" if is_packed else None)
    assert (gzip.decompress(response.content) if is_packed else response.content) == content
    assert response.get("Vary") == ("Accept-Encoding" if len(content) > 100 else None)
