"""Conditional formats of a sheet, drawn out over a table that has grown beyond them."""

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.refs import Block, blocks

_FORMAT = tag("conditionalFormatting")
OPEN = 10_000
"""Rows: a format as long as this was meant for however many rows there are; a shorter one marks these very cells."""


def reach(package: Package, sheet: SheetPart, last: int) -> None:
    """Formats that were to reach as far as the rows do reach down to row `last`; none is shortened."""
    root = package.root(sheet.part)
    if all(_reaching(one.get("sqref", ""), last) == one.get("sqref", "") for one in root.iterchildren(_FORMAT)):
        return
    for one in package.edit(sheet.part).iterchildren(_FORMAT):
        one.set("sqref", _reaching(one.get("sqref", ""), last))


def _reaching(sqref: str, last: int) -> str:
    """`A2:J20001` → `A2:J30000`."""
    found = list(blocks(sqref))
    if not any(OPEN <= block.bottom < last for block in found):
        return sqref
    return " ".join(str(Block(b.top, b.left, last, b.right) if OPEN <= b.bottom < last else b) for b in found)
