"""The site as a WSGI application: it refuses to start with settings that are wrong."""

import os
import sys

from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onetsite.settings")

application = get_wsgi_application()
try:
    # granian runs no system checks, and started by hand it should refuse with the same sentence.
    call_command("check")
except SystemCheckError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(1)
