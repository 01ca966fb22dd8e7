"""`jiugai allocate T --total 1000万`: central money handed down to the places of a table (财综〔2019〕31号 第8条)."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import out, percent, print_json, say, table
from addin.cli.workbook import Json
from addin.hosts.files import read_book
from addin.money.central_allocation import (
    WEIGHTS_2019,
    WEIGHTS_LATER,
    Region,
    allocation,
    ratios,
)
from addin.unusable import Unusable
from validators.amounts import yuan
from validators.fields import money
from validators.finding import Finding, Severity
from validators.sheets.money.regions import RegionRow, twice
from validators.table.read import read_table


class Weights(StrEnum):
    """Which year's weights."""

    OF_2019 = "2019"
    LATER = "以后"


WEIGHTS = {Weights.OF_2019: WEIGHTS_2019, Weights.LATER: WEIGHTS_LATER}
Tasks = Annotated[
    Path,
    typer.Argument(metavar="任务表", help="每行：地区、改造面积、改造户数、楼栋数、小区个数、绩效、困难系数"),
]
Total = Annotated[str, typer.Option("--total", metavar="金额", help="要分配的资金，元；可写 1000万")]
Year = Annotated[
    Weights, typer.Option("--weights", metavar="权重", help="2019：40/40/10/10；以后：40/30/10/10/10（含绩效）")
]


def command(tasks: Tasks, total: Total, weights: Year = Weights.LATER, as_json: Json = False) -> int:
    """按中央补助公式把一笔资金分到各地区，精确到分。

    公式见财综〔2019〕31号第八条。
    """
    fen = money.read(total).value
    if fen is None:
        raise Unusable(f"--total“{total}”认不出来；请写成 10000000 或 1000万")
    rows, wrong = _rows(tasks)
    if wrong:
        for finding in wrong:
            say(f"{finding.place}：{finding.message}。{finding.fix}")
        return 1
    regions = [_region(row) for row in rows]
    parts = ratios(regions, WEIGHTS[weights])
    amounts = allocation(fen, regions, WEIGHTS[weights])
    if as_json:
        print_json(payload(fen, regions, parts, amounts))
    else:
        show(fen, regions, parts, amounts)
    return 0


def _rows(path: Path) -> tuple[Sequence[RegionRow], list[Finding]]:
    """The rows of the first sheet, and what is wrong with them; Unusable where it has none."""
    book = read_book(path)
    if not book.grids:
        raise Unusable(f"{path.name}：没有工作表")
    found = read_table(book.grids[0], RegionRow)
    wrong = [finding for finding in found.findings if finding.severity is Severity.ERROR]
    if not found.rows and not wrong:
        raise Unusable(f"{path.name}：第一张工作表里没有地区；表头要有 地区、改造面积、改造户数、楼栋数、小区个数")
    return found.rows, [*wrong, *twice(found.rows)]


def _region(row: RegionRow) -> Region:
    numbers = (row.area, row.households, row.buildings, row.compounds, row.performance, row.hardship)
    return Region(row.name, *map(Fraction, numbers))


def payload(
    total: int, regions: Sequence[Region], parts: Sequence[Fraction], amounts: Sequence[int]
) -> dict[str, object]:
    """Amounts in fen; `left`: what a factor that nobody has anything of would have handed out."""
    return {
        "total": total,
        "regions": [
            {"name": region.name, "ratio": str(part), "amount": amount}
            for region, part, amount in zip(regions, parts, amounts, strict=True)
        ],
        "left": total - sum(amounts),
    }


def show(total: int, regions: Sequence[Region], parts: Sequence[Fraction], amounts: Sequence[int]) -> None:
    """One line a place, then what was not handed out."""
    listing = table("中央补助资金分配", "地区", "占比", "金额(元)", right=("占比", "金额(元)"))
    for region, part, amount in zip(regions, parts, amounts, strict=True):
        listing.add_row(region.name, percent(part), yuan(amount))
    out.print(listing)
    left = total - sum(amounts)
    say(f"资金 {yuan(total)} 元，分配 {yuan(sum(amounts))} 元" + (f"，未分配 {yuan(left)} 元" if left else ""))
    if left:
        say("未分配的是没有任何地区填数的因素（如绩效）所占的部分")
