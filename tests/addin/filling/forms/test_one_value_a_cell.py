"""Whatever drops, grows or is worked out anew: no cell of the file holds two values, and the one it holds is right.

Excel offers to repair a file in which a `<c>` has two `<v>`.
"""

import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.machine.templates import example_forms
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.workbook.sample import sample_bytes
from tests.addin.filling.made_forms import FIGURES, make

ONCE = ("f", "v", "is")
AMOUNTS = [{"楼栋": f"{1 + n % 3}号楼", "门牌": f"1-{n}", "分摊金额": Decimal(n)} for n in range(1, 6)]
DROPPED = "{{#若 草稿}}不在这一份里"
KINDS: Mapping[str, tuple[Mapping[str, str], Mapping[str, object]]] = {
    "a row drops between the total and its rows": (
        {"A1": "{{分摊明细.分摊金额}}", "A2": DROPPED, "A3": "=SUM(A1:A1)"},
        {"A6": 15},
    ),
    "a row drops out of what is added up": (
        {"A1": "{{分摊明细.分摊金额}}", "A2": DROPPED, "B2": "7", "A3": "{{总户数}}", "A4": "=SUM(A1:A3)"},
        {"A7": 95},
    ),
    "totals of totals": (
        {"A1": "{{分摊明细.分摊金额}}", "A2": DROPPED, "A3": "=SUM(A1:A2)", "A4": "=A3*2", "A5": "=SUM(A3:A4)"},
        {"A6": 15, "A7": 30, "A8": 45},
    ),
    "a subtotal": (
        {"A1": "{{分摊明细.分摊金额}}", "A2": DROPPED, "A3": "=SUBTOTAL(9,A1:A2)"},
        {"A6": 15},
    ),
    "a result that is text": (
        {"A1": "{{小区名称}}", "A2": DROPPED, "A3": '=A1&"合计"&SUM(A1:A2)'},
        {},
    ),
    "rows drop above and below what grows": (
        {
            "A1": DROPPED,
            "A2": "{{分摊明细.分摊金额}}",
            "A3": DROPPED,
            "A4": "=SUM(A1:A3)",
            "A5": DROPPED,
            "B4": "=A4+1",
        },
        {"A6": 15, "B6": 16},
    ),
    "records that their own condition drops": (
        {"A1": "{{#若 分摊明细.楼栋 = 1号楼}}{{分摊明细.分摊金额}}", "A2": "=SUM(A1:A1)"},
        {"A2": 3},
    ),
}


def doubled(path: Path) -> Iterator[str]:
    """`part!B3: v` of every cell that holds an element twice which it may hold once; an address that comes twice."""
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if not part.startswith("xl/worksheets/sheet"):
                continue
            seen = set()
            for cell in etree.fromstring(archive.read(part)).iter("{*}c"):
                ref = cell.get("r")
                yield from (f"{part}!{ref}: {name}" for name in ONCE if len(cell.findall(f"{{*}}{name}")) > 1)
                if ref in seen:
                    yield f"{part}!{ref}: cell"
                seen.add(ref)


def filled(form: Path, records=AMOUNTS) -> Path:
    target = form.with_name("填好.xlsx")
    fill_form(form, target, FIGURES, {"分摊明细": records, "楼栋分摊": []}, force=True)
    return target


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_holds_one_value_and_totals_are_right(tmp_path: Path, kind: str) -> None:
    cells, expected = KINDS[kind]
    target = filled(make(tmp_path / "表样.xlsx", cells))

    assert list(doubled(target)) == []
    sheet = openpyxl.load_workbook(target, data_only=True).worksheets[0]
    assert {place: sheet[place].value for place in expected} == expected


def test_a_total_on_another_sheet_than_the_dropped_row(tmp_path: Path) -> None:
    def other(book):
        sheet = book.add_worksheet("合计")
        sheet.write_formula("A1", "=SUM(表!A1:A2)")
        sheet.write_formula("A2", "=A1+1")

    target = filled(make(tmp_path / "表样.xlsx", {"A1": "{{总户数}}", "A2": DROPPED}, more=other))

    assert list(doubled(target)) == []
    sheet = openpyxl.load_workbook(target, data_only=True).worksheets[1]
    assert [sheet["A1"].value, sheet["A2"].value] == [80, 81]


LINES = ["{{分摊明细.分摊金额}}", "{{总户数}}", DROPPED, "=SUM(B1:B9)", "=SUM(A1:A2)", "=SUBTOTAL(9,A1:A4)", "3", ""]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(LINES[1:])), min_size=2, max_size=7))
def test_in_any_order_of_rows_that_grow_drop_and_add_up(tmp_path: Path, lines: list[tuple[str, str]]) -> None:
    cells = {
        f"{letter}{row}": text
        for row, pair in enumerate(lines, start=1)
        for letter, text in zip("AB", pair, strict=True)
        if text
    }
    if not any("{{" in text for text in cells.values()):
        cells["C1"] = "{{小区名称}}"
    assert list(doubled(filled(make(tmp_path / "表样.xlsx", cells)))) == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "样例.xlsx"
    path.write_bytes(sample_bytes())
    return analyse(read_book(path), date(2026, 1, 1))


@pytest.mark.parametrize("name", example_forms())
def test_the_forms_that_are_shipped(tmp_path: Path, sample, name: str) -> None:
    values, records = catalogue.figures(sample), catalogue.records(sample)
    fill_form(example_forms()[name], tmp_path / "表.xlsx", values, records, draft=sample.draft)
    assert list(doubled(tmp_path / "表.xlsx")) == []
