"""住址: the column that may hold a whole address, instead of 楼栋, 单元, 楼层, 房号 and 户位 or beside them."""

from collections.abc import Mapping

from validators.fields.location import read
from validators.table.column import Column

LOCATION = "location"
PARTS = ("building", "unit", "floor", "room", "door")
COLUMN = Column(
    "住址",
    read,
    aliases=("地址", "房屋地址", "房屋坐落", "坐落", "门牌地址", "楼栋门牌", "详细地址", "房屋住址"),
    text=True,
    width=20,
    offered=False,
)
"""People's own sheets may have it instead of the parts, or beside them; the blank workbook has the parts."""


def places_of(columns: Mapping[str, int]) -> Mapping[str, int]:
    """Where each part of the address stands: one without a column of its own stands in 住址."""
    return {**dict.fromkeys(PARTS, columns[LOCATION]), **columns} if LOCATION in columns else columns
