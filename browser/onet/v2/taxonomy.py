"""Reader for what became of an occupation's code between taxonomies (contract 9)."""

from browser.onet import models
from browser.onet.v2.values import Item, items, link, occupation_code, optional_text, reads, text


@reads(models.CodeHistory)
def code_history(root: Item) -> models.CodeHistory:
    """Read what became of a code."""
    return models.CodeHistory(
        code=occupation_code(root),
        title=text(root, "title"),
        description=optional_text(root, "description"),
        occupations=items(root, "occupation", occupation),
    )


def occupation(item: Item) -> models.CareerRow:
    """Read one occupation of the other taxonomy."""
    return models.CareerRow(
        occupation_code(item), text(item, "title"), link(item, "href"), description=optional_text(item, "description")
    )
