"""May the buttons of our workbook run?  One trusted folder in the user's profile; given and taken back here only."""

from pathlib import Path
from xml.etree import ElementTree

OOR = "http://openoffice.org/2001/registry"
SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
FILE = "registrymodifications.xcu"
_NAME, _OP, _PATH = f"{{{OOR}}}name", f"{{{OOR}}}op", f"{{{OOR}}}path"
_EMPTY = f'<oor:items xmlns:oor="{OOR}"/>'


def trust(user: Path, folder: Path) -> None:
    """Let macros of workbooks in `folder` (and below) run without a question.

    `user` is the profile's folder `user`; LibreOffice must not be running with it, since it writes the file on leaving.
    """
    root = _read(user)
    urls = _urls(root)
    if folder.as_uri() not in (url.text for url in urls):
        ElementTree.SubElement(urls, "it").text = folder.as_uri()
    _write(user, root)


def distrust(user: Path, folder: Path) -> None:
    """Take that back; other trusted folders stay."""
    root = _read(user)
    urls = _urls(root)
    for url in [url for url in urls if url.text == folder.as_uri()]:
        urls.remove(url)
    if not len(urls):
        for item in [item for item in root if _is_ours(item)]:
            root.remove(item)
    _write(user, root)


def trusted(user: Path) -> list[str]:
    """The URLs of the trusted folders."""
    return [url.text or "" for url in _urls(_read(user))]


def _is_ours(item: ElementTree.Element) -> bool:
    return item.get(_PATH) == SCRIPTING and any(prop.get(_NAME) == "SecureURL" for prop in item)


def _urls(root: ElementTree.Element) -> ElementTree.Element:
    item = next((item for item in root if _is_ours(item)), None)
    if item is None:
        item = ElementTree.SubElement(root, "item", {_PATH: SCRIPTING})
        ElementTree.SubElement(item, "prop", {_NAME: "SecureURL", _OP: "fuse"})
    value = item[0].find("value")
    return ElementTree.SubElement(item[0], "value") if value is None else value


def _read(user: Path) -> ElementTree.Element:
    file = user / FILE
    return ElementTree.fromstring(file.read_bytes() if file.exists() else _EMPTY)


def _write(user: Path, root: ElementTree.Element) -> None:
    ElementTree.register_namespace("oor", OOR)
    ElementTree.register_namespace("xs", "http://www.w3.org/2001/XMLSchema")
    ElementTree.register_namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
    user.mkdir(parents=True, exist_ok=True)
    fresh = user / f"{FILE}.new"
    fresh.write_bytes(ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True))
    fresh.replace(user / FILE)
