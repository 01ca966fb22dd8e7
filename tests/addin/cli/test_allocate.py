"""`jiugai allocate`: 40/40/10/10 and 40/30/10/10/10 on a table as a city keeps it."""

import pytest
import xlsxwriter

HEADS = ("地区", "改造面积", "改造户数", "楼栋数", "小区个数", "绩效", "财政困难程度系数")
ROWS = (("甲区", 100, 10, 4, 1, 0, ""), ("乙区", 300, 10, 4, 3, 1, ""))


def table_of(tmp_path, rows, heads=HEADS):
    path = tmp_path / "任务.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("任务")
        for number, row in enumerate((heads, *rows)):
            sheet.write_row(number, 0, row)
    return path


@pytest.mark.parametrize(
    ("weights", "first"),
    [((), 325_000_00), (("--weights", "以后"), 325_000_00), (("--weights", "2019"), 375_000_00)],
)
def test_a_sum_is_handed_down_by_the_weights_of_the_year(jiugai, tmp_path, weights, first):
    found = jiugai("allocate", table_of(tmp_path, ROWS), "--total", "100万", *weights, "--json").json
    assert [region["amount"] for region in found["regions"]] == [first, 1_000_000_00 - first]
    assert (found["total"], found["left"]) == (1_000_000_00, 0)


def test_the_coefficient_of_hardship_and_numbers_with_decimals(jiugai, tmp_path):
    rows = (("甲区", 0.5, 1, 1, 1, 1, 3), ("乙区", 0.5, 1, 1, 1, 1, 1))
    found = jiugai("allocate", table_of(tmp_path, rows), "--total", "100", "--json").json
    assert [region["ratio"] for region in found["regions"]] == ["29/40", "11/40"]
    assert [region["amount"] for region in found["regions"]] == [72_50, 27_50]


def test_what_a_factor_that_nobody_filled_in_would_hand_out_is_told(jiugai, tmp_path):
    rows = [row[:5] for row in ROWS]
    call = jiugai("allocate", table_of(tmp_path, rows, HEADS[:5]), "--total", "1000")
    assert (call.code, call.err) == (0, "")
    assert "资金 1,000.00 元，分配 900.00 元，未分配 100.00 元" in call.out


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("甲区", "一百", 1, 1, 1, 1, 1),), "任务!B2：“一百”不是系数"),
        ((("甲区", 1, 1, 1, 1, 1, 1), ("甲区", 1, 1, 1, 1, 1, 1)), "任务!A3：地区“甲区”写了两行"),
        ((("", 1, 1, 1, 1, 1, 1),), "任务!A2：没有填地区"),
    ],
)
def test_a_table_with_a_slip_is_told_where_and_nothing_is_handed_down(jiugai, tmp_path, rows, told):
    call = jiugai("allocate", table_of(tmp_path, rows), "--total", "1000")
    assert call.code == 1
    assert told in call.out
    assert "分配" not in call.out


@pytest.mark.parametrize("total", ["很多", "-5", "0.001"])
def test_a_sum_that_cannot_be_read_is_one_line_and_exit_2(jiugai, tmp_path, total):
    call = jiugai("allocate", table_of(tmp_path, ROWS), f"--total={total}")
    assert (call.code, call.out, call.err.count("\n")) == (2, "", 1)


def test_a_table_without_places_is_one_line_and_exit_2(jiugai, tmp_path):
    call = jiugai("allocate", table_of(tmp_path, ()), "--total", "1")
    assert (call.code, call.err.count("\n")) == (2, 1)
