"""同意情况: one record per building and unit; the same record whether buildings, units or both are listed."""

from collections.abc import Callable, Iterable, Mapping

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell.consent.figures import ANSWERS, counted
from addin.tell.figure import Field, RecordSet, Value
from validators.address.address import building_name

SOURCE = "户室清册、同意表"
LEVELS = {"compound": "小区", "building": "楼栋", "unit": "单元"}

FIELDS = (
    Field("序号"),
    Field("层级", "楼栋或单元"),
    Field("名称", "如 3号楼、3号楼1单元"),
    Field("楼栋"),
    Field("单元", "楼栋一行为空"),
    *(Field(answer + "户数", unit="户") for answer in ANSWERS),
    Field("同意率", "同意户数占总户数", "比例"),
    Field("总人数", unit="人"),
    Field("同意人数", unit="人"),
    Field("总面积", unit="㎡"),
    Field("同意面积", unit="㎡"),
    Field("同意面积率", "同意面积占总面积", "比例"),
)


def _record(number: int, group: Group) -> dict[str, Value]:
    return {
        "序号": number,
        "层级": LEVELS[group.level],
        "名称": group.name,
        "楼栋": building_name(group.building),
        "单元": group.unit,
        **{answer + "户数": counted(group, "户数", answer) for answer in ANSWERS},
        "同意率": group.approval_rate,
        **{name: counted(group, name[-2:], name[:-2]) for name in ("总人数", "同意人数", "总面积", "同意面积")},
        "同意面积率": group.area.rate,
    }


def _buildings(outcome: Outcome) -> list[Group]:
    return [group for group in outcome.groups if group.level == "building"]


def _units(outcome: Outcome) -> list[Group]:
    return [group for group in outcome.groups if group.level == "unit"]


def _buildings_with_units(outcome: Outcome) -> list[Group]:
    units = _units(outcome)
    return [
        group
        for building in _buildings(outcome)
        for group in (building, *(unit for unit in units if unit.building == building.building))
    ]


def _numbered(groups: Callable[[Outcome], Iterable[Group]]) -> Callable[[Outcome], Iterable[Mapping[str, Value]]]:
    return lambda outcome: [_record(number, group) for number, group in enumerate(groups(outcome), start=1)]


BUILDINGS_WITH_UNITS = RecordSet(
    "同意情况", "每栋楼一行，其后是它的各单元", FIELDS, _numbered(_buildings_with_units), SOURCE
)
BUILDINGS = RecordSet("楼栋同意情况", "每栋楼一行", FIELDS, _numbered(_buildings), SOURCE)
UNITS = RecordSet("单元同意情况", "每个单元一行", FIELDS, _numbered(_units), SOURCE)
