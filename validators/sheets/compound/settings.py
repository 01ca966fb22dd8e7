"""The compound: what it is called, where it lies, how old it is."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields import day, text
from validators.sheets.deciding import Decides
from validators.table.column import Column


@dataclass(frozen=True)
class Compound:
    """The compound: what it is called, where it lies, how old it is."""

    compound: Annotated[str, Column("小区名称", text.read, aliases=("小区",), help="打印在各表的抬头")] = ""
    county: Annotated[str, Column("区县", text.read, aliases=("区", "县"))] = ""
    street: Annotated[str, Column("街道", text.read, aliases=("街道办",))] = ""
    community: Annotated[str, Column("社区", text.read, aliases=("社区居委会",))] = ""
    completed_on: Annotated[
        date | None,
        Column("建成日期", day.read, aliases=("建成年代", "竣工日期"), help="竣工验收日期", decides=(Decides.AGE,)),
    ] = None
