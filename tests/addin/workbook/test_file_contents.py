"""The page of contents of a printed file."""

from addin.workbook.file_contents import draw
from tests.addin.workbook.opened import opened

ENTRIES = [("改造申报表", 3, False), ("结果工作簿各表", 4, False), ("一页看懂", 4, True), ("目录", 5, True)]


def lines():
    sheet = opened(draw("幸福里　卷宗", "2026-01-01", ENTRIES))["卷宗目录"]
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]


def test_each_entry_has_its_page_and_what_stands_under_another_no_number():
    assert lines() == [
        [1, "改造申报表", 3],
        [2, "结果工作簿各表", 4],
        [None, "一页看懂", 4],
        [None, "目录", 5],
    ]


def test_it_is_titled_and_dated():
    sheet = opened(draw("幸福里　卷宗", "2026-01-01", ENTRIES))["卷宗目录"]
    assert (sheet["A1"].value, sheet["A2"].value) == ("幸福里　卷宗", "2026-01-01")
