"""What jiugai.ods has beyond what LibreOffice makes of the .xlsm: keys, a toolbar, frozen headers.

Keys and toolbar are the document's own: they are there on every sheet, and gone when another document is in front.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.hosts.reading.package import Package
from addin.hosts.reading.xlsx_facts import WORKBOOK, sheet_parts
from addin.press.button import Button
from addin.workbook.build.modules import macro

KEYS, TOOLBAR = "Configurations2/accelerator/current.xml", "Configurations2/toolbar/custom_toolbar_jiugai.xml"
MANIFEST, SETTINGS = "META-INF/manifest.xml", "settings.xml"
TITLE = "旧改助手"
_PANE = re.compile(rb'<pane ySplit="(\d+)"[^>]*state="frozen')
_ACCEL, _BAR = "http://openoffice.org/2001/accel", "http://openoffice.org/2001/toolbar"
_LINK = "http://www.w3.org/1999/xlink"
_OF_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"


def with_extras(data: bytes, frozen: Mapping[str, int]) -> bytes:
    """The .ods with keys and toolbar; `frozen`: of each sheet, how many rows stay in sight."""
    with ZipFile(BytesIO(data)) as package:
        parts = {info: package.read(info) for info in package.infolist()}
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for info, content in parts.items():
            if info.filename == MANIFEST:
                content = _manifest(content)
            elif info.filename == SETTINGS:
                content = _settings(content, frozen)
            elif info.filename in (KEYS, TOOLBAR):
                continue
            made.writestr(info, content)
        for name, content in ((KEYS, keys()), (TOOLBAR, toolbar())):
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_STORED
            made.writestr(entry, content)
    return out.getvalue()


def frozen_rows(workbook: bytes) -> dict[str, int]:
    """Of each sheet of an .xlsx or .xlsm whose first rows stay in sight: how many."""
    found = {}
    package = Package(workbook)
    for name, part in sheet_parts(package, package.part(WORKBOOK)):
        pane = _PANE.search(package.part(part))
        if pane:
            found[name] = int(pane[1])
    return found


def keys() -> bytes:
    """Ctrl+Shift+letter for the buttons that have one."""
    root = etree.Element(f"{{{_ACCEL}}}acceleratorlist", nsmap={"accel": _ACCEL, "xlink": _LINK})
    for button in BUTTONS:
        if button.key:
            item = etree.SubElement(root, f"{{{_ACCEL}}}item")
            for name, value in (("code", f"KEY_{button.key}"), ("shift", "true"), ("mod1", "true")):
                item.set(f"{{{_ACCEL}}}{name}", value)
            item.set(f"{{{_LINK}}}href", _script(button))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def toolbar() -> bytes:
    """Every button, on every sheet."""
    root = etree.Element(f"{{{_BAR}}}toolbar", nsmap={"toolbar": _BAR, "xlink": _LINK})
    root.set(f"{{{_BAR}}}id", "toolbar")
    root.set(f"{{{_BAR}}}uiname", TITLE)
    for button in BUTTONS:
        item = etree.SubElement(root, f"{{{_BAR}}}toolbaritem")
        item.set(f"{{{_LINK}}}href", _script(button))
        item.set(f"{{{_BAR}}}text", button.caption)
        item.set(f"{{{_BAR}}}style", "text")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _script(button: Button) -> str:
    return f"vnd.sun.star.script:VBAProject.Buttons.{macro(button)}?language=Basic&location=document"


def _manifest(xml: bytes) -> bytes:
    root = etree.fromstring(xml)
    path, kind = f"{{{_OF_MANIFEST}}}full-path", f"{{{_OF_MANIFEST}}}media-type"
    there = {entry.get(path) for entry in root}
    for name in (KEYS, TOOLBAR):
        if name not in there:
            entry = etree.SubElement(root, f"{{{_OF_MANIFEST}}}file-entry")
            entry.set(path, name)
            entry.set(kind, "text/xml")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _settings(xml: bytes, frozen: Mapping[str, int]) -> bytes:
    """A view whose windows are split: LibreOffice writes none when it converts without a window."""
    root = etree.fromstring(xml)
    name = f"{{{_CONFIG}}}name"
    for settings in root.iter(f"{{{_CONFIG}}}config-item-set"):
        if settings.get(name) == "ooo:view-settings" and not any(one.get(name) == "Views" for one in settings):
            views = etree.SubElement(settings, f"{{{_CONFIG}}}config-item-map-indexed", {name: "Views"})
            view = etree.SubElement(views, f"{{{_CONFIG}}}config-item-map-entry")
            _item(view, "ViewId", "string", "view1")
            tables = etree.SubElement(view, f"{{{_CONFIG}}}config-item-map-named", {name: "Tables"})
            for sheet, rows in frozen.items():
                _freeze(etree.SubElement(tables, f"{{{_CONFIG}}}config-item-map-entry", {name: sheet}), rows)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _freeze(sheet: "etree._Element", rows: int) -> None:
    """So many rows stand still; 2 stands for a frozen split, and for the lower of the two parts."""
    _item(sheet, "CursorPositionX", "int", "0")
    _item(sheet, "CursorPositionY", "int", str(rows))
    _item(sheet, "HorizontalSplitMode", "short", "0")
    _item(sheet, "VerticalSplitMode", "short", "2")
    _item(sheet, "HorizontalSplitPosition", "int", "0")
    _item(sheet, "VerticalSplitPosition", "int", str(rows))
    _item(sheet, "ActiveSplitRange", "short", "2")
    _item(sheet, "PositionLeft", "int", "0")
    _item(sheet, "PositionRight", "int", "0")
    _item(sheet, "PositionTop", "int", "0")
    _item(sheet, "PositionBottom", "int", str(rows))


def _item(parent: "etree._Element", key: str, kind: str, value: str) -> None:
    item = etree.SubElement(parent, f"{{{_CONFIG}}}config-item")
    item.set(f"{{{_CONFIG}}}name", key)
    item.set(f"{{{_CONFIG}}}type", kind)
    item.text = value
