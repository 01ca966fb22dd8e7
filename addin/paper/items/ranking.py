"""In which order the items stand, and who says so: people (改造项目.排序), the newest list they signed, or the survey.

The paper ranks by hand after the survey (sources.md §P6), so that is the default; 参数 排序依据 names another
source and every print says which one was used.  By the survey, 先民生后提升 puts the classes of 国办发〔2020〕23号
before the counts; ties are named and left to people, who settle them with 排序.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from addin.paper.items.lists import Items, key_of
from validators.address.keys import natural
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.items.row import Class, ItemRow
from validators.sheets.items.versions import ListKind
from validators.sheets.money.choices import RankingSource

NO_SOURCE = Kind(
    "ranking-source-missing",
    Severity.WARNING,
    zh="“排序依据”选了“{value}”，但没有可用的{missing}；现按“改造项目”的排序",
    fix="请补上{missing}，或把“排序依据”改为“改造项目排序”",
    en="排序依据 is {value}, for which {missing_en} is missing; the ranks of 改造项目 were taken.",
    en_fix="Add it, or set 排序依据 to 改造项目排序.",
)
TIED = Kind(
    "items-tied",
    Severity.WARNING,
    zh="按征求意见户数，这几项都是 {votes} 户，先后未定：{names}；暂按代码排",
    fix="请协商先后，在“改造项目”的“排序”填不同的数；填了的以人定的为准",
    en="{names} are wanted by {votes} households each; their order is open and went by code.",
    en_fix="Agree on their order and fill in different ranks.",
)
UNCOUNTED = Kind(
    "item-not-surveyed",
    Severity.WARNING,
    zh="“{name}”在征求意见里没有对上的选项，排在最后",
    fix="请把征求意见的叫法写进这一项的别名；确实没有征求的无需处理",
    en="“{name}” is no option of the survey for certain; it was put last.",
    en_fix="Enter the survey's wording as its 别名.",
)
UNLISTED = Kind(
    "item-not-in-ranking",
    Severity.WARNING,
    zh="“{name}”不在“{version}”里，排在最后",
    fix="请把那里的叫法写进别名，或在“项目版本”填它的代码；确实没有列入的无需处理",
    en="“{name}” is not in {version} for certain; it was put last.",
    en_fix="Enter its wording there as its 别名, or its 代码 in 项目版本.",
)


class Ranked(NamedTuple):
    """`rank`: as the source gives it, equal for a tie, None where there is none · `votes`: households."""

    item: ItemRow
    rank: int | None
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """`source`: the one that was used, as it prints; `by_hand`: the ranks are those of 改造项目."""

    source: str
    ranked: tuple[Ranked, ...]
    findings: tuple[Finding, ...] = ()
    by_hand: bool = True


def ranking(dossier: Dossier, items: Items) -> Ranking:
    """By the source that 参数 names, or by hand where that has nothing."""
    wanted = dossier.settings.ranking_source
    if wanted is RankingSource.VERSION:
        return _by_version(dossier, items)
    if wanted is RankingSource.SURVEY:
        return _by_survey(dossier, items)
    return by_hand(dossier, items)


def by_hand(dossier: Dossier, items: Items | None = None) -> Ranking:
    """By 改造项目.排序; what has none comes last; ties by code and name."""
    ranked = [_ranked(item, item.rank, items) for item in dossier.papers.items]
    return Ranking("改造项目的排序", tuple(sorted(ranked, key=_order)))


def _by_version(dossier: Dossier, items: Items) -> Ranking:
    version = items.newest(ListKind.RANKING)
    if version is None:
        return _without(dossier, items, "排序版本", "a ranking in 项目版本")
    numbers = {
        key_of(row): match.line.number
        for entry in items.comparison.entries
        for match in entry.matches.get(version.name, ())
        if match.sure
        for row in entry.rows
    }
    ranked = sorted((_ranked(row, numbers.get(key_of(row)), items) for row in dossier.papers.items), key=_order)
    told = tuple(
        Finding(UNLISTED, one.item.source.ref(one.item.row, "name"), "项目名称", one.item.name, said)
        for one in ranked
        if one.rank is None and not items.is_told(one.item, ListKind.RANKING)
        for said in ({"name": one.item.name, "version": version.name},)
    )
    return Ranking(f"项目版本“{version.title}”", tuple(ranked), told, by_hand=False)


def _by_survey(dossier: Dossier, items: Items) -> Ranking:
    if not items.votes:
        return _without(dossier, items, "征求意见", "the survey of any item")
    basic = dossier.settings.basic_first
    rows = sorted(dossier.papers.items, key=lambda row: (*_wanted(row, items, basic), row.rank or 0, *_tie(row)))
    ranked: list[Ranked] = []
    told: list[Finding] = []
    for key, same in groupby(rows, key=lambda row: _wanted(row, items, basic)):
        group = list(same)
        settled = len({row.rank for row in group}) == len(group) and all(row.rank for row in group)
        first = len(ranked) + 1
        uncounted = key[1] > 0
        for place, row in enumerate(group):
            rank = None if uncounted else first + place if settled else first
            ranked.append(_ranked(row, rank, items))
        told += _told(group, items, settled or len(group) == 1, uncounted)
    source = "征求意见户数" + ("，先民生后提升" if basic else "")
    return Ranking(source, tuple(ranked), tuple(told), by_hand=False)


def _told(group: Sequence[ItemRow], items: Items, settled: bool, uncounted: bool) -> Iterator[Finding]:
    if uncounted:
        for row in group:
            if not items.is_told(row, ListKind.SURVEY):
                yield Finding(UNCOUNTED, row.source.ref(row.row, "name"), "项目名称", row.name, {"name": row.name})
    elif not settled:
        said = {"votes": items.votes[key_of(group[0])], "names": "、".join(f"“{row.name}”" for row in group)}
        yield Finding(TIED, group[0].source.ref(group[0].row, "rank"), "排序", group[0].name, said)


def _without(dossier: Dossier, items: Items, missing: str, english: str) -> Ranking:
    cell, value = dossier.setting_cell("ranking_source"), dossier.settings.ranking_source.value
    told = Finding(NO_SOURCE, cell, "排序依据", value, {"missing": missing, "missing_en": english})
    hand = by_hand(dossier, items)
    return Ranking(hand.source, hand.ranked, (told,) if dossier.papers.items else ())


def _ranked(row: ItemRow, rank: int | None, items: Items | None) -> Ranked:
    return Ranked(row, rank, items.votes.get(key_of(row)) if items else None)


def _wanted(row: ItemRow, items: Items, basic_first: bool) -> tuple[int, int, int]:
    """Class, uncounted, and the count downwards: what is wanted most comes first."""
    classes = tuple(Class)
    place = (classes.index(row.group) if row.group else len(classes)) if basic_first else 0
    votes = items.votes.get(key_of(row))
    return (place, 0, -votes) if votes is not None else (len(classes) + 1, 1, 0)


def _order(one: Ranked) -> tuple[object, ...]:
    return one.rank is None, one.rank or 0, *_tie(one.item)


def _tie(row: ItemRow) -> tuple[object, ...]:
    return natural(row.code), row.name, row.scope, row.cost
