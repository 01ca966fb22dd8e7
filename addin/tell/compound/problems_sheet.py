"""问题清单: three numbers, then the findings, errors first, kinds together; each row jumps to its cell."""

from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.tell.compound.folded import listed, three_numbers
from addin.tell.compound.since import (
    ABOUT,
    NEW,
    SOLVED,
    STATE,
    Line,
    since,
)
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from validators.finding import Severity
from validators.grid import CellRef

SEVERITY_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}

ADDRESS = "单元格"
"""位置 again as plain text, for the highlighting rules: LibreOffice looks long for text in cells that are links."""
SHEET = ResultSheet(
    "问题清单",
    (
        ResultColumn("级别", 7),
        ResultColumn("位置", 18),
        ResultColumn("列名", 10),
        ResultColumn("原值", 14, "wrap"),
        ResultColumn("问题", 36, "wrap"),
        ResultColumn("怎么改", 31, "wrap"),
        ResultColumn("代码", 24),
        ResultColumn(ABOUT, 20),
        ResultColumn(STATE, 8),
        ResultColumn(ADDRESS, 20),
    ),
    (
        Colour("级别", "错误", "bad"),
        Colour("级别", "警告", "warn"),
        Colour("级别", SOLVED, "good"),
        Colour(STATE, NEW, "warn"),
    ),
    on_paper=6,
)
PLACE_COLUMN = 2
SUMMARY = "小结"
ADVICE = "先改“错误”，再核对“警告”；“提示”是已经自动读好的，读法对就无需处理"


def rows(outcome: Outcome) -> list[Row]:
    """The three numbers, a row a finding (notes folded); below them what has been mended since the list before."""
    found = since(outcome)
    findings = listed(outcome.report.findings)
    lines: list[Row] = [[SUMMARY, None, None, None, three_numbers(outcome.report), ADVICE]] if findings else []
    lines += [
        [
            SEVERITY_WORDS[f.severity],
            link_to(f.place),
            f.column,
            f.value,
            f.message,
            f.fix,
            f.code,
            about or None,
            state,
            str(f.place),
        ]
        for f, about, state in zip(findings, found.about, found.states, strict=True)
    ]
    return lines + [_solved(line) for line in found.solved]


def _solved(line: Line) -> Row:
    """No link and no 位置, so that nothing lights up: something else may stand in that cell by now."""
    place = line["位置"]
    message = f"（原在 {place}）{line['问题']}" if place else line["问题"]
    return [SOLVED, None, line["列名"], line["原值"], message, None, line["代码"], line[ABOUT] or None, SOLVED, None]


def link_to(place: CellRef) -> Link | str:
    """The address as the highlighting rule looks it up (`同意表!B3`), jumping to the cell where there is one."""
    if not place.row:
        return place.sheet
    quoted = place.sheet.replace("'", "''")
    return Link(str(place), f"'{quoted}'!{place.a1}")
