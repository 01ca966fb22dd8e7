"""Formulas that are overwritten, and results that are no longer right."""

import pytest

from addin.filling.opc.package import Package
from addin.filling.sheets.formulas import move
from addin.filling.write.cells import set_cell
from addin.unusable import Unusable
from tests.addin.filling.books import (
    MAIN,
    changed_parts,
    package,
    parts_of,
    put,
    rows_of,
    text,
    worksheet,
    zipped,
)

CHAIN = f'<calcChain xmlns="{MAIN}"><c r="A1" i="1"/></calcChain>'
FORMULA = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>5</v></c></row>'


def test_an_overwritten_formula_goes_with_the_calculation_chain_and_all_that_leads_to_it():
    book = put(package(FORMULA, chain=CHAIN), {"A1": 3})
    assert rows_of(book) == '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>5</v></c></row>'
    assert "xl/calcChain.xml" not in book
    assert "calcChain" not in text(book, "[Content_Types].xml") + text(book, "xl/_rels/workbook.xml.rels")


def test_a_formula_that_stays_keeps_the_chain():
    assert "xl/calcChain.xml" in put(package(FORMULA, chain=CHAIN), {"B1": 6})


def test_a_workbook_with_formulas_is_asked_to_calculate_and_one_without_is_not():
    assert '</sheets><calcPr fullCalcOnLoad="1"/>' in text(put(package(FORMULA), {"B1": 6}), "xl/workbook.xml")
    held = package(FORMULA, workbook='<sheets/><definedNames/><calcPr calcId="9" calcOnSave="0"/><pivotCaches/>')
    assert '<calcPr calcId="9" calcOnSave="0" fullCalcOnLoad="1"/><pivotCaches/>' in text(
        put(held, {"B1": 6}), "xl/workbook.xml"
    )
    plain = package('<row r="1"><c r="B1"/></row>')
    before = plain.to_bytes()
    assert changed_parts(before, put(plain, {"B1": 6}).to_bytes()) == {"xl/worksheets/sheet1.xml"}


def test_the_next_cell_of_a_shared_formula_takes_it_over():
    book = package(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1*LOG10(B1)</f><v>1</v></c></row>'
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>'
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>'
    )
    assert rows_of(put(book, {"C1": 9})) == (
        '<row r="1"><c r="C1"><v>9</v></c></row>'
        '<row r="2"><c r="C2"><f t="shared" si="0" ref="C2:C3">A2+$B$1*LOG10(B2)</f><v>2</v></c></row>'
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>'
    )


def test_all_cells_of_a_shared_formula_may_go_one_by_one():
    rows = '<row><c><f t="shared" ref="A1:A9" si="0">B1</f></c></row>' + '<row><c><f t="shared" si="0"/></c></row>' * 8
    book = put(package(rows), {f"A{row}": row for row in range(1, 9)})
    assert rows_of(book).endswith('<row><c><v>8</v></c></row><row><c><f t="shared" si="0" ref="A9">B9</f></c></row>')


def test_a_shared_formula_over_a_rectangle_keeps_its_reach():
    shared = '<f t="shared" si="0"/>'
    book = package(
        f'<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">D1</f></c><c r="B1">{shared}</c></row>'
        f'<row r="2"><c r="A2">{shared}</c><c r="B2">{shared}</c></row>'
    )
    assert '<c r="B1"><f t="shared" si="0" ref="A1:B2">E1</f></c>' in rows_of(put(book, {"A1": 5}))


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"),
        ('"A1"&A1', '"A1"&B3'),
        ("SUM(A:A)+SUM(1:1)", "SUM(B:B)+SUM(3:3)"),
        ("'A1 表'!A1+表A1", "'A1 表'!B3+表A1"),
        ("XFD1048576", "A2"),
        ("LOG10(A1)+表1[金额]", "LOG10(B3)+表1[金额]"),
    ],
)
def test_a_moved_formula_reads_as_if_copied(formula, moved):
    assert move(formula, 2, 1) == moved


@pytest.mark.parametrize("ref", ["A1", "A2", "B2"])
def test_a_cell_of_an_array_formula_is_refused(ref):
    book = package(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>'
    )
    with pytest.raises(Unusable, match=f"{ref} 属于数组公式 A1:B2"):
        put(book, {ref: 5})


def test_an_array_formula_in_one_cell_may_go():
    assert rows_of(
        put(package('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>1</v></c></row>'), {"A1": 5})
    ) == ('<row r="1"><c r="A1"><v>5</v></c></row>')


def stale_of(formulas: dict[str, str], changed: str = "甲!B1", names: str = "") -> set[str]:
    """Which of the formulas (by cell, on 甲 or 乙) lose their old result when the cell changes."""
    sheets = {"甲": "", "乙": ""}
    for place, formula in formulas.items():
        sheet, _, ref = place.partition("!")
        row = "".join(filter(str.isdigit, ref))
        sheets[sheet] += f'<row r="{row}"><c r="{ref}" t="str"><f>{formula}</f><v>old</v></c></row>'
    parts = parts_of({name: worksheet(rows) for name, rows in sheets.items()}, workbook=f"<sheets/>{names}")
    sheet, _, ref = changed.partition("!")
    after = put(Package.from_bytes(zipped(parts), "a.xlsx"), {ref: 7}, sheet)
    found = set()
    for place in formulas:
        sheet, _, ref = place.partition("!")
        cell = text(after, after.sheet(sheet).part).partition(f'r="{ref}"')[2].partition("</c>")[0]
        assert ("old" in cell) is ('t="str"' in cell)
        if "old" not in cell:
            found.add(place)
    return found


@pytest.mark.parametrize(
    "formula",
    [
        "B1",
        "$B$1*2",
        "SUM(A1:C9)",
        "SUM(B:B)",
        "SUM(1:1)",
        "甲!B1",
        "IF(TRUE,B1,0)",
        'INDIRECT("x")',
        "OFFSET(Z99,0,0)",
        "甲:乙!B1",
        "SUM('甲 1:乙'!B1)",
    ],
)
def test_a_result_that_depends_on_the_change_goes(formula):
    assert stale_of({"甲!D5": formula}) == {"甲!D5"}


@pytest.mark.parametrize(
    "formula", ["C1", "SUM(B2:B9)", "乙!B1", '"B1"', "1+1", "[1]甲!B1", '"甲:乙!"', "'[1]甲:乙'!B1", "TODAY()", "B10"]
)
def test_a_result_that_does_not_stays(formula):
    assert stale_of({"甲!D5": formula}) == set()


def test_results_go_all_along_the_chain_and_over_sheets():
    formulas = {
        "甲!D1": "D2",
        "甲!D2": "D3",
        "甲!D3": "B1",
        "甲!D9": "Z1",
        "乙!A1": "甲!D1",
        "乙!A2": "SUM(A1)",
        "乙!A3": "A9",
    }
    assert stale_of(formulas) == {"甲!D1", "甲!D2", "甲!D3", "乙!A1", "乙!A2"}


def test_names_are_looked_up():
    names = (
        '<definedNames><definedName name="总额">甲!$B$1</definedName><definedName name="别处">乙!$B$1</definedName>'
        '<definedName name="名中名">总额*2</definedName></definedNames>'
    )
    formulas = {"乙!A1": "总额", "乙!A2": "别处", "乙!A3": "名中名+0"}
    assert stale_of(formulas, names=names) == {"乙!A1", "乙!A3"}


def test_a_table_stands_for_its_cells():
    table = f'<table xmlns="{MAIN}" id="1" displayName="表1" ref="A1:B3"/>'
    rows = '<row r="9"><c r="A9"><f>SUM(表1[金额])</f><v>1</v></c></row>'
    parts = {"xl/tables/table1.xml": ("table", table)}
    assert "<v>1</v>" not in rows_of(put(package(rows, sheet_parts=parts), {"B2": 5}))  # type: ignore[arg-type]
    assert "<v>1</v>" in rows_of(put(package(rows, sheet_parts=parts), {"B5": 5}))  # type: ignore[arg-type]


def test_an_array_loses_the_results_of_all_its_cells():
    book = package(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>1</v></c><c r="C1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c></row>'
    )
    assert rows_of(put(book, {"C2": 5})) == (
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f></c><c r="C1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"/><c r="C2"><v>5</v></c></row>'
    )


def test_shared_formulas_are_read_where_they_stand():
    book = package(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>'
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>'
    )
    rows = rows_of(put(book, {"B2": 5}))
    assert [f"<v>{n}</v>" in rows for n in (1, 2, 3)] == [True, False, True]


def test_a_sheet_whose_formulas_read_only_itself_is_not_even_parsed():
    roster = worksheet('<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*C1</f><v>9</v></c></row>')
    book = Package.from_bytes(zipped(parts_of({"表": worksheet(""), "户室清册": roster})), "a.xlsx")
    set_cell(book, book.sheet("表"), "A1", 5)
    assert book.parsed("xl/worksheets/sheet2.xml") is None
    assert "fullCalcOnLoad" in text(book, "xl/workbook.xml")
