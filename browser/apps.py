"""The browser as a Django application."""

import threading

from django.apps import AppConfig
from django.core.cache import close_caches
from django.core.signals import request_finished
from django.utils.translation import trans_real


class BrowserConfig(AppConfig):
    """Registers the system checks."""

    name = "browser"

    def ready(self) -> None:
        """Import the checks: they register themselves."""
        from browser import checks  # noqa: F401, PLC0415 - importing is what registers them

        # A page asks for the language of its thread some hundred times. Django's own store takes twenty times as long:
        # it serves coroutines too, which this site does not use, and all threads share its lock.
        vars(trans_real)["_active"] = threading.local()
        # After each request Django looks through the caches of the thread for one to close: ours have nothing to close.
        request_finished.disconnect(close_caches)
