"""What would not fit when printed: values wider than their cell, columns wider than the paper, cells off the page.

Widths are estimates: in characters of the workbook's own font, a Chinese character counting as two.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from lxml import etree

from addin.filling.author.hint import Hint, at
from addin.filling.author.seen import SeenSheet
from addin.filling.filters.printed import rounded
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.plan import SheetPlan, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.measures import length
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.richtext import RichText
from addin.filling.sheets.rows import numbered_cells, numbered_rows

_FREE = 8
"""Columns that text may run over into where nothing stands beside it."""

_ROOM = 1.1
"""An estimate may be wrong by a tenth before anybody is told."""

_MM_PER_CHARACTER, _MM_PER_INCH = 1.95, 25.4
_A4, _PAPERS = (210.0, 297.0), {"8": (297.0, 420.0), "11": (148.0, 210.0), "1": (215.9, 279.4)}
_DECIMALS = re.compile(r"\.([0#?]+)")


def too_narrow(seen: SeenSheet, package: Package, plan: SheetPlan) -> Iterator[Hint]:
    """Numbers that would show as ####, and text that would be cut off, with the sample's values."""
    merged = {(block.top, block.left): block for block in seen.merged}
    data = package.root(plan.sheet.part).find(tag("sheetData"))
    held = {} if data is None else numbered_rows(data)
    for filling in plan.fillings:
        cell = filling.cell
        look = seen.look(*cell.place)
        if look.fits_itself:
            continue
        block = merged.get(cell.place, Block(cell.row, cell.column, cell.row, cell.column))
        is_number = any(isinstance(value, (int, Decimal, Fraction)) for _, value in filling.values)
        right = block.right if is_number or block.cells > 1 else _last_free(held, cell)
        room = sum(seen.width(column) for column in range(block.left, right + 1))
        texts = [shown(value, look.code) for _, value in filling.values]
        longest = max(texts, key=length, default="")
        need = length(longest) * look.size / look.size_normal
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


def outside_print_area(seen: SeenSheet, sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """Filled, but not on paper."""
    areas = seen.page.areas
    for cell in cells:
        if areas and not any(block.holds(cell.row, cell.column) for block in areas):
            yield Hint("off-page", at(sheet, cell.a1, "在打印区域之外，填了也打印不出来"))


def wider_than_paper(seen: SeenSheet, sheet: SheetPart) -> Iterator[Hint]:
    """Columns that would go to a second page, unless the sheet is fitted to the page."""
    last, page = seen.last_column, seen.page
    if not last or page.is_fitted:
        return
    paper = _PAPERS.get(page.paper or "9", _A4)
    have = (paper[1] if page.is_across else paper[0]) - page.margins * _MM_PER_INCH
    need = sum(seen.width(column) for column in range(1, last + 1)) * _MM_PER_CHARACTER * page.scale / 100
    if need > have * _ROOM:
        what = f"各列共约 {need:.0f} 毫米宽，纸上只有 {have:.0f} 毫米，右边会印到另一页；请在页面设置里“调整为 1 页宽”"
        yield Hint("wider-than-paper", at(sheet, f"{letters(last)} 列", what))


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
        found = _DECIMALS.search(code.split(";")[0])
        decimals = len(found[1]) if found else 0
        number = rounded(value * 100 if percent else value, min(decimals, 9))
        return (f"{number:,f}" if "," in code else f"{number:f}") + "%" * percent
    return str(value)
