"""Styles of another workbook, made part of this one: what is alike is used again, the rest is appended."""

from copy import deepcopy

from lxml import etree

from addin.filling.opc.ooxml import STYLES, tag
from addin.filling.opc.order import STYLES as ORDER
from addin.filling.opc.order import ensure
from addin.filling.opc.package import Package
from addin.filling.sheets.styles import FIRST_CUSTOM, add_number_format, number_formats, same, styles_part


class AdoptedStyles:
    """Translates the donor's style indexes into the package's."""

    def __init__(self, package: Package, donor: Package) -> None:
        self._package = package
        part = donor.related(donor.workbook_part, STYLES)
        self._donor = None if part is None else donor.root(part)
        self._cells: dict[int, int] = {0: 0}
        self._differential: dict[int, int] = {}

    def cell(self, index: int) -> int:
        """For `s` of cells and rows and `style` of columns; the default style stays the package's own."""
        if index not in self._cells:
            self._cells[index] = self._adopt_cell(index)
        return self._cells[index]

    def differential(self, index: int) -> int:
        """For `dxfId` of conditional formats."""
        if index not in self._differential:
            found = self._item("dxfs", index)
            self._differential[index] = 0 if found is None else self._place("dxfs", deepcopy(found))
        return self._differential[index]

    def _adopt_cell(self, index: int) -> int:
        found = self._item("cellXfs", index)
        if found is None:
            return 0
        format = deepcopy(found)
        for holder, attribute in (("fonts", "fontId"), ("fills", "fillId"), ("borders", "borderId")):
            item = self._item(holder, int(format.get(attribute, "0")))
            if item is not None:
                format.set(attribute, str(self._place(holder, deepcopy(item))))
        format.set("numFmtId", str(self._number_format(int(format.get("numFmtId", "0")))))
        format.set("xfId", "0")
        return self._place("cellXfs", format)

    def _number_format(self, number: int) -> int:
        if number < FIRST_CUSTOM or self._donor is None:
            return number
        code = number_formats(self._donor).get(number, "General")
        held = {code: number for number, code in number_formats(self._root()).items()}
        return held[code] if code in held else add_number_format(self._edit(), code)

    def _item(self, holder: str, index: int) -> etree._Element | None:
        items = None if self._donor is None else self._donor.find(tag(holder))
        return items[index] if items is not None and 0 <= index < len(items) else None

    def _place(self, holder: str, item: etree._Element) -> int:
        """The index of one like `item`, appended where there is none."""
        items = self._root().find(tag(holder))
        for index, one in enumerate([] if items is None else items):
            if same(one, item):
                return index
        items = ensure(self._edit(), holder, ORDER)
        items.append(item)
        items.set("count", str(len(items)))
        return len(items) - 1

    def _root(self) -> etree._Element:
        return self._package.root(styles_part(self._package))

    def _edit(self) -> etree._Element:
        return self._package.edit(styles_part(self._package))
