"""What hangs on rows in files of Excel itself, and XlsxWriter does not write."""

import pytest

from addin.filling.opc.ooxml import DRAWING, THREADED, tag
from tests.addin.filling.shift.rawbook import SHEET, raw_book, shifted

ROWS = '<sheetData><row r="8"><c r="A8"/></row></sheetData>'
ADDED = {8: 4}
ANCHOR = """<anchor {0} xmlns:xdr="{1}"><from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{2}</xdr:row>
<xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{3}</xdr:row>
<xdr:rowOff>0</xdr:rowOff></to></anchor>"""


@pytest.mark.parametrize(
    ("before", "path", "attribute", "after"),
    [
        ('<cellWatches><cellWatch r="D8"/><cellWatch r="D9"/></cellWatches>', "cellWatch", "r", ["D8", "D13"]),
        ('<scenarios sqref="D9"><scenario><inputCells r="D9"/></scenario></scenarios>', "inputCells", "r", ["D13"]),
        ('<sortState ref="A8:C8"><sortCondition ref="B8:B8"/></sortState>', "sortCondition", "ref", ["B8:B12"]),
        ('<dataConsolidate><dataRefs><dataRef ref="A9:B9"/><dataRef ref="A9" sheet="它"/></dataRefs></dataConsolidate>',
         "dataRef", "ref", ["A13:B13", "A9"]),
        ('<sheetViews><sheetView topLeftCell="A9"><selection activeCell="B8" sqref="B8"/></sheetView></sheetViews>',
         "selection", "sqref", ["B8"]),
        ('<sheetViews><sheetView topLeftCell="A9"/></sheetViews>', "sheetView", "topLeftCell", ["A13"]),
        ('<customSheetViews><customSheetView><rowBreaks><brk id="8"/></rowBreaks></customSheetView></customSheetViews>',
         "brk", "id", ["12"]),
        ('<conditionalFormatting sqref="A9"><cfRule><iconSet><cfvo type="num" val="$D$9"/><cfvo type="num" val="5"/>'
         "</iconSet></cfRule></conditionalFormatting>", "cfvo", "val", ["$D$13", "5"]),
    ],
)  # fmt: skip
def test_marks_on_the_sheet(before: str, path: str, attribute: str, after: list[str]) -> None:
    book = shifted(raw_book(ROWS + before), ADDED)

    assert [element.get(attribute) for element in book.root(SHEET).iter(tag(path))] == after


@pytest.mark.parametrize(
    ("flags", "rows"),
    [
        ('moveWithCells="1" sizeWithCells="1"', ["5", "14"]),
        ('moveWithCells="1"', ["5", "10"]),
        ("", ["5", "10"]),
    ],
)
def test_controls_follow_as_they_are_told(flags: str, rows: list[str]) -> None:
    control = f'<controlPr linkedCell="$D$9" listFillRange="它!$A$9">{ANCHOR.format(flags, DRAWING, 5, 10)}</controlPr>'
    properties = '<formControlPr fmlaLink="D9" fmlaRange="表!$A$9:$A$12"/>'
    book = raw_book(
        f"{ROWS}<controls><control>{control}</control></controls>",
        parts={"xl/ctrlProps/one.xml": ("ctrlProp", properties)},
    )

    shifted(book, ADDED)

    found = book.root(SHEET).find(f".//{tag('controlPr')}")
    assert found is not None
    assert [row.text for row in found.iter(f"{{{DRAWING}}}row")] == rows
    assert dict(found.attrib) == {"linkedCell": "$D$13", "listFillRange": "它!$A$9"}
    assert dict(book.root("xl/ctrlProps/one.xml").attrib) == {"fmlaLink": "D13", "fmlaRange": "表!$A$13:$A$16"}


def test_threaded_comments_stay_with_their_cells() -> None:
    comments = '<threadedComment ref="D8"/><threadedComment ref="D9"/>'
    thread = f'<ThreadedComments xmlns="{THREADED}">{comments}</ThreadedComments>'
    book = raw_book(ROWS, parts={"xl/threadedComments/one.xml": ("threadedComment", thread)})

    shifted(book, ADDED)

    assert [one.get("ref") for one in book.root("xl/threadedComments/one.xml")] == ["D8", "D13"]


VML = """<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><v:textbox>重算<br></v:textbox>
<x:ClientData ObjectType="Drop">{flags}<x:Anchor>1, 0, 5, 4, 3, 0, 10, 2</x:Anchor>
<x:FmlaMacro>[0]!D9</x:FmlaMacro><x:FmlaLink>$D$9</x:FmlaLink><x:FmlaRange>'表'!$A$8:$A$8</x:FmlaRange></x:ClientData></xml>"""


@pytest.mark.parametrize(
    ("flags", "anchor"),
    [
        ("", "1, 0, 5, 4, 3, 0, 14, 2"),
        ("<x:SizeWithCells/>", "1, 0, 5, 4, 3, 0, 10, 2"),
        ("<x:MoveWithCells/><x:SizeWithCells/>", "1, 0, 5, 4, 3, 0, 10, 2"),
        ("<x:MoveWithCells>False</x:MoveWithCells>", "1, 0, 5, 4, 3, 0, 14, 2"),
    ],
)
def test_old_drawings_are_patched_though_they_are_no_xml(flags: str, anchor: str) -> None:
    book = raw_book(ROWS, parts={"xl/drawings/vml.vml": ("vmlDrawing", VML.format(flags=flags))})

    shifted(book, ADDED)

    text = book.data("xl/drawings/vml.vml").decode()
    assert f"<x:Anchor>{anchor}</x:Anchor>" in text
    assert "<x:FmlaLink>$D$13</x:FmlaLink><x:FmlaRange>'表'!$A$8:$A$12</x:FmlaRange>" in text
    assert "<x:FmlaMacro>[0]!D9</x:FmlaMacro>" in text


def test_pivot_tables_move_and_their_source_grows() -> None:
    here = f'<pivotTableDefinition xmlns="{tag("")[1:-1]}"><location ref="A9:C12"/></pivotTableDefinition>'
    book = raw_book(ROWS, parts={"xl/pivotTables/one.xml": ("pivotTable", here)})
    cache = f'<x xmlns="{tag("")[1:-1]}"><cacheSource><worksheetSource ref="A7:D8" sheet="表"/></cacheSource></x>'
    book.add_part("xl/pivotCache/one.xml", cache.encode(), "application/xml")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheDefinition"
    book.add_relationship(book.workbook_part, kind, "xl/pivotCache/one.xml")

    shifted(book, ADDED)

    places = [next(book.root(part).iter(tag(name))).get("ref") for part, name in
              (("xl/pivotTables/one.xml", "location"), ("xl/pivotCache/one.xml", "worksheetSource"))]  # fmt: skip
    assert places == ["A13:C16", "A7:D12"]


def test_a_table_around_the_list_grows() -> None:
    table = f'<table xmlns="{tag("")[1:-1]}" ref="A7:C9" totalsRowCount="1"><autoFilter ref="A7:C8"/></table>'
    book = raw_book(ROWS, parts={"xl/tables/one.xml": ("table", table)})

    shifted(book, ADDED)

    root = book.root("xl/tables/one.xml")
    assert [root.get("ref"), root[0].get("ref")] == ["A7:C13", "A7:C12"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("表!$D$8", "表!$D$8:$D$12"),
        ("表!$A$1:$F$8,表!$A$9", "表!$A$1:$F$12,表!$A$13"),
        ("OFFSET(表!$A$8,0,0,COUNTA(表!$A:$A),1)", "OFFSET(表!$A$8,0,0,COUNTA(表!$A:$A),1)"),
        ("它!$D$9", "它!$D$9"),
    ],
)
def test_defined_names(before: str, after: str) -> None:
    book = raw_book(ROWS, workbook=f'<definedNames><definedName name="名">{before}</definedName></definedNames>')

    shifted(book, ADDED)

    assert book.root(book.workbook_part).findtext(f".//{tag('definedName')}") == after
