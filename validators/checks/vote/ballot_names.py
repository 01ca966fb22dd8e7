"""Whose slips they are: names that are not plainly a voter's, voters who were not there, one person's several slips.

One name spelt otherwise is one question, on however many motions it stands; so these go meeting by meeting, and only
what one person put on one motion twice goes by motion (sources.md §P8; sources.md §1.2).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from validators.checks.meetings.place import here, rows_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.vote.listed_slips import ABSENT, NAME_OPEN, REFUSED
from validators.meaning.vote.owners_slips import NO_HOME, NOT_OWNER
from validators.meaning.vote.slips import (
    DIFFERENT,
    TWICE,
    Slip,
    slips,
    who,
)

STRANGER = Kind(
    "ballot-not-entitled",
    Severity.WARNING,
    zh="“{value}”{why}，这张票按无效计",
    fix="请核对签到表的类别和姓名；写法不同的，在“人工确认”里确认是不是同一人",
    en="“{value}” may not vote at this meeting; the slip counts as invalid.",
    en_fix="Check name and category on the sign-in sheet, or answer on 人工确认.",
)
OPEN = Kind(
    "ballot-names-open",
    Severity.WARNING,
    zh="有 {count} 张表决票的姓名与签到表不完全一致（第 {rows} 行），核对之前不计入",
    fix="请看“人员核对”，在“人工确认”里逐个写明是不是同一人；或改正录错的姓名",
    en="{count} slips bear names that the sign-in sheet spells otherwise (rows {rows}); not counted yet.",
    en_fix="See 人员核对 and answer on 人工确认, or mend the names.",
)
ABSENTEES = Kind(
    "ballot-voter-absent",
    Severity.WARNING,
    zh="有 {count} 张表决票的投票人在名单上，但没有签到（第 {rows} 行：{few}），核对之前不计入",
    fix="确实到会的，请在“会议签到”补上签到；没有到会的，请查明票是怎么来的",
    en="{count} slips are of listed voters who did not sign in (rows {rows}: {few}); not counted yet.",
    en_fix="Mend the sign-in sheet if they were there, else find out where the slips come from.",
)
HOMELESS = Kind(
    "ballot-dwelling-unknown",
    Severity.WARNING,
    zh="有 {count} 张业主大会表决票对不上户室清册的哪一户（第 {rows} 行：{few}），没有计入",
    fix="请填写住址，如 3号楼1单元502，或照户室清册改正姓名；不是业主的票不计入",
    en="No dwelling of the roster was found for {count} slips (rows {rows}: {few}); they count as nothing.",
    en_fix="Fill in the address, or spell the name as the roster does.",
)
ANOTHER = Kind(
    "ballot-not-owner",
    Severity.WARNING,
    zh="有 {count} 张业主大会表决票的姓名不是那一户的产权人（第 {rows} 行：{few}），核对之前不计入",
    fix="写法不同的，在“人工确认”里确认；有书面委托的，姓名填产权人、备注写代理人；产权人变了的请改户室清册",
    en="{count} slips bear another name than the owner's (rows {rows}: {few}); not counted yet.",
    en_fix="Answer on 人工确认, type the owner's name where there is written authority, or mend the roster.",
)
SAME_PERSON = Kind(
    "ballot-twice",
    Severity.WARNING,
    zh="“{value}”对同一议题投了 {count} 张票（第 {rows} 行），只计一张",
    fix="请核对原票，删去重复录入的",
    en="“{value}” has {count} slips on one motion (rows {rows}); one counts.",
    en_fix="Delete what was typed twice.",
)
CONTRADICTS = Kind(
    "ballot-contradicts",
    Severity.ERROR,
    zh="“{value}”对同一议题投了 {count} 张意见不同的票（第 {rows} 行），都按无效计",
    fix="请核对原票，只留下有效的一张",
    en="“{value}” has {count} different slips on one motion (rows {rows}); all count as invalid.",
    en_fix="Keep the one that holds.",
)
_TOGETHER = {NAME_OPEN: OPEN, ABSENT: ABSENTEES, NO_HOME: HOMELESS, NOT_OWNER: ANOTHER}
_REPEATED = {TWICE: SAME_PERSON, DIFFERENT: CONTRADICTS}
_FEW = 3


def check(dossier: Dossier) -> Iterator[Finding]:
    """What touches several slips is told at the first of them."""
    found = slips(dossier)
    for why, kind in _TOGETHER.items():
        for heap in _heaps(found, why):
            yield _all(kind, heap)
    for slip in found:
        if slip.why in REFUSED and slip.gathering and slip.gathering.voters:
            yield here(STRANGER, slip.row, "name", slip.row.name, why=slip.why)
    yield from _repeated(found)


def _heaps(found: Sequence[Slip], why: str) -> list[list[Slip]]:
    """The slips held back for this reason, meeting by meeting."""

    def at(slip: Slip) -> str:
        return slip.gathering.name if slip.gathering else ""

    mine = sorted((slip for slip in found if slip.why == why), key=at)
    return [list(heap) for _, heap in groupby(mine, at)]


def _all(kind: Kind, heap: Sequence[Slip]) -> Finding:
    rows = [slip.row for slip in heap]
    names = list(dict.fromkeys(row.name for row in rows))
    few = "、".join(names[:_FEW]) + (" 等" if len(names) > _FEW else "")
    return here(kind, rows[0], "name", rows[0].name, count=len(rows), rows=rows_of(rows), few=few)


def _repeated(found: Sequence[Slip]) -> Iterator[Finding]:
    """One finding for each person and motion, at the first slip that does not count."""
    told: dict[tuple[object, ...], list[Slip]] = {}
    for slip in found:
        if slip.row.name:
            told.setdefault(who(slip), []).append(slip)
    for mine in told.values():
        for why, kind in _REPEATED.items():
            first = next((slip for slip in mine if slip.why == why), None)
            if first:
                rows = [slip.row for slip in mine]
                yield here(kind, first.row, "name", first.row.name, count=len(rows), rows=rows_of(rows))
