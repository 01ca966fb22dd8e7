"""Placeholders where none can be filled: better said than submitted with braces in it."""

from collections.abc import Iterable, Iterator

from lxml import etree

from addin.filling.forms.placeholders import FormCell
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.refs import Block, blocks

_RULES = {
    "dataValidations": "下拉或输入提示",
    "conditionalFormatting": "条件格式",
    "hyperlinks": "超链接",
    "extLst": "下拉、条件格式等扩展设置",
}
_PROPERTIES = ("core-properties", "custom-properties")


def problems(package: Package, sheet: SheetPart, cells: Iterable[FormCell]) -> Iterator[tuple[str, str]]:
    """Place and what is wrong: rules, formulas, and header cells of tables (whose names must stay)."""
    for child in package.root(sheet.part):
        what = _RULES.get(etree.QName(child).localname) if isinstance(child.tag, str) else None
        if what and any(_has(text) for text in _texts(child)):
            yield what, "里面有占位符，这里填不了；请写到单元格里，让它指着那一格"
    for formula in package.root(sheet.part).iter(tag("f")):
        held = formula.getparent()
        if "{{" in (formula.text or "") and held is not None:
            yield held.get("r", ""), "公式里有占位符，这里填不了；请把数填到另一格，公式指着那一格"
    headers = list(_table_headers(package, sheet.part))
    for cell in cells:
        if any(block.holds(cell.row, cell.column) for block in headers):
            yield cell.a1, "是表格（套用表格格式）的标题，不能放占位符；请在“表设计”里转换为区域"


def of_book(package: Package) -> Iterator[tuple[str, str]]:
    """The same of what belongs to no sheet: defined names, and the file's properties."""
    for name in package.root(package.workbook_part).iterfind(f"{tag('definedNames')}/{tag('definedName')}"):
        if _has(name.text or ""):
            yield f"名称“{name.get('name')}”", "里面有占位符，这里填不了；请让它指着填好的那一格"
    for relationship in package.relationships("").values():
        is_one = relationship.type.endswith(_PROPERTIES) and relationship.target in package
        if is_one and _has(package.data(relationship.target).decode("utf-8", "replace")):
            yield "文件属性", "里面有占位符，这里填不了；请在“文件—信息”里删去"


def _texts(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        yield str(element.text or "")
        yield from map(str, element.attrib.values())


def _has(text: str) -> bool:
    return "{{" in text or "｛｛" in text


def _table_headers(package: Package, part: str) -> Iterator[Block]:
    for relationship in package.relationships(part).values():
        if relationship.kind == "table" and relationship.target in package:
            table = package.root(relationship.target)
            for block in blocks(table.get("ref", "")):
                if table.get("headerRowCount", "1") != "0":
                    yield Block(block.top, block.left, block.top, block.right)
