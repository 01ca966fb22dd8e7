"""What a whole workbook needs after values have changed: no stale result, no calculation chain that is wrong."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lxml import etree

from addin.filling.calculate.results import write_results
from addin.filling.opc.calculation import calculate_on_load, remove_calc_chain
from addin.filling.opc.package import Package, SheetPart
from addin.filling.recalculate import stale
from addin.filling.sheets.formulas import has_formulas
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.rows import position
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.shift.moved import NOTHING, Moved


def settle(
    package: Package,
    changed: Mapping[SheetPart, Iterable[Block]],
    formula_gone: bool,
    writers: Mapping[str, SheetWriter] = MappingProxyType({}),
    lost: Iterable[tuple[str, etree._Element]] = (),
    moved: Moved = NOTHING,
) -> list[str]:
    """`changed` holds the blocks whose values are new, `moved` the rows.  Where there is none, nothing is touched.

    A workbook with formulas is asked to calculate when opened; results that depend on the changes are worked out anew,
    or dropped.  `writers`, by the sheet's part, know rows and values that have no place in the tree yet.
    Gives the formulas (`合计!B3`) that are left without a result, for Excel to work out.
    `lost` are formulas (the sheet's folded name, the cell) whose results are gone already.
    Excel makes a new calculation chain by itself, so one that names a replaced formula goes.
    """
    blocks = {sheet.name.casefold(): found for sheet, ones in changed.items() if (found := list(ones))}
    dropped = [((name, *position(cell)), cell) for name, cell in lost]
    rows = {sheet.name.casefold(): ones for sheet, ones in moved.rows.items()}
    if not (blocks or dropped or rows):
        return []
    if formula_gone:
        remove_calc_chain(package)
    sheets = [sheet for sheet in package.sheets if has_formulas(package, sheet)]
    if not sheets:
        return []
    calculate_on_load(package)
    left = write_results(package, dropped + stale.drop_stale_results(package, blocks, sheets, rows), writers)
    names = {sheet.name.casefold(): sheet.name for sheet in sheets}
    return [f"{names[name]}!{letters(column)}{row}" for name, row, column in left]
