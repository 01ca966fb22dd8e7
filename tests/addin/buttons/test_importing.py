"""导入: the columns are shown first, changed or confirmed, and only then do new sheets stand in the workbook."""

import pytest

from addin.buttons.importing import run
from addin.hosts.files import read_book
from addin.importing.confirming import NAME, SHEET
from addin.press.declined import Declined
from addin.press.desk import Desk
from addin.unusable import Unusable
from tests.addin.press.test_pressing import Paper
from validators.grid import Book, Grid

VOTE = """投票编号,业主姓名,房屋坐落,投票选项,投票时间
V001,余德林,3号楼1单元101,赞成,2026-07-01 12:00
V002,范晴霞,3-1-201,反对,2026-07-01 13:00
"""


class Held(Paper):
    """A workbook that keeps what is written, so that it can be read again."""

    def __init__(self, folder, answers=()):
        super().__init__(folder, answers)
        self.sheets, self.shown = {}, []

    def write(self, tables):
        super().write(tables)
        for sheet, rows in tables:
            self.sheets[sheet.name] = [sheet.headers, *([cell or "" for cell in row] for row in rows)]

    def read(self):
        book = read_book(self.folder / self.name)
        kept = [grid for grid in book.grids if grid.name not in self.sheets]
        return Book(book.name, (*kept, *(Grid(name, rows) for name, rows in self.sheets.items())))

    def show(self, sheet):
        self.shown.append(sheet)
        return True


@pytest.fixture
def host(tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    held = Held(tmp_path, ["yes", "yes"])
    (tmp_path / "导入").mkdir()
    return held


def put(host, name, text, encoding="utf-8"):
    (host.folder / "导入" / name).write_bytes(text.encode(encoding))


def taken(host):
    return {row[1]: row[4] for row in host.sheets[NAME][1:]}


def test_the_first_press_only_shows_what_each_column_is_taken_as(host):
    put(host, "投票.csv", VOTE)
    assert run(Desk(host)).startswith("还没有导入")
    assert host.written == [NAME]
    assert host.shown == [NAME]
    assert taken(host) == {"A": "不用", "B": "姓名", "C": "住址", "D": "意见", "E": "日期"}
    assert not host.asked


def test_the_second_press_imports_into_a_new_sheet_and_says_where_each_row_came_from(host):
    put(host, "投票.csv", VOTE)
    run(Desk(host))
    assert "已导入 投票.csv（2 行）为“同意表-导入1”" in run(Desk(host))
    head, first, _ = host.sheets["同意表-导入1"]
    row = dict(zip(head, first, strict=True))
    assert (row["住址"], row["意见"]) == ("3号楼1单元101", "赞成")
    assert row["备注"] == "导入自 投票.csv 第2行 2026-07-01 12:00"
    assert host.written == [NAME, "同意表-导入1", "运行记录"]


def test_what_a_person_changes_on_the_sheet_is_followed(host):
    put(host, "表.csv", "房屋,甲,乙\n3号楼1单元101,同意,不同意\n3-1-201,不同意,同意\n")
    run(Desk(host))
    lines = host.sheets[NAME]
    for line in lines[1:]:
        line[4] = {"A": "住址", "B": "不用", "C": "意见"}[line[1]]
        line[6] = "同意表"
    run(Desk(host))
    head, first, _ = host.sheets["同意表-导入1"]
    assert dict(zip(head, first, strict=True))["意见"] == "不同意"


def test_the_next_file_with_these_headings_is_imported_at_once(host):
    put(host, "投票.csv", VOTE)
    run(Desk(host))
    run(Desk(host))
    put(host, "投票2.csv", VOTE.replace("V00", "W00"), "gb18030")
    assert "投票2.csv（2 行）为“同意表-导入2”" in run(Desk(host))


def test_a_file_that_is_in_already_is_not_imported_twice(host):
    put(host, "投票.csv", VOTE)
    run(Desk(host))
    run(Desk(host))
    before = dict(host.sheets)
    assert "都已经导入过" in run(Desk(host))
    assert host.sheets == before


def test_nothing_to_import_a_no_and_a_wrong_word_are_told(host):
    with pytest.raises(Unusable, match="没有可导入的文件"):
        run(Desk(host))
    put(host, "投票.csv", VOTE)
    run(Desk(host))
    host.sheets[NAME][1][4] = "门牌号码"
    with pytest.raises(Unusable, match="不认识“门牌号码”"):
        run(Desk(host))
    host.sheets[NAME][1][4] = "不用"
    host.answers = ["no"]
    with pytest.raises(Declined):
        run(Desk(host))
    assert "同意表-导入1" not in host.sheets


def test_a_list_that_is_none_of_ours_is_asked_about(host):
    put(host, "值班.csv", "日期,值班员\n2026-01-01,余德林\n2026-01-02,范晴霞\n")
    assert "认不出是哪种表" in run(Desk(host))
    assert {row[6] for row in host.sheets[NAME][1:]} == {"认不出"}


def test_the_sheet_of_columns_has_a_line_a_column(host):
    put(host, "投票.csv", VOTE)
    run(Desk(host))
    assert host.sheets[NAME][0] == SHEET.headers
    assert [row[2] for row in host.sheets[NAME][1:]] == VOTE.split("\n")[0].split(",")
