"""An .xlsx, .xlsm, .xltx or .xltm file: its parts, how they hang together, its sheets.

What is not edited is written back byte for byte, packed as it was; the file it came from is never written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from addin.filling.opc import archive, content_types, opening, relationships, strict, xml
from addin.filling.opc.archive import Entry
from addin.filling.opc.ooxml import MAIN, RELATIONSHIP_ID, STRICT_MAIN, tag
from addin.filling.opc.opening import key
from addin.filling.opc.parts import Parts
from addin.filling.opc.relationships import Relationship
from addin.filling.opc.save import save_bytes
from addin.unusable import Unusable

_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """`state` is visible, hidden or veryHidden; `kind` is worksheet, or chartsheet … (which holds no cells)."""

    name: str
    part: str
    state: str = "visible"
    kind: str = "worksheet"


class Package(Parts):
    """`parts.Parts` with content types, relationships and sheets."""

    def __init__(self, entries: list[Entry], file: str) -> None:
        super().__init__(entries, file)
        holder = relationships.part_of("")
        self.is_strict = holder in self and strict.is_strict(self.data(holder))
        self.workbook_part = self._find_workbook()
        self._be_no_template()

    @classmethod
    def open(cls, path: Path) -> "Package":
        """Unusable, with one line for the user, where the file is missing or no .xlsx that can be filled."""
        return cls.from_bytes(opening.read_file(path), path.name)

    @classmethod
    def from_bytes(cls, blob: bytes, file: str) -> "Package":
        """As `open`, of a file that is in memory; `file` is the name that messages give."""
        opening.check_zip(blob, file)
        return cls(archive.read(blob, file), file)

    def save(
        self,
        target: Path,
        force: bool = False,
        keep_old: bool = True,
        differing: Callable[[bytes], Iterable[str]] = lambda _: (),
    ) -> None:
        """All or nothing; Unusable where the target cannot be written or exists (without `force`).

        `differing`: see `save_bytes`.
        Unusable, too, where its ending is not that of the workbook: Excel opens no such file.
        """
        if target.suffix.lower() != self.suffix:
            what = (
                f"{self.file} {'有宏' if self.has_macros else '没有宏'}，" if target.suffix.lower() in _SUFFIXES else ""
            )
            raise Unusable(f"{target.name}：{what}请存为 {self.suffix}")
        save_bytes(self.to_bytes(), target, force, keep_old, differing)

    @property
    def has_macros(self) -> bool:
        """Whether Excel takes it for a workbook with macros."""
        return "macroEnabled" in self.content_type(self.workbook_part)

    @property
    def suffix(self) -> str:
        """The ending under which Excel opens it."""
        return ".xlsm" if self.has_macros else ".xlsx"

    @property
    def is_signed(self) -> bool:
        """Whether it bears a digital signature, which any change makes invalid."""
        return any("digital-signature" in relationship.type for relationship in self.relationships("").values())

    def look_through(self) -> None:
        """Unusable, naming the part, where a sheet, the styles or the texts make no sense; nothing is kept of them."""
        wanted = [sheet.part for sheet in self.sheets if sheet.kind == "worksheet"]
        wanted += [part for kind in ("styles", "sharedStrings") if (part := self._beside_workbook(kind))]
        for part in wanted:
            try:
                xml.try_out(self.data(part))
            except xml.UnsafeXml as error:
                raise self.damaged(part) from error

    def _beside_workbook(self, kind: str) -> str | None:
        found = (one.target for one in self.relationships(self.workbook_part).values() if one.kind == kind)
        return next((part for part in found if part in self), None)

    # Parts that belong to the package

    def add_part(self, name: str, data: bytes, content_type: str) -> None:
        """A new part at the archive's end; nothing leads to it until `add_relationship`."""
        if name in self:
            raise ValueError(f"{name} exists")
        self.put(name, data)
        content_types.add(self.edit(content_types.PART), name.lstrip("/"), content_type)

    def remove_part(self, name: str) -> None:
        """Remove the part, its relationships, its content type and every relationship that leads to it."""
        self.drop(relationships.part_of(name))
        self.drop(name)
        content_types.remove(self.edit(content_types.PART), name.lstrip("/"))
        for holder in [part for part in self.names if part.lower().endswith(".rels")]:
            source = relationships.source_of(holder)
            for id, relationship in self.relationships(source).items():
                if not relationship.external and key(relationship.target) == key(name):
                    self.remove_relationship(source, id)

    def content_type(self, part: str) -> str:
        """The empty string where none is given."""
        return content_types.find(self.root(content_types.PART), part.lstrip("/"))

    def relationships(self, part: str = "") -> dict[str, Relationship]:
        """By id; targets are names of parts as the archive spells them.  The empty string means the whole package."""
        holder = relationships.part_of(part)
        if holder not in self:
            return {}
        found = relationships.parse(self.root(holder), part)
        return {
            id: one if one.external else Relationship(one.type, self.spelling(one.target)) for id, one in found.items()
        }

    def related(self, part: str, type: str) -> str | None:
        """The first existing part that `part` has a relationship of this type to."""
        for relationship in self.relationships(part).values():
            if relationship.type == type and not relationship.external and relationship.target in self:
                return relationship.target
        return None

    def add_relationship(self, part: str, type: str, target: str, external: bool = False) -> str:
        """The new id."""
        holder = relationships.part_of(part)
        if holder not in self:
            self.put(holder, relationships.EMPTY)
        return relationships.add(self.edit(holder), part, type, target, external)

    def remove_relationship(self, part: str, id: str) -> None:
        """The target stays: see `remove_part`."""
        root = self.edit(relationships.part_of(part))
        for element in root.findall(relationships.RELATIONSHIP):
            if element.get("Id") == id:
                root.remove(element)

    # Sheets

    @property
    def sheets(self) -> list[SheetPart]:
        """In the order of the tabs, hidden ones and chart sheets too: the index is that of `localSheetId`."""
        targets = self.relationships(self.workbook_part)
        found = []
        for element in self.root(self.workbook_part).iterfind(f"{tag('sheets')}/{tag('sheet')}"):
            relationship = targets.get(element.get(f"{{{RELATIONSHIP_ID}}}id", ""))
            if relationship is None or relationship.target not in self:
                raise opening.sheet_lost(self.file, element.get("name", ""))
            state = element.get("state", "visible")
            found.append(SheetPart(element.get("name", ""), relationship.target, state, relationship.kind))
        return found

    def find_sheet(self, name: str) -> SheetPart | None:
        """Letter case does not count, as in Excel."""
        return next((sheet for sheet in self.sheets if sheet.name.lower() == name.lower()), None)

    def sheet(self, name: str) -> SheetPart:
        """Unusable, naming the nearest sheet, where there is none of that name."""
        found = self.find_sheet(name)
        if found is not None:
            return found
        names = [sheet.name for sheet in self.sheets]
        near = get_close_matches(name, names, 1, 0.4)
        hint = f"是不是“{near[0]}”？" if near else f"有的是：{'、'.join(names)}"
        raise Unusable(f"{self.file}：没有名为“{name}”的工作表，{hint}")

    def _be_no_template(self) -> None:
        """What is made from a template is a workbook."""
        kind = self.content_type(self.workbook_part)
        if ".template" in kind:
            plain = kind.replace(".template.main+", ".sheet.main+").replace(".template.macro", ".sheet.macro")
            content_types.add(self.edit(content_types.PART), self.workbook_part.lstrip("/"), plain)

    def _find_workbook(self) -> str:
        if content_types.PART not in self or relationships.part_of("") not in self:
            kind = self.data("mimetype").decode("latin-1") if "mimetype" in self else ""
            raise opening.not_a_workbook(self.file, kind)
        for relationship in self.relationships("").values():
            if relationship.kind != "officeDocument" or relationship.target not in self:
                continue
            kind = self.content_type(relationship.target)
            if not kind.endswith("+xml"):
                raise opening.not_a_workbook(self.file, kind)
            root_tag = str(self.root(relationship.target).tag)
            if root_tag == f"{{{MAIN}}}workbook":
                return relationship.target
            raise opening.not_a_workbook(self.file, "strict" if STRICT_MAIN in root_tag else kind)
        raise opening.not_a_workbook(self.file, "")


def why_unreadable(data: bytes, file: str) -> Unusable:
    """What keeps a zip file from being read as a workbook, where a reader has given up: as filling it would say it."""
    try:
        infos = opening.directory(data, file)
        if not any(info.filename == opening.OF_ODS for info in infos):
            Package.from_bytes(data, file).look_through()
    except Unusable as problem:
        return problem
    return opening.damaged(file)
