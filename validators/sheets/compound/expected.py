"""What is known before anything is entered: the totals that the entries must come to."""

from dataclasses import dataclass
from typing import Annotated

from validators.fields import area, number
from validators.table.column import Column


@dataclass(frozen=True)
class Expected:
    """What is known before anything is entered: the totals that the entries must come to."""

    expected_households: Annotated[
        int | None,
        Column(
            "登记总户数", number.read, aliases=("应有户数",), help="不动产登记（房管部门）的户数；与户室清册不同算错误"
        ),
    ] = None
    expected_area: Annotated[
        int | None,
        Column(
            "登记总面积",
            area.read,
            aliases=("应有总面积",),
            unit="㎡",
            help="不动产登记的专有部分面积合计，平方米；与户室清册不同算错误",
        ),
    ] = None
    slips_issued: Annotated[
        int | None,
        Column(
            "发放票数",
            number.read,
            aliases=("发出票数",),
            help="表决票（同意表）发出的张数，一户一张；与户室清册不同算错误",
        ),
    ] = None
