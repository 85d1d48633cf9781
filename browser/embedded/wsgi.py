"""The service over HTTP, as `serve_onet` serves it."""

import os
from pathlib import Path

from browser.embedded.app import application as answering
from browser.embedded.basic_auth import authorized

DATA = Path(__file__).resolve().parents[2] / "var" / "onet.sqlite3"

application = authorized(answering(Path(os.environ.get("ONET_DATA") or DATA)))
