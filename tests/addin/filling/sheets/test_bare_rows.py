"""Rows of blank cells that are kept out of the tree: the file is the same as through the tree, whatever is written."""

import random
from datetime import date
from decimal import Decimal

import pytest

from addin.filling.opc.xml import serialise
from addin.filling.sheets import bare_rows
from addin.filling.sheets.values import Link
from addin.filling.write.cells import CellWriter
from tests.addin.filling.books import SHEET, package, rows_of, styles

STYLE = styles('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' * 4)
HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>'
COLUMNS, LAST = "ABCDEF", 60
FOOT = (
    f'<row r="{LAST + 1}"><c r="A{LAST + 1}" s="2"><f>SUM(A2:A{LAST})</f><v>0</v></c><c r="B{LAST + 1}" s="1"/></row>'
)


def blanks(first: int = 2, last: int = LAST, more: str = "") -> str:
    return "".join(
        f'<row r="{row}" spans="1:6"{more}>{"".join(f"""<c r="{one}{row}" s="1"/>""" for one in COLUMNS)}</row>'
        for row in range(first, last + 1)
    )


ROWS = HEAD + blanks() + FOOT


def parts(writer: CellWriter) -> dict[str, bytes]:
    writer.finish()
    return {name: writer.package.data(name) for name in writer.package.names}


def fill(values, in_tree, rows=ROWS, looked_at=False):
    book = package(rows, style=STYLE)
    if looked_at:
        book.edit(SHEET)
    writer = CellWriter(book, in_tree)
    for ref, value in values.items():
        writer.set(book.sheets[0], ref, value)
    return parts(writer)


def test_a_long_run_is_out_of_the_tree_and_comes_back():
    book = package(ROWS, style=STYLE)
    before = serialise(book.root(SHEET))
    bare = bare_rows.take_out(book, SHEET)
    assert [len(run.rows) for run in bare.runs] == [LAST - 1]
    assert len(book.root(SHEET).findall(".//{*}row")) == 2
    assert bare.last == LAST
    bare.put_back()
    assert serialise(book.root(SHEET)) == before


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (HEAD + blanks(2, 6) + FOOT, "a few rows"),
        (HEAD + blanks(more=' hidden="1"') + FOOT, "hidden rows"),
        (HEAD + "<!-- -->" + blanks() + FOOT, "a comment"),
        (HEAD + blanks().replace(" s=", ' cm="1" s=') + FOOT, "cells that say more"),
        (HEAD + blanks().replace("<row r", "<row spans='1:6' r").replace(' spans="1:6"', "") + FOOT, "another order"),
        (HEAD + blanks().replace("/>", "><v>1</v></c>") + FOOT, "cells with content"),
    ],
)
def test_what_may_hold_more_stays_in_the_tree(rows, why):
    assert bare_rows.take_out(package(rows, style=STYLE), SHEET).runs == [], why


CASES = {
    "one value": {"C9": "文字"},
    "all of a column": {f"A{row}": row for row in range(2, LAST + 1)},
    "kinds": {"A2": Decimal("1.50"), "B3": True, "C4": date(2020, 1, 2), "D5": "=1+1", "E6": "007", "F7": "一\n二"},
    "a cell that is not there, in a row that is": {"C9": 1, "H9": 2},
    "a row that is not there": {"C9": 1, f"A{LAST + 9}": 2},
    "a row between": {"A2": 5, "B61": 3},
    "blanked": {"C9": None, "D9": ""},
    "nothing": {},
    "written twice": {"C9": 1, "D9": 2, "Z9": 3},
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("looked_at", [False, True])
def test_the_file_is_that_of_the_tree(name, looked_at):
    assert fill(CASES[name], False, looked_at=looked_at) == fill(CASES[name], True, looked_at=looked_at)


def test_gaps_between_runs_are_kept():
    rows = HEAD + blanks(2, 40) + '<row r="41"><c r="A41"><v>5</v></c></row>' + blanks(42, 90)
    values = {"A2": 1, "F40": 2, "A42": 3, "F90": 4, "B41": 9}
    assert fill(values, False, rows) == fill(values, True, rows)


def test_at_random_the_file_is_that_of_the_tree():
    pick = random.Random(7)
    for _ in range(40):
        places = [f"{pick.choice('ABCDEFGH')}{pick.randint(1, LAST + 4)}" for _ in range(pick.randint(1, 30))]
        values = {one: pick.choice(("字", 3, Decimal("2.5"), None, "0123", True)) for one in places}
        assert fill(values, False) == fill(values, True), values


def test_a_total_below_counts_what_went_in():
    found = fill({"A2": 3, "A60": 4}, in_tree=False)[SHEET].decode()
    assert "<f>SUM(A2:A60)</f><v>7</v>" in found


def test_a_link_goes_to_a_cell_of_such_a_row():
    book = package(ROWS, style=STYLE)
    writer = CellWriter(book)
    writer.set(book.sheets[0], "B7", Link("看", "表!A1"))
    writer.finish()
    assert "看" in rows_of(book)
    assert b'ref="B7"' in book.data(SHEET)


def test_cells_that_a_merge_hides_are_refused_there_too():
    book = package(ROWS, style=STYLE, after='<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>')
    writer = CellWriter(book)
    writer.set(book.sheets[0], "A5", 1)
    with pytest.raises(Exception, match="看不见"):
        writer.set(book.sheets[0], "B5", 1)
