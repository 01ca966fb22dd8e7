"""Of answers that differ, which hold: by 重复答复, the last by date, those on paper, those given online."""

import pytest

from tests.outcomes import outcome

ROSTER = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 1 | 101 | 50 | 张三 |\n| 1 | 102 | 50 | 李四 |"
HEAD = "| 楼栋 | 房号 | 意见 | 签字 | 签字日期 | 答复方式 |\n"


def counted(rule: str, *answers: str) -> str:
    """What dwelling 101 counts as; an answer is `同意 2024-05-01 线上`, its date and way as they stand."""
    rows = "".join(f"| 1 | 101 | {word} | 张三 | {day} | {way} |\n" for word, day, way in map(parted, answers))
    settings = f"| 项目 | 值 |\n| 表决日期 | 2024-05-06 |\n| 重复答复 | {rule} |"
    found = outcome(ROSTER, HEAD + rows, 参数=settings)
    return found.roll.dwellings[0].answer.word


def parted(text: str) -> tuple[str, str, str]:
    word, *more = text.split()
    day = next((one for one in more if one[0] == "2"), "")
    return word, day, next((one for one in more if one != day), "")


@pytest.mark.parametrize(
    ("rule", "answers", "word"),
    [
        ("", ("同意", "不同意"), "无效"),
        ("无效", ("同意 2024-05-01", "不同意 2024-05-02"), "无效"),
        ("以最后一次为准", ("同意 2024-05-01", "不同意 2024-05-02"), "不同意"),
        ("以最后一次为准", ("不同意 2024-05-02", "同意 2024-05-01"), "不同意"),
        ("以最后一次为准", ("同意 2024-05-02", "不同意 2024-05-02"), "无效"),
        ("以最后一次为准", ("同意", "不同意 2024-05-02"), "无效"),
        ("以最后一次为准", ("同意", "不同意"), "无效"),
        ("以最后一次为准", ("同意", "同意"), "同意"),
        ("以纸质为准", ("同意 线上", "不同意 纸质"), "不同意"),
        ("以纸质为准", ("同意 线上", "不同意"), "不同意"),
        ("以线上为准", ("同意 线上", "不同意"), "同意"),
        ("以线上为准", ("同意 纸质", "不同意 纸质"), "无效"),
        ("以线上为准", ("同意 线上", "不同意 线上"), "无效"),
        ("以线上为准", ("同意 纸质", "同意 纸质"), "同意"),
    ],
)
def test_which_of_two_answers_holds(rule, answers, word):
    assert counted(rule, *answers) == word


def test_another_dwelling_is_not_touched_by_it():
    assert counted("以最后一次为准", "同意") == "同意"
