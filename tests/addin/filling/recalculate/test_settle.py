"""Formulas that only Excel can work out are left without a result, and each of them is named."""

from pathlib import Path

import pytest

from addin.filling.forms.form import fill_form
from tests.addin.filling.books import package, put
from tests.addin.filling.made_forms import FIGURES, SHARES, make

OPEN = {
    "OFFSET": "=SUM(OFFSET(A1,0,0))",
    "INDIRECT": '=INDIRECT("A1")+A1',
    "TODAY": "=TODAY()+A1",
    "unknown": "=XIRR(A1:A2,B1:B2)",
    "hangs on one of these": "=C9*2",
    "a circle": "=B2+A1",
}


@pytest.mark.parametrize("name", OPEN)
def test_what_is_left_open_is_named_with_its_sheet(tmp_path: Path, name: str) -> None:
    cells = {"A1": "{{总户数}}", "B2": OPEN[name], "C9": "=NOW()+A1"}
    result = fill_form(make(tmp_path / "表样.xlsx", cells), tmp_path / "好.xlsx", FIGURES, {"分摊明细": SHARES})

    assert sorted(result.left_open) == ["表!B2", "表!C9"]


def test_what_was_worked_out_is_not_named(tmp_path: Path) -> None:
    cells = {"A1": "{{总户数}}", "B2": "=A1*2", "C9": "=NOW()"}
    result = fill_form(make(tmp_path / "表样.xlsx", cells), tmp_path / "好.xlsx", FIGURES, {"分摊明细": SHARES})

    assert result.left_open == ()


def test_results_that_hang_on_nothing_new_stay() -> None:
    cells = '<c r="A1"><v>1</v></c><c r="B1"><f>OFFSET(A9,1,1)</f><v>7</v></c><c r="C1"><f>A9*2</f><v>8</v></c>'
    done = put(package(f'<row r="1">{cells}</row>'), {"A1": 5})

    texts = [cell.findtext("{*}v") for cell in done.root("xl/worksheets/sheet1.xml").iter("{*}c")]
    assert texts == ["5", None, "8"]
