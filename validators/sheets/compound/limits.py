"""What is plausible; beyond it a warning is given, nothing is left out."""

from dataclasses import dataclass
from typing import Annotated

from validators.fields import number
from validators.sheets.deciding import Decides
from validators.table.column import Column


@dataclass(frozen=True)
class Limits:
    """What is plausible; beyond it a warning is given, nothing is left out."""

    area_low: Annotated[
        int,
        Column(
            "面积下限",
            number.read,
            unit="㎡",
            default="15",
            help="平方米；住宅面积低于此数会提示",
            decides=(Decides.DOUBT,),
        ),
    ] = 15
    area_high: Annotated[
        int,
        Column(
            "面积上限",
            number.read,
            unit="㎡",
            default="300",
            help="平方米；住宅面积高于此数会提示",
            decides=(Decides.DOUBT,),
        ),
    ] = 300
    floors: Annotated[int | None, Column("最高层数", number.read, help="全小区最高的楼层；不填则以户室清册为准")] = None
