"""单元, 楼层, 户位."""

from datetime import datetime

import pytest

from tests.validators.fields.seen import codes
from validators.fields import door, floor, unit
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("二单元", "2"),
        ("甲单元", "甲"),
        ("甲", "甲"),
        ("2排", "2"),
        (2.0, "2"),
        ("第三单元", "3"),
        ("2门", "2"),
        ("东单元", "东"),
        ("A单元", "A"),
        ("十一单元", "11"),
        ("02", "2"),
        ("东1", "东1"),
        ("A2", "A2"),
        ("1A单元", "1A"),
        ("车库", "车库"),
    ],
)
def test_units(raw: Raw, expected: str):
    assert unit.read(raw).value == expected
    assert codes(unit.read(raw)) == []


@pytest.mark.parametrize("raw", ["/", "无", "无单元"])
def test_no_unit(raw: str):
    assert unit.read(raw).value == ""
    assert codes(unit.read(raw)) == ["read-as-blank"]


def test_the_word_without_its_number():
    assert unit.read("单元").value == ""
    assert codes(unit.read("单元")) == ["unit-number-missing"]


@pytest.mark.parametrize(
    "raw", ["1-2", 2.5, "靠近大门那个", "1 2", "李四", "备份", "同意表", "张三丰", "已搬走", "作废"]
)
def test_units_refused(raw: Raw):
    assert codes(unit.read(raw)) == ["unit-unreadable"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("4层", 4),
        ("四楼", 4),
        ("4", 4),
        (4.0, 4),
        ("4.0", 4),
        ("第4层", 4),
        ("4F", 4),
        ("十二层", 12),
        *((raw, -1) for raw in ("负一层", "-1", "B1", -1.0, "地下室", "地下一层", "负1楼", "b1")),
        ("地下二层", -2),
    ],
)
def test_floors(raw: Raw, expected: int):
    assert floor.read(raw).value == expected
    assert codes(floor.read(raw)) == []


@pytest.mark.parametrize("raw", [4.5, "4.5", "0", 0.0, "1-2", "1、2", "跃层", "顶层", 2000.0, "4/6", True])
def test_floors_refused(raw: Raw):
    assert floor.read(raw).value is None
    assert codes(floor.read(raw)) == ["floor-unreadable"]


def test_no_floor():
    assert floor.read("-").value is None
    assert codes(floor.read("-")) == ["read-as-blank"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("东户", "东"),
        ("东", "东"),
        ("西南户", "西南"),
        ("中户", "中"),
        ("东边户", "东"),
        ("中1户", "中1"),
        ("左", "左"),
    ],
)
def test_doors(raw: str, expected: str):
    assert door.read(raw).value == expected
    assert codes(door.read(raw)) == []


@pytest.mark.parametrize("raw", ["1号", 1.0, "502", "边户"])
def test_a_number_is_never_a_side(raw: Raw):
    assert codes(door.read(raw)) == ["door-unreadable"]


@pytest.mark.parametrize("read", [unit.read, floor.read, door.read])
def test_numbers_that_became_dates(read: object):
    assert codes(read(datetime(2025, 3, 2))) == ["became-date"]  # type: ignore[operator]
