"""Rows that a condition does away with: taken out, and all below moves up.

Where a formula, a name, a chart or a table would lose its cells by that, the row is emptied and hidden instead.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from addin.filling.forms.plan import SheetPlan
from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart
from addin.filling.recalculate import stale
from addin.filling.sheets import tables
from addin.filling.sheets.formulas import has_formulas
from addin.filling.sheets.merges import Merges, merged_blocks
from addin.filling.sheets.refs import Block
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.shift.moved import Moved
from addin.filling.shift.needed import needed
from addin.filling.shift.rowshift import RowRemoval
from addin.filling.shift.taking_out import is_carried
from addin.filling.shift.workbook import shift

Results = list[tuple[str, etree._Element]]
"""The folded name of a sheet, and a cell on it with a formula."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What became of a sheet's rows: taken out, or to be hidden (numbered as before).

    `carried` are cells (row, column) whose row is gone, but not what they show: their merge goes on below.
    """

    removal: RowRemoval
    hidden: Collection[int]
    carried: Collection[tuple[int, int]]

    def row(self, row: int, column: int) -> int | None:
        """Where the cell is now; None for one that is gone or blank."""
        if row in self.hidden or (self.removal.is_gone(row) and (row, column) not in self.carried):
            return None
        return self.removal.start(row)


def drop(
    package: Package, plans: Iterable[SheetPlan], moved: Moved
) -> tuple[Mapping[SheetPart, Dropped], Results, Moved]:
    """Take the rows out of all sheets in one go, before anything is filled; the formulas whose results are wrong
    for it; and what has `moved`, with what had before.
    """
    found = {}
    plans = [plan for plan in plans if plan.dropped]
    lost = _lose_results(package, plans)
    for plan in plans:
        hidden = needed(package, plan.sheet, RowRemoval(plan.dropped))
        removal = RowRemoval(plan.dropped - hidden)
        merges = [block for block in merged_blocks(package.root(plan.sheet.part)) if is_carried(block, removal)]
        found[plan.sheet] = Dropped(removal, hidden, {(block.top, block.left) for block in merges})
    moved = shift(package, {sheet: one.removal for sheet, one in found.items()}, earlier=moved)
    return found, [(name, cell) for name, cell in lost if _is_there(cell)], moved


def _lose_results(package: Package, plans: Sequence[SheetPlan]) -> Results:
    changed = {plan.sheet.name.casefold(): [Block.rows(row, row) for row in plan.dropped] for plan in plans}
    if not changed:
        return []
    sheets = [sheet for sheet in package.sheets if has_formulas(package, sheet)]
    return [(place[0], cell) for place, cell in stale.drop_stale_results(package, changed, sheets)]


def _is_there(cell: etree._Element) -> bool:
    row = cell.getparent()
    return row is not None and row.getparent() is not None


def hide(package: Package, sheet: SheetPart, writer: SheetWriter, dropped: Dropped) -> None:
    """Empty and hide the rows that could not be taken out.

    What is merged from a kept row downwards stays, and so do headers of tables, which must be what the table says.
    """
    writer.whole()
    root = package.edit(sheet.part)
    merges = Merges(root)
    headers = [block for _, block in tables.headers(package, sheet.part)]
    data = ensure(root, "sheetData", WORKSHEET)
    rows = numbered_rows(data)
    for number in sorted(map(dropped.removal.start, dropped.hidden)):
        row = rows.get(number)
        if row is None:
            row = rows[number] = etree.Element(tag("row"), r=str(number))
            before = max((one for one in rows if one < number), default=0)
            if before:
                rows[before].addnext(row)
            else:
                data.insert(0, row)
        for column in list(numbered_cells(row)):
            if merges.hiding(number, column) is None and not any(one.holds(number, column) for one in headers):
                writer.set(number, column, None)
        row.set("hidden", "1")
