"""The site as a WSGI application: it refuses to start with settings that are wrong."""

import os
import sys

from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.core.wsgi import get_wsgi_application

BOOT_ERROR = 3  # the exit status by which gunicorn knows that starting again would not help

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onetsite.settings")

application = get_wsgi_application()
try:
    # gunicorn runs no system checks, and a bare `gunicorn onetsite.wsgi` should refuse with the same sentence.
    call_command("check")
except SystemCheckError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(BOOT_ERROR)
