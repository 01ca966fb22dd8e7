"""Results of formulas after a fill: right to the last digit, or gone; never the old ones."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from addin.filling.calculate import results
from addin.filling.opc.package import Package
from tests.addin.filling.books import package, parts_of, put, text, worksheet, xlsxwriter_book, zipped


def result(formula: str, **values: object) -> object:
    """Of `formula` in C9, when A1 and others are filled; what the file says, None where it says nothing."""
    cells = {"A1": 0, **values}

    def draw(book):
        sheet, other = book.add_worksheet("表"), book.add_worksheet("另 表")
        sheet.write_row("A1", [99, 2, "字", True, None])
        sheet.write_column("B2", [0.1, 0.2, "3", None, True])
        sheet.write_formula("C9", formula, None, "旧")
        other.write_row("A1", [7, "文"])

    book = put(Package.from_bytes(xlsxwriter_book(draw), "表.xlsx"), cells)
    assert "旧" not in text(book)
    cell = next(c for c in book.root("xl/worksheets/sheet1.xml").iter("{*}c") if c.get("r") == "C9")
    value = cell.findtext("{*}v")
    return value if value is None or cell.get("t") is None else (cell.get("t"), value)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=A1+B1*3-1", "15"),
        ("=(A1+B1)/3", "4"),
        ("=A1/3", "3.33333333333333"),
        ("=-A1+50%", "-9.5"),
        ("=--A1", "10"),
        ("=SUM(A1,B2:B6)", "10.3"),
        ("=SUM(A1:B1, 5)", "17"),
        ("=SUM(A:A)", "10"),
        ("=SUM(A1,'另 表'!A1)", "17"),
        ("='另 表'!A1+A1", "17"),
        ("=SUBTOTAL(9,A1:B3)", "12.3"),
        ("=SUBTOTAL(102,A1:B6)", "4"),
        ("=AVERAGE(A1:B1)", "6"),
        ("=COUNT(A1:D6)", "4"),
        ("=COUNTA(A1:D1)", "4"),
        ("=MAX(A1:B1)-MIN(A1:B1)", "8"),
        ("=ROUND(A1/3,2)", "3.33"),
        ("=ROUND(-A1/4,0)", "-3"),
        ("=ROUND(A1*15,-2)", "200"),
        ("=A1+D1", "11"),
        ("=A1+E1", "10"),
        ("=A1", "10"),
        ("=A1>3", ("b", "1")),
        ("=A1<>10", ("b", "0")),
        ("=IF(A1>=10,1,2)", "1"),
        ("=IF(A1<10,1,2)", "2"),
        ("=IF(A1<10,1)", ("b", "0")),
        ('=IF(E1="","没有填",IF(A1=0,"相符","不相符"))', ("str", "没有填")),
        ('=IF(B1="","没有填",IF(ROUND(A1-B1*5,2)=0,"相符","不相符"))', ("str", "相符")),
        ('=IF(C1="字","说""是""",A1/0)', ("str", '说"是"')),
        ('=IF(A1="10",1,2)', "2"),
        ("=IF(B1=0,A1/0,(A1+B1)/2)", "6"),
        ("=IF(E1=0,SUM(A1:B1),VLOOKUP(A1,A:B,2))", "12"),
        ("=IF(A1<3,{1,2},2)", "2"),
        ("=A1>3>2", ("b", "1")),
        ("=A1=D1", ("b", "0")),
        ("=A1&B1", ("str", "102")),
        ("=A1^2", "100"),
        ("=A1+1E+3", "1010"),
        ("=-2^2+A1", "14"),
    ],
)
def test_simple_formulas_are_worked_out(formula, expected):
    assert result(formula, A1=10) == expected


@pytest.mark.parametrize(
    "formula",
    [
        "=IF(A1>3,,2)",
        '=IF(A1=10,C1>"a")',
        '=IF("ａ"="A",A1,2)',
        "=A1/3=3.33333333333333",
        "=A1=>3",
        "=SUM(A1:B1 B1:B2)",
        "=SUM((A1,B1))",
        "=A1:A3+1",
        "=A1+不知",
        "=INDIRECT(A1)",
        "=OFFSET(A1,0,0)",
        "=A1+TODAY()",
        "=A1+C9",
        "=SUBTOTAL(7,A1:A3)",
        "=SUM(A1:B1)+SUM(",
        '=A1+"2020-7-1"',
        "=SUM(一月:三月!A1)+A1",
        "=A1+[1]表!A1",
    ],
)
def test_others_are_left_without_a_result(formula):
    assert result(formula, A1=10) is None


@pytest.mark.parametrize(
    ("formula", "error"),
    [
        ("=A1/0", "#DIV/0!"),
        ("=A1/E1", "#DIV/0!"),
        ("=A1+C1", "#VALUE!"),
        ("=IF(C1,A1,2)", "#VALUE!"),
        ("=AVERAGE(C1:C2)+A1", "#DIV/0!"),
        ("=VLOOKUP(A1,B1:C6,2,FALSE)", "#N/A"),
        ("=INDEX(A1:B2,3,1)", "#REF!"),
        ("=SQRT(-A1)", "#NUM!"),
    ],
)
def test_an_error_is_the_one_that_excel_shows(formula, error):
    assert result(formula, A1=10) == ("e", error)


def test_a_text_is_handed_on_as_text():
    assert result("=A1", A1="王 & 李") == ("str", "王 & 李")


def test_chains_run_over_sheets_against_their_order_and_through_shared_formulas():
    first = worksheet(
        '<row r="1"><c r="A1"><f>它!A1*2</f><v>1</v></c><c r="B1"><v>5</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">B1+A3</f><v>1</v></c><c r="B2"><v>7</v></c></row>'
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3"><v>9</v></c></row>'
        '<row r="4"><c r="A4"><f t="shared" si="0"/><v>1</v></c></row>'
    )
    other = worksheet('<row r="1"><c r="A1"><f>SUM(表!A2:A4)</f><v>1</v></c></row>')
    book = put(Package.from_bytes(zipped(parts_of({"表": first, "它": other})), "表.xlsx"), {"B3": 10})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.to_bytes())).get_sheet_by_name("表").to_python()
    assert [row[0] for row in rows] == [2 * (22 + 17 + 10), 22, 17, 10]


def test_results_that_stand_in_the_file_are_not_trusted():
    """XlsxWriter and others write 0 for every formula."""
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>4</v></c><c r="C1"><f>B1+B1</f><v>0</v></c>'
    book = put(package(row + '<c r="D1"><f>C1+A1</f><v>0</v></c></row>'), {"A1": 2})
    assert '<c r="D1"><f>C1+A1</f><v>10</v></c>' in text(book)
    assert '<c r="C1"><f>B1+B1</f><v>0</v></c>' in text(book)


@pytest.mark.parametrize("formula", ["A2+B1", "SUM(A1:C3)", "IF(1,A2)"])
def test_circles_and_what_hangs_on_them_have_no_result(formula):
    rows = f'<row r="1"><c r="A1"><f>{formula}</f><v>1</v></c><c r="B1"><v>1</v></c></row>'
    book = put(package(rows + '<row r="2"><c r="A2"><f>A1+B1</f><v>1</v></c></row>'), {"B1": 2})
    assert text(book).count("<v>") == 1


def test_hidden_rows_and_nested_subtotals():
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>SUBTOTAL(9,A1:A1)</f><v>0</v></c></row>'
        '<row r="3"{}><c r="A3"><v>5</v></c></row><row r="4"><c r="A4"><f>SUBTOTAL(9,A1:A3)</f><v>0</v></c></row>'
    )
    assert "<f>SUBTOTAL(9,A1:A3)</f><v>7</v>" in text(put(package(rows.format("")), {"A1": 2}))
    assert "<f>SUBTOTAL(9,A1:A3)</f></c>" in text(put(package(rows.format(' hidden="1"')), {"A1": 2}))


def test_what_an_array_formula_gives_is_not_read():
    row = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:C1">A1*{1,2}</f><v>1</v></c>'
        '<c r="C1"><v>2</v></c><c r="D1"><f>A1+C1</f><v>3</v></c></row>'
    )
    assert "<v>3</v>" not in text(put(package(row), {"A1": 2}))


def test_a_long_chain_is_followed_and_a_very_long_one_given_up(monkeypatch):
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c></row>' + "".join(
        f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="B{n}"><f>B{n - 1}+A{n}</f></c></row>' for n in range(2, 3001)
    )
    assert '<c r="B3000"><f>B2999+A3000</f><v>3001</v></c>' in text(put(package(rows), {"A1": 2}))
    monkeypatch.setattr(results, "MOST_READS", 100)
    given_up = text(put(package(rows), {"A1": 2}))
    assert '<c r="B3000"><f>B2999+A3000</f></c>' in given_up
    assert '<c r="B2"><f>B1+A2</f><v>3</v></c>' in given_up


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=30))
def test_money_adds_up_to_the_fen(amounts):
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>0.5</v></c></row>' for n in range(1, len(amounts) + 1))
    total = f'<row r="99"><c r="A99"><f>SUM(A1:A{len(amounts)})</f><v>1</v></c></row>'
    book = put(package(rows + total), {f"A{n}": amount for n, amount in enumerate(amounts, 1)})
    cell = next(c for c in book.root("xl/worksheets/sheet1.xml").iter("{*}c") if c.get("r") == "A99")
    assert type(amounts[0])(cell.findtext("{*}v")) == sum(amounts)
