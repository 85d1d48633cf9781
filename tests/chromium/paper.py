"""What a page is on paper: printed to PDF, its text and its edges read back."""

import re
from collections.abc import Iterable

import pypdfium2
from playwright.sync_api import Page


def printed(page: Page, paper: str) -> pypdfium2.PdfDocument:
    """Print a page."""
    return pypdfium2.PdfDocument(page.pdf(format=paper))


def without_blanks(text: str) -> str:
    """Return a text as paper has it: where its lines end, is another matter."""
    return re.sub(r"[-\s\x02\ufffe]", "", text)


def faults_of(document: pypdfium2.PdfDocument, texts: Iterable[str], margin: int = 28) -> list[str]:
    """Return what is wrong with a sheet that has to be one page with these texts, white at its edges (in points)."""
    if len(document) != 1:
        return [f"{len(document)} pages"]
    (width, height), paper = document[0].get_size(), without_blanks(document[0].get_textpage().get_text_range())
    boxes = [each.get_bounds() for each in document[0].get_objects()]
    cut = [f"cut: {text}" for text in texts if without_blanks(text) not in paper]
    is_inside = all(
        box[0] > margin and box[1] > margin and box[2] < width - margin and box[3] < height - margin for box in boxes
    )
    return cut if is_inside else [*cut, "beyond the edge"]
