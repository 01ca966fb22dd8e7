from decimal import Decimal

import pytest

from tests.validators.fields.seen import codes, findings
from validators.fields.percent import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "ratio"),
    [
        ("90%", "0.9"),
        ("90％", "0.9"),
        (0.9, "0.9"),
        ("0.9", "0.9"),
        ("12.5%", "0.125"),
        (1.0, "1"),
        ("100%", "1"),
        (0, "0"),
    ],
)
def test_ratio(raw: Raw, ratio: str):
    assert read(raw).value == Decimal(ratio)


@pytest.mark.parametrize(("raw", "ratio"), [(90.0, "0.9"), ("90", "0.9"), (1.5, "0.015"), (100, "1")])
def test_a_bare_number_above_one_is_per_cent_with_a_note(raw: Raw, ratio: str):
    assert read(raw).value == Decimal(ratio)
    assert codes(read(raw)) == ["normalised"]


def test_the_note_shows_the_per_cent():
    assert "90%" in findings(read(90.0), 90.0)[0].message


@pytest.mark.parametrize("raw", ["150%", 101.0, "-1%", "九成", "%", True])
def test_refused(raw: Raw):
    assert codes(read(raw)) == ["percent-unreadable"]
