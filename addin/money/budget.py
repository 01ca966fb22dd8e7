"""按以上排序资金用完为止: items in rank order until the funds run out, by stopping or by skipping; both are shown.

The paper does not say which is meant (sources.md §0), so 参数 names it and the other one stands beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from addin.paper.items.ranking import Ranking, by_hand
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.items.row import ItemRow
from validators.sheets.money.choices import CutOff

RANK_MISSING = Kind(
    "item-rank-missing",
    Severity.WARNING,
    zh="有 {count} 项没有排序，排在最后：{names}",
    fix="请填写排序，1 为最先实施；按征求意见户数或排序版本排的，请改“参数”的“排序依据”",
    en="{count} items have no rank; they were put last: {names}.",
    en_fix="Fill in their ranks, or choose another 排序依据.",
)
RANK_TWICE = Kind(
    "item-rank-twice",
    Severity.WARNING,
    zh="排序 {value} 用了不止一次，先按代码和名称排",
    fix="请改成不同的排序",
    en="The rank {value} is used more than once; ties went by code and name.",
    en_fix="Give each item its own rank.",
)
COST_MISSING = Kind(
    "item-cost-missing",
    Severity.WARNING,
    zh="有 {count} 项没有概算，按 0 元排：{names}",
    fix="请填写概算，单位元；没有填齐之前，哪些项目资金够不能作数",
    en="{count} items have no estimated cost; 0 was taken: {names}.",
    en_fix="Fill it in, in yuan; until then it cannot be said what the funds are enough for.",
)
ITEMS_WAIT = Kind(
    "items-wait",
    Severity.NOTE,
    zh="可用资金 {funds} 元，按“{mode}”有 {count} 项排不进：{names}",
    fix="无需处理；资金增加后重新运行",
    en="Of {funds} yuan, {count} items are left waiting: {names}.",
    en_fix="Nothing to do; run again when there is more money.",
)


class Entry(NamedTuple):
    """One item in its rank; `stop` and `skip`: is it funded if the list stops, or skips what does not fit?

    `rank` as the ranking's source gives it; `votes`: households that want it, where the survey asked about it.
    """

    item: ItemRow
    stop: bool
    skip: bool
    rank: int | None
    votes: int | None


@dataclass(frozen=True, slots=True)
class Budget:
    """All amounts in fen; entries in rank order."""

    funds: int
    mode: CutOff
    entries: tuple[Entry, ...]
    source: str
    """Who ranked them, as it prints."""
    findings: tuple[Finding, ...] = ()

    def is_funded(self, entry: Entry) -> bool:
        """By the mode that 参数 names."""
        return entry.stop if self.mode is CutOff.STOP else entry.skip

    @property
    def funded(self) -> tuple[ItemRow, ...]:
        """The items there is money for."""
        return tuple(entry.item for entry in self.entries if self.is_funded(entry))

    @property
    def waiting(self) -> tuple[ItemRow, ...]:
        """The others."""
        return tuple(entry.item for entry in self.entries if not self.is_funded(entry))

    def left(self, mode: CutOff) -> int:
        """What remains of the funds."""
        chosen = (entry.item.cost for entry in self.entries if (entry.stop if mode is CutOff.STOP else entry.skip))
        return self.funds - sum(chosen)


def budget(dossier: Dossier, order: Ranking | None = None) -> Budget:
    """The items of 改造项目, in this order or by hand, against 项目可用资金, or 核定总投资 where that is blank."""
    settings, order = dossier.settings, order or by_hand(dossier)
    funds = settings.item_funds or settings.approved_total
    costs = [one.item.cost for one in order.ranked]
    both = zip(order.ranked, cut_off(costs, funds, CutOff.STOP), cut_off(costs, funds, CutOff.SKIP), strict=True)
    entries = tuple(Entry(one.item, stop, skip, one.rank, one.votes) for one, stop, skip in both)
    made = Budget(funds, settings.cut_off, entries, order.source)
    return replace(made, findings=(*order.findings, *_told(made, order)))


def cut_off(costs: Sequence[int], funds: int, mode: CutOff) -> list[bool]:
    """Which of the items, in rank order, are funded; one that takes the last fen still fits."""
    left, stopped, funded = funds, False, []
    for cost in costs:
        fits = cost <= left and not stopped
        stopped = stopped or (mode is CutOff.STOP and not fits)
        left -= cost if fits else 0
        funded.append(fits)
    return funded


def _told(made: Budget, order: Ranking) -> Iterator[Finding]:
    if order.by_hand:
        yield from _ranks(made)
    unpriced = [entry.item for entry in made.entries if not entry.item.cost]
    if unpriced:
        yield _missing(COST_MISSING, unpriced, "cost", "概算")
    if made.funds and made.waiting:
        first = made.waiting[0]
        names = "、".join(item.name for item in made.waiting)
        facts = {"funds": yuan(made.funds), "mode": made.mode, "count": len(made.waiting), "names": names}
        yield Finding(ITEMS_WAIT, first.source.ref(first.row, "cost"), "概算", first.name, facts)


def _ranks(made: Budget) -> Iterator[Finding]:
    """Ranks that are missing (once), or used twice by items that are not parts of one item of the list."""
    seen: dict[int, ItemRow] = {}
    missing = [entry.item for entry in made.entries if entry.item.rank is None]
    if missing:
        yield _missing(RANK_MISSING, missing, "rank", "排序")
    for entry in made.entries:
        item = entry.item
        if item.rank is not None and not _is_part(item, seen.setdefault(item.rank, item)):
            yield Finding(RANK_TWICE, item.source.ref(item.row, "rank"), "排序", str(item.rank))


def _missing(kind: Kind, items: Sequence[ItemRow], field: str, column: str) -> Finding:
    """Once, at the first of them on the sheet: early on, all of them may be blank."""
    first = min(items, key=lambda item: item.row)
    said = {"count": len(items), "names": "、".join(f"“{item.name}”" for item in items)}
    return Finding(kind, first.source.ref(first.row, field), column, first.name, said)


def _is_part(item: ItemRow, other: ItemRow) -> bool:
    """修缮围墙 and 粉刷 are one line of the list and two items: they share its words as an alias."""
    return item is other or (bool(item.also) and item.also == other.also)
