"""The limit of calls of all processes and machines that share a Redis, as one script there."""

from collections.abc import Callable
from hashlib import sha256

from browser.caching.health import Health

# The times of the last calls, in milliseconds of the server's clock. Returns for how long the next one waits.
SCRIPT = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local calls, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local first = tonumber(redis.call('LINDEX', KEYS[1], -calls) or nil)
if first and first <= now and now - first < window then
  return window - (now - first)
end
redis.call('RPUSH', KEYS[1], now)
redis.call('LTRIM', KEYS[1], -calls, -1)
redis.call('PEXPIRE', KEYS[1], window)
return 0
"""
LIMITS = {"socket_connect_timeout": 0.05, "socket_timeout": 0.05, "retry": None}


def shared_turns(location: str, name: str, calls: int, seconds: float) -> Callable[[], float]:
    """Return what takes a turn for a call, of so many in any seconds, or returns for how many seconds to wait for one.

    While the Redis at `location` fails, each process has its own limit alone. `name` separates services.
    """
    import redis  # noqa: PLC0415 - only a site with a Redis has its client

    script = redis.Redis.from_url(location, **LIMITS).register_script(SCRIPT)
    key, health = f"turns:{sha256(name.encode()).hexdigest()}", Health()

    def turn() -> float:
        wait = health.attempt(lambda: int(script([key], [calls, round(seconds * 1000)])) / 1000, lambda: 0.0)
        return min(max(0.0, wait), seconds)

    return turn
