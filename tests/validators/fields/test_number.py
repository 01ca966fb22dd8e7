import pytest

from tests.validators.fields.seen import codes
from validators.fields.number import read
from validators.grid import Raw


@pytest.mark.parametrize(("raw", "number"), [("15", 15), (15.0, 15), (0, 0), ("１５", 15), ("1,500", 1500)])
def test_whole_number(raw: Raw, number: int):
    assert read(raw).value == number


@pytest.mark.parametrize("raw", [15.5, "十五", -1, "6层", True, "1e3"])
def test_refused(raw: Raw):
    assert codes(read(raw)) == ["number-unreadable"]
