from datetime import date

import pytest
from hypothesis import given

from tests.validators.address.addresses import ADDRESSES, as_printed
from tests.validators.fields.seen import findings
from validators.address.address import Address
from validators.fields.location import read


@given(ADDRESSES)
def test_a_printed_address_reads_as_itself_without_a_word(address: Address) -> None:
    reading = read(str(address))
    assert (reading.value, reading.issues) == (as_printed(address), ())


@pytest.mark.parametrize(
    ("cell", "read_as"),
    [
        ("3-1-502", "3号楼1单元502"),
        ("农研苑小区3号楼1单元502", "3号楼1单元502"),
        ("３号楼１单元５０２", "3号楼1单元502"),
        ("3号楼1单元502（出租）", "3号楼1单元502"),
        ("307-1-502", "307号楼1单元502"),
    ],
)
def test_what_was_made_of_it_is_said(cell: str, read_as: str) -> None:
    reading = read(cell)
    assert str(reading.value) == read_as
    assert [one.message for one in findings(reading, cell)] == [f"“{cell}”按“{read_as}”读取"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("502", "502号"),
        ("1单元502", "1单元 · 502号"),
        ("建设路12号", "没有读出门牌"),
        ("3号楼1单元502、503", "，“503”读不出"),
        ("502/503", "502号楼 · 503号"),
        ("307-502", "307号楼 · 502号"),
        ("501/502/503", "501号楼"),
    ],
)
def test_what_a_person_must_look_at_is_no_address(cell: str, said: str) -> None:
    reading = read(cell)
    assert reading.value is None
    (finding,) = findings(reading, cell)
    assert finding.code == "location-unsure"
    assert said in finding.message


def test_a_date_was_an_address_once() -> None:
    assert [issue.kind.code for issue in read(date(2003, 1, 2)).issues] == ["became-date"]


def test_a_stroke_is_a_blank() -> None:
    assert [issue.kind.code for issue in read("—").issues] == ["read-as-blank"]
