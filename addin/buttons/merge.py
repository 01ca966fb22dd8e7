"""合并副本: the clerks' copies in the folder 副本 beside the workbook, merged with it into a new file."""

from pathlib import Path
from typing import TYPE_CHECKING

from addin.press.button import Button
from addin.unusable import Unusable

if TYPE_CHECKING:
    from addin.press.desk import Desk

COPIES = "副本"
"""The folder that holds them, as 表样 holds forms."""


def run(desk: "Desk") -> str:
    """The open workbook is the first one and is not changed; asks before it merges."""
    from addin.machine.clock import now
    from addin.merging.merging import merge_files

    if desk.host.elsewhere:
        raise Unusable(f"{desk.host.elsewhere}要合并，请先把工作簿另存到本机的文件夹里，再按一次按钮")
    folder = desk.host.folder
    first = folder / desk.host.name
    copies = copies_in(folder)
    _require_saved(desk, first)
    names = "、".join(copy.name for copy in copies)
    desk.require(f"要把“{COPIES}”文件夹里的 {len(copies)} 份副本（{names}）与本工作簿合并，另存为一份新的吗？")
    target = _free(folder / f"{first.stem}-合并-{now():%Y-%m-%d}{first.suffix}")
    with desk.host.busy(f"正在合并 {len(copies) + 1} 份工作簿 …"):
        found = merge_files(first, copies, target, None, force=False)
    merged = found.merged
    done = f"补填 {len(merged.filled)} 格，新增 {len(merged.added)} 行。合并结果在 {target}，本工作簿没有改动。"
    if not found.open:
        return done
    return f"有 {found.open} 处说法不一，没有改，列在新文件的“合并冲突”表里，请逐条核对。" + done


def copies_in(folder: Path) -> list[Path]:
    """In name order, without the files that Excel keeps beside an open workbook.  Unusable where there are none."""
    from addin.hosts.files import WORKBOOKS

    holder = folder / COPIES
    found = sorted(holder.iterdir()) if holder.is_dir() else []
    kept = [one for one in found if one.suffix.lower() in (*WORKBOOKS, ".csv") and not one.name.startswith(("~$", "."))]
    if not kept:
        raise Unusable(f"没有可合并的副本；请在工作簿旁边建一个“{COPIES}”文件夹，把各人填的文件放进去，再按一次按钮")
    return kept


def _require_saved(desk: "Desk", first: Path) -> None:
    """What is on disk is merged: it must be what is on the screen."""
    from addin.hosts.files import read_book
    from addin.record.record import RESULTS
    from addin.tell.fingerprint import fingerprint

    same = first.is_file() and fingerprint(read_book(first), RESULTS) == fingerprint(desk.read(), RESULTS)
    if not same:
        raise Unusable(f"{desk.host.name} 有改动还没有保存；请先保存，再按一次按钮")


def _free(target: Path) -> Path:
    """A name that no file has yet."""
    found, number = target, 1
    while found.exists():
        number += 1
        found = target.with_name(f"{target.stem}-{number}{target.suffix}")
    return found


BUTTON = Button(
    "merge",
    "合并副本",
    "CompareAndCombine",
    "把“副本”文件夹里各人填的工作簿合成一份新的，不一致的列出来",
    run,
)
