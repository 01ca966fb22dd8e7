import pytest

from tests.validators.fields.seen import codes, findings
from validators.fields.area import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "hundredths"),
    [
        ("12,345.67", 1234567),
        ("89.5㎡", 8950),
        ("89.5平方米", 8950),
        ("89.5 m2", 8950),
        ("89.5m²", 8950),
        ("８９．５", 8950),
        (89.47, 8947),
        (0.1 + 0.2, 30),
        (89, 8900),
        (1.005e2, 10050),
        ("6666.66", 666666),
        (0.01, 1),
    ],
)
def test_area_in_hundredths(raw: Raw, hundredths: int):
    assert read(raw).value == hundredths
    assert not {"area-rounded", "area-unreadable"} & set(codes(read(raw)))


@pytest.mark.parametrize(
    ("raw", "hundredths"), [(89.475, 8948), ("89.474", 8947), ("89.4749999", 8947), ("0.005", 1), (1.005, 101)]
)
def test_more_than_two_decimals_are_rounded_half_up_and_noted(raw: Raw, hundredths: int):
    assert read(raw).value == hundredths
    assert codes(read(raw)) == ["area-rounded"]


def test_the_note_says_what_was_taken():
    assert "89.48" in findings(read(89.475), 89.475)[0].message


@pytest.mark.parametrize("raw", [0.0, 0, -3.0, "0.00", "0.004㎡", "-89.5"])
def test_zero_and_less_is_an_error(raw: Raw):
    assert codes(read(raw)) == ["area-zero"]
    assert read(raw).value is None


@pytest.mark.parametrize("raw", ["八十九", "约89", "89.5.1", "1,23", "12,34.5", "89 47", "89.5亩", True, 1e15, "㎡"])
def test_refused(raw: Raw):
    assert codes(read(raw)) == ["area-unreadable"]
    assert read(raw).value is None


def test_full_width_digits_are_noted_and_units_are_not():
    assert codes(read("８９.５")) == ["normalised"]
    assert codes(read("89.5㎡")) == []
