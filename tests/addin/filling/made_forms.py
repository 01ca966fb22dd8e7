"""Small forms and what they hold after filling."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from addin.filling.forms.form import fill_form
from addin.filling.sheets.values import Cell

FIGURES: Mapping[str, Cell] = {
    "小区名称": "市农研所家属院",
    "总户数": 80,
    "居民出资": Decimal("123450.00"),
    "同意率": Fraction(1672, 2219),
    "填报日期": date(2020, 6, 29),
    "负责人": None,
    "编号": "00412",
    "说明": "=1+1",
}
SHARES: Sequence[Mapping[str, Cell]] = [
    {"门牌": "1号楼1单元101", "产权人": "郭付文", "联系电话": "13800000000", "分摊金额": Decimal("1234.50")},
    {"门牌": "1号楼1单元102", "产权人": "程惠、郭江", "联系电话": "0393-8912345", "分摊金额": Decimal("1000.00")},
    {"门牌": "1号楼1单元201", "产权人": None, "联系电话": None, "分摊金额": Decimal("999.99")},
]
Formats = Mapping[str, Mapping[str, object]]
Book = xlsxwriter.Workbook
Written = str | int | tuple[str, int]
"""A formula may come with the result that it has in the form; else it has 0."""


def make(
    path: Path,
    cells: Mapping[str, Written],
    formats: Formats | None = None,
    more: Callable[[Book], None] | None = None,
) -> Path:
    """One sheet 表 with these texts and formulas; `formats` by cell; `more` adds what else there is to be."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("表")
    for place, text in cells.items():
        style = book.add_format(dict(formats[place])) if formats and place in formats else None
        if isinstance(text, tuple):
            sheet.write_formula(place, text[0], style, text[1])
        else:
            sheet.write(place, text, style)
    if more is not None:
        more(book)
    book.close()
    return path


def fill(form: Path, shares: Sequence[Mapping[str, Cell]] = SHARES, draft: bool = False) -> Worksheet:
    """The first sheet of the filled form, as openpyxl reads it."""
    target = form.with_name("填好.xlsx")
    fill_form(form, target, FIGURES, {"分摊明细": shares, "楼栋分摊": []}, force=True, draft=draft)
    return openpyxl.load_workbook(target, rich_text=True).worksheets[0]


def filled(path: Path, cells: Mapping[str, str], formats: Formats | None = None) -> Worksheet:
    """Made and filled at once."""
    return fill(make(path / "表样.xlsx", cells, formats))
