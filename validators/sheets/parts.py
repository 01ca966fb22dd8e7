"""The columns that say which dwelling a row is about: the same words and the same reading on every sheet."""

from dataclasses import dataclass
from typing import Annotated

from validators.address.address import Address
from validators.fields.building import read as read_building
from validators.fields.door import read as read_door
from validators.fields.floor import read as read_floor
from validators.fields.room import read as read_room
from validators.fields.scan import read as read_scan
from validators.fields.unit import read as read_unit
from validators.table.column import Column
from validators.table.source import Source

Building = Annotated[
    str,
    Column(
        "楼栋",
        read_building,
        aliases=("栋", "幢", "号楼", "楼号", "栋号", "幢号"),
        required=True,
        text=True,
        width=8,
        help="如 3 或 3号楼；平房填“平房”",
    ),
]
Unit = Annotated[str, Column("单元", read_unit, aliases=("单元号",), text=True, width=8, help="如 1；平房填排号")]
Floor = Annotated[
    int | None, Column("楼层", read_floor, aliases=("层", "所在层", "层数"), width=8, help="地下一层填 -1")
]
Room = Annotated[
    str,
    Column("房号", read_room, aliases=("门牌", "室号", "门牌号", "户号", "房间号"), text=True, width=10, help="如 502"),
]
Door = Annotated[str, Column("户位", read_door, aliases=("方位", "东西户"), text=True, width=8, help="东、西、中……")]
Scan = Annotated[
    str,
    Column(
        "扫描件",
        read_scan,
        aliases=("页码", "扫描页", "扫描件页码", "扫描件/页码", "影像"),
        text=True,
        width=12,
        help="这份纸质件的扫描文件名或页码，如 卷二-37；日后可凭它找到原件。文件名后可写指纹：sha256:…",
    ),
]
"""Which page of the scanned file an answer stands on: each figure leads back to the paper."""


@dataclass(frozen=True, slots=True)
class DwellingLine:
    """What every row about a dwelling begins with: where it stands, and the address in its parts."""

    source: Source
    row: int
    building: Building
    unit: Unit = ""
    floor: Floor = None
    room: Room = ""
    door: Door = ""

    @property
    def address(self) -> Address:
        """Where it is, in parts."""
        return Address(self.building, self.unit, self.floor, self.room, self.door)
