"""The sign-in sheet by itself: one person twice, another's signature, no address, no date, nobody with a vote."""

from collections.abc import Iterator

from validators.address.parse import Sure, parse
from validators.checks.meetings.place import here, rows_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.meetings.gatherings import LISTED, Gathering, gatherings
from validators.names.confirmed import Confirmed, confirmed
from validators.sheets.meetings.attendance import SHEET, AttendanceRow
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import MeetingKind

TWICE = Kind(
    "attendee-twice",
    Severity.WARNING,
    zh="“{value}”在同一次会议的签到表上有 {count} 行（第 {rows} 行），应到、实到会多算",
    fix="请核对；同一人的请删去多余的行，重名的请填住址区分",
    en="“{value}” stands on {count} rows of one sign-in sheet (rows {rows}).",
    en_fix="Delete the further rows, or tell namesakes apart by their address.",
)
OTHER_SIGNATURE = Kind(
    "attendee-signed-otherwise",
    Severity.WARNING,
    zh="名单上是“{listed}”，签到写的是“{value}”",
    fix="请核对是本人写法不同、还是别人代签；是同一人的，在“人工确认”里写明",
    en="“{value}” signed where “{listed}” is listed.",
    en_fix="Check whether it is one person; answer on 人工确认 if so.",
)
HOME = Kind(
    "attendee-home-unread",
    Severity.WARNING,
    zh="住址“{value}”看不出是哪一户",
    fix="请写成“3号楼1单元502”的样子；没有住址的请留空",
    en="Which dwelling “{value}” means cannot be told.",
    en_fix="Write it like 3号楼1单元502, or leave it empty.",
)
UNDATED = Kind(
    "meeting-undated",
    Severity.ERROR,
    zh="会议“{value}”没有日期，不知道适用哪天的规定，没有判定",
    fix="请在“会议”或“会议签到”的日期列填写开会日期",
    en="The meeting “{value}” has no date; nothing was judged.",
    en_fix="Fill in its date.",
)
NO_VOTERS = Kind(
    "meeting-no-voters",
    Severity.ERROR,
    zh="会议“{meeting}”的签到表上没有一个人有表决权：类别是{value}，参数“表决人员类别”写的是{voting}",
    fix="请把有表决权的类别写进参数“表决人员类别”（用顿号隔开），或改正签到表的类别",
    en="Nobody on the sign-in sheet of “{meeting}” may vote: categories {value}, against {voting} on 参数.",
    en_fix="Name the categories that vote in 参数, or mend those of the sheet.",
)
_MARKS = frozenset("√✓✔是到1") | {"已到", "已签", "签到"}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Meeting by meeting."""
    said = confirmed(dossier.papers.confirmations)
    for gathering in gatherings(dossier):
        yield from _twice(gathering)
        for row in gathering.listed:
            yield from _row(row, said)
        if gathering.listed and gathering.kind is not MeetingKind.NONE and gathering.day is None:
            yield here(UNDATED, gathering.listed[0], "held_on", gathering.title)
        if gathering.listed and not gathering.voters and gathering.kind in LISTED:
            yield _no_voters(gathering, dossier.settings)


def _no_voters(gathering: Gathering, settings: Settings) -> Finding:
    there = "、".join(dict.fromkeys(row.category or "空白" for row in gathering.listed))
    voting = settings.voting_categories or "空白"
    return here(NO_VOTERS, gathering.listed[0], "category", there, meeting=gathering.title, voting=voting)


def _twice(gathering: Gathering) -> Iterator[Finding]:
    people: dict[tuple[str, str], list[AttendanceRow]] = {}
    for row in gathering.listed:
        people.setdefault((row.name, row.home), []).append(row)
    for (name, _), rows in people.items():
        if len(rows) > 1:
            yield here(TWICE, rows[1], "name", name, count=len(rows), rows=rows_of(rows))


def _row(row: AttendanceRow, said: Confirmed) -> Iterator[Finding]:
    signature = "".join(row.signature.split())
    other = bool(signature) and row.attended and signature not in {row.name, *_MARKS}
    if other and said.of(row.name, SHEET, signature, SHEET) is not Conclusion.ONE:
        yield here(OTHER_SIGNATURE, row, "signature", row.signature, listed=row.name)
    if row.home and parse(row.home).sure is Sure.UNSURE:
        yield here(HOME, row, "home", row.home)
