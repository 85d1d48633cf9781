"""Whether this process can serve pages: what it checked, in words without an address, a file or a credential."""

from dataclasses import asdict, dataclass

from django.conf import settings

from browser import services
from browser.embedded.data.store import unreadable


@dataclass(frozen=True, slots=True)
class Onet:
    """What the last call to O*NET came to, and when; both empty before the first one, and without an account."""

    outcome: str
    at: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """What was checked. No call to O*NET is made for it.

    A site is not ready only if no page of it has an answer. O*NET is the same for every process of it, so that one
    that fails takes none of them out of service: each has its old copies. Why calls are held back is not what the last
    one came to: one that was under way when the account was refused may end later.
    """

    ready: bool
    answers_from: str
    data: str
    cache: str
    onet: Onet
    breaker: str
    held_back: str

    def fields(self) -> dict[str, object]:
        """Return it as JSON takes it."""
        return asdict(self)


def readiness() -> Readiness:
    """Check the data file and the cache, and look at what is known of O*NET."""
    client = services.client()
    has_data = not unreadable(settings.ONET_DATA)
    journal = client.journal
    return Readiness(
        ready=has_data or not services.is_builtin(),
        answers_from=services.backend().value,
        data="readable" if has_data else "unreadable",
        cache="not used" if client.cache is None else "reachable" if client.cache.is_reachable() else "unreachable",
        onet=Onet(journal.outcome, journal.at.isoformat(timespec="seconds") if journal.at else ""),
        breaker="open" if client.breaker.is_open else "closed",
        held_back=client.breaker.reason,
    )
