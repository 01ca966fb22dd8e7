"""扫描件: where the paper of a row lies, a page or a file of its scan, and the hash of that file, if one was noted.

`卷二-37` · `扫描/101.jpg` · `扫描/101.jpg sha256:9f86d081…`; several are parted by 、 or ；.
"""

import re
from dataclasses import dataclass

from validators.fields.reading import Issue, Reading
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.grid import Raw

BAD_HASH = Kind(
    "scan-hash",
    Severity.WARNING,
    zh="扫描件“{value}”后面写的文件指纹不对，没有核对",
    fix="请重新粘贴文件指纹（64 位数字和字母，可以只写前 32 位），或只写文件名",
    en="“{value}” names a hash that is no SHA-256; it was not checked.",
    en_fix="A SHA-256 has 64 digits and letters a–f (the first 32 will do); paste it again, or name the file only.",
)
LEAST, WHOLE = 32, 64
"""Hexadecimal digits: so many may stand for a hash, and so many it has."""
_PARTS = re.compile(r"[、；;\n]")
_HASH = re.compile(r"sha-?256\s*[:：=]?\s*(\S*)", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class Scanned:
    """One page or file; `digest`: the head of its SHA-256, in small letters; empty where no good one was noted."""

    name: str
    digest: str = ""


def read(raw: Raw) -> Reading[str]:
    """The text as typed, tidied; a remark where it names a hash that is none."""
    found = read_text(raw)
    if any(_HASH.search(part) and not _scanned(part).digest for part in _PARTS.split(found.value or "")):
        return Reading(found.value, (*found.issues, Issue(BAD_HASH)))
    return found


def scans_in(text: str) -> list[Scanned]:
    """Each page or file that a cell names, in order."""
    return [each for each in map(_scanned, _PARTS.split(text)) if each.name]


def names_in(text: str) -> str:
    """The cell without its hashes, as it is printed."""
    return "、".join(each.name for each in scans_in(text)) if _HASH.search(text) else text


def _scanned(part: str) -> Scanned:
    told = _HASH.search(part)
    if told is None:
        return Scanned(part.strip())
    digest = told[1].lower()
    good = LEAST <= len(digest) <= WHOLE and _DIGITS.fullmatch(digest)
    return Scanned(part[: told.start()].rstrip(" #（(").strip(), digest if good else "")
