from datetime import date

import pytest

from addin.law.meeting import Body, Meeting, resolve

DAY = date(2020, 7, 23)


@pytest.mark.parametrize(
    ("members", "present", "agreeing", "carried"),
    [(30, 16, 9, True), (30, 16, 8, False), (30, 15, 15, False), (31, 16, 9, True), (1, 1, 1, True), (0, 0, 0, False)],
)
def test_residents_decide_by_more_than_half_of_those_there(members, present, agreeing, carried):
    assert resolve(Body.RESIDENTS, Meeting(members, present, agreeing), DAY).carried is carried


def test_the_trials_name_need_and_article_quorum_first():
    quorum, approval = resolve(Body.COMMITTEE_HENAN, Meeting(6, 3, 3), DAY).trials
    assert (quorum.part, quorum.whole, quorum.need, quorum.missing, quorum.passed) == (3, 6, 4, 1, False)
    assert (approval.part, approval.whole, approval.need, approval.missing, approval.passed) == (3, 6, 3, 0, True)
    assert "第二十八条" in quorum.citation


def test_before_the_rule_there_is_no_resolution():
    found = resolve(Body.COMMITTEE_HENAN, Meeting(5, 5, 5), date(2017, 12, 31))
    assert (found.trials, found.carried) == ((), False)


@pytest.mark.parametrize("numbers", [(5, 6, 3), (5, 3, 4), (5, 3, -1)])
def test_numbers_that_cannot_be_are_refused(numbers):
    with pytest.raises(ValueError, match="does not hold"):
        resolve(Body.RESIDENTS, Meeting(*numbers), DAY)
