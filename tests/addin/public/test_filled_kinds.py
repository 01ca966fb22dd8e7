"""What rows that grow, drop or are reserved leave behind in a filled form is printed right by its public copy, too."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from addin.filling.forms.form import fill_form
from addin.filling.opc.package import Package
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import publish_package
from addin.unusable import Unusable
from tests.addin.filling.forms.test_one_value_a_cell import AMOUNTS, KINDS
from tests.addin.filling.forms.test_pointing import NAME
from tests.addin.filling.forms.test_pointing import RECORDS as BUILDINGS
from tests.addin.filling.forms.test_pointing import form as pointing_form
from tests.addin.filling.made_forms import FIGURES, SHARES, make
from tests.addin.filling.recalculate.test_stale import COMPUTED, NOT_OLD

NOBODY = People(frozenset({"孟小棠"}), frozenset({"13812345678"}), frozenset())
OPEN = "through an address"
"""The kind whose formula (INDIRECT) nobody here works out."""
RESERVED: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
    "a formula in reserved rows": (
        {"A1": "{{分摊明细.门牌|预留 4}}", "B1": 8, "C1": "=B1/2", "A6": "合计", "C6": "=SUM(C1:C5)"},
        {"C1": 4, "C3": 4, "C6": 12},
    ),
    "a word in reserved rows": (
        {"A1": "{{分摊明细.门牌|预留 4}}", "B1": "元", "B6": "=COUNTA(B1:B5)"},
        {"B3": "元", "B6": 3},
    ),
    "more records than reserved rows": (
        {"A1": "{{分摊明细.门牌|预留 1}}", "B1": 5, "B3": "=SUM(B1:B2)"},
        {"B4": 15},
    ),
    "row numbers in reserved rows": (
        {"A1": "{{分摊明细.门牌|预留 4}}", "B1": "=ROW()", "B6": "=MAX(B1:B5)"},
        {"B3": 3, "B6": 3},
    ),
    "an amount of every row": (
        {"A1": "{{分摊明细.门牌|预留 3}}", "B1": "{{分摊明细.分摊金额}}", "C1": "=B1*2", "C5": "=SUM(C1:C4)"},
        {"C1": 2469, "C5": 6468.98},
    ),
}


def copied(filled: Path) -> Any:
    """The first sheet of its public copy."""
    package = Package.open(filled)
    publish_package(package, NOBODY, Notice())
    return load_workbook(io.BytesIO(package.to_bytes())).worksheets[0]


def shown(path: Path, cells: Mapping[str, Any], records: Any) -> Any:
    fill_form(make(path / "表样.xlsx", cells), path / "好.xlsx", FIGURES, {"分摊明细": records, "楼栋分摊": []})
    return copied(path / "好.xlsx")


@pytest.mark.parametrize("kind", [kind for kind in {**COMPUTED, **NOT_OLD, **RESERVED} if kind != OPEN])
def test_the_right_result_is_printed(tmp_path: Path, kind: str) -> None:
    cells, expected = {**COMPUTED, **NOT_OLD, **RESERVED}[kind]
    sheet = shown(tmp_path, cells, SHARES)
    assert {place: sheet[place].value for place in expected} == expected


def test_what_nobody_here_works_out_is_named_by_its_cell(tmp_path: Path) -> None:
    cells, expected = NOT_OLD[OPEN]
    with pytest.raises(Unusable, match=f"表!{next(iter(expected))}"):
        shown(tmp_path, cells, SHARES)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_that_drop_leave_one_right_value_in_the_copy(tmp_path: Path, kind: str) -> None:
    cells, expected = KINDS[kind]
    sheet = shown(tmp_path, cells, AMOUNTS)
    assert {place: sheet[place].value for place in expected} == expected


@pytest.mark.parametrize(
    ("formula", "result"),
    [("SUM('{}'!B3)", 4123), ("COUNT('{}'!B1)", 3), ("MAX('{}'!B3)", 4000), ("MIN('{}'!B3)", 3), ("SUM('{}'!B1)*2", 6)],
)
def test_a_total_over_the_sheets_of_all_buildings(tmp_path: Path, formula: str, result: int) -> None:
    fill_form(pointing_form(tmp_path, [f"={formula.format(NAME)}"]), tmp_path / "好.xlsx", FIGURES, BUILDINGS)
    assert copied(tmp_path / "好.xlsx")["A1"].value == result
