"""How central money is handed down, by the rule of its year: wrong 面积, 户数, 栋数 or 小区数 change money.

财综〔2019〕31号 第8条: Σ over factors of (x·k ÷ Σ x·k) × weight, k being the 财政困难程度系数; 绩效 goes without k.
财综〔2022〕37号 and the 办法 of 2024: 80 % so, by tasks alone; 20 % as a reward, by a 绩效调节系数 with the tasks.  The
weights of their factors, and whether k weighs the reward too, were not found: whoever hands down names both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from addin.exact import settle

WEIGHTS_2019 = (Fraction(40, 100), Fraction(40, 100), Fraction(10, 100), Fraction(10, 100), Fraction(0))
WEIGHTS_2020 = (Fraction(40, 100), Fraction(30, 100), Fraction(10, 100), Fraction(10, 100), Fraction(10, 100))
FACTORS = ("改造面积", "改造户数", "楼栋数", "小区个数", "绩效")
"""In the order of the weights."""
BY_TASKS = Fraction(80, 100)


class Reward(StrEnum):
    """What the 绩效调节系数 is taken with, for the 20 %: the text says 任务量等因素, no more."""

    TASKS = "任务量"
    TASKS_AND_HARDSHIP = "任务量和困难程度"


@dataclass(frozen=True, slots=True)
class Rule:
    """Of the money of these years.  `weights` None: its text does not give them · `rewards`: 80 % and 20 %."""

    first: int
    last: int | None
    citation: str
    weights: tuple[Fraction, ...] | None
    rewards: bool = False

    def is_of(self, year: int) -> bool:
        """Does it hand down the money of that year?"""
        return self.first <= year and (self.last is None or year <= self.last)


RULES = (
    Rule(2019, 2019, "财综〔2019〕31号第八条（2019 年权重）", WEIGHTS_2019),
    Rule(2020, 2021, "财综〔2019〕31号第八条（以后年度权重）", WEIGHTS_2020),
    Rule(2022, 2023, "财综〔2022〕37号：80% 按任务量，20% 按绩效", None, rewards=True),
    Rule(
        2024,
        None,
        "《中央财政城镇保障性安居工程补助资金管理办法》（2024 年）：80% 按任务量并结合财政困难程度，"
        "20% 按绩效调节系数并结合任务量",
        None,
        rewards=True,
    ),
)


def rule_of(year: int) -> Rule | None:
    """The rule of that year's money; None before 2019."""
    return next((rule for rule in RULES if rule.is_of(year)), None)


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


@dataclass(frozen=True, slots=True)
class Way:
    """How a sum is handed down: the weights of `FACTORS`; `reward`: of the 20 %, None where there is none."""

    weights: tuple[Fraction, ...]
    reward: Reward | None = None


def ratios(regions: Sequence[Region], way: Way) -> list[Fraction]:
    """Each region's exact part of the whole.  A factor that nobody has anything of hands out nothing."""
    by_factors = _weighed([_factors(region, hardship=True) for region in regions], way.weights)
    if way.reward is None:
        return by_factors
    hardship = way.reward is Reward.TASKS_AND_HARDSHIP
    tasks = _weighed([_factors(region, hardship=hardship) for region in regions], way.weights)
    adjusted = [region.performance * part for region, part in zip(regions, tasks, strict=True)]
    rewards = _weighed([(one,) for one in adjusted], (1 - BY_TASKS,))
    return [BY_TASKS * part + reward for part, reward in zip(by_factors, rewards, strict=True)]


def allocation(total: int, regions: Sequence[Region], way: Way) -> list[int]:
    """The total in fen on the regions, largest remainder, ties by name; the sum is exact where all factors count."""
    exact = [total * ratio for ratio in ratios(regions, way)]
    whole = sum(exact, Fraction(0))
    return settle(exact, whole.numerator // whole.denominator, [region.name for region in regions])


def _weighed(columns: Sequence[tuple[Fraction, ...]], weights: Sequence[Fraction]) -> list[Fraction]:
    parts = [Fraction(0)] * len(columns)
    for factor, weight in zip(zip(*columns, strict=True), weights, strict=True):
        whole = sum(factor, Fraction(0))
        if whole:
            parts = [part + weight * own / whole for part, own in zip(parts, factor, strict=True)]
    return parts


def _factors(region: Region, hardship: bool) -> tuple[Fraction, ...]:
    tasks = (region.area, region.households, region.buildings, region.compounds)
    k = region.hardship if hardship else Fraction(1)
    return (*(Fraction(task) * k for task in tasks), Fraction(region.performance))
