"""催办: a building a line, with the text for the group chat, to be copied as it stands: doors only, no names."""

from addin.outcome import Outcome
from addin.tell.consent.reminders import buildings
from addin.tell.sheet import ResultColumn, ResultSheet, Row

SHEET = ResultSheet(
    "催办",
    (
        ResultColumn("楼栋", 12),
        ResultColumn("还差户数", 8, "integer"),
        ResultColumn("群里发的话", 84, "wrap"),
        ResultColumn("已发日期", 12),
    ),
    landscape=False,
)


def rows(outcome: Outcome) -> list[Row]:
    """One for each building that owes anything, its last column left to the pen."""
    return [[one.name, len(one.doors), one.message, None] for one in buildings(outcome)]
