"""An office workbook as grids: values by calamine, the rest by our own scan of the package."""

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from addin.hosts.reading.facts import UNPACKED_LIMIT, SheetFacts, TooLarge
from addin.hosts.reading.ods_facts import ods_facts
from addin.hosts.reading.package import Package, mended, usual
from addin.hosts.reading.xlsx_facts import WORKBOOK, xlsx_facts
from validators.grid import Grid, Merge, Raw

LANES = 2
WORTH_A_LANE = 1 << 20
"""Each lane opens the workbook for itself; below 1 MB that costs more than it saves."""


def read_package(data: bytes) -> tuple[Grid, ...]:
    """Every worksheet of an .xlsx, .xlsm or .ods, in order.  Raises TooLarge, and what its libraries raise."""
    package = usual(Package(data))
    try:
        return grids_of(package.data, _facts(package))
    except (TooLarge, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a panic of calamine's is no Exception
        package = mended(package)
        return grids_of(package.data, _facts(package))


def grids_of(data: bytes, facts: Mapping[str, SheetFacts], names: Collection[str] | None = None) -> tuple[Grid, ...]:
    """The values as calamine reads them, with what else is known of each sheet.  Raises what calamine raises.

    `names`: of the sheets that are wanted, None for all.

    calamine lets go of the interpreter while it parses, so two sheets of a large workbook are read at once.
    """
    with load_workbook(BytesIO(data)) as workbook:
        every = [sheet for sheet in workbook.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
        sheets = [sheet for sheet in every if names is None or sheet.name in names]
        if len(data) <= WORTH_A_LANE:
            return tuple(_read(workbook, sheet, facts) for sheet in sheets)
    with ThreadPoolExecutor(LANES) as pool:
        read = pool.map(lambda lane: _lane(data, sheets[lane::LANES], facts), range(LANES))
    grids = {grid.name: grid for grids in read for grid in grids}
    return tuple(grids[sheet.name] for sheet in sheets)


def _lane(data: bytes, sheets: Sequence[SheetMetadata], facts: Mapping[str, SheetFacts]) -> list[Grid]:
    with load_workbook(BytesIO(data)) as workbook:
        return [_read(workbook, sheet, facts) for sheet in sheets]


def _read(workbook: CalamineWorkbook, sheet: SheetMetadata, facts: Mapping[str, SheetFacts]) -> Grid:
    return _grid(workbook.get_sheet_by_name(sheet.name), sheet.visible is SheetVisibleEnum.Visible, facts)


def _facts(package: Package) -> Mapping[str, SheetFacts]:
    if package.unpacked > UNPACKED_LIMIT:
        raise TooLarge("文件解压后过大")
    if WORKBOOK not in package.names:
        return ods_facts(package.archive)
    return xlsx_facts(package)


def _grid(sheet: CalamineSheet, visible: bool, facts: Mapping[str, SheetFacts]) -> Grid:
    own = facts.get(sheet.name, SheetFacts())
    rows: list[list[Raw]] = sheet.to_python(skip_empty_area=False)
    for (row, column), text in own.errors.items():
        _put(rows, row, column, text)
    merges = tuple(
        Merge(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return Grid(sheet.name, rows, own.hidden_rows, merges, visible, own.hidden_columns, own.struck, own.from_1904)


def _put(rows: list[list[Raw]], row: int, column: int, text: str) -> None:
    """Put an error's text where calamine left a blank, or nothing at all beyond the last value."""
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([""] * (column - len(cells)))
    cells[column - 1] = text
