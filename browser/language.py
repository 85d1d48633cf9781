"""The language of our own words follows the address: never a cookie, never the browser's wish."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from browser.areas import language_of


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Speak the language of the address while a page is made."""

    def handle(request: HttpRequest) -> HttpResponse:
        language = language_of(request.path)
        with translation.override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return handle
