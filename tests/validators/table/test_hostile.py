"""What a hostile reader tried against each kind, and what was mended then: each member as it was typed."""

from datetime import date

import pytest

from addin.pipeline import analyse
from tests.tables import book, grid
from validators.grid import Grid, Merge
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.read import read_table

HEAD = "| 楼栋 | 单元 | 房号 | {area} | 产权人 |\n"


def roster(rows: str, area: str = "建筑面积", **facts: object):
    return read_table(grid("户室清册", HEAD.format(area=area) + rows, **facts), DwellingRow)


def consent(table: str, name: str = "同意表", place: tuple[str, str] = ("", ""), **facts: object):
    return read_table(grid(name, table, **facts), ConsentRow, place=place)


def errors(table) -> list[str]:
    return [one.code for one in table.findings if one.severity.value == "error"]


@pytest.mark.parametrize(
    ("heading", "cell", "hundredths"),
    [
        ("建筑面积（公亩）", "0.8", 8000),
        ("建筑面积/㎡", "80", 8000),
        ("建筑面积|平方米", "80", 8000),
        ("建筑面积（丈）", "8", None),
        ("建筑面积（顷）", "0.001", None),
        ("建筑面积（平方市尺）", "720", None),
    ],
)
def test_units_of_area(heading: str, cell: str, hundredths: int | None) -> None:
    table = roster(f"| 1 | 1 | 101 | {cell} | 张三 |".replace("|平", "｜平"), heading.replace("|", "｜"))
    assert [row.area for row in table.rows] == [hundredths]
    assert ("unit-refused" in errors(table)) is (hundredths is None)


@pytest.mark.parametrize("unit", ["美元", "万美元", "港币", "欧元", "USD"])
def test_foreign_money_is_refused_by_name(unit: str) -> None:
    settings = grid("参数", f"| 项目 | 值 |\n| 核定总投资（{unit}） | 60 |")
    outcome = analyse(book(settings, grid("户室清册", HEAD.format(area="建筑面积"))), date(2026, 6, 1))
    told = [one for one in outcome.report.findings if one.code == "unit-refused"]
    assert len(told) == 1
    assert unit.lower() in told[0].message


@pytest.mark.parametrize("word", ["空置", "不详", "无", "同上", "联系不上", "已故", "租户", "待 定"])
def test_words_under_产权人_are_nobodys_name(word: str) -> None:
    table = roster(f"| 1 | 1 | 101 | 80 | {word} |")
    assert [row.owner for row in table.rows] == [""]
    assert errors(table) == ["owner-words"]


@pytest.mark.parametrize("name", ["吴详", "空军招待所", "某某公司（未售）", "社区居委会", "无锡商行"])
def test_names_that_only_begin_like_them_stay_names(name: str) -> None:
    assert errors(roster(f"| 1 | 1 | 101 | 80 | {name} |")) == []


@pytest.mark.parametrize("word", ["不识字", "文盲按印", "按指纹", "13800000000", "2026.6.1", "摁手印"])
def test_marks_dates_and_numbers_are_no_signature(word: str) -> None:
    table = consent(f"| 楼栋 | 房号 | 意见 | 签字 |\n| 1 | 101 | 同意 | {word} |")
    assert [row.signature for row in table.rows] == [""]


@pytest.mark.parametrize("door", ["3-502", "301", "1-101", "3单元501", "502室"])
def test_a_door_at_the_end_that_nobody_answered_for_is_a_door(door: str) -> None:
    table = consent(f"| 门牌 | 意见 | 签字 |\n| 1-101 | 同意 | 张三 |\n| {door} | | |", "同意表-2号楼", ("2", ""))
    assert "footer-rows" not in [one.code for one in table.findings]


@pytest.mark.parametrize("whole", ["3单元501", "2号楼3单元501", "2-3-501", "三单元501室", "2栋3单元5层501"])
def test_a_whole_address_under_房号_of_a_sheet_without_楼栋(whole: str) -> None:
    table = consent(
        f"| 门牌 | 意见 | 签字 |\n| 1-101 | 同意 | 张三 |\n| {whole} | 同意 | 李四 |", "同意表-2号楼", ("2", "")
    )
    assert [str(row.address) for row in table.rows] == ["2号楼1单元101", "2号楼3单元501"]


@pytest.mark.parametrize(
    ("rooms", "units"),
    [
        (["1-101", "2-101", "3-101"], ["1", "2", "3"]),
        (["2-101", "1-101"], ["2", "1"]),
        (["2-101", "2-102", "3-101"], ["2", "2", "3"]),
        (["1-101", "1-102"], ["1", "1"]),
        (["4-101", "2-101"], ["4", "2"]),
    ],
)
def test_unit_and_room_on_the_sheet_of_building_2(rooms: list[str], units: list[str]) -> None:
    lines = "\n".join(f"| {room} | 同意 | 张三 |" for room in rooms)
    table = consent(f"| 门牌 | 意见 | 签字 |\n{lines}", "同意表-2号楼", ("2", ""))
    assert [(row.building, row.unit) for row in table.rows] == [("2", unit) for unit in units]


@pytest.mark.parametrize(
    "line",
    [
        "同意的在同意栏打√，不同意的在不同意栏打√",
        "同意请在“同意”栏打勾，不同意请在“不同意”栏打勾",
        "赞成的在赞成栏划√，反对的在反对栏划√",
        "同意者打√于同意栏，不同意者打√于不同意栏",
        "（同意的在同意格内画√，不同意的在不同意格内画√）",
    ],
)
def test_each_answer_with_a_place_of_its_own_turns_nothing_round(line: str) -> None:
    table = consent(f"| {line} | | | | |\n| 楼栋 | 房号 | 同意 | 不同意 | 签字 |\n| 1 | 101 | √ | | 张三 |")
    assert [row.opinion for row in table.rows] == [Opinion.AGREE]


@pytest.mark.parametrize(
    ("typed", "opinion"),
    [
        ("A.同意", Opinion.AGREE),
        ("B、不同意", Opinion.AGAINST),
        ("（C）弃权", Opinion.ABSTAIN),
        ("1.同意改造", Opinion.AGREE),
        ("②不同意", Opinion.AGAINST),
        ("A：赞成", Opinion.AGREE),
        ("A", Opinion.UNCLEAR),
    ],
)
def test_the_letter_of_a_choice_is_no_part_of_the_answer(typed: str, opinion: Opinion) -> None:
    table = consent(f"| 楼栋 | 房号 | 意见 | 签字 |\n| 1 | 101 | {typed} | 张三 |")
    assert [row.opinion for row in table.rows] == [opinion]


TICKED = """| 楼栋 | 房号 | 同意 | 不同意 | 弃权 | 签字 |
| 1 | 101 | √ | | | 张三 |
| 1 | 102 | √ | √ | | 李四 |
| 1 | 201 | | | √ | 王五 |
"""


@pytest.mark.parametrize(
    ("total", "wrong"),
    [
        ("| 合计 | | 2 | 1 | 1 | |", []),
        ("| 合计 | | 1 | 1 | 1 | |", ["C5"]),
        ("| 合计 | 3户 | 2 | 1 | 1 | |", []),
        ("| 合计 | 4户 | 2 | 1 | 1 | |", ["B5"]),
        ("| 共计 | | 2 | 0 | 1 | |", ["D5"]),
    ],
)
def test_totals_of_ticks_count_ticks(total: str, wrong: list[str]) -> None:
    table = consent(TICKED + total)
    assert [one.place.a1 for one in table.findings if one.code == "total-differs"] == wrong


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | 1 | 301 | | 已并入201 |",
        "| 1 | 1 | 301 | | 注销 |",
        "| 1 | 1 | 301 | | |",
        "| 1 | 1 | 102 | | 李四 |",
        "| 1 | 商铺 | 商铺1 | 60 | 王五 |",
    ],
)
def test_the_offices_number_of_households_may_leave_out_what_is_none(row: str) -> None:
    base = "| 1 | 1 | 101 | 80 | 张三 |\n| 1 | 1 | 102 | 80 | 张四 |\n"
    area = 220 if "商铺" in row else 160
    table = roster(base + f"{row}\n| 合计 | | 2户 | {area} | |")
    kinds = [one.code for one in table.findings if one.code == "total-differs"]
    assert kinds == ([] if "商铺" not in row else ["total-differs"])


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (44000.0, date(2024, 6, 19)),
        ("44000", date(2024, 6, 19)),
        (0.0, None),
        (20240619.0, date(2024, 6, 19)),
        ("20240619", date(2024, 6, 19)),
        (date(2024, 6, 19), date(2024, 6, 19)),
        ("2024-06-19", date(2024, 6, 19)),
        (45000.0, date(2027, 3, 16)),
    ],
)
def test_days_of_a_workbook_that_counts_from_1904(days: object, expected: date | None) -> None:
    rows = [["楼栋", "房号", "意见", "签字", "签字日期"], [1, "101", "同意", "张三", days]]
    table = read_table(Grid("同意表", rows, from_1904=True), ConsentRow)
    assert [row.signed_on for row in table.rows] == [expected]


@pytest.mark.parametrize(
    ("cells", "merges", "said"),
    [
        (["同意", "", ""], (Merge(2, 3, 4, 3),), ["同意"] * 3),
        (["同意", "", "不同意"], (Merge(2, 3, 3, 3),), ["同意", "同意", "不同意"]),
        (["", "弃权", ""], (Merge(3, 3, 4, 3),), [None, "弃权", "弃权"]),
        (["同意", "", ""], (), ["同意", None, None]),
        (["不同意", "", ""], (Merge(2, 3, 9, 3),), ["不同意"] * 3),
    ],
)
def test_an_answer_merged_over_flats_is_the_answer_of_each(cells: list[str], merges: tuple[Merge, ...], said) -> None:
    lines = "\n".join(f"| 1 | 10{at} | {cell} | 张三 |" for at, cell in enumerate(cells, start=1))
    table = consent(f"| 楼栋 | 房号 | 意见 | 签字 |\n{lines}", merges=merges)
    assert [row.opinion and row.opinion.value for row in table.rows] == said
    assert ("answer-merged" in [one.code for one in table.findings]) is bool(merges)


@pytest.mark.parametrize(
    "again",
    [
        "| 楼栋 | 房号 | 意见 | 签字 |",
        "| 楼 栋 | 房 号 | 意 见 | 签 字 |",
        "| 楼栋 | 房号 | 意见 | |",
        "| 第2页 | | | |",
        "| 续表 | | | |",
        "| 某小区同意表 | | | |",
    ],
)
def test_a_heading_printed_again_is_no_household(again: str) -> None:
    head = "| 某小区同意表 | | | |\n| 楼栋 | 房号 | 意见 | 签字 |\n"
    table = consent(f"{head}| 1 | 101 | 同意 | 张三 |\n{again}\n| 1 | 102 | 不同意 | 李四 |")
    assert [(row.room, row.opinion and row.opinion.value) for row in table.rows] == [("101", "同意"), ("102", "不同意")]
    assert errors(table) == []
