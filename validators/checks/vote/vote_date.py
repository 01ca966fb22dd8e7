"""The date of the vote picks the law: 物权法 to 2020-12-31, 民法典 from 2021-01-01 (第1260条; sources.md §1.1).

Without one nothing is wrong with the sheet, a survey is no vote; but no verdict can be given, and that is said.
"""

from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

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
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 表决日期 in 参数."""
    voted = dossier.settings.vote_date
    if voted is None and "vote_date" not in dossier.unreadable:
        yield at_setting(dossier, MISSING, "vote_date")
    elif voted and voted > dossier.today:
        yield at_setting(dossier, AHEAD, "vote_date", voted, today=dossier.today)
