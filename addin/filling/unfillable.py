"""Placeholders where none can be filled: better said than submitted with braces in it."""

from collections.abc import Iterable, Iterator

from addin.filling import templates
from addin.filling.ooxml import tag
from addin.filling.package import Package, SheetPart
from addin.filling.pictures import SHAPES, name_of
from addin.filling.placeholders import FormCell
from addin.filling.refs import Block, blocks

_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_DRAWN = {"drawing": "文本框或图形", "chart": "图表"}


def problems(package: Package, sheet: SheetPart, cells: Iterable[FormCell]) -> Iterator[tuple[str, str]]:
    """Place and what is wrong: text boxes and charts, formulas, and header cells of tables (whose names must stay)."""
    yield from _drawn(package, sheet.part)
    for formula in package.root(sheet.part).iter(tag("f")):
        held = formula.getparent()
        if "{{" in (formula.text or "") and held is not None:
            yield held.get("r", ""), "公式里有占位符，这里填不了；请把数填到另一格，公式指着那一格"
    headers = list(_table_headers(package, sheet.part))
    for cell in cells:
        if any(block.holds(cell.row, cell.column) for block in headers):
            yield cell.a1, "是表格（套用表格格式）的标题，不能放占位符；请在“表设计”里转换为区域"


def _drawn(package: Package, part: str) -> Iterator[tuple[str, str]]:
    for relationship in package.relationships(part).values():
        if relationship.kind in _DRAWN and relationship.target in package:
            root = package.root(relationship.target)
            framed = {text for shape in root.iter(*SHAPES) if name_of(shape) for text in shape.iter(_TEXT)}
            if any(templates.parse(text.text or "") for text in root.iter(_TEXT) if text not in framed):
                yield _DRAWN[relationship.kind], "里面有占位符，这里填不了；请写到单元格里"
            yield from _drawn(package, relationship.target)


def _table_headers(package: Package, part: str) -> Iterator[Block]:
    for relationship in package.relationships(part).values():
        if relationship.kind == "table" and relationship.target in package:
            table = package.root(relationship.target)
            for block in blocks(table.get("ref", "")):
                if table.get("headerRowCount", "1") != "0":
                    yield Block(block.top, block.left, block.top, block.right)
