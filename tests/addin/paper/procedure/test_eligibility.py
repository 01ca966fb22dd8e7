"""Three wordings, three verdicts, one chosen."""

from dataclasses import replace
from datetime import date

import pytest

from addin.paper.procedure.eligibility import eligibility
from tests.dossiers import SETTLED
from validators.sheets.procedure.choices import BuiltWording


def verdicts(built, **chosen):
    return [each.passed for each in eligibility(replace(SETTLED, completed_on=built, **chosen))]


@pytest.mark.parametrize(
    ("built", "found"),
    [
        (date(1993, 10, 1), [True, True, True]),
        (date(1999, 12, 31), [True, True, True]),
        (date(2000, 1, 1), [True, False, True]),
        (date(2000, 12, 30), [True, False, True]),
        (date(2000, 12, 31), [True, False, True]),
        (date(2001, 1, 1), [False, False, False]),
    ],
)
def test_the_last_year_decides(built, found):
    assert verdicts(built) == found


def test_whether_the_very_day_counts_is_a_setting():
    assert verdicts(date(2000, 12, 31), last_day_counts=False) == [True, False, False]
    assert verdicts(date(2000, 12, 30), last_day_counts=False) == [True, False, True]


def test_another_programme_another_year():
    assert verdicts(date(2004, 5, 1), built_year=2005) == [True, True, True]


def test_they_print_as_the_paper_has_them_and_one_is_chosen():
    found = eligibility(replace(SETTLED, built_wording=BuiltWording.BEFORE_YEAR))
    assert [each.text for each in found] == ["2000年底以前", "2000年以前（不含2000年）", "2000年12月31日前"]
    assert [each.chosen for each in found] == [False, True, False]


def test_nothing_is_judged_without_a_date_or_a_year():
    assert verdicts(None) == [None, None, None]
    assert verdicts(date(1993, 1, 1), built_year=20) == []
