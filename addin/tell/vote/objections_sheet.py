"""询异清单: every objection to the published result with what came of it, the open ones first."""

from addin.outcome import Outcome
from addin.tell.sheet import Colour, ResultColumn, ResultSheet, Row
from addin.tell.vote.objections import OPEN, RECORDS
from validators.sheets.vote.objections import Upheld

SHEET = ResultSheet(
    "询异清单",
    (
        ResultColumn("序号", 6, "integer"),
        ResultColumn("门牌", 20),
        ResultColumn("异议人", 10),
        ResultColumn("收到日期", 12, "date"),
        ResultColumn("期内", 6),
        ResultColumn("异议内容", 34, "wrap"),
        ResultColumn("核实答复", 34, "wrap"),
        ResultColumn("答复日期", 12, "date"),
        ResultColumn("结论", 9),
    ),
    (Colour("结论", OPEN, "warn"), Colour("结论", Upheld.YES, "bad"), Colour("期内", "否", "warn")),
)


def rows(outcome: Outcome) -> list[Row]:
    """One an objection; nothing where nobody objected."""
    found = sorted(RECORDS.records(outcome), key=lambda record: record["结论"] != OPEN)
    return [[record[header] for header in SHEET.headers] for record in found]
