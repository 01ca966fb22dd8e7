"""Several dates in one cell."""

from datetime import date, datetime

import pytest

from validators.fields.days import read


@pytest.mark.parametrize(
    ("raw", "days"),
    [
        ("2020-10-01", [1]),
        ("2020-10-03、2020-10-01,2020-10-01", [1, 3]),
        ("2020-10-01至2020-10-03；2020年10月8日", [1, 2, 3, 8]),
        (datetime(2020, 10, 5), [5]),
        (date(2020, 10, 5), [5]),
    ],
)
def test_days_and_spans(raw, days):
    assert read(raw).value == tuple(date(2020, 10, day) for day in days)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("国庆", "date-unreadable"),
        ("2020-10-01至", "date-unreadable"),
        ("2020-10-08至2020-10-01", "days-too-many"),
        ("2020-10-01至2021-10-01", "days-too-many"),
        ("2020-10-01至2020-10-02至2020-10-03", "days-too-many"),
        ("10-01", "date-incomplete"),
    ],
)
def test_what_is_no_list_of_days(raw, code):
    found = read(raw)
    assert found.value is None
    assert [issue.kind.code for issue in found.issues] == [code]
