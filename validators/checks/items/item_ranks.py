"""改造项目 is ranked by hand, and the newest list that people signed ranks otherwise: one of the two is out of date."""

from collections.abc import Iterator
from itertools import pairwise

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.items.comparison import compare
from validators.meaning.items.versions import latest
from validators.sheets.items.versions import ListKind
from validators.sheets.money.choices import RankingSource

DIFFERS = Kind(
    "item-ranks-differ",
    Severity.WARNING,
    zh="“改造项目”的排序与“{version}”不一致：那里“{first}”在“{second}”之前",
    fix="请核对以哪个为准；以“{version}”为准的，改排序，或把“排序依据”改为“最新排序版本”",
    en="The ranks of 改造项目 differ from {version}, where “{first}” comes before “{second}”.",
    en_fix="Check which holds; change the ranks, or set 排序依据 to 最新排序版本.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once, at the rank of the first item that stands in the wrong place."""
    found = compare(dossier.papers)
    ranked = latest(found.versions, ListKind.RANKING)
    if ranked is None or dossier.settings.ranking_source is not RankingSource.ITEMS:
        return
    places = [
        (match.line.number, row.rank, row)
        for entry in found.entries
        for match in entry.matches.get(ranked.name, ())[:1]
        for row in entry.rows
        if match.sure and match.line.number is not None and row.rank is not None
    ]
    places.sort(key=lambda place: (place[0], place[1]))
    for (number, rank, one), (later, after, other) in pairwise(places):
        if number < later and rank > after:
            said = {"version": ranked.name, "first": one.name, "second": other.name}
            yield Finding(DIFFERS, other.source.ref(other.row, "rank"), "排序", str(after), said)
            return
