"""From files to the merged file: what the command and the button share."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from addin.filling.sheets.values import Link
from addin.hosts.files import read_book
from addin.merging import conflict_sheet
from addin.merging.adopting import PATCHABLE
from addin.merging.merge import merge
from addin.merging.merged import Merged
from addin.merging.write import write
from addin.tell.sheet import Cell
from addin.unusable import Unusable


@dataclass(frozen=True, slots=True)
class Result:
    """`texts`: the lines of 合并冲突 as they now stand · `open`: how many of them nobody has dealt with."""

    merged: Merged
    texts: tuple[tuple[str, ...], ...]
    open: int


def merge_files(first: Path, copies: Sequence[Path], target: Path, base: Path | None, force: bool) -> Result:
    """Write `target`; the others are only read.  Unusable, and no file, where one of them is."""
    if first.suffix.lower() not in PATCHABLE:
        raise Unusable(f"{first.name}：底本要用 .xlsx 或 .xlsm；请把它另存为 .xlsx，其余几份可以是别的格式")
    for number, copy in enumerate(copies):
        if copy.name in [one.name for one in copies[:number]]:
            raise Unusable(f"{copy.name}：有两份副本同名，冲突列出来分不清是哪一份；请先改名（如加上各人姓名）")
    ours = read_book(first)
    common = read_book(base) if base else None
    merged = merge(ours, [read_book(copy) for copy in copies], common)
    listed = conflict_sheet.rows(ours, merged.conflicts)
    write(first, copies, merged, listed, target, force)
    return Result(merged, tuple(tuple(map(_text, row)) for row in listed), conflict_sheet.still_open(listed))


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Link) else "" if cell is None else str(cell)
