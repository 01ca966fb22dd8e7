"""分摊明细: one record per dwelling, in 户室清册 order; 楼栋分摊: the same, summed by building."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)


def _dwellings(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, share in enumerate(outcome.shares.shares, start=1):
        row = share.row
        yield {
            "序号": number,
            "门牌": share.dwelling,
            "楼栋": share.building,
            "单元": share.unit,
            "楼层": row.floor,
            "房号": row.room,
            "户位": row.door,
            "产权人": row.owner,
            "联系电话": "、".join(row.phones),
            "建筑面积": hundredths(share.area),
            "分摊金额": hundredths(share.amount),
            "备注": row.note,
        }


def _buildings(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for total in outcome.shares.by_building:
        yield {
            "楼栋": total.name,
            "户数": total.dwellings,
            "建筑面积": hundredths(total.area),
            "分摊金额": hundredths(total.amount),
        }


DWELLINGS = RecordSet(
    "分摊明细",
    "每户一行，按户室清册顺序",
    (
        Field("序号"),
        Field("门牌", "如 3号楼1单元502"),
        Field("楼栋"),
        Field("单元"),
        Field("楼层"),
        Field("房号"),
        Field("户位"),
        Field("产权人", "公开时请用 |遮名"),
        Field("联系电话", "公开时请用 |遮号"),
        Field("建筑面积", unit="㎡"),
        Field("分摊金额", unit="元"),
        Field("备注"),
    ),
    _dwellings,
    "户室清册；金额按参数表的分摊方式和精度",
)
BUILDINGS = RecordSet(
    "楼栋分摊",
    "每栋楼一行",
    (Field("楼栋"), Field("户数", "参加分摊的户数", "户"), Field("建筑面积", unit="㎡"), Field("分摊金额", unit="元")),
    _buildings,
    "分摊明细按楼栋相加",
)
