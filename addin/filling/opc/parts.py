"""The parts of a package: packed until somebody looks, parsed once, written back as they were unless edited.

A part is named as in the archive (`xl/worksheets/sheet1.xml`); a leading slash and letter case do not count.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from addin.filling.opc import archive, limits, opening, strict, xml
from addin.filling.opc.archive import Entry
from addin.filling.opc.opening import key
from addin.unusable import Unusable


class Parts:
    """Named parts in the archive's order.  `file` is the name that messages give."""

    def __init__(self, entries: list[Entry], file: str) -> None:
        self.file = file
        self._entries = {key(entry.name): entry for entry in entries}
        self._roots: dict[str, etree._Element] = {}
        self._edited: set[str] = set()
        self._found: dict[tuple[str, re.Pattern[bytes]], bool] = {}
        self.is_strict = False

    @property
    def names(self) -> list[str]:
        """All parts in the archive's order, spelt as there."""
        return [entry.name for entry in self._entries.values()]

    def spelling(self, part: str) -> str:
        """The part's name as the archive spells it; unchanged where there is no such part."""
        entry = self._entries.get(key(part))
        return part if entry is None else entry.name

    def __contains__(self, part: str) -> bool:
        return key(part) in self._entries

    def data(self, part: str) -> bytes:
        """The part as it will be saved; of a strict workbook, under the names of a transitional one."""
        name = key(part)
        return xml.serialise(self._roots[name]) if name in self._edited else self._unpack(name)

    def has(self, part: str, pattern: re.Pattern[bytes]) -> bool:
        """Whether the part's bytes match somewhere; remembered while nobody edits the part."""
        name = key(part)
        if name in self._edited:
            return pattern.search(self.data(part)) is not None
        if (name, pattern) not in self._found:
            self._found[name, pattern] = pattern.search(self._unpack(name)) is not None
        return self._found[name, pattern]

    def root(self, part: str) -> etree._Element:
        """The part's XML, parsed once, for reading only."""
        name = key(part)
        if name not in self._roots:
            if self._entries[name].size > limits.MAX_TREE:
                raise Unusable(f"{self.file}：工作表太大（{self.spelling(part)}），请把数据分到几个文件里再试")
            try:
                self._roots[name] = xml.parse(self._unpack(name))
            except xml.UnsafeXml as error:
                raise self.damaged(name) from error
        return self._roots[name]

    def is_edited(self, part: str) -> bool:
        """Whether somebody asked to change its XML."""
        return key(part) in self._edited

    def parsed(self, part: str) -> etree._Element | None:
        """The part's XML if somebody has asked for it before."""
        return self._roots.get(key(part))

    def lighten(self, part: str, text: bytes) -> etree._Element:
        """Take `text`, which lacks much of the part, for its XML; whoever does so puts the whole part back."""
        name = key(part)
        try:
            self._roots[name] = xml.parse(text)
        except xml.UnsafeXml as error:
            raise self.damaged(name) from error
        return self._roots[name]

    def forget(self, part: str) -> None:
        """Drop the part's XML, and what was changed in it."""
        self._forget(key(part))

    def edit(self, part: str) -> etree._Element:
        """The part's XML to be changed; it is written anew on saving."""
        root = self.root(part)
        self._edited.add(key(part))
        return root

    def put(self, part: str, data: bytes) -> None:
        """Give a part new content, adding it where there is none; elements got from it before are dead."""
        name = key(part)
        data = self._outward(data)
        old = self._entries.get(name)
        self._entries[name] = Entry.of(part.lstrip("/"), data) if old is None else old.with_data(data)
        self._forget(name)

    def drop(self, part: str) -> None:
        """Remove the part alone; Package.remove_part also removes what leads to it."""
        self._entries.pop(key(part), None)
        self._forget(key(part))

    def free_name(self, pattern: str) -> str:
        """The first unused name: `xl/worksheets/sheet{}.xml` → `xl/worksheets/sheet4.xml`."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def to_bytes(self) -> bytes:
        """The file: the same edits of the same file give the same bytes."""
        return archive.write(map(self._finished, self._entries))

    def _finished(self, name: str) -> Entry:
        entry = self._entries[name]
        return entry.with_data(self._outward(xml.serialise(self._roots[name]))) if name in self._edited else entry

    def _outward(self, data: bytes) -> bytes:
        return strict.to_strict(data) if self.is_strict else data

    def _forget(self, name: str) -> None:
        self._roots.pop(name, None)
        self._edited.discard(name)
        self._found = {asked: found for asked, found in self._found.items() if asked[0] != name}

    def _unpack(self, name: str) -> bytes:
        entry = self._entries[name]
        try:
            return strict.to_transitional(entry.unpack()) if self.is_strict and entry.is_xml else entry.unpack()
        except (ValueError, zlib.error) as error:
            raise self.damaged(name) from error

    def damaged(self, part: str) -> Unusable:
        """To be raised where the part's content makes no sense."""
        return opening.damaged_part(self.file, self.spelling(part))

    @contextmanager
    def making_sense_of(self, part: str) -> Iterator[None]:
        """What cannot be read as a number or an address within is damage of the part, not a mistake of ours."""
        try:
            yield
        except (ValueError, ArithmeticError) as error:
            raise self.damaged(part) from error
