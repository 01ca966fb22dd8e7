"""What the window shows: the selection, the scroll position, frozen panes; and the sheet's used range."""

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet


def move(sheet: MovingSheet) -> None:
    """The selection is not widened; panes keep the number of rows they freeze."""
    for dimension in sheet.root.iterfind(tag("dimension")):
        sheet.move_ranges(dimension, "ref")
    for selection in sheet.root.iter(tag("selection")):
        sheet.move_ranges(selection, "activeCell", grow=False)
        sheet.move_ranges(selection, "sqref", grow=False)
    for view in sheet.root.iter(tag("pane"), tag("sheetView"), tag("customSheetView")):
        sheet.move_ranges(view, "topLeftCell", grow=False)
