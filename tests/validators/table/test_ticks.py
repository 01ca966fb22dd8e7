"""An answer in several columns, or under a heading that says what a mark means."""

import pytest

from tests.tables import grid
from validators.grid import Merge
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.vote.ballots import BallotRow
from validators.sheets.vote.mark import Mark
from validators.table.read import Table, read_table

AGREE, AGAINST, ABSTAIN, UNCLEAR = Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN, Opinion.UNCLEAR


def read(table: str, **facts: object) -> Table[ConsentRow]:
    return read_table(grid("同意表", table, **facts), ConsentRow)


def opinions(table: Table[ConsentRow]) -> list[Opinion | None]:
    return [row.opinion for row in table.rows]


def told(table: Table[ConsentRow]) -> list[str]:
    return [finding.code for finding in table.findings if finding.severity.value != "note"]


BODY = """
    | 1 | 101 | √ | | | 张三 |
    | 1 | 102 | | √ | | 李四 |
    | 1 | 103 | | | √ | 王五 |
    | 1 | 104 | | | | |
    """


@pytest.mark.parametrize(
    "heads",
    [
        "同意 | 不同意 | 弃权",
        "赞成 | 反对 | 弃权",
        "同意（打√） | 不同意（打√） | 弃权（打√）",
        "是否同意 | 不同意 | 弃权",
        "支持 | 不支持 | 弃权票",
        "同意改造 | 不同意改造 | 弃权",
    ],
)
def test_each_column_is_one_answer(heads: str) -> None:
    table = read(f"| 楼栋 | 房号 | {heads} | 签字 |{BODY}")
    assert opinions(table) == [AGREE, AGAINST, ABSTAIN, None]
    assert told(table) == []


@pytest.mark.parametrize(
    ("banner", "below", "merged"),
    [
        ("意见 | |", "同意 | 不同意 | 弃权", True),
        ("表决意见（打√） | |", "赞成 | 反对 | 弃权", True),
        ("是否同意 | |", "同意 | 不同意 | 弃权", False),
        ("是否同意改造 | |", "同意 | 不同意 | 弃权", True),
        ("意见 | |", "√ 同意 | × 不同意 | ○ 弃权", False),
    ],
)
def test_a_banner_over_the_answers_is_a_banner(banner: str, below: str, merged: bool) -> None:
    merges = (Merge(1, 3, 1, 5), *(Merge(1, at, 2, at) for at in (1, 2, 6))) if merged else ()
    table = read(f"| 楼栋 | 房号 | {banner} | 签字 |\n| | | {below} | |{BODY}", merges=merges)
    assert opinions(table) == [AGREE, AGAINST, ABSTAIN, None]
    assert told(table) == []


def test_yes_and_no_under_the_question() -> None:
    table = read(
        "| 楼栋 | 房号 | 是否同意 | | 签字 |\n| | | 是 | 否 | |\n| 1 | 101 | √ | | 张三 |\n| 1 | 102 | | √ | 李四 |"
    )
    assert opinions(table) == [AGREE, AGAINST]


@pytest.mark.parametrize(
    ("cells", "opinion"),
    [
        ("√ | √ |", UNCLEAR),
        ("× | |", UNCLEAR),
        (" | × |", UNCLEAR),
        ("√ | × | ×", AGREE),
        ("× | √ | ×", AGAINST),
        ("1 | 0 | 0", AGREE),
        ("0 | 0 | 1", ABSTAIN),
        ("同意 | |", AGREE),
        (" | 不同意 |", AGAINST),
        ("不同意 | |", UNCLEAR),
        ("张三 | |", UNCLEAR),
        ("/ | / | √", ABSTAIN),
        ("是 | 否 | 否", AGREE),
    ],
)
def test_what_the_cells_of_a_row_say_together(cells: str, opinion: Opinion) -> None:
    table = read(f"| 楼栋 | 房号 | 同意 | 不同意 | 弃权 | 签字 |\n| 1 | 101 | {cells} | 张三 |")
    assert opinions(table) == [opinion]
    assert ("opinion-unknown" in told(table)) is (opinion is UNCLEAR)


@pytest.mark.parametrize(
    ("heading", "cells", "expected"),
    [
        ("是否同意（不同意的打√）", ["√", "", "同意"], [AGAINST, None, AGREE]),
        ("意见（反对的请打勾）", ["√", "×", ""], [AGAINST, UNCLEAR, None]),
        ("意见（1同意 2不同意 3弃权）", ["1", "2", "3"], [AGREE, AGAINST, ABSTAIN]),
        ("意见（A同意，B不同意）", ["A", "b", "√"], [AGREE, AGAINST, UNCLEAR]),
        ("意见（同意打○，不同意打×）", ["○", "×", "√"], [AGREE, AGAINST, UNCLEAR]),
        ("意见（同意打√，不同意打×）", ["√", "×", "弃权"], [AGREE, AGAINST, ABSTAIN]),
    ],
)
def test_marks_mean_what_the_heading_says(heading: str, cells: list[str], expected: list[Opinion | None]) -> None:
    body = "\n".join(f"| 1 | 10{at} | {cell} | 张三 |" for at, cell in enumerate(cells, start=1))
    assert opinions(read(f"| 楼栋 | 房号 | {heading} | 签字 |\n{body}")) == expected


@pytest.mark.parametrize(
    "heading",
    ["是否反对", "是否有异议", "是否同意（有异议的请填写）", "意见（是否反对）", "表决意见（有无异议）", "不同意吗？"],
)
def test_a_question_turned_round_is_refused(heading: str) -> None:
    table = read(f"| 楼栋 | 房号 | {heading} | 签字 |\n| 1 | 101 | √ | 张三 |")
    assert AGREE not in opinions(table)
    assert any(finding.severity.value == "error" for finding in table.findings)


def test_a_line_above_the_table_may_turn_the_question() -> None:
    table = read("| 不同意的打√，同意的不填 | | | |\n| 楼栋 | 房号 | 意见 | 签字 |\n| 1 | 101 | √ | 张三 |")
    assert opinions(table) != [AGREE]


def test_a_banner_over_columns_without_names_is_an_error() -> None:
    merges = (Merge(1, 3, 1, 5),)
    table = read(
        "| 楼栋 | 房号 | 意见 | | | 签字 |\n| 1 | 101 | √ | | | 张三 |\n| 1 | 102 | | √ | | 李四 |", merges=merges
    )
    assert (opinions(table), told(table)) == ([None, None], ["banner-unclear"])


def test_a_banner_merged_only_for_its_looks_stays_one_column() -> None:
    table = read(
        "| 楼栋 | 房号 | 意见 | | 签字 |\n| 1 | 101 | 同意 | | 张三 |", merges=(Merge(1, 3, 1, 4), Merge(2, 3, 2, 4))
    )
    assert (opinions(table), told(table)) == ([AGREE], [])


@pytest.mark.parametrize("label", ["不同意见", "业主态度", "第二次表决意见", "补充意见（同意/不同意）"])
def test_answers_under_an_unknown_heading_are_an_error(label: str) -> None:
    table = read(f"| 楼栋 | 房号 | 意见 | 签字 | {label} |\n| 1 | 101 | 同意 | 张三 | 不同意 |")
    assert told(table)
    assert not any("无需处理" in finding.fix for finding in table.findings if label in finding.message)


def test_answers_without_any_heading_are_an_error() -> None:
    table = read("| 楼栋 | 房号 | 意见 | 签字 | |\n| 1 | 101 | | 张三 | 不同意 |")
    assert told(table) == ["answers-unnamed"]


def test_the_same_answer_in_two_columns_is_refused() -> None:
    table = read("| 楼栋 | 房号 | 同意 | 不同意 | 同意 | 签字 |\n| 1 | 101 | √ | | | 张三 |")
    assert (opinions(table), told(table)) == ([None], ["column-twice"])


def test_slips_too_may_have_a_column_an_answer() -> None:
    lines = "| 票号 | 姓名 | 通过 | 不通过 | 弃权 |\n| 1 | 张三 | √ | | |\n| 2 | 李四 | | √ | |\n| 3 | 王五 | √ | √ | |"
    table = read_table(grid("表决票", lines), BallotRow, any_cell=True)
    assert [row.mark for row in table.rows] == [Mark.FOR, Mark.AGAINST, Mark.SEVERAL]
