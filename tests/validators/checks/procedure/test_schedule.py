from datetime import date

import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.procedure.schedule import check
from validators.sheets.procedure.choices import DayCount
from validators.sheets.settings import SETTING_NAMES


def cell(field: str) -> str:
    return f"参数!B{SETTING_NAMES.index(field) + 2}"


def test_the_seed_s_notice_came_after_its_survey() -> None:
    seed = dossier(notice_from=date(2020, 6, 29), notice_to=date(2020, 7, 1))
    assert seen(check, seed) == [f"notice-after-survey {cell('notice_from')}"]
    assert said(check, seed) == "告知从 2020-06-29 开始，晚于征求意见开始的 2020-06-24；应先告知、后征求意见"


@pytest.mark.parametrize("start", ["survey_from", "notice_from"])
def test_an_end_before_its_start_is_an_error(start: str) -> None:
    end = start.replace("from", "to")
    wrong = dossier(**{start: date(2020, 6, 24), end: date(2020, 6, 23)})
    assert seen(check, wrong) == [f"dates-reversed {cell(end)}"]


@pytest.mark.parametrize(("last", "short"), [(20, True), (21, True), (22, False)])
def test_notice_days_count_both_ends(last: int, short: bool) -> None:
    noticed = dossier(notice_from=date(2020, 6, 20), notice_to=date(2020, 6, last))
    assert seen(check, noticed) == ([f"notice-short {cell('notice_to')}"] if short else [])


def test_a_short_notice_says_how_many_days() -> None:
    assert "告知共 2 天" in said(check, dossier(notice_to=date(2020, 6, 21)))


def test_a_vote_before_the_survey_is_odd() -> None:
    assert seen(check, dossier(vote_date=date(2020, 6, 23))) == [f"vote-before-survey {cell('vote_date')}"]


def test_dates_that_are_not_given_are_not_judged() -> None:
    blank = dict.fromkeys(["survey_from", "survey_to", "notice_from", "notice_to", "vote_date"])
    assert not seen(check, dossier(**blank))


@pytest.mark.parametrize(
    ("chosen", "told"),
    [({"least_days": 4}, ["notice-short"]), ({"day_count": DayCount.WITHOUT_FIRST}, ["notice-short"]), ({}, [])],
)
def test_how_many_days_a_notice_must_hang_and_how_they_count_are_settings(chosen, told):
    found = dossier(notice_from=date(2020, 6, 20), notice_to=date(2020, 6, 22), **chosen)
    assert [line.split()[0] for line in seen(check, found)] == told
