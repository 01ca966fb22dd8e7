"""What changed around the texts of a sheet: merges, sizes, looks, drop-downs, print set-up, protection, drawings.

openpyxl sees both editions; drop-downs and drawings, of which it keeps only some, are counted in the file's own XML.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from addin.filling.author.seen import Look, SeenSheet
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.sheet_texts import SheetTexts

_PAPERS = {"9": "A4", "8": "A3", "11": "A5", "1": "Letter"}
_SHOWN = 6


def differences(where: str, old: SheetTexts, new: SheetTexts) -> Iterator[str]:
    """What only the file's own XML tells."""
    yield from _sets(where, "下拉或输入限制", _validations(old), _validations(new))
    drawn = _drawn(old), _drawn(new)
    if drawn[0] != drawn[1]:
        yield f"{where}：图片、图形由 {drawn[0]} 个变为 {drawn[1]} 个"


def seen(where: str, old: SeenSheet, new: SeenSheet, rows: Mapping[int, int]) -> Iterator[str]:
    """What openpyxl tells; `rows` says which row of the new sheet is which of the old."""
    yield from _sets(where, "合并单元格", _merges(old, rows), _merges(new, {}))
    changed = [at for at in sorted(old.widths.keys() | new.widths.keys()) if _width(old, at) != _width(new, at)]
    if changed:
        yield f"{where}：{_listed(map(letters, changed), '列')}的宽度变了"
    tall = [after for before, after in rows.items() if old.heights.get(before) != new.heights.get(after)]
    if tall:
        yield f"{where}：第 {_listed(map(str, sorted(tall)), '行')}的高度变了"
    yield from _looks(where, old, new, rows)
    yield from _page(where, old, new)
    if old.is_protected != new.is_protected:
        yield f"{where}：{'加了' if new.is_protected else '去掉了'}工作表保护"
    if old.state != new.state:
        yield f"{where}：{'不再隐藏' if new.state == 'visible' else '改为隐藏'}"


def _listed(places: Iterable[str], what: str) -> str:
    found = list(places)
    return "、".join(found[:_SHOWN]) + (f" 等 {len(found)} {what}" if len(found) > _SHOWN else f" {what}")


def _sets(where: str, label: str, before: set[str], after: set[str]) -> Iterator[str]:
    for word, ones in (("去掉了", before - after), ("新加了", after - before)):
        if ones:
            shown = "、".join(sorted(ones)[:_SHOWN]) + (f" 等 {len(ones)} 处" if len(ones) > _SHOWN else "")
            yield f"{where}：{word}{label} {shown}"


def _merges(sheet: SeenSheet, rows: Mapping[int, int]) -> set[str]:
    return {str(_moved(block, rows)) for block in sheet.merged}


def _moved(block: Block, rows: Mapping[int, int]) -> Block:
    top = rows.get(block.top, block.top)
    return replace(block, top=top, bottom=rows.get(block.bottom, top + block.bottom - block.top))


def _width(sheet: SeenSheet, column: int) -> str:
    return f"{sheet.width(column):.1f}"


def _looks(where: str, old: SeenSheet, new: SeenSheet, rows: Mapping[int, int]) -> Iterator[str]:
    """Number formats, wrapping, size of letters, frames, fills, of cells that either edition has."""
    found: dict[str, list[str]] = {}
    for before, after in rows.items():
        for column in sorted(old.columns_of(before) | new.columns_of(after)):
            one, other = old.look(before, column), new.look(after, column)
            for what in _unlike(one, other):
                found.setdefault(what, []).append(f"{letters(column)}{after}")
    for what, places in found.items():
        yield f"{where}的 {_listed(places, '格')}：{what}变了"


def _unlike(one: Look, other: Look) -> Iterator[str]:
    if one.code != other.code:
        yield f"数字格式（{one.code} → {other.code}）"
    if (one.wraps, one.shrinks, one.is_turned) != (other.wraps, other.shrinks, other.is_turned):
        yield "自动换行、缩小填充或文字方向"
    if (one.font, one.size) != (other.font, other.size):
        yield f"字体（{one.font} {one.size:g} → {other.font} {other.size:g}）"
    if (one.frame, one.fill) != (other.frame, other.fill):
        yield "边框或底色"
    if one.is_locked != other.is_locked:
        yield "锁定"


def _page(where: str, old: SeenSheet, new: SeenSheet) -> Iterator[str]:
    before, after = old.page, new.page
    words = ("横向" if before.is_across else "纵向"), ("横向" if after.is_across else "纵向")
    for label, was, now in (
        ("纸张", _PAPERS.get(before.paper, before.paper), _PAPERS.get(after.paper, after.paper)),
        ("方向", *words),
        ("缩放比例", str(before.scale), str(after.scale)),
    ):
        if was != now:
            yield f"{where}：打印{label}由“{was or '未定'}”改为“{now or '未定'}”"
    areas = ["，".join(map(str, page.areas)) for page in (before, after)]
    for label, was, now in (("打印区域", *areas), ("打印标题行", before.titles, after.titles)):
        if was != now:
            yield f"{where}：{label}由“{was or '无'}”改为“{now or '无'}”"


def _validations(sheet: SheetTexts) -> set[str]:
    return {
        "，".join(one.text for one in rule if one.text) or rule.get("type", "")
        for rule in sheet.root.iter("{*}dataValidation")
    }


def _drawn(sheet: SheetTexts) -> int:
    return sum(
        len(sheet.package.root(one.target))
        for one in sheet.package.relationships(sheet.sheet.part).values()
        if one.kind == "drawing" and one.target in sheet.package
    )
