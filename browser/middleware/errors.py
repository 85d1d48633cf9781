"""Errors become pages, and are logged once; every response gets the headers that all pages carry."""

import logging
from collections.abc import Callable
from dataclasses import replace

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.cache import add_never_cache_headers

from browser.middleware import carried, language
from browser.onet.errors import (
    Blocked,
    Crowded,
    Denied,
    NotFound,
    NotOffered,
    OnetError,
    Refused,
    ShareUsed,
    Unavailable,
)
from browser.pages.error import ErrorPage, error_page, not_offered_page
from browser.pages.refusal import refusal_page
from browser.request_id import current
from browser.translated import gettext as _

CONTENT_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {}; object-src 'none'"
RETRY_SECONDS = 10  # when to come back, where O*NET named no time
METHOD_NOT_ALLOWED = 405

logger = logging.getLogger(__name__)


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Make a page of every `OnetError` and of a wrong method; send the content policy with every answer."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == METHOD_NOT_ALLOWED and not response.content:
            response = wrong_method(request, response)
        response.headers.setdefault("Content-Security-Policy", CONTENT_POLICY.format(settings.FRAME_ANCESTORS))
        if not response.streaming and response.content:  # a 304 says nothing of the length that it spares
            response.headers["Content-Length"] = str(len(response.content))
            if request.method == "HEAD":
                response.content = b""  # a server would drop it, and some say so in the log each time
        return response

    handle.process_exception = process_exception  # type: ignore[attr-defined]  # Django looks for it there
    return handle


def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """Make the page for an `OnetError`; any other error is our fault."""
    if not isinstance(error, OnetError):
        return None
    match error:
        case Refused():
            logger.info("refused: %s", error.path)
            page = refusal_page(path=request.path, error=error, data=request.GET)
        case NotOffered():
            logger.info("not offered: %s", error.path)
            page = not_offered_page(request.path, error)
        case NotFound():
            logger.info("not found: %s", error.path)
            page = missing(request)
        case Denied():
            logger.error("O*NET does not let this site's account in (reference %s): %s", current.get(), error)
            page = denied(request, _("O*NET is not available on this site."))
        case Blocked():
            logger.error("the proxy lets no call of this site out (reference %s): %s", current.get(), error)
            page = denied(request, _("The proxy of this network does not let this site reach O*NET."))
        case ShareUsed():
            logger.warning("no answer: %s", error)
            page = too_many(request)
        case _:
            logger.warning("no answer: %s", error)
            page = unavailable(request, error)
    return show(request, page)


def show(request: HttpRequest, page: ErrorPage) -> HttpResponse:
    """Render an error's page, in the language of its address; it is never cached."""
    with carried.active(request):
        name = f"errors/{page.status}.html"
        context = {"frame": page.frame, "page": page, "reference": current.get()}
        response = render(request, name, context, status=page.status)
    if page.retry_after:
        response.headers["Retry-After"] = str(page.retry_after)
    add_never_cache_headers(response)
    return response


def missing(request: HttpRequest) -> ErrorPage:
    """Make the page for an unknown address."""
    advice = _("Search for a career, or start from one of the four areas.")
    return error_page(request.path, 404, _("Page not found."), advice)


def denied(request: HttpRequest, heading: str) -> ErrorPage:
    """Make the page for an account that O*NET or a proxy refuses; the reason is only in the log."""
    advice = _("Tell the site owner (reference %(reference)s).") % {"reference": current.get()}
    return replace(error_page(request.path, 503, heading, advice), retry_after=RETRY_SECONDS)


def unavailable(request: HttpRequest, error: OnetError) -> ErrorPage:
    """Make the page for a time when O*NET does not answer, or asked for fewer calls."""
    asked_to_wait = error.retry_after if isinstance(error, Unavailable) else None
    heading, advice = (
        (_("O*NET is busy."), _("Wait a few seconds, then try again."))
        if asked_to_wait or isinstance(error, Crowded)
        else (_("O*NET is not answering."), _("Careers that were opened here recently may still work."))
    )
    page = error_page(request.path, 503, heading, advice)
    return replace(page, try_again=request.get_full_path(), retry_after=asked_to_wait or RETRY_SECONDS)


def too_many(request: HttpRequest) -> ErrorPage:
    """Make the page for a visitor who has too many pages waiting, for O*NET or for their turn."""
    page = error_page(
        request.path,
        429,
        _("Too many pages at once."),
        _("Your network opens many pages at this moment. Wait a few seconds, then try again."),
    )
    return replace(page, try_again=request.get_full_path(), retry_after=RETRY_SECONDS)


def wrong_method(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    """Make the page for anything but GET and HEAD."""
    with carried.active(request):
        heading, advice = _("This page does not accept forms."), _("Open its address again, or search.")
        page = error_page(request.path, METHOD_NOT_ALLOWED, heading, advice)
    response = show(request, page)
    response.headers["Allow"] = refused.headers["Allow"]
    return carried.carry(request, response)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Make the page for a request that Django refuses, such as one with an unknown host."""
    is_host = isinstance(exception, DisallowedHost)
    hint = ": see ALLOWED_HOSTS in the README" if is_host else ""
    logger.warning("bad request: %s%s", type(exception).__name__, hint)
    with carried.active(request):
        heading, advice = (
            (
                _("This site is not at that address."),
                _("Check the address, or ask the site owner for the right one."),
            )
            if is_host
            else (_("This site does not accept that request."), _("Check the address, or search."))
        )
        return carried.carry(request, show(request, error_page(request.path, 400, heading, advice)))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - a handler takes both
    """Make the page for an address without a view."""
    return show(request, missing(request))


def our_fault(request: HttpRequest) -> HttpResponse:
    """Make the page for an error of ours; it uses nothing that may have failed."""
    reference = current.get()
    logger.error("our fault (reference %s), see the error above", reference)
    body = get_template("errors/500.html").render({"reference": reference, "language": language.of(request)})
    response = HttpResponse(body, status=500)
    add_never_cache_headers(response)
    return response
