"""`jiugai allocate`: the rule of the money's year on a table as a city keeps it; what it leaves open is asked for."""

import pytest
import xlsxwriter

HEADS = ("地区", "改造面积", "改造户数", "楼栋数", "小区个数", "绩效", "财政困难程度系数")
ROWS = (("甲区", 100, 10, 4, 1, 0, ""), ("乙区", 300, 10, 4, 3, 1, ""))
LATER = ("--year", "2020")
NEW = ("--year", "2024", "--weights", "40/40/10/10", "--reward", "任务量")


def table_of(tmp_path, rows, heads=HEADS):
    path = tmp_path / "任务.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("任务")
        for number, row in enumerate((heads, *rows)):
            sheet.write_row(number, 0, row)
    return path


@pytest.mark.parametrize(
    ("year", "first"),
    [
        (("--year", "2019"), 375_000_00),
        (("--year", "2020"), 325_000_00),
        (("--year", "2021"), 325_000_00),
        (NEW, 300_000_00),
    ],
)
def test_a_sum_is_handed_down_by_the_rule_of_its_year(jiugai, tmp_path, year, first):
    found = jiugai("allocate", table_of(tmp_path, ROWS), "--total", "100万", *year, "--json").json
    assert [region["amount"] for region in found["regions"]] == [first, 1_000_000_00 - first]
    assert (found["total"], found["left"]) == (1_000_000_00, 0)


def test_what_was_chosen_is_printed_with_the_rule(jiugai, tmp_path):
    call = jiugai("allocate", table_of(tmp_path, ROWS), "--total", "100万", *NEW)
    assert "（2024 年）：80% 按任务量并结合财政困难程度，20% 按绩效调节系数并结合任务量" in call.out.replace("\n", "")
    assert "改造面积 40" in call.out
    assert "20% 按绩效×任务量" in call.out


@pytest.mark.parametrize(
    ("given", "asks"),
    [
        ((), "请用 --year 写明是哪一年的资金"),
        (("--year", "2018"), "2019 年以前的办法没有收录"),
        (("--year", "2024"), "各因素的权重没有查到（未核对）；请用 --weights 写明"),
        (("--year", "2022", "--reward", "任务量"), "各因素的权重没有查到（未核对）；请用 --weights 写明"),
        (("--year", "2024", "--weights", "40/40/10/10"), "请用 --reward 写明：任务量、任务量和困难程度"),
        (("--year", "2020", "--reward", "任务量"), "不用写 --reward"),
        (("--year", "2024", "--weights", "40/30/10/10", "--reward", "任务量"), "合计 100"),
        (
            ("--year", "2024", "--weights", "40/30/10/10/10", "--reward", "任务量"),
            "面积/户数/楼栋数/小区个数，合计 100",
        ),
        (("--year", "2024", "--weights", "很多", "--reward", "任务量"), "--weights“很多”不对"),
    ],
)
def test_nothing_is_taken_from_a_superseded_rule_by_default(jiugai, tmp_path, given, asks):
    call = jiugai("allocate", table_of(tmp_path, ROWS), "--total", "100万", *given)
    assert (call.code, call.out, call.err.count("\n")) == (2, "", 1)
    assert asks in call.err


def test_other_weights_may_be_named_for_a_year_that_has_its_own(jiugai, tmp_path):
    found = jiugai(
        "allocate", table_of(tmp_path, ROWS), "--total", "100", *LATER, "--weights", "25/25/25/25", "--json"
    ).json
    assert [region["ratio"] for region in found["regions"]] == ["3/8", "5/8"]


def test_the_coefficient_of_hardship_and_numbers_with_decimals(jiugai, tmp_path):
    rows = (("甲区", 0.5, 1, 1, 1, 1, 3), ("乙区", 0.5, 1, 1, 1, 1, 1))
    found = jiugai("allocate", table_of(tmp_path, rows), "--total", "100", *LATER, "--json").json
    assert [region["ratio"] for region in found["regions"]] == ["29/40", "11/40"]
    assert [region["amount"] for region in found["regions"]] == [72_50, 27_50]


def test_what_a_factor_that_nobody_filled_in_would_hand_out_is_told(jiugai, tmp_path):
    rows = [row[:5] for row in ROWS]
    call = jiugai("allocate", table_of(tmp_path, rows, HEADS[:5]), "--total", "1000", *LATER)
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
    call = jiugai("allocate", table_of(tmp_path, rows), "--total", "1000", *LATER)
    assert call.code == 1
    assert told in call.out
    assert "分配" not in call.out


@pytest.mark.parametrize("total", ["很多", "-5", "0.001"])
def test_a_sum_that_cannot_be_read_is_one_line_and_exit_2(jiugai, tmp_path, total):
    call = jiugai("allocate", table_of(tmp_path, ROWS), f"--total={total}", *LATER)
    assert (call.code, call.out, call.err.count("\n")) == (2, "", 1)


def test_a_table_without_places_is_one_line_and_exit_2(jiugai, tmp_path):
    call = jiugai("allocate", table_of(tmp_path, ()), "--total", "1", *LATER)
    assert (call.code, call.err.count("\n")) == (2, 1)
