"""Groups within groups (楼 → 单元 → 户), so many records a page (本页小计, 续表), and two sets side by side."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.filling.forms.form import FormProblem, fill_form
from tests.addin.filling.made_forms import FIGURES, make

Record = Mapping[str, Any]


def home(building: str, unit: str, room: int, amount: int = 10) -> Record:
    return {"楼栋": building, "单元": unit, "门牌": f"{building}{unit}{room}", "分摊金额": Decimal(amount)}


HOMES = [home("1栋", "1", 101), home("1栋", "1", 102), home("1栋", "2", 101), home("2栋", "1", 101, 7)]
SUMS = [{"楼栋": "1栋", "合计": Decimal(30)}, {"楼栋": "2栋", "合计": Decimal(7)}]


def filled(path: Path, cells: Mapping[str, str], homes: Sequence[Record] = HOMES) -> openpyxl.Workbook:
    records = {"分摊明细": homes, "楼栋分摊": SUMS}
    fill_form(make(path / "表样.xlsx", cells), path / "好.xlsx", FIGURES, records, force=True)
    return openpyxl.load_workbook(path / "好.xlsx")


def rows(book: openpyxl.Workbook) -> list[list[Any]]:
    return [[one for one in row if one is not None] for row in book["表"].iter_rows(values_only=True)]


def results(path: Path) -> list[list[Any]]:
    return rows(openpyxl.load_workbook(path / "好.xlsx", data_only=True))


TWO = {
    "A1": "{{#每 分摊明细.楼栋}}{{本组.序号}} {{本组.楼栋}} {{本组.条数}}户",
    "A2": "{{#每 分摊明细.单元}}{{本组.单元}}单元",
    "A3": "{{分摊明细.门牌}}",
    "B3": "{{分摊明细.分摊金额}}",
    "A4": "单元小计{{/每}}",
    "B4": "=SUM(B3:B3)",
    "A5": "楼小计{{/每}}",
    "B5": "=SUM(B3)",
    "A6": "合计",
    "B6": "=SUM(B3)",
}


def test_buildings_units_and_homes(tmp_path: Path) -> None:
    book = filled(tmp_path, TWO)

    assert results(tmp_path) == [
        ["1 1栋 3户"], ["1单元"], ["1栋1101", 10], ["1栋1102", 10], ["单元小计", 20],
        ["2单元"], ["1栋2101", 10], ["单元小计", 10], ["楼小计", 30],
        ["2 2栋 1户"], ["1单元"], ["2栋1101", 7], ["单元小计", 7], ["楼小计", 7], ["合计", 37],
    ]  # fmt: skip
    assert [book["表"][f"B{row}"].value for row in (5, 8, 9, 15)] == [
        "=SUM(B3:B4)", "=SUM(B7:B7)", "=SUM(B3:B4,B7:B7)", "=SUM(B3:B4,B7:B7,B12:B12)",
    ]  # fmt: skip


def test_subtotals_in_both_levels(tmp_path: Path) -> None:
    filled(tmp_path, {place: text.replace("=SUM(B3", "=SUBTOTAL(9,B3") for place, text in TWO.items()})

    assert [row[1] for row in results(tmp_path) if row[0].endswith("计")] == [20, 10, 30, 7, 7, 37]


def test_the_inner_group_may_end_with_the_outer(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#每 分摊明细.楼栋}}{{本组.楼栋}}",
        "A2": "{{#每 分摊明细.单元}}{{本组.楼栋}}{{本组.单元}}",
        "A3": "{{分摊明细.门牌}}{{/每}}{{/每}}",
    }
    filled(tmp_path, cells)

    assert [row[0] for row in results(tmp_path)] == [
        "1栋", "1栋1", "1栋1101", "1栋1102", "1栋2", "1栋2101", "2栋", "2栋1", "2栋1101",
    ]  # fmt: skip


def test_without_records_the_block_stays_blank_once(tmp_path: Path) -> None:
    filled(tmp_path, TWO, [])

    assert results(tmp_path) == [[], [], [], [0], [0], ["合计", 0]]


def test_three_levels_and_two_blocks_in_one(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#每 分摊明细.楼栋}}{{本组.楼栋}}",
        "A2": "{{#每 分摊明细.单元}}{{本组.单元}}",
        "A3": "{{#每 分摊明细.分摊金额}}{{本组.条数}}户",
        "A4": "{{分摊明细.门牌}}{{/每}}{{/每}}",
        "A5": "名单",
        "A6": "{{#每 分摊明细}}{{分摊明细.门牌}}{{/每}}{{/每}}",
    }
    filled(tmp_path, cells)

    assert [row[0] for row in results(tmp_path)] == [
        "1栋", "1", "2户", "1栋1101", "1栋1102", "2", "1户", "1栋2101", "名单", "1栋1101", "1栋1102", "1栋2101",
        "2栋", "1", "1户", "2栋1101", "名单", "2栋1101",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"A1": "{{#每 分摊明细}}", "A2": "{{#每 分摊明细.单元}}", "A3": "{{/每}}{{/每}}"}, "外面一层要分组"),
        ({"A1": "{{#每 分摊明细.楼栋}}", "A2": "{{#每 楼栋分摊.楼栋}}", "A3": "{{/每}}{{/每}}"}, "要用同一个明细"),
        (
            {"A1": "{{#每 分摊明细.楼栋}}{{分摊明细.门牌}}", "A2": "{{#每 分摊明细.单元}}", "A3": "{{/每}}{{/每}}"},
            "明细行要写在最里面一层",
        ),
        ({"A1": "{{#每 分摊明细.楼栋}}", "A2": "{{#每 分摊明细.单位}}", "A3": "{{/每}}{{/每}}"}, "没有“单位”这一栏"),
        (
            {"A1": "{{#每 分摊明细.楼栋}}{{#每 分摊明细.单元}}", "A2": "{{/每}}{{/每}}"},
            "里外两层 {{#每 …}} 的行完全一样",
        ),
        ({"A1": "{{#每 分摊明细.楼栋 每页 5}}", "A2": "{{/每}}"}, "“每页”要写成"),
        ({"A1": "{{#每 分摊明细 每页 0}}", "A2": "{{/每}}"}, "“每页”要写成"),
    ],
)
def test_what_cannot_be_nested_is_said(tmp_path: Path, cells: Mapping[str, str], says: str) -> None:
    with pytest.raises(FormProblem) as raised:
        filled(tmp_path, cells)
    assert any(says in problem for problem in raised.value.problems), raised.value.problems


PAGED = {
    "A1": "{{#每 分摊明细 每页 3}}第{{本组.序号}}页 共{{本组.页数}}页",
    "B1": "{{本组.续表}}",
    "A2": "{{分摊明细.门牌}}",
    "B2": "{{分摊明细.分摊金额}}",
    "A3": "本页小计",
    "B3": "{{本组.分摊金额}}",
    "A4": "累计{{/每}}",
    "B4": "{{本组.累计分摊金额}}",
    "A5": "合计",
    "B5": "=SUM(B2)",
}
MANY = [home("1栋", "1", room, room) for room in range(1, 9)]


def test_so_many_records_a_page_with_subtotals(tmp_path: Path) -> None:
    book = filled(tmp_path, PAGED, MANY)

    assert results(tmp_path) == [
        ["第1页 共3页"], ["1栋11", 1], ["1栋12", 2], ["1栋13", 3], ["本页小计", 6], ["累计", 6],
        ["第2页 共3页", "续表"], ["1栋14", 4], ["1栋15", 5], ["1栋16", 6], ["本页小计", 15], ["累计", 21],
        ["第3页 共3页", "续表"], ["1栋17", 7], ["1栋18", 8], ["本页小计", 15], ["累计", 36], ["合计", 36],
    ]  # fmt: skip
    assert [one.id for one in book["表"].row_breaks.brk] == [6, 12]


def test_a_last_page_as_long_as_the_others(tmp_path: Path) -> None:
    cells = {**PAGED, "A1": PAGED["A1"].replace("每页 3", "每页 3 行 补齐")}
    book = filled(tmp_path, cells, MANY)

    assert results(tmp_path)[12:] == [
        ["第3页 共3页", "续表"], ["1栋17", 7], ["1栋18", 8], [], ["本页小计", 15], ["累计", 36], ["合计", 36],
    ]  # fmt: skip
    assert book["表"]["B19"].value == "=SUM(B2:B4,B8:B10,B14:B16)"


@pytest.mark.parametrize(("count", "breaks"), [(0, []), (1, []), (3, []), (4, [6]), (7, [6, 12])])
def test_as_many_pages_as_needed(tmp_path: Path, count: int, breaks: list[int]) -> None:
    book = filled(tmp_path, PAGED, MANY[:count])

    assert [one.id for one in book["表"].row_breaks.brk] == breaks


def test_pages_within_buildings(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#每 分摊明细.楼栋}}{{本组.楼栋}}",
        "A2": "{{#每 分摊明细 每页 2}}{{本组.序号}}/{{本组.页数}}",
        "A3": "{{分摊明细.门牌}}",
        "A4": "小计{{本组.分摊金额}}{{/每}}",
        "A5": "楼计{{本组.分摊金额}}{{/每}}",
    }
    book = filled(tmp_path, cells)

    assert [row[0] for row in results(tmp_path)] == [
        "1栋", "1/2", "1栋1101", "1栋1102", "小计20.00", "2/2", "1栋2101", "小计10.00", "楼计30.00",
        "2栋", "1/1", "2栋1101", "小计7.00", "楼计7.00",
    ]  # fmt: skip
    assert [one.id for one in book["表"].row_breaks.brk] == [5, 8]


def test_a_field_that_a_page_does_not_have_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match="“本组”里没有“累计金额”这一栏，是不是“累计分摊金额”"):
        filled(tmp_path, {**PAGED, "B4": "{{本组.累计金额}}"}, MANY)
    with pytest.raises(FormProblem, match="“本组”里没有“续表”这一栏"):
        filled(tmp_path, {**TWO, "B1": "{{本组.续表}}"})


@pytest.mark.parametrize("homes", [HOMES, HOMES[:2], HOMES[:1], []])
def test_two_sets_side_by_side(tmp_path: Path, homes: Sequence[Record]) -> None:
    cells = {
        "A1": "{{分摊明细.门牌}}",
        "B1": "{{分摊明细.分摊金额}}",
        "D1": "{{楼栋分摊.楼栋|并排}}",
        "E1": "{{楼栋分摊.合计}}",
        "A2": "合计",
        "E2": "=SUM(E1)",
    }
    sheet = filled(tmp_path, cells, homes)["表"]
    count = max(len(homes), len(SUMS))

    assert [sheet[f"A{row}"].value for row in range(1, count + 1)] == [
        *(one["门牌"] for one in homes), *[None] * (count - len(homes))
    ]  # fmt: skip
    assert [(sheet[f"D{row}"].value, sheet[f"E{row}"].value) for row in range(1, count + 1)] == [
        ("1栋", 30), ("2栋", 7), *[(None, None)] * (count - 2)
    ]  # fmt: skip
    assert sheet[f"A{count + 1}"].value == "合计"
    assert sheet[f"E{count + 1}"].value == f"=SUM(E1:E{count})"


def test_two_sets_in_a_row_by_mistake_are_still_refused_and_the_way_is_shown(tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match=r"同一行里只能用一个明细，这里有：分摊明细、楼栋分摊；.*并排"):
        filled(tmp_path, {"A1": "{{分摊明细.门牌}}", "D1": "{{楼栋分摊.楼栋}}"})


def test_reserved_rows_serve_both_sets(tmp_path: Path) -> None:
    cells = {"A1": "{{分摊明细.门牌|预留 5}}", "D1": "{{楼栋分摊.楼栋|并排}}", "A7": "合计"}
    sheet = filled(tmp_path, cells)["表"]

    homes = [one["门牌"] for one in HOMES]
    assert [sheet[f"A{row}"].value for row in range(1, 8)] == [*homes, None, None, "合计"]
    assert [sheet[f"D{row}"].value for row in range(1, 4)] == ["1栋", "2栋", None]
