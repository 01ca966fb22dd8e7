"""Cell styles: what format a style has, and styles that differ from one in the format alone.

Number formats 14–22, 27–36, 45–47 and 50–58 are dates by their number (27–36 and 50–58 mean 年月日 in Chinese Excel and
have no code in the file); others are dates when their code names a year, month, day or time.
"""

import re
from copy import deepcopy
from functools import lru_cache

from lxml import etree

from addin.filling.opc import order
from addin.filling.opc.ooxml import MAIN, STYLES, STYLES_TYPE, tag
from addin.filling.opc.package import Package
from addin.filling.sheets.encode import Encoded, is_reread

TEXT_FORMAT = 49
DATE_CODE = "yyyy-mm-dd"
DATETIME_CODE = "yyyy-mm-dd hh:mm"
FIRST_CUSTOM = 164
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_CODE = re.compile(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|G/通用格式', re.IGNORECASE)
_DATE_CODE = re.compile(r"[ymdhs]|aaa|e(?![+-])", re.IGNORECASE)
_XF, _ALIGNMENT = tag("xf"), tag("alignment")
MINIMAL = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
).encode()


@lru_cache(maxsize=1024)
def is_date_code(code: str) -> bool:
    """Whether a number format shows a date or a time."""
    return _DATE_CODE.search(_NOT_CODE.sub("", code)) is not None


def styles_part(package: Package) -> str:
    """The package's style sheet, made where there is none."""
    part = package.related(package.workbook_part, STYLES)
    if part is None:
        part = "xl/styles.xml" if "xl/styles.xml" not in package else package.free_name("xl/styles{}.xml")
        package.add_part(part, MINIMAL, STYLES_TYPE)
        package.add_relationship(package.workbook_part, STYLES, part)
    return part


class Styles:
    """Looks up and derives cell formats (`cellXfs`), which cells name by index."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._part = package.related(package.workbook_part, STYLES)
        root = None if self._part is None else package.root(self._part)
        cell_formats = None if root is None else root.find(tag("cellXfs"))
        self._formats = [] if cell_formats is None else list(cell_formats.iterchildren(_XF))
        self._codes = {} if root is None else number_formats(root)
        self._derived: dict[tuple[int, int | str | None, bool], int] = {}
        self._dates: dict[int, bool] = {}
        self._texts: dict[int, bool] = {}

    def is_text(self, style: int) -> bool:
        """Format `@`: what is typed stays text."""
        if style not in self._texts:
            number = self._number_format(style)
            self._texts[style] = number == TEXT_FORMAT or self._codes.get(number) == "@"
        return self._texts[style]

    def is_date(self, style: int) -> bool:
        """Whether a serial number is shown as a date or a time."""
        if style not in self._dates:
            number = self._number_format(style)
            self._dates[style] = number in _BUILT_IN_DATES or is_date_code(self._codes.get(number, ""))
        return self._dates[style]

    def wraps(self, style: int) -> bool:
        """Whether line breaks show."""
        found = self._formats[style].find(_ALIGNMENT) if style < len(self._formats) else None
        return found is not None and found.get("wrapText") in ("1", "true")

    def suiting(self, style: int, encoded: Encoded) -> int:
        """The style that a cell of this style needs for the value: text that stays text, dates that look like dates."""
        kind, text = encoded
        if kind == "number" or kind == "bool":
            return style
        if kind != "text":
            code = DATE_CODE if kind == "date" else DATETIME_CODE
            return style if self.is_date(style) else self.derive(style, code)
        if not self.is_text(style) and is_reread(text):
            style = self.derive(style, TEXT_FORMAT)
        if "\n" in text and not self.wraps(style):
            style = self.derive(style, wrap=True)
        return style

    def derive(self, style: int, number_format: int | str | None = None, wrap: bool = False) -> int:
        """The style that looks like `style` but has the number format (a built-in number or a code), or wraps."""
        key = (style, number_format, wrap)
        if key not in self._derived:
            self._derived[key] = self._derive(style, number_format, wrap)
        return self._derived[key]

    def _number_format(self, style: int) -> int:
        return int(self._formats[style].get("numFmtId", "0")) if style < len(self._formats) else 0

    def _derive(self, style: int, number_format: int | str | None, wrap: bool) -> int:
        if self._part is None:
            self._part = styles_part(self._package)
        root = self._package.root(self._part)
        cell_formats = order.ensure(root, "cellXfs", order.STYLES)
        self._formats = list(cell_formats.iterchildren(_XF))
        if style < len(self._formats):
            wanted = deepcopy(self._formats[style])
        else:
            wanted = etree.Element(_XF, numFmtId="0", fontId="0", fillId="0", borderId="0", xfId="0")
        if number_format is not None:
            number = number_format if isinstance(number_format, int) else self._format_number(root, number_format)
            wanted.set("numFmtId", str(number))
            wanted.set("applyNumberFormat", "1")
        if wrap:
            alignment = wanted.find(_ALIGNMENT)
            if alignment is None:
                alignment = etree.Element(_ALIGNMENT)
                wanted.insert(0, alignment)
            alignment.set("wrapText", "1")
            wanted.set("applyAlignment", "1")
        return self._index_of(cell_formats, wanted)

    def _index_of(self, cell_formats: etree._Element, wanted: etree._Element) -> int:
        for index, one in enumerate(self._formats):
            if same(one, wanted):
                return index
        assert self._part is not None
        self._package.edit(self._part)
        cell_formats.append(wanted)
        self._formats.append(wanted)
        cell_formats.set("count", str(len(self._formats)))
        return len(self._formats) - 1

    def _format_number(self, root: etree._Element, code: str) -> int:
        for number, one in self._codes.items():
            if one == code:
                return number
        assert self._part is not None
        self._package.edit(self._part)
        number = add_number_format(root, code)
        self._codes[number] = code
        return number


def number_formats(root: etree._Element) -> dict[int, str]:
    """The style sheet's own number formats: number → code."""
    found = root.iterfind(f"{tag('numFmts')}/{tag('numFmt')}")
    return {int(one.get("numFmtId", "0")): one.get("formatCode", "") for one in found}


def add_number_format(root: etree._Element, code: str) -> int:
    """Append the format and give its new number."""
    holder = order.ensure(root, "numFmts", order.STYLES)
    number = max([FIRST_CUSTOM - 1, *number_formats(root)]) + 1
    etree.SubElement(holder, tag("numFmt"), numFmtId=str(number), formatCode=code)
    holder.set("count", str(len(holder)))
    return number


def same(one: etree._Element, other: etree._Element) -> bool:
    """Whether two elements say the same: tag, attributes in any order, text, children."""
    return (
        one.tag == other.tag
        and len(one) == len(other)
        and sorted(one.items()) == sorted(other.items())
        and (one.text or "").strip() == (other.text or "").strip()
        and all(map(same, one, other))
    )
