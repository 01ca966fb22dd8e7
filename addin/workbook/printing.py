"""Print set-up of the working sheets: A4, as wide as the page, the header on every page, page numbers."""

from addin.workbook.drawing import Worksheet

A3, A4 = 8, 9
FOOTER = "&L&9 &F&C&9 第 &P 页　共 &N 页&R&9 打印 &D"
HEADER = '&L&"微软雅黑,Regular"&10 &F&C&"微软雅黑,Bold"&12&A'
"""Until a run writes the compound's name and its day above every page."""


def landscape_table(sheet: Worksheet) -> None:
    """A table on its side."""
    sheet.set_landscape()
    table(sheet)


def table(sheet: Worksheet) -> None:
    """A table whose header is row 1."""
    sheet.repeat_rows(0)
    page(sheet)


def page(sheet: Worksheet) -> None:
    """Any sheet."""
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.center_horizontally()
    sheet.set_header(HEADER)
    sheet.set_footer(FOOTER)
