"""The browser as a Django application."""

from django.apps import AppConfig


class BrowserConfig(AppConfig):
    """Registers the system checks."""

    name = "browser"

    def ready(self) -> None:
        """Import the checks: they register themselves."""
        from browser import checks  # noqa: F401, PLC0415 - importing is what registers them
