"""征求意见 read: every column of ticks is an option, whatever it is called."""

from tests.tables import grid
from validators.sheets.survey.table import read_survey

HEAD = "| 序号 | 姓名 | 电话 | 住址 | 1.修缮围墙，粉刷 | 配置快递柜 | 年龄 | 意见和建议 | 日期 |"


def read(*lines):
    table = read_survey(grid("征求意见", "\n".join([HEAD, *lines])))
    return table, [(finding.code, finding.place.a1) for finding in table.findings]


def test_ticks_are_read_by_the_option_s_own_words():
    table, told = read("| 1 | 张三 | 13837337007 | 1#1单元101 | √ | x | 34 | 好 | 2020-06-25 |")
    (row,) = table.rows
    assert (row.name, str(row.address), row.suggestion) == ("张三", "1号楼1单元101", "好")
    assert row.ticks == ("修缮围墙，粉刷", "配置快递柜")
    assert [(head.words, head.place.a1) for head in table.heads] == [("修缮围墙，粉刷", "E1"), ("配置快递柜", "F1")]
    assert told == [("column-unknown", "G1"), ("tick-letter-x", "F2")]


def test_an_option_that_nobody_ticks_is_still_one():
    table, _ = read("| 1 | 张三 | | 1#1单元101 | √ | | 34 | | |", "| 2 | 李四 | | 1#1单元102 | 否 | | 61 | | |")
    assert [head.words for head in table.heads] == ["修缮围墙，粉刷", "配置快递柜"]
    assert [row.ticks for row in table.rows] == [("修缮围墙，粉刷",), ()]


def test_what_is_no_plain_mark_is_told_and_not_counted():
    table, told = read("| 1 | 张三 | | 1#1单元101 | √ | ？ | | | |", "| 2 | 李四 | | 1#1单元102 | √ | √ | | | |")
    assert table.rows[0].ticks == ("修缮围墙，粉刷",)
    assert ("tick-unknown", "F2") in told


def test_the_headers_alone_name_the_options():
    table, told = read()
    assert [head.words for head in table.heads] == ["修缮围墙，粉刷", "配置快递柜", "年龄"]
    assert (table.rows, told) == ((), [])


def test_an_option_with_two_columns_counts_once_where_either_is_ticked():
    table = read_survey(grid("征求意见", "| 姓名 | 住址 | 修路 | 修路 。|\n| 张三 | 1#1单元101 | | √ |"))
    assert [row.ticks for row in table.rows] == [("修路",)]
    assert [(finding.code, finding.place.a1) for finding in table.findings] == [("option-twice", "D1")]


def test_the_parts_of_the_address_may_stand_in_columns_of_their_own():
    table = read_survey(grid("征求意见", "| 姓名 | 楼栋 | 单元 | 房号 | 修路 |\n| 张三 | 3 | 1 | 502 | 1 |"))
    assert [(str(row.address), row.ticks) for row in table.rows] == [("3号楼1单元502", ("修路",))]


def test_a_sheet_without_an_address_is_not_read_and_says_so():
    table = read_survey(grid("征求意见", "| 姓名 | 电话 | 修路 |\n| 张三 | | √ |"))
    assert (table.rows, [finding.code for finding in table.findings][:1]) == ((), ["column-missing"])


def test_one_mark_that_says_nothing_is_told_once_with_all_its_cells():
    lines = [f"| 1 | 张三 | | 1#1单元10{n} | √ | ？ | | | |" for n in (1, 2)]
    table, told = read(
        *lines, "| 1 | 李四 | | 1#1单元103 | ？ | √ | | | |", "| 1 | 王五 | | 1#1单元104 | √ | √ | | | |"
    )
    assert [each for each in told if each[0] == "tick-unknown"] == [("tick-unknown", "F2")]
    (one,) = [finding for finding in table.findings if finding.code == "tick-unknown"]
    assert one.message == "“？”看不出勾了没有，没有计入（F2、F3、E4）"


def test_a_sheet_ticked_with_the_letter_x_says_so_once():
    lines = [f"| 1 | 张三 | | 1#1单元1{n:02} | x | X | | | |" for n in range(1, 31)]
    table, _ = read(*lines)
    told = [finding.message for finding in table.findings if finding.code == "tick-letter-x"]
    assert [text[:11] for text in told] == ["“x”按打勾读取（E2", "“X”按打勾读取（F2"]
    assert told[0].endswith("等 30 格）")


def test_a_column_ticked_with_circles_is_an_option_and_is_told_once():
    table, told = read(*(f"| 1 | 张三 | | 1#1单元10{n} | ○ | √ | 34 | | |" for n in range(1, 4)))
    assert [head.words for head in table.heads] == ["修缮围墙，粉刷", "配置快递柜"]
    assert told == [("column-unknown", "G1"), ("tick-unknown", "E2")]
