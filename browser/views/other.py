"""Views of addresses that the operations table lacks: a redirect, what only O*NET's lists name, or no page."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.http import require_safe

from browser import shortlist
from browser.middleware.language import PARAM
from browser.middleware.place import PARAMS as PLACE
from browser.onet import operations
from browser.pages import links, unlisted_service
from browser.views.response import respond

MAX_QUERY = 1_000  # letters that are passed on to a service that the table lacks


@require_safe
def other_address(request: HttpRequest) -> HttpResponse:
    """Redirect an address with the wrong final slash; any other may be of a service that only O*NET's lists name."""
    row = operations.find(request.path.strip("/"))
    if row is None:
        return unlisted(request)
    operation, values = row
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{operation.url(**values)}{'?' if query else ''}{query}")


def unlisted(request: HttpRequest) -> HttpResponse:
    """Show whatever a service answers that O*NET has announced and the table lacks; else there is no page."""
    path, query = request.path.removeprefix("/"), request.META.get("QUERY_STRING", "")
    api_path = links.api_path(path)
    if api_path is None or len(query) > MAX_QUERY:
        raise Http404
    if api_path != path:
        return HttpResponsePermanentRedirect(f"{links.local(f'/{path}')}{'?' if query else ''}{query}")
    params = {name: values for name, values in request.GET.lists() if name not in {PARAM, *PLACE, shortlist.PARAM}}
    return respond(request, "browser/node.html", unlisted_service.unlisted_page(path=path, params=params))
