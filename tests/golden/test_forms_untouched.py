"""Each example form filled: part by part, nothing changed but the sheet, and in it nothing but cells with placeholders.

Ignored: nothing.  What stands below a list is looked for where the list's length has moved it.
"""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from addin.filling.forms.condition import parse
from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.machine.templates import example_forms
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.workbook.sample import sample_bytes

GONE = -1
PLACEHOLDER = re.compile(r"\{\{.*?\}\}")


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    path = tmp_path_factory.mktemp("clean") / "样例.xlsx"
    path.write_bytes(sample_bytes(clean=True))
    return analyse(read_book(path), date(2026, 11, 23))


def spreads(path: Path) -> bool:
    """Whether it makes sheets of its own, one a group of records: those are looked at elsewhere."""
    return any("{{" in sheet.title for sheet in openpyxl.load_workbook(path))


@pytest.fixture(params=[form for form in example_forms().items() if not spreads(form[1])], ids=lambda form: form[0])
def form(request):
    return request.param[1]


@pytest.fixture
def filled(form, outcome, tmp_path) -> Path:
    target = tmp_path / "filled.xlsx"
    fill_form(form, target, catalogue.figures(outcome), catalogue.records(outcome))
    return target


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_only_the_sheet_and_what_refers_to_its_rows_is_written_anew(form, filled):
    before, after = parts(form), parts(filled)
    assert list(before) == [name for name in after if name in before]
    changed = {name for name in after if before.get(name) != after[name]}
    allowed = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"}
    assert "xl/worksheets/sheet1.xml" in changed
    assert changed <= allowed, changed - allowed


def test_only_cells_with_placeholders_hold_something_else(form, filled, outcome):
    before = openpyxl.load_workbook(form).worksheets[0]
    after = openpyxl.load_workbook(filled).worksheets[0]
    lists = repeating_rows(before, catalogue.records(outcome)) | dropped_rows(before, catalogue.figures(outcome))
    assert after.max_row == before.max_row + sum(lists.values())
    compared = 0
    for row in before.iter_rows():
        if lists.get(row[0].row) == GONE:
            continue
        moved = row[0].row + sum(added for first, added in lists.items() if first < row[0].row)
        for cell in row:
            if not (isinstance(cell.value, str) and (PLACEHOLDER.search(cell.value) or cell.value.startswith("="))):
                there = after.cell(moved, cell.column)
                assert (there.value, *looks(there)) == (cell.value, *looks(cell)), cell.coordinate
                compared += 1
    assert compared > 30


def dropped_rows(sheet, figures) -> dict[int, int]:
    """Rows of the form that go because their condition does not hold."""
    marks = {
        cell.row: mark[1]
        for row in sheet.iter_rows()
        for cell in row
        if (mark := re.search(r"\{\{#若 (.*?)\}\}", str(cell.value or ""))) and not parse(mark[1]).of.field
    }
    return {row: GONE for row, mark in marks.items() if not parse(mark).holds(figures)}


def repeating_rows(sheet, records) -> dict[int, int]:
    """Row of the form → how many rows its list adds; a condition in the row leaves some out."""
    found = {}
    for row in sheet.iter_rows():
        texts = " ".join(str(cell.value) for cell in row if cell.value)
        field = re.search(r"\{\{(\w+)\.", texts)
        mark = re.search(r"\{\{#若 (.*?)\}\}", texts)
        if field:
            kept = [record for record in records[field[1]] if mark is None or parse(mark[1]).holds(record)]
            found[row[0].row] = max(len(kept), 1) - 1
    return found


def looks(cell) -> tuple[object, ...]:
    return tuple(map(repr, (cell.font, cell.border, cell.fill, cell.alignment, cell.number_format)))
