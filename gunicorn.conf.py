"""How gunicorn serves the site: one process with threads, so that rate limit and page cache can live in it."""

import os
from pathlib import Path

from environ import Env

Env.read_env(Path(__file__).parent / ".env")  # as onetsite.settings does, which gunicorn has not loaded yet

# A blank variable stands for its default: an empty host would be every address of the machine.
host, port, level = (os.environ.get(name, "").strip() for name in ("HOST", "PORT", "LOG_LEVEL"))
bind = f"{host or '127.0.0.1'}:{port or '8000'}"
workers = 1
worker_class = "gthread"
threads = 16
keepalive = 15
graceful_timeout = 5
# The control socket would lie in the home folder, where two servers collide.
control_socket_disable = True
# A visitor's search words and military codes stay out of every log: %(U)s is the path without its query.
accesslog = "-" if level.upper() in ("", "DEBUG", "INFO") else None
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
