"""What the window shows (selection, scroll position, frozen panes, the used range), and marks that are only ranges."""

from lxml import etree

from addin.filling.opc.ooxml import X14, tag
from addin.filling.sheets import refs
from addin.filling.sheets.refs import letters
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.ranges import moved

_GROWING = {
    "autoFilter": "ref",
    "sortState": "ref",
    "sortCondition": "ref",
    "protectedRange": "sqref",
    "ignoredError": "sqref",
    "scenarios": "sqref",
    "dataRef": "ref",
}
_SINGLE = {"cellWatch": "r", "inputCells": "r", "cellSmartTags": "r"}


def move_views(sheet: MovingSheet) -> None:
    """The selection is not widened; panes keep the number of rows they freeze, but for those taken out."""
    if sheet.shift.removes:
        _move_up(sheet)
        return
    for dimension in sheet.root.iterfind(tag("dimension")):
        sheet.move_ranges(dimension, "ref")
    for selection in sheet.root.iter(tag("selection")):
        sheet.move_ranges(selection, "activeCell", grow=False)
        sheet.move_ranges(selection, "sqref", grow=False)
    for view in sheet.root.iter(tag("pane"), tag("sheetView"), tag("customSheetView")):
        sheet.move_ranges(view, "topLeftCell", grow=False)


def _move_up(sheet: MovingSheet) -> None:
    """What stood in a row taken out goes to the next row."""
    for dimension in sheet.root.iterfind(tag("dimension")):
        dimension.set("ref", moved(dimension.get("ref", ""), sheet.shift) or "A1")
    for pane in sheet.root.iter(tag("pane")):
        frozen = pane.get("ySplit", "")
        if frozen.isdigit() and pane.get("state", "split").startswith("frozen"):
            pane.set("ySplit", str(max(_left(sheet, pane, int(frozen)), 1)))
    for view in sheet.root.iter(tag("pane"), tag("sheetView"), tag("customSheetView")):
        if view.get("topLeftCell"):
            view.set("topLeftCell", _cell(sheet, view.get("topLeftCell", "")))
    for selection in sheet.root.iter(tag("selection")):
        selected = moved(selection.get("sqref", ""), sheet.shift, grow=False)
        active = _cell(sheet, selection.get("activeCell", "A1"))
        if selection.get("activeCell") is not None:
            selection.set("activeCell", active)
        if selection.get("sqref") is not None:
            inside = any(block.holds(*refs.parse(active)) for block in refs.blocks(selected))
            selection.set("sqref", selected if inside else active)


def _left(sheet: MovingSheet, pane: etree._Element, frozen: int) -> int:
    """How many of the frozen rows are left; they begin where the window does."""
    view = pane.getparent()
    top, _ = refs.parse("A1" if view is None else view.get("topLeftCell", "A1"))
    return sheet.shift.stop(top + frozen - 1) - sheet.shift.start(top) + 1


def _cell(sheet: MovingSheet, ref: str) -> str:
    row, column = refs.parse(ref)
    return f"{letters(column)}{sheet.shift.start(row)}"


def move_marks(sheet: MovingSheet) -> None:
    """A range of several cells grows over the copies, a single cell that is watched or asked for stays one."""
    for name, attribute in _GROWING.items():
        for element in list(sheet.root.iter(tag(name))):
            if name != "dataRef" or not element.get("sheet"):
                sheet.move_ranges(element, attribute)
    for name, attribute in _SINGLE.items():
        for element in list(sheet.root.iter(tag(name))):
            sheet.move_ranges(element, attribute, grow=False)
    for element in list(sheet.root.iter(f"{{{X14}}}ignoredError")):
        sheet.move_listed(element)
