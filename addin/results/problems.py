"""问题清单: every finding, errors first; each row jumps to its cell."""

from addin.filling.values import Link
from addin.outcome import Outcome
from addin.results.sheet import Colour, ResultColumn, ResultSheet, Row
from validators.finding import Severity
from validators.grid import CellRef

SEVERITY_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}

SHEET = ResultSheet(
    "问题清单",
    (
        ResultColumn("级别", 7),
        ResultColumn("位置", 20),
        ResultColumn("列名", 11),
        ResultColumn("原值", 18, "wrap"),
        ResultColumn("问题", 48, "wrap"),
        ResultColumn("怎么改", 44, "wrap"),
        ResultColumn("代码", 24),
    ),
    (Colour("级别", "错误", "bad"), Colour("级别", "警告", "warn")),
)
PLACE_COLUMN = 2


def rows(outcome: Outcome) -> list[Row]:
    """One row a finding, in the report's order."""
    return [
        [SEVERITY_WORDS[f.severity], link_to(f.place), f.column, f.value, f.message, f.fix, f.code]
        for f in outcome.report.findings
    ]


def link_to(place: CellRef) -> Link | str:
    """The address as the highlighting rule looks it up (`同意表!B3`), jumping to the cell where there is one."""
    if not place.row:
        return place.sheet
    quoted = place.sheet.replace("'", "''")
    return Link(str(place), f"'{quoted}'!{place.a1}")
