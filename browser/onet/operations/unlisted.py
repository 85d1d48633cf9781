"""What can be asked beside the table of operations: services that it does not know, and pictures (contract 3.9.13)."""

from browser.onet import models
from browser.onet.operations.operation import CAREER_AREAS, row

# Asked at whatever path O*NET announces.
DOCUMENT = row("document", "", models.Node, "Another service of O*NET")
STATE_MAP = row(
    "state_map",
    "{area}/state-maps/{picture}",
    models.Image,
    "State map",
    areas=CAREER_AREAS,
    media="image/",
    area="mnm",
    picture="17-2051.gif",
)
