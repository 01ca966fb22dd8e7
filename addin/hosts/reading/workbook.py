"""An office workbook as grids: values by calamine, the rest by our own scan of the package."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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

from addin.filling.opc import opening
from addin.hosts.reading.facts import SheetFacts, TooLarge
from addin.hosts.reading.ods_facts import ods_facts
from addin.hosts.reading.package import Package, mended, usual
from addin.hosts.reading.xlsx_facts import WORKBOOK, xlsx_facts
from validators.grid import Grid, Merge, Raw

LANES = 2
WORTH_A_LANE, TOO_MUCH = 1 << 20, 1 << 25
"""Bytes of a workbook.  Each lane opens it for itself: below 1 MB that costs more than it saves, above 32 MB, or some
300,000 households, two large sheets would lie in memory twice at once."""


def read_package(data: bytes, name: str) -> tuple[Grid, ...]:
    """Every worksheet of an .xlsx, .xlsm or .ods, in order.

    Raises Unusable where the zip itself is refused, Encrypted, TooLarge, and what its libraries raise."""
    package = _opened(data, name)
    try:
        return grids_of(package.data, _facts(package))
    except (TooLarge, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a panic of calamine's is no Exception
        package = mended(package)
        return grids_of(package.data, _facts(package))


def _opened(data: bytes, name: str) -> Package:
    """Nothing is unpacked before the zip's own directory has been looked at."""
    package = Package(data)
    infos = package.archive.infolist()
    opening.check(infos, name)
    package = usual(package)
    if WORKBOOK in package.names:
        opening.forbid_document_types(data, infos, name)
    return package


def grids_of(data: bytes, facts: Mapping[str, SheetFacts], names: Collection[str] | None = None) -> tuple[Grid, ...]:
    """The values as calamine reads them, with what else is known of each sheet.  Raises what calamine raises.

    `names`: of the sheets that are wanted, None for all.

    calamine lets go of the interpreter while it parses, so two sheets of a large workbook are read at once.
    """
    with load_workbook(BytesIO(data)) as workbook:
        every = [sheet for sheet in workbook.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
        sheets = [sheet for sheet in every if names is None or sheet.name in names]
        if not WORTH_A_LANE < len(data) < TOO_MUCH:
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
    if WORKBOOK not in package.names:
        return ods_facts(package.archive)
    return xlsx_facts(package)


def _grid(sheet: CalamineSheet, visible: bool, facts: Mapping[str, SheetFacts]) -> Grid:
    own = facts.get(sheet.name, SheetFacts())
    left = [""] * sheet.start[1] if sheet.start else []  # of columns before the first that is filled it says nothing
    rows = [[*left, *row] if left else row for row in _shared(sheet.iter_rows())]
    for (row, column), text in own.errors.items():
        _put(rows, row, column, text)
    merges = own.merges or tuple(
        Merge(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return Grid(sheet.name, rows, own.hidden_rows, merges, visible, own.hidden_columns, own.struck, own.from_1904)


def _shared(rows: Iterable[Sequence[Raw]]) -> Iterator[list[Raw]]:
    """The rows with one object for each text, however often it stands there: of a million households' 住宅 and 同意, a
    gigabyte less, and whatever compares or counts them later is the quicker for it."""
    known: dict[str, str] = {}
    known_as = known.setdefault
    for row in rows:
        yield [known_as(cell, cell) if type(cell) is str else cell for cell in row]


def _put(rows: list[list[Raw]], row: int, column: int, text: str) -> None:
    """Put an error's text where calamine left a blank, or nothing at all beyond the last value."""
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([""] * (column - len(cells)))
    cells[column - 1] = text
