"""楼层系数: how the floors of a stairway weigh against each other, as coefficients or as parts of 100 %."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from validators.fields import percent
from validators.fields.floor import read as read_floor
from validators.finding import Kind, Severity
from validators.sheets.money.coefficient import read as read_coefficient
from validators.table.column import Column
from validators.table.source import Source

SHEET = "楼层系数"
ALIASES = ("楼层系数表", "楼层分摊系数")

FLOOR_BLANK = Kind(
    "floor-blank",
    Severity.ERROR,
    zh="没有填楼层",
    fix="请填写楼层，如 3；地下一层填 -1",
    en="The floor is missing.",
    en_fix="Fill in the floor, such as 3.",
)


@dataclass(frozen=True, slots=True)
class FloorRow:
    """One of the two is given: a coefficient, or a ratio (0.07 for 7 %)."""

    source: Source
    row: int
    floor: Annotated[
        int | None,
        Column("楼层", read_floor, aliases=("层", "所在层"), required=True, blank=FLOOR_BLANK, width=8),
    ] = None
    coefficient: Annotated[
        Decimal | None,
        Column("系数", read_coefficient, aliases=("楼层系数", "分摊系数"), width=10, help="如 0、0.5、1.0、1.1"),
    ] = None
    ratio: Annotated[
        Decimal | None,
        Column("比例", percent.read, aliases=("分摊比例",), width=10, help="各层之和须为 100%；与系数只填一列"),
    ] = None
