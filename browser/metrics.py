"""What this process counts of itself, for Prometheus. No label comes from outside."""

from prometheus_client import Counter, Gauge, Histogram, disable_created_metrics, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from browser import making
from browser.onet.transport import admission

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4
SECONDS = (0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)

disable_created_metrics()  # type: ignore[no-untyped-call]  # the package does not type it

requests = Counter("onet_browser_requests", "Requests by the status of their answers.", ["status"])
request_seconds = Histogram("onet_browser_request_seconds", "How long requests took.", buckets=SECONDS)
calls = Counter("onet_browser_calls", "Calls to O*NET by what came of them.", ["outcome"])
call_seconds = Histogram(
    "onet_browser_call_seconds", "How long calls took, with their wait in the queue.", buckets=SECONDS
)
waiting = Gauge("onet_browser_waiting_pages", "Pages that wait for O*NET now.")
waiting.set_function(admission.waiting)
in_queue = Gauge("onet_browser_pages_in_queue", "Pages that wait for a place to ask O*NET now.")
in_queue.set_function(admission.in_line)
in_line = Gauge("onet_browser_pages_in_line", "Pages that wait for their turn at the processor now.")
in_line.set_function(making.in_line)
held_back = Gauge("onet_browser_calls_held_back", "1 while no calls to O*NET are made after failures, else 0.")
cache_failures = Counter("onet_browser_cache_failures", "Failures of the shared cache; it is left alone after each.")


def count_request(status: int, seconds: float) -> None:
    """Count a request."""
    requests.labels(status).inc()
    request_seconds.observe(seconds)


def count_call(outcome: str, seconds: float) -> None:
    """Count a call to O*NET."""
    calls.labels(outcome).inc()
    call_seconds.observe(seconds)


def text(*, is_held_back: bool) -> bytes:
    """Return all of it in Prometheus' text format."""
    held_back.set(is_held_back)
    return generate_latest()
