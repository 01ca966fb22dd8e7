"""Print set-up of the working sheets: A4, as wide as the page, the header on every page, page numbers."""

from addin.workbook.drawing import Worksheet

A3, A4 = 8, 9
FOOTER = "&L&11 &F&C&11 第 &P 页　共 &N 页&R&11 打印 &D"
HEADER = '&L&"微软雅黑,Regular"&11 &F&C&"微软雅黑,Bold"&12&A'
"""Until a run writes the compound's name and its day above every page."""


CHARACTER = 7.5
"""Points that a character's width takes where the workbook's font is missing, which is the worst case."""
SMALLEST, TYPE = 9, 10
"""Points: nothing is printed smaller; what the sheets' type is drawn in at least."""
EDGES = 0.4
PAPERS = ((A4, False, 595.3), (A4, True, 841.9), (A3, True, 1190.6))
"""Size, on its side, width in points; the first on which all can be read is taken."""


def room(width: float) -> int:
    """How many characters of type are read on paper of this width, shrunk as far as may be."""
    return int((width - 2 * EDGES * 72) * TYPE / SMALLEST / CHARACTER)


def fitted(sheet: Worksheet, characters: float) -> None:
    """The smallest paper on which so wide a table can be read; two pages side by side where no paper is wide enough."""
    size, on_side, width = next((one for one in PAPERS if characters <= room(one[2])), PAPERS[-1])
    page(sheet)
    sheet.set_paper(size)
    if on_side:
        sheet.set_landscape()
    sheet.fit_to_pages(-(-int(characters) // room(width)), 0)


def fitted_table(sheet: Worksheet, characters: float) -> None:
    """The same of a table whose header is row 1."""
    sheet.repeat_rows(0)
    fitted(sheet, characters)


def page(sheet: Worksheet) -> None:
    """Any sheet."""
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=EDGES, right=EDGES, top=0.65, bottom=0.65)
    sheet.center_horizontally()
    heading(sheet)


def heading(sheet: Worksheet, edge: float = 0.3) -> None:
    """What stands above and below every page; it is not shrunk with the sheet.

    `edge`: inches of paper above it; what is left of the upper margin is its own room, and 12 points need a quarter.
    """
    sheet.set_header(HEADER, {"scale_with_doc": False, "margin": edge})
    sheet.set_footer(FOOTER, {"scale_with_doc": False})
