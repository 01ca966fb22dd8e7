"""表决结论: what it comes to first, then the tests of the whole; those of buildings and units are on 表决明细."""

from collections.abc import Iterator

from addin.outcome import Outcome, Vote
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from addin.tell.vote.figures import concluded, regime_title
from addin.tell.vote.headline import DRAFT, gap, headline
from addin.tell.vote.verdicts import RECORDS
from addin.tell.vote.words import MET, NOT_MET, OPEN, SURVEYED, TOO_FEW

CONCLUSION = "结论"
COLUMNS = (
    ResultColumn("议题", 12, "wrap"),
    ResultColumn("范围", 12),
    ResultColumn("规则", 8),
    ResultColumn("口径", 6),
    ResultColumn("单位", 6),
    ResultColumn("基数", 10, "general"),
    ResultColumn("需要", 10, "general"),
    ResultColumn("实得", 10, "general"),
    ResultColumn("还差", 8, "general"),
    ResultColumn("实际收回", 10, "general"),
    ResultColumn("推定", 8, "general"),
    ResultColumn("最低", 10, "general"),
    ResultColumn("最高", 10, "general"),
    ResultColumn("结果", 8),
    ResultColumn("依据", 36, "wrap"),
)
COLOURS = (
    Colour("结果", MET, "good"),
    Colour("结果", NOT_MET, "bad"),
    Colour("结果", TOO_FEW, "bad"),
    Colour("结果", OPEN, "warn"),
)
SHEET = ResultSheet("表决结论", COLUMNS, (*COLOURS, Colour("结果", "通过", "good"), Colour("结果", "未通过", "bad")))


def rows(outcome: Outcome) -> list[Row]:
    """Motion by motion: the conclusion, then one row a test."""
    return [row for vote in outcome.votes for row in _motion(outcome, vote)]


def _motion(outcome: Outcome, vote: Vote) -> Iterator[Row]:
    whole = vote.groups[0].name
    said = headline(outcome, vote)
    short = gap(vote)
    law = regime_title(vote)
    result = concluded(vote)
    told = "；".join(text for text in (said, short, f"按{law}" if law else "") if text)
    shown = "—" if result == SURVEYED else f"{result}（{DRAFT}）" if outcome.draft else result
    head: dict[str, str] = {"议题": vote.name, "范围": whole, "规则": CONCLUSION, "结果": shown}
    yield [{**head, "依据": told}.get(name) for name in SHEET.headers]
    yield from tests(outcome, vote, of_whole=True)


def tests(outcome: Outcome, vote: Vote, of_whole: bool) -> Iterator[Row]:
    """One row a test: those that the motion hangs on, or those of its buildings and units."""
    for verdict, record in zip(vote.decision.verdicts, RECORDS.records(outcome.on(vote)), strict=True):
        if (verdict.decides or verdict.group.level == "compound") is of_whole:
            yield [record[column.name] for column in COLUMNS]
