"""Which styles of an .ods strike their text through, and which rows have no height."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LINE = b"text-line-through"
_FLAT = re.compile(rb'style:row-height="0(?:\.0*)?[a-z]*"')


@dataclass(frozen=True, slots=True)
class OdsStyles:
    """Names of cell and text styles that strike through, and of row styles without height."""

    struck: frozenset[str] = frozenset()
    flat_rows: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.struck or self.flat_rows)


def styles_of(archive: ZipFile, content: bytes) -> OdsStyles:
    """Nothing for nearly every workbook, after one search.  Raises what zip and XML raise."""
    common = archive.read("styles.xml") if "styles.xml" in archive.namelist() else b""
    if _LINE not in content and _LINE not in common and not _FLAT.search(content):
        return OdsStyles()
    struck: set[str] = set()
    flat: set[str] = set()
    for style in (*_styles(common), *_styles(content)):
        name = style.get(f"{_STYLE}name", "")
        own = style.find(f"{_STYLE}text-properties")
        line = own.get(f"{_STYLE}text-line-through-style") if own is not None else None
        kind = own.get(f"{_STYLE}text-line-through-type") if own is not None else None
        if line is None and kind is None:
            is_struck = style.get(f"{_STYLE}parent-style-name") in struck
        else:
            is_struck = "none" not in (line, kind)
        (struck.add if is_struck else struck.discard)(name)
        row = style.find(f"{_STYLE}table-row-properties")
        if row is not None and re.fullmatch(r"0(?:\.0*)?[a-z]*", row.get(f"{_STYLE}row-height", "")):
            flat.add(name)
    return OdsStyles(frozenset(struck), frozenset(flat))


def _styles(xml: bytes) -> Iterator[ElementTree.Element]:
    if not xml:
        return
    for _, element in ElementTree.iterparse(BytesIO(xml)):
        if element.tag == f"{_STYLE}style":
            yield element
        elif element.tag.endswith("}automatic-styles"):
            return
