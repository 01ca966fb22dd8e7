"""Over-long everything: read or refused, and in seconds."""

import time
from contextlib import suppress
from datetime import date

import pytest

from addin.pipeline import analyse
from addin.unusable import Unusable
from validators.grid import Book, Grid

SECONDS = 10
LENGTH = 20_000
TEXTS = {
    "digits": "1" * LENGTH,
    "brackets": "（" * LENGTH,
    "open and shut": "（）" * (LENGTH // 2),
    "dashes": "1-" * (LENGTH // 2),
    "blanks": " " * LENGTH + "x",
    "ticks": "√" * LENGTH,
    "and": "、" * LENGTH,
    "names": "张三、" * (LENGTH // 3),
    "chinese numbers": "一百二十三" * (LENGTH // 5),
    "units": "号楼" * (LENGTH // 2),
    "dates": "2020年1月1日" * (LENGTH // 9),
    "points": "1.2.3." * (LENGTH // 6),
    "wide": "１２３" * (LENGTH // 3),
    "control": "\x07\u200b\u202e" * (LENGTH // 3),
    "a name": "姓" * LENGTH,
    "repeated": ("同意" + " " * 50) * (LENGTH // 52),
}
COLUMNS = {
    "参数": ("项目", "值"),
    "户室清册": (
        "楼栋",
        "单元",
        "楼层",
        "房号",
        "户位",
        "房屋类型",
        "建筑面积",
        "产权人",
        "产权人代码",
        "联系电话",
        "备注",
    ),
    "同意表": ("楼栋", "单元", "楼层", "房号", "意见", "签字", "签字日期", "代理依据", "备注"),
    "改造项目": ("代码", "项目名称", "别名", "类别", "受益范围", "工程量", "单位", "概算", "排序"),
    "会议签到": ("会议", "日期", "类别", "姓名", "职务", "工作单位", "住址", "签到"),
    "光荣榜": ("类别", "姓名", "内容", "数量", "单位", "金额", "日期", "同意公示"),
    "征求意见": ("姓名", "电话", "住址", "建议", "日期"),
    "表决票": ("议题", "票号", "姓名", "住址", "意见", "备注"),
}
ROSTER = Grid("户室清册", [["楼栋", "房号", "建筑面积", "产权人"], ["1", "101", 50, "甲"], ["1", "102", 60, "乙"]])


def worked_out(*grids: Grid) -> float:
    """Seconds; a refusal is as good as a reading."""
    began = time.monotonic()
    with suppress(Unusable):
        analyse(Book("长.xlsx", grids), date(2026, 1, 1))
    return time.monotonic() - began


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_long_text_in_every_column_of_every_sheet(text):
    grids = [Grid(name, [list(head), [text] * len(head)]) for name, head in COLUMNS.items()]
    assert worked_out(*grids) < SECONDS


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_long_header_a_long_sheet_name_and_a_long_line_of_the_settings(text):
    odd = Grid(text[:31] or "x", [[text, text], [text, text]])
    settings = Grid("参数", [["项目", "值"], [text, "1"], ["小区名称", text], ["表决日期", text], ["核定总投资", text]])
    assert (
        worked_out(ROSTER, settings, odd, Grid("同意表", [["楼栋", text, "意见", "签字"], ["1", text, text, text]]))
        < SECONDS
    )


def test_ten_thousand_columns_and_two_hundred_sheets():
    wide = Grid("同意表", [[f"列{at}" for at in range(10_000)], ["x"] * 10_000])
    many = [Grid(f"同意表-{at}", [["楼号", "1"], ["", "同意"]]) for at in range(200)]
    assert worked_out(ROSTER, wide, *many) < SECONDS


def test_one_name_ten_thousand_times():
    rows = [["1", str(at), 50, "张三"] for at in range(101, 10_101)]
    answers = [["1", str(at), "同意", "张叁"] for at in range(101, 10_101)]
    grids = (
        Grid("户室清册", [["楼栋", "房号", "建筑面积", "产权人"], *rows]),
        Grid("同意表", [["楼栋", "房号", "意见", "签字"], *answers]),
    )
    assert worked_out(*grids) < 2 * SECONDS
