"""A stand-in for a transport: it brings what a test wants, and remembers the routes."""

from collections.abc import Callable

from browser.onet.dialect import Route
from browser.onet.errors import OnetError
from browser.onet.transport.limiter import Rank
from browser.onet.transport.response import Response


def answering(
    body: bytes, status: int = 200, kind: str = "application/xml", retry_after: int | None = None
) -> Response:
    """Return a response."""
    return Response(status, kind, retry_after, body)


class FakeTransport:
    """Brings the next of `brings` at each call, the last one for good; a function brings what it returns."""

    base = "https://onet.example/ws/"

    def __init__(self, *brings: Response | OnetError | Callable[[], Response], is_local: bool = False) -> None:
        self.brings = list(brings)
        self.is_local = is_local
        self.routes: list[Route] = []
        self.ranks: list[Rank] = []
        self.ends: list[float] = []

    def fetch(self, route: Route, rank: Rank, until: float, admit: Callable[[], None]) -> Response:
        if not self.is_local:
            admit()
        self.routes.append(route)
        self.ends.append(until)
        self.ranks.append(rank)
        brought = self.brings.pop(0) if len(self.brings) > 1 else self.brings[0]
        if isinstance(brought, OnetError):
            raise brought
        return brought if isinstance(brought, Response) else brought()

    @property
    def calls(self) -> list[str]:
        """Return the path and query of every call, in order."""
        return [str(route) for route in self.routes]
