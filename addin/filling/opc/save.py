"""Puts a finished file in its place: whole, checked, or not at all; what stood there before is kept beside it."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from addin.machine.clock import now
from addin.unusable import Unusable, reason

_LOCKS = ("~${}", ".~{}", ".~lock.{}#")
"""The files that Excel, WPS and LibreOffice leave beside a workbook while it is open."""

_NAMED = 3


def save_bytes(
    data: bytes,
    target: Path,
    force: bool = False,
    keep_old: bool = True,
    differing: Callable[[bytes], Iterable[str]] = lambda _: (),
) -> None:
    """Write `data` to `target` through a temporary file beside it, read back before it takes the name.

    `differing` tells the places in which the bytes read back are not as planned; if there are any, nothing is replaced.
    A target that is replaced stays as `表-备份20260723-153000.xlsx`, unless `keep_old` is off because it was ours and
    can be made again; one that holds these very bytes is left alone.
    Killed at any moment, either the old or the new file is whole.
    Unusable where the folder is missing, the target exists (without `force`), is read-only, or is open in Excel.
    """
    target = target.resolve()
    backup = None
    temporary = target.with_name(f".jiugai-{secrets.token_hex(6)}.tmp")
    try:
        check_target(target, force)
        if target.exists() and target.stat().st_size == len(data) and target.read_bytes() == data:
            return
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written = temporary.read_bytes()
        if written != data:
            raise OSError(0, "写入后读回的内容不一致")
        _compare(target, list(differing(written)))
        backup = _keep(target) if keep_old and target.exists() else None
        os.replace(temporary, target)
    except OSError as error:
        if backup is not None:
            backup.unlink(missing_ok=True)
        raise Unusable(f"{target}：写不进去（{reason(error)}），请换一个位置，或关闭占用它的程序再试") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _compare(target: Path, places: list[str]) -> None:
    if places:
        more = f" 等 {len(places)} 格" if len(places) > _NAMED else ""
        raise Unusable(
            f"{target.name}：写好后读回核对，{'、'.join(places[:_NAMED])}{more}和计划的不一样，没有保存；"
            "请把表样和这句话发给维护人员"
        )


def _keep(target: Path) -> Path:
    """A second name for the old file; a copy where the disk knows no second names."""
    stem = f"{target.stem}-备份{now():%Y%m%d-%H%M%S}"
    backup, number = target.with_name(stem + target.suffix), 1
    while backup.exists():
        number += 1
        backup = target.with_name(f"{stem}-{number}{target.suffix}")
    try:
        os.link(target, backup)
    except OSError:
        shutil.copy2(target, backup)
    return backup


def check_target(target: Path, force: bool) -> None:
    """Unusable where nothing may be written there: no folder, a folder, open in a program, there already, read-only."""
    if not target.parent.is_dir():
        raise Unusable(f"{target.parent}：没有这个文件夹，请先新建文件夹或换一个位置")
    if target.is_dir():
        raise Unusable(f"{target}：这是文件夹，请给出文件名")
    if any(target.with_name(lock.format(target.name)).exists() for lock in _LOCKS):
        raise Unusable(f"{target.name}：正在 Excel 或 WPS 里打开着，请关闭后再试")
    if not target.exists():
        return
    if not force:
        raise Unusable(f"{target.name}：已经存在，没有覆盖；换一个文件名，或加 --force 覆盖")
    if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
        raise Unusable(f"{target.name}：是只读文件，不能覆盖；请去掉只读属性或换一个文件名")
