from datetime import date

import pytest

from addin.law.posting import Objections, Posting, take_effect

DAY = date(2022, 5, 1)


@pytest.mark.parametrize(
    ("days", "persons", "area", "effective"),
    [
        (10, 9, 999, True),
        (9, 0, 0, False),
        (10, 10, 0, False),
        (10, 0, 1000, False),
        (15, 9, 999, True),
        (10, 0, 0, True),
    ],
)
def test_ten_days_and_fewer_than_a_third_by_persons_and_by_area(days, persons, area, effective):
    posting = Posting(days, Objections(persons, 30), Objections(area, 3000))
    assert take_effect(posting, DAY).carried is effective


def test_days_come_first_then_persons_then_area():
    trials = take_effect(Posting(7, Objections(10, 30), Objections(2000, 3000)), DAY).trials
    assert [(t.rule.name, t.need, t.missing) for t in trials] == [
        ("posted", 10, 3),
        ("objections", 9, 1),
        ("objections", 999, 1001),
    ]


def test_before_the_rule_there_is_nothing_to_take_effect():
    assert not take_effect(Posting(30, Objections(0, 30), Objections(0, 3000)), date(2019, 6, 30)).carried
