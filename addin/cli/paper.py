"""`jiugai paper W`: the rest of the paper file: survey, items, meetings, ballots, honour roll, procedure."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

import typer

from addin.cli.screen import out, print_json, say, table
from addin.cli.workbook import Json, Workbook, examine
from addin.filling.filters.printed import plain
from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.tell.sheet import (
    Cell,
    Format,
    ResultColumn,
    Row,
)
from addin.tell.sheets import PAPER
from addin.tell.subject import Result
from addin.unusable import Unusable

METRES = "㎡"
Sheet = Annotated[
    str | None, typer.Option("--sheet", metavar="表名", help="只看这一张，如 征求意见汇总；不写则看全部有内容的")
]


def command(workbook: Workbook, sheet: Sheet = None, as_json: Json = False) -> int:
    """核对卷宗：汇总、判定、互相核对整卷材料。

    征求意见、项目排序、会议签到、表决票、光荣榜、工作流程和前置条件，有哪样写哪样。
    """
    chosen = _chosen(sheet)
    outcome = examine(workbook)
    if as_json:
        print_json(payload(outcome, chosen))
    else:
        show(outcome, chosen)
    return int(outcome.draft)


def _chosen(sheet: str | None) -> tuple[Result, ...]:
    found = tuple(result for result in PAPER if sheet in (None, result.SHEET.name))
    if not found:
        raise Unusable(f"没有“{sheet}”这张结果表；有：{'、'.join(result.SHEET.name for result in PAPER)}")
    return found


def payload(outcome: Outcome, chosen: tuple[Result, ...]) -> dict[str, object]:
    """Sheet → its rows by header, amounts in fen, areas in 0.01 ㎡, ratios as `n/d`; and whether it is a draft."""
    sheets: dict[str, object] = {}
    for result in chosen:
        columns = result.SHEET.columns
        sheets[result.SHEET.name] = [_record(columns, row) for row in result.rows(outcome)]
    return {"sheets": sheets, "draft": outcome.draft}


def _record(columns: Sequence[ResultColumn], row: Row) -> dict[str, object]:
    """One row by header; a number of no format of its own is of the unit that stands in its row."""
    unit = next((cell for column, cell in zip(columns, row, strict=False) if column.name == "单位"), None)
    format_of: dict[Format, Format] = {"general": "area"} if unit == METRES else {}
    return {
        column.name: _plain(cell, format_of.get(column.format, column.format))
        for column, cell in zip(columns, row, strict=False)
    }


def _plain(cell: Cell, kind: Format) -> object:
    if isinstance(cell, Link):
        return cell.text
    if isinstance(cell, Decimal):
        return int(cell.scaleb(2)) if kind in ("money", "area") else str(cell)
    if isinstance(cell, Fraction):
        return str(cell)
    return cell if cell is None or isinstance(cell, (str, int)) else cell.isoformat()


def show(outcome: Outcome, chosen: tuple[Result, ...]) -> None:
    """One table a sheet that holds anything."""
    for result in chosen:
        rows = result.rows(outcome)
        if not rows:
            continue
        listing = table(result.SHEET.name, *result.SHEET.headers)
        for row in rows:
            listing.add_row(*(_text(cell) for cell in row))
        out.print(listing)
    if not any(result.rows(outcome) for result in chosen):
        say("征求意见、表决票、会议签到、光荣榜、工作流程、前置条件这些表都没有内容，没有可核对的")


def _text(cell: Cell) -> str:
    return "" if cell is None else cell.text if isinstance(cell, Link) else plain(cell)
