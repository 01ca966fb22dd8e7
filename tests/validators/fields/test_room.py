from datetime import date, datetime, time

import pytest

from tests.validators.fields.seen import codes, findings
from validators.fields.room import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "room"),
    [
        ("502", "502"),
        ("502室", "502"),
        ("7号", "7"),
        ("401.0", "401"),
        (401.0, "401"),
        (7, "7"),
        ("502a", "502A"),
        ("A502", "A502"),
        ("五〇二", "502"),
        ("三号", "3"),
        ("3-2", "3-2"),
        ("商铺2", "商铺2"),
        ("商铺二号", "商铺2"),
        ("门面3号", "商铺3"),
        ("地下室5", "地下室5"),
        ("商铺", "商铺"),
        ("值班室", "值班室"),
    ],
)
def test_rooms(raw: Raw, room: str):
    assert read(raw).value == room
    assert codes(read(raw)) == []


@pytest.mark.parametrize(("raw", "room"), [("0502", "502"), ("07", "7"), ("４０１室", "401"), ("5 号", "5")])
def test_noted(raw: str, room: str):
    assert read(raw).value == room
    assert codes(read(raw)) == ["normalised"]


@pytest.mark.parametrize("raw", [datetime(2025, 3, 2), date(2025, 3, 2)])
def test_a_room_that_excel_turned_into_a_date(raw: Raw):
    finding = findings(read(raw), raw, "房号")[0]
    assert read(raw).value is None
    assert finding.code == "became-date"
    assert "3-2" in finding.message
    assert "文本" in finding.fix


def test_the_first_of_a_month_may_have_been_a_year():
    assert "5-1 / 5-2001" in findings(read(date(2001, 5, 1)))[0].message


@pytest.mark.parametrize("raw", [1e15, 123456789012345680.0, 10**16])
def test_digits_that_excel_rounded_away(raw: Raw):
    assert read(raw).value is None
    assert codes(read(raw)) == ["digits-lost"]


@pytest.mark.parametrize(
    "raw", [401.5, -2.0, "502 503", "502、503", "3-1-502", "3号楼1单元502", "4层7号", "二单元", "四层东户"]
)
def test_refused(raw: Raw):
    assert read(raw).value is None
    assert codes(read(raw)) == ["room-unreadable"]


def test_a_side_of_the_landing_is_no_room():
    assert codes(read("东户")) == ["room-is-door"]


def test_a_time_is_no_room():
    assert codes(read(time(3, 2))) == ["became-date"]


@pytest.mark.parametrize(
    ("raw", "hint"), [("1O7", "是不是“107”？"), ("5O2", "“502”"), (1.5, "如果是“1-5”"), ("三室两厅.", "每格")]
)
def test_what_was_probably_meant_is_said(raw: Raw, hint: str):
    assert codes(read(raw)) == ["room-unreadable"]
    assert hint in findings(read(raw), raw)[0].fix


@pytest.mark.parametrize(
    ("raw", "room"),
    [
        ("临街商铺1号", "商铺1"),
        ("储藏室-3", "储藏室-3"),
        ("车位A-01", "车位A-01"),
        ("B1-05", "B1-05"),
        ("负1-01", "负1-01"),
        ("502甲", "502甲"),
        ("5E02", "5E02"),
        ("101附1号", "101附1"),
        ("沿街商铺东数第3间", "沿街商铺东数第3间"),
        ("负一层车位12", "负一层车位12"),
        ("3号车位", "3号车位"),
        ("门面房3", "商铺3"),
    ],
)
def test_doors_as_they_are_written(raw: str, room: str):
    assert read(raw).value == room
    assert codes(read(raw)) == []


@pytest.mark.parametrize("raw", ["401/402", "401室/402室", "301+302"])
def test_flats_knocked_into_one_are_one_and_told(raw: str):
    assert codes(read(raw)) == ["room-joined"]


@pytest.mark.parametrize("raw", ["1E+10", "1.38123E+10", "1.2E5"])
def test_what_excel_wrote_in_powers_of_ten_is_no_room(raw: str):
    assert codes(read(raw)) == ["digits-lost"]
