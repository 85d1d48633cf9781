"""The service over HTTP: the application and, as lower-case names, how gunicorn serves it (`serve_onet`)."""

import os
from pathlib import Path

from browser.embedded.app import application as answering
from browser.embedded.basic_auth import authorized

DATA = Path(__file__).resolve().parents[2] / "var" / "onet.sqlite3"

application = authorized(answering(Path(os.environ.get("ONET_DATA") or DATA)))

worker_class = "gthread"
threads = 8
# Its place would be the home folder, and two servers would share it.
control_socket_disable = True
