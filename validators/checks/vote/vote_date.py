"""When was the vote held?  Its date picks the law: 物权法 to 2020-12-31, 民法典 from 2021-01-01 (sources.md §1.1).

Without one nothing is wrong with the sheet, a survey is no vote; but no verdict can be given, and that is said.  A vote
whose last day is still to come may yet turn: what is counted of it is a forecast.
"""

from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.vote.choices import Matter

MISSING = Kind(
    "vote-date-missing",
    Severity.WARNING,
    zh="没有可用的表决日期，无法确定适用哪部法律，没有作表决结论",
    fix="已经表决的，请在“参数”里填写表决日期，如 2020-07-23；只是征求意见的，不必填写",
    en="There is no usable date of the vote, so no law can be picked and there is no verdict.",
    en_fix="Fill in 表决日期 in 参数, such as 2020-07-23, if a vote was held.",
)
AHEAD = Kind(
    "vote-date-future",
    Severity.WARNING,
    zh="表决日期 {value} 在今天（{today}）之后，结果只是预测",
    fix="请核对表决日期；尚未表决的，表决后请再算一次",
    en="The vote on {value} lies after today, {today}: the result is a forecast.",
    en_fix="Check the date, or count again after the vote.",
    doubt="表决日期还没有到",
)
NOT_OVER = Kind(
    "vote-date-not-over",
    Severity.WARNING,
    zh="表决到 {value} 才结束，今天是 {today}：提前计票，结果只是预测",
    fix="请在表决结束后再算；日期填错的请改正",
    en="The vote ends on {value}, and today is {today}: counted before its end, the result is a forecast.",
    en_fix="Count again after its end, or correct the date.",
    doubt="表决还没有结束",
)
REVERSED = Kind(
    "vote-date-reversed",
    Severity.ERROR,
    zh="表决结束 {value} 早于表决开始 {start}",
    fix="请改正这两个日期",
    en="表决结束 {value} lies before 表决开始 {start}.",
    en_fix="Correct the two dates.",
)
COUNTED_EARLY = Kind(
    "vote-date-before-end",
    Severity.WARNING,
    zh="表决日期 {value} 早于表决结束 {end}；没到结束就计票的，结果不能作数",
    fix="表决日期请填计票（形成决定）的那天；两个日期有误的请改正",
    en="表决日期 {value} lies before 表决结束 {end}: counted before its end.",
    en_fix="表决日期 is the day of the count; correct the dates.",
)
BEFORE_NOTICE = Kind(
    "vote-date-before-notice",
    Severity.WARNING,
    zh="{value} 已经开始表决，告知从 {notice} 才开始；应先告知、后表决",
    fix="请核对日期；确是如此的，请写明情况备查",
    en="The vote began on {value}, before its notice on {notice}.",
    en_fix="Check both dates; if they are right, put the reason on file.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the lines of 参数, or of 议题."""
    settings = dossier.settings
    if settings.matter is Matter.SURVEY:
        return
    voted, begun, ended, today = settings.vote_date, settings.vote_from, settings.vote_to, dossier.today
    if voted is None and "vote_date" not in dossier.unreadable:
        yield at_setting(dossier, MISSING, "vote_date")
    elif voted and voted > today:
        yield at_setting(dossier, AHEAD, "vote_date", voted, today=today)
    elif ended and ended > today:
        yield at_setting(dossier, NOT_OVER, "vote_to", ended, today=today)
    if begun and ended and ended < begun:
        yield at_setting(dossier, REVERSED, "vote_to", ended, start=begun)
    if voted and ended and voted < ended:
        yield at_setting(dossier, COUNTED_EARLY, "vote_date", voted, end=ended)
    if begun and settings.notice_from and begun < settings.notice_from:
        yield at_setting(dossier, BEFORE_NOTICE, "vote_from", begun, notice=settings.notice_from)
