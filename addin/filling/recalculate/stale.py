"""Formula results that have become wrong: those that depend, however far, on a cell whose value changed.

Their `<v>` is dropped, so that no reader but a calculating one shows an old result as if it were right; results that
hang on nothing changed (an area computed on an input sheet) stay, for readers that cannot calculate.  Where it cannot
be told what a formula reads (INDIRECT, OFFSET, several sheets), it counts as dependent.  Rows that came in count as
changed, whatever they hold, and where rows have moved, so does whatever asks for its own row.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.recalculate.changes import Area, Changes
from addin.filling.sheets import refs, rows, tables
from addin.filling.sheets.formulas import FORMULA, move
from addin.filling.sheets.references import Corner, Reference, parse
from addin.filling.sheets.refs import Block

_CELL, _V = tag("c"), tag("v")
_ANYWHERE = frozenset({"INDIRECT(", "OFFSET(", "CELL(", "SHEET(", "SHEETS("})
_PLACED = frozenset({"ROW(", "ADDRESS(", "FORMULATEXT("})
"""What these give changes with the row they stand in or are asked about."""

_SEVERAL_SHEETS = re.compile(r"""[^"\[!]*:[^\[!]*!""")
_NAME = re.compile(r"[^\W\d][\w.\\?]*|\\[\w.\\?]*")
_PASSES = 20
"""A chain of formulas that runs longer than this against their order counts as dependent without being followed."""


@dataclass(frozen=True, slots=True)
class _Formula:
    cell: etree._Element
    part: str
    area: Area
    reads: tuple[Area, ...] | None
    """None: cannot be told."""
    is_placed: bool = False
    """Whether it asks for its place, on a sheet whose rows have moved."""


Dropped = list[tuple[tuple[str, int, int], etree._Element]]
"""The sheet's folded name, row and column of formulas, and their cells."""


def drop_stale_results(
    package: Package,
    changed: Mapping[str, Iterable[Block]],
    sheets: list[SheetPart],
    moved: Mapping[str, Iterable[Block]] = MappingProxyType({}),
) -> Dropped:
    """Drop the results that depend on `changed` (folded sheet name → blocks) from `sheets`, which hold formulas.

    `moved`, of sheets whose rows have moved, are the rows that came in: see `shift.moved`.
    Gives the formulas that stand in a single cell.
    """
    changes, names, touched = Changes.of(changed, moved), _names(package), {*changed, *moved}
    reading = [one for one in sheets if one.name.casefold() in touched or _reads_elsewhere(package, one, names)]
    waiting = [formula for sheet in reading for formula in _formulas(package, sheet, names, moved)]
    dropped: Dropped = []
    for turn in range(_PASSES):
        left = []
        for formula in waiting:
            if turn == _PASSES - 1 or _is_stale(formula, changes):
                _drop(package, formula)
                sheet_name, block = formula.area
                if block.cells == 1:
                    dropped.append(((sheet_name, block.top, block.left), formula.cell))
                changes.add(*formula.area)
            else:
                left.append(formula)
        if len(left) == len(waiting):
            break
        waiting = left
    return dropped


def _is_stale(formula: _Formula, changes: Changes) -> bool:
    """Whether it reads a new cell, stands in a new row, or cannot be told."""
    if formula.reads is None or formula.is_placed or changes.is_new(*formula.area):
        return True
    return any(changes.touch(*area) for area in formula.reads)


def _reads_elsewhere(package: Package, sheet: SheetPart, names: Iterable[str]) -> bool:
    """Whether a formula may read another sheet; one that nobody has parsed is searched, so a long one stays cheap."""
    words = "|".join(map(re.escape, sorted(names)))
    wanted = rb"(?i)<(?:\w+:)?f[ >][^<]*(?:!|INDIRECT|OFFSET%s)" % (f"|{words}" if words else "").encode()
    return package.parsed(sheet.part) is not None or package.has(sheet.part, re.compile(wanted))


def _drop(package: Package, formula: _Formula) -> None:
    block = formula.area[1]
    cells = [formula.cell] if block.cells == 1 else _cells_of(package.root(formula.part), block)
    for cell in cells:
        value = cell.find(_V)
        if value is not None:
            package.edit(formula.part)
            cell.remove(value)
            cell.attrib.pop("t", "")


def _cells_of(root: etree._Element, block: Block) -> list[etree._Element]:
    return [cell for cell in root.iter(_CELL) if block.holds(*rows.position(cell))]


def _formulas(
    package: Package, sheet: SheetPart, names: dict[str, tuple[Area, ...] | None], moved: Collection[str]
) -> Iterator[_Formula]:
    own = sheet.name.casefold()
    masters: dict[str, tuple[str, int, int]] = {}
    for element in package.root(sheet.part).iter(FORMULA):
        cell = element.getparent()
        if cell is None or cell.tag != _CELL:
            continue
        row, column = rows.position(cell)
        text = element.text or ""
        if element.get("t") == "shared":
            index = element.get("si", "")
            if text:
                masters[index] = (text, row, column)
            elif index in masters:
                master, top, left = masters[index]
                text = move(master, row - top, column - left)
        kind = element.get("t")
        block = next(refs.blocks(element.get("ref", "")), None) if kind in ("array", "dataTable") else None
        reads = _read_by_table(element, own, block) if kind == "dataTable" else _reads(text, own, names)
        is_placed = bool(moved) and _asks_for_place(text, own, moved)
        yield _Formula(cell, sheet.part, (own, block or Block(row, column, row, column)), reads, is_placed)


def _read_by_table(element: etree._Element, own: str, block: Block | None) -> tuple[Area, ...] | None:
    """A what-if table reads its inputs, and the formulas and values above it and left of it."""
    if block is None:
        return None
    inputs = [found for name in ("r1", "r2") for found in refs.blocks(element.get(name, ""))]
    around = Block(max(block.top - 1, 1), max(block.left - 1, 1), block.bottom, block.right)
    return tuple((own, one) for one in (*inputs, around))


def _asks_for_place(formula: str, own: str, moved: Collection[str]) -> bool:
    pieces = parse(formula)
    sheets = {own, *(piece.sheet for piece in pieces if isinstance(piece, Reference))}
    asks = any(isinstance(piece, str) and piece.upper() in _PLACED for piece in pieces)
    return asks and any(sheet in moved for sheet in sheets)


def _reads(formula: str, own: str, names: dict[str, tuple[Area, ...] | None]) -> tuple[Area, ...] | None:
    found: list[Area] = []
    for piece in parse(formula):
        if isinstance(piece, Reference):
            found.append((piece.sheet or own, _block(piece)))
            continue
        if piece.upper() in _ANYWHERE or _SEVERAL_SHEETS.match(piece):
            return None
        name = _NAME.match(piece)
        if name is None or piece.endswith(("(", "!")):
            continue
        meant = names.get(name[0].casefold(), ())
        if meant is None:
            return None
        found += meant
    return tuple(found)


def _block(reference: Reference) -> Block:
    first, last = reference.first, reference.last or reference.first
    return Block(
        min(first.row, last.row) or 1,
        min(first.column, last.column) or 1,
        _far(first, last, "row") or refs.MAX_ROW,
        _far(first, last, "column") or refs.MAX_COLUMN,
    )


def _far(first: Corner, last: Corner, axis: str) -> int:
    return int(max(getattr(first, axis), getattr(last, axis)))


def _names(package: Package) -> dict[str, tuple[Area, ...] | None]:
    """What defined names and tables stand for; names that use names cannot be told."""
    found: dict[str, tuple[Area, ...] | None] = {}
    for sheet in package.sheets:
        for table, block in tables.blocks_of(package, sheet.part):
            found[table.casefold()] = ((sheet.name.casefold(), block),)
    texts: dict[str, list[str]] = {}
    for element in package.root(package.workbook_part).iterfind(f"{tag('definedNames')}/{tag('definedName')}"):
        texts.setdefault(element.get("name", "").casefold(), []).append(element.text or "")
    unknown: dict[str, tuple[Area, ...] | None] = dict.fromkeys(texts)
    for name, formulas in texts.items():
        parts = [_reads(formula, "", {**found, **unknown}) for formula in formulas]
        areas = tuple(area for part in parts for area in part or ())
        found[name] = None if None in parts or any(not sheet for sheet, _ in areas) else areas
    return found
