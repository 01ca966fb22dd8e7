"""Every figure that is printed anywhere in a folder of results, by its name; read by openpyxl, not by what wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

import openpyxl

from addin.tell.order import FILL, group_of

COUNTS = (
    "总户数",
    "同意户数",
    "不同意户数",
    "弃权户数",
    "无效户数",
    "未收户数",
    "分摊户数",
    "总人数",
    "同意人数",
    "总面积",
)
AMOUNTS = ("核定总投资", "财政补助合计", "非财政资金合计", "居民出资", "户均出资", "居民已缴")
NAMES = (*COUNTS, *AMOUNTS, "同意率", "错误")
ALSO = {
    "各级财政补助合计": "财政补助合计",
    "居民出资合计": "居民出资",
    "居民共同出资": "居民出资",
    "户数合计": "总户数",
}
"""Other words for the same on the authority's forms."""
_NUMBER = r"(-?[\d,]+(?:\.\d+)?)\s*(%|万元|元|户|人|㎡|处)?"
_SAID = re.compile(rf"(?<![一-鿿])({'|'.join(NAMES)})(?:（户）)?[：: 　为]*{_NUMBER}")
_WHOLE = ("小区", "全小区", "合计", "总计")
_BUILDING = re.compile(r"^(?:\S{1,6}(?:号楼|楼|单元|排)|平房)")


@dataclass(frozen=True)
class Printed:
    """`name` with its unit where that is 万元; `place` is file, sheet and cell."""

    name: str
    value: Decimal
    place: str


def printed(folder: Path) -> list[Printed]:
    """Of every workbook of the folder but the input itself."""
    files = [path for path in sorted(folder.rglob("*.xlsx")) if path.stem != "市农研所家属院"]
    return [one for path in files for one in _of_file(path)]


def _of_file(path: Path) -> Iterator[Printed]:
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        if group_of(sheet.title) == FILL and path.stem.endswith("-结果"):
            continue  # what was typed in, entry by entry, is no figure
        rows = [list(row) for row in sheet.iter_rows()]
        yield from _beside(path, sheet.title, rows)
        yield from _in_words(path, sheet.title, rows)
        yield from _in_tables(path, sheet.title, rows)


def _beside(path, sheet, rows):
    """A label, and the number in the next filled cell to the right of it or right below it."""
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            name, unit = _label(cell.value)
            if not name:
                continue
            right = next((one for one in row[at + 1 :] if one.value not in (None, "")), None)
            below = rows[number + 1][at] if number + 1 < len(rows) and at < len(rows[number + 1]) else None
            found = right if right is not None and _decimal(right.value) is not None else None
            if found is None and right is not None and _label(right.value)[0] and below is not None:
                found = below
            if found is not None and (value := _decimal(found.value)) is not None:
                yield Printed(name + unit, value, f"{path.name} {sheet}!{found.coordinate}")


def _in_words(path, sheet, rows):
    for row in rows:
        for cell in row:
            text = cell.value
            if isinstance(text, str) and not _BUILDING.match(text):
                for name, number, unit in _SAID.findall(text):
                    value = Decimal(number.replace(",", ""))
                    ratio = value / 100 if unit == "%" else value
                    kept = "万元" if unit == "万元" else ""
                    yield Printed(name + kept, ratio, f"{path.name} {sheet}!{cell.coordinate}")


def _in_tables(path, sheet, rows):
    """The line of the whole in 同意率, and the totals of a list."""
    if sheet == "同意率" and len(rows) > 1:
        heads = {str(cell.value): at for at, cell in enumerate(rows[0])}
        pairs = {
            "总户数": "总户数",
            "同意": "同意户数",
            "不同意": "不同意户数",
            "弃权": "弃权户数",
            "无效": "无效户数",
            "未收": "未收户数",
            "同意率(户)": "同意率",
            "总人数": "总人数",
            "同意人数": "同意人数",
            "总面积(㎡)": "总面积",
        }
        for head, name in pairs.items():
            cell = rows[1][heads[head]]
            yield Printed(name, _decimal(cell.value), f"{path.name} {sheet}!{cell.coordinate}")
    if sheet == "一页看懂":
        for row in rows[6:13]:
            name = {"总户数": "总户数"}.get(row[0].value, f"{row[0].value}户数")
            value = _decimal(row[2].value)
            if name in NAMES and value is not None:
                yield Printed(name, value, f"{path.name} {sheet}!{row[2].coordinate}")


def _label(value) -> tuple[str, str]:
    """The name that a label is, and 万元 where it says so."""
    if not isinstance(value, str):
        return "", ""
    text = re.sub(r"[\s　：:]", "", value)
    unit = "万元" if "万元" in text else ""
    bare = re.sub(r"[（(](?!人|面积).*?[)）]", "", text)
    bare = ALSO.get(bare, bare)
    return (bare, unit) if bare in NAMES else ("", "")


def _decimal(value) -> Decimal | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return Decimal(repr(value))
    text = str(value).strip().replace(",", "")
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)\s*(%|元|户|人|㎡|处)?", text)
    try:
        return None if found is None else Decimal(found[1]) / (100 if found[2] == "%" else 1)
    except InvalidOperation:
        return None


def contradictions(found: list[Printed]) -> dict[str, dict[Decimal, list[str]]]:
    """Names that are printed with more than one value; ratios are compared as they print, to 0.01 %."""
    by_name: dict[str, dict[Decimal, list[str]]] = {}
    for one in found:
        value = one.value.quantize(Decimal("0.0001")) if abs(one.value) <= 1 else one.value.quantize(Decimal("0.01"))
        by_name.setdefault(one.name, {}).setdefault(value, []).append(one.place)
    return {name: values for name, values in by_name.items() if len(values) > 1}


def bare_passes(folder: Path) -> list[str]:
    """Sheets that say 通过 of the motion and nowhere that they are a draft."""
    found = []
    for path in sorted(folder.rglob("*.xlsx")):
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
            texts = [str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None]
            heads = f"{sheet.oddHeader.left.text}{sheet.oddHeader.center.text}{sheet.oddHeader.right.text}"
            says = any(re.search(r"(?:表决)?结论[：:]?\s*通过(?!（草稿)", text) for text in texts)
            says |= sheet.title in ("运行记录", "表决结论") and "通过" in texts
            if says and "草稿" not in "".join(texts) + heads:
                found.append(f"{path.name} {sheet.title}")
    return found
