"""The site as a WSGI application: it refuses to start with settings that are wrong."""

import os
import sys

from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

from onetsite.utf8 import Request

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onetsite.settings")

application = get_wsgi_application()
application.request_class = Request
# granian runs no system checks, and started by hand it should refuse with the same sentences. Warnings are printed by
# `manage.py server_options` alone, once, however many processes serve the site.
if faults := [str(fault) for fault in run_checks() if fault.is_serious()]:
    sys.stderr.write("The settings of this site are wrong:\n{}\n".format("\n".join(faults)))
    sys.exit(1)
import_string("browser.first_page.prepare")()  # only now: it wants settings that are right
