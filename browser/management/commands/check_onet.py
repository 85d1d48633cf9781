"""manage.py check_onet: one call to O*NET, and a sentence on what is wrong."""

from dataclasses import replace
from typing import NoReturn

from django.core.management.base import BaseCommand, CommandError

from browser import services
from browser.onet import operations
from browser.onet.errors import Blocked, Denied, NotFound, OnetError, Refused, Unavailable

SIGN_UP = "https://services.onetcenter.org/"
SLOW_SECONDS = 3
SERVER_ERROR = 500
NO_ACCOUNT = (
    "No account is set, so the built-in data answer. "
    f"Sign up at {SIGN_UP} and set ONET_API_KEY, or leave it so: the site works without O*NET."
)
NOT_ONET = (
    "What answers is not O*NET Web Services. "
    "Look whether ONET_API_URL is right (unset it for the default), and whether your network wants you to log in first."
)
SLOW = (
    "O*NET accepted the call, but did not answer it in time. "
    "Try again in a few minutes; if it stays so, ask whoever runs your network whether it slows calls to the outside."
)
# What the reasons of `Unavailable` are about; any other is about an answer that is not O*NET's.
REASONS = {
    "no connection": "There is no connection to O*NET. "
    "Look at ONET_API_URL, and at your network: it may block calls to the outside, or want a proxy (HTTPS_PROXY).",
    "SSLError": "The certificate at O*NET's address is not accepted. "
    "If your network opens TLS, set REQUESTS_CA_BUNDLE to the file of its certificates.",
    "ReadTimeout": SLOW,
    "ConnectionError": SLOW,
    "time is up": SLOW,
}


class Command(BaseCommand):
    help = "Make one call to O*NET Web Services, and say in a sentence what is wrong with the account or the network."

    def handle(self, *_args: object, **_options: object) -> None:
        """Print a sentence; CommandError with another if O*NET does not answer this site."""
        if services.is_builtin():
            raise CommandError(NO_ACCOUNT)
        try:
            answer = replace(services.client(), cache=None).ask(operations.ABOUT)
        except OnetError as error:
            refuse(error)
        seconds = answer.calls[-1].seconds
        slowly = f" It took {seconds:.0f} s, which is slow: pages will wait." if seconds >= SLOW_SECONDS else ""
        self.stdout.write(f"{services.backend().value} answers this site.{slowly}")


def refuse(error: OnetError) -> NoReturn:
    """Raise the sentence on an error. It has nothing of the answer, for that may echo credentials."""
    raise CommandError(sentence(error)) from None


def sentence(error: OnetError) -> str:
    """Return what is wrong, and what to do."""
    status = error.calls[-1].status if error.calls else None
    match error:
        case Denied():
            name = "ONET_API_KEY" if services.backend() is services.Backend.V2 else "ONET_USERNAME and ONET_PASSWORD"
            return (
                f"O*NET does not let this account in (status {status}). "
                f"Compare {name} with your account at {SIGN_UP}; a new account may have to be confirmed first."
            )
        case Blocked():
            return (
                "The proxy of this network refuses the call. "
                "Look at HTTPS_PROXY and its account, or ask whoever runs the proxy to let O*NET through."
            )
        case Unavailable(retry_after=seconds) if seconds:
            return f"O*NET asks for fewer calls. Wait {seconds} s; if it stays so, lower ONET_CALLS_PER_SECOND."
        case NotFound() | Refused():
            return NOT_ONET
        case _ if status and status >= SERVER_ERROR:
            return (
                f"O*NET has a fault of its own (status {status}). Try again in a few minutes; the account may be right."
            )
    return REASONS.get(error.reason, NOT_ONET)
