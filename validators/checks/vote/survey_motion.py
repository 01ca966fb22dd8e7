"""A motion that is named like a survey: asking what people think is no vote of the owners' assembly (sources.md §1.1).

A survey has rates and no statutory result.  Where its name says so and 事项类型 says that it is a vote, nobody may read
通过 off it before a person has told which of the two it was.
"""

import re
from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.fields.plain import compact
from validators.finding import Finding, Kind, Severity
from validators.sheets.vote.choices import Matter

LIKE_SURVEY = Kind(
    "survey-motion",
    Severity.WARNING,
    zh="议题“{value}”像是征求意见、摸底调查，不是业主大会表决；征求意见不能得出法定的表决结论，现按待核实处理",
    fix="只是征求意见的，把“事项类型”改为“征求意见”；确是正式表决的，在“确为正式表决”填“是”",
    en="The motion “{value}” looks like a survey, which is no vote; the result stays open until somebody tells.",
    en_fix="Choose 征求意见 as 事项类型, or 是 under 确为正式表决 if it was a vote.",
    doubt="议题像是征求意见，不是表决",
)
_SURVEY = re.compile(
    "征[求集询]|征意见|意见(?:调查|收集|汇总|反馈|登记|建议|表$)|意[愿向]|摸[底排]|调查|调研|问卷|走访|入户(?!表决|投票)"
    "|普查|民意|需求|咨询|听取|评议|满意度|预登记|报名|统计表|登记表"
)
_VOTE = re.compile(r"表决|投票|业主大会(?!筹)|决议|选举")


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the motion's name."""
    settings = dossier.settings
    if settings.matter is not Matter.SURVEY and not settings.is_vote and is_like_survey(settings.motion):
        yield at_setting(dossier, LIKE_SURVEY, "motion", settings.motion)


def is_like_survey(motion: str) -> bool:
    """Whether a motion is named like a survey; one that says that it was voted on is none."""
    text = compact(motion)
    return bool(_SURVEY.search(text)) and not _VOTE.search(text)
