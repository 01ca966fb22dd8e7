"""`jiugai merge`: from files to the merged file."""

import re
import shutil
import zipfile

import pytest
import xlsxwriter

from addin.filling import write_cells
from addin.hosts.files import read_book
from tests.office.libreoffice import convert
from tests.programs import require


@pytest.fixture
def changed(clean, tmp_path):
    """A copy in which one answer differs and one remark is new."""
    path = tmp_path / "乙.xlsx"
    write_cells(clean, path, {"同意表!F5": "不同意", "户室清册!L3": "租户代收"})
    return path


def value(path, sheet, row, column):
    return next(grid for grid in read_book(path).grids if grid.name == sheet).at(row, column)


def test_a_conflict_stands_in_its_sheet_in_the_exit_code_and_in_the_next_check(jiugai, clean, changed, tmp_path):
    merged = tmp_path / "合并.xlsx"
    call = jiugai("merge", clean, changed, "--out", merged, "--json")
    assert (call.code, call.json["filled"], call.json["open"]) == (1, 1, 1)
    assert call.json["conflicts"][0]["位置"] == "同意表!F5"
    assert value(merged, "同意表", 5, 6) == "同意"
    assert value(merged, "户室清册", 3, 12) == "租户代收"
    findings = jiugai("check", merged, "--json").json["findings"]
    assert [(f["code"], f["sheet"], f["cell"]) for f in findings if f["severity"] == "error"] == [
        ("merge-open", "合并冲突", "A2")
    ]


def test_a_conflict_that_somebody_dealt_with_is_not_asked_about_again(jiugai, clean, changed, tmp_path):
    merged, handled = tmp_path / "合并.xlsx", tmp_path / "已处理.xlsx"
    jiugai("merge", clean, changed, "--out", merged)
    write_cells(merged, handled, {"合并冲突!A2": "已处理"})
    assert jiugai("check", handled, "--json").code == 0
    call = jiugai("merge", handled, changed, "--out", tmp_path / "再次.xlsx", "--json")
    assert (call.code, call.json["open"], len(call.json["conflicts"])) == (0, 0, 1)


def test_all_but_the_cells_written_stays_byte_for_byte(jiugai, clean, changed, tmp_path):
    merged = tmp_path / "合并.xlsx"
    jiugai("merge", clean, changed, "--out", merged)
    with zipfile.ZipFile(clean) as before, zipfile.ZipFile(merged) as after:
        same = [name for name in before.namelist() if before.read(name) == after.read(name)]
        differing = set(before.namelist()) - set(same)
    assert {name for name in differing if name.startswith("xl/worksheets/")} == {part_of(clean, "户室清册")}


def part_of(workbook, sheet):
    """The part of the package that holds a sheet, as the workbook's own relationships tell it."""
    with zipfile.ZipFile(workbook) as package:
        book, rels = (package.read(f"xl/{name}").decode() for name in ("workbook.xml", "_rels/workbook.xml.rels"))
    id = re.search(rf'<sheet name="{sheet}"[^>]* r:id="(\w+)"', book)[1]
    return "xl/" + re.search(rf'<Relationship Id="{id}"[^>]* Target="([^"]+)"', rels)[1]


def test_merging_with_itself_gives_the_very_file(jiugai, clean, tmp_path):
    shutil.copy(clean, tmp_path / "乙.xlsx")
    assert jiugai("merge", clean, tmp_path / "乙.xlsx", "--out", tmp_path / "合并.xlsx").code == 0
    assert (tmp_path / "合并.xlsx").read_bytes() == clean.read_bytes()


def test_a_copy_may_be_a_csv_and_a_protected_sheet_may_be_merged_into(jiugai, tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "甲.xlsx")
    roster, answers = book.add_worksheet("户室清册"), book.add_worksheet("同意表")
    roster.write_row(0, 0, ["楼栋", "房号", "建筑面积", "产权人"])
    roster.write_row(1, 0, ["3", "301", 80, "张一"])
    answers.write_row(0, 0, ["楼栋", "房号", "意见", "签字"])
    answers.write_row(1, 0, ["3", "301", "", ""])
    answers.protect("secret")
    book.close()
    (tmp_path / "同意表.csv").write_text("楼栋,房号,意见,签字\n3,301,同意,张一\n", encoding="gb18030")
    call = jiugai("merge", tmp_path / "甲.xlsx", tmp_path / "同意表.csv", "--out", tmp_path / "合并.xlsx", "--json")
    assert (call.code, call.json["filled"]) == (0, 2)
    assert value(tmp_path / "合并.xlsx", "同意表", 2, 3) == "同意"
    assert b"sheetProtection" in zipfile.ZipFile(tmp_path / "合并.xlsx").read("xl/worksheets/sheet2.xml")


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_a_copy_of_another_format_is_the_same_copy(jiugai, clean, changed, tmp_path, kind):
    require("soffice")
    other = convert(changed, kind, tmp_path)
    call = jiugai("merge", clean, other, "--out", tmp_path / "合并.xlsx", "--json")
    assert (call.json["filled"], call.json["open"]) == (1, 1)


def test_calls_that_cannot_work_say_so_in_one_line_and_write_nothing(jiugai, clean, changed, tmp_path):
    out = tmp_path / "合并.xlsx"
    (tmp_path / "空.xlsx").touch()
    csv = tmp_path / "同意表.csv"
    csv.write_text("楼栋,房号,意见,签字\n3,301,同意,张一\n", encoding="utf-8")
    for arguments, word in (
        ((clean, tmp_path / "空.xlsx"), "空文件"),
        ((clean, tmp_path / "没有.xlsx"), "找不到"),
        ((csv, clean), "底本要用 .xlsx"),
    ):
        call = jiugai("merge", *arguments, "--out", out)
        assert (call.code, call.err.count("\n")) == (2, 1)
        assert word in call.err
        assert not out.exists()
    assert "输入的工作簿" in jiugai("merge", clean, changed, "--out", changed, "--force").err


def test_a_copy_is_not_merged_with_itself(jiugai, clean, tmp_path):
    call = jiugai("merge", clean, clean, "--out", tmp_path / "m.xlsx")
    assert call.code == 2
    assert "写了两次" in call.err
    assert not list(tmp_path.iterdir())


def test_what_was_written_is_said_beside_the_result_and_the_conflicts_are_the_result(jiugai, clean, changed, tmp_path):
    call = jiugai("merge", clean, changed, "--out", tmp_path / "合并.xlsx")
    assert "补填 1 格，新增 0 行，有待处理 1 处" in call.err
    assert "补填" not in call.out
    assert "合并冲突" in call.out
