"""行高: a repeated row is as high as its wrapped text needs, never lower than the form has it."""

from pathlib import Path

import pytest

from addin.filling.sheets.measures import lines
from tests.addin.filling.made_forms import Book, fill, make

SAID = "外来车辆占用小区内资源，导致本小区车主没有停车位；楼梯是公共过道，垃圾不宜长时间存放。" * 4
RECORDS = [
    {"门牌": "1号楼1单元101", "产权人": "短", "联系电话": None},
    {"门牌": "1号楼1单元102", "产权人": SAID, "联系电话": None},
    {"门牌": "1号楼1单元201", "产权人": None, "联系电话": None},
]


def heights(path: Path, text: str, merged: bool = False) -> list[float]:
    def looks(book: Book) -> None:
        sheet = book.get_worksheet_by_name("表")
        assert sheet is not None
        wraps = book.add_format({"text_wrap": True, "font_size": 11})
        sheet.set_column(0, 1, 20)
        sheet.set_row(0, 30)
        if merged:
            sheet.merge_range(0, 0, 0, 1, "", wraps)
        sheet.write_string(0, 0, text, wraps)
        sheet.write_string(1, 0, "合计")

    found = fill(make(path / "表样.xlsx", {}, more=looks), RECORDS)
    assert found["A4"].value == "合计"
    return [found.row_dimensions[row].height for row in (1, 2, 3)]


def test_only_the_row_whose_text_is_long_grows_and_only_when_asked(tmp_path: Path) -> None:
    short, long, blank = heights(tmp_path, "{{分摊明细.产权人|行高}}")
    assert (short, blank) == (30, 30)
    assert long > 200
    assert heights(tmp_path, "{{分摊明细.产权人}}") == [30, 30, 30]


def test_a_merged_cell_has_the_room_of_all_its_columns(tmp_path: Path) -> None:
    _, long, _ = heights(tmp_path, "{{分摊明细.产权人|行高}}")
    assert 30 < heights(tmp_path, "{{分摊明细.产权人|行高}}", merged=True)[1] < long * 0.6


def test_no_row_is_higher_than_excel_allows(tmp_path: Path) -> None:
    assert heights(tmp_path, "{{分摊明细.产权人|行高}}" * 5)[1] == 409


@pytest.mark.parametrize(
    ("text", "room", "expected"), [("", 10, 1), ("五个汉字长", 10, 1), ("六个汉字就换", 10, 2), ("a\n\nb", 10, 3)]
)
def test_lines_are_counted_one_text_line_at_a_time(text: str, room: float, expected: int) -> None:
    assert lines(text, room) == expected
