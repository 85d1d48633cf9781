"""The view of handouts: a page with the sheet, or the sheet alone as a file."""

import base64
from functools import cache
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from browser.forms import ask_form
from browser.middleware import language
from browser.middleware.place import PARAMS as PLACE
from browser.pages import own
from browser.pages.handout import BOTH, HandoutPage, Style, handout_page
from browser.views.response import ask_again, respond

STYLESHEETS = ("tokens", "base", "sheet")
# A file has its one style sheet in itself, and nothing else may be loaded or run: not from this site either.
FILE_POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"


@require_safe
def handout(request: HttpRequest, code: str) -> HttpResponse:
    """Show a career as one sheet of paper, or send the sheet as a file that needs nothing else."""
    form = ask_form(own.HANDOUT, request.GET)
    if not form.is_valid():
        return ask_again(request, own.HANDOUT, form)
    asked = form.parameters()
    style = Style(languages(request), is_large="size" in asked, is_easy="read" in asked)
    state, place = (request.GET.get(name, "") for name in PLACE)
    page = handout_page(code, style, state=state, place=place, site=request.build_absolute_uri("/").rstrip("/"))
    return as_file(request, page) if "download" in asked else respond(request, "browser/handout.html", page)


def languages(request: HttpRequest) -> tuple[str, ...]:
    """Return the languages of a sheet: both, or that of the page."""
    return ("en", "es") if request.GET.get(language.PARAM) == BOTH else (language.of(request),)


def as_file(request: HttpRequest, page: HandoutPage) -> HttpResponse:
    """Send a sheet as one file: its style in it, no script, and no address to load anything from."""
    styles, digest = style_sheet()
    policy = FILE_POLICY.format(digest)
    context = {"frame": page.frame, "page": page, "styles": styles, "policy": policy}
    response = render(request, "browser/handoutfile.html", context)
    response.headers["Content-Security-Policy"] = f"{policy}; frame-ancestors {settings.FRAME_ANCESTORS}"
    response.headers["Content-Disposition"] = f'attachment; filename="{page.file_name}"'
    add_never_cache_headers(response)
    return response


@cache
def style_sheet() -> tuple[str, str]:
    """Return the styles of a sheet without blank lines, as `fit` leaves them, and their digest."""
    files = (settings.BASE_DIR / "static" / "css" / f"{name}.css" for name in STYLESHEETS)
    lines = (line.rstrip() for file in files for line in file.read_text().splitlines())
    styles = "\n".join(line for line in lines if line)
    return styles, base64.b64encode(sha256(styles.encode()).digest()).decode()
