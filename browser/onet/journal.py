"""What came of each call to O*NET: a line of the log, and the last outcome, for whoever asks how O*NET is."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from browser.onet.calls import Call
from browser.onet.errors import Blocked, Denied, NotFound, OnetError, Refused, Unavailable

ANSWERED = "answered"
OUTCOMES: dict[type[OnetError], str] = {
    NotFound: "not found",
    Refused: "refused",
    Denied: "account denied",
    Blocked: "blocked by a proxy",
    Unavailable: "no answer",
}

logger = logging.getLogger("browser.onet.client")


def ignore(_outcome: str, _seconds: float) -> None:
    """Count nothing."""


@dataclass(slots=True)
class Journal:
    """The last call's outcome and time; `count` is called with the outcome and the seconds of each."""

    count: Callable[[str, float], None] = ignore
    outcome: str = ""
    at: datetime | None = None

    def note(self, call: Call, error: OnetError | None) -> None:
        """Log a call."""
        self.outcome, self.at = OUTCOMES[type(error)] if error else ANSWERED, call.at
        self.count(self.outcome, call.seconds)
        fields = {
            # A query may be personal, and so may the path of a call that a private operation makes.
            "path": call.operation.path if call.operation.private else call.path.partition("?")[0],
            "outcome": self.outcome,
            "status": call.status,
            "bytes": call.size,
            "ms": round(call.seconds * 1000),
        }
        logger.info(
            "O*NET %(path)s %(outcome)s, status %(status)s, %(bytes)s bytes %(ms)s ms", fields, extra={"fields": fields}
        )
