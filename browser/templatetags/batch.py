"""The parts of a list of titles with their codes."""

from django.template import Library

from browser.pages.batch import BatchPage, Row

register = Library()


@register.inclusion_tag("components/batch/carried.html")
def carried(page: BatchPage) -> dict[str, object]:
    """Draw what the page carries on, unseen."""
    return {"page": page}


@register.inclusion_tag("components/batch/progress.html")
def progress(page: BatchPage) -> dict[str, object]:
    """Draw how many titles are looked up, and how sure their codes are."""
    return {"page": page}


@register.inclusion_tag("components/batch/batch_row.html")
def batch_row(row: Row) -> dict[str, object]:
    """Draw a title of the list, its likely codes to choose one from, and a box for another title."""
    return {"row": row}
