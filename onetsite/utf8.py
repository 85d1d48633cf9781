"""Requests whose addresses and forms are in UTF-8, whatever they claim."""

from django.core.handlers.wsgi import WSGIRequest


class Request(WSGIRequest):
    """A request that ignores the charset of its Content-Type.

    That charset would be the address's too: the page cache, which knows a page by its address alone, would have what
    one visitor made of it for everybody; and some names of charsets, such as rot13, end in a fault.
    """

    def _set_content_type_params(self, meta: dict[str, str]) -> None:
        self.content_type = meta.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
        self.content_params = {}
