"""导入 pressed in Excel: columns first, then a new sheet, and nothing of what stands there is touched."""

import pytest

from tests.excel.pressing import press

VOTE = """投票编号,业主姓名,房屋坐落,投票选项,投票时间
V001,余德林,3号楼1单元101,赞成,2026-07-01 12:00
V002,范晴霞,3-1-201,反对,2026-07-01 13:00
"""
LISTS = {
    "同意表": VOTE,
    "户室清册": "楼号,单元,室号,户主姓名,面积（㎡）\n9,1,101,余德林,80.5\n9,1,102,范晴霞,80.5\n",
    "征求意见": "姓名,住址,您希望改造哪些\n余德林,3号楼1单元101,A.围墙┋B.路灯\n范晴霞,3-1-201,B.路灯┋A.围墙\n",
}


def put(tmp_path, text, name="名单.csv", encoding="utf-8"):
    folder = tmp_path / "小区" / "导入"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(text.encode(encoding))


def typed(book):
    """Everything but what a press may write."""
    return {name: rows for name, rows in book.values().items() if name not in ("导入认列", "运行记录")}


@pytest.mark.parametrize("family", LISTS)
@pytest.mark.parametrize("no_copies", [False, True])
def test_columns_are_shown_then_the_list_stands_on_a_new_sheet(book, workbook_lines, tmp_path, family, no_copies):
    put(tmp_path, LISTS[family], encoding="gb18030" if no_copies else "utf-8")
    book.no_copies = no_copies
    home = tmp_path / "home"
    first = press(book, workbook_lines["importing"], home)
    assert first.said.startswith("还没有导入")
    assert typed(first.book) == typed(book)
    lines = first.book.sheet("导入认列").rows()
    assert {line[6] for line in lines[1:]} == {family}
    second = press(first.book, workbook_lines["importing"], home)
    name = f"{family}-导入1"
    assert f"已导入 名单.csv（2 行）为“{name}”" in second.said
    assert second.code == 0
    assert second.is_tidy
    sheet = second.book.sheet(name)
    assert len(sheet.rows()) == 3
    assert {key: rows for key, rows in typed(second.book).items() if key != name} == typed(book)
    again = press(second.book, workbook_lines["importing"], home)
    assert "都已经导入过" in again.said
    assert again.book.values() == second.book.values()


def test_what_the_clerk_changes_is_followed_and_remembered(book, workbook_lines, tmp_path):
    put(tmp_path, VOTE)
    home = tmp_path / "home"
    shown = press(book, workbook_lines["importing"], home).book
    cells = shown.sheet("导入认列").cells
    row = next(row for (row, column), value in cells.items() if column == 2 and value == "E")
    cells[row, 5] = "不用"
    done = press(shown, workbook_lines["importing"], home)
    assert "签字日期" not in done.book.sheet("同意表-导入1").rows()[0]
    put(tmp_path, VOTE.replace("V00", "W00"), "第二份.csv")
    later = press(done.book, workbook_lines["importing"], home)
    assert "签字日期" not in later.book.sheet("同意表-导入2").rows()[0]


def test_a_no_leaves_the_workbook_as_it_was(book, workbook_lines, tmp_path):
    put(tmp_path, VOTE)
    home = tmp_path / "home"
    shown = press(book, workbook_lines["importing"], home).book
    before = shown.values()
    refused = press(shown, workbook_lines["importing"], home, answers=("no",))
    assert refused.book.values() == before
    assert "没有改动" in refused.said


def test_the_imported_answers_are_read_by_the_next_press(book, workbook_lines, tmp_path):
    put(tmp_path, VOTE)
    home = tmp_path / "home"
    done = press(press(book, workbook_lines["importing"], home).book, workbook_lines["importing"], home).book
    checked = press(done, workbook_lines["check"], home)
    assert any("同意表-导入1" in str(line[1]) for line in checked.book.sheet("问题清单").rows()[1:])
