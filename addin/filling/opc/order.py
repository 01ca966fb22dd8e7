"""The order that the schema demands of the children of `<worksheet>`, `<workbook>` and `<styleSheet>` (ECMA-376 18)."""

from lxml import etree

from addin.filling.opc.ooxml import tag

WORKSHEET = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
    "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls "
    "webPublishItems tableParts extLst"
)
WORKBOOK = (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences "
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing "
    "fileRecoveryPr webPublishObjects extLst"
)
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
"""On a worksheet, these hold its controls."""

STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"


def insert(parent: etree._Element, child: etree._Element, order: str) -> None:
    """Put the child where the schema wants it, after others of its name."""
    names = order.split()
    later = {tag(name) for name in names[names.index(etree.QName(child).localname) + 1 :]}
    if tag("controls") in later:
        later.add(_ALTERNATIVES)
    for index, element in enumerate(parent):
        if element.tag in later:
            parent.insert(index, child)
            return
    parent.append(child)


def ensure(parent: etree._Element, name: str, order: str) -> etree._Element:
    """The child of that name, made in its place where there is none."""
    found = parent.find(tag(name))
    if found is None:
        found = etree.Element(tag(name))
        insert(parent, found, order)
    return found
