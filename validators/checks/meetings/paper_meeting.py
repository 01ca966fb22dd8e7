"""A slip or a decision whose meeting cannot be told, as several met and it names none of them; or has no list."""

from collections.abc import Iterator, Sequence

from validators.checks.meetings.place import here, rows_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.meetings.gatherings import (
    LISTED,
    UNNAMED,
    Gathering,
    gathering_of,
    gatherings,
    kind_of,
)
from validators.sheets.meetings.signatures import SignatureRow
from validators.sheets.vote.ballots import BallotRow
from validators.table.wording import nearest

UNKNOWN = Kind(
    "paper-meeting-unknown",
    Severity.WARNING,
    zh="“会议”和“会议签到”里没有“{value}”{near}（第 {rows} 行），没有与签到核对",
    fix="请照会议签到的写法填写会议",
    en="No meeting is called “{value}” (rows {rows}); nothing was compared with a sign-in sheet.",
    en_fix="Name the meeting as the sign-in sheet does.",
)
UNTOLD = Kind(
    "ballot-meeting-untold",
    Severity.ERROR,
    zh="有 {meetings} 次会议，这些表决票（第 {rows} 行）没有写是哪一次的，没有与签到核对",
    fix="请填写表决票的“会议”列",
    en="There are {meetings} meetings and these slips (rows {rows}) name none.",
    en_fix="Fill in the column 会议.",
)
UNLISTED = Kind(
    "ballots-without-list",
    Severity.WARNING,
    zh="“{value}”有 {count} 张表决票，没有会议签到；谁有表决权、应到多少人都不知道，没有判定",
    fix="请在“会议签到”登记应到的人和签到；是全体业主投的票，请把会议类型改为“业主大会”",
    en="There are {count} slips of “{value}” and no sign-in sheet; nothing was judged.",
    en_fix="Enter the sign-in sheet, or choose 业主大会 if all the owners voted.",
)
_ALIKE = 50


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a sheet and word, at its first row."""
    found = gatherings(dossier)
    names = {one.name: one.name for one in found if one.name}
    sheets: tuple[tuple[BallotRow | SignatureRow, ...], ...] = (dossier.papers.ballots, dossier.papers.signatures)
    for rows in sheets if found else ():
        words: dict[str, list[BallotRow | SignatureRow]] = {}
        for row in rows:
            if row.meeting and gathering_of(row.meeting, found) is None:
                words.setdefault(row.meeting, []).append(row)
        for word, strangers in words.items():
            meant = nearest(word, names, _ALIKE)
            near = f"，是不是“{meant}”？" if meant else ""
            yield here(UNKNOWN, strangers[0], "meeting", word, near=near, rows=rows_of(strangers))
    untold = [row for row in dossier.papers.ballots if not row.meeting]
    if untold and len(found) > 1:
        yield here(UNTOLD, untold[0], "meeting", "", meetings=len(found), rows=rows_of(untold))
    yield from _unlisted(dossier, found)


def _unlisted(dossier: Dossier, found: Sequence[Gathering]) -> Iterator[Finding]:
    """Slips of a meeting whose rules count heads, and nobody has said whose."""
    heaps: dict[str, list[BallotRow]] = {}
    for row in dossier.papers.ballots:
        gathering = gathering_of(row.meeting, found)
        known = gathering is not None or not found
        if known and kind_of(gathering, dossier.settings) in LISTED and not (gathering and gathering.listed):
            heaps.setdefault(gathering.title if gathering else UNNAMED, []).append(row)
    for title, rows in heaps.items():
        yield here(UNLISTED, rows[0], "name", title, count=len(rows))
