"""Marks in which only the range is to be rewritten: filters, sort orders, protected ranges, ignored errors …"""

from addin.filling.opc.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import X14

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


def move(sheet: MovingSheet) -> None:
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
