"""The paper grid with a column an answer, a question over it, and the office's own totals in it."""

import pytest

from tests.validators.sheets.consent.test_grid import paper, told
from validators.sheets.consent.grid import GridRead
from validators.sheets.consent.opinion import Opinion

AGREE, AGAINST, ABSTAIN = Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN
TICKS = "| 楼号 | 楼层 | 东户同意 | 东户不同意 | 东户签字 | 西户同意 | 西户不同意 | 西户签字 |\n"
BODY = "| 3号楼1单元 | 1 | √ | | 张一 | | √ | 李一 |\n| | 2 | | √ | 张二 | √ | | 李二 |\n"
WORDS = "| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |\n"
SAID = "| 3号楼1单元 | 1 | 同意 | 张一 | 不同意 | 李一 |\n| | 2 | 不同意 | 张二 | 同意 | 李二 |\n"


def answers(read: GridRead) -> list[tuple[str, Opinion | None]]:
    return [(f"{row.floor}{row.door}{row.room}", row.opinion) for row in read.rows]


@pytest.mark.parametrize(
    "head",
    [
        TICKS,
        "| 楼号 | 楼层 | 东户-同意 | 东户-不同意 | 东户签字 | 西户-同意 | 西户-不同意 | 西户签字 |\n",
        "| 楼号 | 楼层 | 东户（同意） | 东户（不同意） | 东户签名 | 西户（同意） | 西户（不同意） | 西户签名 |\n",
        "| 楼号 | 楼层 | 东户赞成 | 东户反对 | 东户业主签字 | 西户赞成 | 西户反对 | 西户业主签字 |\n",
        "| 楼号 | 楼层 | 东：同意 | 东：不同意 | 东签字 | 西：同意 | 西：不同意 | 西签字 |\n",
        "| 楼号 | 楼层 | 东边户同意 | 东边户不同意 | 东边户签字 | 西边户同意 | 西边户不同意 | 西边户签字 |\n",
    ],
)
def test_each_door_has_its_answers_in_one_row_of_the_heading(head: str) -> None:
    assert answers(paper(BODY, header=head)) == [("1东", AGREE), ("1西", AGAINST), ("2东", AGAINST), ("2西", AGREE)]


def test_rooms_that_are_the_same_on_every_floor_may_have_them_too() -> None:
    head = "| 楼号 | 楼层 | 01户同意 | 01户不同意 | 01户签字 | 02户同意 | 02户不同意 | 02户签字 |\n"
    assert answers(paper(BODY, header=head)) == [("1101", AGREE), ("1102", AGAINST), ("2201", AGAINST), ("2202", AGREE)]


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("| 合计 | | 1 | 1 | | 1 | 1 | |", []),
        ("| 合计 | | 2 | 1 | | 1 | 1 | |", [("C4", "2", 1)]),
        ("| 1单元小计 | | 1 | 1 | | 1 | 0 | |", [("G4", "0", 1)]),
        ("| 合计 | 同意2户，不同意2户 | | | | | | |", []),
        ("| 合计 | 同意 3 户 | | | | | | |", [("B4", "3", 2)]),
        ("| 总计 | 反对：1票 | | | | | | |", [("B4", "1", 2)]),
    ],
)
def test_totals_of_ticks_are_compared_with_the_ticks(total: str, expected: list[tuple[str, str, int]]) -> None:
    read = paper(BODY + total, header=TICKS)
    found = [(f.place.a1, f.value, f.params["ours"]) for f in read.findings if f.code == "total-differs"]
    assert (found, len(read.rows)) == (expected, 4)
    assert "total-row" in [code for code, _ in told(read)]


@pytest.mark.parametrize(
    ("total", "codes"),
    [
        ("| 合计 | | 同意2户 不同意2户 | | | |", []),
        ("| 合计 | | 同意4户 | | | |", ["total-differs"]),
        ("| 本页合计：| | 不同意 2 | | | |", []),
        ("| 小计 | | 弃权1户 | | | |", ["total-differs"]),
        ("| 合计 | | 4户 | | | |", []),
    ],
)
def test_totals_in_words_are_compared_too(total: str, codes: list[str]) -> None:
    read = paper(SAID + total, header=WORDS)
    assert [code for code, _ in told(read) if code == "total-differs"] == codes
    assert len(read.rows) == 4


def test_a_total_in_the_middle_is_of_the_lines_above_it() -> None:
    rows = BODY + "| 1单元小计 | | 1 | 1 | | 1 | 1 | |\n| 3号楼2单元 | 1 | √ | | 王一 | √ | | 王二 |\n"
    read = paper(rows + "| 2单元小计 | | 1 | 0 | | 1 | 0 | |\n| 合计 | | 2 | 1 | | 2 | 1 | |", header=TICKS)
    assert [code for code, _ in told(read) if code == "total-differs"] == []
    assert len(read.rows) == 6


def test_a_total_is_named_among_what_is_left_out() -> None:
    read = paper(BODY + "| 合计 | | 1 | 1 | | 1 | 1 | |", header=TICKS)
    assert [(one.range, one.why) for one in read.count.unused] == [
        ("A4", "合计行，只用来核对"),
        ("C4:D4", "合计行，只用来核对"),
        ("F4:G4", "合计行，只用来核对"),
    ]


@pytest.mark.parametrize(
    "question",
    ["是否反对改造", "有无异议", "是否不同意", "本次改造不同意吗？", "是否有异议", "不同意的打√，同意的不填"],
)
def test_a_question_turned_round_is_refused_for_every_door(question: str) -> None:
    read = paper(SAID, header=f"| {question} | | | | | |\n" + WORDS)
    assert [row.opinion for row in read.rows] == [None] * 4
    assert "question-turned" in [code for code, _ in told(read)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("不同意的打√，弃权的打○", AGAINST),
        ("（反对的请打勾）", AGAINST),
        ("同意打√，不同意打×", AGREE),
        ("填写说明：√弃权 ×不同意", ABSTAIN),
        ("某小区征求意见表", AGREE),
    ],
)
def test_marks_mean_what_the_lines_above_say(line: str, expected: Opinion) -> None:
    read = paper("| 3号楼1单元 | 1 | √ | 张一 | | |", header=f"| {line} | | | | | |\n" + WORDS)
    assert [row.opinion for row in read.rows] == [expected]


def test_an_answer_that_stands_in_two_columns_of_a_door_is_refused() -> None:
    head = "| 楼号 | 楼层 | 东户同意 | 东户赞成 | 东户签字 |\n"
    read = paper("| 3号楼1单元 | 1 | √ | | 张一 |", header=head)
    assert ("column-twice", "D1") in told(read)
    assert [row.opinion for row in read.rows] == [None]
