"""待办: one record per door that somebody has to go to again, in the order one walks; for the office only."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.tell.consent.gap import gaps, ranks
from addin.tell.consent.visits import Visit, visits
from addin.tell.figure import Field, RecordSet, Value


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    missing = gaps(outcome)
    first = ranks(missing)
    last = len(first) + 1

    def turn(visit: Visit) -> tuple[bool, int]:
        """What settles the motion, then the units where least is missing; within a unit as one walks."""
        return not visit.first, first.get((visit.unit.building, visit.unit.unit), last)

    for number, visit in enumerate(sorted(visits(outcome), key=turn), start=1):
        row, place = visit.dwelling.row, (visit.unit.building, visit.unit.unit)
        yield {
            "序号": number,
            "楼栋": visit.unit.building_name,
            "单元": visit.unit.name,
            "门牌": str(row.address),
            "产权人": row.owner,
            "联系电话": visit.phone,
            "情况": visit.said,
            "要做什么": visit.todo,
            "本单元还差": str(missing[place]) if place in missing else "",
            "先后": first.get(place),
        }


RECORDS = RecordSet(
    "待办",
    "还要再上门的每户一行：先去足以定结论的几户和差得最少的单元（先后），每个单元从上往下；有姓名电话，只供内部使用",
    (
        Field("序号"),
        Field("楼栋"),
        Field("单元", "如 3号楼1单元"),
        Field("门牌"),
        Field("产权人", "公开时请用 |遮名"),
        Field("联系电话", "公开时请用 |遮号"),
        Field("情况", "待核实（为什么）、未收、无效（为什么）、不同意、弃权、没有送达、电话不对"),
        Field("要做什么"),
        Field("本单元还差", "政策要求的户数；参数没有政策要求的，为法定的人数和面积"),
        Field("先后", "还差最少的单元是 1；已够的空着", "个"),
    ),
    _records,
    "户室清册、同意表",
)
