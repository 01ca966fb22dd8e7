import pytest
from hypothesis import given

from tests.validators.address.addresses import ADDRESSES, as_printed
from validators.address.address import Address, building_name, unit_name


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (Address("3", "1", 5, "502"), "3号楼1单元502"),
        (Address("3", "1", None, "502"), "3号楼1单元502"),
        (Address("4", "1", 4, "7"), "4号楼1单元4层7号"),
        (Address("4", "1", None, "7"), "4号楼1单元7号"),
        (Address("1", "2", 4, "", "东"), "1号楼2单元4层东户"),
        (Address("平房", "2", None, "3"), "平房2排3号"),
        (Address("平房", "2", 1, "3"), "平房2排3号"),
        (Address("3", "", 1, "商铺2"), "3号楼商铺2"),
        (Address("3", "1", -1, "地下室5"), "3号楼1单元地下室5"),
        (Address("3", "1", -1, "5"), "3号楼1单元地下1层5号"),
        (Address("3", "", None, "3-2"), "3号楼3-2室"),
        (Address("307", "", 5, "", "西"), "307号楼5层西户"),
        (Address("3", "1"), "3号楼1单元"),
        (Address(), ""),
    ],
)
def test_one_way_to_print(address: Address, text: str):
    assert str(address) == text


@given(ADDRESSES, ADDRESSES)
def test_different_dwellings_print_differently(one: Address, other: Address):
    assert (str(one) == str(other)) == (as_printed(one) == as_printed(other))


@pytest.mark.parametrize(
    ("building", "name"),
    [
        ("3", "3号楼"),
        ("307", "307号楼"),
        ("平房", "平房"),
        ("农研所北楼", "农研所北楼"),
        ("A", "A栋"),
        ("B2", "B2号楼"),
        ("", ""),
    ],
)
def test_building_name(building: str, name: str):
    assert building_name(building) == name


@pytest.mark.parametrize(
    ("building", "unit", "name"),
    [
        ("3", "1", "3号楼1单元"),
        ("平房", "2", "平房2排"),
        ("12", "甲", "12号楼甲单元"),
        ("3", "", "3号楼"),
        ("农研所北楼", "1", "农研所北楼1单元"),
    ],
)
def test_unit_name(building: str, unit: str, name: str):
    assert unit_name(building, unit) == name
