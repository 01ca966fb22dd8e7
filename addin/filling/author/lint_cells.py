"""Traps in single cells: placeholders in pieces, out of sight, locked, or beside a label that would come again."""

from collections.abc import Iterator, Sequence

from lxml import etree

from addin.filling.author.hint import Hint, at
from addin.filling.author.seen import SeenSheet
from addin.filling.forms import templates
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.sections import read
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import rows
from addin.filling.sheets.refs import letters
from addin.filling.sheets.strings import SharedStrings


def split_over_runs(sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """A formatting editor cuts text into runs; the figure looks like the run its placeholder begins in."""
    for cell in cells:
        starts = cell.template.starts
        ends = [*starts[1:], cell.runs[-1].start + 1 if cell.runs else 0]
        for piece, start, end in zip(cell.template.pieces, starts, ends, strict=False):
            if not isinstance(piece, str) and any(start < run.start < end for run in cell.runs):
                what = f"{{{{{piece.title}}}}} 分在几段不同格式的文字里，填好后整个用第一段的格式；最好重新打一遍"
                yield Hint("split-runs", at(sheet, cell.a1, what))


def hidden_by_merges(seen: SeenSheet, package: Package, sheet: SheetPart, texts: SharedStrings) -> Iterator[Hint]:
    """Nobody sees such a cell, and it is not filled; its text is ours to read, openpyxl drops it."""
    for cell in package.root(sheet.part).iter(tag("c")):
        if cell.get("t") in ("s", "inlineStr") and templates.parse(texts.of_cell(cell) or ""):
            row, column = rows.position(cell)
            block = seen.hiding(row, column)
            if block is not None:
                what = f"占位符藏在合并单元格 {block} 里，不会填；请写到左上角 {letters(block.left)}{block.top}"
                yield Hint("merged-away", at(sheet, f"{letters(column)}{row}", what), stops=True)


def out_of_sight(seen: SeenSheet, sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """Hidden sheets, rows and columns are filled all the same."""
    if cells and seen.state != "visible":
        yield Hint("hidden", f"工作表“{sheet.name}”是隐藏的，里面的占位符也会填写")
    for cell in cells:
        if cell.row in seen.hidden_rows or cell.column in seen.hidden_columns:
            yield Hint("hidden", at(sheet, cell.a1, "在隐藏的行或列里，填了也看不见"))


def locked(seen: SeenSheet, sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """We may write there; people may not."""
    places = [cell.a1 for cell in cells if seen.look(*cell.place).is_locked] if seen.is_protected else []
    if places:
        shown = "、".join(places[:8]) + ("……" if len(places) > 8 else "")
        what = "工作表有保护，这些格是锁定的：程序能填，填好后手工改不了"
        yield Hint("locked", at(sheet, shown, what))


def labels_that_come_again(
    package: Package, sheet: SheetPart, cells: Sequence[FormCell], texts: SharedStrings
) -> Iterator[Hint]:
    """Text beside record fields stands in every copy of the row, which is seldom meant."""
    held = _rows(package, sheet)
    for section in read(cells, has_group=True).sections:
        if section.marked or section.top not in held:
            continue
        for column, cell in rows.numbered_cells(held[section.top]).items():
            text = texts.of_cell(cell) or ""
            if text.strip() and cell.find(tag("f")) is None and templates.parse(text) is None:
                what = f"“{text.strip()[:12]}”和明细在同一行，会跟着每条记录重复；不要重复就移到别的行"
                yield Hint("label-repeats", at(sheet, f"{letters(column)}{section.top}", what))


def not_wrapping(seen: SeenSheet, sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """换行 shows only where the cell wraps its text."""
    for cell in cells:
        if not seen.look(*cell.place).wraps and any(
            call.name == "换行" for one in cell.template.placeholders for call in one.filters
        ):
            yield Hint("no-wrap", at(sheet, cell.a1, "用了“换行”，但单元格没有设“自动换行”，会挤在一行里"))


def _rows(package: Package, sheet: SheetPart) -> dict[int, etree._Element]:
    data = package.root(sheet.part).find(tag("sheetData"))
    return {} if data is None else rows.numbered_rows(data)
