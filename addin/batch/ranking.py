"""The compounds in the order of the street's table: 同意率 ranks those that pass the preconditions, and only those.

“同意率高的小区优先上报争取资金” (sources.md §0): so equal rates share a place, and who does not pass has none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from addin.batch.compound import Compound


@dataclass(frozen=True, slots=True)
class Placed:
    """`place` from 1, the same for equal rates; 0 for one that is not ranked."""

    place: int
    compound: Compound


@dataclass(frozen=True, slots=True)
class Totals:
    """What the central allocation goes by (财综〔2019〕31号 第8条: 面积 户数 楼栋数 小区个数), and the money.

    Area in 0.01 ㎡, money in fen; `residents` over those of whom it is known.
    """

    compounds: int
    households: int
    agree: int
    area: int
    buildings: int
    investment: int
    subsidy: int
    residents: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """Three lists, each in its order."""

    ranked: tuple[Placed, ...]
    waiting: tuple[Placed, ...]
    unusable: tuple[Placed, ...]

    @property
    def all(self) -> tuple[Placed, ...]:
        """As the table has them."""
        return (*self.ranked, *self.waiting, *self.unusable)


def rank(compounds: Iterable[Compound]) -> Ranking:
    """The same whatever the order in which they were worked out."""
    told = _told(sorted(compounds, key=lambda one: one.file))
    usable = [one for one in told if not one.unusable]
    ranked = _placed(sorted((one for one in usable if one.gate and one.rate is not None), key=_best_first))
    waiting = sorted((one for one in usable if not one.gate or one.rate is None), key=_best_first)
    return Ranking(
        tuple(ranked),
        tuple(Placed(0, one) for one in waiting),
        tuple(Placed(0, one) for one in told if one.unusable),
    )


def totals(placed: Iterable[Placed]) -> Totals:
    """Sums over these; files that could not be read add nothing."""
    ones = [each.compound for each in placed if not each.compound.unusable]
    return Totals(
        len(ones),
        sum(one.households for one in ones),
        sum(one.agree for one in ones),
        sum(one.area for one in ones),
        sum(one.buildings for one in ones),
        sum(one.investment for one in ones),
        sum(one.subsidy for one in ones),
        sum(one.residents or 0 for one in ones),
    )


def _best_first(one: Compound) -> tuple[object, ...]:
    return -(one.rate or 0), one.name, one.file


def _placed(ordered: Sequence[Compound]) -> list[Placed]:
    """1, 2, 2, 4; who shares a place is said of each."""
    places: defaultdict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(ordered, start=1):
        places[one.rate].append(number)
    found = []
    for one in ordered:
        numbers = places[one.rate]
        others = [
            ordered[number - 1].name or ordered[number - 1].file for number in numbers if ordered[number - 1] is not one
        ]
        notes = (f"与{'、'.join(others)}并列",) if others else ()
        found.append(Placed(numbers[0], replace(one, notes=(*notes, *one.notes))))
    return found


def _told(compounds: Sequence[Compound]) -> list[Compound]:
    """Two workbooks of one name, or with the same input, may be one compound counted twice: each says so."""
    names = Counter(one.name for one in compounds if one.name)
    marks = Counter(one.mark for one in compounds if one.mark)
    found = []
    for one in compounds:
        twin = marks[one.mark] > 1
        others = [
            other.file
            for other in compounds
            if other is not one and (other.mark == one.mark if twin else other.name == one.name)
        ]
        same = "内容完全相同" if twin else "小区名称相同"
        note = f"与 {'、'.join(others)} {same}，合计里算了 {len(others) + 1} 次，请核对"
        doubled = one.mark and (twin or names[one.name] > 1)
        found.append(replace(one, notes=(*one.notes, note)) if doubled else one)
    return found
