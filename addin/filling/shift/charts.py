"""Charts, on this sheet or another: the ranges of their series grow with the list."""

from lxml import etree

from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import CHART

KINDS = frozenset({"chart", "chartEx"})
_CACHES = tuple(f"{{{CHART}}}{name}" for name in ("numCache", "strCache", "multiLvlStrCache"))


def move(sheet: MovingSheet, part: str) -> None:
    """Values kept from ranges that have changed are dropped: the program that opens the chart reads them anew."""
    for formula in sheet.package.root(part).iter("{*}f", "{*}sqref"):
        text = formula.text or ""
        moved = sheet.formula(text, grow=not _is_name(formula))
        if moved != text:
            sheet.package.edit(part)
            formula.text = moved
            _drop_cache(formula)


def _is_name(formula: etree._Element) -> bool:
    """A series' name or a title is one cell and stays one."""
    above = [etree.QName(element).localname for element in formula.iterancestors()]
    return "tx" in above[:2] or "txData" in above[:1]


def _drop_cache(formula: etree._Element) -> None:
    parent = formula.getparent()
    if parent is not None:
        for cache in parent.findall("*"):
            if cache.tag in _CACHES:
                parent.remove(cache)
