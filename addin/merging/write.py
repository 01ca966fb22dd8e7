"""The merged workbook: the first one, byte for byte but for the cells and rows that came from the copies."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from addin.filling.adopting.adopt import adopt_sheet
from addin.filling.opc.package import Package
from addin.filling.opc.save import save_bytes
from addin.filling.shift.rowshift import RowShift
from addin.filling.shift.workbook import shift
from addin.filling.write.cells import CellWriter
from addin.filling.write.table import write_table
from addin.merging import conflict_sheet
from addin.merging.line import to_cell
from addin.merging.merged import Merged
from addin.tell.sheet import Row
from addin.workbook.result_sheets import draw_result
from addin.workbook.template import new_drawing
from validators.grid import Raw


def write(
    first: Path, copies: Sequence[Path], merged: Merged, listed: Sequence[Row], target: Path, force: bool
) -> None:
    """`listed`: the rows of 合并冲突.  All or nothing; Unusable where a cell cannot be written or the target exists."""
    if merged.nothing:
        save_bytes(first.read_bytes(), target, force)
        return
    package = Package.open(first)
    donors: dict[int, Package] = {}
    for one in merged.adopted:
        if one.copy not in donors:
            donors[one.copy] = Package.open(copies[one.copy])
        adopt_sheet(package, donors[one.copy], one.sheet)
    shifts = {package.sheet(one.sheet): one for one in merged.inserts}
    moved = shift(
        package,
        {sheet: RowShift({one.below: one.rows}) for sheet, one in shifts.items()},
        {sheet: {(one.below, column) for column in one.columns} for sheet, one in shifts.items()},
    )
    writer = CellWriter(package)
    for sheet, cells in _by_sheet(merged).items():
        of_sheet = writer.sheet(package.sheet(sheet))
        for (row, column), value in sorted(cells.items()):
            of_sheet.set(row, column, to_cell(value))
    writer.finish(moved=moved)
    if listed:
        _list(package, listed)
    package.save(target, force)


def _by_sheet(merged: Merged) -> Mapping[str, dict[tuple[int, int], Raw]]:
    found: defaultdict[str, dict[tuple[int, int], Raw]] = defaultdict(dict)
    for place, value in merged.filled.items():
        found[place.sheet][place.row, place.column] = value
    for line in merged.added:
        found[line.sheet] |= {(line.row, column): value for column, value in line.cells.items()}
    return found


def _list(package: Package, listed: Sequence[Row]) -> None:
    drawing = new_drawing()
    draw_result(drawing, conflict_sheet.SHEET)
    donor = Package.from_bytes(drawing.bytes(), "合并冲突.xlsx")
    sheet = adopt_sheet(package, donor, conflict_sheet.SHEET.name)
    write_table(package, sheet, "A2", listed, clear_to_column=len(conflict_sheet.SHEET.columns))
