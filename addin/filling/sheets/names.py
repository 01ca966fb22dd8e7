"""Defined names: which there are, and bringing those that a sheet needs from one workbook into another."""

from copy import deepcopy

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKBOOK, ensure
from addin.filling.opc.package import Package
from addin.filling.sheets.references import Reference, parse

_LOCAL = "localSheetId"
PRINT_AREA = "_xlnm.Print_Area"


def defined_names(package: Package) -> list[etree._Element]:
    """All `<definedName>`, for reading only."""
    return list(package.root(package.workbook_part).iterfind(f"{tag('definedNames')}/{tag('definedName')}"))


def global_names(package: Package) -> set[str]:
    """The names that hold in the whole workbook, folded."""
    return {one.get("name", "").casefold() for one in defined_names(package) if one.get(_LOCAL) is None}


def adopt_names(package: Package, donor: Package, sheet: str) -> None:
    """Copy the names that belong to the sheet, or that mean cells of it; the package's own of that name stay."""
    index = _index(donor, sheet)
    for name in defined_names(donor):
        local = name.get(_LOCAL)
        if local == index or (local is None and sheet.casefold() in _sheets_of(name)):
            _adopt(package, name, None if local is None else _index(package, sheet))


def adopt_name(package: Package, donor: Package, name: str) -> None:
    """Copy the workbook-wide name."""
    for element in defined_names(donor):
        if element.get("name", "").casefold() == name.casefold() and element.get(_LOCAL) is None:
            _adopt(package, element, None)


def set_print_area(package: Package, sheet: str, columns: str, rows: int) -> None:
    """The sheet prints its first `rows` rows of these columns (`A:J`) and nothing else, whatever was set before."""
    first, last = columns.split(":")
    quoted = sheet.replace("'", "''")
    area = f"'{quoted}'!${first}$1:${last}${rows}"
    index = _index(package, sheet)
    if any(_is_print_area(one, index) and one.text == area for one in defined_names(package)):
        return
    names = ensure(package.edit(package.workbook_part), "definedNames", WORKBOOK)
    for name in [one for one in names if _is_print_area(one, index)]:
        names.remove(name)
    etree.SubElement(names, tag("definedName"), {"name": PRINT_AREA, _LOCAL: index}).text = area


def _is_print_area(name: etree._Element, index: str) -> bool:
    return name.get("name") == PRINT_AREA and name.get(_LOCAL) == index


def _adopt(package: Package, name: etree._Element, local: str | None) -> None:
    held = {(one.get("name", "").casefold(), one.get(_LOCAL)) for one in defined_names(package)}
    if (name.get("name", "").casefold(), local) in held:
        return
    copy = deepcopy(name)
    if local is not None:
        copy.set(_LOCAL, local)
    ensure(package.edit(package.workbook_part), "definedNames", WORKBOOK).append(copy)


def _index(package: Package, sheet: str) -> str:
    return str([one.name.casefold() for one in package.sheets].index(sheet.casefold()))


def _sheets_of(name: etree._Element) -> set[str]:
    return {piece.sheet for piece in parse(name.text or "") if isinstance(piece, Reference)}
