"""Packages that Excel opens though they are not as they should be: mended in memory before they are read."""

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from struct import unpack_from
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from addin.hosts.reading.facts import Encrypted

_USUAL = {
    name.lower(): name
    for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "_rels/.rels")
} | {"xl/sharedstrings.xml": "xl/sharedStrings.xml"}
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?(?:/>|>\s*</(?:\w+:)?dimension>)")
_NEW_ERROR = re.compile(rb"<v>#(?!REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)[A-Z_/]{2,20}[!?]?</v>")
"""#SPILL!, #BLOCKED! and other errors of younger Excels."""
_MANIFEST = "META-INF/manifest.xml"


class Package:
    """A zip in memory, opened once for everything that is asked of it.  Raises what zip raises."""

    def __init__(self, data: bytes) -> None:
        self.data, self.archive = data, ZipFile(BytesIO(data))
        self.names = frozenset(self.archive.namelist())

    def part(self, name: str) -> bytes:
        """A part's bytes; BadZipFile where they are not what the zip says of them.

        As `ZipFile.read` gives them, in a third of its time: a workbook has dozens of small parts.
        """
        info, data = self.archive.getinfo(name), self.data
        if info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return self.archive.read(name)
        begin = info.header_offset + 30 + sum(unpack_from("<HH", data, info.header_offset + 26))
        part = data[begin : begin + info.compress_size]
        if info.compress_type == ZIP_DEFLATED:
            part = zlib.decompressobj(-15).decompress(part, info.file_size + 1)
        if len(part) != info.file_size or zlib.crc32(part) != info.CRC:
            raise BadZipFile(name)
        return part


def usual(package: Package) -> Package:
    """The package with the names of its parts as they should be (`xl/workbook.xml`, not `xl\\workbook.xml`).

    Raises Encrypted for an .ods with a password, and what zip raises.
    """
    if _MANIFEST in package.names and b"encryption-data" in package.part(_MANIFEST):
        raise Encrypted
    if all(_usual(name) == name for name in package.names):
        return package
    return _rewritten(package.archive, lambda name, part: part)


def _usual(name: str) -> str:
    plain = name.replace("\\", "/").lstrip("/")
    return _USUAL.get(plain.lower(), plain)


def mended(package: Package) -> Package:
    """The package without what sheets say of their own size, and with errors that every reader knows."""
    return _rewritten(package.archive, lambda name, part: _mended(part) if "worksheets/" in name else part)


def _mended(sheet: bytes) -> bytes:
    return _NEW_ERROR.sub(b"<v>#VALUE!</v>", _DIMENSION.sub(b"", sheet))


def _rewritten(archive: ZipFile, change: Callable[[str, bytes], bytes]) -> Package:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as new:
        for name in archive.namelist():
            if not name.endswith(("/", "\\")):
                new.writestr(_usual(name), change(_usual(name), archive.read(name)))
    return Package(out.getvalue())
