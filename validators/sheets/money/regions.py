"""任务表: the places that a sum of central money is handed down to, and what they are weighed by (财综〔2019〕31号).

No sheet of the working workbook: whoever hands money down (a province, a city) keeps a table of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from validators.fields import text
from validators.finding import Finding, Kind, Severity
from validators.sheets.money import coefficient
from validators.table.column import Column
from validators.table.source import Source

NAME_BLANK = Kind(
    "region-blank",
    Severity.ERROR,
    zh="没有填地区",
    fix="请填写地区名称",
    en="The place has no name.",
    en_fix="Fill in its name.",
)
TWICE = Kind(
    "region-twice",
    Severity.ERROR,
    zh="地区“{value}”写了两行",
    fix="请合并成一行",
    en="“{value}” stands on two rows.",
    en_fix="Make them one.",
)


def _task(name: str, *aliases: str, help: str = "") -> Column:
    return Column(name, coefficient.read, aliases=aliases, width=12, help=help)


@dataclass(frozen=True, slots=True)
class RegionRow:
    """Numbers exact; only their ratios count, so any unit will do that is the same for all."""

    source: Source
    row: int
    name: Annotated[
        str, Column("地区", text.read, aliases=("区县", "名称", "单位"), required=True, blank=NAME_BLANK, width=16)
    ] = ""
    area: Annotated[Decimal, _task("改造面积", "面积", help="单位不限，各地相同即可")] = Decimal(0)
    households: Annotated[Decimal, _task("改造户数", "户数", "居民户数")] = Decimal(0)
    buildings: Annotated[Decimal, _task("楼栋数", "栋数")] = Decimal(0)
    compounds: Annotated[Decimal, _task("小区个数", "小区数")] = Decimal(0)
    performance: Annotated[Decimal, _task("绩效", "绩效得分", "绩效系数")] = Decimal(0)
    hardship: Annotated[Decimal, _task("财政困难程度系数", "困难系数", "k", help="不填为 1")] = Decimal(1)


def twice(rows: Sequence[RegionRow]) -> Iterator[Finding]:
    """Each row whose place another row has already."""
    seen: set[str] = set()
    for row in rows:
        if row.name in seen:
            yield Finding(TWICE, row.source.ref(row.row, "name"), "地区", row.name)
        seen.add(row.name)
