"""Who signs the forms."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields import day, text
from validators.sheets.deciding import Decides
from validators.table.column import Column


@dataclass(frozen=True)
class Reporting:
    """Who signs the forms."""

    filled_by_unit: Annotated[str, Column("填报单位", text.read, decides=(Decides.SIGNED,))] = ""
    head: Annotated[str, Column("负责人", text.read, decides=(Decides.SIGNED,))] = ""
    filled_by: Annotated[str, Column("填表人", text.read, decides=(Decides.SIGNED,))] = ""
    office_phone: Annotated[
        str,
        Column("联系电话", text.read, aliases=("办公电话",), text=True, help="办公电话，印在公告上；不要填居民的电话"),
    ] = ""
    filled_on: Annotated[date | None, Column("填报日期", day.read, decides=(Decides.SIGNED,))] = None
