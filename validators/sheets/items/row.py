"""改造项目: what is to be built, for whom, at what estimated cost, and in which rank."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from validators.fields import money, number, text
from validators.fields.choice import choice_of
from validators.finding import Kind, Severity
from validators.sheets.money import coefficient
from validators.table.column import Column
from validators.table.source import Source

SHEET = "改造项目"
ALIASES = ("项目表", "项目清单", "改造内容")

ITEM_UNNAMED = Kind(
    "item-unnamed",
    Severity.ERROR,
    zh="没有填项目名称",
    fix="请填写项目名称",
    en="The item has no name.",
    en_fix="Fill in its name.",
)


class Class(StrEnum):
    """国办发〔2020〕23号."""

    BASIC = "基础类"
    IMPROVING = "完善类"
    UPGRADING = "提升类"


class ItemWay(StrEnum):
    """How one item's cost is split among those who benefit; by area where nothing is said (民法典 第283条)."""

    PER_AREA = "按面积"
    PER_HOUSEHOLD = "按户"
    PER_FLOOR = "按楼层系数"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """cost (概算) in fen; rank None where nobody ranked it."""

    source: Source
    row: int
    code: Annotated[str, Column("代码", text.read, aliases=("编号", "项目代码"), text=True, width=8)] = ""
    name: Annotated[
        str,
        Column(
            "项目名称", text.read, aliases=("项目", "名称", "改造项目"), required=True, blank=ITEM_UNNAMED, width=24
        ),
    ] = ""
    also: Annotated[str, Column("别名", text.read, aliases=("又名",), width=24, help="其他叫法；几个用分号隔开")] = ""
    group: Annotated[Class | None, Column("类别", choice_of(Class), choices=tuple(Class), width=10)] = None
    scope: Annotated[
        str,
        Column(
            "受益范围",
            text.read,
            aliases=("范围", "实施范围"),
            width=18,
            help="如 全小区、3号楼、3号楼1单元、3号楼1单元东户；几处用顿号隔开；不填为全小区",
        ),
    ] = ""
    amount: Annotated[object, Column("工程量", coefficient.read, aliases=("数量",), width=10, unit="数")] = None
    measure: Annotated[str, Column("单位", text.read, aliases=("计量单位",), width=8)] = ""
    cost: Annotated[int, Column("概算", money.read, aliases=("概算金额", "估算", "投资"), width=14, help="元")] = 0
    rank: Annotated[int | None, Column("排序", number.read, aliases=("名次", "序位"), width=8, help="1 为最先实施")] = (
        None
    )
    way: Annotated[
        ItemWay | None,
        Column(
            "分摊方式",
            choice_of(ItemWay),
            choices=tuple(ItemWay),
            width=14,
            help="参数中分摊方式为“按项目”时使用；不填按面积（民法典第283条）",
        ),
    ] = None
