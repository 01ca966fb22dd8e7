"""An .xlsx package as its parts, and packed again: the same bytes every time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
ADD_IN = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
EPOCH = (1980, 1, 1, 0, 0, 0)

Parts = Mapping[str, bytes]


def unpack(data: bytes) -> dict[str, bytes]:
    """Name → content, in the package's order."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def pack(parts: Parts) -> bytes:
    """The package, every part of one date."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, data)
    return buffer.getvalue()


def with_main_type(parts: Parts, old: str, new: str) -> dict[str, bytes]:
    """The parts of a workbook of kind `old`, said to be of kind `new`."""
    types = parts[CONTENT_TYPES]
    if types.count(old.encode()) != 1:
        raise ValueError(f"the package is not of type {old}")
    return {**parts, CONTENT_TYPES: types.replace(old.encode(), new.encode())}
