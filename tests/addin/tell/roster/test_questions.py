"""Owners who may be one person are asked about by their doors, and the answer settles the vote that hung on it."""

import pytest

from addin.tell.roster.questions import open_questions
from tests.outcomes import outcome

SETTINGS = """
    | 项目     | 值         |
    | 表决日期 | 2022-07-23 |
    | 事项类型 | 一般       |
"""
ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 产权人代码 | 联系电话 |
    | 1    | 1    | 101  | 80       | {one} |
    | 1    | 1    | 201  | 80       | {other} |
    | 1    | 1    | 301  | 80       | 李四 | | '13800000003 |
"""
ANSWERS = """
    | 楼栋 | 单元 | 房号 | 意见   | 签字     | 签字日期   |
    | 1    | 1    | 101  | 同意   | {one}    | 2022-07-01 |
    | 1    | 1    | 201  | 同意   | {other}  | 2022-07-01 |
    | 1    | 1    | 301  | 不同意 | 李四     | 2022-07-01 |
"""
P, Q = "'13800000001", "'13800000002"
PAIRS = [
    (("张三", "", ""), ("张三", "", "")),
    (("张三", "A1", P), ("王五", "A1", Q)),
    (("亓文简", "", P), ("祁文简", "", P)),
    (("张三", "", P), ("张三、赵六", "", P)),
    (("张三", "001", ""), ("王五", "1", "")),
]


def voted(one, other, told=""):
    cells = {"one": " | ".join(one), "other": " | ".join(other)}
    more = {"参数": SETTINGS}
    if told:
        more["人工确认"] = (
            "| 甲 | 甲出处 | 乙 | 乙出处 | 结论 | 确认人 |\n"
            f"| {one[0]} | 1号楼1单元101 | {other[0]} | 1号楼1单元201 | {told} | 社区 |"
        )
    answers = ANSWERS.format(one=one[0].split("、")[0], other=other[0].split("、")[0])
    return outcome(ROSTER.format(**cells), answers, **more)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_against_one_hangs_on_who_is_one_person_and_an_answer_settles_it(one, other):
    before = voted(one, other)
    assert before.decision.conclusion == "open"
    (question,) = [each for each in open_questions(before) if each.one_from == "1号楼1单元101"]
    assert (question.one, question.other, question.other_from) == (one[0], other[0], "1号楼1单元201")
    for told, persons, conclusion in (("同一人", 2, "failed"), ("不是同一人", 3, "passed")):
        after = voted(one, other, told)
        assert (after.compound.persons.total, after.decision.conclusion) == (persons, conclusion)
        assert not [each for each in open_questions(after) if each.one_from]
