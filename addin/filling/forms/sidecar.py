"""A form that nobody may type in: what goes into which cell stands beside it, in `表名.toml`.

    ["申报表"]
    C4 = { fill = "{{小区名称}}", label = "B4", says = "小区名称" }

`label` is a cell of the form and `says` what it must read: a form that has changed is noticed before it is filled.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from addin.filling.forms import templates
from addin.filling.forms.naming import nearest
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import refs
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.strings import SharedStrings
from addin.unusable import Unusable

Place = tuple[int, int]
Cells = dict[Place, str]
_KEYS = ("fill", "label", "says")
_UNSEEN = re.compile(r"[\s\u3000:：*＊]+")


def beside(form: Path) -> Path | None:
    """`表.toml` beside `表.xlsx`."""
    found = form.with_suffix(".toml")
    return found if found.is_file() else None


def typed(package: Package, path: Path) -> tuple[dict[str, Cells], list[str]]:
    """Texts by sheet and cell, and one line for whatever cannot be used; Unusable where the file is no TOML."""
    texts = SharedStrings(package)
    found: dict[str, Cells] = {}
    problems: list[str] = []
    for name, cells in _read(path).items():
        sheet = package.find_sheet(name)
        if sheet is None or sheet.kind != "worksheet" or not isinstance(cells, dict):
            names = [one.name for one in package.sheets if one.kind == "worksheet"]
            problems.append(f"{path.name}：表里没有名为“{name}”的工作表，{nearest(name, names)}")
            continue
        label = _Labels(package, sheet, texts)
        for ref, entry in cells.items():
            wrong = list(_problems(label, str(ref), entry))
            problems += [f"{path.name}：“{name}”的 {ref}：{one}" for one in wrong]
            if not wrong:
                found.setdefault(sheet.name, {})[refs.parse(str(ref))] = entry["fill"]
    return found, problems


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(f"{path.name}：读不了这个文件，请存为 UTF-8 文本") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"第 {line[1]} 行" if line else "末尾"
        raise Unusable(f"{path.name}：{where}写得不对；中文名要加引号，每格写一行，如 B3 = {{ fill = … }}") from error


class _Labels:
    """Texts of a sheet's cells."""

    def __init__(self, package: Package, sheet: SheetPart, texts: SharedStrings) -> None:
        root = package.root(sheet.part)
        self.rows, self.merges, self._texts = Rows(root), Merges(root), texts

    def text(self, place: Place) -> str:
        """Without what nobody sees: blanks, line ends, colons."""
        cell = self.rows.find(*place)
        if cell is None:
            return ""
        held = self._texts.of_cell(cell)
        return held if held is not None else cell.findtext("{*}v") or ""


def _problems(sheet: _Labels, ref: str, entry: object) -> Iterator[str]:
    place = _place(ref)
    if place is None:
        yield "不是单元格地址，要写成 B3 的样子"
        return
    if not isinstance(entry, dict) or any(not isinstance(entry.get(key), str) for key in _KEYS):
        yield '要写成 { fill = "{{小区名称}}", label = "A3", says = "小区名称" }，三项都要有'
        return
    hiding = sheet.merges.hiding(*place)
    if hiding is not None:
        yield f"在合并单元格 {hiding} 里看不见，请写它的左上角 {refs.letters(hiding.left)}{hiding.top}"
    if templates.parse(entry["fill"]) is None:
        yield f"fill 里没有 {{{{…}}}} 占位符：{entry['fill']}"
    guard = _place(entry["label"])
    if guard is None:
        yield f"label 要写成 A3 的样子，这里是“{entry['label']}”"
    elif _seen(sheet.text(guard)) != _seen(entry["says"]):
        now = sheet.text(guard).strip()
        now = f"现在是“{now}”" if now else "现在是空的"
        yield f"{entry['label']} 应写着“{entry['says']}”，{now}；表样可能换过，请核对后改 toml 文件"


def _place(ref: str) -> Place | None:
    try:
        return refs.parse(ref)
    except ValueError:
        return None


def _seen(text: str) -> str:
    return _UNSEEN.sub("", text)
