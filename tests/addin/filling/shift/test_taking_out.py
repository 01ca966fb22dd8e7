"""Rows taken out: everything hangs where it would, had the form never had them."""

from pathlib import Path

import pytest

from addin.filling.opc.package import Package
from addin.filling.shift.needed import needed
from addin.filling.shift.ranges import moved
from addin.filling.shift.rowshift import RowRemoval
from addin.filling.shift.workbook import shift
from tests.addin.filling.shift.facts import FEATURES, Facts24
from tests.addin.filling.shift.fullform import FullForm
from tests.addin.filling.shift.rawbook import OTHER, SHEET, raw_book
from tests.addin.filling.shift.test_workbook import RECORDS

NAME = "市农研所家属院"


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Facts24, Facts24]:
    """A form of eight rows that has lost five of them, and one that XlsxWriter writes with three from the start."""
    folder = tmp_path_factory.mktemp("forms")
    form, less, truth = (folder / name for name in ("form.xlsx", "less.xlsx", "truth.xlsx"))
    FullForm(form, RECORDS, NAME)
    FullForm(truth, RECORDS[:3], NAME)
    package = Package.open(form)
    shift(package, {package.sheet("分摊 明细"): RowRemoval(range(11, 16))})
    package.save(less)
    return Facts24(less), Facts24(truth)


@pytest.mark.parametrize("feature", FEATURES)
def test_everything_hangs_where_it_would_had_the_form_had_three_rows(
    feature: str, pair: tuple[Facts24, Facts24]
) -> None:
    less, truth = (FEATURES[feature](facts) for facts in pair)

    assert less == truth
    assert less, "the form must have the feature"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A1", "A1"),
        ("A3", ""),
        ("A5", "A3"),
        ("A2:B3", "A2:B2"),
        ("A3:B4", ""),
        ("A4:B6", "A3:B4"),
        ("A1:B9 C3:C4 D5", "A1:B7 D3"),
        ("A:B", "A:B"),
        ("A1:A1048576", "A1:A1048576"),
        ("$A$3:$A$5", "$A$3:$A$3"),
    ],
)
def test_ranges_shrink_and_vanish(before: str, after: str) -> None:
    assert moved(before, RowRemoval([3, 4])) == after


def out(rows: list[int], sheet: str, other: str = "<sheetData/>", workbook: str = "") -> Package:
    package = raw_book(sheet, other, workbook=workbook)
    shift(package, {package.sheet("表"): RowRemoval(rows)})
    return package


def test_formulas_keep_what_is_left_of_their_ranges() -> None:
    cells = '<row r="6"><c r="A6"><f>SUM(A1:A3)+A5*SUM(A3:A4)</f></c></row>'
    other = '<sheetData><row r="1"><c r="A1"><f>表!A5+SUM(表!$A$2:$A$4)+A5</f></c></row></sheetData>'

    package = out([3], f"<sheetData>{cells}</sheetData>", other)

    assert package.root(SHEET).findtext(".//{*}f") == "SUM(A1:A2)+A4*SUM(A3:A3)"
    assert package.root(OTHER).findtext(".//{*}f") == "表!A4+SUM(表!$A$2:$A$3)+A5"


def test_what_a_merge_shows_stays_while_any_of_its_rows_does() -> None:
    rows = '<row r="2"><c r="A2" s="4"><v>7</v></c></row><row r="3"><c r="A3" s="5"/><c r="B3"><v>1</v></c></row>'
    merges = '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="C1:C2"/></mergeCells>'

    package = out([2], f"<sheetData>{rows}</sheetData>{merges}")

    root = package.root(SHEET)
    assert [(c.get("r"), c.get("s"), c.findtext("{*}v")) for c in root.iter("{*}c")] == [
        ("A2", "4", "7"),
        ("B2", None, "1"),
    ]
    assert [one.get("ref") for one in root.iter("{*}mergeCell")] == ["A2:A3"]
    assert root.find("{*}mergeCells").get("count") == "1"


def test_lists_that_become_empty_go() -> None:
    rest = (
        '<sheetData><row r="2"><c r="A2"/></row></sheetData>'
        '<conditionalFormatting sqref="A2"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>'
        '<dataValidations count="1"><dataValidation sqref="A2:B2"/></dataValidations>'
        '<hyperlinks><hyperlink ref="A2" location="B5"/></hyperlinks>'
        '<rowBreaks count="2" manualBreakCount="2"><brk id="1" man="1"/><brk id="2" man="1"/></rowBreaks>'
        '<ignoredErrors><ignoredError sqref="A2"/></ignoredErrors>'
    )

    root = out([2], rest).root(SHEET)

    assert [child.tag.rpartition("}")[2] for child in root] == ["sheetData", "rowBreaks"]
    breaks = root.find("{*}rowBreaks")
    assert [one.get("id") for one in breaks] == ["1"]
    assert (breaks.get("count"), breaks.get("manualBreakCount")) == ("1", "1")


def test_frozen_rows_that_go_freeze_no_longer() -> None:
    views = '<sheetViews><sheetView><pane ySplit="3" topLeftCell="A4" state="frozen"/>'
    views += '<selection activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetData/>'

    root = out([2], views).root(SHEET)

    assert root.find(".//{*}pane").attrib == {"ySplit": "2", "topLeftCell": "A3", "state": "frozen"}
    assert root.find(".//{*}selection").attrib == {"activeCell": "A2", "sqref": "A2"}


@pytest.mark.parametrize(
    ("rows", "workbook", "wanted"),
    [
        ('<row r="9"><c r="A9"><f>A2+A3</f></c></row>', "", {2, 3}),
        ('<row r="9"><c r="A9"><f>SUM(A1:A3)</f></c></row>', "", set()),
        ('<row r="9"><c r="A9"><f>SUM(A2:A3)</f></c></row>', "", {2}),
        ('<row r="2"><c r="A2"><f>A3+1</f></c></row>', "", set()),
        ('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row>', "", {2, 3}),
        ("", '<definedNames><definedName name="率">表!$A$3</definedName></definedNames>', {3}),
        ("", '<definedNames><definedName name="_xlnm.Print_Area">表!$A$3</definedName></definedNames>', set()),
    ],
)
def test_rows_that_something_needs_alone_are_told(rows: str, workbook: str, wanted: set[int]) -> None:
    package = raw_book(f"<sheetData>{rows}</sheetData>", workbook=workbook)

    assert needed(package, package.sheet("表"), RowRemoval([2, 3])) == wanted


def test_a_table_keeps_its_header_and_a_row(tmp_path: Path) -> None:
    table = '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A2:B4"/>'
    package = raw_book("<sheetData/>", parts={"xl/tables/table1.xml": ("table", table)})
    sheet = package.sheet("表")

    assert needed(package, sheet, RowRemoval([2])) == {2}
    assert needed(package, sheet, RowRemoval([3])) == set()
    assert needed(package, sheet, RowRemoval([3, 4])) == {3}
