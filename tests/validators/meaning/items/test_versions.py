"""The lists of items there are: oldest first, each in the order of its numbers, with what is said of it."""

from datetime import date

import pytest

from tests.validators.meaning.items.reading import read
from validators.meaning.items.versions import latest, versions_of
from validators.sheets.items.versions import ListKind

HEAD = "| 版本 | 类型 | 日期 | 序号 | 代码 | 项目名称 | 决定单位 | 理由 |\n"


def versions(*rows: str, **sheets: str):
    lines = "".join(f"| {row} |\n" for row in rows)
    return versions_of(read(项目版本=HEAD + lines, **sheets).papers)


def test_lines_stand_in_the_order_of_their_numbers_and_those_without_one_last():
    (only,) = versions(
        "第一版 | 排序 | 2020-07-14 | 2 | | 修路 | | ",
        "第一版 | 排序 | 2020-07-14 | | | 快递柜 | | 没有钱",
        "第一版 | 排序 | 2020-07-14 | 1 | | 路灯 | | ",
        "第一版 | 排序 | 2020-07-14 | | | 电梯 | | 没有地方",
    )
    assert [(line.wording, line.number, line.dropped) for line in only.lines] == [
        ("路灯", 1, ""),
        ("修路", 2, ""),
        ("快递柜", None, "没有钱"),
        ("电梯", None, "没有地方"),
    ]
    assert only.reason == ""


def test_a_list_without_numbers_keeps_its_order_and_a_reason_is_the_lists():
    (only,) = versions("告知 | | | | | 修路 | | 群众要求", "告知 | | | | | 路灯 | | ")
    assert [line.wording for line in only.lines] == ["修路", "路灯"]
    assert [line.dropped for line in only.lines] == ["", ""]
    assert (only.reason, only.kind) == ("群众要求", ListKind.NOTICE)


def test_the_reason_of_a_numbered_list_is_that_of_a_numbered_line():
    (only,) = versions(
        "排序 | 排序 | | | | 快递柜 | 居民会议 | 没有钱", "排序 | 排序 | | 1 | | 修路 | 居民会议 | 多数要求"
    )
    assert (only.reason, only.decided_by) == ("多数要求", "居民会议")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("排序第一版", ListKind.RANKING),
        ("告知书", ListKind.NOTICE),
        ("公示稿", ListKind.NOTICE),
        ("征求意见稿", ListKind.SURVEY),
        ("初稿", None),
    ],
)
def test_a_kind_that_is_not_told_is_guessed_from_the_name(name, kind):
    (only,) = versions(f"{name} | | | 1 | | 修路 | | ")
    assert only.kind is kind


def test_lists_come_oldest_first_and_the_latest_of_a_kind_is_found():
    found = versions(
        "排序二 | 排序 | 2020-08-01 | 1 | | 修路 | | ",
        "告知 | 告知 | 2020-07-14 | 1 | | 修路 | | ",
        "排序一 | 排序 | 2020-07-14 | 1 | | 修路 | | ",
    )
    assert [one.name for one in found] == ["告知", "排序一", "排序二"]
    assert latest(found, ListKind.RANKING).name == "排序二"
    assert latest(found, ListKind.SURVEY) is None


def test_the_survey_is_a_version_with_the_first_day_and_its_options_numbered_from_1():
    head = "| 姓名 | 住址 | 修路 | 路灯 | 日期 |\n"
    survey = f"{head}| 张三 | 1-1-101 | √ | | 2020-06-03 |\n| 李四 | 1-1-102 | | √ | 2020-06-01 |"
    (only,) = versions(征求意见=survey)
    assert [(line.wording, line.number) for line in only.lines] == [("修路", 1), ("路灯", 2)]
    assert only.dated == date(2020, 6, 1)


@pytest.mark.parametrize(
    ("name", "title"), [("排序一", "排序一（2020-07-14）"), ("排序 2020-07-14", "排序 2020-07-14")]
)
def test_a_title_says_its_date_once(name, title):
    (only,) = versions(f"{name} | 排序 | 2020-07-14 | 1 | | 修路 | | ")
    assert only.title == title
