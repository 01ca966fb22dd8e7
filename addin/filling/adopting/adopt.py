"""Brings a sheet of another workbook (our template's result sheets) into the user's, with all that it needs."""

from copy import deepcopy

from lxml import etree

from addin.filling.adopting.adopt_styles import AdoptedStyles
from addin.filling.adopting.highlight import adopt_conditional_format
from addin.filling.opc.calculation import calculate_on_load, remove_calc_chain
from addin.filling.opc.copying import copy_related
from addin.filling.opc.ooxml import RELATIONSHIP_ID, WORKSHEET, WORKSHEET_TYPE, tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.opc.xml import serialise
from addin.filling.sheets import names
from addin.filling.sheets.formulas import FORMULA
from addin.filling.sheets.strings import SharedStrings

__all__ = ["adopt_conditional_format", "adopt_sheet"]

_ID = f"{{{RELATIONSHIP_ID}}}id"


def adopt_sheet(package: Package, donor: Package, name: str) -> SheetPart:
    """The package's sheet of that name, copied from the donor where there is none yet; it becomes the last sheet.

    With its styles, texts, defined names, drawings and print settings; tables stay plain cells.
    """
    held = package.find_sheet(name)
    if held is not None:
        return held
    source = donor.sheet(name)
    with package.making_sense_of(package.workbook_part):
        _adopt(package, donor, source)
    return package.sheet(name)


def _adopt(package: Package, donor: Package, source: SheetPart) -> None:
    root = deepcopy(donor.root(source.part))
    _inline_texts(root, SharedStrings(donor))
    _restyle(root, AdoptedStyles(package, donor))
    _detach(root)
    part = package.free_name("xl/worksheets/sheet{}.xml")
    package.add_part(part, serialise(root), WORKSHEET_TYPE)
    copy_related(package, part, donor, source.part)
    _enlist(package, source, part)
    names.adopt_names(package, donor, source.name)
    if next(root.iter(FORMULA), None) is not None:
        remove_calc_chain(package)
        calculate_on_load(package)


def _inline_texts(root: etree._Element, texts: SharedStrings) -> None:
    for cell in root.iter(tag("c")):
        if cell.get("t") != "s":
            continue
        value = cell.find(tag("v"))
        item = texts.item(int(value.text)) if value is not None and value.text else None
        for child in list(cell):
            cell.remove(child)
        cell.set("t", "inlineStr")
        holder = etree.SubElement(cell, tag("is"))
        holder.extend(deepcopy(child) for child in (item if item is not None else ()))


def _restyle(root: etree._Element, styles: AdoptedStyles) -> None:
    for name, attribute in (("c", "s"), ("row", "s"), ("col", "style")):
        for element in root.iter(tag(name)):
            index = element.get(attribute)
            if index is not None:
                element.set(attribute, str(styles.cell(int(index))))
    for element in root.iter(tag("cfRule"), tag("colorFilter"), tag("sortCondition")):
        index = element.get("dxfId")
        if index is not None:
            element.set("dxfId", str(styles.differential(int(index))))


def _detach(root: etree._Element) -> None:
    """Drop what would clash with the workbook's own: the selected tab, the code name, table ids."""
    for view in root.iter(tag("sheetView")):
        view.attrib.pop("tabSelected", "")
    for properties in root.findall(tag("sheetPr")):
        properties.attrib.pop("codeName", "")
    for tables in root.findall(tag("tableParts")):
        root.remove(tables)


def _enlist(package: Package, source: SheetPart, part: str) -> None:
    id = package.add_relationship(package.workbook_part, WORKSHEET, part)
    sheets = package.edit(package.workbook_part).find(tag("sheets"))
    assert sheets is not None
    number = max((int(sheet.get("sheetId", "0")) for sheet in sheets), default=0) + 1
    element = etree.SubElement(sheets, tag("sheet"), {"name": source.name, "sheetId": str(number), _ID: id})
    if source.state != "visible":
        element.set("state", source.state)
