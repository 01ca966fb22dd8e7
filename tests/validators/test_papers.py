"""Sheets that a workbook may do without: read where they are filled in, silent where they are not."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addin.money.split import split
from addin.paper.file import PaperFile
from addin.roll import build
from tests.tables import book, grid
from validators import checks
from validators.fields.signed_money import read as read_signed
from validators.grid import Grid
from validators.reading import read_dossier
from validators.sheets.money.coefficient import read as read_coefficient

ITEMS = "| 代码 | 项目名称 | 类别 | 受益范围 | 概算 | 排序 | 分摊方式 |"
FLOORS = "| 楼层 | 系数 | 比例 |"
LEDGER = "| 楼栋 | 单元 | 房号 | 日期 | 金额 | 工时 | 方式 | 凭证号 |"
HONOURS = "| 类别 | 姓名 | 内容 | 数量 | 单位 | 金额 | 日期 | 同意公示 |"
SURVEY = "| 姓名 | 电话 | 住址 | 修缮围墙，粉刷 | 配置快递柜 | 意见建议 | 日期 | 备注 | 扫描件 |"
LISTS = "| 版本 | 类型 | 日期 | 序号 | 项目名称 | 代码 | 决定单位 | 理由 | 备注 |"
HEADERS = {
    "征求意见": SURVEY,
    "项目版本": LISTS,
    "改造项目": ITEMS,
    "楼层系数": FLOORS,
    "缴款台账": LEDGER,
    "光荣榜": HONOURS,
}


def read(*grids):
    reading = read_dossier(book(*grids), date(2020, 8, 1))
    told = [f for f in reading.findings if f.place.sheet in HEADERS]
    return reading, [(finding.code, str(finding.place)) for finding in told]


@pytest.mark.parametrize("name", HEADERS)
def test_an_untouched_sheet_says_nothing(name):
    for sheet in (grid(name, HEADERS[name]), Grid(name, [])):
        assert read(sheet)[1] == []


def test_items():
    reading, told = read(
        grid("改造项目", f"{ITEMS}\n| A1 | 道路 | 基础类 | 3号楼 | 12万元 | 1 | 按户 |\n| | 合计 | | | 120000 | | |")
    )
    (row,) = reading.dossier.papers.items
    assert (row.code, row.name, row.group, row.scope, row.cost, row.rank, row.way) == (
        "A1",
        "道路",
        "基础类",
        "3号楼",
        120_000_00,
        1,
        "按户",
    )
    assert told == [("total-row", "改造项目!A3")]


def test_an_item_without_a_name_is_left_out_and_told():
    reading, told = read(grid("改造项目", f"{ITEMS}\n| A1 | | 基础类 | | 12 | 1 | |"))
    assert (reading.dossier.papers.items, told) == ((), [("item-unnamed", "改造项目!B2")])


def test_floors():
    reading, told = read(grid("楼层系数", f"{FLOORS}\n| 一层 | 0 | |\n| 2 | 0.5 | |\n| 3 | x | |"))
    assert [(row.floor, row.coefficient) for row in reading.dossier.papers.floor_table] == [(1, 0), (2, 0.5), (3, None)]
    assert told == [("coefficient-unreadable", "楼层系数!B4")]


def test_payments_and_refunds():
    reading, told = read(
        grid(
            "缴款台账",
            f"{LEDGER}\n| 3号楼 | 1 | 502 | 2020-08-01 | 100.5 | | 现金 | '007 |\n| 3 | 1 | 502 | | -20 | | | |",
        )
    )
    assert [row.amount for row in reading.dossier.papers.payments] == [100_50, -20_00]
    assert (reading.dossier.papers.payments[0].voucher, str(reading.dossier.papers.payments[0].address)) == (
        "007",
        "3号楼1单元502",
    )
    assert told == []


def test_a_payment_of_labour_alone_is_no_money():
    reading, told = read(grid("缴款台账", f"{LEDGER}\n| 3 | 1 | 502 | 2020-08-01 | | 8 | | |"))
    (payment,) = reading.dossier.papers.payments
    assert (payment.amount, payment.hours) == (0, 8)
    assert told == []


def test_a_payment_without_an_address_is_left_out_and_told():
    reading, told = read(grid("缴款台账", f"{LEDGER}\n| 3 | 1 | | | 100 | | | |\n| 3 | 1 | 501 | | 1 | | | |"))
    assert [row.amount for row in reading.dossier.papers.payments] == [100]
    assert told == [("room-missing", "缴款台账!C2")]


def test_the_honour_roll():
    reading, told = read(
        grid("光荣榜", f"{HONOURS}\n| 捐资 | 王山 | | | | 1000 | | 是 |\n| 捐物 | | 房屋 | 2 | 间 | | | |")
    )
    assert [(row.kind, row.amount, row.quantity, row.measure) for row in reading.dossier.papers.honours] == [
        ("捐资", 1000_00, None, ""),
        ("捐物", 0, 2, "间"),
    ]
    assert told == [("giver-unnamed", "光荣榜!B3")]


@pytest.mark.parametrize(
    ("raw", "fen"), [(100.5, 100_50), (-20.0, -20_00), ("-20", -20_00), ("负20元", -20_00), ("1万元", 10_000_00)]
)
def test_signed_money(raw, fen):
    assert read_signed(raw).value == fen


@pytest.mark.parametrize("raw", ["x", "--2", True, -0.001])
def test_what_is_no_signed_money(raw):
    assert read_signed(raw).value is None


@pytest.mark.parametrize(("raw", "value"), [(0.5, "0.5"), ("1.25", "1.25"), (0.0, "0")])
def test_coefficients(raw, value):
    assert str(read_coefficient(raw).value) == value


@pytest.mark.parametrize("raw", ["x", -0.5, True, "1/2"])
def test_what_is_no_coefficient(raw):
    assert [issue.kind.code for issue in read_coefficient(raw).issues] == ["coefficient-unreadable"]


CELLS = st.one_of(
    st.sampled_from(
        [
            "1",
            "道路",
            "3号楼",
            "按户",
            "合计",
            "",
            " ",
            "#REF!",
            "50%",
            "-20",
            "低保",
            "捐资",
            "√",
            "3号楼1单元502",
            "排序",
        ]
    ),
    st.sampled_from([1.0, -3.5, 0.0, True]),
    st.text(max_size=5),
    st.floats(),
)


@settings(deadline=None)
@given(st.sampled_from(list(HEADERS)), st.lists(st.lists(CELLS, max_size=9), max_size=6), st.booleans())
def test_nothing_in_any_cell_ever_raises(name, rows, headed):
    head = [[cell.strip() for cell in HEADERS[name].strip("| ").split("|")]] if headed else []
    reading, _ = read(Grid(name, head + rows))
    assert all(finding.message and finding.fix and finding.english for finding in reading.findings)
    roll = build(reading.dossier)
    split(reading.dossier, roll, PaperFile(reading.dossier, roll).ranking)
    checks.run(reading.dossier)
