from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from addin.filling.forms.form import Extras, FormProblem, fill_form
from addin.filling.forms.sidecar import beside
from addin.unusable import Unusable
from tests.addin.filling.made_forms import FIGURES, SHARES, make


def fill(tmp_path: Path, toml: str) -> Worksheet:
    def more(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].merge_range("B3:C3", "")

    form = make(tmp_path / "表样.xlsx", {"A1": "小区 名称：", "A3": "户数", "A4": "门牌", "A6": "合计"}, more=more)
    form.with_suffix(".toml").write_text(toml, "utf-8")
    target = tmp_path / "填好.xlsx"
    fill_form(form, target, FIGURES, {"分摊明细": SHARES}, force=True, extras=Extras(sidecar=beside(form)))
    return openpyxl.load_workbook(target).worksheets[0]


def test_cells_are_filled_that_nobody_typed_into(tmp_path: Path) -> None:
    sheet = fill(
        tmp_path,
        """
        ["表"]
        B1 = { fill = "{{小区名称}}", label = "A1", says = "小区名称" }
        B3 = { fill = "共{{总户数}}户", label = "A3", says = "户数" }
        A5 = { fill = "{{分摊明细.门牌}}", label = "A4", says = "门牌" }
        """,
    )

    assert (sheet["B1"].value, sheet["B3"].value) == ("市农研所家属院", "共80户")
    assert [cell.value for cell in sheet["A"]][4:] == ["1号楼1单元101", "1号楼1单元102", "1号楼1单元201", "合计"]


PROBLEMS = {
    '["表"]\nB1 = { fill = "{{小区名称}}", label = "A1", says = "项目名称" }': (
        "表样.toml：“表”的 B1：A1 应写着“项目名称”，现在是“小区 名称：”；表样可能换过"
    ),
    '["表"]\nB1 = { fill = "{{小区名称}}", label = "D9", says = "项目名称" }': "现在是空的",
    '["表"]\nB1 = { fill = "{{小区名}}", label = "A1", says = "小区名称" }': "没有“小区名”这个数，是不是“小区名称”？",
    '["表"]\nB1 = { fill = "小区", label = "A1", says = "小区名称" }': "fill 里没有 {{…}} 占位符",
    '["表"]\nB1 = "{{小区名称}}"': "三项都要有",
    '["表"]\n"乙1" = { fill = "{{小区名称}}", label = "A1", says = "小区名称" }': "不是单元格地址",
    '["表"]\nC3 = { fill = "{{总户数}}", label = "A3", says = "户数" }': "请写它的左上角 B3",
    '["表一"]\nB1 = { fill = "{{小区名称}}", label = "A1", says = "小区名称" }': "没有名为“表一”的工作表，是不是“表”？",
}


@pytest.mark.parametrize(("toml", "problem"), PROBLEMS.items())
def test_what_no_longer_matches_is_said(toml: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormProblem) as raised:
        fill(tmp_path, toml)

    assert any(problem in line for line in raised.value.problems), raised.value.problems


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=r"表样\.toml：第 2 行写得不对"):
        fill(tmp_path, '["表"]\n表 = 1')


def test_there_may_be_no_sidecar(tmp_path: Path) -> None:
    assert beside(tmp_path / "表样.xlsx") is None
