"""What a cell's style says of how it shows its text: wrapped or shrunk, how large, locked, in which format."""

from lxml import etree

from addin.filling.opc.ooxml import STYLES, tag
from addin.filling.opc.package import Package
from addin.filling.sheets.styles import number_formats

_YES = ("1", "true")
_SIZE = 11.0
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


class CellLooks:
    """By style index; a style that is not told looks like Excel's own."""

    def __init__(self, package: Package) -> None:
        part = package.related(package.workbook_part, STYLES)
        root = None if part is None else package.root(part)
        self._formats = [] if root is None else root.findall(f"{tag('cellXfs')}/{tag('xf')}")
        fonts = [] if root is None else root.findall(f"{tag('fonts')}/{tag('font')}")
        self._sizes = [_size(font) for font in fonts]
        self.normal = self._sizes[0] if self._sizes else _SIZE
        self._codes = NumberFormats(package)

    def fits_itself(self, style: int) -> bool:
        """Whether long text wraps, shrinks, or stands upright, where the row's height counts."""
        return self.wraps(style) or self._says(style, "alignment", "shrinkToFit") or self._turned(style)

    def _turned(self, style: int) -> bool:
        found = self._find(style, "alignment")
        return found is not None and found.get("textRotation", "0") != "0"

    def wraps(self, style: int) -> bool:
        """Whether line ends show."""
        return self._says(style, "alignment", "wrapText")

    def locked(self, style: int) -> bool:
        """As all cells are that do not say otherwise."""
        found = self._find(style, "protection")
        return found is None or found.get("locked", "1") in _YES

    def size(self, style: int) -> float:
        """In points."""
        index = int(self._formats[style].get("fontId", "0")) if style < len(self._formats) else 0
        return self._sizes[index] if index < len(self._sizes) else self.normal

    def code(self, style: int) -> str:
        """The number format."""
        return self._codes.code(style)

    def _says(self, style: int, element: str, attribute: str) -> bool:
        found = self._find(style, element)
        return found is not None and found.get(attribute) in _YES

    def _find(self, style: int, element: str) -> etree._Element | None:
        return self._formats[style].find(tag(element)) if style < len(self._formats) else None


def _size(font: etree._Element) -> float:
    found = font.find(tag("sz"))
    return float(found.get("val", _SIZE)) if found is not None else _SIZE
