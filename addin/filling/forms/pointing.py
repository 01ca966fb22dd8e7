"""What points at a sheet that comes again for every group: a total over it means all its copies, anything else is told.

`=SUM('{{分摊明细.楼栋}}'!B9)` adds up the B9 of every building's sheet.  `='{{分摊明细.楼栋}}'!B9` would be the first
building's figure under a heading that speaks of all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.opc.xml import escape
from addin.filling.sheets.names import defined_names
from addin.filling.sheets.references import Elsewhere, Reference, parse
from addin.filling.sheets.refs import letters
from addin.filling.sheets.rows import position
from addin.filling.shift.cells import write_out_shared
from addin.filling.shift.drawings import charts_of
from addin.filling.shift.formulas import ADDING, MAX_ARGUMENTS

_F = tag("f")
_ASK = "指着按明细分开的工作表，只会取到第一张；要合计各张，写成 =SUM('{name}'!B9) 这样的公式，或直接写占位符"
_TOO_MANY = f"要加 {MAX_ARGUMENTS} 张以上的工作表，Excel 的函数放不下；请直接写占位符"
_LEADING = ("hyperlink",)
"""What only leads to a sheet may lead to the first."""


def problems(package: Package, sheet: SheetPart, copies: int) -> Iterator[str]:
    """One line for whatever would read only the first of the copies."""
    ask = _ASK.format(name=sheet.name)
    for other in _others(package, sheet):
        for formula in _formulas(package, other):
            cell = formula.getparent()
            assert cell is not None
            row, column = position(cell)
            what = _problem(formula.text or "", sheet, copies)
            if what:
                yield f"“{other.name}”的 {letters(column)}{row}：公式" + (_TOO_MANY if what == _TOO_MANY else ask)
        if _is_ruled(package, other, sheet):
            yield f"“{other.name}”的下拉、条件格式等设置：{ask}"
    for other in package.sheets:
        drawn = charts_of(package, other.part) if other.part != sheet.part else ()
        if any(_mentions(one.text or "", sheet) for part in drawn for one in package.root(part).iter("{*}f")):
            yield f"“{other.name}”的图表：{ask}"
    own = str([one.part for one in package.sheets].index(sheet.part))
    for name in defined_names(package):
        if name.get("localSheetId") != own and _mentions(name.text or "", sheet):
            yield f"名称“{name.get('name')}”：{ask}"


def point_at_all(package: Package, sheet: SheetPart, names: Sequence[str]) -> None:
    """Totals over the sheet become totals over the sheets of these names, which take its place."""
    for other in _others(package, sheet):
        for formula in _formulas(package, other):
            pieces: list[object] = []
            for piece in parse(formula.text or ""):
                if isinstance(piece, Reference) and piece.sheet == sheet.name.casefold():
                    ones = [replace(piece, prefix=f"{_quoted(name)}!") for name in names]
                    pieces += [part for one in ones for part in (",", one)][1:]
                else:
                    pieces.append(piece)
            package.edit(other.part)
            formula.text = "".join(map(str, pieces))


def _others(package: Package, sheet: SheetPart) -> Iterator[SheetPart]:
    """Sheets with cells that name the sheet."""
    written = escape(sheet.name).encode()
    for other in package.sheets:
        if other.part != sheet.part and other.kind == "worksheet" and written in package.data(other.part):
            write_out_shared(package.edit(other.part))
            yield other


def _formulas(package: Package, other: SheetPart) -> list[etree._Element]:
    return [formula for formula in package.root(other.part).iter(_F) if "{{" in (formula.text or "")]


def _problem(formula: str, sheet: SheetPart, copies: int) -> str:
    found = ""
    for piece in parse(formula):
        if isinstance(piece, Elsewhere) and sheet.name in piece:
            return _ASK
        if isinstance(piece, Reference) and piece.sheet == sheet.name.casefold():
            if not piece.in_list or piece.function not in ADDING:
                return _ASK
            found = _TOO_MANY if copies > MAX_ARGUMENTS else ""
    return found


def _mentions(formula: str, sheet: SheetPart) -> bool:
    return any(
        piece.sheet == sheet.name.casefold() if isinstance(piece, Reference) else sheet.name in piece
        for piece in parse(formula)
        if not str(piece).startswith('"')
    )


def _is_ruled(package: Package, other: SheetPart, sheet: SheetPart) -> bool:
    texts = (
        text
        for element in package.root(other.part).iter()
        if isinstance(element.tag, str) and element.tag != _F and etree.QName(element).localname not in _LEADING
        for text in (element.text or "", *map(str, element.attrib.values()))
    )
    return any(f"{_quoted(sheet.name)}!" in text for text in texts)


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
