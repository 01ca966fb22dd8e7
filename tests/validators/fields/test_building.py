from datetime import date

import pytest

from tests.validators.fields.seen import codes
from validators.fields.building import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "building"),
    [
        *(
            (raw, "3")
            for raw in ("3号楼", "3#", "三栋", "3幢", "3", 3.0, 3, "03", "3#楼", "第3栋", "3号", "3楼", "三号楼", "3座")
        ),
        ("307楼", "307"),
        ("十二幢", "12"),
        ("二十三栋", "23"),
        ("平房", "平房"),
        ("平房区", "平房"),
        ("A栋", "A"),
        ("a栋", "A"),
        ("B2座", "B2"),
        ("3a", "3A"),
        ("农研所北楼", "农研所北楼"),
        ("甲楼", "甲楼"),
        ("一号院", "一号院"),
        ("老干部楼", "老干部楼"),
        ("农研苑小区四栋", "4"),
        ("市农研所家属院3号楼", "3"),
        ("建设路12号3号楼", "3"),
    ],
)
def test_buildings(raw: Raw, building: str):
    assert read(raw).value == building
    assert codes(read(raw)) == []


@pytest.mark.parametrize("raw", ["东院3号楼", "2号院3号楼", "新3号楼", "农研所3号楼"])
def test_what_tells_two_buildings_apart_stays(raw: str):
    assert read(raw).value == raw


@pytest.mark.parametrize("raw", ["３号楼", "3 号 楼"])
def test_noted(raw: str):
    assert read(raw).value == "3"
    assert codes(read(raw)) == ["normalised"]


@pytest.mark.parametrize("raw", ["3号楼1单元", "3-1", "3-1-502", "3栋502", "平房2排", "3号楼东户", "3栋-1", "3号楼4层"])
def test_a_unit_or_room_in_the_same_cell(raw: str):
    assert read(raw).value is None
    assert codes(read(raw)) == ["building-more"]


@pytest.mark.parametrize("raw", [3.5, "/", "#", -3.0])
def test_refused(raw: Raw):
    assert codes(read(raw)) == ["building-unreadable"]


def test_a_number_that_became_a_date():
    assert codes(read(date(2025, 3, 1))) == ["became-date"]
