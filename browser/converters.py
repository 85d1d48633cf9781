"""What may stand for the variables of an API path in an address."""

from django.urls.converters import StringConverter

from browser.onet.operation import VARIABLES


class CodeConverter(StringConverter):
    """An O*NET-SOC code, as 17-2051.00."""

    regex = VARIABLES["code"]


class ReportConverter(StringConverter):
    """A report of O*NET OnLine: summary or details."""

    regex = VARIABLES["report"]
