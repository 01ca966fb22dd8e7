"""`jiugai allocate T --total 1000万 --year 2024 …`: central money handed down to the places of a table.

The rule is that of the money's year, never a superseded one by default; what a rule's text leaves open is asked for.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import out, percent, print_json, say, table
from addin.cli.workbook import Json
from addin.hosts.files import read_book
from addin.money.central_allocation import (
    FACTORS,
    RULES,
    Region,
    Reward,
    Rule,
    Way,
    allocation,
    ratios,
    rule_of,
)
from addin.unusable import Unusable
from validators.amounts import yuan
from validators.fields import money
from validators.finding import Finding, Severity
from validators.sheets.money.regions import RegionRow, twice
from validators.table.read import read_table

Tasks = Annotated[
    Path,
    typer.Argument(metavar="任务表", help="每行：地区、改造面积、改造户数、楼栋数、小区个数、绩效、困难系数"),
]
Total = Annotated[str, typer.Option("--total", metavar="金额", help="要分配的资金，元；可写 1000万")]
Year = Annotated[
    int | None, typer.Option("--year", metavar="年度", help="哪一年的资金：2019、2020–2021、2022–2023、2024 起办法不同")
]
Weights = Annotated[
    str,
    typer.Option(
        "--weights",
        metavar="权重",
        help="面积/户数/楼栋数/小区个数，如 40/40/10/10；2022 年起的办法没有查到权重，须写明",
    ),
]
Rewarding = Annotated[
    Reward | None,
    typer.Option("--reward", metavar="方式", help="2022 年起：20% 的绩效调节系数与什么相乘：任务量、任务量和困难程度"),
]


def command(
    tasks: Tasks,
    total: Total,
    year: Year = None,
    weights: Weights = "",
    reward: Rewarding = None,
    as_json: Json = False,
) -> int:
    """按那一年的中央补助办法把一笔资金分到各地区，精确到分。

    2019–2021 年按财综〔2019〕31号第八条；2022 年起 80% 按任务量、20% 按绩效（财综〔2022〕37号、2024 年办法）。
    """
    fen = money.read(total).value
    if fen is None:
        raise Unusable(f"--total“{total}”认不出来；请写成 10000000 或 1000万")
    rule = _rule(year)
    way = _way(rule, weights, reward)
    rows, wrong = _rows(tasks)
    if wrong:
        for finding in wrong:
            say(f"{finding.place}：{finding.message}。{finding.fix}")
        return 1
    regions = [_region(row) for row in rows]
    parts = ratios(regions, way)
    amounts = allocation(fen, regions, way)
    if as_json:
        print_json(payload(fen, regions, parts, amounts) | {"rule": rule.citation, "way": _said(way)})
    else:
        show(fen, regions, parts, amounts)
        say(f"办法：{rule.citation}；{_said(way)}")
    return 0


def _rule(year: int | None) -> Rule:
    if year is None:
        raise Unusable("请用 --year 写明是哪一年的资金，如 --year 2024；各年的办法不同，不替您选")
    rule = rule_of(year)
    if rule is None:
        raise Unusable(f"--year {year}：{RULES[0].first} 年以前的办法没有收录")
    return rule


def _way(rule: Rule, weights: str, reward: Reward | None) -> Way:
    """What the rule says, and what it leaves to whoever hands down."""
    count = len(FACTORS) - 1 if rule.rewards else len(FACTORS)
    named = _weights(weights, count) if weights else None
    if rule.weights is None and named is None:
        raise Unusable(
            f"{rule.citation}：各因素的权重没有查到（未核对）；请用 --weights 写明，如 --weights 40/40/10/10"
        )
    if rule.rewards and reward is None:
        raise Unusable(
            f"{rule.citation}：20% 的绩效调节系数与什么相乘，办法没有写细；请用 --reward 写明：{'、'.join(Reward)}"
        )
    if not rule.rewards and reward is not None:
        raise Unusable(f"{rule.citation}：绩效是因素之一，没有另外的 20%，不用写 --reward")
    return Way(named or rule.weights or (), reward)


def _weights(text: str, count: int) -> tuple[Fraction, ...]:
    """40/40/10/10 as parts of 1, a fifth of 0 where 绩效 has none; in all they are 100."""
    numbers = re.split(r"[/／、,，]", text.strip().replace("%", ""))
    if all(re.fullmatch(r"\d{1,3}(?:\.\d{1,4})?", one) for one in numbers) and len(numbers) in (4, count):
        found = [Fraction(Decimal(one)) / 100 for one in numbers]
        if sum(found) == 1:
            return (*found, *[Fraction(0)] * (len(FACTORS) - len(found)))
    asked = "面积/户数/楼栋数/小区个数" + ("/绩效" if count > 4 else "")
    raise Unusable(f"--weights“{text}”不对；请写成 {asked}，合计 100，如 40/40/10/10")


def _said(way: Way) -> str:
    weights = "、".join(
        f"{name} {percent(weight)}" for name, weight in zip(FACTORS, way.weights, strict=True) if weight
    )
    return f"权重 {weights}" + (f"；其中 80% 按任务量，20% 按绩效×{way.reward}" if way.reward else "")


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
