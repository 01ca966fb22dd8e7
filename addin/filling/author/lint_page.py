"""What would not fit when printed: values wider than their cell, columns wider than the paper, cells off the page.

Widths are estimates: in characters of the workbook's own font, a Chinese character counting as two.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from lxml import etree

from addin.filling.author.hint import Hint, at
from addin.filling.filters.printed import rounded
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.plan import SheetPlan, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import refs
from addin.filling.sheets.looks import CellLooks
from addin.filling.sheets.measures import length, width
from addin.filling.sheets.merges import merged_blocks
from addin.filling.sheets.names import defined_names
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.richtext import RichText
from addin.filling.sheets.rows import numbered_cells, numbered_rows

_FREE = 8
"""Columns that text may run over into where nothing stands beside it."""

_ROOM = 1.1
"""An estimate may be wrong by a tenth before anybody is told."""

_MM_PER_CHARACTER, _MM_PER_INCH = 1.95, 25.4
_A4, _PAPERS = (210.0, 297.0), {"8": (297.0, 420.0), "11": (148.0, 210.0), "1": (215.9, 279.4)}
_YES = ("1", "true")


def too_narrow(package: Package, plan: SheetPlan, looks: CellLooks) -> Iterator[Hint]:
    """Numbers that would show as ####, and text that would be cut off, with the sample's values."""
    root = package.root(plan.sheet.part)
    merged = {(block.top, block.left): block for block in merged_blocks(root)}
    data = root.find(tag("sheetData"))
    held = {} if data is None else numbered_rows(data)
    for filling in plan.fillings:
        cell = filling.cell
        if looks.fits_itself(cell.style):
            continue
        block = merged.get(cell.place, Block(cell.row, cell.column, cell.row, cell.column))
        is_number = any(isinstance(value, (int, Decimal, Fraction)) for _, value in filling.values)
        right = block.right if is_number or block.cells > 1 else _last_free(held, cell)
        room = sum(width(root, column) for column in range(block.left, right + 1))
        texts = [shown(value, looks.code(cell.style)) for _, value in filling.values]
        longest = max(texts, key=length, default="")
        need = length(longest) * looks.size(cell.style) / looks.normal
        if need > room * _ROOM:
            what = "会显示成 ####" if is_number else "会超出格子"
            text = f"“{longest[:20]}”约需 {need:.0f} 个字符宽，格子只有 {room:.0f}，{what}"
            yield Hint("too-narrow", at(plan.sheet, cell.a1, f"{text}；请加宽、设自动换行或缩小字体填充"))


def _last_free(held: Mapping[int, etree._Element], cell: FormCell) -> int:
    """The last column that text may run over into: blank cells to the right, as far as anything stands on the row."""
    columns = (
        {column for column, one in numbered_cells(held[cell.row]).items() if len(one)} if cell.row in held else set()
    )
    others = [column for column in columns if column > cell.column]
    return min(others) - 1 if others else cell.column + _FREE


def outside_print_area(package: Package, sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """Filled, but not on paper."""
    index = str([one.part for one in package.sheets].index(sheet.part))
    text = next(
        (
            one.text or ""
            for one in defined_names(package)
            if one.get("name") == "_xlnm.Print_Area" and one.get("localSheetId") == index
        ),
        "",
    )
    blocks = [block for one in text.split(",") for block in refs.blocks(one.rpartition("!")[2])]
    for cell in cells:
        if blocks and not any(block.holds(cell.row, cell.column) for block in blocks):
            yield Hint("off-page", at(sheet, cell.a1, "在打印区域之外，填了也打印不出来"))


def wider_than_paper(package: Package, sheet: SheetPart) -> Iterator[Hint]:
    """Columns that would go to a second page, unless the sheet is fitted to the page."""
    root = package.root(sheet.part)
    last = max((_last_column(row) for row in root.iter(tag("row"))), default=0)
    fitted = root.find(f"{tag('sheetPr')}/{tag('pageSetUpPr')}")
    if not last or (fitted is not None and fitted.get("fitToPage") in _YES):
        return
    setup, margins = root.find(tag("pageSetup")), root.find(tag("pageMargins"))
    paper = _PAPERS.get("9" if setup is None else setup.get("paperSize", "9"), _A4)
    across = setup is not None and setup.get("orientation") == "landscape"
    sides = sum(float(margins.get(side, "0.7")) for side in ("left", "right")) if margins is not None else 1.4
    scale = int(setup.get("scale", "100")) / 100 if setup is not None else 1.0
    have = (paper[1] if across else paper[0]) - sides * _MM_PER_INCH
    need = sum(width(root, column) for column in range(1, last + 1)) * _MM_PER_CHARACTER * scale
    if need > have * _ROOM:
        what = f"各列共约 {need:.0f} 毫米宽，纸上只有 {have:.0f} 毫米，右边会印到另一页；请在页面设置里“调整为 1 页宽”"
        yield Hint("wider-than-paper", at(sheet, f"{letters(last)} 列", what))


def _last_column(row: etree._Element) -> int:
    columns = [refs.parse(cell.get("r", "A1"))[1] for cell in row.iterchildren(tag("c")) if len(cell)]
    return max(columns, default=0)


def shown(value: Value | float, code: str) -> str:
    """Roughly as the cell shows it."""
    if value is None:
        return ""
    if isinstance(value, RichText):
        return value.text
    if isinstance(value, date):
        return "2020年12月31日" if "年" in code else "2020-12-31"
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, (int, Decimal, Fraction)) and not isinstance(value, bool):
        if code == "General":
            return str(int(value))  # decimals are left out where they do not fit
        percent = "%" in code
        decimals = len(code.partition(".")[2].split(";")[0].rstrip('_ %"')) if "." in code else 0
        number = rounded(value * 100 if percent else value, min(decimals, 9))
        return (f"{number:,f}" if "," in code else f"{number:f}") + "%" * percent
    return str(value)
