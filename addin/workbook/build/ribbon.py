"""The ribbon tab 旧改助手: the same buttons as on 控制台, in three groups, put into the finished package.

The workbook's own tab is shown only while the add-in, which brings the same one, is not open (`modules.ONE_TAB`).

XlsxWriter has no call for it: a part with the tab, and a relationship from the package to it.
"""

from typing import Any

from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.press.button import Button
from addin.workbook.build.modules import ADD_IN, callback
from addin.workbook.build.package import Parts

TAB = "旧改助手"
PART = "customUI/customUI14.xml"
RELATIONSHIPS = "_rels/.rels"
NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
DEFAULT_NAMESPACE: Any = {None: NAMESPACE}
TYPE = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
RELATIONSHIP = f'<Relationship Id="rIdCustomUI" Type="{TYPE}" Target="{PART}"/></Relationships>'
GROUPS = {"work": "核对与计算", "results": "结果", "more": "帮助"}
LARGE = ("check", "next", "previous", "tally", "shares", "fill", "run_all")
HELP = ("selftest", "sample", "help", "about")


def with_ribbon(parts: Parts, product: str) -> dict[str, bytes]:
    """The parts with the tab, whose buttons call `<product>_<id>`."""
    relationships = parts[RELATIONSHIPS].decode().replace("</Relationships>", RELATIONSHIP)
    return {**parts, RELATIONSHIPS: relationships.encode(), PART: tab(product)}


def tab(product: str) -> bytes:
    """customUI14.xml."""
    root = etree.Element(f"{{{NAMESPACE}}}customUI", nsmap=DEFAULT_NAMESPACE)
    tabs = etree.SubElement(etree.SubElement(root, f"{{{NAMESPACE}}}ribbon"), f"{{{NAMESPACE}}}tabs")
    visible = {} if product == ADD_IN else {"getVisible": f"{product}_visible"}
    made = etree.SubElement(tabs, f"{{{NAMESPACE}}}tab", {"id": f"{product}_tab", "label": TAB, **visible})
    for group, label in GROUPS.items():
        box = etree.SubElement(made, f"{{{NAMESPACE}}}group", id=f"{product}_{group}", label=label)
        for button in BUTTONS:
            if group_of(button) == group:
                etree.SubElement(box, f"{{{NAMESPACE}}}button", _attributes(button, product))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def group_of(button: Button) -> str:
    """The key of its group."""
    if button.id in LARGE:
        return "work"
    return "more" if button.id in HELP else "results"


def _attributes(button: Button, product: str) -> dict[str, str]:
    return {
        "id": f"{product}_button_{button.id}",
        "label": button.caption,
        "imageMso": button.icon,
        "size": "large" if button.id in LARGE else "normal",
        "screentip": button.caption,
        "supertip": button.help + (f"（Ctrl+Shift+{button.key}）" if button.key else ""),
        "onAction": callback(button, product),
    }
