from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from tests.addin.filling.shift.rawbook import OTHER, SHEET, raw_book, shifted


def cells(package: Package, part: str = SHEET) -> dict[str, str | None]:
    """Every cell with its formula, or else its value."""
    found = package.root(part).iter(tag("c"))
    return {cell.get("r", "?"): cell.findtext(tag("f")) or cell.findtext(tag("v")) for cell in found}


def rows(package: Package) -> list[str | None]:
    return [row.get("r") for row in package.root(SHEET).iter(tag("row"))]


def test_rows_and_cells_that_leave_their_place_to_be_counted() -> None:
    book = raw_book(
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"/><c><v>3</v></c></row></sheetData>'
    )

    shifted(book, {1: 2})

    assert rows(book) == ["1", "2", "3", "6"]
    assert cells(book) == {
        "A1": "1", "B1": "2", "A2": "1", "B2": "2", "A3": "1", "B3": "2", "B6": None, "C6": "3",
    }  # fmt: skip


def test_shared_formulas_are_written_out_on_both_sheets() -> None:
    shared = '<f t="shared" ref="{0}3:{0}5" si="0">{1}</f>'
    book = raw_book(
        f"""<sheetData><row r="3"><c r="B3">{shared.format("B", "A3*$A$1")}<v>9</v></c></row>
        <row r="4"><c r="B4"><f t="shared" si="0"/></c></row>
        <row r="5"><c r="B5"><f t="shared" si="0"/></c></row></sheetData>""",
        f"""<sheetData><row r="3"><c r="C3">{shared.format("C", "表!B3+1")}</c></row>
        <row r="5"><c r="C5"><f t="shared" si="0"/></c></row></sheetData>""",
    )

    shifted(book, {3: 1})

    assert cells(book) == {"B3": "A3*$A$1", "B4": "A4*$A$1", "B5": "A5*$A$1", "B6": "A6*$A$1"}
    assert cells(book, OTHER) == {"C3": "表!B3+1", "C5": "表!B6+1"}


def test_a_sheet_that_refers_to_none_that_moves_stays_as_it_is() -> None:
    other = '<sheetData><row r="9"><c r="A9"><f>A10</f></c></row></sheetData  >'
    book = raw_book('<sheetData><row r="1"/></sheetData>', other)
    before = book.data(OTHER)

    shifted(book, {1: 3})

    assert book.data(OTHER) == before


def test_results_are_not_copied() -> None:
    book = raw_book('<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>A1*2</f><v>14</v></c></row></sheetData>')

    shifted(book, {1: 1})

    copied = book.root(SHEET).findall(f".//{tag('c')}")[3]
    assert (copied.get("r"), copied.findtext(tag("f")), copied.find(tag("v"))) == ("B2", "A2*2", None)


def test_an_array_formula_of_one_row_comes_again_and_one_of_several_does_not() -> None:
    book = raw_book(
        """<sheetData><row r="2"><c r="A2"><f t="array" ref="A2:B2">D2:E2*2</f></c><c r="B2"/>
        <c r="C2"><f t="array" ref="C2:C3">D2:D3</f></c></row><row r="3"><c r="C3"/></row></sheetData>"""
    )

    shifted(book, {2: 1})

    formulas = book.root(SHEET).iter(tag("f"))
    assert [(f.getparent().get("r"), f.get("ref"), f.text) for f in formulas] == [  # type: ignore[union-attr]
        ("A2", "A2:B2", "D2:E2*2"),
        ("C2", "C2:C4", "D2:D4"),
        ("A3", "A3:B3", "D3:E3*2"),
    ]


def test_a_label_merged_downwards_is_not_repeated_under_its_merge() -> None:
    book = raw_book(
        """<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>
        <row r="3"><c r="A3"/></row></sheetData>
        <mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="C1:C2"/></mergeCells>"""
    )

    shifted(book, {2: 2})

    assert cells(book) == {"A2": "1", "B2": "2", "A3": None, "B3": "2", "A4": None, "B4": "2", "A5": None}
    assert [merge.get("ref") for merge in book.root(SHEET).iter(tag("mergeCell"))] == ["A2:A5", "C1:C4"]


def test_two_lists_move_in_one_shift() -> None:
    book = raw_book(
        """<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><f>SUM(A2:A2)</f></c></row>
        <row r="5"><c r="A5"><v>2</v></c></row><row r="6"><c r="A6"><f>SUM(A5:A5)+A3</f></c></row></sheetData>"""
    )

    shifted(book, {2: 2, 5: 1})

    assert cells(book) == {
        "A2": "1", "A3": "1", "A4": "1", "A5": "SUM(A2:A4)", "A7": "2", "A8": "2", "A9": "SUM(A7:A8)+A5",
    }  # fmt: skip


def test_blank_rows_at_the_end_of_the_sheet_make_room():
    """LibreOffice writes rows with nothing but a height down to the last one."""
    package = shifted(
        raw_book('<sheetData><row r="2"><c r="A2"/></row><row r="1048576" ht="12.8"/></sheetData>'), {2: 3}
    )
    assert [row.get("r") for row in package.root(SHEET).iter("{*}row")] == ["2", "3", "4", "5"]
