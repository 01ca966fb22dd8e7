"""One shift of a whole workbook: what moves on the shifted sheets, and what refers to them from anywhere."""

from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType

from lxml import etree

from addin.filling.opc.calculation import remove_calc_chain
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.references import Reference, parse
from addin.filling.shift import attached, breaks, cells, drawings, merges, rules, taking_out, views, vml
from addin.filling.shift.anchors import Layout
from addin.filling.shift.formulas import Formulas, Place
from addin.filling.shift.geometry import RowHeights
from addin.filling.shift.moved import NOTHING, Moved
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.rowshift import RowShift

Mover = Callable[[MovingSheet], None]
DrawingMover = Callable[[MovingSheet, Layout | None], None]

REFERRING: tuple[Mover, ...] = (
    rules.move_validations,
    rules.move_formats,
    rules.move_sparklines,
    attached.move_hyperlinks,
    attached.move_tables,
)
"""Also for sheets that no row is put into."""

PLACED: tuple[Mover, ...] = (
    merges.move,
    breaks.move,
    views.move_views,
    views.move_marks,
    attached.move_pivots,
)
DRAWN: tuple[DrawingMover, ...] = (drawings.move_drawings, drawings.move_controls, vml.move, attached.move_comments)


def shift(
    package: Package,
    shifts: Mapping[SheetPart, RowShift],
    to_fill: Mapping[SheetPart, Collection[tuple[int, int]]] = MappingProxyType({}),
    earlier: Moved = NOTHING,
) -> Moved:
    """Repeat pattern rows: each shift says how many copies go in below which row of its sheet; or take rows out.

    `to_fill` are the cells (row, column) of pattern rows that are blank in the copies.
    Gives what `finish` of a writer must be told, with what `earlier` shifts gave.
    """
    moving = {sheet: one for sheet, one in shifts.items() if one.changes}
    if not moving:
        return earlier
    by_name = {sheet.name: one for sheet, one in moving.items()}
    formulas = Formulas(by_name)
    for sheet in package.sheets:
        with package.making_sense_of(sheet.part):
            if sheet in moving:
                _shift_sheet(MovingSheet(package, sheet, moving[sheet], formulas, to_fill.get(sheet, ())))
            else:
                _follow(MovingSheet(package, sheet, RowShift({}), formulas))
    _move_names(package.edit(package.workbook_part), formulas)
    attached.move_pivot_sources(package, {name.casefold(): one for name, one in by_name.items()})
    remove_calc_chain(package)
    return earlier.then(moving)


def _shift_sheet(sheet: MovingSheet) -> None:
    sheet.package.edit(sheet.part)
    cells.number(sheet.root)
    before = RowHeights(sheet.root)
    cells.write_out_shared(sheet.root)
    repeated = cells.patterns(sheet)
    cells.move_formulas(sheet)
    if sheet.shift.removes:
        taking_out.take_out(sheet)
    else:
        cells.move(sheet, repeated)
    layout = Layout(sheet.shift, before, RowHeights(sheet.root))
    _run(sheet, (*REFERRING, *PLACED))
    for mover in DRAWN:
        mover(sheet, layout)


def _follow(sheet: MovingSheet) -> None:
    """A sheet that keeps its rows is written anew only where it refers to one that does not."""
    if sheet.sheet.kind == "worksheet" and sheet.is_concerned(sheet.part):
        sheet.package.edit(sheet.part)
        cells.write_out_shared(sheet.root)
        cells.move_formulas(sheet)
        _run(sheet, REFERRING)
    for mover in DRAWN:
        mover(sheet, None)


def _run(sheet: MovingSheet, movers: Iterable[Mover]) -> None:
    for mover in movers:
        mover(sheet)


def _move_names(workbook: etree._Element, formulas: Formulas) -> None:
    """A name for nothing but one cell of the pattern row means the list from then on: it grows."""
    for name in workbook.iterfind(f"{tag('definedNames')}/{tag('definedName')}"):
        if name.text:
            plain = all(piece == "," or isinstance(piece, Reference) for piece in parse(name.text))
            name.text = formulas.moved(name.text, Place(""), grow=plain)
