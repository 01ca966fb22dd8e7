"""How central money is handed down (财综〔2019〕31号 第8条): wrong 面积, 户数, 栋数 or 小区数 change money.

A region's part = Σ over factors of (x·k ÷ Σ x·k) × weight, k being its 财政困难程度系数; 绩效 goes without k.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from addin.exact import settle

WEIGHTS_2019 = (Fraction(40, 100), Fraction(40, 100), Fraction(10, 100), Fraction(10, 100), Fraction(0))
WEIGHTS_LATER = (Fraction(40, 100), Fraction(30, 100), Fraction(10, 100), Fraction(10, 100), Fraction(10, 100))
FACTORS = ("改造面积", "改造户数", "楼栋数", "小区个数", "绩效")
"""In the order of the weights."""


@dataclass(frozen=True, slots=True)
class Region:
    """One that takes part: its tasks, each in any unit that is the same for all, its 绩效, and its coefficient k."""

    name: str
    area: int | Fraction
    households: int | Fraction
    buildings: int | Fraction
    compounds: int | Fraction
    performance: Fraction = Fraction(0)
    hardship: Fraction = Fraction(1)


def ratios(regions: Sequence[Region], weights: Sequence[Fraction]) -> list[Fraction]:
    """Each region's exact part of the whole.  A factor that nobody has anything of hands out nothing."""
    parts = [Fraction(0)] * len(regions)
    for factor, weight in zip(zip(*map(_factors, regions), strict=True), weights, strict=True):
        whole = sum(factor, Fraction(0))
        if whole:
            parts = [part + weight * own / whole for part, own in zip(parts, factor, strict=True)]
    return parts


def allocation(total: int, regions: Sequence[Region], weights: Sequence[Fraction] = WEIGHTS_LATER) -> list[int]:
    """The total in fen on the regions, largest remainder, ties by name; the sum is exact where all factors count."""
    exact = [total * ratio for ratio in ratios(regions, weights)]
    whole = sum(exact, Fraction(0))
    return settle(exact, whole.numerator // whole.denominator, [region.name for region in regions])


def _factors(region: Region) -> tuple[Fraction, ...]:
    tasks = (region.area, region.households, region.buildings, region.compounds)
    return (*(task * region.hardship for task in tasks), region.performance)
