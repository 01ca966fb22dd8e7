"""送达登记: every door with a vote, in the order one walks, for the register of slips given out (sources.md §4.6)."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.tell.figure import Field, RecordSet, Value
from addin.tell.roster.layout import plans
from validators.address.address import building_name

A_PAGE = 16
"""Doors on a page."""


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    begins = ""
    walked = (
        (plan.unit.name, one)
        for plan in plans(outcome.votes[0].roll, lambda one: one.votes)
        for one in plan.walk(up=True)
    )
    for number, (unit, dwelling) in enumerate(walked):
        row = dwelling.row
        begins = begins if number % A_PAGE else f"{unit}起"
        yield {
            "序号": number + 1,
            "页首": begins,
            "楼栋": building_name(row.building),
            "单元": row.unit,
            "楼层": row.floor,
            "房号": row.room,
            "户位": row.door,
            "产权人": row.owner,
        }


RECORDS = RecordSet(
    "送达登记",
    "有表决权的每户一行：先楼栋、单元，再从下往上；只供内部使用",
    (
        Field("序号"),
        Field("页首", f"每页 {A_PAGE} 户时，本页从哪个单元起，如 3号楼1单元起"),
        Field("楼栋"),
        Field("单元"),
        Field("楼层"),
        Field("房号"),
        Field("户位"),
        Field("产权人", "公开时请用 |遮名"),
    ),
    _records,
    "户室清册",
)
