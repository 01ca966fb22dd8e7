"""What LibreOffice tells of an open document is what its file holds: read in a few calls, and by the file reader."""

from datetime import date, datetime, time

import pytest
import xlwings as xw
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import MAC_EPOCH

from addin.hosts.calc.app import App
from addin.hosts.calc.at_once import read_at_once
from addin.hosts.calc.books import Book
from addin.hosts.calc.engine import Engine
from addin.hosts.copied import MARK
from addin.hosts.files import read_book
from tests.office.desktop import Office
from validators.grid import CellRef, Merge

pytestmark = pytest.mark.office
ROWS = (
    ("房号", "建筑面积", "签字", "日期", "时间", "备注"),
    ("1-101", 86.42, "张三", date(2026, 3, 1), time(8, 30), "第一行\n第二行"),
    ("001", 90, True, datetime(2026, 3, 1, 14, 5), None, "=1/0"),
    ("=1+1", "=A2", False, None, None, "=NA()"),
    ("划掉", 0.5, "李四", None, None, "  空格 "),
    ("隐藏", 1, "王五", None, None, ""),
    ("筛掉", 2, "赵六", None, None, ""),
    ("合并", "", "", None, None, ""),
    ("", "", "", None, None, "末"),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    running = Office(tmp_path_factory.mktemp("engine"))
    yield running
    running.quit()


def workbook(path, from_1904=False):
    book = Workbook()
    if from_1904:
        book.epoch = MAC_EPOCH
    sheet = book.active
    sheet.title = "户室清册"
    for row in ROWS:
        sheet.append(row)
    sheet["A5"].font = Font(strike=True)
    sheet["C5"] = CellRichText("签了", TextBlock(InlineFont(strike=True), "又划掉"))
    sheet.row_dimensions[6].hidden = True
    sheet.row_dimensions[7].height = 0
    sheet.column_dimensions["E"].hidden = True
    sheet.merge_cells("A8:C9")
    sheet.merge_cells("D5:D6")
    sheet["B2"].comment = Comment(f"{MARK}面积与产权证不同", "旧改助手")
    sheet["B3"].comment = Comment("她自己写的", "她")
    hidden = book.create_sheet("同意表（旧）")
    hidden["B3"] = "同意"
    hidden.sheet_state = "hidden"
    book.create_sheet("空表")
    results = book.create_sheet("问题清单")
    results.append(("级别", "位置"))
    results.append(("错误", "同意表!A2"))
    results.row_dimensions[2].hidden = True
    book.save(path)
    return path


def opened(office, path):
    document = office.load(path.as_uri())
    engine = Engine(office.context)
    xw.engines.add(xw.Engine(impl=engine))
    xw.engines[len(xw.engines) - 1].activate()
    return document, xw.Book(impl=Book(App(engine), document))


def facts(grid):
    rows = [list(row) for row in grid.rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows, grid.hidden_rows, grid.hidden_columns, set(grid.merges), grid.visible, grid.struck


@pytest.mark.parametrize("from_1904", [False, True])
def test_an_open_document_is_read_as_its_file_is(office, tmp_path, from_1904):
    from com.sun.star.beans import PropertyValue

    path = workbook(tmp_path / "小区.xlsx", from_1904)
    document, book = opened(office, path)
    try:
        told = read_at_once(book, "小区.xlsx")
        document.storeToURL((tmp_path / "小区.ods").as_uri(), (PropertyValue("FilterName", 0, "calc8", 0),))
        held = read_book(tmp_path / "小区.ods")
    finally:
        document.close(True)
        office.document = None
    assert [grid.name for grid in told.book.grids] == [grid.name for grid in held.grids]
    for open_one, closed_one in zip(told.book.grids, held.grids, strict=True):
        if open_one.name != "问题清单":
            assert facts(open_one) == facts(closed_one)
    assert told.book.grids[0].from_1904 is from_1904
    assert told.book.grids[0].merges == (Merge(5, 4, 6, 4), Merge(8, 1, 9, 3))
    assert told.book.grids[0].struck == {(5, 1), (5, 3)}
    assert told.book.grids[0].rows[1][3] == date(2026, 3, 1)
    assert {grid.name: grid.hidden_rows for grid in told.book.grids}["问题清单"] == {2}
    assert told.notes == {CellRef("户室清册", 2, 2): f"{MARK}面积与产权证不同"}
