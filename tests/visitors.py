"""Visitors who ask one page after the other, in processes of their own: at once, or after a pause.

The bench and the tests of the real server use them. A client takes a tenth of a millisecond a request, so that two
processes of them are no bottleneck.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from typing import Self

PROCESSES = 2
PATIENCE_SECONDS = 30  # no answer for so long is a fault
Mix = Mapping[str, tuple[float, Sequence[str]]]  # a kind of page: its share, and its addresses


@dataclass(slots=True)
class Tally:
    """What visitors saw: the seconds of the pages that came by kind, answers by status, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    without_time: int = 0  # answers of 429 and 503 that do not say when to come back
    faults: Counter[str] = field(default_factory=Counter)
    longest: float = 0.0

    def add(self, other: "Tally") -> None:
        """Add what other visitors saw."""
        for kind, seconds in other.seconds.items():
            self.seconds.setdefault(kind, []).extend(seconds)
        self.statuses += other.statuses
        self.without_time += other.without_time
        self.faults += other.faults
        self.longest = max(self.longest, other.longest)

    @property
    def put_off(self) -> int:
        """Return how many were asked to come back later, and when."""
        return self.statuses[429] + self.statuses[503] - self.without_time

    @property
    def errors(self) -> int:
        """Return how many got no page, and no time to come back."""
        wrong = sum(count for status, count in self.statuses.items() if status >= 500 and status != 503)
        return wrong + self.without_time + self.faults.total()


class Visitor(asyncio.Protocol):
    """One connection of a visitor: the next question follows each answer, until the time is over."""

    def __init__(self, mix: Mix, choice: random.Random, until: float, tally: Tally, *, leaves: bool) -> None:
        """Choose among the pages of a mix; one who `leaves` asks once."""
        self.kinds, self.shares = list(mix), [share for share, _ in mix.values()]
        self.mix, self.choice, self.until, self.tally, self.leaves = mix, choice, until, tally, leaves
        self.ended = asyncio.get_running_loop().create_future()
        self.kind, self.asked_at = "", 0.0
        self.received, self.head, self.missing = bytearray(), b"", -1

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask the first question."""
        assert isinstance(transport, asyncio.WriteTransport)
        _, port = transport.get_extra_info("peername")
        self.headers = f"Host: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n"
        self.transport = transport
        self.ask()

    def ask(self) -> None:
        """Ask for a page of the mix."""
        if self.ended.done():
            return
        if (now := time.monotonic()) >= self.until:
            self.ended.set_result(None)
            self.transport.close()
            return
        self.kind = self.choice.choices(self.kinds, self.shares)[0]
        path = self.choice.choice(self.mix[self.kind][1])
        self.received.clear()
        self.missing, self.asked_at = -1, now
        self.transport.write(f"GET {path} HTTP/1.1\r\n{self.headers}\r\n".encode())

    def data_received(self, data: bytes) -> None:
        """Read until the answer is whole."""
        self.received += data
        if self.missing < 0:
            if (end := self.received.find(b"\r\n\r\n")) < 0:
                return
            self.head = bytes(self.received[:end]).lower()
            _, _, rest = self.head.partition(b"content-length:")
            self.missing = end + 4 + int(rest.split(b"\r\n", 1)[0] or 0)
        if len(self.received) >= self.missing:
            self.take(int(self.head[9:12]))

    def take(self, status: int) -> None:
        """Note an answer, and ask the next question."""
        seconds = time.monotonic() - self.asked_at
        self.tally.statuses[status] += 1
        self.tally.longest = max(self.tally.longest, seconds)
        if status in (429, 503):
            self.tally.without_time += b"\r\nretry-after:" not in self.head
        else:
            self.tally.seconds.setdefault(self.kind, []).append(seconds)
        self.kind = ""
        if self.leaves:
            self.ended.set_result(None)
            self.transport.close()
        else:
            self.ask()

    def connection_lost(self, exc: Exception | None) -> None:
        """Note an answer that did not come."""
        if not self.ended.done():
            if self.kind:
                self.tally.faults[f"{type(exc).__name__ if exc else 'closed'} at {self.kind}"] += 1
            self.ended.set_result(None)


def visit(port: int, mix: Mix, addresses: Sequence[str], seconds: float, seed: int, pause: float = 0) -> Tally:
    """Let a visitor at each address ask for so many seconds; return what they saw."""
    return asyncio.run(_visit(port, mix, addresses, seconds, seed, pause))


async def _visit(port: int, mix: Mix, addresses: Sequence[str], seconds: float, seed: int, pause: float) -> Tally:
    tally, until = Tally(), time.monotonic() + seconds

    async def stay(number: int, address: str) -> None:
        """Connect, and again whenever the connection ends before the time is over."""
        choice = random.Random(f"{seed} {number}")  # noqa: S311 - no secret
        visitor = partial(Visitor, mix, choice, until, tally, leaves=pause > 0)
        while time.monotonic() < until:
            transport, protocol = await asyncio.get_running_loop().create_connection(
                visitor, "127.0.0.1", port, local_addr=(address, 0)
            )
            with suppress(TimeoutError):
                await asyncio.wait_for(protocol.ended, until - time.monotonic() + PATIENCE_SECONDS)
            if protocol.kind and not transport.is_closing():
                tally.faults[f"no answer at {protocol.kind}"] += 1
                transport.abort()
            await asyncio.sleep(max(0, min(pause, until - time.monotonic())))

    await asyncio.gather(*(stay(number, address) for number, address in enumerate(addresses)))
    return tally


class Crowd:
    """Visitors in several processes, which have started before the first of them asks."""

    def __init__(self) -> None:
        """Start the processes."""
        self.pool = ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn"))
        list(self.pool.map(time.sleep, [0.2] * PROCESSES))

    def __enter__(self) -> Self:
        """Be open until the end of a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes."""
        self.pool.shutdown()

    def visit(
        self, port: int, mix: Mix, addresses: Sequence[str], seconds: float, pause: float = 0
    ) -> "list[Future[Tally]]":
        """Let visitors begin to ask, each with a pause after an answer."""
        return [
            self.pool.submit(visit, port, mix, addresses[number::PROCESSES], seconds, number, pause)
            for number in range(PROCESSES)
        ]


def seen(visits: "Sequence[Future[Tally]]") -> Tally:
    """Wait for visitors; return what all of them saw."""
    tally = Tally()
    for future in visits:
        tally.add(future.result())
    return tally
