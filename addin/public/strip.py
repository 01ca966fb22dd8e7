"""Takes a package down to what prints: visible sheets, their looks, drawings, pictures, charts and tables.

Everything else may tell of people, so it is not looked at but left out: hidden sheets, comments and their authors,
properties, macros, links to other files, caches of pivot tables, printer settings, custom data, controls.
"""

from collections.abc import Collection, Mapping

from lxml import etree

from addin.filling.opc import content_types, relationships
from addin.filling.opc.ooxml import RELATIONSHIP_ID, tag
from addin.filling.opc.package import Package
from addin.public import pictures
from addin.unusable import Unusable

_KINDS: Mapping[str, Collection[str]] = {
    "": ("officeDocument",),
    "officeDocument": ("worksheet", "styles", "theme"),
    "worksheet": ("drawing", "table"),
    "drawing": ("image", "chart"),
}
"""Which relationships of a part are followed, by the kind of the one that led to it."""

_WORKBOOK = ("workbookPr", "bookViews", "sheets", "definedNames", "calcPr")
_PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_NAMES = ("_xlnm.Print_Area", "_xlnm.Print_Titles")
_ID = f"{{{RELATIONSHIP_ID}}}id"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def strip(package: Package, wanted: Collection[str] | None) -> None:
    """`wanted`: names of the sheets to keep, of those that can be seen; None for all of these."""
    before = package.sheets
    kept = [
        sheet
        for sheet in before
        if sheet.state == "visible" and sheet.kind == "worksheet" and (wanted is None or sheet.name in wanted)
    ]
    if not kept:
        raise Unusable(f"{package.file}：没有可以公示的工作表")
    _workbook(package, [before.index(sheet) for sheet in kept])
    reached = _reach(package, {sheet.part for sheet in before} - {sheet.part for sheet in kept})
    for part in package.names:
        if part not in reached:
            package.drop(part)
    _content_types(package)
    for part in package.names:
        if "/media/" in part.lower():
            package.put(part, pictures.bare(package.data(part)))


def _workbook(package: Package, kept: list[int]) -> None:
    root = package.edit(package.workbook_part)
    for child in list(root):
        if not isinstance(child.tag, str) or etree.QName(child).localname not in _WORKBOOK:
            root.remove(child)
    for view in root.iterfind(f"{tag('bookViews')}/{tag('workbookView')}"):
        for name in ("activeTab", "firstSheet"):
            view.attrib.pop(name, "")
    sheets = root.find(tag("sheets"))
    assert sheets is not None
    for index, sheet in enumerate(list(sheets)):
        if index not in kept:
            sheets.remove(sheet)
    names = root.find(tag("definedNames"))
    if names is not None:
        _names(root, names, {str(old): str(new) for new, old in enumerate(kept)})


def _names(root: etree._Element, names: etree._Element, places: Mapping[str, str]) -> None:
    for name in list(names):
        place = places.get(name.get("localSheetId", ""))
        if place is None or name.get("name") not in _NAMES or name.get("hidden") == "1":
            names.remove(name)
        else:
            name.set("localSheetId", place)
            name.attrib.pop("comment", "")
    if not len(names):
        root.remove(names)


def _reach(package: Package, gone: Collection[str]) -> set[str]:
    """Walk what is allowed, and cut the relationships that are not."""
    reached = {content_types.PART}
    ahead = [("", "")]
    while ahead:
        part, kind = ahead.pop()
        holder = package.spelling(relationships.part_of(part))
        found = package.relationships(part)
        for id, one in found.items():
            if one.external or one.kind not in _KINDS.get(kind, ()) or one.target in gone or one.target not in package:
                package.remove_relationship(part, id)
            elif one.target not in reached:
                reached.add(one.target)
                ahead.append((one.target, one.kind))
        if package.relationships(part):
            reached.add(holder)
    return reached


def _content_types(package: Package) -> None:
    root = package.edit(content_types.PART)
    for element in list(root):
        name = element.get("PartName")
        if name is not None and name not in package:
            root.remove(element)
    content_types.add(root, package.workbook_part.lstrip("/"), _PLAIN)


def drawing(root: etree._Element, ids: Collection[str]) -> None:
    """Anchors of controls and of pictures elsewhere go; links and alternative texts of the others go."""
    for anchor in list(root):
        if anchor.find(f".//{_ALTERNATIVES}") is not None or anchor.tag == _ALTERNATIVES:
            root.remove(anchor)
    for element in list(root.iter("{*}hlinkClick", "{*}hlinkHover", "{*}extLst")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter():
        for name in ("descr", "title", "macro"):
            element.attrib.pop(name, "")
        for link, id in list(element.attrib.items()):
            if str(link).startswith(f"{{{RELATIONSHIP_ID}}}") and id not in ids:
                del element.attrib[link]


def uncover(root: etree._Element, personal: Collection[tuple[int, int]]) -> int:
    """Pictures that lie over cells of people go: photographs of signatures, of certificates.  → How many."""
    gone = 0
    for anchor in list(root):
        start = anchor.find("{*}from")
        if start is None or anchor.find(".//{*}pic") is None:
            continue
        place = int(start.findtext("{*}row") or -1) + 1, int(start.findtext("{*}col") or -1) + 1
        if place in personal:
            root.remove(anchor)
            gone += 1
    return gone


def drop_unused(package: Package, part: str, root: etree._Element) -> None:
    """Pictures that the drawing shows no more leave the file, unless another drawing shows them."""
    used = {str(value) for element in root.iter() for value in element.attrib.values()}
    for id, one in package.relationships(part).items():
        if one.kind == "image" and id not in used:
            package.remove_relationship(part, id)
    shown = {one.target for holder in package.names for one in _relations(package, holder)}
    for name in package.names:
        if "/media/" in name.lower() and name not in shown:
            package.drop(name)


def _relations(package: Package, holder: str) -> Collection[relationships.Relationship]:
    return () if holder.endswith(".rels") else package.relationships(holder).values()


_REMEMBERED = [
    f"{{*}}{name}"
    for name in ("strCache", "numCache", "multiLvlStrCache", "externalData", "userShapes", "pivotSource", "pivotFmts")
]


def chart(root: etree._Element) -> None:
    """A chart takes what it shows from the sheets: what it remembers of them goes."""
    for element in list(root.iter(*_REMEMBERED)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
