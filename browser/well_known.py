"""Files that browsers, search engines and testers look for at a fixed address."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

TEXT = "text/plain; charset=utf-8"
CONTACT_IS_RIGHT = timedelta(days=90)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes the request
    """Send browsers that ask here, whatever a page says, to the mark for their tab."""
    return HttpResponseRedirect(static("img/mark.svg"))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes the request
    """Ask search engines to stay away: the pages are O*NET's, and crawling them uses up the calls of visitors.

    That is also for addresses with a shortlist, whose links are `nofollow` besides.
    """
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type=TEXT)


@require_safe
def security(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes the request
    """Say whom to write to about a hole (RFC 9116), if the operator has named somebody."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    expires = f"{datetime.now(UTC) + CONTACT_IS_RIGHT:%Y-%m-%dT%H:%M:%SZ}"
    return HttpResponse(f"Contact: {settings.SECURITY_CONTACT}\nExpires: {expires}\n", content_type=TEXT)
