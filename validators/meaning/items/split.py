"""Several codes, or several other names, in one cell."""

import re

_CODES = re.compile(r"[、,，;；/\s]+")
_NAMES = re.compile(r"[;；|\n]+")


def codes(text: str) -> tuple[str, ...]:
    """`A1、A2` → A1, A2: one option may be two items (修缮围墙，…粉刷美化)."""
    return tuple(part for part in _CODES.split(text.strip()) if part)


def names(text: str) -> tuple[str, ...]:
    """`甲；乙` → 甲, 乙.  Wordings hold 、 themselves: where no ; parts them, the whole may be one name, or several."""
    parts = [part.strip() for part in _NAMES.split(text) if part.strip()]
    return tuple(parts if len(parts) != 1 else dict.fromkeys([*parts, *(one for one in parts[0].split("、") if one)]))
