"""Days that count, backwards and forwards."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.paper.procedure.calendar import Calendar

DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))
CALENDARS = st.builds(
    Calendar,
    st.booleans(),
    st.frozensets(st.dates(date(2020, 1, 1), date(2020, 3, 1)), max_size=20),
    st.frozensets(st.dates(date(2020, 1, 1), date(2020, 3, 1)), max_size=5),
)


@pytest.mark.parametrize(
    ("length", "last", "first"),
    [
        (1, date(2020, 7, 24), date(2020, 7, 24)),
        (5, date(2020, 7, 24), date(2020, 7, 20)),
        (6, date(2020, 7, 24), date(2020, 7, 17)),  # over a weekend
    ],
)
def test_working_days_leave_out_weekends(length, last, first):
    assert Calendar(True).first_of(length, last) == first
    assert Calendar(True).last_of(length, first) == last


def test_holidays_close_and_exchanged_days_open():
    holidays = frozenset(date(2020, 10, day) for day in range(1, 9))
    calendar = Calendar(True, holidays, frozenset({date(2020, 9, 27), date(2020, 10, 10)}))
    assert calendar.is_open(date(2020, 9, 27))
    assert calendar.first_of(4, date(2020, 10, 10)) == date(2020, 9, 29)
    assert calendar.last_open(date(2020, 10, 8)) == date(2020, 9, 30)


@given(CALENDARS, DAYS, st.integers(1, 200))
def test_forward_from_the_first_day_gives_the_last(calendar, day, length):
    last = calendar.last_open(day)
    first = calendar.first_of(length, last)
    assert calendar.last_of(length, first) == last
    counted = (first + timedelta(passed) for passed in range((last - first).days + 1))
    assert sum(calendar.is_open(each) for each in counted) == length
