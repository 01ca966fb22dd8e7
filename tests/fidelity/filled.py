"""Filled forms of every kind that the tests know, for readers and calculators that are not ours."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import formualizer
from openpyxl.utils.cell import coordinate_to_tuple

from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.machine.templates import blank_forms, example_forms, pattern_forms
from addin.outcome import Outcome
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.workbook.sample import sample_bytes
from tests.addin.filling.forms.test_nested import MANY, PAGED, TWO
from tests.addin.filling.forms.test_one_value_a_cell import AMOUNTS, KINDS
from tests.addin.filling.forms.test_pointing import NAME
from tests.addin.filling.forms.test_pointing import RECORDS as BUILDINGS
from tests.addin.filling.forms.test_pointing import form as pointing_form
from tests.addin.filling.made_forms import FIGURES, SHARES, make
from tests.addin.filling.recalculate.test_stale import COMPUTED, NOT_OLD
from tests.addin.filling.shift.fullform import FullForm
from tests.addin.filling.shift.test_workbook import RECORDS

Records = Mapping[str, Any]
RESERVED = {
    "A2": "{{分摊明细.门牌|预留 5}}", "B2": "{{分摊明细.分摊金额}}", "C2": "=B2/2", "D2": "=D1+B2", "A8": "合计",
    "B8": "=SUM(B2:B7)", "C8": "=SUM(C2:C7)", "D8": "=MAX(D2:D7)", "E2": 3, "E8": "=SUM(E2:E7)", "F2": "=ROW()-1",
}  # fmt: skip
LONG = {
    "A1": "{{小区名称}}", "A2": "{{分摊明细.门牌}}", "B2": "{{分摊明细.分摊金额}}", "C2": "=B2*12", "D2": "=C2/SUM(C2)",
    "A3": "合计", "B3": "=SUM(B2)", "C3": "=SUM(C2:C2)", "D3": "=ROUND(SUM(D2),2)", "E2": '=IF(B2>1000,"多","少")',
    "E3": '=COUNTIF(E2:E2,"多")', "F3": '="共"&COUNTA(A2:A2)&"户"', "G3": "=AVERAGE(B2)", "H3": "=B3-MIN(B2:B2)",
}  # fmt: skip


def _with_results(form: Path, cells: Mapping[str, Any]) -> Mapping[str, Any]:
    """Every formula with the result that it has in the form, as Excel would have saved it."""
    book, found = formualizer.load_workbook(str(form)), dict(cells)
    book.evaluate_all()
    for place, text in cells.items():
        if isinstance(text, str) and text.startswith("="):
            result = book.evaluate_cell("表", *coordinate_to_tuple(place))
            found[place] = text, 0 if result is None or isinstance(result, dict) else result
    return found


def _made(cells: Mapping[str, Any], records: Records, folder: Path) -> Path:
    form = make(folder / "表样.xlsx", _with_results(make(folder / "草样.xlsx", cells), cells))
    fill_form(form, folder / "好.xlsx", FIGURES, records, force=True)
    return folder / "好.xlsx"


def _pointing(folder: Path) -> Path:
    totals = [f"=SUM('{NAME}'!B3)", f"=COUNT('{NAME}'!B1)", f"=MAX('{NAME}'!B2:B2)*2", f"=AVERAGE('{NAME}'!B3)"]
    fill_form(pointing_form(folder, totals), folder / "好.xlsx", FIGURES, BUILDINGS, force=True)
    return folder / "好.xlsx"


def _full(folder: Path) -> Path:
    FullForm(folder / "表样.xlsx")
    fill_form(folder / "表样.xlsx", folder / "好.xlsx", {"小区名称": "甲"}, {"分摊明细": RECORDS}, force=True)
    return folder / "好.xlsx"


@cache
def _sample() -> Outcome:
    with TemporaryDirectory() as folder:
        source = Path(folder) / "样例.xlsx"
        source.write_bytes(sample_bytes())
        return analyse(read_book(source), date(2026, 1, 1))


def _shipped(form: Path, folder: Path) -> Path:
    outcome = _sample()
    fill_form(form, folder / "好.xlsx", catalogue.figures(outcome), catalogue.records(outcome), force=True, draft=True)
    return folder / "好.xlsx"


FIGURE_CELLS = ["{{总户数}}", "{{居民出资}}", 3, 5, ""]
ROW_CELLS = ["{{分摊明细.分摊金额}}", 7, "=ROW()", "=A{row}*2", "=SUM(A{row}:A{row})+1", "户"]
TOTALS = [
    "=SUM({one}1:{one}{above})", "=COUNT({one}1:{one}{above})", "=MAX({one}{row}:{one}{row})", "=SUM({one}{row})*2",
    "=SUBTOTAL(9,{one}1:{one}{above})", "=ROWS({one}1:{one}{above})", "=COUNTA({one}{row}:{one}{row})",
    '="共"&COUNT({one}{row}:{one}{row})&"个"', "=AVERAGE({one}{row},5)", "=IF(SUM({one}:{one})>0,1,0)",
]  # fmt: skip


def _at_random(seed: int, folder: Path) -> Path:
    """A few rows above, one to repeat, some that may drop, and totals below, of which some hang on others."""
    pick, cells = Random(seed), dict[str, Any]()
    row = pick.randint(2, 4)
    for column in "ABCD":
        cells |= {f"{column}{above}": pick.choice(FIGURE_CELLS) for above in range(1, row)}
        text = pick.choice(ROW_CELLS if column > "A" else ROW_CELLS[:2])
        cells[f"{column}{row}"] = text.format(row=row) if isinstance(text, str) and text.startswith("=") else text
        for total in range(row + 2, row + 5):
            one = pick.choice("ABCD")
            cells[f"{column}{total}"] = pick.choice(TOTALS).format(one=one, row=row, above=total - 1)
    cells |= {f"F{row}": "{{分摊明细.门牌}}", f"A{row + 1}": pick.choice(["{{#若 草稿}}删", "{{#若 非 草稿}}留", ""])}
    cells = {place: text for place, text in cells.items() if text != "" and not _is_circle(place, text)}
    return _made(cells, {"分摊明细": AMOUNTS}, folder)


def _is_circle(place: str, text: Any) -> bool:
    """Whether the total reads its own whole column."""
    return isinstance(text, str) and f"{place[0]}:{place[0]})" in text


_SHIPPED = {**example_forms(), **blank_forms(), **pattern_forms()}

FILLED: Mapping[str, Callable[[Path], Path]] = {
    **{name: partial(_made, cells, {"分摊明细": AMOUNTS, "楼栋分摊": []}) for name, (cells, _) in KINDS.items()},
    **{name: partial(_made, cells, {"分摊明细": SHARES}) for name, (cells, _) in {**COMPUTED, **NOT_OLD}.items()},
    "groups within groups": partial(_made, TWO, {"分摊明细": MANY}),
    "pages": partial(_made, PAGED, {"分摊明细": MANY}),
    "reserved rows": partial(_made, RESERVED, {"分摊明细": MANY}),
    "formulas of many kinds": partial(_made, LONG, {"分摊明细": [*SHARES, {"门牌": "x", "分摊金额": Decimal("0.01")}]}),
    "totals over buildings": _pointing,
    "everything that hangs on rows": _full,
    **{f"at random {seed}": partial(_at_random, seed) for seed in range(40)},
    **{f"示例 {name}": partial(_shipped, path) for name, path in _SHIPPED.items()},
}
