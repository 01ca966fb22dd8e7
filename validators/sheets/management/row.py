"""物业意向: which households want a property firm, what they would pay a month, and for which service.

The third precondition is 改造后引入物业管理 (sources.md §P0); cities ask for it with consent (sources.md §2).
"""

from dataclasses import dataclass
from typing import Annotated

from validators.fields import money, text
from validators.sheets.management.willing import CHOICES, read
from validators.sheets.parts import DwellingLine, Scan
from validators.table.column import Column

SHEET = "物业意向"
ALIASES = ("物业意愿", "物业管理意向", "物业意向表")


@dataclass(frozen=True, slots=True)
class ManagementRow(DwellingLine):
    """`willing` None where the household did not say; `fee` in fen a month, per ㎡ or per household as 参数 has it."""

    willing: Annotated[bool | None, Column("意见", read, aliases=("是否愿意", "意愿"), choices=CHOICES, width=10)] = (
        None
    )
    fee: Annotated[
        int | None,
        Column(
            "可接受收费",
            money.read,
            aliases=("收费", "可接受标准"),
            width=12,
            help="元/月：每平方米或每户，同参数“物业计费方式”",
        ),
    ] = None
    level: Annotated[str, Column("服务等级", text.read, aliases=("等级",), width=12, help="如 基本、标准、优质")] = ""
    note: Annotated[str, Column("备注", text.read, width=20)] = ""
    scan: Scan = ""
