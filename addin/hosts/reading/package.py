"""Packages that Excel opens though they are not as they should be: mended in memory before they are read."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from addin.hosts.reading.facts import Encrypted

_USUAL = {
    name.lower(): name
    for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "_rels/.rels")
} | {"xl/sharedstrings.xml": "xl/sharedStrings.xml"}
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?(?:/>|>\s*</(?:\w+:)?dimension>)")
_NEW_ERROR = re.compile(rb"<v>#(?!REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)[A-Z_/]{2,20}[!?]?</v>")
"""#SPILL!, #BLOCKED! and other errors of younger Excels."""
_MANIFEST = "META-INF/manifest.xml"


def usual(data: bytes) -> bytes:
    """The package with the names of its parts as they should be (`xl/workbook.xml`, not `xl\\workbook.xml`).

    Raises Encrypted for an .ods with a password, and what zip raises.
    """
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
            raise Encrypted
        if all(_usual(name) == name for name in names):
            return data
        return _rewritten(archive, lambda name, part: part)


def _usual(name: str) -> str:
    plain = name.replace("\\", "/").lstrip("/")
    return _USUAL.get(plain.lower(), plain)


def mended(data: bytes) -> bytes:
    """The package without what sheets say of their own size, and with errors that every reader knows."""
    with ZipFile(BytesIO(data)) as archive:
        return _rewritten(archive, lambda name, part: _mended(part) if "worksheets/" in name else part)


def _mended(sheet: bytes) -> bytes:
    return _NEW_ERROR.sub(b"<v>#VALUE!</v>", _DIMENSION.sub(b"", sheet))


def _rewritten(archive: ZipFile, change: Callable[[str, bytes], bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as new:
        for name in archive.namelist():
            if not name.endswith(("/", "\\")):
                new.writestr(_usual(name), change(_usual(name), archive.read(name)))
    return out.getvalue()
