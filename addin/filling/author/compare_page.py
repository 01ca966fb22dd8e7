"""What changed around the texts of a sheet: merges, columns, drop-downs, print set-up, protection, drawings."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from addin.filling.opc.ooxml import tag
from addin.filling.sheets.merges import merged_blocks
from addin.filling.sheets.names import defined_names
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.sheet_texts import SheetTexts

_PAGE = {
    "paperSize": ("纸张", {"9": "A4", "8": "A3", "11": "A5", "1": "Letter"}),
    "orientation": ("方向", {"portrait": "纵向", "landscape": "横向", "default": "纵向"}),
    "scale": ("缩放比例", {}),
}
_DEFAULTS = {"paperSize": "", "orientation": "portrait", "scale": "100"}
_YES = ("1", "true")
_SHOWN = 6


def differences(where: str, old: SheetTexts, new: SheetTexts, rows: Mapping[int, int]) -> Iterator[str]:
    """`rows` says which row of the new sheet is which of the old."""
    yield from _sets(where, "合并单元格", _merges(old, rows), _merges(new, {}))
    yield from _widths(where, old, new)
    yield from _sets(where, "下拉或输入限制", _validations(old), _validations(new))
    before, after = _page(old), _page(new)
    for name, (label, words) in _PAGE.items():
        if before[name] != after[name]:
            was, now = (words.get(value, value) or "未定" for value in (before[name], after[name]))
            yield f"{where}：打印{label}由“{was}”改为“{now}”"
    for name, label in (("_xlnm.Print_Area", "打印区域"), ("_xlnm.Print_Titles", "打印标题行")):
        one, other = _name(old, name), _name(new, name)
        if one != other:
            yield f"{where}：{label}由“{one or '无'}”改为“{other or '无'}”"
    if _protected(old) != _protected(new):
        yield f"{where}：{'加了' if _protected(new) else '去掉了'}工作表保护"
    if old.sheet.state != new.sheet.state:
        yield f"{where}：{'不再隐藏' if new.sheet.state == 'visible' else '改为隐藏'}"
    drawn = _drawn(old), _drawn(new)
    if drawn[0] != drawn[1]:
        yield f"{where}：图片、图形由 {drawn[0]} 个变为 {drawn[1]} 个"


def _sets(where: str, label: str, before: set[str], after: set[str]) -> Iterator[str]:
    for word, ones in (("去掉了", before - after), ("新加了", after - before)):
        if ones:
            shown = "、".join(sorted(ones)[:_SHOWN]) + (f" 等 {len(ones)} 处" if len(ones) > _SHOWN else "")
            yield f"{where}：{word}{label} {shown}"


def _merges(sheet: SheetTexts, rows: Mapping[int, int]) -> set[str]:
    return {str(_moved(block, rows)) for block in merged_blocks(sheet.root)}


def _moved(block: Block, rows: Mapping[int, int]) -> Block:
    top = rows.get(block.top, block.top)
    return replace(block, top=top, bottom=rows.get(block.bottom, top + block.bottom - block.top))


def _widths(where: str, old: SheetTexts, new: SheetTexts) -> Iterator[str]:
    before, after = _columns(old), _columns(new)
    changed = [column for column in sorted(before.keys() | after.keys()) if before.get(column) != after.get(column)]
    if changed:
        shown = "、".join(map(letters, changed[:_SHOWN])) + ("等" if len(changed) > _SHOWN else "")
        yield f"{where}：{shown} 列的宽度变了"


def _columns(sheet: SheetTexts) -> dict[int, str]:
    """Only columns that somebody is likely to have set: a last one that reaches to the end is not looked into."""
    found = {}
    for one in sheet.root.iterfind(f"{tag('cols')}/{tag('col')}"):
        first, last = int(one.get("min", "0")), int(one.get("max", "0"))
        for column in range(first, min(last, first + 100) + 1):
            found[column] = f"{float(one.get('width', '0')):.1f}{one.get('hidden', '')}"
    return found


def _validations(sheet: SheetTexts) -> set[str]:
    return {
        "，".join(one.text for one in rule if one.text) or rule.get("type", "")
        for rule in sheet.root.iter("{*}dataValidation")
    }


def _page(sheet: SheetTexts) -> dict[str, str]:
    setup = sheet.root.find(tag("pageSetup"))
    return {name: _DEFAULTS[name] if setup is None else setup.get(name, _DEFAULTS[name]) for name in _PAGE}


def _name(sheet: SheetTexts, name: str) -> str:
    index = str([one.part for one in sheet.package.sheets].index(sheet.sheet.part))
    texts = (
        one.text or ""
        for one in defined_names(sheet.package)
        if one.get("name") == name and one.get("localSheetId") == index
    )
    return "，".join(part.rpartition("!")[2].replace("$", "") for part in next(texts, "").split(",")).strip("，")


def _protected(sheet: SheetTexts) -> bool:
    found = sheet.root.find(tag("sheetProtection"))
    return found is not None and found.get("sheet") in _YES


def _drawn(sheet: SheetTexts) -> int:
    return sum(
        len(sheet.package.root(one.target))
        for one in sheet.package.relationships(sheet.sheet.part).values()
        if one.kind == "drawing" and one.target in sheet.package
    )
