"""Finds the cells of a form that hold placeholders: in shared, rich and inline text, where somebody can see them.

A formatting editor may have split a placeholder over several runs of rich text; the runs are joined for reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from addin.filling.forms import templates
from addin.filling.forms.templates import Template
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import rows, strings
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.refs import letters
from addin.filling.sheets.richtext import Run
from addin.filling.sheets.strings import SharedStrings

_CELL, _V, _IS, _R, _RPR, _T = (tag(name) for name in ("c", "v", "is", "r", "rPr", "t"))


Typed = Mapping[tuple[int, int], str]
"""Texts with placeholders that somebody put down beside the form, by row and column."""

NOTHING: Typed = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell with placeholders.  `runs` is empty for plain text; `style` is the cell's index into the styles."""

    row: int
    column: int
    template: Template
    runs: tuple[Run, ...]
    style: int

    @property
    def place(self) -> tuple[int, int]:
        """Row and column."""
        return self.row, self.column

    @property
    def a1(self) -> str:
        """`B3`."""
        return f"{letters(self.column)}{self.row}"


def find(package: Package, sheet: SheetPart, texts: SharedStrings, typed: Typed = NOTHING) -> list[FormCell]:
    """In the order they stand in; cells that a merge hides are left alone.  What is `typed` replaces a cell's own."""
    root = package.root(sheet.part)
    merges = Merges(root)
    known: dict[str, Template | None] = {}
    found = [one for place, text in typed.items() if (one := _typed(root, place, text)) is not None]
    for cell in root.iter(_CELL):
        text = texts.of_cell(cell) if cell.get("t") in ("s", "inlineStr") else None
        if not text:
            continue
        if text not in known:
            known[text] = templates.parse(text)
        template = known[text]
        if template is not None:
            row, column = rows.position(cell)
            if merges.hiding(row, column) is None and (row, column) not in typed:
                found.append(FormCell(row, column, template, _runs(cell, texts), int(cell.get("s", "0"))))
    return sorted(found, key=lambda cell: cell.place) if typed else found


def _typed(root: etree._Element, place: tuple[int, int], text: str) -> FormCell | None:
    template = templates.parse(text)
    cell = rows.Rows(root).find(*place)
    style = rows.Rows(root).default_style(*place) if cell is None else int(cell.get("s", "0"))
    return None if template is None else FormCell(*place, template, (), style)


def _runs(cell: etree._Element, texts: SharedStrings) -> tuple[Run, ...]:
    item = cell.find(_IS) if cell.get("t") == "inlineStr" else texts.item(int(cell.findtext(_V) or 0))
    if item is None or item.find(_R) is None:
        return ()
    runs = []
    at = 0
    for part in item.iterchildren(_R, _T):
        runs.append(Run(at, part.find(_RPR)))
        at += len(strings.unescape((part.text if part.tag == _T else part.findtext(_T)) or ""))
    return tuple(runs)
