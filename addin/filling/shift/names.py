"""Defined names, print areas and titles among them: all are formulas of the workbook."""

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.shift.formulas import Formulas, Place
from addin.filling.shift.references import Reference, parse


def move(workbook: etree._Element, formulas: Formulas) -> None:
    """A name for nothing but one cell of the pattern row means the list from then on: it grows."""
    for name in workbook.iterfind(f"{tag('definedNames')}/{tag('definedName')}"):
        if name.text:
            plain = all(piece == "," or isinstance(piece, Reference) for piece in parse(name.text))
            name.text = formulas.moved(name.text, Place(""), grow=plain)
