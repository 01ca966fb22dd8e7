"""What a run writes: all sheets, or those of one button; 目录 then speaks of the others as they stand."""

from dataclasses import replace
from datetime import datetime

import pytest

from addin.tell.sheets import PAPER, SHEETS
from addin.tell.tables import tables
from tests.outcomes import outcome, tower
from tests.tables import grid

WHEN = datetime(2026, 11, 28, 9, 30)
ALWAYS = ["一页看懂", "目录"]
LOG = "运行记录"


@pytest.fixture(scope="module")
def found():
    return outcome(tower(2, 2))


def names(written) -> list[str]:
    return [sheet.name for sheet, _ in written]


def listed(written) -> dict[str, object]:
    """目录: sheet → how many rows."""
    rows = {sheet.name: rows for sheet, rows in written}["目录"]
    return {getattr(row[1], "text", row[1]): row[3] for row in rows if row[1]}


@pytest.mark.parametrize("wanted", [["问题清单"], ["问题清单", "同意率"], ["出资分摊"], ["表决结论", "资金"], []])
def test_only_what_a_button_writes_is_worked_out(found, wanted):
    written = tables(found, "检查", WHEN, wanted)
    order = [sheet.name for sheet in SHEETS]
    assert names(written) == [*ALWAYS, *sorted(wanted, key=order.index), LOG]


def test_its_rows_are_those_of_a_whole_run(found):
    whole = {sheet.name: rows for sheet, rows in tables(found, "检查", WHEN)}
    for sheet, rows in tables(found, "检查", WHEN, ["问题清单", "同意率", "出资分摊"]):
        if sheet.name not in ALWAYS:
            assert rows == whole[sheet.name]


def test_目录_does_not_lead_to_what_was_never_written(found):
    assert "同意率" not in listed(tables(found, "检查", WHEN, ["问题清单"]))
    assert "同意率" in listed(tables(found, "统计同意率", WHEN, ["问题清单", "同意率"]))


def test_目录_speaks_of_the_others_as_they_stand(found):
    table = "| 层级 | 名称 |\n| 小区 | 甲 |\n| | |\n| 楼栋 | 1号楼 |\n| | |"
    book = replace(found.book, grids=(*found.book.grids, grid("同意率", table)))
    assert listed(tables(replace(found, book=book), "检查", WHEN, ["问题清单"]))["同意率"] == 3


def test_a_whole_run_has_every_sheet_but_of_papers_that_are_not_there(found):
    without = {result.SHEET.name for result in PAPER}
    assert set(names(tables(found, "全部完成", WHEN))) >= {sheet.name for sheet in SHEETS} - without
