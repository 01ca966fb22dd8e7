"""A zip file as entries that stay packed until somebody looks, and that are written back as they were.

`zipfile` reads the directory; entries are written here, because `zipfile` cannot copy one without packing it again.
Sizes are bounded by `limits`, so the plain format (no zip64) always suffices.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from isal import isal_zlib

from addin.filling.opc import opening

DateTime = tuple[int, int, int, int, int, int]
EARLIEST: DateTime = (1980, 1, 1, 0, 0, 0)
LEVEL = 4
"""Of small parts: the same bytes on every machine."""
LARGE, QUICK = 1 << 16, 1
"""Parts of so many bytes are packed by Intel's library, eight times as fast; its bytes may vary with the processor."""
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_UTF8 = 0x800
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the archive, packed by `method`; `crc` and `size` are those of the unpacked data."""

    name: str
    packed: bytes | memoryview
    crc: int
    size: int
    method: int = zipfile.ZIP_DEFLATED
    date_time: DateTime = EARLIEST

    @property
    def is_xml(self) -> bool:
        """By its name; parts without such a name may be XML too."""
        return opening.is_xml(self.name)

    @classmethod
    def of(cls, name: str, data: bytes, date_time: DateTime = EARLIEST) -> "Entry":
        """New content, packed."""
        large = len(data) >= LARGE
        packer = isal_zlib.compressobj(QUICK, wbits=-15) if large else zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
        packed = packer.compress(data) + packer.flush()
        return cls(name, packed, zlib.crc32(data), len(data), date_time=date_time)

    def with_data(self, data: bytes) -> "Entry":
        """The entry with new content; the same one where the content is not new."""
        if len(data) == self.size and zlib.crc32(data) == self.crc and self.unpack() == data:
            return self
        return Entry.of(self.name, data, self.date_time)

    def unpack(self) -> bytes:
        """The data, never more than `size` bytes of it; zlib.error or ValueError where the entry is broken."""
        if self.method == zipfile.ZIP_STORED:
            data = bytes(self.packed)
        else:
            data = zlib.decompressobj(-15).decompress(self.packed, self.size + 1)
        if len(data) != self.size or zlib.crc32(data) != self.crc:
            raise ValueError("size or checksum differs")
        return data


def read(blob: bytes, file: str) -> list[Entry]:
    """All entries in order; Unusable where `blob` is no zip, or one that is refused (`opening`)."""
    infos = opening.directory(blob, file)
    opening.forbid_document_types(blob, infos, file)
    try:
        view = memoryview(blob)
        return [_entry(view, info) for info in infos]
    except (zipfile.BadZipFile, struct.error) as error:
        raise opening.damaged(file) from error


def _entry(view: memoryview, info: zipfile.ZipInfo) -> Entry:
    if info.compress_type not in _READABLE:
        raise zipfile.BadZipFile(info.filename)
    packed = opening.packed(view, info)
    return Entry(info.filename, packed, info.CRC, info.file_size, info.compress_type, info.date_time)


def write(entries: Iterable[Entry]) -> bytes:
    """The archive as bytes: the same entries give the same bytes."""
    out = io.BytesIO()
    directory = []
    for entry in entries:
        name = entry.name.encode()
        year, month, day, hour, minute, second = entry.date_time
        flags = 0 if name.isascii() else _UTF8
        clock = hour << 11 | minute << 5 | second // 2
        date = (year - 1980) << 9 | month << 5 | day
        common = (20, flags, entry.method, clock, date, entry.crc, len(entry.packed), entry.size, len(name))
        directory.append(_CENTRAL.pack(b"PK\1\2", 20, *common, 0, 0, 0, 0, 0, out.tell()) + name)
        out.write(_LOCAL.pack(b"PK\3\4", *common, 0) + name)
        out.write(entry.packed)
    start = out.tell()
    records = b"".join(directory)
    out.write(records)
    out.write(_END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), len(records), start, 0))
    return out.getvalue()
