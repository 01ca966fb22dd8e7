"""What a run replaced, kept beside the log, so that it can be put back: by the button, or after a kill.

Excel's own list of what can be undone is lost whenever a program writes, so this is the only way back.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from addin.filling.sheets.values import Link
from addin.machine.folder import folder
from addin.press.host import Host
from addin.tell.sheet import Row
from addin.tell.tables import again
from validators.grid import Raw

FOLDER = "undo"
_KINDS = (datetime, date, time)
_PLACE = "位置"


@dataclass(frozen=True, slots=True)
class Kept:
    """`held`: name → the rows that stood under the header; `when` and `action` of the run that replaced them."""

    action: str
    when: str
    held: dict[str, list[list[Raw]]]


def keep(host: Host, kept: Kept) -> None:
    """In place of what was kept for this workbook before; OSError where the disk takes it not."""
    target = _file(host)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".new")
    sheets = {name: [[_told(cell) for cell in row] for row in rows] for name, rows in kept.held.items()}
    told = {"action": kept.action, "when": kept.when, "sheets": sheets}
    fresh.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    fresh.replace(target)


def kept(host: Host) -> Kept | None:
    """None where nothing is, or nothing that can be read."""
    try:
        told = json.loads(_file(host).read_text("utf-8"))
        sheets = {name: [[_read(cell) for cell in row] for row in rows] for name, rows in told["sheets"].items()}
        return Kept(told["action"], told["when"], sheets)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def forget(host: Host) -> None:
    """Nothing is left to be undone."""
    _file(host).unlink(missing_ok=True)


def saved(host: Host) -> bytes | None:
    """What is kept, to be put back as it is by `restore`; None where nothing is."""
    try:
        return _file(host).read_bytes()
    except OSError:
        return None


def restore(host: Host, held: bytes | None) -> Path:
    """As it was when it was `saved`; gives the file."""
    target = _file(host)
    if held is None:
        target.unlink(missing_ok=True)
    elif saved(host) != held:
        fresh = target.with_suffix(".new")
        fresh.write_bytes(held)
        fresh.replace(target)
    return target


def rows_again(headers: Sequence[str], rows: Sequence[Sequence[Raw]]) -> list[Row]:
    """To be written as they stood; an address in 位置 is a link to its cell again."""
    return [
        [_linked(cell) if header == _PLACE else again(cell) for header, cell in zip(headers, row, strict=False)]
        for row in rows
    ]


def _linked(cell: Raw) -> "Link | str | None":
    text = str(cell)
    sheet, _, place = text.rpartition("!")
    if not sheet or not place.isalnum() or not place.isascii():
        return text or None
    quoted = sheet.replace("'", "''")
    return Link(text, f"'{quoted}'!{place}")


def _file(host: Host) -> Path:
    name = hashlib.sha256(f"{host.folder}/{host.name}".encode()).hexdigest()[:16]
    return folder() / FOLDER / f"{name}.json"


def _told(cell: Raw) -> object:
    for kind in _KINDS:
        if isinstance(cell, kind):
            return {kind.__name__: cell.isoformat()}
    return cell


def _read(cell: object) -> Raw:
    if isinstance(cell, dict):
        ((name, text),) = cell.items()
        return {kind.__name__: kind for kind in _KINDS}[name].fromisoformat(text)
    assert isinstance(cell, (str, int, float, bool))
    return cell
