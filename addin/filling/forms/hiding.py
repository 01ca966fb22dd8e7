"""Hides sheets; a workbook must show one, and open on one that it shows."""

from collections.abc import Collection

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package


def hide(package: Package, parts: Collection[str]) -> None:
    """The sheets with these parts, unless no other can be seen."""
    kept = [sheet.part for sheet in package.sheets if sheet.state == "visible" and sheet.part not in parts]
    if not (parts and kept):
        return
    places = [sheet.part for sheet in package.sheets]
    workbook = package.edit(package.workbook_part)
    sheets = workbook.find(tag("sheets"))
    assert sheets is not None
    for part, element in zip(places, list(sheets), strict=True):
        if part in parts:
            element.set("state", "hidden")
            _not_selected(package, part)
    for view in workbook.iter(tag("workbookView")):
        for name in ("activeTab", "firstSheet"):
            if places[int(view.get(name, "0"))] in parts:
                view.set(name, str(places.index(kept[0])))


def _not_selected(package: Package, part: str) -> None:
    for view in package.edit(part).iter(tag("sheetView")):
        view.attrib.pop("tabSelected", "")
