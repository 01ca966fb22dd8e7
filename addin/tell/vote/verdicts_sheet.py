"""表决结论: what the law of the vote's date says, test by test, with its article."""

from addin.outcome import Outcome
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from addin.tell.vote.verdicts import RECORDS
from addin.tell.vote.words import MET, NOT_MET, OPEN, TOO_FEW

SHEET = ResultSheet(
    "表决结论",
    (
        ResultColumn("议题", 20),
        ResultColumn("范围", 14),
        ResultColumn("规则", 11),
        ResultColumn("口径", 7),
        ResultColumn("单位", 6),
        ResultColumn("基数", 12, "general"),
        ResultColumn("需要", 12, "general"),
        ResultColumn("实得", 12, "general"),
        ResultColumn("还差", 10, "general"),
        ResultColumn("实际收回", 12, "general"),
        ResultColumn("推定", 10, "general"),
        ResultColumn("最低", 12, "general"),
        ResultColumn("最高", 12, "general"),
        ResultColumn("结果", 9),
        ResultColumn("依据", 60, "wrap"),
    ),
    (
        Colour("结果", MET, "good"),
        Colour("结果", NOT_MET, "bad"),
        Colour("结果", TOO_FEW, "bad"),
        Colour("结果", OPEN, "warn"),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """One row a test, motion by motion, the compound's first."""
    return [[record[name] for name in SHEET.headers] for record in RECORDS.records(outcome)]
