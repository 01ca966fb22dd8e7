"""一页看懂, judged by what stands on it: never more than the sheets prove, every figure with its way there."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from addin.filling.sheets.values import Link
from addin.tell.compound import overview_layout as at
from addin.tell.compound.overview_handin import DONE, OPEN
from addin.tell.compound.overview_sheet import SHEET, rows
from addin.tell.compound.runs_sheet import SHEET as RUNS
from tests.outcomes import outcome, tower

DAY = date(2026, 1, 1)
HEAD = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |"
VOTE = "| 项目 | 值 |\n| 小区名称 | 幸福里 |\n| 议题 | 改造 |\n| 表决日期 | 2025-06-01 |\n"
MONEY = VOTE + "| 核定总投资 | 1000000 |\n| 中央补助 | 900000 |\n"
ALL_SIGNED = "| 填报单位 | 街道办 |\n| 负责人 | 甲 |\n| 填表人 | 乙 |\n| 填报日期 | 2026-01-01 |\n"


def said(answers: str, floors: int = 5) -> str:
    """同意表 of the tower: one character a door: 同, 反, ? for unsigned, - for none."""
    rooms = [floor * 100 + door for floor in range(1, floors + 1) for door in (1, 2)]
    words = {"同": "同意", "反": "不同意", "?": "同意"}
    lines = [
        f"| 1 | 1 | {room} | {words[one]} | {'' if one == '?' else f'业主{room}'} |"
        for room, one in zip(rooms, answers, strict=False)
        if one != "-"
    ]
    return "\n".join([HEAD, *lines])


def page(answers: str, settings: str = VOTE, earlier=(), **more: str):
    found = rows(outcome(tower(5, 2), said(answers), 参数=settings, **more), earlier, DAY)
    return {(row, column): cell for row, line in enumerate(found, start=2) for column, cell in enumerate(line, start=1)}


def text(cell) -> str:
    return cell.text if isinstance(cell, Link) else str(cell or "")


def todo(cells) -> dict[str, str]:
    lines = range(at.TODO, at.TODO + at.TODOS)
    return {text(cells[row, 2]): text(cells[row, 1]) for row in lines if cells[row, 1]}


@pytest.mark.parametrize(
    ("answers", "line", "under"),
    [
        ("同同同同同同同同同同", "表决结论：通过", "各项法定检验按现在的表都已达到"),
        ("同同同反反反反反反反", "表决结论：未通过", "离通过还差 3 人、100.01 ㎡"),
        ("同同同同------", "表决结论：未通过", "离通过还差 3 人、133.34 ㎡"),
        ("同同同同同反反---", "表决结论：通过", "各项法定检验按现在的表都已达到"),
        ("同同同同反反反反--", "表决结论：未通过", "离通过还差 1 人、0.01 ㎡"),
    ],
)
def test_the_headline_and_what_is_missing_are_those_of_the_tests(answers, line, under):
    cells = page(answers)
    assert text(cells[at.HEADLINE, 1]) == line
    assert text(cells[at.GAP, 1]) == under


def test_no_pass_stands_there_alone_while_an_error_stands():
    cells = page("同同同同同同同同同?")
    assert text(cells[at.HEADLINE, 1]) == "表决结论：通过（草稿，还有 1 处错误没有改）"
    assert "错误改完才算数" in text(cells[at.GAP, 1])


def test_a_doubt_that_could_turn_it_names_the_doors_to_go_to():
    answers = said("同同同同同反反---").replace("| 业主101 |", "| 王八 |")
    found = rows(outcome(tower(5, 2), answers, 参数=VOTE), (), DAY)
    assert text(found[at.HEADLINE - 2][0]).startswith("表决结论：待核实")
    assert "先核实 1号楼1单元101" in text(found[at.GAP - 2][0])
    assert found[at.GAP - 2][0].location.startswith("'待办清单'")


def test_without_a_law_it_says_so():
    cells = page("同同", settings="| 项目 | 值 |\n| 小区名称 | 幸福里 |\n")
    assert text(cells[at.HEADLINE, 1]).startswith("表决结论：无法判定")
    assert todo(cells)[next(line for line in todo(cells) if line.startswith("表决结论"))] == OPEN


@pytest.mark.parametrize(
    ("answers", "counts"),
    [
        ("同同同同同同同同同同", (10, 0, 0, 0, 0)),
        ("同同同反反-----", (3, 2, 0, 0, 5)),
        ("??同同------", (2, 0, 0, 2, 6)),
        ("----------", (0, 0, 0, 0, 10)),
        ("反反反反反反反反反?", (0, 9, 0, 1, 0)),
    ],
)
def test_the_answers_sum_to_the_households_and_the_chart_draws_the_same(answers, counts):
    cells = page(answers)
    drawn = [cells[at.ANSWERS + number, at.COUNT_COLUMN] for number in range(at.ANSWER_ROWS - 1)]
    printed = [text(cells[at.ANSWERS + number, 3]) for number in range(at.ANSWER_ROWS)]
    assert tuple(drawn[:5]) == counts
    assert printed == [*(f"{count} 户" for count in drawn), "10 户"]
    assert sum(drawn) == 10


def test_every_figure_leads_to_a_sheet():
    cells = page("同同同同同同同同同同", settings=MONEY)
    figures = [
        *(cells[at.ANSWERS + number, column] for number in range(at.ANSWER_ROWS - 1) for column in (3, 5)),
        *(cells[at.MONEY_VALUES, column] for column in range(1, at.COLUMNS, 2)),
        cells[at.HEADLINE, 1],
        cells[at.GAP, 1],
    ]
    assert all(isinstance(cell, Link) for cell in figures)
    assert {cell.location.partition("!")[0] for cell in figures} == {"'同意率'", "'资金'", "'出资分摊'", "'表决结论'"}


def test_the_money_has_the_names_and_numbers_of_the_forms():
    cells = page("同同", settings=MONEY)
    told = {cells[at.MONEY_NAMES, c]: text(cells[at.MONEY_VALUES, c]) for c in range(1, at.COLUMNS, 2)}
    assert told == {
        "核定总投资": "1,000,000.00",
        "财政补助合计": "900,000.00",
        "非财政资金合计": "0.00",
        "居民出资": "100,000.00",
        "户均出资": "10,000.00",
        "居民已缴": "—",
    }


def test_nothing_is_ticked_where_nothing_was_entered():
    boxes = todo(page("----------", settings="| 项目 | 值 |\n| 小区名称 | 幸福里 |\n"))
    ticked = [line for line, box in boxes.items() if box == DONE]
    assert all("没有错误" in line for line in ticked)
    assert len(boxes) >= 6


@pytest.mark.parametrize("line", ["表决结论", "居民出资", "改正"])
def test_with_an_error_standing_what_rests_on_the_sheets_is_not_done(line):
    boxes = todo(page("同同同同同同同同同?", settings=MONEY + ALL_SIGNED))
    assert [box for text_, box in boxes.items() if text_.startswith(line)] == [OPEN]


def test_what_the_sheets_prove_is_ticked_but_never_what_is_done_by_hand():
    boxes = todo(page("同同同同同同同同同同", settings=MONEY + ALL_SIGNED))
    assert boxes["问题清单里没有错误"] == boxes["表决结论：通过"] == DONE
    assert boxes["居民出资 100,000.00 元已分到 10 户"] == DONE
    assert [box for line, box in boxes.items() if "签字、盖章" in line] == [OPEN]
    assert [box for line, box in boxes.items() if line.startswith("前置条件")] == [OPEN]


def test_the_policy_has_a_line_of_its_own_and_is_no_pass():
    cells = page("同同同同同同同---", settings=VOTE + "| 政策同意率要求 | 80% |\n")
    assert "还差 1 户" in text(cells[at.POLICY, 1])
    assert "不是法定表决结论" in text(cells[at.POLICY, 1])
    assert cells[at.BARS, at.POLICY_LINE] == Fraction(4, 5)
    assert "80%" in text(cells[at.BUILDINGS_NOTE, 1])


def test_three_kinds_of_things_to_mend_errors_first():
    cells = page("??同同??----", settings=VOTE)
    severities = [cells[at.MEND + number, 1] for number in range(at.MENDED)]
    assert severities[0] == "错误"
    assert "同样的共 4 处" in text(cells[at.MEND, at.MESSAGE])
    assert cells[at.MEND, at.PLACE].location.startswith("'同意表'!")


def many_buildings(count: int) -> list:
    roster = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n" + "\n".join(
        f"| {number} | 1 | 10{door} | 50 | 甲{number}{door} |" for number in range(1, count + 1) for door in (1, 2)
    )
    answers = HEAD + "\n" + "\n".join(f"| {number} | 1 | 101 | 同意 | 甲{number}1 |" for number in range(1, count, 2))
    return rows(outcome(roster, answers, 参数=VOTE), (), DAY)


@pytest.mark.parametrize("count", [1, 2, 7, at.MOST_BARS, at.MOST_BARS + 1, 50])
def test_there_is_a_bar_for_each_building_and_no_empty_place_beside_them(count):
    found = many_buildings(count)
    drawn = [row for row in found[at.BARS - 2 :][: at.MOST_BARS] if row[0] is not None]
    assert len(drawn) == min(count, at.MOST_BARS)
    hidden = SHEET.hidden(found)
    assert [number for number in range(at.BARS, at.BARS + at.MOST_BARS) if number not in hidden] == list(
        range(at.BARS, at.BARS + len(drawn))
    )
    note = text(found[at.BUILDINGS_NOTE - 2][0])
    assert (f"共 {count} 栋" in note) is (count > at.MOST_BARS)


def line(when, rate, errors):
    cells = {"时间": when, "同意率(户)": rate, "错误": errors}
    return [cells.get(header) for header in RUNS.headers]


@pytest.mark.parametrize(
    ("earlier", "labels"),
    [
        ([], ["01-01\n错误 0"]),
        ([line(datetime(2025, 12, 30, 9), Decimal("0.5"), 3)], ["12-30\n错误 3", "01-01\n错误 0"]),
        (
            [line(datetime(2025, 12, 30, 9), Decimal("0.5"), 9), line(datetime(2025, 12, 30, 17), Decimal("0.6"), 2)],
            ["12-30\n错误 2", "01-01\n错误 0"],
        ),
        ([line("不知道", Decimal("0.5"), 3), line(datetime(2025, 12, 30), "很多", 1)], ["01-01\n错误 0"]),
        ([line(datetime(2026, 1, 1, 8), Decimal("0.1"), 7)], ["01-01\n错误 0"]),
    ],
)
def test_the_last_run_of_each_day_stands_in_the_progress(earlier, labels):
    cells = page("同同同同同同同同同同", earlier=earlier)
    found = [cells[row, 1] for row in range(at.DAYS, at.LAST + 1) if cells[row, 1]]
    assert found == labels


def test_columns_that_charts_draw_hold_no_link():
    cells = page("同同同同同同同同同?", settings=MONEY + "| 政策同意率要求 | 80% |\n")
    for column in (at.RATE, at.POLICY_LINE, at.LAW_LINE, at.COUNT_COLUMN):
        assert not any(isinstance(cell, Link) for (_, at_), cell in cells.items() if at_ == column)
