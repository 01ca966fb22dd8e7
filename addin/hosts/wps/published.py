"""The add-in among those that WPS knows: a folder in `jsaddons`, and a line of `publish.xml`, which others use, too."""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lxml import etree

from addin.unusable import Unusable, reason

NAME, KIND = "jiugai", "et"
"""`et` is WPS Spreadsheets."""
FILE = "publish.xml"
OPEN_WPS = "请先关闭 WPS 的所有窗口，再运行一次"


def jsaddons() -> Path:
    """Where WPS looks for this user's add-ins."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "kingsoft" / "wps" / "jsaddons"
    if sys.platform == "darwin":
        return Path.home() / "Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons"
    return Path.home() / ".local" / "share" / "Kingsoft" / "wps" / "jsaddons"


def publish(place: Path, version: str, parts: Mapping[str, bytes]) -> Path:
    """Put the add-in there, in place of an older one of ours; gives its folder.  Unusable, and nothing has changed."""
    target = place / f"{NAME}_{version}"
    fresh = place / f"{NAME}.new"
    try:
        place.mkdir(parents=True, exist_ok=True)
        listed = _listed(place / FILE)
        _remove(fresh)
        for name, data in parts.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(data)
        _swap(fresh, target)
        entry = {"name": NAME, "type": KIND, "url": target.name, "version": version}
        _write(place / FILE, _with(listed, {**entry, "enable": "enable_dev", "install": "null", "customDomain": ""}))
        for old in _ours(place):
            if old != target:
                _remove(old)
    except OSError as error:
        raise Unusable(f"{place}：WPS 加载项没有装上（{reason(error)}）；{OPEN_WPS}") from error
    finally:
        with suppress(OSError):
            _remove(fresh)
    return target


def withdraw(place: Path) -> bool:
    """Take it away again, whatever its version; whether there was anything.  Other add-ins stay as they are."""
    folders = list(_ours(place))
    try:
        listed = _listed(place / FILE) if (place / FILE).exists() else None
        was_listed = listed is not None and bool(_entries(listed))
        if listed is not None and was_listed:
            _write(place / FILE, _without(listed))
        for folder in folders:
            _remove(folder)
    except OSError as error:
        raise Unusable(f"{place}：WPS 加载项没有卸掉（{reason(error)}）；{OPEN_WPS}") from error
    return was_listed or bool(folders)


def _ours(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from (path for path in place.iterdir() if re.fullmatch(rf"{NAME}_[\d.]+\w*", path.name) and path.is_dir())


def _swap(fresh: Path, target: Path) -> None:
    """The new one in place of the old, or the old one stays."""
    old = target.with_name(f"{NAME}.old")
    _remove(old)
    if target.exists():
        target.replace(old)
    try:
        fresh.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
    with suppress(OSError):
        _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _listed(file: Path) -> "etree._ElementTree":
    """The list as it is; a new one where there is none.  Unusable where it is not what WPS writes."""
    if not file.exists() or not file.stat().st_size:
        return etree.ElementTree(etree.fromstring(b"<jsplugins>\n</jsplugins>"))
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        found = etree.parse(file, parser)
    except etree.XMLSyntaxError:
        found = None
    if found is None or found.getroot().tag != "jsplugins":
        raise Unusable(f"{file}：不是 WPS 的加载项清单，或已损坏，没有改动；请把它改名（WPS 会另建一份），再装一次")
    return found


def _entries(listed: "etree._ElementTree") -> "list[etree._Element]":
    return [one for one in listed.getroot() if isinstance(one.tag, str) and one.get("name") == NAME]


def _without(listed: "etree._ElementTree") -> "etree._ElementTree":
    """What stands around our lines stays, to the last blank."""
    for one in _entries(listed):
        before, after = one.getprevious(), one.tail
        listed.getroot().remove(one)
        if before is not None:
            before.tail = after
    return listed


def _with(listed: "etree._ElementTree", entry: Mapping[str, str]) -> "etree._ElementTree":
    """Our line last."""
    root = _without(listed).getroot()
    made = etree.SubElement(root, "jsplugin", dict(entry))
    made.tail = "\n"
    return listed


def _write(file: Path, listed: "etree._ElementTree") -> None:
    """Beside it first, then in its place; not at all where nothing would change."""
    old = file.read_bytes() if file.exists() else b"<?xml"
    about = listed.docinfo
    declared = old.removeprefix(b"\xef\xbb\xbf").startswith(b"<?xml")
    encoding = about.encoding or "UTF-8"
    alone: Any = about.standalone  # None where nothing is said of it
    data: Any = etree.tostring(listed, xml_declaration=declared, encoding=encoding, standalone=alone)
    if old == data:
        return
    fresh = file.with_name(f"{FILE}.new")
    try:
        fresh.write_bytes(data)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
