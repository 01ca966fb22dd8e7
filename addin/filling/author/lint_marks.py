"""Marks that are none of ours, records stacked downwards, and formulas that read only the first of many rows."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from addin.filling.author.hint import Hint, at
from addin.filling.forms import templates
from addin.filling.forms.compose import Figures
from addin.filling.forms.naming import Records
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.sections import Section, read
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.references import Reference, parse
from addin.filling.sheets.refs import letters
from addin.filling.sheets.rows import position
from addin.filling.sheets.strings import SharedStrings
from addin.filling.shift.cells import write_out_shared

_FOREIGN = re.compile(
    r"(?<![{｛$])[{｛]([^{}｛｝]{1,30})[}｝](?![}｝])|\$\{([^{}]{1,30})\}|【([^【】]{1,30})】|<<([^<>]{1,30})>>|《《([^《》]{1,30})》》"
    r"|«([^«»]{1,30})»|\[\[([^\[\]]{1,30})\]\]|%([^%\s]{1,30})%|#([^#\s]{1,30})#"
)
_SURE = ("${", "<<", "«", "[[")
"""Nobody prints these for their own sake."""


def foreign(
    package: Package, sheet: SheetPart, texts: SharedStrings, figures: Figures, records: Records
) -> Iterator[Hint]:
    """`{小区名称}`, `${小区名称}`, `【小区名称】`, `<<小区名称>>`: other programs' marks, and braces that lack one."""
    for cell in package.root(sheet.part).iter(tag("c")):
        text = texts.of_cell(cell) if cell.get("t") in ("s", "inlineStr") else None
        for match in _FOREIGN.finditer(text or ""):
            name = next(one for one in match.groups() if one is not None).strip()
            if match[0].startswith(_SURE) or _is_known(name, figures, records):
                row, column = position(cell)
                what = f"“{match[0]}”不会填；要写成 {{{{{name}}}}}，两边各两个大括号"
                yield Hint("foreign-mark", at(sheet, f"{letters(column)}{row}", what))


def _is_known(text: str, figures: Figures, records: Records) -> bool:
    found = templates.placeholder(text)
    if not found.field:
        return found.name in figures
    return found.name in records and (not records[found.name] or found.field in records[found.name][0])


def stacked(sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """One record's fields below each other: each of the rows would come again by itself."""
    alone = [one for one in read(cells, has_group=True).sections if not one.marked]
    columns = {row: {cell.column for cell in cells if cell.row == row} for row in {one.top for one in alone}}
    run: list[Section] = []
    for one in [*sorted(alone, key=lambda section: section.top), None]:
        last = run[-1] if run else None
        if one and last and (one.top, one.name) == (last.top + 1, last.name) and columns[one.top] & columns[last.top]:
            run.append(one)
            continue
        if len(run) > 1:
            rows = f"第 {run[0].top}–{run[-1].top} 行"
            what = "同一个明细的几栏上下排着，每一行会各自重复成一段"
            way = "一条记录占几行的，前后写 {{#每 …}} 和 {{/每}}"
            yield Hint("stacked", at(sheet, rows, f"“{run[0].name}”{what}；{way}"))
        run = [] if one is None else [one]


def first_row_only(package: Package, sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """`期末 = C2` under a list: it stays with the first record, however many there are."""
    rows = {row: section for section in read(cells, has_group=True).sections for row in _repeated(section)}
    for other in package.sheets if rows else ():
        if other.kind != "worksheet":
            continue
        write_out_shared(package.root(other.part))
        for formula in package.root(other.part).iter(tag("f")):
            place, asked = _asks(formula, other, sheet, rows)
            if asked:
                what = (
                    f"公式只指着明细行的 {asked}，有几条时取到的是第一条；要合计写 SUM({asked})，要最后一条请另想办法"
                )
                yield Hint("first-row-only", at(other, place, what))


def _repeated(section: Section) -> list[int]:
    """Rows that come again for records, not for groups."""
    if not section.marked:
        return [section.top]
    spans = [one.details or (() if one.is_group else (one.top, one.bottom)) for one in section.all]
    return [row for span in spans if span for row in range(span[0], span[1] + 1)]


def _asks(formula: etree._Element, other: SheetPart, sheet: SheetPart, rows: dict[int, Section]) -> tuple[str, str]:
    """Where the formula stands, and the cell of a repeated row that it asks for by itself."""
    cell = formula.getparent()
    if cell is None or cell.tag != tag("c"):
        return "", ""
    row, column = position(cell)
    own = rows.get(row) if other.part == sheet.part else None
    home = other.name.casefold()
    for piece in parse(formula.text or ""):
        if not isinstance(piece, Reference) or piece.last is not None or piece.in_list:
            continue
        section = rows.get(piece.first.row)
        if section is not None and (piece.sheet or home) == sheet.name.casefold() and section is not own:
            return f"{letters(column)}{row}", str(piece)
    return "", ""
