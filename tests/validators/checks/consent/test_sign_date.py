from datetime import date

import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ROSTER, said, seen
from validators.checks.consent.sign_date import check

ANSWER = """
    | 楼栋 | 单元 | 房号 | 意见 | 签字   | 签字日期 |
    | 1    | 1    | 502  | 同意 | 亓文简 | {day}    |
"""


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2020-06-23", "sign-date-before-survey"),
        ("2019-06-25", "sign-date-before-survey"),
        ("2020-07-24", "sign-date-after-vote"),
        ("2020-08-01", "sign-date-after-vote"),
        ("2020-08-02", "sign-date-future"),
        ("2030-06-25", "sign-date-future"),
    ],
)
def test_a_date_that_does_not_fit_is_named(day: str, code: str) -> None:
    assert seen(check, dossier(CLEAN_ROSTER, ANSWER.format(day=day))) == [f"{code} 同意表!F2"]


@pytest.mark.parametrize("day", ["", "2020-06-24", "2020-07-11", "2020-07-23"])
def test_from_the_first_day_of_the_survey_to_the_vote_all_is_well(day: str) -> None:
    assert not seen(check, dossier(CLEAN_ROSTER, ANSWER.format(day=day)))


@pytest.mark.parametrize(("day", "codes"), [("2019-07-23", ["sign-date-old 同意表!F2"]), ("2019-07-24", [])])
def test_without_the_survey_s_start_a_year_tells_an_old_sheet(day: str, codes: list[str]) -> None:
    assert seen(check, dossier(CLEAN_ROSTER, ANSWER.format(day=day), survey_from=None)) == codes


def test_without_any_date_in_the_settings_only_today_counts() -> None:
    undated = dossier(CLEAN_ROSTER, ANSWER.format(day="2010-01-01"), survey_from=None, vote_date=None)
    assert not seen(check, undated)


def test_a_vote_before_the_survey_is_the_settings_slip_not_every_signature_s() -> None:
    assert not seen(check, dossier(CLEAN_ROSTER, ANSWER.format(day="2020-06-25"), vote_date=date(2020, 6, 20)))


def test_the_message_names_both_dates() -> None:
    late = dossier(CLEAN_ROSTER, ANSWER.format(day="2020-06-26"), today=date(2020, 6, 25))
    assert said(check, late) == "签字日期 2020-06-26 在今天（2020-06-25）之后"
