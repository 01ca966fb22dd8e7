"""Writes values into one sheet's XML.  A cell that already holds the value is left as it is."""

from collections.abc import Iterator, Mapping

from lxml import etree

from addin.filling.opc import xml
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import bare_rows, content, dimension, hyperlinks, ignored, refs, tables
from addin.filling.sheets.bare_rows import BareRows
from addin.filling.sheets.blanks import Blanks
from addin.filling.sheets.encode import Encoded, encode, is_marked
from addin.filling.sheets.formulas import Formulas
from addin.filling.sheets.merges import Merges, merged_blocks
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.strings import SharedStrings
from addin.filling.sheets.styles import Styles
from addin.filling.sheets.values import Cell, Link, Plain
from addin.unusable import Unusable

_F, _V, _IS = tag("f"), tag("v"), tag("is")
_CONTENT = frozenset([_F, _V, _IS])
_ABOUT_CONTENT = ("t", "cm", "vm")


def require_cells(package: Package, sheet: SheetPart) -> None:
    """Unusable for a chart sheet."""
    if sheet.kind != "worksheet":
        raise Unusable(f"{package.file}：“{sheet.name}”是图表页，没有单元格，不能写入")


class SheetWriter:
    """`finish` does what hangs on changed cells within the sheet, `print` puts in the values of blank cells.

    In between, the sheet's tree lacks these: `blanks` has them.
    """

    def __init__(
        self,
        package: Package,
        sheet: SheetPart,
        styles: Styles,
        texts: SharedStrings,
        epoch_1904: bool,
        in_tree: bool = False,
    ) -> None:
        """`in_tree`: all values go into the tree at once."""
        require_cells(package, sheet)
        self._package, self._sheet = package, sheet
        self._styles, self._texts, self._epoch_1904 = styles, texts, epoch_1904
        self._bare = None if in_tree else bare_rows.take_out(package, sheet.part)
        root = package.root(sheet.part)
        if root.tag != tag("worksheet"):
            raise package.damaged(sheet.part)
        self.rows, self._merges, self._formulas = (
            Rows(root, self._bare.last if self._bare else 0),
            Merges(root),
            Formulas(root),
        )
        self._links: dict[tuple[int, int], str] = {}
        self._numbers_as_text: set[tuple[int, int]] = set()
        self._new: Block | None = None
        self._is_open = False
        self._told: dict[str, Plain | None] = {}
        self._changed: list[tuple[int, int]] = []
        self.blanks = self._find_blanks(self._bare) if self._bare else Blanks("")
        self.formula_gone = False

    def put(self, values: dict[str, Cell]) -> None:
        """As `set`, for many cells by their addresses, which are taken over; ValueError, with one that is none."""
        for ref, value in self.blanks.set_all(values).items():
            self.set(*refs.parse(ref), value)

    def set(self, row: int, column: int, value: Cell, in_tree: bool = False) -> None:
        """Put the value into the cell; None and "" blank it.  Unusable, naming the cell, for what Excel cannot hold."""
        ref = f"{letters(column)}{row}"
        hiding = self._merges.hiding(row, column)
        if hiding is not None:
            anchor = f"{letters(hiding.left)}{hiding.top}"
            raise self._refused(row, column, f"在合并单元格 {hiding} 里看不见，请写到它的左上角 {anchor}")
        if isinstance(value, Link):
            self._links[row, column] = value.location
            value = value.text
        if not in_tree and self.blanks.set(ref, value):
            return
        self._told[ref] = value
        if not self.rows.has(row):
            self.whole()
        try:
            if value is None or (isinstance(value, str) and not value):
                self._clear(row, column)
            else:
                self._write(row, column, self.encoded_at(ref, value))
        except ValueError as error:
            raise self._package.damaged(self._sheet.part) from error

    def finish(self) -> None:
        """Links, marks for numbers as text, and the sheet's `dimension`; Unusable where a table's header changed."""
        part = self._sheet.part
        for table, header in tables.headers(self._package, part):
            for row, column in self._changed:
                if header.holds(row, column):
                    raise self._refused(row, column, f"是表格“{table}”的标题，改了 Excel 会报文件损坏；请写到标题下面")
        marked = self.blanks.print(self.encoded_at, self._styles.suiting)
        self._numbers_as_text.update(refs.places(marked))
        hyperlinks.set_links(self._package, part, self._links)
        ignored.ignore_numbers_as_text(self._package, part, self._numbers_as_text)
        if self._new is not None:
            dimension.widen(self._package.root(part), self._new)

    def whole(self) -> None:
        """Every row of the sheet stands in its tree from now on."""
        if self._bare is not None and self._bare.runs:
            self._bare.put_back()
            self.blanks.join()
            self.rows = Rows(self._bare.root)

    def _find_blanks(self, bare: BareRows) -> Blanks:
        part = self._sheet.part
        found = Blanks(bare.text.decode("utf-8", "replace"), bare.runs)
        for block in merged_blocks(self._package.root(part)):
            found.take(block, but_first=True)
        for block in [*self._formulas.areas, *(block for _, block in tables.headers(self._package, part))]:
            found.take(block)
        return found

    @property
    def planned(self) -> Mapping[str, Plain | None]:
        """What the cells were told to hold, by address; of links, their text."""
        return {**self._told, **self.blanks.values} if self._told else self.blanks.values

    def changed(self) -> Iterator[Block]:
        """The cells whose value is a new one, in each column from the first to the last."""
        yield from refs.columns(self._changed)
        yield from self.blanks.columns()

    def print(self) -> None:
        """The last thing to be done; what is read from the sheet later is read anew."""
        part = self._sheet.part
        if self.blanks.values or (self._bare and self._bare.runs and self._package.is_edited(part)):
            self._package.put(part, self.blanks.written(xml.serialise(self._package.root(part))))
        elif self._bare and self._bare.runs:
            self._package.forget(part)

    def encoded_at(self, ref: str, value: Plain) -> Encoded:
        """The value as the cell would hold it; Unusable, naming the cell."""
        try:
            return encode(value, self._epoch_1904)
        except Unusable as problem:
            raise self._refused(*refs.parse(ref), str(problem)) from None

    def _write(self, row: int, column: int, encoded: Encoded) -> None:
        cell = self.rows.find(row, column)
        old_style = self.rows.default_style(row, column) if cell is None else int(cell.get("s", 0))
        style = self._styles.suiting(old_style, encoded)
        if encoded[0] == "text" and is_marked(encoded[1]):
            self._numbers_as_text.add((row, column))
        same = cell is not None and len(cell) > 0 and content.holds(cell, encoded, self._texts)
        if same and style == old_style:
            return
        if not self._is_open:
            self._open()
        if cell is None:
            cell = self.rows.make(row, column)
            here = Block(row, column, row, column)
            self._new = here if self._new is None else self._new.around(here)
        if style != old_style:
            cell.set("s", str(style))
        if not same:
            self._empty(cell, row, column)
            self._changed.append((row, column))
            content.fill(cell, encoded)

    def _clear(self, row: int, column: int) -> None:
        cell = self.rows.find(row, column)
        if cell is not None and any(child.tag in _CONTENT for child in cell):
            self._open()
            self._empty(cell, row, column)
            self._changed.append((row, column))

    def _open(self) -> None:
        self._package.edit(self._sheet.part)
        self._is_open = True

    def _empty(self, cell: etree._Element, row: int, column: int) -> None:
        table = self._formulas.table_at(row, column) if self._formulas.tables else None
        if table is not None:
            raise self._refused(row, column, f"属于模拟运算表（数据表）{table}，里面的数由 Excel 算出，不能改")
        area = self._formulas.area_at(row, column) if self._formulas.areas else None
        if area is not None:
            raise self._refused(row, column, f"属于数组公式 {area}，不能单独改其中一格")
        for name in _ABOUT_CONTENT if len(cell) else ("t",):
            if cell.get(name) is not None:
                del cell.attrib[name]
        for child in list(cell) if len(cell) else ():
            if child.tag == _F:
                self.formula_gone = True
                self._formulas.remove(cell, child)
            elif child.tag in _CONTENT:
                cell.remove(child)

    def _refused(self, row: int, column: int, why: str) -> Unusable:
        return Unusable(f"{self._package.file}：“{self._sheet.name}”的 {letters(column)}{row} {why}")
