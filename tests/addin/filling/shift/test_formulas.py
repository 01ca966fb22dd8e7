import pytest

from addin.filling.sheets.formulas import move as copied
from addin.filling.shift.formulas import Formulas, Place
from addin.filling.shift.rowshift import RowShift

FORMULAS = Formulas({"明细 表": RowShift({8: 4}), "双": RowShift({3: 1, 8: 4})})

# The formula · its row on 明细 表 · after four rows were put in below row 8
ELSEWHERE_ON_THE_SHEET = """
    SUM(D8:D8)           9    SUM(D8:D12)
    SUM(D8)              9    SUM(D8:D12)
    SUM($D$8)            9    SUM($D$8:$D$12)
    SUM(D7:D8)           9    SUM(D7:D12)
    SUM(D7:D9)           10   SUM(D7:D13)
    SUM(D5:D7)           9    SUM(D5:D7)
    D8                   9    D8
    D8*2+D9              10   D8*2+D13
    $D$9&"D9"            3    $D$13&"D9"
    8:8                  20   8:12
    COUNTA(B:B)          20   COUNTA(B:B)
    SUM(D8:D1048576)     3    SUM(D8:D1048576)
    汇总!D9              9    汇总!D9
    '明细 表'!D9         9    '明细 表'!D13
    ROUND(D8,2)          9    ROUND(D8,2)
"""

# The formula in row 8 · which copy · as it reads there
IN_THE_PATTERN_ROW = """
    D8*E8                0    D8*E8
    D8*E8                2    D10*E10
    D8/D$9               2    D10/D$13
    D8/D9                2    D10/D13
    SUM(D8:F8)           0    SUM(D8:F8)
    SUM(D8:F8)           3    SUM(D11:F11)
    SUM(D$8:D8)          0    SUM(D$8:D8)
    SUM(D$8:D8)          3    SUM(D$8:D11)
    D8/SUM($D$8:$D$8)    1    D9/SUM($D$8:$D$12)
    D8/SUM($D$8)         1    D9/SUM($D$8:$D$12)
    SUM(D8)              1    SUM(D9)
    F7+D8                1    F8+D9
    $B$3*D8              2    $B$3*D10
    汇总!D8              2    汇总!D10
    汇总!$D$8            2    汇总!$D$8
    ROW()-7              2    ROW()-7
"""


def lines(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().replace("'明细 表'", "'明细_表'").splitlines()]


@pytest.mark.parametrize(("formula", "row", "expected"), lines(ELSEWHERE_ON_THE_SHEET))
def test_a_formula_means_the_same_cells_as_before(formula: str, row: str, expected: str) -> None:
    formula, expected = formula.replace("_", " "), expected.replace("_", " ")

    assert FORMULAS.moved(formula, Place("明细 表", int(row))) == expected


@pytest.mark.parametrize(("formula", "copy", "expected"), lines(IN_THE_PATTERN_ROW))
def test_a_formula_of_the_pattern_row_is_filled_down(formula: str, copy: str, expected: str) -> None:
    assert FORMULAS.moved(formula, Place("明细 表", 8, int(copy))) == expected


@pytest.mark.parametrize(("formula", "copy", "expected"), lines(IN_THE_PATTERN_ROW))
def test_all_copies_at_once_read_the_same(formula: str, copy: str, expected: str) -> None:
    filled = FORMULAS.filled_down(formula, Place("明细 表", 8), 4)

    assert filled == [FORMULAS.moved(formula, Place("明细 表", 8, copy)) for copy in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("D9", "D9"),
        ("'明细 表'!D9", "'明细 表'!D13"),
        ("SUM('明细 表'!D8:D8)", "SUM('明细 表'!D8:D12)"),
        ("SUM('明细 表'!D8)*D8", "SUM('明细 表'!D8:D12)*D8"),
        ("[1]明细!D9", "[1]明细!D9"),
    ],
)
def test_on_other_sheets_only_references_to_the_shifted_one_change(formula: str, expected: str) -> None:
    assert FORMULAS.moved(formula, Place("汇总", 9)) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("[1]明细!D8*2", ["[1]明细!D9*2", "[1]明细!D10*2"]),
        ("'[册.xlsx]明 细'!D8:$E$8", ["'[册.xlsx]明 细'!D9:$E$8", "'[册.xlsx]明 细'!D10:$E$8"]),
        ("SUM(一月:三月!D8)", ["SUM(一月:三月!D9)", "SUM(一月:三月!D10)"]),
        ("SUM('一 月:三月'!D$8)+D8", ["SUM('一 月:三月'!D$8)+D9", "SUM('一 月:三月'!D$8)+D10"]),
        ("[1]!单价*D8", ["[1]!单价*D9", "[1]!单价*D10"]),
        ("COUNT([1]明细!D:D,[1]明细!8:8)", ["COUNT([1]明细!D:D,[1]明细!9:9)", "COUNT([1]明细!D:D,[1]明细!10:10)"]),
    ],
)
def test_other_workbooks_and_several_sheets_go_along_in_copies(formula: str, expected: list[str]) -> None:
    assert FORMULAS.filled_down(formula, Place("明细 表", 8), 2) == expected
    assert FORMULAS.moved(formula, Place("明细 表", 12)).startswith(formula[:6])
    assert copied(formula, 1, 0) == expected[0]


def test_another_sheets_list_is_the_same_for_all_copies() -> None:
    assert FORMULAS.moved("D8/SUM('明细 表'!D8)", Place("双", 8, 2)) == "D11/SUM('明细 表'!D8:D12)"
    assert FORMULAS.moved("D8*'明细 表'!D8", Place("双", 8, 2)) == "D11*'明细 表'!D10"


def test_a_single_cell_grows_where_a_list_is_meant() -> None:
    assert FORMULAS.moved("'明细 表'!$D$8", Place(""), grow=True) == "'明细 表'!$D$8:$D$12"
    assert FORMULAS.moved("'明细 表'!$D$8", Place("")) == "'明细 表'!$D$8"


def test_two_lists_on_a_sheet_move_each_other() -> None:
    assert FORMULAS.moved("SUM(D3:D3)+SUM(D8:D8)+D9", Place("双", 9)) == "SUM(D3:D4)+SUM(D9:D13)+D14"
    assert FORMULAS.moved("D8*D3", Place("双", 8, 2)) == "D11*D5"


@pytest.mark.parametrize(
    ("xml", "mentions"),
    [("<f>明细!A1</f>", False), ("<f>'明细 表'!A1</f>", True), ("<f>&#26126;</f>", True), ("\ufeff", False)],
)
def test_xml_that_names_no_shifted_sheet_need_not_be_looked_at(xml: str, mentions: bool) -> None:
    assert FORMULAS.mentioned_in(xml.encode()) is mentions


BLOCKS = Formulas({"表": RowShift({4: 2}, {4: 3})})


@pytest.mark.parametrize(
    ("formula", "row", "expected"),
    [
        ("SUM(D5)", 9, "SUM(D5,D8,D11)"),
        ("SUM(D5:E6,G1)", 9, "SUM(D5:E6,D8:E9,D11:E12,G1)"),
        ("SUM(D4:D6)", 9, "SUM(D4:D12)"),
        ("SUM(D4:D7)", 9, "SUM(D4:D13)"),
        ("SUMIF(D5:D5,1)", 9, "SUMIF(D5:D11,1)"),
        ("D5*2", 9, "D5*2"),
        ("SUM(D5:D5)", 6, "SUM(D5:D5)"),
    ],
)
def test_formulas_over_a_pattern_of_several_rows(formula: str, row: int, expected: str) -> None:
    assert BLOCKS.moved(formula, Place("表", row)) == expected


def test_formulas_within_it_go_along_as_a_block() -> None:
    assert BLOCKS.filled_down("SUM(D4:D5)+$B$2+D9", Place("表", 6), 2) == [
        "SUM(D7:D8)+$B$2+D15",
        "SUM(D10:D11)+$B$2+D15",
    ]
