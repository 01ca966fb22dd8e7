"""Text as people type it in Chinese offices → text that can be compared.

Only width, blanks and what `characters` puts right change here; Unicode's own NFKC is not used because it rewrites rare
characters in names (docs/sources.md §7).
"""

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from validators.fields.characters import ODD, visible
from validators.fields.reading import NORMALISED, Issue
from validators.finding import Kind, Severity
from validators.grid import Raw

READ_AS_BLANK = Kind(
    "read-as-blank",
    Severity.NOTE,
    zh="“{value}”按没有填写处理",
    fix="确实没有就无需处理；有内容的请补填",
    en="“{value}” was read as blank.",
    en_fix="Nothing to do if there is nothing to fill in.",
)

NUMERALS = "零〇一二两三四五六七八九十百"
_VALUES = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_COUNTED = re.compile(
    r"(?:([一二两三四五六七八九])?百)?[零〇]?(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?"
)

_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)} | dict.fromkeys(map(ord, "—–−‐‑‒―"), ord("-"))
HALF_WIDTH = {wide: half for wide, half in _WIDTH.items() if chr(half).isalnum()}
"""Letters and digits only, for text whose punctuation stays as typed."""
_LOOSE_BLANK = re.compile(r"(?<![0-9A-Za-z]) | (?![0-9A-Za-z])")
_ODD = re.compile(rf"[０-９Ａ-Ｚａ-ｚ＃％．－＋]|\s|{ODD.pattern}")
_NOTHING = re.compile(r"[-/\\]+|无|没有")


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Half-width, without invisible characters; runs of blanks become one, none at the ends."""
    return " ".join(visible(text).translate(_WIDTH).split())


@lru_cache(maxsize=1 << 16)
def compact(text: str) -> str:
    """`plain` without blanks; between two letters or digits one stays: `502 503` never becomes one number."""
    return _LOOSE_BLANK.sub("", plain(text))


def printed(raw: Raw) -> str:
    """A raw value as Excel shows it: 502.0 → `502`, 89.47 → `89.47`, a date → `2020-06-29`, TRUE → `TRUE`."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return format(Decimal(format(raw, ".15g")), "f")
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == datetime.min.time() else raw.isoformat(" ", "minutes")
    if isinstance(raw, date):
        return raw.isoformat()
    return str(raw)


def noted(raw: Raw, read: str) -> tuple[Issue, ...]:
    """A note that full-width characters or blanks inside the text were read away; nothing where there were none."""
    if isinstance(raw, str) and _ODD.search(raw.strip()):
        return (Issue(NORMALISED, {"read": read}),)
    return ()


def is_nothing(text: str) -> bool:
    """`/`, `—`, `无`: how people write that there is nothing to fill in.  `text` is compact."""
    return _NOTHING.fullmatch(text) is not None


def whole(text: str) -> int | None:
    """Digits, or a Chinese numeral up to 999 (二十三, 一百零二) or spelt out (五〇二) → its value, else None."""
    if text.isascii():
        return int(text) if text.isdigit() and len(text) <= 15 else None
    if all(character in _VALUES for character in text) and len(text) <= 15:
        return int("".join(str(_VALUES[character]) for character in text))
    found = _COUNTED.fullmatch(text)
    if found is None:
        return None
    hundreds, tens, ten, ones = found.groups()
    return (
        ("百" in text) * (_VALUES[hundreds] if hundreds else 1) * 100
        + (ten is not None) * (_VALUES[tens] if tens else 1) * 10
        + (_VALUES[ones] if ones else 0)
    )
