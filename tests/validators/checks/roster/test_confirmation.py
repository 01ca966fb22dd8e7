from tests.validators.checks.meeting_papers import meeting
from tests.validators.checks.seen import seen
from validators.checks.roster.confirmation import check

HEAD = "| 甲 | 乙 | 结论 | 确认人 |\n"


def asked(lines: str) -> list[str]:
    return seen(check, meeting(more={"人工确认": HEAD + lines}))


def test_questions_and_signed_answers_say_nothing():
    assert asked("| 程惠 | 郭惠 | | |\n| 范晴霞 | 冯晴霞 | 同一人 | 王彦敏 |") == []


def test_an_answer_without_a_name_to_it():
    assert asked("| 程惠 | 郭惠 | 不是同一人 | |") == ["confirmation-unsigned 人工确认!D2"]


def test_two_opposite_answers():
    lines = "| 程惠 | 郭惠 | 不是同一人 | 王 |\n| 郭惠 | 程惠 | 同一人 | 李 |"
    assert asked(lines) == ["confirmation-contradicted 人工确认!C3"]
