"""催办: which doors still owe a paper, for the building's chief and for the group chat: doors only, nobody's name.

Who is against or abstains is not reminded: his paper is in, and which way it goes is nobody's business on the stairs.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from addin.outcome import Outcome
from addin.tell.consent.visits import Reason, Visit, visits
from addin.tell.figure import Field, RecordSet, Value
from validators.address.address import unit_name

OWED: dict[Reason, str] = {
    Reason.NOT_COLLECTED: "还没交表",
    Reason.NO_OPINION: "意见要补填",
    Reason.UNSIGNED: "要补签字",
    Reason.UNCLEAR: "要重填",
    Reason.CONTRADICTED: "要重填",
    Reason.QUALIFIED: "要重填",
    Reason.OWNER_CONFLICT: "要重填",
    Reason.NOT_SERVED: "表决票要送到",
}
"""What is owed, in words that tell nobody how the household answered."""
ASKED = "请在家的邻居尽快与楼长联系，把表填好交回，谢谢！"


class Owing(NamedTuple):
    """A door that owes something: `unit` is 1单元 or blank, `door` what follows it: 302, 4层东户."""

    visit: Visit
    building: str
    unit: str
    door: str
    owed: str


class Building(NamedTuple):
    """A building with its doors, in the order one walks, and what its chief may post in the group chat."""

    name: str
    doors: tuple[Owing, ...]

    @property
    def message(self) -> str:
        """One text: how many, and which doors, unit by unit.  No name, no phone, no opinion."""
        parts = []
        for unit, doors in groupby(self.doors, key=lambda one: one.unit):
            parts.append(f"{unit}{' ' if unit else ''}{'、'.join(one.door for one in doors)}")
        return f"{self.name}还差 {len(self.doors)} 户：{'；'.join(parts)}。{ASKED}"


def buildings(outcome: Outcome) -> list[Building]:
    """Those that owe anything, in the order of the compound."""
    owing = [one for visit in visits(outcome) if (one := _owing(visit)) is not None]
    order = {name: at for at, name in enumerate(dict.fromkeys(unit.building_name for unit in outcome.roll.units))}
    units = {unit.name: at for at, unit in enumerate(outcome.roll.units)}
    owing.sort(key=lambda one: (order[one.building], units[one.visit.unit.name]))
    return [Building(name, tuple(doors)) for name, doors in groupby(owing, key=lambda one: one.building)]


def _owing(visit: Visit) -> Owing | None:
    """None where nothing is to be brought: an answer that is in, or only a phone to be corrected."""
    owed = list(dict.fromkeys(OWED[reason] for reason in visit.reasons if reason in OWED))
    if visit.doubts:
        owed.append("请本人来核对")
    if not owed:
        return None
    unit, address = visit.unit, str(visit.dwelling.row.address)
    where = unit_name(unit.building, unit.unit)
    door = address.removeprefix(where) or address
    return Owing(visit, unit.building_name, where.removeprefix(unit.building_name), door, "、".join(owed))


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for building in buildings(outcome):
        for number, one in enumerate(building.doors, start=1):
            yield {
                "楼栋": building.name,
                "户数": len(building.doors),
                "序号": number,
                "单元": one.unit,
                "门牌": one.door,
                "要办": one.owed,
            }


RECORDS = RecordSet(
    "催办",
    "还没交齐的每户一行，按楼栋；只有门牌，没有姓名、电话和意见，可以交给楼长",
    (
        Field("楼栋", "如 3号楼"),
        Field("户数", "本楼还没交齐的户数", "户"),
        Field("序号", "本楼第几户"),
        Field("单元", "如 1单元；不分单元的空着"),
        Field("门牌", "如 302、4层东户"),
        Field("要办", "还没交表、要补签字、要重填……；看不出这户同意与否"),
    ),
    _records,
    "户室清册、同意表",
)
