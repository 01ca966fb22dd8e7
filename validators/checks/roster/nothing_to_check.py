"""Zero rows is never a pass: an empty roster is an error, a roster without one answer is said aloud.

No answers are only a warning: shares may be wanted before the survey, and a vote without answers fails by itself.
Where all the owners voted on slips there need be none.
"""

from collections.abc import Iterator

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.meaning.meetings.gatherings import gathering_of, gatherings, kind_of
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster
from validators.sheets.vote.choices import MeetingKind

NO_DWELLINGS = Kind(
    "no-dwellings",
    Severity.ERROR,
    zh="户室清册里没有一户可查，什么也没有核对",
    fix="请先在“户室清册”里逐户填写楼栋、房号、建筑面积、产权人",
    en="The roster has not one usable dwelling; nothing was checked.",
    en_fix="List the dwellings in 户室清册 first.",
)
NO_ANSWERS = Kind(
    "no-answers",
    Severity.WARNING,
    zh="没有收到一份意见，{count} 户全部按未收计",
    fix="请在“同意表”里登记住户的意见和签字",
    en="Not one opinion was collected; all {count} dwellings count as not collected.",
    en_fix="Enter the opinions and signatures in 同意表.",
)
ON_SLIPS = Kind(
    "vote-on-slips",
    Severity.NOTE,
    zh="同意表没有意见，业主大会的 {count} 张表决票另外计算；同意率、表决结论两张表按同意表计，都是未收",
    fix="无需处理；表决票的结果看“会议表决”和表决结果公告",
    en="同意表 is empty; the {count} slips of the owners' assembly are counted apart.",
    en_fix="Nothing to do; see 会议表决 and the notice of the result.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the sheet as a whole."""
    if not dossier.dwellings:
        yield Finding(NO_DWELLINGS, CellRef(roster.SHEET))
    elif all(row.opinion is None for row in dossier.answers):
        slips = _owners_slips(dossier)
        kind, count = (ON_SLIPS, slips) if slips else (NO_ANSWERS, len(dossier.dwellings))
        yield Finding(kind, CellRef(consent.SHEET), params={"count": count})


def _owners_slips(dossier: Dossier) -> int:
    """How many slips of all the owners there are on this motion."""
    found = gatherings(dossier)
    return sum(
        kind_of(gathering_of(row.meeting, found), dossier.settings) is MeetingKind.OWNERS
        for row in dossier.papers.ballots
        if (row.motion or dossier.main_motion) == dossier.settings.motion
    )
