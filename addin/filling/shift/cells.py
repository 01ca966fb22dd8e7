"""Rows and cells themselves: pattern rows are copied, everything below is numbered anew, formulas are rewritten."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.xml import escape, parse
from addin.filling.sheets import refs
from addin.filling.sheets.formulas import move as copied
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.shift.formulas import Place
from addin.filling.shift.merges import columns_merged_down
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.ranges import spread

_DIGITS = "0123456789"
_F, _V, _IS, _DATA = tag("f"), tag("v"), tag("is"), tag("sheetData")


def number(sheet: etree._Element) -> None:
    """Rows and cells that leave their place to be counted get it written down."""
    for data in sheet.iterchildren(_DATA):
        for line, row in numbered_rows(data).items():
            row.set("r", str(line))
            for column, cell in numbered_cells(row).items():
                if cell.get("r") is None:
                    cell.set("r", f"{refs.letters(column)}{line}")


@dataclass(frozen=True, slots=True)
class _Formula:
    """A formula of the pattern row, as it reads in each copy; `ranges` are those of an array formula."""

    cell: int
    texts: list[str]
    ranges: list[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row as its copies will be, but for numbers and formulas."""

    line: int
    copies: int
    row: etree._Element
    columns: list[str]
    formulas: list[_Formula]

    @classmethod
    def of(cls, sheet: MovingSheet, line: int, row: etree._Element) -> "Pattern":
        """To be taken before anything moves."""
        twin = deepcopy(row)
        hidden = columns_merged_down(sheet.root, *sheet.shift.pattern(line))
        columns, formulas = [], []
        for at, cell in enumerate(twin.iterchildren(tag("c"))):
            columns.append(cell.get("r", "").rstrip(_DIGITS))
            column = refs.column_number(columns[-1])
            if column in hidden or (line, column) in sheet.to_fill:
                _empty(cell)
            formula = cell.find(_F)
            if formula is not None:
                formulas += _formula(sheet, line, at, cell, formula)
        return cls(line, sheet.shift.added[line], twin, columns, formulas)

    def template(self) -> "RowTemplate":
        """The row as text, for all its copies."""
        return RowTemplate(self)


class RowTemplate:
    """A pattern row as text: its copies are printed, and parsed all at once."""

    def __init__(self, pattern: Pattern) -> None:
        self._formulas = pattern.formulas
        spare = _unused(etree.tostring(pattern.row, encoding="unicode"))
        row, self._line = deepcopy(pattern.row), next(spare)
        row.set("r", self._line)
        row.tail = None
        cells = list(row.iterchildren(tag("c")))
        for column, cell in zip(pattern.columns, cells, strict=True):
            cell.set("r", f"{column}{self._line}")
        self._marks = []
        for one in pattern.formulas:
            formula = cells[one.cell].find(_F)
            assert formula is not None
            text, ref = next(spare), next(spare)
            formula.text = text
            if one.ranges:
                formula.set("ref", ref)
            self._marks.append((text, ref))
        self._text = etree.tostring(row, encoding="unicode")

    def print(self, number: int, line: int) -> str:
        """The copy of that number (from 1), to stand in that row."""
        text = self._text.replace(self._line, str(line))
        for one, (mark, ref) in zip(self._formulas, self._marks, strict=True):
            text = text.replace(mark, escape(one.texts[number - 1]))
            text = text.replace(ref, one.ranges[number]) if one.ranges else text
        return text


def _unused(text: str) -> Iterator[str]:
    """Characters of the private use area that the text does not have."""
    return (chr(code) for code in range(0xE000, 0xF900) if chr(code) not in text)


def patterns(sheet: MovingSheet) -> list[Pattern]:
    """The rows that are to be repeated."""
    data = sheet.root.find(_DATA)
    rows = {} if data is None else numbered_rows(data)
    return [Pattern.of(sheet, line, rows[line]) for line in sheet.shift.added if line in rows]


def move(sheet: MovingSheet, repeated: list[Pattern]) -> None:
    """Number all rows anew, and put the copies in."""
    data = sheet.root.find(_DATA)
    if data is None:
        return
    rows = numbered_rows(data)
    for line, row in rows.items():
        new = sheet.shift.start(line)
        if sheet.shift.falls_off(line):
            data.remove(row)
        elif new != line:
            row.set("r", str(new))
            for cell in row.iterchildren(tag("c")):
                cell.set("r", cell.get("r", "").rstrip(_DIGITS) + str(new))
    for band in _bands(sheet, repeated):
        line = band[-1].line
        at = data.index(rows[line]) + 1
        step = sheet.shift.step(line)
        templates = [(pattern.template(), sheet.shift.start(pattern.line)) for pattern in band]
        copies = [
            template.print(number, start + number * step)
            for number in range(1, band[0].copies + 1)
            for template, start in templates
        ]
        data[at:at] = list(parse(f"<copies>{''.join(copies)}</copies>".encode()))


def _bands(sheet: MovingSheet, repeated: list[Pattern]) -> list[list[Pattern]]:
    """The rows that come again together."""
    found: dict[tuple[int, int], list[Pattern]] = {}
    for pattern in repeated:
        found.setdefault(sheet.shift.pattern(pattern.line), []).append(pattern)
    return list(found.values())


def _formula(sheet: MovingSheet, line: int, at: int, cell: etree._Element, formula: etree._Element) -> list[_Formula]:
    """The result goes, to be calculated in each copy; an array over several rows is not repeated."""
    for value in cell.findall(_V):
        cell.remove(value)
    ranges = spread(formula.get("ref", ""), sheet.shift) if formula.get("ref") else []
    if len(ranges) == 1:
        cell.remove(formula)
        return []
    texts = sheet.formulas.filled_down(formula.text or "", Place(sheet.name, line), sheet.shift.added[line])
    return [_Formula(at, texts, ranges)]


def _empty(cell: etree._Element) -> None:
    for child in cell.findall(_F) + cell.findall(_V) + cell.findall(_IS):
        cell.remove(child)
    cell.attrib.pop("t", "")


def write_out_shared(sheet: etree._Element) -> None:
    """Give every cell of a shared formula its own text."""
    masters: dict[str, tuple[str, int, int]] = {}
    for formula in sheet.iter(_F):
        if formula.get("t") != "shared":
            continue
        row, column = _formula_place(formula)
        index = formula.get("si", "")
        if formula.text:
            masters[index] = (formula.text, row, column)
        elif index in masters:
            text, from_row, from_column = masters[index]
            formula.text = copied(text, row - from_row, column - from_column)
        for attribute in ("t", "si", "ref"):
            formula.attrib.pop(attribute, "")


def move_formulas(sheet: MovingSheet) -> None:
    """Formulas are rewritten where they stand; rows move later."""
    for formula in sheet.root.iter(_F):
        row, _ = _formula_place(formula)
        sheet.move_formula(formula, row)
        sheet.move_ranges(formula, "ref", grow=False)
        for attribute in ("r1", "r2"):
            sheet.move_ranges(formula, attribute, grow=False)


def _formula_place(formula: etree._Element) -> tuple[int, int]:
    cell = formula.getparent()
    assert cell is not None
    return refs.parse(cell.get("r", "A1"))
