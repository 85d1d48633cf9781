"""What became of an occupation's code between taxonomies (contract 7)."""

from browser.onet import models
from browser.onet.operations.operation import CODE, Operation, Param, row

ONET_SOC_CODE = Param(
    "code",
    "O*NET-SOC code",
    required=True,
    pattern=CODE,
    hint="In any spelling: 17-2051.00, 17-2051 or 172051.",
)

TAXONOMY = row("taxonomy", "taxonomy/", models.ServiceList, "Taxonomy services")
CODE_HISTORY = row(
    "taxonomy_direction",
    "taxonomy/{direction}",
    models.CodeHistory,
    "Look up an old code",
    params=(ONET_SOC_CODE,),
    parent=TAXONOMY,
    direction="2010_to_active",
    code="15-1132.00",
)

CODES = row(
    "taxonomy_codes",
    "taxonomy/{direction}/codes",
    models.ChoiceList,
    "Every code",
    parent=TAXONOMY,
    lead="Choose a code to see its occupations.",
    direction="2010_to_active",
)

TAXONOMIES: tuple[Operation[object], ...] = (TAXONOMY, CODE_HISTORY, CODES)
