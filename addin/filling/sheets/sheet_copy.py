"""Copies a sheet within its workbook, right behind itself, with all that hangs on it and its own names."""

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from addin.filling.opc.calculation import calculate_on_load, remove_calc_chain
from addin.filling.opc.copying import copy_related
from addin.filling.opc.ooxml import RELATIONSHIP_ID, WORKSHEET, WORKSHEET_TYPE, tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.opc.xml import escape, serialise
from addin.filling.sheets.formulas import has_formulas

_LOCAL = "localSheetId"
_VIEWS = ("activeTab", "firstSheet")


def has_tables(package: Package, sheet: SheetPart) -> bool:
    """Tables need names of their own, which a copy could not have."""
    return any(one.kind == "table" for one in package.relationships(sheet.part).values())


def copy(package: Package, sheet: SheetPart, names: Sequence[str]) -> list[str]:
    """The sheet gets the first name, copies of it the others; gives their parts, in this order.

    What refers to the sheet refers to the first one from then on; each copy's own references are to itself.
    """
    before = set(package.names)
    parts = [sheet.part]
    for name in names[1:]:
        known = set(package.names)
        parts.append(_copy_part(package, sheet))
        _rename(package, sorted(set(package.names) - known), sheet.name, name)
    _enlist(package, sheet, names, parts[1:])
    _rename(package, [one for one in package.names if one in before], sheet.name, names[0])
    if len(names) > 1 and has_formulas(package, sheet):
        remove_calc_chain(package)
        calculate_on_load(package)
    return parts


def _copy_part(package: Package, sheet: SheetPart) -> str:
    root = deepcopy(package.root(sheet.part))
    for view in root.iter(tag("sheetView")):
        view.attrib.pop("tabSelected", "")
    for properties in root.findall(tag("sheetPr")):
        properties.attrib.pop("codeName", "")
    part = package.free_name("xl/worksheets/sheet{}.xml")
    package.add_part(part, serialise(root), WORKSHEET_TYPE)
    copy_related(package, part, package, sheet.part)
    return part


def _rename(package: Package, parts: Sequence[str], old: str, new: str) -> None:
    """A name with braces in it is quoted wherever a formula has it, and is like nothing else in the file."""
    written, wanted = (f"{_quoted(name)}!".encode() for name in (old, new))
    for part in parts:
        if not part.lower().endswith((".xml", ".vml")):
            continue
        data = package.data(part)
        if written in data:
            package.put(part, data.replace(written, wanted))


def _quoted(name: str) -> str:
    return "'" + escape(name.replace("'", "''")) + "'"


def _enlist(package: Package, sheet: SheetPart, names: Sequence[str], parts: Sequence[str]) -> None:
    index = package.sheets.index(sheet)
    workbook = package.edit(package.workbook_part)
    sheets = workbook.find(tag("sheets"))
    assert sheets is not None
    template = sheets[index]
    template.set("name", names[0])
    number = max(int(one.get("sheetId", "0")) for one in sheets)
    for at, (name, part) in enumerate(zip(names[1:], parts, strict=True), start=1):
        id = package.add_relationship(package.workbook_part, WORKSHEET, part)
        twin = deepcopy(template)
        twin.attrib.update({"name": name, "sheetId": str(number + at), f"{{{RELATIONSHIP_ID}}}id": id})
        sheets.insert(index + at, twin)
    _move_indexes(workbook, index, len(parts))
    _copy_names(workbook, index, sheet.name, names)


def _move_indexes(workbook: etree._Element, index: int, count: int) -> None:
    for name in workbook.iter(tag("definedName")):
        local = name.get(_LOCAL)
        if local is not None and int(local) > index:
            name.set(_LOCAL, str(int(local) + count))
    for view in workbook.iter(tag("workbookView")):
        for attribute in _VIEWS:
            if int(view.get(attribute, "0")) > index:
                view.set(attribute, str(int(view.get(attribute, "0")) + count))


def _copy_names(workbook: etree._Element, index: int, old: str, names: Sequence[str]) -> None:
    """Print areas and the like: every copy gets its own."""
    own = [name for name in workbook.iter(tag("definedName")) if name.get(_LOCAL) == str(index)]
    for name in own:
        last = name
        for at, sheet in enumerate(names[1:], start=1):
            twin = deepcopy(name)
            twin.set(_LOCAL, str(index + at))
            twin.text = (name.text or "").replace(_plain(old), _plain(sheet))
            last.addnext(twin)
            last = twin


def _plain(name: str) -> str:
    return "'" + name.replace("'", "''") + "'!"
