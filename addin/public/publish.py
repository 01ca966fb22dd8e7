"""Makes the public copy of any workbook: a result, a filled form, or what somebody made of one."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from addin.filling.forms import headers
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.strings import SharedStrings
from addin.public import formulas, leaving_out, strip
from addin.public.masking import Mask
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.residue.scan import Scan
from addin.public.residue.wanted import Wanted
from addin.public.sheet import PublicSheet
from addin.unusable import Unusable

_SHOWN = 5
_SAID = frozenset(("name", "formatCode", "totalsRowLabel", "text", "val", "tooltip", "display"))
"""Attributes that print, or may."""


class Published(NamedTuple):
    """How many sheets the copy has, and how many pictures in cells were taken out."""

    sheets: int
    pictures: int


def publish(
    source: Path,
    target: Path,
    people: People,
    notice: Notice,
    sheets: Collection[str] | None = None,
    force: bool = False,
    keep_old: bool = True,
    wanted: Wanted | None = None,
) -> Published:
    """Save a copy of `source` that tells of nobody as `target`, and say how many sheets it has.

    `sheets`: the names of those to publish, None for all that can be seen.  The name stays in a row
    whose 同意公示 says 是.  `wanted`: whom else the scan looks for.
    Unusable, and no file, where the copy still holds a name, phone or door of these people.
    """
    package = Package.open(source)
    if target.exists() and target.samefile(source):
        raise Unusable(f"{target.name}：公示版不能写回原文件，请换一个文件名")
    made = publish_package(package, people, notice, sheets)
    blob = package.to_bytes()
    left = Scan(wanted or wanted_of(people)).file(blob)
    if left:
        raise Unusable(f"{source.name}：公示版里还有个人信息，没有写出：" + "；".join(map(str, left[:_SHOWN])))
    package.save(target, force, keep_old)
    return made


def publish_package(
    package: Package, people: People, notice: Notice, sheets: Collection[str] | None = None
) -> Published:
    """As `publish`, within the package and without the scan."""
    mask, texts = Mask(people), SharedStrings(package)
    formulas.settle(package, sheets)
    strip.strip(package, sheets)
    for sheet in package.sheets:
        if mask.text(sheet.name) != sheet.name:
            raise Unusable(f"{package.file}：有一张工作表的名字里有住户的姓名或门牌，请先给它改名")
    for part in package.names:
        if not part.endswith((".rels", "[Content_Types].xml")) and part.lower().endswith(".xml"):
            root = package.edit(part)
            if etree.QName(root).localname == "wsDr":
                strip.drawing(root, package.relationships(part))
            strip.chart(root)
            if root.tag != tag("worksheet"):
                _mask_all(root, mask)
    kept = package.sheets
    left_out, cell_pictures = {}, 0
    for sheet in kept:
        made = PublicSheet(package, sheet, mask, texts)
        with package.making_sense_of(sheet.part):
            made.make()
        left_out[sheet] = made.left_out.rows
        cell_pictures += made.pictures + _uncovered(package, sheet, made.personal)
        for element in package.root(sheet.part).iter(tag("headerFooter"), tag("conditionalFormatting")):
            _mask_all(element, mask)
        headers.mark(package, sheet, str(notice))
    leaving_out.take_out(package, left_out)
    return Published(len(kept), cell_pictures)


def _uncovered(package: Package, sheet: SheetPart, personal: Collection[tuple[int, int]]) -> int:
    gone = 0
    for one in package.relationships(sheet.part).values():
        if one.kind == "drawing" and one.target in package and personal:
            root = package.edit(one.target)
            if found := strip.uncover(root, personal):
                gone += found
                strip.drop_unused(package, one.target, root)
    return gone


def wanted_of(people: People) -> Wanted:
    """The same people, for the scan."""
    return Wanted(people.names, people.phones, people.doors)


def _mask_all(root: etree._Element, mask: Mask) -> None:
    """Every text of a part; attributes too, where they hold a name or a phone."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            element.text = ""
            continue
        if element.text and (shown := mask.text(element.text)) != element.text:
            element.text = shown
        for name, value in element.attrib.items():
            said = name in _SAID or not str(value).isascii() or "@" in value
            if (shown := mask.text(str(value)) if said else mask.names(str(value))) != value:
                element.set(name, shown)
    _mask_paragraphs(root, mask)


def _mask_paragraphs(root: etree._Element, mask: Mask) -> None:
    """A name may be split over runs: then the first run takes the whole paragraph."""
    for paragraph in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"):
        runs = list(paragraph.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t"))
        whole = "".join(run.text or "" for run in runs)
        shown = mask.text(whole)
        if runs and shown != whole:
            for run in runs:
                run.text = ""
            runs[0].text = shown
