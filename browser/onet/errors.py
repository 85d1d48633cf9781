"""The four ways in which a question to O*NET Web Services can fail, named for what can be done next.

    OnetError
    ├── NotFound      404: there is nothing at this path
    │   └── NotOffered  this generation of the API does not have the operation
    ├── Refused       422: O*NET does not accept the question
    ├── Denied        401, 403: this site's account is not let in
    └── Unavailable   anything else: no connection, no time, no document that can be read
        ├── Blocked     the proxy of this site's network refuses the call
        └── Busy        this site makes no call now, because too many wait already
            ├── Crowded    though O*NET answers
            └── ShareUsed  many of them for this visitor

No message of these errors contains credentials, a host, or an upstream's own text (`Refused.said` is the one exception:
contract section 1.5 makes it a text for people).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from browser.onet.calls import Call
    from browser.onet.operations.operation import Operation


class OnetError(Exception):
    """O*NET Web Services gave no usable answer to `path`; `calls` are the calls that failed."""

    def __init__(self, path: str, reason: str = "") -> None:
        """Remember the API path and, for the log, why there is no answer."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.calls: tuple[Call, ...] = ()  # the client adds the call that failed

    def __str__(self) -> str:
        """Return the path with the reason, for the log."""
        return f"{self.path}: {self.reason}" if self.reason else self.path


class NotFound(OnetError):
    """O*NET has nothing at this path (404)."""


class NotOffered(NotFound):
    """The generation of the API that answers does not have the operation; no call was made."""

    def __init__(self, operation: "Operation[object]", path: str) -> None:
        """Remember the operation: its page leads to the nearest one that is there."""
        super().__init__(path, "not offered by this generation of the API")
        self.operation = operation


class Refused(OnetError):
    """O*NET does not accept the question (422); `said` is its own text, None if it sent no text that can be shown."""

    def __init__(self, path: str, said: str | None = None) -> None:
        """Keep the API's own words apart from the reason: they are shown, never matched on."""
        super().__init__(path, "refused")
        self.said = said


class Denied(OnetError):
    """O*NET does not let this site's account in (401, 403): its operator must act."""


class Unavailable(OnetError):
    """O*NET cannot be reached, or what it sent is no answer; `retry_after` is in seconds, None if it named no time."""

    def __init__(self, path: str, reason: str, retry_after: int | None = None) -> None:
        """Remember how long O*NET asked us to wait: only after a 429."""
        super().__init__(path, reason)
        self.retry_after = retry_after


class Blocked(Unavailable):
    """The proxy between this site and O*NET refuses the call: whoever runs the network must act."""

    def __init__(self, path: str, status: int) -> None:
        """Remember the proxy's status, never its text: that may have its address, and so its password."""
        super().__init__(path, f"the proxy refused it with status {status}")


class Busy(Unavailable):
    """No call is made now: too many of this site wait already."""


class Crowded(Busy):
    """More is asked than O*NET allows, or can answer in time."""


class ShareUsed(Busy):
    """Too many pages of one visitor wait for O*NET."""


class Malformed(ValueError):
    """A document that cannot be read, or lacks what it must have; the client raises `Unavailable` instead."""
