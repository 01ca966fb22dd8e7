"""How much of something."""

from decimal import Decimal

import pytest

from validators.fields.quantity import UNREADABLE, read


@pytest.mark.parametrize(("typed", "quantity"), [(50, 50), ("1.5", Decimal("1.5")), ("1,000", 1000), (0, 0)])
def test_a_number_is_read_exactly(typed, quantity):
    assert read(typed).value == quantity


@pytest.mark.parametrize("typed", ["50度", "十五", -1, "若干"])
def test_a_number_with_its_unit_or_in_words_is_asked_for_alone(typed):
    reading = read(typed)
    assert reading.value is None
    assert [issue.kind for issue in reading.issues] == [UNREADABLE]
