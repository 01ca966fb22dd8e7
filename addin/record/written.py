"""The outputs worked out again from the record's input, and compared cell by cell: no hash is believed here.

Whoever forges a result and the record's hash of it, too, still meets the same sum worked out anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from addin.hosts.deliver import PATCHABLE
from addin.hosts.files import read_book
from addin.hosts.folders import results_of
from addin.hosts.plain import shown
from addin.machine.templates import forms_to_fill
from addin.outcome import Outcome
from addin.public.forms import FOLDER
from addin.record.difference import Difference
from addin.record.inputs import cell_changes
from addin.tell.compound import runs_sheet as runs
from addin.tell.compound.overview_sheet import OF_THE_DAY
from addin.tell.compound.overview_sheet import SHEET as OVERVIEW
from addin.tell.compound.problems_sheet import SHEET as PROBLEMS
from addin.tell.compound.since import SOLVED, STATE
from addin.tell.sheet import ResultSheet
from addin.tell.tables import tables
from addin.unusable import Unusable
from addin.word.either import fill_forms, mask
from addin.word.kind import is_word
from addin.word.names import lines
from validators.grid import Book, CellRef, Grid, Raw


def differences(folder: Path, content: Mapping[str, Any], outcome: Outcome) -> Iterator[Difference]:
    """What the outputs in the folder say otherwise than the record's input comes to.  Only for a record of this
    version: another may print otherwise without being wrong."""
    outputs: Mapping[str, str] = content.get("outputs", {})
    results = results_of(Path(str(content["workbook"])), Path()).name
    when = datetime.fromisoformat(str(content["time"]))
    if results in outputs and (folder / results).is_file():
        written = _book(folder / results)
        yield from _results(written, outcome, when)
        if str(content["workbook"]).lower().endswith(PATCHABLE):
            for one in cell_changes(outcome.book, written):
                yield Difference(f"{results} {one.what}", one.before, one.now)
    yield from _forms(folder, [name for name in outputs if name != results], outcome)


def _book(path: Path) -> Book:
    try:
        return read_book(path)
    except Unusable:
        return Book(path.name)


def _results(book: Book, outcome: Outcome, when: datetime) -> Iterator[Difference]:
    """Every result sheet; of 运行记录 the last line's time, workbook and fingerprint; not what an earlier run left."""
    there = {grid.name: grid for grid in book.grids}
    for sheet, rows in tables(outcome, "全部完成", when):
        grid = there.get(sheet.name)
        if grid is None:
            yield Difference(f"{book.name} {sheet.name}", "有这张表", "没有这张表")
        elif sheet.name == runs.SHEET.name:
            yield from _same_rows(book.name, grid, sheet, [rows[-1]], [grid.rows[-1]], len(grid.rows))
        else:
            kept, compared = (_without_earlier(sheet, list(each)) for each in (grid.rows[1:], rows))
            yield from _same_rows(book.name, grid, sheet, compared, kept, 2)


def _without_earlier(sheet: ResultSheet, rows: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """问题清单 and 一页看懂 tell of the runs before, which are not in the record: that is left out."""
    if sheet.name == OVERVIEW.name:
        kept = [list(row) for number, row in enumerate(rows, start=2) if number not in OF_THE_DAY]
        return [row for row in kept if any(cell not in (None, "") for cell in row)]
    if sheet.name != PROBLEMS.name:
        return [list(row) for row in rows]
    state = sheet.headers.index(STATE)
    return [[*row[:state], *row[state + 1 :]] for row in rows if not row or row[0] != SOLVED]


def _same_rows(
    book: str, grid: Grid, sheet: ResultSheet, made: Sequence[Sequence[Any]], there: Sequence[Sequence[Raw]], first: int
) -> Iterator[Difference]:
    width = len(sheet.columns)
    for at in range(max(len(made), len(there))):
        new = [_plain(shown(cell)) for cell in made[at]] if at < len(made) else []
        old = [_plain(cell) for cell in there[at]][:width] if at < len(there) else []
        for column in range(max(len(new), len(old))):
            one = old[column] if column < len(old) else ""
            other = new[column] if column < len(new) else ""
            if one != other:
                where = CellRef(grid.name, first + at, column + 1)
                yield Difference(f"{book} {where}", str(other) or "（空）", str(one) or "（空）")


def _plain(value: object) -> object:
    """A day is the same with or without midnight, and a number to Excel's 15 digits."""
    if isinstance(value, datetime):
        return value.replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    return float(f"{value:.14g}") if isinstance(value, float) else value


def _forms(folder: Path, names: Sequence[str], outcome: Outcome) -> Iterator[Difference]:
    """Our example forms filled anew beside the record, and their masked copies."""
    forms = {name: form for name, form in forms_to_fill(letters=True).items() if name in names}
    with TemporaryDirectory() as temporary:
        place = Path(temporary)
        fill_forms(outcome, forms, place)
        masked = [name.removeprefix(f"{FOLDER}/") for name in names if name.startswith(f"{FOLDER}/")]
        mask(outcome, [name for name in masked if name in forms], place)
        for name in names:
            made, there = place / name, folder / name
            if made.is_file() and there.is_file() and made.read_bytes() != there.read_bytes():
                yield from _lines(name, made, there) if is_word(made) else _cells(name, _book(made), _book(there))


def _lines(name: str, made: Path, there: Path) -> Iterator[Difference]:
    """Of a Word form paragraph by paragraph; one remark where the words are the same and something else is not."""
    try:
        pairs = list(zip_longest(lines(made), lines(there), fillvalue="（没有这一段）"))
    except Unusable as problem:
        yield Difference(name, "能读的 Word 文件", str(problem))
        return
    found = [
        Difference(f"{name} 第{at}段", one, other) for at, (one, other) in enumerate(pairs, start=1) if one != other
    ]
    yield from found or [Difference(name, "与重新填写的逐字节一致", "每段文字一致，别处（版式等）不同")]


def _cells(name: str, made: Book, there: Book) -> Iterator[Difference]:
    """Value by value; one remark where the values are the same and something else is not."""
    found = [
        Difference(f"{name} {CellRef(grid.name, row, column)}", str(grid.at(row, column)), str(other.at(row, column)))
        for grid, other in zip(made.grids, there.grids, strict=False)
        for row in range(1, max(len(grid.rows), len(other.rows)) + 1)
        for column in range(1, max(map(len, (*grid.rows, *other.rows)), default=0) + 1)
        if grid.at(row, column) != other.at(row, column)
    ]
    if len(made.grids) != len(there.grids):
        found.append(Difference(name, f"{len(made.grids)} 张表", f"{len(there.grids)} 张表"))
    yield from found or [Difference(name, "与重新填写的逐字节一致", "各格的值一致，别处（版式、图片等）不同")]
