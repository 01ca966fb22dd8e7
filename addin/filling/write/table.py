"""Writes a block of values at once: result sheets of up to a million rows, in seconds.

Rows that hold nothing else are written as text, without a tree; a marker keeps their place until the sheet is
serialised.  Rows with more on them (somebody's notes beside the table) are written cell by cell.
"""

import re
from collections.abc import Sequence

from lxml import etree

from addin.filling.opc import xml
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart
from addin.filling.recalculate.settle import settle
from addin.filling.sheets import dimension, hyperlinks, ignored, refs
from addin.filling.sheets.formulas import FORMULA, Formulas
from addin.filling.sheets.merges import merged_blocks
from addin.filling.sheets.refs import Block
from addin.filling.sheets.row_text import RowText
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.sheets.sheet_writer import SheetWriter, require_cells
from addin.filling.sheets.values import Cell
from addin.filling.write.cells import CellWriter
from addin.unusable import Unusable

_MARKER = re.compile(rb"<\?jiugai-rows (\d+)\?>")
_ROW_DEFAULTS = {"r", "spans", "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac}dyDescent"}
"""A row with nothing but these says nothing."""
_HEIGHT = {"ht", "customHeight"}
"""Of a row that held part of an earlier table: it was high for that."""


def write_table(
    package: Package,
    sheet: SheetPart,
    top_left: str,
    rows: Sequence[Sequence[Cell]],
    clear_to_column: int = 0,
    heights: Sequence[float | None] = (),
) -> None:
    """Put `rows` at `top_left`, and blank what an earlier, longer run left below them and right of them.

    Cleared are the columns up to `clear_to_column` (or the widest row), with their links; cells beyond stay.  The
    same rows again change no byte.  `heights`: of each row in points, None as the sheet's own.  Unusable, naming the
    cell, for a value that Excel could not hold.
    """
    top, left = refs.parse(top_left)
    right = max([left, clear_to_column, *(left - 1 + len(row) for row in rows)])
    area = Block(top, left, refs.MAX_ROW, right)
    if top - 1 + len(rows) > refs.MAX_ROW:
        raise Unusable(f"“{sheet.name}”要写 {len(rows)} 行，超过 Excel 一张工作表最多 {refs.MAX_ROW} 行的限制")
    require_cells(package, sheet)
    with package.making_sense_of(sheet.part):
        _write(package, sheet, area, rows, heights)


def _write(
    package: Package, sheet: SheetPart, area: Block, rows: Sequence[Sequence[Cell]], heights: Sequence[float | None]
) -> None:
    before = package.data(sheet.part)
    root = package.edit(sheet.part)
    formula_gone = _clear(root, area, sheet)
    hyperlinks.remove_links(package, sheet.part, area)
    writer = CellWriter(package, in_tree=True)
    single = writer.sheet(sheet)
    tall = {area.top + at: height for at, height in enumerate(heights) if height is not None}
    text = RowText(writer.styles, single, area.left, f"{root.prefix}:" if root.prefix else "", tall)
    runs = _lay(_sheet_data(root), rows, area, single, text)
    single.finish()
    hyperlinks.set_links(package, sheet.part, text.links)
    bottom = max(area.top, area.top - 1 + len(rows))
    marked = [Block(area.top, column, bottom, column) for column in sorted(text.marked)]
    ignored.ignore_blocks(package, sheet.part, marked)
    dimension.widen(root, Block(area.top, area.left, bottom, area.right))
    after = _MARKER.sub(lambda marker: "".join(runs[int(marker[1])]).encode(), xml.serialise(root))
    package.put(sheet.part, after)
    if after != before:
        settle(package, {sheet: [area]}, formula_gone)


def _lay(
    data: etree._Element, rows: Sequence[Sequence[Cell]], area: Block, single: SheetWriter, text: RowText
) -> list[list[str]]:
    """Runs of printed rows; a marker in the sheet stands for each."""
    runs: list[list[str]] = [[]]
    held = {number: row for number, row in numbered_rows(data).items() if number >= area.top}
    for number, values in enumerate(rows, area.top):
        if number not in held:
            runs[-1].append(text.print(number, values))
            continue
        held[number].addprevious(_marker(runs))
        for column, value in enumerate(values, area.left):
            single.set(number, column, value)
    below = [row for number, row in sorted(held.items()) if number >= area.top + len(rows)]
    if below:
        below[0].addprevious(_marker(runs))
    else:
        data.append(_marker(runs))
    return runs


def _marker(runs: list[list[str]]) -> etree._Element:
    """For the run that ends here; the next one begins."""
    runs.append([])
    return etree.ProcessingInstruction("jiugai-rows", str(len(runs) - 2))


def _clear(root: etree._Element, area: Block, sheet: SheetPart) -> bool:
    """Take out the cells in the area and the rows that become empty; whether a formula was among them."""
    data, formulas = _sheet_data(root), Formulas(root)
    merged = next((str(block) for block in merged_blocks(root) if block.meets(area)), None)
    spilt = next((str(block) for block in formulas.areas if block.meets(area)), None)
    if merged or spilt:
        what = f"合并单元格 {merged}" if merged else f"数组公式 {spilt}"
        raise Unusable(f"“{sheet.name}”要写结果的地方有{what}，请先取消或移开")
    formula_gone = False
    for number, row in numbered_rows(data).items():
        if number < area.top:
            continue
        said = _ROW_DEFAULTS | _HEIGHT if len(row) else _ROW_DEFAULTS
        if formulas.any or not _lies_inside(row, area):
            formula_gone |= _clear_row(row, area, formulas)
        else:
            del row[:]
        if not len(row) and said.issuperset(map(str, row.keys())):
            data.remove(row)
    return formula_gone


def _lies_inside(row: etree._Element, area: Block) -> bool:
    """Whether all cells do, by the first and the last one."""
    ends = [cell.get("r", "").rstrip("0123456789") for cell in (row[0], row[-1])] if len(row) else []
    return all(name and area.left <= refs.column_number(name) <= area.right for name in ends)


def _clear_row(row: etree._Element, area: Block, formulas: Formulas) -> bool:
    formula_gone = False
    for column, cell in numbered_cells(row).items():
        if area.left <= column <= area.right:
            for formula in cell.findall(FORMULA):
                formulas.remove(cell, formula)
                formula_gone = True
            row.remove(cell)
    return formula_gone


def _sheet_data(root: etree._Element) -> etree._Element:
    return ensure(root, "sheetData", WORKSHEET)
