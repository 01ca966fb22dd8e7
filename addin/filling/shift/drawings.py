"""What is drawn on a sheet: pictures, shapes, text boxes, charts, form controls and embedded objects.

Their anchors follow the rows; the ranges that charts show grow with the list, on this sheet or another.
"""

from collections.abc import Iterator

from lxml import etree

from addin.filling.opc.ooxml import CHART, DRAWING, tag
from addin.filling.opc.package import Package
from addin.filling.shift import anchors
from addin.filling.shift.anchors import Behaviour, Layout
from addin.filling.shift.moving import MovingSheet, discard

CHARTS = frozenset({"chart", "chartEx"})
_CACHES = tuple(f"{{{CHART}}}{name}" for name in ("numCache", "strCache", "multiLvlStrCache"))
_BEHAVIOUR: dict[str, anchors.Behaviour] = {"oneCell": "oneCell", "absolute": "absolute"}
_ANCHORS = (f"{{{DRAWING}}}twoCellAnchor", f"{{{DRAWING}}}oneCellAnchor")
_SHOWING = ("textlink", "cellRange")
_LINKS = ("linkedCell", "listFillRange", "fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup")
_YES = ("1", "true")


def charts_of(package: Package, part: str) -> Iterator[str]:
    """The parts of the charts that hang on a sheet."""
    for drawing in package.relationships(part).values():
        if drawing.kind == "drawing" and drawing.target in package:
            for chart in package.relationships(drawing.target).values():
                if chart.kind in CHARTS and chart.target in package:
                    yield chart.target


def move_drawings(sheet: MovingSheet, layout: Layout | None) -> None:
    """`editAs` says how an anchor follows; without it, it stretches.  Without a layout, nothing on this sheet moves."""
    for _, part in sheet.related("drawing"):
        if layout is not None:
            for anchor in list(sheet.package.edit(part).iter(*_ANCHORS)):
                behaviour = _BEHAVIOUR.get(anchor.get("editAs", ""), "twoCell")
                if behaviour == "twoCell" and anchors.is_swallowed(anchor, layout):
                    discard(anchor)
                else:
                    anchors.move(anchor, behaviour, layout)
        _move_shown_cells(sheet, part)
        for relationship in sheet.package.relationships(part).values():
            if relationship.kind in CHARTS and relationship.target in sheet.package:
                _move_chart(sheet, relationship.target)


def _move_shown_cells(sheet: MovingSheet, part: str) -> None:
    for element in sheet.package.root(part).iter("*"):
        for attribute in _SHOWING:
            text = element.get(attribute)
            if text and (moved := sheet.formula(text)) != text:
                sheet.package.edit(part)
                element.set(attribute, moved)


def _move_chart(sheet: MovingSheet, part: str) -> None:
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


def move_controls(sheet: MovingSheet, layout: Layout | None) -> None:
    """Macros are left alone: they are names, not cells."""
    for properties in sheet.root.iter(tag("controlPr"), tag("objectPr")):
        if _move_links(sheet, properties):
            sheet.package.edit(sheet.part)
        if layout is not None:
            for anchor in properties.iterchildren(tag("anchor")):
                anchors.move(anchor, _behaviour(anchor), layout)
    for _, part in sheet.related("ctrlProp"):
        if _move_links(sheet, sheet.package.root(part)):
            sheet.package.edit(part)


def _behaviour(anchor: etree._Element) -> Behaviour:
    if anchor.get("sizeWithCells") in _YES:
        return "twoCell"
    return "oneCell" if anchor.get("moveWithCells") in _YES else "absolute"


def _move_links(sheet: MovingSheet, element: etree._Element) -> bool:
    changed = False
    for attribute in _LINKS:
        text = element.get(attribute)
        if text and (moved := sheet.formula(text)) != text:
            element.set(attribute, moved)
            changed = True
    return changed
