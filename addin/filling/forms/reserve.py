"""Blank rows that the authority left below a pattern row, to be filled before any row is put in.

They get what the pattern row has: the values of its placeholders, and whatever else stands in it, a formula as when
filled down in Excel.  What the author has put into a reserved row himself stays.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from addin.filling.forms.plan import Filling, SheetPlan
from addin.filling.forms.sections import Section
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.references import Elsewhere, Reference, moved_down, parse
from addin.filling.sheets.refs import MAX_ROW, Block, letters
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.strings import SharedStrings
from addin.filling.shift.cells import write_out_shared
from addin.filling.shift.moved import Moved

_F, _V, _IS = tag("f"), tag("v"), tag("is")
_ABOUT_CONTENT = ("t", "cm", "vm")


def problems(
    package: Package,
    sheet: SheetPart,
    sections: Sequence[Section],
    fillings: Sequence[Filling],
    texts: SharedStrings,
) -> Iterator[tuple[str, str]]:
    """Place and what is wrong: where a reserved row already holds something, or cannot take what its row must have."""
    reserving = [section for section in sections if section.reserved]
    if not reserving:
        return
    root = package.root(sheet.part)
    rows, merges = Rows(root), Merges(root)
    for section in reserving:
        asked = {one.cell.column for one in fillings if one.cell.row == section.top}
        below = range(section.top + 1, section.top + section.reserved + 1)
        for column in sorted(asked | _with_content(rows.cells(section.top))):
            for row in below:
                what = _why_not(rows, merges, texts, row, column, column in asked)
                if what:
                    place = f"{letters(column)}{row}"
                    yield place, f"应是预留的空行，但{what}；请核对“预留 {section.reserved}”的行数"
                    return
        for column, formula in _formulas(rows.cells(section.top)):
            if formula.get("t") in ("array", "dataTable") and formula.get("ref") != f"{letters(column)}{section.top}":
                place = f"{letters(column)}{section.top}"
                yield place, "是几格合用的数组公式，不能跟着填到预留的空行；请改成一格一个公式"


def _why_not(rows: Rows, merges: Merges, texts: SharedStrings, row: int, column: int, is_asked: bool) -> str:
    """`is_asked`: a placeholder wants the cell, and what stands there would be lost."""
    cell = rows.find(row, column)
    if merges.hiding(row, column) is not None:
        return "在合并单元格里，合并的样子和明细行不同"
    held = cell is not None and (texts.of_cell(cell) or cell.findtext(_V) or cell.find(_F) is not None)
    return "已有内容" if held and is_asked else ""


def fill_down(package: Package, plan: SheetPlan, moved: Moved) -> Moved:
    """Once rows are put in: what stands in a pattern row beside its placeholders goes to the reserved rows in use."""
    asked: dict[int, set[int]] = {}
    for filling in plan.fillings:
        asked.setdefault(filling.cell.row, set()).add(filling.cell.column)
    for top, now, used in plan.layout.reserved():
        root = package.edit(plan.sheet.part)
        write_out_shared(root)
        rows = Rows(root)
        wanted = _with_content(rows.cells(now)) - asked.get(top, set())
        for row in used:
            _copy(rows, now, row, sorted(wanted))
        if wanted:
            moved = moved.having(plan.sheet, Block.rows(used.start, used.stop - 1))
    return moved


def _copy(rows: Rows, pattern: int, row: int, columns: Iterable[int]) -> None:
    for column in columns:
        source, target = rows.find(pattern, column), rows.find(row, column)
        assert source is not None
        if target is None:
            target = rows.make(row, column)
            if source.get("s"):
                target.set("s", source.get("s", ""))
        if len(target):
            continue
        formula = source.find(_F)
        for child in source if formula is None else (formula,):
            target.append(deepcopy(child))
        for name in _ABOUT_CONTENT if formula is None else ():
            if source.get(name) is not None:
                target.set(name, source.get(name, ""))
        for copied in target.iterchildren(_F):
            copied.text = _down(copied.text or "", pattern, row - pattern)
            if copied.get("ref"):
                copied.set("ref", f"{letters(column)}{row}")


def _down(formula: str, pattern: int, by: int) -> str:
    """Relative rows down to the pattern's go along, as do all of other sheets and books; those of totals below stay."""
    pieces = []
    for piece in parse(formula):
        if isinstance(piece, Reference):
            last = MAX_ROW if piece.sheet else pattern
            first = moved_down(piece.first, by, last)
            piece = replace(piece, first=first, last=piece.last and moved_down(piece.last, by, last))
        elif isinstance(piece, Elsewhere):
            piece = piece.carried(by, 0)
        pieces.append(str(piece))
    return "".join(pieces)


def _with_content(cells: dict[int, etree._Element]) -> set[int]:
    return {column for column, cell in cells.items() if any(child.tag in (_F, _V, _IS) for child in cell)}


def _formulas(cells: dict[int, etree._Element]) -> Iterator[tuple[int, etree._Element]]:
    return ((column, formula) for column, cell in cells.items() for formula in cell.iterchildren(_F))
