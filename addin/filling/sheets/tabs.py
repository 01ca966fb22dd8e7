"""The tabs of a workbook: their order, which are seen, which is in front; cells are not touched."""

from collections.abc import Callable, Collection

from lxml import etree

from addin.filling.opc.frame import Frame
from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKBOOK, ensure
from addin.filling.opc.package import Package

_LOCAL = "localSheetId"


def sort_tabs(package: Package, rank: Callable[[str], int]) -> None:
    """By `rank` of their names, those of one rank as they stood; names that belong to a sheet go with it."""
    before = [sheet.name for sheet in package.sheets]
    after = sorted(before, key=rank)
    if after == before:
        return
    root = package.edit(package.workbook_part)
    holder = root.find(tag("sheets"))
    assert holder is not None
    by_name = {one.get("name", ""): one for one in holder}
    for name in after:
        holder.append(by_name[name])
    place = {str(old): str(after.index(name)) for old, name in enumerate(before)}
    for one in root.iterfind(f"{tag('definedNames')}/{tag('definedName')}"):
        if one.get(_LOCAL) in place:
            one.set(_LOCAL, place[one.get(_LOCAL, "")])
    for view in root.iter(tag("workbookView")):
        for which in ("activeTab", "firstSheet"):
            if view.get(which) in place:
                view.set(which, place[view.get(which, "")])


def show_only(package: Package, hidden: Collection[str], shown: Collection[str]) -> None:
    """Hide the ones, show the others, leave the rest as they are; one sheet at least stays in sight."""
    states = {sheet.name: sheet.state for sheet in package.sheets}
    wanted = {**dict.fromkeys(hidden, "hidden"), **dict.fromkeys(shown, "visible")}
    after = {name: wanted.get(name, state) for name, state in states.items()}
    if after == states or "visible" not in after.values():
        return
    for element in package.edit(package.workbook_part).iterfind(f"{tag('sheets')}/{tag('sheet')}"):
        name = element.get("name", "")
        if after[name] != "visible":
            element.set("state", after[name])
        elif element.get("state") is not None:
            del element.attrib["state"]


def open_on(package: Package, name: str) -> None:
    """The sheet that is in front when the workbook is opened, and the only one selected."""
    names = [sheet.name for sheet in package.sheets]
    if name not in names:
        return
    views = ensure(package.edit(package.workbook_part), "bookViews", WORKBOOK)
    view = views[0] if len(views) else etree.SubElement(views, tag("workbookView"))
    view.set("activeTab", str(names.index(name)))
    view.attrib.pop("firstSheet", "")
    for sheet in package.sheets:
        frame = Frame(package, sheet.part)
        is_front, changed = sheet.name == name, False
        for one in frame.root.iter(tag("sheetView")):
            if (one.get("tabSelected") in ("1", "true")) is not is_front:
                changed = True
                one.attrib.pop("tabSelected", "")
                if is_front:
                    one.set("tabSelected", "1")
        if changed:
            frame.save()
