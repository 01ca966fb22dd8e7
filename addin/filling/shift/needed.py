"""Rows that cannot be taken out without harm: a formula, a name or a chart asks for nothing but them, or a table does.

Such rows are hidden instead.
"""

from collections.abc import Iterator

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import refs
from addin.filling.sheets.references import Reference, parse
from addin.filling.sheets.refs import Block
from addin.filling.sheets.rows import position
from addin.filling.shift.cells import write_out_shared
from addin.filling.shift.drawings import charts_of
from addin.filling.shift.formulas import Formulas
from addin.filling.shift.rowshift import RowRemoval

_SEVERAL = ("array", "dataTable")


def needed(package: Package, sheet: SheetPart, removal: RowRemoval) -> set[int]:
    """Of the rows to be taken out, those that must stay: of a range that would be gone whole, its first."""
    found: set[int] = set()
    for own, formula in _formulas(package, sheet, removal):
        for piece in parse(formula):
            if isinstance(piece, Reference) and (piece.sheet or own) == sheet.name.casefold() and piece.first.row:
                rows = sorted((piece.first.row, (piece.last or piece.first).row))
                if removal.is_gone(*rows):
                    found.add(rows[0])
    for block in _whole(package, sheet, removal):
        found.update(range(block.top, block.bottom + 1))
    return found.intersection(removal.gone)


def _formulas(package: Package, sheet: SheetPart, removal: RowRemoval) -> Iterator[tuple[str, str]]:
    """The folded name of the sheet that each formula stands on, and its text."""
    mentions = Formulas({sheet.name: removal})
    for one in package.sheets:
        if one == sheet or (one.kind == "worksheet" and mentions.mentioned_in(package.data(one.part))):
            write_out_shared(package.edit(one.part))
            for element in package.root(one.part).iter(tag("f")):
                cell = element.getparent()
                row = 0 if cell is None or one != sheet else position(cell)[0]
                if element.text and not (row and removal.is_gone(row)):
                    yield one.name.casefold(), element.text
        for chart in charts_of(package, one.part):
            yield from ((one.name.casefold(), range.text or "") for range in package.root(chart).iter("{*}f"))
    for name in package.root(package.workbook_part).iterfind(f"{tag('definedNames')}/{tag('definedName')}"):
        if not name.get("name", "").startswith("_xlnm."):
            yield "", name.text or ""


def _whole(package: Package, sheet: SheetPart, removal: RowRemoval) -> Iterator[Block]:
    """Blocks that may not lose these rows: tables' headers and last rows, parts of arrays, pivot tables."""
    for element in package.root(sheet.part).iter(tag("f")):
        if element.get("t") in _SEVERAL:
            for block in refs.blocks(element.get("ref", "")):
                if not removal.is_gone(block.top, block.bottom):
                    yield block
    for relationship in package.relationships(sheet.part).values():
        if relationship.external or relationship.target not in package:
            continue
        root = package.root(relationship.target)
        if relationship.kind == "table":
            for block in refs.blocks(root.get("ref", "")):
                top = block.top + int(root.get("headerRowCount", "1"))
                bottom = block.bottom - int(root.get("totalsRowCount", "0"))
                yield from _edges(block, top, bottom, removal)
        elif relationship.kind == "pivotTable":
            for location in root.iter(tag("location")):
                yield from refs.blocks(location.get("ref", ""))


def _edges(table: Block, top: int, bottom: int, removal: RowRemoval) -> Iterator[Block]:
    if removal.is_gone(top, bottom):
        yield Block(top, table.left, top, table.right)
    yield Block(table.top, table.left, max(top - 1, table.top), table.right)
    if bottom < table.bottom:
        yield Block(bottom + 1, table.left, table.bottom, table.right)
