"""A slip or a decision whose meeting cannot be told: several met and it names none, or one nobody listed."""

from collections.abc import Iterator

from validators.checks._meeting import here, rows_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.gatherings import gathering_of, gatherings
from validators.sheets.ballots import BallotRow
from validators.sheets.signatures import SignatureRow
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
