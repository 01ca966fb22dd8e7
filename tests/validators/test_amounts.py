from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.amounts import percent, short_percent, square_metres, yuan


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (Fraction(1, 6), "16.67%"),
        (Fraction(2, 3), "66.67%"),
        (Fraction(1, 2), "50.00%"),
        (Fraction(1), "100.00%"),
        (Fraction(0), "0.00%"),
        (Decimal("0.9"), "90.00%"),
        (Fraction(-1, 6), "-16.67%"),
        (Fraction(12345, 1000000), "1.23%"),
        (Fraction(12350, 1000000), "1.24%"),
    ],
)
def test_a_ratio_is_printed_with_two_decimals_half_up(ratio, text):
    assert percent(ratio) == text


@given(part=st.integers(0, 10**7), whole=st.integers(1, 10**7), digits=st.integers(0, 4))
def test_what_is_printed_is_never_further_off_than_half_of_its_last_digit(part, whole, digits):
    printed = Fraction(percent(Fraction(part, whole), digits).removesuffix("%"))
    assert abs(printed - Fraction(part * 100, whole)) <= Fraction(1, 2 * 10**digits)


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (Decimal("0.9"), "90%"),
        (Decimal("0.125"), "12.5%"),
        (Decimal(1), "100%"),
        (Decimal(0), "0%"),
        (Decimal("0.1"), "10%"),
    ],
)
def test_a_ratio_that_was_typed_is_printed_as_short_as_it_was_typed(ratio, text):
    assert short_percent(ratio) == text


def test_amounts_and_areas_have_two_decimals():
    assert yuan(1234567) == "12,345.67"
    assert yuan(-5) == "-0.05"
    assert square_metres(8950) == "89.50"
