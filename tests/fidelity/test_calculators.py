"""Filled forms of every kind, worked out by calculators that are not ours: no result in a file is another than theirs.

A result that we leave open is none; how many of all there are is said with `-s`.
"""

import math
import warnings
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.fidelity.test_office import convert_all

formualizer = pytest.importorskip("formualizer")
Results = Mapping[tuple[str, str], Any]


def read(path: Path) -> tuple[Results, Results]:
    """Formulas, and the results that the file holds, as openpyxl reads both."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        books = [openpyxl.load_workbook(path, data_only=only) for only in (False, True)]
    cells = {
        (sheet.title, cell.coordinate): cell.value
        for sheet in books[0].worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    }
    return cells, {(sheet, ref): books[1][sheet][ref].value for sheet, ref in cells}


def same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, datetime | date | time) or isinstance(theirs, datetime | date | time):
        return str(ours)[:10] == str(theirs)[:10] or isinstance(ours, int | float) != isinstance(theirs, int | float)
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return bool(ours) == bool(theirs)
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)
    return ours == theirs or (not ours and not theirs)


def test_formualizer_works_out_the_same(files: dict[str, Path]) -> None:
    compared = left_open = 0
    wrong = []
    for name, path in files.items():
        formulas, results = read(path)
        if not formulas:
            continue
        book = formualizer.load_workbook(str(path))
        book.evaluate_all()
        for (sheet, ref), formula in formulas.items():
            ours = results[sheet, ref]
            row, column = openpyxl.utils.cell.coordinate_to_tuple(ref)
            theirs = book.evaluate_cell(sheet, row, column)
            left_open += ours is None
            if isinstance(theirs, dict):  # an error of its own, for what it does not know
                continue
            compared += ours is not None
            if ours is not None and not same(ours, theirs):
                wrong.append((name, sheet, ref, formula, ours, theirs))
    print(f"{compared} compared, {left_open} left open")
    assert wrong == []
    assert compared > 700


@pytest.mark.office
def test_libreoffice_works_out_the_same(files: dict[str, Path], tmp_path: Path) -> None:
    """It recalculates what it opens, being asked to by `fullCalcOnLoad`."""
    compared = left_open = 0
    wrong = []
    made = convert_all(list(files.values()), "ods", tmp_path / "ods")
    again = convert_all(list(made.values()), "xlsx", tmp_path / "xlsx")
    for name, path in files.items():
        formulas, results = read(path)
        theirs = openpyxl.load_workbook(again[path.stem], data_only=True)
        for (sheet, ref), formula in formulas.items():
            ours = results[sheet, ref]
            left_open += ours is None
            compared += ours is not None
            if ours is not None and not same(ours, theirs[sheet][ref].value):
                wrong.append((name, sheet, ref, formula, ours, theirs[sheet][ref].value))
    print(f"{compared} compared, {left_open} left open")
    assert wrong == []
    assert compared > 700
