from tests.validators.names.people import answered
from validators.sheets.roster.confirmations import Conclusion


def test_an_answer_holds_for_the_sheets_it_names_in_either_order():
    found = answered("冯晴霞@会议签到 = 范晴霞@表决票")
    assert found.of("冯晴霞", "会议签到", "范晴霞", "表决票") is Conclusion.ONE
    assert found.of("范晴霞", "表决票", "冯晴霞", "会议签到") is Conclusion.ONE
    assert found.of("冯晴霞", "表决票", "范晴霞", "会议签到") is None
    assert found.of("冯晴霞", "会议签到", "董晴霞", "表决票") is None


def test_without_a_sheet_it_holds_for_any():
    found = answered("程惠 ≠ 郭惠")
    assert found.of("郭惠", "会议签到", "程惠", "光荣榜") is Conclusion.TWO


def test_the_particular_answer_goes_before_the_general_one():
    found = answered("程惠 ≠ 郭惠", "程惠@光荣榜 = 郭惠@会议签到")
    assert found.of("程惠", "光荣榜", "郭惠", "会议签到") is Conclusion.ONE
    assert found.of("程惠", "同意表", "郭惠", "会议签到") is Conclusion.TWO


def test_an_open_question_is_asked_but_answers_nothing():
    found = answered("程惠@光荣榜 ? 郭惠@会议签到")
    assert found.of("程惠", "光荣榜", "郭惠", "会议签到") is None
    assert found.is_asked("郭惠", "会议签到", "程惠", "光荣榜")
    assert not found.is_asked("郭惠", "会议签到", "程惠", "表决票")


def test_two_opposite_answers_are_none():
    found = answered("程惠 = 郭惠", "郭惠 ≠ 程惠", "范晴霞 = 冯晴霞")
    assert found.of("程惠", "", "郭惠", "") is None
    assert found.of("范晴霞", "", "冯晴霞", "") is Conclusion.ONE
    assert [(first.row, second.row) for first, second in found.contradicted] == [(2, 3)]


def test_what_is_one_with_the_same_is_one_at_however_many_removes():
    found = answered("余聚安@会议签到 = 余江@决议签字", "李江@表决票 = 余江@决议签字", "李江@表决票 = 李工@光荣榜")
    assert found.of("余聚安", "会议签到", "李江", "表决票") is Conclusion.ONE
    assert found.of("李工", "光荣榜", "余聚安", "会议签到") is Conclusion.ONE
    assert found.of("李江", "会议签到", "余聚安", "会议签到") is None


def test_a_plain_denial_goes_before_what_others_imply():
    found = answered("余聚安 = 余江", "李江 = 余江", "李江 ≠ 余聚安")
    assert found.of("李江", "表决票", "余聚安", "会议签到") is Conclusion.TWO
