"""A row is as high as its longest sentence needs, and no higher than usual where the usual height will do."""

import pytest

from addin.filling.sheets.values import Link
from addin.tell.heights import (
    LINE,
    ONE_LINE,
    ROOM,
    TWO_LINES,
    heights,
    usual,
)
from addin.tell.sheet import ResultColumn, ResultSheet

SENTENCES = ResultSheet("说明", (ResultColumn("代码", 8), ResultColumn("问题", 43, "wrap")))
WORDS = ResultSheet("短", (ResultColumn("名称", 43), ResultColumn("备注", 12, "wrap")))
TWENTY = "一" * 20


def test_sheets_of_sentences_have_two_lines_as_usual():
    assert (usual(SENTENCES), usual(WORDS)) == (TWO_LINES, ONE_LINE)


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", None), (None, None), (7, None), (TWENTY, None), (TWENTY * 2, 2), (TWENTY * 3, 3), (TWENTY * 3 + "二", 4)],
)
def test_a_row_grows_by_the_line(text, lines):
    wanted = None if lines is None else ROOM + LINE * lines
    assert heights(SENTENCES, [["x", text]]) == [wanted]


def test_a_link_is_as_long_as_its_text():
    assert heights(SENTENCES, [["x", Link(TWENTY * 3, "'很长的地址'!A1")]]) == [ROOM + LINE * 3]


def test_text_that_does_not_wrap_makes_no_row_higher():
    assert heights(WORDS, [[TWENTY * 9, ""], [TWENTY * 9]]) == [None, None]
