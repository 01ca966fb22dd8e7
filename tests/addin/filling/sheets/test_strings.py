"""Text in cells: escapes, blanks, the shared table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from addin.filling.opc.ooxml import MAIN, tag
from addin.filling.sheets import strings
from addin.filling.sheets.strings import SharedStrings
from tests.addin.filling.books import package


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("张三", "张三"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\rb", "a_x000D_b"),
        ("\x00\x1f", "_x0000__x001F_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x41_ _xyz", "_x41_ _xyz"),
        ("\ud800", "_xD800_"),
        ("\uffff", "_xFFFF_"),
    ],
)
def test_what_xml_cannot_hold_is_escaped(text, written):
    assert strings.escape(text) == written
    assert strings.unescape(written) == text


@given(st.text(st.characters() | st.sampled_from("_x0041F")))
def test_escaped_text_is_xml_and_reads_back(text):
    cell = etree.Element(tag("c"))
    strings.add_text(cell, text)
    again = etree.fromstring(etree.tostring(cell))
    item = again.find(tag("is"))
    assert item is not None
    assert strings.text_of(item) == text


@pytest.mark.parametrize(
    ("text", "kept"), [("a b", False), (" a", True), ("a ", True), ("a  b", True), ("a\nb", True), ("　张三", True)]
)
def test_blanks_that_count_are_kept(text, kept):
    cell = etree.Element(tag("c"))
    strings.add_text(cell, text)
    assert ("preserve" in etree.tostring(cell).decode()) is kept


def test_shared_text_is_that_of_its_runs_without_the_phonetic_guide():
    table = (
        f'<sst xmlns="{MAIN}"><si><t>甲</t></si><si><r><rPr/><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r>'
        "<rPh><t>yi</t></rPh></si><si/></sst>"
    )
    texts = SharedStrings(package("", texts=table))
    assert [texts[index] for index in range(4)] == ["甲", "乙 丙", "", ""]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="s"><v>0</v></c>', "甲"),
        ('<c t="s"><v>9</v></c>', ""),
        ('<c t="inlineStr"><is><t>乙_x0041_</t></is></c>', "乙A"),
        ('<c t="str"><f>A1</f><v>丙</v></c>', "丙"),
        ("<c><v>5</v></c>", None),
        ('<c t="b"><v>1</v></c>', None),
    ],
)
def test_the_text_of_a_cell_is_found_whatever_its_kind(cell, text):
    texts = SharedStrings(package("", texts=f'<sst xmlns="{MAIN}"><si><t>甲</t></si></sst>'))
    element = etree.fromstring(cell.replace("<c", f'<c xmlns="{MAIN}"', 1))
    assert texts.of_cell(element) == text
