"""The number format that a cell's style shows, as its code."""

from addin.filling.opc.ooxml import STYLES, tag
from addin.filling.opc.package import Package
from addin.filling.sheets.styles import number_formats

_MONEY = [*range(5, 9), *range(37, 45)]
_BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    49: "@",
    **dict.fromkeys(_MONEY, "#,##0.00"),
}
"""Those that have no code in the file and are no dates or fractions (ECMA-376 18.8.30)."""


class NumberFormats:
    """Codes by style index."""

    def __init__(self, package: Package) -> None:
        part = package.related(package.workbook_part, STYLES)
        root = None if part is None else package.root(part)
        formats = [] if root is None else root.findall(f"{tag('cellXfs')}/{tag('xf')}")
        with package.making_sense_of(part or ""):
            self._numbers = [int(one.get("numFmtId", "0")) for one in formats]
            self._codes = _BUILT_IN | ({} if root is None else number_formats(root))

    def code(self, style: int) -> str:
        """General for a style or format that is not told."""
        number = self._numbers[style] if style < len(self._numbers) else 0
        return self._codes.get(number, "General")
