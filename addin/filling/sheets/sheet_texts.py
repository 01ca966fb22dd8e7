"""What a reader sees of a sheet: its rows as texts, formulas as formulas."""

from dataclasses import dataclass

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.sheets.strings import SharedStrings

Line = tuple[tuple[int, str], ...]
"""Column and text, of cells that hold something."""


@dataclass(frozen=True, slots=True)
class SheetTexts:
    """`lines` are rows 1, 2 …; `root` is the sheet's XML, `package` what it is part of."""

    name: str
    package: Package
    sheet: SheetPart
    root: etree._Element
    lines: list[Line]

    def line(self, row: int) -> Line:
        """Empty beyond the last row."""
        return self.lines[row - 1] if 0 < row <= len(self.lines) else ()


def read_sheets(package: Package) -> dict[str, SheetTexts]:
    """By name, in the order of the tabs."""
    texts = SharedStrings(package)
    return {sheet.name: _read(package, sheet, texts) for sheet in package.sheets if sheet.kind == "worksheet"}


def _read(package: Package, sheet: SheetPart, texts: SharedStrings) -> SheetTexts:
    root = package.root(sheet.part)
    data = root.find(tag("sheetData"))
    rows = {} if data is None else {number: _line(row, texts) for number, row in numbered_rows(data).items()}
    last = max((number for number, line in rows.items() if line), default=0)
    return SheetTexts(sheet.name, package, sheet, root, [rows.get(number, ()) for number in range(1, last + 1)])


def _line(row: etree._Element, texts: SharedStrings) -> Line:
    found = ((column, _text(cell, texts)) for column, cell in numbered_cells(row).items())
    return tuple((column, text) for column, text in found if text)


def _text(cell: etree._Element, texts: SharedStrings) -> str:
    formula = cell.find(tag("f"))
    if formula is not None:
        return f"={formula.text or '（共享公式）'}"
    held = texts.of_cell(cell)
    return (held if held is not None else cell.findtext(tag("v")) or "").strip()
