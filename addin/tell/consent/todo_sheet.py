"""待办清单: whom to visit next, door by door, to be printed and written on; it names people and stays in the office."""

from addin.outcome import Outcome
from addin.tell.consent.todo import RECORDS
from addin.tell.consent.visits import Reason
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)

SHEET = ResultSheet(
    "待办清单",
    (
        ResultColumn("先后", 7, "integer"),
        ResultColumn("门牌", 17),
        ResultColumn("产权人", 9),
        ResultColumn("联系电话", 13),
        ResultColumn("情况", 13, "wrap"),
        ResultColumn("要做什么", 19, "wrap"),
        ResultColumn("本单元还差", 15, "wrap"),
        ResultColumn("走访日期", 11),
        ResultColumn("走访结果", 11),
    ),
    (
        Colour("情况", Reason.NOT_COLLECTED.said, "warn"),
        Colour("情况", Reason.AGAINST.said, "bad"),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """One for each visit, its last two columns left to the pen; 先后 1 is where least is missing, and comes first."""
    return [[record.get(header) for header in SHEET.headers] for record in RECORDS.records(outcome)]
