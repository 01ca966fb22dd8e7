"""Puts the result sheets into a copy of the user's workbook; what the user typed stays byte for byte.

A workbook made by `new` has the sheets already.  Any other .xlsx or .xlsm is given them, and the rule that lights up
the cells named in 问题清单; for .xls, .ods and .csv the results become a workbook of their own.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from addin.filling.adopting.adopt import adopt_conditional_format, adopt_sheet
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.names import set_print_area
from addin.filling.sheets.reach import reach
from addin.filling.sheets.refs import letters
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.values import Link
from addin.filling.write.cells import CellWriter
from addin.filling.write.page import write_page
from addin.filling.write.table import write_table
from addin.hosts.tabs import arrange, hidden_of
from addin.machine.clock import now
from addin.machine.templates import RESULTS, WORKBOOK
from addin.outcome import Outcome
from addin.tell.heights import heights
from addin.tell.sheet import Cell, PageSheet, ResultSheet, Row
from addin.tell.tables import tables
from validators.sheets.consent.row import SHEET as CONSENT

PATCHABLE = (".xlsx", ".xlsm")


def write_results(workbook: Path, outcome: Outcome, target: Path, action: str, when: datetime | None = None) -> None:
    """Write `target` anew, replacing an older one; Unusable where that cannot be done.  `when`: now, unless given."""
    patchable = workbook.suffix.lower() in PATCHABLE
    package = Package.open(workbook if patchable else RESULTS)
    donor = Package.open(RESULTS)
    buttons = workbook.suffix.lower() == ".xlsm"  # they write longer lists into it, and ask nothing about print areas
    when = when or now()
    written = tables(outcome, action, when)
    hidden = hidden_of(outcome, written)  # LibreOffice prints a hidden sheet that has a print area
    for sheet, rows in written:
        _write(package, donor, sheet, rows, printed=not buttons and sheet.name not in hidden)
    if patchable:
        _light_up(package, outcome)
    arrange(package, outcome, written, when)
    package.save(target, force=True, keep_old=False)


def _write(package: Package, donor: Package, sheet: ResultSheet, rows: Sequence[Row], *, printed: bool) -> None:
    place = adopt_sheet(package, donor, sheet.name)
    there = {each.name for each in donor.sheets} | {each.name for each in package.sheets}
    linked = [[_kept(cell, there) for cell in row] for row in rows]
    if isinstance(sheet, PageSheet):
        write_page(package, place, 2, linked, sheet.hidden(rows))
        return
    _complete_header(package, place, sheet)
    write_table(package, place, "A2", linked, clear_to_column=len(sheet.columns), heights=heights(sheet, rows))
    reach(package, place, len(rows) + 1)
    if printed:
        set_print_area(package, sheet.name, f"A:{letters(sheet.printed)}", len(rows) + 1)


def _complete_header(package: Package, place: SheetPart, sheet: ResultSheet) -> None:
    """A workbook of an earlier version has fewer columns, or other ones: its headers become ours."""
    rows = Rows(package.root(place.part))
    there = [cell for at in range(1, len(sheet.columns) + 1) if (cell := rows.find(1, at)) is not None and len(cell)]
    if not there:
        return
    writer = CellWriter(package)
    of_sheet = writer.sheet(place)
    for at, name in enumerate(sheet.headers, start=1):
        is_new = rows.find(1, at) is None
        of_sheet.set(1, at, name)
        made = of_sheet.rows.find(1, at)
        if is_new and made is not None and there[-1].get("s"):
            made.set("s", there[-1].get("s", ""))
    writer.finish()


def _light_up(package: Package, outcome: Outcome) -> None:
    """Give every sheet that was read the highlighting rule of the blank workbook's 同意表, unless it has it."""
    donor = Package.open(WORKBOOK)
    for read in outcome.report.sheets:
        adopt_conditional_format(package, package.sheet(read.name), donor, donor.sheet(CONSENT))


def _kept(cell: Cell, there: Collection[str]) -> Cell:
    """A link to a sheet that this workbook does not have stays as its text."""
    if not isinstance(cell, Link):
        return cell
    name = cell.location.rpartition("!")[0].strip("'").replace("''", "'")
    return cell if name in there else cell.text
