"""Names that Office Open XML uses: namespaces, relationship types, content types (ECMA-376 transitional)."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONSHIP_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# What may hang on a sheet, beyond the main vocabulary.
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"

OFFICE_DOCUMENT = f"{RELATIONSHIP_ID}/officeDocument"
WORKSHEET = f"{RELATIONSHIP_ID}/worksheet"
STYLES = f"{RELATIONSHIP_ID}/styles"
SHARED_STRINGS = f"{RELATIONSHIP_ID}/sharedStrings"
TABLE = f"{RELATIONSHIP_ID}/table"
CALC_CHAIN = f"{RELATIONSHIP_ID}/calcChain"

WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"


def tag(name: str) -> str:
    """`row` → `{…/spreadsheetml/2006/main}row`."""
    return f"{{{MAIN}}}{name}"
