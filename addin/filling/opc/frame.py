"""A sheet's XML without its rows: to change what stands around 100,000 rows, these need not be parsed."""

import re

from addin.filling.opc import xml
from addin.filling.opc.package import Package

_OPEN = re.compile(rb"<((?:\w+:)?sheetData)(?:\s[^>]*)?>")
_COMMENT = re.compile(rb"<!|-->|\]\]>")
"""Comments may hold anything: a sheet with some before or after its rows is parsed whole."""

_MARKER = b"<?jiugai-rows?>"


class Frame:
    """`root` is the sheet's XML; its rows are absent (unless the sheet was parsed before), but not lost.

    Nothing changes until `save`.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        self._rows = b""
        parsed = package.parsed(part)
        if parsed is not None:
            self.root = parsed
            return
        data = package.data(part)
        start, end = _rows(data)
        self._rows = data[start:end]
        self.root = xml.parse(data[:start] + _MARKER + data[end:]) if self._rows else package.root(part)

    def save(self) -> None:
        """Put the changed sheet into the package, with its rows."""
        if self._rows:
            self._package.put(self._part, xml.serialise(self.root).replace(_MARKER, self._rows, 1))
        else:
            self._package.edit(self._part)


def _rows(data: bytes) -> tuple[int, int]:
    """Where the content of `<sheetData>` begins and ends; the same place where there is none to cut out."""
    found = _OPEN.search(data)
    if found is None or found[0].endswith(b"/>") or _COMMENT.search(data[: found.start()]):
        return 0, 0
    end = data.rfind(b"</" + found[1])
    if end < found.end() or _COMMENT.search(data[end:]):
        return 0, 0
    return found.end(), end
