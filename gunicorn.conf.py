"""How gunicorn serves the site: one process with threads, so that rate limit and page cache can live in it."""

import os

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = 1
worker_class = "gthread"
threads = 16
keepalive = 15
graceful_timeout = 5
# The control socket would lie in the home folder, where two servers collide.
control_socket_disable = True
# A visitor's search words and military codes stay out of every log: %(U)s is the path without its query.
accesslog = "-" if os.environ.get("LOG_LEVEL", "").upper() in ("DEBUG", "INFO") else None
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
