"""How gunicorn serves the site: one process with threads, so that rate limit and page cache can live in it."""

from pathlib import Path

import environ

env = environ.Env()
env.read_env(Path(__file__).parent / ".env")  # as onetsite.settings does, which gunicorn has not loaded yet

bind = f"{env.str('HOST', default='127.0.0.1')}:{env.str('PORT', default='8000')}"
workers = 1
worker_class = "gthread"
threads = 16
keepalive = 15
graceful_timeout = 5
# The control socket would lie in the home folder, where two servers collide.
control_socket_disable = True
# A visitor's search words and military codes stay out of every log: %(U)s is the path without its query.
accesslog = "-" if env.str("LOG_LEVEL", default="INFO").upper() in ("DEBUG", "INFO") else None
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
