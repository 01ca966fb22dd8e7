"""Addresses of every form that a compound has, for property tests."""

from hypothesis import strategies as st

from validators.address.address import BUNGALOW, Address, is_short

NUMBERS = st.integers(1, 40).map(str)
FLOORS = st.none() | st.integers(1, 33) | st.integers(-3, -1)
DOORS = st.sampled_from(["东", "西", "中", "南", "东南", "西北", "中1"])
NAMED = st.sampled_from(["农研所北楼", "老干部楼", "东院3号楼", "2号院12号楼", "甲楼", "专家公寓"])
BUILDINGS = NUMBERS | st.just("307") | st.sampled_from(["A", "B2", "3A"]) | NAMED
UNITS = st.just("") | st.integers(1, 12).map(str) | st.sampled_from(["甲", "乙", "东", "A"])
ROOMS = (
    st.integers(1, 99).map(str)
    | st.builds(lambda floor, room: f"{floor}{room:02d}", st.integers(1, 33), st.integers(1, 12))
    | st.sampled_from(["502A", "A502", "3-2", "12-4", "商铺", "商铺2", "地下室5", "地下室", "储藏室12", "车位103"])
)
IN_BUILDINGS = st.one_of(
    st.builds(Address, BUILDINGS, UNITS, FLOORS, ROOMS),
    st.builds(Address, BUILDINGS, UNITS, FLOORS, st.just(""), DOORS),
    st.builds(Address, BUILDINGS, UNITS, FLOORS),
    st.builds(Address, BUILDINGS, UNITS, FLOORS, ROOMS, DOORS),
)
BUNGALOWS = st.one_of(
    st.builds(Address, st.just(BUNGALOW), NUMBERS, st.none(), NUMBERS),
    st.builds(Address, st.just(BUNGALOW), st.just(""), st.none() | st.just(1), NUMBERS),
    st.builds(Address, st.just(BUNGALOW), NUMBERS, st.none(), st.just(""), DOORS),
)
ADDRESSES = IN_BUILDINGS | BUNGALOWS


def as_printed(address: Address) -> Address:
    """The parts that printing keeps: a long room needs no floor and no side, a short one needs its floor."""
    if not address.room:
        return address
    floor = address.floor if is_short(address.room) and address.building != BUNGALOW else None
    return Address(address.building, address.unit, floor, address.room)
