"""Strict Open XML (ISO 29500-1): the same workbook under other names of its vocabularies.

Here everything is read and written under the transitional names; a strict file's parts are renamed when somebody looks
at them and renamed back when saved, so the file stays strict and what nobody edits stays byte for byte.
"""

import re
from collections.abc import Mapping

_OLD = b"http://schemas.openxmlformats.org/"
_NEW = b"http://purl.oclc.org/ooxml/"
_DRAWINGS = b"main chart chartDrawing diagram picture spreadsheetDrawing lockedCanvas compatibility".split()
_NAMES = {
    b"spreadsheetml/2006/main": b"spreadsheetml/main",
    b"officeDocument/2006/relationships": b"officeDocument/relationships",
    b"officeDocument/2006/extended-properties": b"officeDocument/extendedProperties",
    b"officeDocument/2006/custom-properties": b"officeDocument/customProperties",
    b"officeDocument/2006/docPropsVTypes": b"officeDocument/docPropsVTypes",
    b"officeDocument/2006/math": b"officeDocument/math",
    b"officeDocument/2006/sharedTypes": b"officeDocument/sharedTypes",
    b"officeDocument/2006/customXml": b"officeDocument/customXml",
    **{b"drawingml/2006/" + name: b"drawingml/" + name for name in _DRAWINGS},
}
_TO_STRICT = {_OLD + old: _NEW + new for old, new in _NAMES.items()}
_TO_TRANSITIONAL = {new: old for old, new in _TO_STRICT.items()}


def is_strict(relationships: bytes) -> bool:
    """By the package's own relationships."""
    return _NEW + b"officeDocument/relationships/officeDocument" in relationships


def to_transitional(data: bytes) -> bytes:
    """A part under the names that are used here."""
    return _renamed(data, _TO_TRANSITIONAL)


def to_strict(data: bytes) -> bytes:
    """A part under the names of a strict file."""
    return _renamed(data, _TO_STRICT)


def _renamed(data: bytes, names: Mapping[bytes, bytes]) -> bytes:
    """Only where the whole of an attribute, or its beginning up to a slash, is such a name."""
    wanted = b"|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rb"""(?<=["'])(""" + wanted + rb""")(?=["'/])""")
    return pattern.sub(lambda match: names[match[1]], data)
