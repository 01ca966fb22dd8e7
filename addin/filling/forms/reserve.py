"""Blank rows that the authority left below a pattern row, to be filled before any row is put in: are they there?"""

from collections.abc import Iterator, Sequence

from addin.filling.forms.plan import Filling
from addin.filling.forms.sections import Section
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.refs import letters
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.strings import SharedStrings


def problems(
    package: Package,
    sheet: SheetPart,
    sections: Sequence[Section],
    fillings: Sequence[Filling],
    texts: SharedStrings,
) -> Iterator[tuple[str, str]]:
    """Place and what is wrong: where a reserved row already holds something, or cannot take a value."""
    reserving = [section for section in sections if section.reserved]
    if not reserving:
        return
    root = package.root(sheet.part)
    rows, merges = Rows(root), Merges(root)
    for section in reserving:
        for column in sorted({one.cell.column for one in fillings if one.cell.row == section.top}):
            for row in range(section.top + 1, section.top + section.reserved + 1):
                cell = rows.find(row, column)
                held = cell is not None and (
                    texts.of_cell(cell) or cell.findtext("{*}v") or cell.find("{*}f") is not None
                )
                if held or merges.hiding(row, column) is not None:
                    what = "已有内容" if held else "在合并单元格里，合并的样子和明细行不同"
                    where = f"{letters(column)}{row}"
                    yield where, f"应是预留的空行，但{what}；请核对“预留 {section.reserved}”的行数"
                    return
