"""What every mover gets: one sheet, its shift, and a way to rewrite formulas."""

from dataclasses import dataclass

from lxml import etree

from addin.filling.package import Package
from addin.filling.shift.formulas import Formulas, Place
from addin.filling.shift.ranges import moved
from addin.filling.shift.rowshift import RowShift


@dataclass(frozen=True, slots=True)
class MovingSheet:
    """A sheet that rows are put into, or (with an empty shift) one that refers to such a sheet."""

    package: Package
    name: str
    part: str
    root: etree._Element
    shift: RowShift
    formulas: Formulas

    def formula(self, text: str, row: int = 0, copy: int = 0, grow: bool = False) -> str:
        """The formula after the shift; `row` is where it stands."""
        return self.formulas.moved(text, Place(self.name, row, copy), grow)

    def move_formula(self, element: etree._Element, row: int = 0, grow: bool = False) -> None:
        """Rewrite the formula that is the element's text."""
        if element.text:
            text = self.formula(element.text, row, grow=grow)
            if text != element.text:
                element.text = text

    def move_ranges(self, element: etree._Element, attribute: str, grow: bool = True) -> None:
        """Rewrite the attribute, where there is one, which holds plain ranges of this sheet."""
        ranges = element.get(attribute)
        if ranges:
            element.set(attribute, moved(ranges, self.shift, grow))
