"""What Django's debug page hides besides the settings that Django itself takes for secrets."""

import re

from django.views.debug import SafeExceptionReporterFilter

# The name of an account, and addresses of caches, which may contain a password.
MORE = "ONET_USERNAME|CACHE_URL|LOCATION"


class ReporterFilter(SafeExceptionReporterFilter):
    """Hides our account, in settings and in the environment."""

    hidden_settings = re.compile(f"{SafeExceptionReporterFilter.hidden_settings.pattern}|{MORE}", re.IGNORECASE)
