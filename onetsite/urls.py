"""Addresses: all of them are the browser's; errors that Django meets on the way become pages of ours."""

from django.urls import include, path

urlpatterns = [path("", include("browser.urls"))]

handler400 = "browser.middleware.errors.bad_request"
handler404 = "browser.middleware.errors.not_found"
handler500 = "browser.middleware.errors.our_fault"
