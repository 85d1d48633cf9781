"""Filling the cache before visitors come: the lists of an area, then each of its careers, one call after another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from browser.areas import AREAS
from browser.onet import models, operations
from browser.onet.calls import Answer, Source
from browser.onet.client import Client
from browser.onet.errors import OnetError
from browser.onet.operations.operation import Operation
from browser.onet.transport.limiter import Rank
from browser.pages.sections import is_announced


class Stopped(Exception):
    """O*NET does not answer this site now; the text is what its last call came to."""


@dataclass(slots=True)
class Warming:
    """The work on one area: how many of its careers are done, and of the answers how many came, were there, failed."""

    client: Client
    area: str
    done: int = 0
    total: int = 0
    came: int = 0
    fresh: int = 0
    failed: int = 0
    codes: tuple[str, ...] = field(default=(), repr=False)

    def steps(self) -> Iterator[bool]:
        """Ask one question after another, and yield whether it took a call: a fresh copy takes none.

        Raises `Stopped` once the account is refused, several calls in a row have failed, or O*NET asks to wait.
        """
        client = replace(self.client, rank=Rank.BACKGROUND)
        for operation in lists(client, self.area):
            yield self._ask(client.ask, operation)[1]
        listing, called = self._ask(client.ask_whole, AREAS[self.area].listing)
        yield called
        rows = listing.careers if isinstance(listing, models.CareerList) else getattr(listing, "occupations", ())
        self.total = len(rows)
        for row in rows:
            overview, called = self._ask(client.ask, AREAS[self.area].overview, code=row.code)
            yield called
            for operation, values in parts(client, overview):
                yield self._ask(client.ask, operation, code=row.code, **values)[1]
            self.done += 1

    def _ask(
        self, ask: Callable[..., Answer[object]], operation: Operation[object], **values: str
    ) -> tuple[object, bool]:
        """Return the value of an answer, None without one, and whether it took a call."""
        value = None
        try:
            answer = ask(operation, area=self.area, **values)
            value, sources = answer.value, {call.source for call in answer.calls}
        except OnetError as error:
            sources = {call.source for call in error.calls}
        self.came += Source.LIVE in sources
        self.failed += Source.FAILED in sources
        self.fresh += sources == {Source.FRESH}
        if self.client.breaker.is_open or (self.client.cache and self.client.cache.paused()):
            raise Stopped(self.client.breaker.reason or self.client.journal.outcome)
        return value, sources != {Source.FRESH}


def lists(client: Client, area: str) -> list[Operation[object]]:
    """Return the services that an area's pages need and that take nothing but their address."""
    return [
        row
        for row in operations.OPERATIONS
        if set(row.example) <= {"area"}
        and not (row.private or row.media)
        and (not row.areas or area in row.areas)
        and row.at(area=area).partition("/")[0] in ("about", area)
        and client.offers(row)
    ]


def parts(client: Client, overview: object) -> list[tuple[Operation[object], dict[str, str]]]:
    """Return what the page of a career or an occupation is made from besides its overview."""
    whole: Operation[object]
    values: dict[str, str]
    match overview:
        case models.Career():
            whole, sections, values = operations.REPORT, operations.CAREER_SECTIONS, {}
        case models.Occupation():
            whole, sections = operations.SUMMARY, operations.REPORT_SECTIONS
            values = {"report": "summary", "display": "long"}
            overview = replace(overview, details_resources=(), custom_resources=())
        case _:
            return []
    if client.offers(whole):
        return [(whole, {})]
    return [(operation, values) for operation in sections if is_announced(operation, overview)]
