"""Answers in several columns are merged as one answer, and written under the right one."""

import pytest

from addin.merging.merge import merge
from tests.addin.merging.books import copy, said
from tests.addin.merging.test_merge import added, filled

HEAD = "| 楼栋 | 单元 | 房号 | 同意 | 不同意 | 弃权 | 签字 |\n"
BASE = HEAD + "| 3 | 1 | '501 | √ | | | 张一 |\n| 3 | 1 | '502 | | | | |"


def with_second(cells: str) -> str:
    return HEAD + f"| 3 | 1 | '501 | √ | | | 张一 |\n| 3 | 1 | '502 | {cells} | 张二 |"


@pytest.mark.parametrize(("cells", "place"), [("√ | |", "D3"), ("| √ |", "E3"), ("| | √", "F3"), ("| 1 |", "E3")])
def test_a_tick_is_written_under_its_own_answer(cells: str, place: str) -> None:
    merged = merge(copy(consent=BASE), [copy("乙.xlsx", consent=with_second(cells))])
    assert filled(merged) == {f"同意表!{place}": "√", "同意表!G3": "张二"}
    assert not merged.conflicts


@pytest.mark.parametrize("mine", ["√ | |", "| √ |"])
def test_ticks_under_two_answers_are_two_answers_and_never_both(mine: str) -> None:
    other = "| √ |" if mine.startswith("√") else "√ | |"
    merged = merge(copy(consent=with_second(mine)), [copy("乙.xlsx", consent=with_second(other))])
    assert not merged.filled
    ours, theirs = ("同意", "不同意") if mine.startswith("√") else ("不同意", "同意")
    place = "D3" if mine.startswith("√") else "E3"
    assert said(merged) == [f"同意表!{place} 3号楼1单元502 意见 {ours}≠{theirs} 乙.xlsx 两份说法不一，保留了底本的值"]


def test_words_of_a_copy_go_under_the_column_of_their_answer() -> None:
    words = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 3 | 1 | '501 | 同意 | 张一 |\n| 3 | 1 | '502 | 反对 | 张二 |"
    merged = merge(copy(consent=BASE), [copy("乙.xlsx", consent=words)])
    assert filled(merged) == {"同意表!E3": "√", "同意表!G3": "张二"}


def test_ticks_of_a_copy_become_the_word_where_there_is_one_column() -> None:
    words = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 3 | 1 | '501 | 同意 | 张一 |\n| 3 | 1 | '502 | | |"
    merged = merge(copy(consent=words), [copy("乙.xlsx", consent=with_second("| √ |"))])
    assert filled(merged) == {"同意表!D3": "不同意", "同意表!E3": "张二"}


def test_what_has_no_column_is_asked_about_and_not_lost() -> None:
    two = "| 楼栋 | 单元 | 房号 | 同意 | 不同意 | 签字 |\n| 3 | 1 | '501 | √ | | 张一 |\n| 3 | 1 | '502 | | | |"
    merged = merge(copy(consent=two), [copy("乙.xlsx", consent=with_second("| | √"))])
    assert filled(merged) == {"同意表!F3": "张二"}
    assert [line for line in said(merged) if "弃权" in line]


def test_a_new_line_has_its_tick_under_its_answer() -> None:
    more = BASE + "\n| 3 | 1 | '601 | | √ | | 张三 |"
    merged = merge(copy(consent=BASE), [copy("乙.xlsx", consent=more)])
    assert added(merged) == [("同意表", 4, {1: 3.0, 2: 1.0, 3: "601", 5: "√", 7: "张三"})]


def test_doors_of_a_paper_grid_have_ticks_of_their_own() -> None:
    head = "| 楼号 | 楼层 | 东户同意 | 东户不同意 | 东户签字 | 西户同意 | 西户不同意 | 西户签字 |\n"
    base = head + "| 4号楼1单元 | 1 | √ | | 李一 | | | |"
    other = head + "| 4号楼1单元 | 1 | √ | | 李一 | | √ | 李二 |"
    merged = merge(copy(paper=base), [copy("乙.xlsx", paper=other)])
    assert filled(merged) == {"同意表-4号楼!G2": "√", "同意表-4号楼!H2": "李二"}
