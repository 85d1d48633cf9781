"""From a military job to civilian careers (contract 5.3)."""

from browser.onet import models
from browser.onet.operations.operation import BRANCH, END, MILITARY_KEYWORD, START, row

MILITARY = row(
    "military",
    "veterans/military",
    models.MilitarySearch,
    "Find careers like your military job",
    params=(MILITARY_KEYWORD, BRANCH, START, END),
    private=True,
    keyword="11B",
)
