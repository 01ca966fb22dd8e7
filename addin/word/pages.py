"""A line at the top of every page of a document: of first pages and even ones too, where they have their own header."""

from collections.abc import Iterator
from typing import Any


def say_on_every_page(document: Any, words: str) -> None:
    """`document` is python-docx's.  A header that is that of the section before has the line already."""
    said: set[str] = set()
    for section in document.sections:
        for kind, header in _headers(document, section):
            if header.is_linked_to_previous and kind in said:
                continue
            said.add(kind)
            first = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
            first.insert_paragraph_before(words)


def _headers(document: Any, section: Any) -> Iterator[tuple[str, Any]]:
    """Those that are printed, by their kind."""
    yield "every", section.header
    if section.different_first_page_header_footer:
        yield "first", section.first_page_header
    if document.settings.odd_and_even_pages_header_footer:
        yield "even", section.even_page_header
