"""One small sheet, and what a formula beside it comes to."""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from addin.filling.calculate.results import Calculator
from addin.filling.calculate.value import Error
from addin.filling.opc.package import Package
from tests.addin.filling.books import xlsxwriter_book

ROWS = """
| 楼栋 | 户主 | 面积 | 金额 | 日期 |
| 1号楼 | 张大勇 | 60.5 | 100 | 2020-07-01 |
| 1号楼 | 李秀兰 | 40.25 | 200 | 2020-07-15 |
| 2号楼 | 张大勇 | 50 | 300 | 2021-01-31 |
| 2号楼 | 赵小梅 | | 字 | 2022-02-28 |
| 3号楼 | 孙立 | 33.33 | -5 | 2024-02-29 |
"""
"""In A1:E6; D5 is text, C5 blank; H1 has 318640, H2 the text 12, H3 nothing; another sheet 另 表 has 0.13 in A1."""


def answer(formula: str) -> object:
    """A number as Decimal or Fraction, text, truth; `#N/A` and its like for an error.  Unknown is raised."""

    def draw(book):
        sheet, other = book.add_worksheet("表"), book.add_worksheet("另 表")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for row, line in enumerate(ROWS.strip().splitlines()):
            for column, text in enumerate(cell.strip() for cell in line.strip("|").split("|")):
                if column == 4 and row:
                    sheet.write_datetime(row, column, datetime.fromisoformat(text), day)
                elif text and text.lstrip("-").replace(".", "").isdigit():
                    sheet.write_number(row, column, float(text))
                elif text:
                    sheet.write_string(row, column, text)
        sheet.write("H1", 318640)
        sheet.write_string("H2", "12")
        other.write("A1", 0.13)
        book.define_name("税率", "='另 表'!$A$1")
        book.define_name("金额", "=表!$D$2:$D$6")
        other.add_table(
            "C1:D3", {"name": "表1", "columns": [{"header": "名"}, {"header": "数"}], "data": [["甲", 1], ["乙", 2.5]]}
        )
        sheet.write_formula("J9", formula)

    value = Calculator(Package.from_bytes(xlsxwriter_book(draw), "表.xlsx")).value(("表", 9, 10))
    return value.code if isinstance(value, Error) else value


def number(text: str) -> Fraction:
    """1/3 or 2.5 as an exact number."""
    return Fraction(text) if "/" in text else Fraction(Decimal(text))
