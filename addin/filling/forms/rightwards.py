"""A column for every record (横向): `{{楼栋分摊.楼栋|向右}}`, into columns to the right that the form keeps blank.

Nothing is pushed aside: what stands there bounds it, and too many records are an error that says how many columns are
missing.  Formulas of the first column that read it go along, as when filled to the right in Excel.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from addin.filling.forms.compose import Figures
from addin.filling.forms.placeholders import FormCell
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.formulas import FORMULA, move
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.references import Reference, parse
from addin.filling.sheets.refs import MAX_COLUMN, letters
from addin.filling.sheets.rows import Rows, position
from addin.filling.shift.cells import write_out_shared

_CONTENT = (tag("f"), tag("v"), tag("is"))


def copies(cell: FormCell, records: Sequence[Figures]) -> list[tuple[FormCell, Figures | None]]:
    """The cell for each record; the first alone, and blank, where there is none."""
    found = [(replace(cell, column=cell.column + at), record) for at, record in enumerate(records)]
    return [*found] or [(cell, None)]


def problem(package: Package, sheet: SheetPart, cell: FormCell, name: str, count: int) -> str:
    """What is wrong where so many records find no room."""
    root = package.root(sheet.part)
    rows, merges = Rows(root), Merges(root)
    for column in range(cell.column + 1, cell.column + count):
        held = rows.find(cell.row, column) if column <= MAX_COLUMN else None
        is_taken = held is not None and any(child.tag in _CONTENT for child in held)
        if column > MAX_COLUMN or is_taken or merges.hiding(cell.row, column) is not None:
            missing = cell.column + count - column
            return f"“{name}”有 {count} 条，右边只空到 {letters(column - 1)} 列，还差 {missing} 列；请在表上多留几列"
    return ""


def fill_right(package: Package, sheet: SheetPart, asked: Iterable[tuple[FormCell, int]]) -> None:
    """Before anything moves: formulas that read the cells of one column go to the columns beside it.

    `asked` are the cells that go to the right, each with the number of columns that it takes.
    """
    columns: dict[int, tuple[set[int], int]] = {}
    for cell, count in asked:
        rows, most = columns.get(cell.column, (set(), 1))
        columns[cell.column] = rows | {cell.row}, max(most, count)
    for column, (rows, count) in columns.items():
        if count > 1:
            root = package.edit(sheet.part)
            write_out_shared(root)
            cells = Rows(root)
            for formula in list(_reading(root, column, rows)):
                _copy(cells, formula, count)


def _reading(root: etree._Element, column: int, rows: set[int]) -> Iterator[etree._Element]:
    """Formulas of the column that read nothing wider than it, and of it one of these rows or another such formula."""
    known, left = set(rows), []
    for formula in root.iter(FORMULA):
        cell = formula.getparent()
        if cell is not None and position(cell)[1] == column and formula.get("t") not in ("array", "dataTable"):
            left.append((position(cell)[0], formula))
    found = True
    while found:
        found = False
        for row, formula in list(left):
            if _reads(formula.text or "", column, known):
                left.remove((row, formula))
                known.add(row)
                found = True
                yield formula


def _reads(text: str, column: int, rows: set[int]) -> bool:
    own = [piece for piece in parse(text) if isinstance(piece, Reference) and not piece.sheet]
    return any(
        not one.first.column_fixed
        and one.first.column == (one.last or one.first).column == column
        and any(one.first.row <= row <= (one.last or one.first).row for row in rows)
        for one in own
    ) and not any(one.last and one.first.column != one.last.column for one in own)


def _copy(cells: Rows, formula: etree._Element, count: int) -> None:
    source = formula.getparent()
    assert source is not None
    row, column = position(source)
    for by in range(1, count):
        target = cells.find(row, column + by)
        if target is None:
            target = cells.make(row, column + by)
            if source.get("s"):
                target.set("s", source.get("s", ""))
        if not len(target):
            etree.SubElement(target, FORMULA).text = move(formula.text or "", 0, by)
