"""The page of contents of a printed file: what is in it, and on which page it begins."""

from collections.abc import Sequence

from addin.workbook.drawing import Drawing

FONT, SIZE = "宋体", 12
WIDTHS = (6, 52, 10)
ON_A_PAGE = 36
"""Lines; a longer list goes on on the next page."""


def draw(title: str, under: str, entries: Sequence[tuple[str, int, bool]]) -> bytes:
    """`entries`: name, page from 1, whether it stands under the one before."""
    drawing = Drawing(title, FONT, SIZE)
    sheet = drawing.sheet("卷宗目录")
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width)
    sheet.set_row(0, 40)
    sheet.merge_range(0, 0, 0, 2, title, drawing.look(font_size=20, bold=True, align="center"))
    sheet.merge_range(1, 0, 1, 2, under, drawing.look(align="center"))
    edge = {"bottom": 4, "bottom_color": "#7F7F7F"}
    number = 0
    for row, (name, page, is_under) in enumerate(entries, start=3):
        number += not is_under
        sheet.set_row(row, 19)
        sheet.write(row, 0, "" if is_under else number, drawing.look(align="center", **edge))
        sheet.write_string(row, 1, name, drawing.look(indent=2 if is_under else 0, bold=not is_under, **edge))
        sheet.write_number(row, 2, page, drawing.look(align="right", **edge))
    sheet.set_paper(9)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer("&C&10第 &P 页", {"scale_with_doc": False})
    return drawing.bytes()
