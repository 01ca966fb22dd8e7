"""The add-in for WPS Spreadsheets as files: its page, its program, the ribbon made from the buttons, icons."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.machine.version import VERSION
from addin.press.button import Button
from addin.workbook import palette
from addin.workbook.build.ribbon import GROUPS, LARGE, TAB, group_of

NAME = "jiugai"
NAMESPACE = "http://schemas.microsoft.com/office/2006/01/customui"
"""WPS reads ribbons of the first kind only."""
DEFAULT_NAMESPACE: Any = {None: NAMESPACE}
SOURCES = ("index.html", "main.js")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">'
    '<rect x="2" y="2" width="28" height="28" rx="6" fill="{colour}"/>'
    '<text x="16" y="22.5" font-size="18" font-weight="bold" text-anchor="middle" fill="#FFFFFF" '
    'font-family="Microsoft YaHei,Noto Sans CJK SC,sans-serif">{letter}</text></svg>\n'
)
COLOURS = {"work": palette.INPUT, "results": "#2E7D5B", "more": palette.GREY}


def wps_add_in(python: Path, presses: Path) -> dict[str, bytes]:
    """Name → content.  `python`: the program that is started · `presses`: the folder where requests are put."""
    sources = files("addin.hosts.wps").joinpath("addon")
    made = {name: sources.joinpath(name).read_bytes() for name in SOURCES}
    icons = {f"images/{button.id}.svg": icon(button) for button in BUTTONS}
    return {**made, "installed.js": installed(python, presses), "ribbon.xml": ribbon(), **icons}


def installed(python: Path, presses: Path) -> bytes:
    """What the add-in must know of this machine; pure ASCII, whatever the user is called."""
    told: Mapping[str, str] = {"python": str(python), "presses": str(presses), "version": VERSION}
    return (
        f'"use strict";\n/* Made by jiugai install-wps. */\nconst INSTALLED = {json.dumps(told, indent=4)};\n'.encode()
    )


def ribbon() -> bytes:
    """The tab 旧改助手 as WPS wants it: one function for all buttons, told apart by their id."""
    root = etree.Element(f"{{{NAMESPACE}}}customUI", nsmap=DEFAULT_NAMESPACE, onLoad="OnAddinLoad")
    tabs = etree.SubElement(etree.SubElement(root, f"{{{NAMESPACE}}}ribbon"), f"{{{NAMESPACE}}}tabs")
    tab = etree.SubElement(tabs, f"{{{NAMESPACE}}}tab", id=f"{NAME}_tab", label=TAB)
    for group, label in GROUPS.items():
        box = etree.SubElement(tab, f"{{{NAMESPACE}}}group", id=f"{NAME}_{group}", label=label)
        for button in BUTTONS:
            if group_of(button) == group:
                etree.SubElement(box, f"{{{NAMESPACE}}}button", _attributes(button))
    text: str = etree.tostring(root, encoding="unicode", pretty_print=True)
    return text.encode()  # WPS's own have no XML declaration, and are UTF-8


def icon(button: Button) -> bytes:
    """The first character of its caption, in the colour of its group."""
    return SVG.format(letter=button.caption[0], colour=COLOURS[group_of(button)]).encode()


def _attributes(button: Button) -> dict[str, str]:
    return {
        "id": f"{NAME}_{button.id}",
        "label": button.caption,
        "size": "large" if button.id in LARGE else "normal",
        "screentip": button.caption,
        "supertip": button.help,
        "getImage": "GetImage",
        "onAction": "OnAction",
    }
