"""Formulas of real workbooks, saved by Excel: every typed number is filled anew, and no result is another than theirs.

The workbooks are those of the source archive of xlcalculator (MIT), which `collected` fetches: 65 with 3,439
formulas of every kind.  They stand in for the 34 filled forms of offices, with 1,236 formulas, that a comparison was
once made with and that nobody may hand on.  What we leave open is no result; how many there are is said with `-s`.
"""

import io
import re
import subprocess
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
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
from tests.office.libreoffice import SECONDS

pytestmark = pytest.mark.office
FEWEST = 1_236
TOO_WIDE = "reader.xlsm"
"""One array formula over all 16,384 columns, which takes LibreOffice minutes."""
_RESULT = re.compile(rb"(</f>|<f[^<>]*/>)<v>[^<]*</v>")


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


def unsolved(blob: bytes) -> bytes:
    """Without any result, by another program than Excel, so that LibreOffice calculates every formula."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = _RESULT.sub(rb"\1", old.read(name)) if name.startswith("xl/worksheets/") else old.read(name)
            new.writestr(name, data.replace(b"Microsoft Excel", b"x") if name == "docProps/app.xml" else data)
    return out.getvalue()


def calculated(files: list[Path], folder: Path) -> dict[str, Path]:
    """As LibreOffice saves them, all in one go."""
    with tempfile.TemporaryDirectory(prefix="jiugai-profile-") as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "xlsx"]
        subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=4 * SECONDS)
    return {file.stem: folder / file.name for file in files}


def alike(ours: Any, theirs: Any) -> bool:
    """An error is an error: LibreOffice saves some of its own under another of Excel's codes."""
    return same(ours, theirs) or (str(ours).startswith("#") and str(theirs).startswith("#"))


def is_own_way(formula: str, ours: Any, theirs: Any) -> bool:
    """LibreOffice does not do as Excel does: DATE(7,…) is 1907 to Excel, which has no days but of 1900 to 9999."""
    if formula.startswith("=DATE(") and isinstance(ours, datetime) and isinstance(theirs, datetime):
        return ours.year < 1930 and theirs.year == ours.year + 100
    return formula.startswith("=YEAR(") and isinstance(theirs, int) and not 1900 <= theirs <= 9999


def test_no_result_is_another_than_libreoffices(tmp_path: Path) -> None:
    found = collected(tmp_path / "源")
    archive = {name: blob for name, blob in found.items() if "xlcalculator" in name and TOO_WIDE not in name}
    if not archive:
        pytest.skip("no package index")
    ours_, asked, left_open = dict[str, Path](), list[Path](), 0
    for folder in ("填", "问"):
        (tmp_path / folder).mkdir()
    for number, (name, blob) in enumerate(archive.items()):
        done, left = filled(name, blob)
        ours_[name], left_open = tmp_path / "填" / f"表{number}.xlsx", left_open + left
        ours_[name].write_bytes(done)
        asked.append(tmp_path / "问" / f"表{number}.xlsx")
        asked[-1].write_bytes(unsolved(done))
    answered = calculated(asked, tmp_path / "答")
    every, compared, wrong = 0, Counter[str](), list[Any]()
    for name, path in ours_.items():
        formulas, results = read(path)
        theirs = openpyxl.load_workbook(answered[path.stem], data_only=True)
        every += len(formulas)
        for (sheet, ref), formula in formulas.items():
            ours = results[sheet, ref]
            compared[name] += ours is not None
            answer = theirs[sheet][ref].value
            if ours is not None and not (alike(ours, answer) or is_own_way(formula, ours, answer)):
                wrong.append((name, sheet, ref, formula, ours, answer))
    print(f"{len(ours_)} workbooks, {every} formulas: {compared.total()} compared, {left_open} left open")
    assert wrong == []
    assert sum(count > 0 for count in compared.values()) >= 34
    assert every >= FEWEST
