"""征求意见: one row per sheet that came back: who, where, which boxes are ticked, and what else was said.

Besides the columns declared here every header that is none of ours is an option, worded as the sheet words it.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, get_args

from validators.address.address import Address
from validators.fields.day import read as read_day
from validators.fields.name import read as read_name
from validators.fields.phone import read as read_phone
from validators.fields.text import read as read_text
from validators.sheets.parts import Building, Door, Floor, Room, Scan, Unit
from validators.sheets.survey.options import COLUMNS as OPTIONS
from validators.table.column import Column, columns_of
from validators.table.location import COLUMN as LOCATION
from validators.table.source import Source

SHEET = "征求意见"
ALIASES = ("征求意见表", "居民征求意见表", "征求意见登记", "意见征集", "意见征集表", "居民意见")


def _beside(part: Any) -> Column:
    """A part of the address: the blank sheet has 住址, as the paper has; people's own sheets may have the parts."""
    column: Column = get_args(part)[1]
    return replace(column, offered=False)


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """`ticks`: the options ticked, worded as their headers, in the order of the columns."""

    source: Source
    row: int
    building: Annotated[str, _beside(Building)]
    unit: Annotated[str, _beside(Unit)] = ""
    floor: Annotated[int | None, _beside(Floor)] = None
    room: Annotated[str, _beside(Room)] = ""
    door: Annotated[str, _beside(Door)] = ""
    name: Annotated[
        str, Column("姓名", read_name, aliases=("业主姓名", "业主", "户主", "产权人", "住户"), text=True, width=12)
    ] = ""
    phones: Annotated[
        tuple[str, ...],
        Column("电话", read_phone, aliases=("联系电话", "手机", "手机号", "联系方式"), text=True, width=14),
    ] = ()
    location: Annotated[
        Address | None, replace(LOCATION, offered=True, width=26, help="照原件写，如 4栋1单元4层7号、平房2排3号")
    ] = None
    suggestion: Annotated[
        str,
        Column(
            "意见建议",
            read_text,
            aliases=("意见和建议", "意见与建议", "意见、建议", "建议", "意见", "其他意见", "其他建议"),
            text=True,
            width=40,
            help="照原话录入",
        ),
    ] = ""
    dated: Annotated[date | None, Column("日期", read_day, aliases=("填表日期", "签字日期"), width=12)] = None
    signature: Annotated[str, Column("签字", read_text, aliases=("签名", "业主签字"), offered=False)] = ""
    compound: Annotated[str, Column("小区", read_text, aliases=("小区名称",), offered=False)] = ""
    note: Annotated[str, Column("备注", read_text, width=16)] = ""
    scan: Scan = ""
    ticks: tuple[str, ...] = ()

    @property
    def address(self) -> Address:
        """Where it is, in parts."""
        return Address(self.building, self.unit, self.floor, self.room, self.door)


def offered() -> tuple[Column, ...]:
    """The columns of the blank sheet: the options stand before 意见建议, as on the paper."""
    model: type = SurveyRow
    columns = [column for column in columns_of(model).values() if column.offered]
    at = next(place for place, column in enumerate(columns) if column.name == "意见建议")
    return (*columns[:at], *OPTIONS, *columns[at:])
