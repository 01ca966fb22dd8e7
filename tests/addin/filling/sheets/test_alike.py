"""A column that is looked at in one go comes out as if each of its texts had been looked at alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.filling.sheets.alike import kind_of
from addin.filling.sheets.cell_printer import CellPrinter
from addin.filling.sheets.encode import encode, is_marked, is_reread
from addin.filling.sheets.strings import is_plain

SAID = [
    *("3号楼", "张三", "a", "Tom", "12", "007", "13800000000", "1-2-3", "2020年1月1日", "=1+1", "+1", "@x", " 甲"),
    *("甲 ", "甲  乙", "甲\n乙", "<b>", "a&b", "_x0041_", "true", "１２", "²", "1/2", "¥5", "5%", "\u200b", "-", "1号"),
]
TEXTS = st.lists(st.one_of(st.sampled_from(SAID), st.text(min_size=1, max_size=6)), min_size=1, max_size=6)


@given(TEXTS)
def test_words_need_nothing_and_digits_are_all_marked(texts: list[str]) -> None:
    kind = kind_of(texts)
    if kind == "words":
        assert all(is_plain(one) and not set(one) & set("&<>") for one in texts)
        assert not any(is_marked(one) or is_reread(one) for one in texts)
    if kind == "digits":
        assert all(one.isascii() and one.isdigit() and is_marked(one) and is_reread(one) for one in texts)


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["3号楼1单元101", "3号楼1单元102", "张三"], "words"),
        (["13800000000", "13900000001", "7"], "digits"),
        (["张三", "13900000001"], ""),
        (["张三", "=1+1"], ""),
        (["张三", "甲\n乙"], ""),
        (["张三 ", "李四"], ""),
        (["张三", "2020年1月1日"], ""),
        (["张" * 100, "李四"], ""),
    ],
)
def test_kinds(texts: list[str], kind: str) -> None:
    assert kind_of(texts) == kind


def printed(texts: list[str], at_once: bool) -> tuple[list[str], list[str]]:
    """The cells and those marked; the style that text needs is 7, that of text to be reread 8."""

    def suiting(style: int, encoded) -> int:
        return 8 if is_reread(encoded[1]) else style

    printer = CellPrinter(lambda _, value: encode(value), suiting)
    refs = [f"A{row}" for row in range(1, len(texts) + 1)]
    if at_once:
        return printer.column(refs, "7", texts), printer.marked
    return [printer.cell(ref, "7", text) for ref, text in zip(refs, texts, strict=True)], printer.marked


@given(TEXTS)
def test_the_cells_are_those_of_texts_looked_at_alone(texts: list[str]) -> None:
    at_once, alone = printed(texts, True), printed(texts, False)
    assert at_once[0] == alone[0]
    assert sorted(at_once[1]) == sorted(alone[1])
