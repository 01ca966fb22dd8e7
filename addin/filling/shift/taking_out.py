"""Rows taken out of a sheet: what is below moves up; what a merge shows stays while any of its rows does."""

from addin.filling.opc.ooxml import tag
from addin.filling.sheets.merges import merged_blocks
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.rows import Rows, numbered_rows
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.rowshift import RowShift

_DIGITS = "0123456789"


def carried(sheet: MovingSheet) -> list[Block]:
    """Merges whose first row goes and some other row stays: their content goes to the first row that stays."""
    return [block for block in merged_blocks(sheet.root) if is_carried(block, sheet.shift)]


def is_carried(block: Block, shift: RowShift) -> bool:
    """Whether the merge loses its first row, but not all."""
    return shift.is_gone(block.top) and not shift.is_gone(block.top, block.bottom)


def take_out(sheet: MovingSheet) -> None:
    """Number all rows anew that are left."""
    data = sheet.root.find(tag("sheetData"))
    if data is None:
        return
    _carry(sheet)
    for line, row in numbered_rows(data).items():
        new = sheet.shift.start(line)
        if sheet.shift.is_gone(line):
            data.remove(row)
        elif new != line:
            row.set("r", str(new))
            for cell in row.iterchildren(tag("c")):
                cell.set("r", cell.get("r", "").rstrip(_DIGITS) + str(new))


def _carry(sheet: MovingSheet) -> None:
    rows = Rows(sheet.root)
    for block in carried(sheet):
        shown = rows.find(block.top, block.left)
        if shown is None:
            continue
        row = next(row for row in range(block.top, block.bottom + 1) if not sheet.shift.is_gone(row))
        hidden = rows.find(row, block.left)
        if hidden is None:
            hidden = rows.make(row, block.left)
        holder = hidden.getparent()
        assert holder is not None
        shown.set("r", f"{letters(block.left)}{row}")
        holder.replace(hidden, shown)
