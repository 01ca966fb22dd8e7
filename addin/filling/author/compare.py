"""What the authority changed between two editions of a form, in Chinese lines: sheets, texts, formulas, the page.

Rows are matched by what is written in them, so that a row put in near the top is one difference and not a hundred.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from addin.filling.author import compare_page
from addin.filling.author.seen import Seen, SeenSheet
from addin.filling.opc.package import Package
from addin.filling.opc.second_reader import CannotRead
from addin.filling.sheets.refs import letters
from addin.filling.sheets.sheet_texts import SheetTexts, read_sheets

_ALIKE = 0.6
UNSEEN = "其中一份换一个程序读就打不开，合并、尺寸、格式、打印设置没有比较；请在 Excel 或 WPS 里打开、另存后再比"
_SHOWN = 40


def differences(old: Package, new: Package) -> list[str]:
    """One line each, sheet by sheet; none where the two are the same to whoever reads and prints them."""
    before, after = read_sheets(old), read_sheets(new)
    try:
        seen: tuple[Seen, Seen] | None = (Seen(old.to_bytes()), Seen(new.to_bytes()))
    except CannotRead:
        seen = None
    pairs = {name: name for name in before if name in after}
    gone = [name for name in before if name not in after]
    fresh = [name for name in after if name not in before]
    found: list[str] = []
    for name in gone:
        alike = max(fresh, key=lambda one: _likeness(before[name], after[one]), default=None)
        if alike is not None and _likeness(before[name], after[alike]) >= _ALIKE:
            pairs[name] = alike
            fresh.remove(alike)
            found.append(f"工作表“{name}”改名为“{alike}”")
        else:
            found.append(f"工作表“{name}”没有了")
    found += [f"新加了工作表“{name}”" for name in fresh]
    if [pairs[name] for name in before if name in pairs] != [name for name in after if name in pairs.values()]:
        found.append("工作表的顺序变了")
    for name, other in pairs.items():
        found += _sheet(before[name], after[other], seen and (seen[0][name], seen[1][other]))
    return found if seen else [*found, UNSEEN]


def _likeness(old: SheetTexts, new: SheetTexts) -> float:
    return SequenceMatcher(None, old.lines, new.lines, autojunk=False).ratio()


def _sheet(old: SheetTexts, new: SheetTexts, seen: tuple[SeenSheet, SeenSheet] | None) -> Iterator[str]:
    where = f"“{new.name}”"
    rows: dict[int, int] = {}
    for kind, a, b, c, d in SequenceMatcher(None, old.lines, new.lines, autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and b - a == d - c):
            rows.update(zip(range(a + 1, b + 1), range(c + 1, d + 1), strict=True))
        if kind == "equal" and a != c and any(old.lines[a:b]):
            way = "下移" if c > a else "上移"
            yield f"{where}：旧表第 {_span(a, b)} 行{way} {abs(c - a)} 行，现在是第 {_span(c, d)} 行"
        elif kind == "replace" and b - a == d - c:
            for row in range(b - a):
                yield from _row(where, old, new, a + row + 1, c + row + 1)
        elif kind != "equal":
            yield from (
                f"{where}：旧表第 {row} 行没有了：{_text(old, row)}" for row in range(a + 1, b + 1) if old.line(row)
            )
            yield from (
                f"{where}：新加了第 {row} 行：{_text(new, row)}" for row in range(c + 1, d + 1) if new.line(row)
            )
    if seen:
        yield from compare_page.seen(where, *seen, rows)
    yield from compare_page.differences(where, old, new)


def _row(where: str, old: SheetTexts, new: SheetTexts, before: int, after: int) -> Iterator[str]:
    was, now = dict(old.line(before)), dict(new.line(after))
    for column in sorted(was.keys() | now.keys()):
        one, other = was.get(column, ""), now.get(column, "")
        if one == other:
            continue
        place = f"{letters(column)}{after}" + (f"（旧表 {letters(column)}{before}）" if before != after else "")
        if "{{" in one and "{{" not in other:
            yield f"{where}的 {place}：旧表填着占位符 {_short(one)}，新表没有，要补写" + (
                f"；现在写着“{_short(other)}”" if other else ""
            )
        elif not one:
            yield f"{where}的 {place}：新加了“{_short(other)}”"
        elif not other:
            yield f"{where}的 {place}：去掉了“{_short(one)}”"
        else:
            yield f"{where}的 {place}：“{_short(one)}”改为“{_short(other)}”"


def _span(start: int, end: int) -> str:
    return str(start + 1) if end - start == 1 else f"{start + 1}–{end}"


def _text(sheet: SheetTexts, row: int) -> str:
    return "　".join(_short(text) for _, text in sheet.line(row))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
