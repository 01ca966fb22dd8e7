"""What every mover gets: one sheet, its shift, and a way to rewrite formulas."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from addin.filling.opc.ooxml import XM
from addin.filling.opc.package import Package, SheetPart
from addin.filling.shift.formulas import Formulas, Place
from addin.filling.shift.ranges import moved
from addin.filling.shift.rowshift import RowShift

_LISTS = (
    "mergeCells dataValidations conditionalFormattings hyperlinks protectedRanges ignoredErrors rowBreaks cellWatches "
    "scenarios cellSmartTags smartTags sparklines sparklineGroup sparklineGroups ext extLst"
)
"""Lists that may not be empty."""


@dataclass(frozen=True)
class MovingSheet:
    """A sheet that rows are put into, or (with an empty shift) one that may refer to such a sheet."""

    package: Package
    sheet: SheetPart
    shift: RowShift
    formulas: Formulas
    to_fill: Collection[tuple[int, int]] = ()
    """Cells (row, column) of pattern rows that every copy will get a value of its own for."""

    @property
    def name(self) -> str:
        """As on its tab."""
        return self.sheet.name

    @property
    def part(self) -> str:
        """The sheet's own part."""
        return self.sheet.part

    @cached_property
    def root(self) -> etree._Element:
        """The sheet's XML; whoever changes it has told the package."""
        return self.package.root(self.part)

    def related(self, *kinds: str) -> Iterator[tuple[str, str]]:
        """Kind and name of the parts of these kinds that hang on the sheet."""
        for relationship in self.package.relationships(self.part).values():
            if relationship.kind in kinds and not relationship.external and relationship.target in self.package:
                yield relationship.kind, relationship.target

    def is_concerned(self, part: str) -> bool:
        """Whether the part may have to change: one of a shifted sheet, or one that names such a sheet."""
        return self.shift.changes or self.formulas.mentioned_in(self.package.data(part))

    def formula(self, text: str, row: int = 0, copy: int = 0, grow: bool = False) -> str:
        """The formula after the shift; `row` is where it stands."""
        return self.formulas.moved(text, Place(self.name, row, copy), grow)

    def move_formula(self, element: etree._Element, row: int = 0, grow: bool = False) -> None:
        """Rewrite the formula that is the element's text."""
        if element.text:
            element.text = self.formula(element.text, row, grow=grow)

    def move_ranges(self, element: etree._Element, attribute: str, grow: bool = True) -> None:
        """Rewrite the attribute, where there is one, which holds plain ranges of this sheet.

        An element all of whose rows are taken out goes with them.
        """
        ranges = element.get(attribute)
        after = moved(ranges, self.shift, grow, listed=attribute == "sqref") if ranges else ""
        if after:
            element.set(attribute, after)
        elif ranges:
            discard(element)

    def move_listed(self, element: etree._Element) -> None:
        """The same for the newer kinds of rules, whose ranges are the text of an `xm:sqref`."""
        ranges = element.find(f"{{{XM}}}sqref")
        if ranges is None or not ranges.text:
            return
        ranges.text = moved(ranges.text, self.shift, listed=True)
        if not ranges.text:
            discard(element)


def discard(element: etree._Element) -> None:
    """Take the element out, and every list around it that is empty then; lists that count keep counting right."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if parent.get("count") is not None:
        parent.set("count", str(len(parent)))
    if not len(parent) and etree.QName(parent).localname in _LISTS.split():
        discard(parent)
