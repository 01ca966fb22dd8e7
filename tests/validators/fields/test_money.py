import pytest

from tests.validators.fields.seen import codes
from validators.fields.money import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "fen"),
    [
        ("306万元", 306_000_000),
        ("306万", 306_000_000),
        ("1.5亿元", 15_000_000_000),
        ("1,000.50元", 100_050),
        ("1，000元", 100_000),
        ("1000", 100_000),
        (1000.5, 100_050),
        (0.1 + 0.2, 30),
        ("¥306", 30_600),
        ("￥306.00", 30_600),
        ("人民币500元整", 50_000),
        ("306.123456万元", 306_123_456),
        (0.0, 0),
        (3060000, 306_000_000),
    ],
)
def test_amount_in_fen(raw: Raw, fen: int):
    assert read(raw).value == fen


@pytest.mark.parametrize("raw", [12.345, "12.345", "306.1234567万元", 0.001])
def test_part_of_a_fen_is_an_error(raw: Raw):
    assert codes(read(raw)) == ["money-too-fine"]
    assert read(raw).value is None


@pytest.mark.parametrize("raw", [-5, "-5", "-0.01元"])
def test_negative(raw: Raw):
    assert codes(read(raw)) == ["money-negative"]


@pytest.mark.parametrize("raw", ["约300万元", "叁佰元", "300美元", "1,00", "元", True, 1e16])
def test_refused(raw: Raw):
    assert codes(read(raw)) == ["money-unreadable"]
