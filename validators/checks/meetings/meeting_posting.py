"""会议: how a decision was posted, and whether those who objected in writing can be so many.

The owners' committee of Henan posts what it decided within three days (河南省物业管理条例 第28条, in force from
2018-01-01; sources.md §1.3); the day of the decision is not counted (民法典 第201条).  Whether too many objected is
for the law to say (丽水市物业管理条例 第13条); more than there are owners is a slip of the pen.
"""

from collections.abc import Iterator
from datetime import date

from validators.checks.meetings.place import here
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.meetings.gatherings import Gathering, gatherings
from validators.meaning.roster.counted import voting
from validators.sheets.meetings.row import MeetingRow
from validators.sheets.vote.choices import MeetingKind

LATE = Kind(
    "committee-posted-late",
    Severity.WARNING,
    zh="业委会 {met} 作出的决定 {value} 才公示，超过三日（《河南省物业管理条例》第二十八条）",
    fix="请核对两个日期；确是晚了的，请写明情况备查，并告知社区居委会",
    en="What the committee decided on {met} was posted on {value}, more than three days later.",
    en_fix="Check the dates; put the reason on file and tell the residents' committee.",
)
UNPOSTED = Kind(
    "committee-unposted",
    Severity.NOTE,
    zh="会议“{meeting}”没有填公示日期；业委会的决定应在三日内公示，并告知社区居委会（《河南省物业管理条例》第二十八条）",
    fix="已经公示的，请在“会议”填写公示开始的日期",
    en="“{meeting}” has no date of posting; the committee's decisions are to be posted within three days.",
    en_fix="Fill in when it was posted.",
)
EARLY = Kind(
    "posted-before-meeting",
    Severity.WARNING,
    zh="决议的公示从 {value} 开始，早于开会的 {met}",
    fix="请核对两个日期",
    en="The decision was posted on {value}, before the meeting of {met}.",
    en_fix="Check the dates.",
)
REVERSED = Kind(
    "posting-reversed",
    Severity.ERROR,
    zh="公示结束 {value} 早于公示开始 {start}",
    fix="请核对两个日期",
    en="The posting ends on {value}, before it starts on {start}.",
    en_fix="Check the dates.",
)
TOO_MANY = Kind(
    "objectors-too-many",
    Severity.ERROR,
    zh="书面反对 {value} 人，多于全小区的业主 {owners} 人",
    fix="请核对书面反对人数（一人多套按一人计）",
    en="{value} owners objected in writing, more than the {owners} there are.",
    en_fix="Check the number; an owner of several dwellings counts once.",
)
TOO_LARGE = Kind(
    "objecting-area-too-large",
    Severity.ERROR,
    zh="书面反对面积 {value}㎡，大于全小区的专有部分面积 {area}㎡",
    fix="请核对书面反对面积，单位平方米",
    en="Those who objected own {value} ㎡, more than the {area} ㎡ there are.",
    en_fix="Check the area, in square metres.",
)
NO_AREA = Kind(
    "objecting-area-missing",
    Severity.WARNING,
    zh="书面反对 {value} 人，没有填他们的面积，不知道决议是否生效",
    fix="请在“会议”填写书面反对面积",
    en="{value} owners objected, and their area is missing; whether the decision holds cannot be said.",
    en_fix="Fill in their area.",
)
WITHIN, IN_FORCE_FROM = 3, date(2018, 1, 1)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Meeting by meeting, those with a row on 会议."""
    for gathering in gatherings(dossier):
        facts = gathering.facts
        if facts:
            yield from _dates(gathering, facts)
            yield from _objections(dossier, gathering, facts)
        if gathering.kind is MeetingKind.COMMITTEE_HENAN:
            yield from _of_henan(gathering)


def _dates(gathering: Gathering, facts: MeetingRow) -> Iterator[Finding]:
    start, end, met = facts.posted_from, facts.posted_to, gathering.day
    if start and end and end < start:
        yield here(REVERSED, facts, "posted_to", end, start=start)
    elif start and met and start < met:
        yield here(EARLY, facts, "posted_from", start, met=met)


def _of_henan(gathering: Gathering) -> Iterator[Finding]:
    met, facts = gathering.day, gathering.facts
    if met is None or met < IN_FORCE_FROM:
        return
    posted = facts.posted_from if facts else None
    if facts and posted is None:
        yield here(UNPOSTED, facts, "posted_from", "", meeting=gathering.title)
    elif facts and posted and (posted - met).days > WITHIN:
        yield here(LATE, facts, "posted_from", posted, met=met)


def _objections(dossier: Dossier, gathering: Gathering, facts: MeetingRow) -> Iterator[Finding]:
    counted, twins = voting(dossier.settings), dossier.register.twins
    homes = [at for at, row in enumerate(dossier.dwellings) if row.kind in counted and at not in twins]
    owners = len({dossier.register.person_of[at] for at in homes})
    area = sum(dossier.dwellings[at].area or 0 for at in homes)
    if facts.opposing is not None and facts.opposing > owners:
        yield here(TOO_MANY, facts, "opposing", facts.opposing, owners=owners)
    if facts.opposing_area is not None and facts.opposing_area > area:
        yield here(TOO_LARGE, facts, "opposing_area", _metres(facts.opposing_area), area=_metres(area))
    if gathering.kind is MeetingKind.ASSEMBLY_LISHUI and facts.opposing and facts.opposing_area is None:
        yield here(NO_AREA, facts, "opposing_area", facts.opposing)


def _metres(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}"
