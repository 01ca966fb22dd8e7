"""A draft says so, and a public copy its days, on every page: also where first or even pages have their own header."""

from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_SECTION

from addin.word.pages import say_on_every_page


def first_pages(document: Any) -> None:
    document.sections[0].different_first_page_header_footer = True


def even_pages(document: Any) -> None:
    document.settings.odd_and_even_pages_header_footer = True


def a_second_section(document: Any) -> None:
    document.add_section(WD_SECTION.NEW_PAGE)


def a_second_section_with_a_header(document: Any) -> None:
    a_second_section(document)
    document.sections[1].header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "第二节"


def first_pages_of_the_second_section(document: Any) -> None:
    a_second_section(document)
    document.sections[1].different_first_page_header_footer = True


def all_of_them(document: Any) -> None:
    a_second_section_with_a_header(document)
    even_pages(document)
    for section in document.sections:
        section.different_first_page_header_footer = True


def printed(document: Any) -> list[list[str]]:
    """The headers of every kind of page there is, section by section, as Word looks them up."""
    found, kept = [], dict[str, list[str]]()
    for section in document.sections:
        first, even = section.different_first_page_header_footer, document.settings.odd_and_even_pages_header_footer
        kinds = (
            ("every", section.header, True),
            ("first", section.first_page_header, first),
            ("even", section.even_page_header, even),
        )
        for kind, header, is_printed in kinds:
            if not header.is_linked_to_previous:
                kept[kind] = [one.text for one in header.paragraphs]
            if is_printed:
                found.append(kept.get(kind, []))
    return found


@pytest.mark.parametrize(
    "change",
    [
        *(lambda _: None, first_pages, even_pages, a_second_section, a_second_section_with_a_header),
        *(first_pages_of_the_second_section, all_of_them),
    ],
)
def test_the_words_stand_once_on_every_kind_of_page(change: Callable[[Any], None]) -> None:
    document = Document()
    change(document)
    say_on_every_page(document, "草稿")
    assert [texts.count("草稿") for texts in printed(document)] == [1] * len(printed(document))
