"""Forms with something wrong in them, whose rows come again and go: filled, or refused in one message, and soon."""

import time
from pathlib import Path
from random import Random

import pytest
import xlsxwriter

from addin.filling.forms.form import fill_form
from addin.unusable import Unusable
from tests.addin.filling.books import unzip
from tests.addin.filling.shift.fullform import FullForm, edit
from tests.addin.filling.shift.test_workbook import RECORDS
from tests.fidelity.test_mutants import SECONDS, mutant

EACH, GROUPS = 100, 4
FIGURES = {"小区名称": "市农研所家属院"}
SHARES = [{**record, "楼栋": f"{number % 2}号楼"} for number, record in enumerate(RECORDS)]


def full(path: Path) -> None:
    """All that hangs on rows, and a row to be dropped."""
    FullForm(path)
    edit(path, "xl/sharedStrings.xml", ">填表人<", ">{{#若 草稿}}填表人<")


def grouped(path: Path) -> None:
    """Groups, dropped rows with a note, a box, breaks, frozen panes and a table's header on them."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("表")
        sheet.write("A1", "{{#每 分摊明细.楼栋}}{{本组.楼栋}}")
        sheet.write("A2", "{{分摊明细.门牌}}")
        sheet.write("A3", "计{{/每}}")
        sheet.write_formula("B3", "=SUM(B2:B2)")
        sheet.write("A5", "{{#若 草稿}}草稿")
        sheet.write("A6", "二{{/若}}")
        sheet.merge_range("C4:C7", "并")
        sheet.write_comment("A5", "注")
        sheet.insert_textbox("D5", "框")
        sheet.set_h_pagebreaks([4, 5, 6])
        sheet.freeze_panes(6, 0)
        sheet.add_table("F5:G8")


def by_sheet(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("{{分摊明细.楼栋}}")
        sheet.write("A1", "{{分摊明细.门牌}}")
        sheet.write_formula("B3", "=SUM(A1:A1)")
        sheet.insert_textbox("D5", "框")
        sheet.write_comment("A5", "注")


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[bytes, dict[str, bytes]]]:
    folder = tmp_path_factory.mktemp("表样")
    for make in (full, grouped, by_sheet):
        make(folder / f"{make.__name__}.xlsx")
    return [(path.read_bytes(), unzip(path.read_bytes())) for path in sorted(folder.iterdir())]


def fill(form: Path) -> str:
    """Why it was refused; empty for a form that was filled."""
    try:
        fill_form(form, form.with_name("填好.xlsx"), FIGURES, {"分摊明细": SHARES}, force=True, keep_old=False)
    except Unusable as refused:
        return str(refused)
    return ""


def test_each_form_can_be_filled(originals: list[tuple[bytes, dict[str, bytes]]], tmp_path: Path) -> None:
    for blob, _ in originals:
        (tmp_path / "表样.xlsx").write_bytes(blob)
        assert fill(tmp_path / "表样.xlsx") == ""


@pytest.mark.parametrize("group", range(GROUPS))
def test_no_mutant_gives_a_traceback_or_hangs(
    group: int, originals: list[tuple[bytes, dict[str, bytes]]], tmp_path: Path
) -> None:
    random, filled = Random(group), 0
    for _ in range(EACH):
        (tmp_path / "表样.xlsx").write_bytes(mutant(random, *random.choice(originals)))
        start = time.process_time()
        refused = fill(tmp_path / "表样.xlsx")
        filled += not refused
        assert "读回" not in refused
        assert time.process_time() - start < SECONDS
    assert filled > EACH // 4
