"""What somebody confirmed for a list with these headings, kept for the next file that has them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from addin.filling.opc.save import save_bytes
from addin.importing.guess import Part, Taken
from addin.importing.listing import Listing
from addin.machine.folder import folder

_FILE = "imports.json"


def recalled(listing: Listing, taken: Sequence[Taken]) -> tuple[Taken, ...]:
    """The same columns as they were taken the last time; as guessed where there was none."""
    held = _read().get(_key(listing), {})
    if not isinstance(held, dict):
        return tuple(taken)
    return tuple(_again(one, held[one.column.letters]) if one.column.letters in held else one for one in taken)


def is_remembered(listing: Listing) -> bool:
    """Whether somebody confirmed a list with these headings."""
    return _key(listing) in _read()


def remember(listing: Listing, taken: Sequence[Taken]) -> None:
    """For the next file with these headings.  Nothing of what stands in the list is kept."""
    known = {**_read(), _key(listing): {one.column.letters: one.part.value if one.part else "" for one in taken}}
    save_bytes(json.dumps(known, ensure_ascii=False, indent=1).encode(), _path(), force=True, keep_old=False)


def _again(one: Taken, part: object) -> Taken:
    chosen = next((each for each in Part if each.value == part), None)
    return one if chosen is one.part else replace(one, part=chosen, why="照上次确认的")


def _key(listing: Listing) -> str:
    return sha256("\n".join(f"{one.letters} {one.heading}" for one in listing.columns).encode()).hexdigest()[:24]


def _path() -> Path:
    return folder() / _FILE


def _read() -> Mapping[str, Any]:
    """Nothing where there is no such file, or it is torn: then everything is guessed anew."""
    try:
        held = json.loads(_path().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}
