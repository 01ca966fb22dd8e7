"""What is printed above every page of a sheet."""

from lxml import etree

from addin.filling.opc.frame import Frame
from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart

_ODD = tag("oddHeader")


def set_header(package: Package, sheet: SheetPart, text: str) -> None:
    """`text` with Excel's codes (`&L`, `&C`, `&R`); an `&` of one's own is written `&&`."""
    frame = Frame(package, sheet.part)
    holder = ensure(frame.root, "headerFooter", WORKSHEET)
    found = holder.find(_ODD)
    if found is not None and found.text == text:
        return
    if found is None:
        found = etree.Element(_ODD)
        holder.insert(0, found)
    found.text = text
    frame.save()
