"""A Word page in the house style of official papers: A4, 仿宋 for text, 黑体 for the title, 宋体 in tables."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

SONG, HEI, FANG = "宋体", "黑体", "仿宋"
LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_GREY = RGBColor(0x7F, 0x7F, 0x7F)
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


class Letter:
    """`keywords` say that it is for the wall, as those of an .xlsx form do."""

    def __init__(self, title: str, keywords: str = "") -> None:
        self._document: Any = Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(27)
        section.top_margin, section.bottom_margin = Mm(30), Mm(25)
        facts = self._document.core_properties
        facts.title, facts.keywords, facts.author, facts.comments = title, keywords, "", ""
        facts.created = facts.modified = datetime(2020, 1, 1)
        normal = self._document.styles["Normal"]
        normal.font.name, normal.font.size = FANG, Pt(16)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), FANG)

    def sample(self, mark: str = "") -> None:
        """示例表样 at the left of the first line, 草稿 beside it where it is one; a `mark` begins a page."""
        line = self._document.add_paragraph()
        line.paragraph_format.page_break_before = bool(mark)
        _say(line, f"{mark}示例表样，仅供参考　　　{{{{草稿}}}}", SONG, 9).font.color.rgb = _GREY

    def title(self, text: str, new_page: bool = False) -> None:
        """In the middle; `new_page`: it begins one."""
        line = self._document.add_paragraph()
        line.alignment = CENTRE
        line.paragraph_format.page_break_before = new_page
        line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(14)
        _say(line, text, HEI, 24, bold=True)

    def text(self, text: str, align: Any = LEFT, indent: bool = True, size: float = 16) -> None:
        """A paragraph; `indent`: two characters, as Chinese text begins."""
        line = self._document.add_paragraph()
        line.alignment = align
        line.paragraph_format.line_spacing = 1.4
        line.paragraph_format.space_after = Pt(2)
        if indent:
            line.paragraph_format.first_line_indent = Pt(2 * size)
        _say(line, text, FANG, size)

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """With lines; the first row is its head.  `widths` in mm."""
        made = self._document.add_table(len(rows), len(widths), style="Table Grid")
        made.autofit = False
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                cell = made.cell(at, column)
                cell.width = Mm(widths[column])
                line = cell.paragraphs[0]
                line.alignment = CENTRE
                line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(5)
                _say(line, text, HEI if at == 0 else SONG, 11)

    def bytes(self) -> bytes:
        """The document, the same at every call."""
        written, out = io.BytesIO(), io.BytesIO()
        relations = self._document.part.package.rels
        for id in [id for id, one in relations.items() if one.reltype.endswith("/thumbnail")]:
            del relations[id]
        self._document.save(written)
        with zipfile.ZipFile(written) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(zipfile.ZipInfo(name, _FIRST_DAY), old.read(name), zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _say(line: Any, text: str, font: str, size: float, bold: bool = False) -> Any:
    run = line.add_run(text)
    run.font.name, run.font.size, run.font.bold = font, Pt(size), bold
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    return run
