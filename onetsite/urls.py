"""Addresses: all of them are the browser's; errors that Django meets on the way become pages of ours."""

from django.urls import include, path

urlpatterns = [path("", include("browser.urls"))]

handler400 = "browser.errors.bad_request"
handler404 = "browser.errors.not_found"
handler500 = "browser.errors.our_fault"
