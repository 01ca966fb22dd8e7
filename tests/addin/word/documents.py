"""Small Word documents for the tests, and what a filled one says."""

import io
from collections.abc import Sequence
from pathlib import Path

from docx import Document

FIGURES = {"小区名称": "幸福里 & 甲<乙>", "居民出资": None, "总户数": 12, "草稿": None, "表决结论": "通过"}
RECORDS = {
    "分摊明细": [
        {"门牌": "1号楼101", "产权人": "孟小棠", "分摊金额": 100, "楼栋": "1号楼"},
        {"门牌": "1号楼102", "产权人": "钱二宝", "分摊金额": 200, "楼栋": "1号楼"},
        {"门牌": "2号楼101", "产权人": "李四海", "分摊金额": 300, "楼栋": "2号楼"},
    ],
    "光荣榜": [],
}


def document(folder: Path, *parts: str | Sequence[Sequence[str]], header: str = "") -> Path:
    """Texts become paragraphs (| splits them into runs), lists of rows become tables."""
    made = Document()
    for part in parts:
        if isinstance(part, str):
            paragraph = made.add_paragraph()
            for run in part.split("|||"):
                paragraph.add_run(run).bold = "粗" in run
        else:
            table = made.add_table(len(part), len(part[0]))
            for row, texts in zip(table.rows, part, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
    if header:
        made.sections[0].header.paragraphs[0].text = header
    made.save(str(folder / "表.docx"))
    return folder / "表.docx"


def said(blob: bytes | Path) -> list[str]:
    """Paragraphs of the body, then the rows of its tables joined by |, then the header."""
    made = Document(io.BytesIO(blob) if isinstance(blob, bytes) else str(blob))
    rows = ["|".join(cell.text for cell in row.cells) for table in made.tables for row in table.rows]
    return [p.text for p in made.paragraphs] + rows + [p.text for p in made.sections[0].header.paragraphs if p.text]
