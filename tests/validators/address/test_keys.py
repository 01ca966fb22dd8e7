import pytest
from hypothesis import given

from tests.validators.address.addresses import ADDRESSES, as_printed
from validators.address.address import Address
from validators.address.keys import match_keys, sort_key
from validators.address.parse import parse


def same(one: Address, other: Address) -> bool:
    return not set(match_keys(one)).isdisjoint(match_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Address("3", "1", 5, "502"), Address("3", "1", None, "502")),
        (Address("4", "1", 4, "7"), Address("4", "1", 4, "7")),
        (Address("3", "1", 5, "502", "东"), Address("3", "1", 5, "", "东")),
        (Address("3", "1", 5, "502", "东"), Address("3", "1", None, "502")),
        (Address("平房", "2", 1, "3"), Address("平房", "2", None, "3")),
        (Address("平房", "2", None, "", "东"), Address("平房", "2", None, "", "东")),
    ],
)
def test_one_dwelling(one: Address, other: Address):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Address("4", "1", 4, "7"), Address("4", "1", 3, "7")),
        (Address("4", "1", 4, "7"), Address("4", "1", None, "7")),
        (Address("2", "1", 1, "1"), Address("2", "1", 1, "", "东")),
        (Address("3", "1", 5, "502"), Address("3", "2", 5, "502")),
        (Address("3", "1", 5, "502"), Address("4", "1", 5, "502")),
        (Address("3", "1", 5, "", "东"), Address("3", "1", 4, "", "东")),
        (Address("3", "1", 5, "", "东"), Address("3", "1", 5, "", "西")),
        (Address("3", "", None, "2"), Address("3", "", None, "商铺2")),
    ],
)
def test_two_dwellings(one: Address, other: Address):
    assert not same(one, other)


def test_an_address_without_room_or_side_matches_nothing():
    assert match_keys(Address("3", "1", 5)) == ()


@given(ADDRESSES.filter(lambda address: address.room or address.door))
def test_a_printed_address_is_the_same_dwelling(address: Address):
    assert same(address, parse(str(address)).address)


def in_order(texts: str) -> list[Address]:
    return [parse(text).address for text in texts.split()]


@pytest.mark.parametrize(
    "texts",
    [
        "2号楼1单元101 3号楼1单元101 10号楼1单元101 A栋1单元101 农研所北楼1单元101 平房1排1号",
        "3号楼1单元101 3号楼1单元102 3号楼1单元201 3号楼1单元1001 3号楼2单元101",
        "3号楼甲单元101 3号楼乙单元101 3号楼丙单元101",
        "4号楼1单元1层2号 4号楼1单元1层10号 4号楼1单元2层1号",
        "1号楼1单元1层东户 1号楼1单元1层中户 1号楼1单元1层西户 1号楼1单元2层东户",
        "3号楼1单元502 3号楼1单元502A 3号楼1单元503",
        "3号楼1单元地下1层1号 3号楼1单元1层1号",
        "3号楼商铺2 3号楼商铺10",
        "平房2排3号 平房2排10号 平房10排1号",
    ],
)
def test_natural_order(texts: str):
    addresses = in_order(texts)
    backwards = addresses[::-1]
    assert sorted(backwards, key=sort_key) == addresses


def test_the_floor_may_be_given_or_not():
    addresses = [Address("3", "1", 1, "101"), Address("3", "1", None, "102"), Address("3", "1", 2, "201")]
    backwards = addresses[::-1]
    assert sorted(backwards, key=sort_key) == addresses


@given(ADDRESSES, ADDRESSES)
def test_any_two_dwellings_have_an_order(one: Address, other: Address):
    first, second = sort_key(as_printed(one)), sort_key(as_printed(other))
    assert (first < second) + (second < first) == (str(one) != str(other))
