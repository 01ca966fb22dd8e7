"""Formats: which are dates or text, and styles derived from others."""

import pytest

from addin.filling.sheets.styles import Styles, is_date_code
from tests.addin.filling.books import package, styles, text

CODES = (
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>'
    '<numFmt numFmtId="171" formatCode="@"/></numFmts>'
)
FORMATS = (
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="31" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="170" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="171" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" applyBorder="1"><alignment horizontal="center"/>'
    '<protection locked="0"/></xf>'
)


@pytest.mark.parametrize(
    "code", ["yyyy-mm-dd", "m/d/yy", 'yyyy"年"m"月"d"日"', "[h]:mm:ss", "[$-804]aaaa", "hh:mm", 'e"年"', "[Red]d"]
)
def test_codes_that_show_dates(code):
    assert is_date_code(code)


@pytest.mark.parametrize(
    "code", ["General", "0.00", "#,##0", "@", '0"day"', "0.00E+00", "[Red]0", "_-* 0_d", "G/通用格式", r"0\y"]
)
def test_codes_that_do_not(code):
    assert not is_date_code(code)


@pytest.mark.parametrize(
    ("style", "is_date", "is_text"),
    [(0, False, False), (1, True, False), (2, True, False), (3, False, True), (99, False, False)],
)
def test_a_style_knows_its_format(style, is_date, is_text):
    found = Styles(package("", style=styles(FORMATS, CODES)))
    assert (found.is_date(style), found.is_text(style)) == (is_date, is_text)


def test_a_derived_style_differs_in_the_format_alone():
    book = package("", style=styles(FORMATS, CODES))
    assert Styles(book).derive(4, 49) == 5
    assert (
        '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyBorder="1" applyNumberFormat="1">'
        '<alignment horizontal="center"/><protection locked="0"/></xf></cellXfs>'
    ) in text(book, "xl/styles.xml")
    assert 'cellXfs count="6"' in text(book, "xl/styles.xml")


def test_a_style_that_is_there_is_used_again():
    book = package("", style=styles(FORMATS, CODES))
    first = Styles(book).derive(4, "yyyy-mm-dd")
    before = text(book, "xl/styles.xml")
    assert 'numFmtId="172" formatCode="yyyy-mm-dd"' in before
    assert Styles(book).derive(4, "yyyy-mm-dd") == first
    assert text(book, "xl/styles.xml") == before


def test_wrapping_keeps_the_rest_of_the_alignment():
    book = package("", style=styles(FORMATS, CODES))
    found = Styles(book)
    wrapped = found.derive(4, wrap=True)
    assert not found.wraps(4)
    assert found.wraps(wrapped)
    assert '<alignment horizontal="center" wrapText="1"/>' in text(book, "xl/styles.xml")
    assert found.derive(0, wrap=True) != wrapped


def test_a_workbook_without_styles_is_given_some():
    book = package("")
    assert Styles(book).derive(0, 49) == 1
    part = book.related(
        book.workbook_part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    )
    assert part is not None
    assert book.content_type(part).endswith("styles+xml")
