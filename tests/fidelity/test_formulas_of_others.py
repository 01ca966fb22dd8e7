"""Formulas of real workbooks, saved by Excel: every typed number is filled anew, and no result is another than theirs.

The workbooks are those of the source archive of xlcalculator (MIT), which `collected` fetches: 65 with some 3,500
formulas of every kind.  They stand in for the 34 filled forms of offices, with 1,236 formulas, that a comparison was
once made with and that nobody may hand on.  What we leave open is no result; how many there are is said with `-s`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.formulas import Formulas
from addin.filling.sheets.rows import position
from addin.filling.write.cells import CellWriter
from tests.fidelity.collected import collected
from tests.fidelity.test_calculators import read, same
from tests.fidelity.test_office import convert_all

pytestmark = pytest.mark.office
FEWEST = 1_236
NOT_AS_EXCEL: Mapping[str, str] = {
    "CONCAT": "LibreOffice 7.4 has no such function",
    "TEXTJOIN": "nor this one",
}
"""Functions that LibreOffice does not work out as Excel does."""


def typed(package: Package, sheet: SheetPart) -> Iterator[tuple[int, int, Decimal]]:
    """Numbers that somebody typed, outside of arrays."""
    root = package.root(sheet.part)
    areas = Formulas(root).areas
    for cell in root.iter(tag("c")):
        text = cell.findtext(tag("v"))
        if cell.get("t", "n") == "n" and cell.find(tag("f")) is None and text:
            row, column = position(cell)
            if not any(area.holds(row, column) for area in areas):
                yield row, column, Decimal(repr(round(float(text) + 1, 9)))


def filled(name: str, blob: bytes) -> tuple[bytes, int]:
    """Each typed number greater by one; how many formulas were left open."""
    package = Package.from_bytes(blob, name)
    writer = CellWriter(package)
    for sheet in [one for one in package.sheets if one.kind == "worksheet"]:
        for row, column, number in list(typed(package, sheet)):
            writer.set(sheet, f"{openpyxl.utils.get_column_letter(column)}{row}", number)
    writer.finish()
    return package.to_bytes(), len(writer.left_open)


def test_no_result_is_another_than_libreoffices(tmp_path: Path) -> None:
    archive = {name: blob for name, blob in collected(tmp_path / "源").items() if "xlcalculator" in name}
    if not archive:
        pytest.skip("no package index")
    files: dict[str, Path] = {}
    left_open = 0
    (tmp_path / "填").mkdir()
    for number, (name, blob) in enumerate(archive.items()):
        done, left = filled(name, blob)
        path = tmp_path / "填" / f"表{number}.xlsx"
        path.write_bytes(done)
        files[name], left_open = path, left_open + left
    made = convert_all(list(files.values()), "ods", tmp_path / "ods")
    again = convert_all(list(made.values()), "xlsx", tmp_path / "xlsx")
    every, compared, wrong = 0, Counter[str](), list[Any]()
    for name, path in files.items():
        formulas, results = read(path)
        theirs = openpyxl.load_workbook(again[path.stem], data_only=True)
        every += len(formulas)
        for (sheet, ref), formula in formulas.items():
            ours = results[sheet, ref]
            if ours is None or any(f"{word}(" in formula.upper() for word in NOT_AS_EXCEL):
                continue
            compared[name] += 1
            if not same(ours, theirs[sheet][ref].value):
                wrong.append((name, sheet, ref, formula, ours, theirs[sheet][ref].value))
    print(f"{len(files)} workbooks, {every} formulas: {compared.total()} compared, {left_open} left open")
    assert wrong == []
    assert len(compared) >= 34
    assert every >= FEWEST
