"""Pictures into named frames: a shape or picture that is called `{{图:公章}}`, or has that as its text or description.

The picture is fitted into the frame and keeps its proportions; the frame's place and size stay the author's.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from addin.filling.images import image, picture_anchor
from addin.filling.images.image import Image
from addin.filling.opc.ooxml import DRAWING, RELATIONSHIP_ID
from addin.filling.opc.package import Package

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
IMAGE = f"{RELATIONSHIP_ID}/image"
_FRAME = re.compile(r"\s*[{｛]{2}\s*图片?\s*[:：]\s*([^{}｛｝]+?)\s*[}｝]{2}\s*")
SHAPES = (f"{{{DRAWING}}}sp", f"{{{DRAWING}}}pic")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a picture goes: its shape, in which part, on which sheet."""

    name: str
    sheet: str
    part: str
    shape: etree._Element


def frames(package: Package) -> Iterator[Frame]:
    """All, on all sheets, in no particular order."""
    for sheet in package.sheets:
        for relationship in package.relationships(sheet.part).values():
            if relationship.kind == "drawing" and relationship.target in package:
                for shape in package.root(relationship.target).iter(*SHAPES):
                    name = name_of(shape)
                    if name:
                        yield Frame(name, sheet.name, relationship.target, shape)


def fill(package: Package, files: Mapping[str, Path], problems: list[str]) -> int:
    """How many frames got a picture; a frame without one, and a picture without a frame, is a problem."""
    found = list(frames(package))
    missing = {frame.name: frame.sheet for frame in reversed(found) if frame.name not in files}
    problems += [
        f"“{sheet}”的图框“{name}”：没有给图片，请加 --picture {name}=图片文件" for name, sheet in missing.items()
    ]
    for name in files.keys() - {frame.name for frame in found}:
        names = "、".join(dict.fromkeys(frame.name for frame in found))
        problems.append(f"表里没有名为“{name}”的图框，" + (f"有的是：{names}" if names else "一个图框也没有"))
    if problems:
        return 0
    images = {name: image.read(path) for name, path in files.items()}
    media: dict[str, str] = {}
    for frame in found:
        package.edit(frame.part)
        one = images[frame.name]
        if frame.name not in media:
            media[frame.name] = package.free_name("xl/media/image{}." + one.kind)
            package.add_part(media[frame.name], one.data, f"image/{one.kind}")
        id = package.add_relationship(frame.part, IMAGE, media[frame.name])
        _replace(frame, package.root(package.sheet(frame.sheet).part), one, id)
    return len(found)


def name_of(shape: etree._Element) -> str:
    """The frame's name; empty for any other shape."""
    properties = shape.find(f"*/{{{DRAWING}}}cNvPr")
    texts = [] if properties is None else [properties.get("name", ""), properties.get("descr", "")]
    texts.append("".join(one.text or "" for one in shape.iter(f"{{{MAIN}}}t")))
    return next((match[1] for text in texts if (match := _FRAME.fullmatch(text))), "")


def _replace(frame: Frame, sheet: etree._Element, one: Image, id: str) -> None:
    """The shape becomes a picture of the same name, in the same place; within a group of shapes it fills its frame."""
    shape = frame.shape
    old = shape.find(f"*/{{{DRAWING}}}cNvPr")
    pic = picture("0" if old is None else old.get("id", "0"), frame.name, id, shape)
    parent = shape.getparent()
    assert parent is not None
    parent.replace(shape, pic)
    if etree.QName(parent).localname.endswith("Anchor"):
        picture_anchor.fit(parent, sheet, one)


def picture(number: str, name: str, id: str, shape: etree._Element) -> etree._Element:
    """An element that shows the image behind the relationship `id` where the shape stands; `number` is its own."""
    pic = etree.Element(f"{{{DRAWING}}}pic")
    holder = etree.SubElement(pic, f"{{{DRAWING}}}nvPicPr")
    etree.SubElement(holder, f"{{{DRAWING}}}cNvPr", id=number, name=name, descr=name)
    locks = etree.SubElement(holder, f"{{{DRAWING}}}cNvPicPr")
    etree.SubElement(locks, f"{{{MAIN}}}picLocks", noChangeAspect="1")
    fill = etree.SubElement(pic, f"{{{DRAWING}}}blipFill")
    blip = etree.SubElement(fill, f"{{{MAIN}}}blip")
    blip.set(f"{{{RELATIONSHIP_ID}}}embed", id)
    transform = shape.find(f"{{{DRAWING}}}spPr/{{{MAIN}}}xfrm")
    etree.SubElement(etree.SubElement(fill, f"{{{MAIN}}}stretch"), f"{{{MAIN}}}fillRect")
    properties = etree.SubElement(pic, f"{{{DRAWING}}}spPr")
    if transform is not None:
        properties.append(transform)
    geometry = etree.SubElement(properties, f"{{{MAIN}}}prstGeom", prst="rect")
    etree.SubElement(geometry, f"{{{MAIN}}}avLst")
    return pic
