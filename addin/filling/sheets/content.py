"""What a single `<c>` holds: is it this value already, and putting a value into an emptied one."""

from decimal import Decimal, InvalidOperation

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.sheets import strings
from addin.filling.sheets.encode import Encoded
from addin.filling.sheets.strings import SharedStrings

_F, _V = tag("f"), tag("v")


def holds(cell: etree._Element, encoded: Encoded, texts: SharedStrings) -> bool:
    """Whether the cell holds the value, as itself and not as a formula's result."""
    if cell.find(_F) is not None:
        return False
    (kind, text), held = encoded, cell.get("t", "n")
    if kind == "text":
        return texts.of_cell(cell) == text
    value = cell.findtext(_V)
    if kind == "bool":
        return held == "b" and value == text
    return held == "n" and value is not None and _equal(value, text)


def fill(cell: etree._Element, encoded: Encoded) -> None:
    """Put the value into an emptied cell."""
    kind, text = encoded
    if kind == "text":
        strings.add_text(cell, text)
        return
    if kind == "bool":
        cell.set("t", "b")
    etree.SubElement(cell, _V).text = text


def _equal(one: str, other: str) -> bool:
    try:
        return one == other or Decimal(one.strip()) == Decimal(other)
    except InvalidOperation:
        return False
