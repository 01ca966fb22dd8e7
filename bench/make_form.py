"""Two forms of equal looks: one with 500 bordered detail rows to fill, one with a single row to repeat 500 times."""

from pathlib import Path

import xlsxwriter

COLUMNS = 10
FIRST_ROW = 5
FIELDS = ("序号", "门牌", "楼栋", "单元", "楼层", "产权人", "联系电话", "建筑面积", "分摊金额", "备注")


def make_form(path: Path, rows: int, placeholders: bool | str) -> None:
    """A title, 30 single cells, `rows` detail rows, a total below, validations and a print area.

    `placeholders`: ours, or those of "xltpl".
    """
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("明细")
    cell = book.add_format({"border": 1})
    number = book.add_format({"border": 1, "num_format": "#,##0.00"})
    sheet.merge_range(0, 0, 0, COLUMNS - 1, "出资分摊明细表", book.add_format({"bold": True, "align": "center"}))
    for row in range(1, 4):
        for column in range(COLUMNS):
            sheet.write_blank(row, column, None, cell)
    for row in range(FIRST_ROW - 1, FIRST_ROW - 1 + rows):
        for column, field in enumerate(FIELDS):
            style = number if column in (7, 8) else cell
            if placeholders == "xltpl":
                sheet.write_string(row, column, f"{{{{r.{field}}}}}", style)
            elif placeholders:
                sheet.write_string(row, column, f"{{{{明细.{field}}}}}", style)
            else:
                sheet.write_blank(row, column, None, style)
    last = FIRST_ROW + rows
    for column, letter in ((7, "H"), (8, "I")):
        sheet.write_formula(last - 1, column, f"=SUM({letter}{FIRST_ROW}:{letter}{last - 1})", number)
    if placeholders == "xltpl":
        sheet.write_comment(FIRST_ROW - 1, 0, "beforerow{% for r in rows %}")
        sheet.write_comment(last - 1, 0, "beforerow{% endfor %}")
    sheet.data_validation(FIRST_ROW - 1, 9, last - 2, 9, {"validate": "list", "source": ["已交", "未交"]})
    sheet.print_area(0, 0, last + 2, COLUMNS - 1)
    book.close()


def record(number: int) -> tuple[object, ...]:
    """One invented detail row: int, text, and cents as integers over 100."""
    return (number, f"3号楼1单元{number}", "3号楼", "1", number % 6 + 1, "张三", "13800000000", 8947, 123456, "")
