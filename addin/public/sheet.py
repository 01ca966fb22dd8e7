"""One sheet of a public copy: results instead of formulas, nothing hidden, people masked cell by cell."""

from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from lxml import etree

from addin.filling.opc.ooxml import RELATIONSHIP_ID, tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import strings
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.sheets.strings import SharedStrings
from addin.public import boxes, masking, naming
from addin.public.columns import CONSENT, NUMBER, Rule, column_of, is_header, is_whole, names_somebody, rule_of
from addin.public.leaving_out import LOW, LeftOut, empty
from addin.public.masking import Mask
from addin.public.office import without_remarks

_F, _V, _IS = tag("f"), tag("v"), tag("is")
_PRINTS = """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells phoneticPr
    conditionalFormatting printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing
    tableParts"""
_KEPT = frozenset(_PRINTS.split())
_ELSEWHERE = ("!", "[")
_NARROW = "0.5"
_PICTURES = ("DISPIMG(", "_XLFN.IMAGE(", "=IMAGE(")


class PublicSheet:
    """`make` does all of it; shared texts become the cells' own, so that the table of texts can go.

    `left_out` then has the rows that are still to be taken out; they are empty already.  `pictures`: how many cells
    held a picture (a signature, a certificate), which is taken out.  `personal`: row and column of cells that tell of
    somebody, over which no picture may lie either.
    """

    def __init__(self, package: Package, sheet: SheetPart, mask: Mask, texts: SharedStrings) -> None:
        self._root = package.edit(sheet.part)
        self._mask, self._texts = mask, texts
        self.left_out = LeftOut()
        self.pictures = 0
        self.personal: set[tuple[int, int]] = set()

    def make(self) -> None:
        """In place."""
        self._only_what_prints()
        data = self._root.find(tag("sheetData"))
        hidden = self._show_columns()
        self._empty_merged()
        self._show_default_rows()
        rules: Mapping[int, Rule] = {}
        consent = number = 0
        for line, row in numbered_rows(data).items() if data is not None else ():
            self._show_row(row, hidden)
            cells = numbered_cells(row)
            said = {column: self._text(cell) for column, cell in cells.items()}
            if is_header(said):
                rules = {column: rule for column, text in said.items() if (rule := rule_of(text))}
                consent, number = (column_of(said, name) for name in (CONSENT, NUMBER))
                self._cells(cells, said, {}, False)
                continue
            alone = [column for column, text in said.items() if rule_of(text) is masking.name]
            rules = {**dict.fromkeys(alone, _sure), **rules}
            agreed = bool(consent) and said.get(consent, "").strip() == "是"
            leave = bool(consent) and not agreed and self._mask.left_out and names_somebody(said, rules)
            self.left_out.number(cells.get(number), leave)
            if leave:
                self.left_out.leave(line, row, cells.values())
                continue
            holding = self._rules(rules, said, cells)
            self.personal |= {(line, column) for column in rules if column in holding}
            self._cells(cells, said, holding, agreed)
            self._spread(cells)
        self.left_out.renumber()

    def _only_what_prints(self) -> None:
        for child in list(self._root):
            if not isinstance(child.tag, str) or etree.QName(child).localname not in _KEPT:
                self._root.remove(child)
        for element in self._root.iter(tag("pageSetup")):
            element.attrib.pop(f"{{{RELATIONSHIP_ID}}}id", "")
        for element in list(self._root.iter(tag("filterColumn"), tag("sortState"), tag("extLst"))):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
        for block in list(self._root.iterfind(tag("conditionalFormatting"))):
            if any(mark in (f.text or "") for f in block.iter(tag("formula")) for mark in _ELSEWHERE):
                self._root.remove(block)

    def _show_columns(self) -> list[tuple[int, int]]:
        """Hidden columns become very narrow; their numbers, first and last, are given to be emptied."""
        found = []
        for column in self._root.iterfind(f"{tag('cols')}/{tag('col')}"):
            if column.attrib.pop("hidden", "") in ("1", "true") or _is_zero(column.get("width")):
                found.append((int(column.get("min", 0)), int(column.get("max", 0))))
                column.set("width", _NARROW)
                column.set("customWidth", "1")
        return found

    def _empty_merged(self) -> None:
        """What a merge hides is hidden, too."""
        merges = Merges(self._root)
        for row, element in numbered_rows(ensure(self._root, "sheetData", WORKSHEET)).items():
            if merges.any_in(row):
                for column, cell in numbered_cells(element).items():
                    if merges.hiding(row, column) is not None:
                        empty(cell)

    def _show_default_rows(self) -> None:
        """Where rows are hidden unless they have a height, the others are told one by one."""
        for format in self._root.iterfind(tag("sheetFormatPr")):
            if format.attrib.pop("zeroHeight", "") in ("1", "true"):
                for row in self._root.iter(tag("row")):
                    if row.get("ht") is None:
                        row.set("hidden", "1")

    def _show_row(self, row: etree._Element, hidden: list[tuple[int, int]]) -> None:
        whole = row.attrib.pop("hidden", "") in ("1", "true") or _is_zero(row.get("ht"))
        if whole:
            row.set("ht", LOW)
            row.set("customHeight", "1")
        if whole or hidden:
            for column, cell in numbered_cells(row).items():
                if whole or any(first <= column <= last for first, last in hidden):
                    empty(cell)

    def _text(self, cell: etree._Element) -> str:
        return self._texts.of_cell(cell) or ""

    def _printed(self, cell: etree._Element) -> str:
        """Numbers too, as they stand in the file."""
        return (cell.findtext(_V) or "").strip() if cell.get("t", "n") == "n" else self._text(cell)

    def _rules(
        self, rules: Mapping[int, Rule], said: Mapping[int, str], cells: Mapping[int, etree._Element]
    ) -> Mapping[int, Rule]:
        """Those that hold in this row: below a list, and in totals, only what surely is a name is one."""
        beside = {column for before, column in pairwise(said) if rule_of(said[before]) is masking.name}
        labelled = dict.fromkeys(beside - rules.keys(), _sure)
        if is_whole({column: self._printed(cell) for column, cell in cells.items()}):
            return {**labelled, **rules}
        kept = {column: rule for column, rule in rules.items() if rule in (masking.phone, masking.door)}
        if any(naming.is_total(text) for text in said.values()):
            kept = {}
        return {**labelled, **dict.fromkeys((c for c, rule in rules.items() if rule is masking.name), _sure), **kept}

    def _spread(self, cells: Mapping[int, etree._Element]) -> None:
        said = {column: self._printed(cell) for column, cell in cells.items()}
        for column, shown in boxes.hidden(said, self._mask).items():
            empty(cells[column])
            strings.add_text(cells[column], shown)

    def _cells(
        self, cells: Mapping[int, etree._Element], said: Mapping[int, str], rules: Mapping[int, Rule], agreed: bool
    ) -> None:
        for column, cell in cells.items():
            self._cell(cell, said[column], rules.get(column), agreed)

    def _cell(self, cell: etree._Element, text: str, rule: Rule | None, agreed: bool) -> None:
        formula = cell.find(_F)
        if is_picture(cell, text):
            self.pictures += 1
            empty(cell)
        for name in ("cm", "vm", "ph"):
            cell.attrib.pop(name, "")
        if formula is not None and formula.getparent() is not None:
            cell.remove(formula)
        if cell.get("t", "n") in ("s", "str", "inlineStr"):
            shown = self._shown(text, rule, agreed)
            self._write(cell, text, shown)
        elif cell.get("t", "n") == "n":
            self._number(cell, rule)

    def _shown(self, text: str, rule: Rule | None, agreed: bool) -> str:
        if rule in (masking.name, _sure) and agreed:
            return text
        return self._mask.text(rule(text) if rule is not None else without_remarks(text))

    def _number(self, cell: etree._Element, rule: Rule | None) -> None:
        """Phones and rooms that were typed as numbers."""
        try:
            written = Decimal((cell.findtext(_V) or "x").strip())
        except InvalidOperation:
            return
        if written != written.to_integral_value():
            return
        text = str(int(written))
        shown = rule(text) if rule is not None else self._mask.number(text)
        if shown != text:
            empty(cell)
            if shown:
                strings.add_text(cell, shown)

    def _write(self, cell: etree._Element, text: str, shown: str) -> None:
        shared = cell.findtext(_V) or "" if cell.get("t") == "s" else ""
        item = self._texts.item(int(shared)) if shared.strip().isdigit() and shown == text else None
        if cell.get("t") == "inlineStr" and shown == text and cell.find(f"{_IS}/{tag('rPh')}") is None:
            return
        empty(cell)
        if item is not None:
            own = deepcopy(item)
            for guide in own.findall(tag("rPh")) + own.findall(tag("phoneticPr")):
                own.remove(guide)
            own.tag = _IS
            cell.set("t", "inlineStr")
            cell.append(own)
        elif shown:
            strings.add_text(cell, shown)


def is_picture(cell: etree._Element, text: str) -> bool:
    """A picture that is the cell's value: WPS writes =DISPIMG("ID…"), Excel a rich value behind an error."""
    formula = (cell.findtext(_F) or "").upper()
    return any(mark in one for one in (formula, text.upper()) for mark in _PICTURES) or (
        cell.get("vm") is not None and cell.get("t") == "e"
    )


def _sure(text: str) -> str:
    return naming.masked(text) if naming.is_surely_name(text) else text


def _is_zero(size: str | None) -> bool:
    try:
        return size is not None and Decimal(size) <= 0
    except InvalidOperation:
        return False
