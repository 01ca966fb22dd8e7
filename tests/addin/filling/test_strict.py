"""A form saved as “Strict Open XML” is filled, checked and saved as what it is; a foreign reader finds the values."""

import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from addin.filling import write_cells
from addin.filling.forms.form import fill_form
from addin.filling.opc import read_back
from addin.unusable import Unusable
from tests.addin.filling.made_forms import make

OLD = "http://schemas.openxmlformats.org/"
NAMES = {
    "spreadsheetml/2006/main": "spreadsheetml/main",
    "officeDocument/2006/relationships": "officeDocument/relationships",
    "drawingml/2006/main": "drawingml/main",
    "officeDocument/2006/extended-properties": "officeDocument/extendedProperties",
    "officeDocument/2006/docPropsVTypes": "officeDocument/docPropsVTypes",
}
FIGURES = {
    "居民出资": Decimal("79433.70"),
    "填报日期": date(2020, 7, 27),
    "填报时间": datetime(2020, 7, 27, 18),
    "已公示": True,
    "未公示": False,
    "同意率": Fraction(1, 3),
    "小区名称": "甲&乙<小区>",
    "编号": "00412",
    "总户数": 4,
}
ROWS = [{"门牌": f"1-{n}&", "分摊金额": Decimal(n * 10).quantize(Decimal("0.01"))} for n in (1, 2, 3)]


def strict(path: Path) -> Path:
    """The same workbook under the strict names, by plain replacement."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(path.with_name("严格.xlsx"), "w") as new:
        for part in old.namelist():
            data = old.read(part)
            for was, now in NAMES.items():
                data = data.replace(f"{OLD}{was}".encode(), f"http://purl.oclc.org/ooxml/{now}".encode())
            if part == "xl/workbook.xml":
                data = data.replace(b"<workbook ", b'<workbook conformance="strict" ')
            new.writestr(part, data)
    return path.with_name("严格.xlsx")


def filled(path: Path, cells: Mapping[str, str | int]) -> list[list[Any]]:
    fill_form(strict(make(path / "表样.xlsx", cells)), path / "填好.xlsx", FIGURES, {"分摊明细": ROWS})
    return read(path / "填好.xlsx")


def read(path: Path) -> list[list[Any]]:
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"purl.oclc.org" in sheet
    assert OLD.encode() + b"spreadsheetml" not in sheet
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{居民出资}}", 79433.7),
        ("{{填报日期}}", date(2020, 7, 27)),
        ("{{填报时间}}", datetime(2020, 7, 27, 18)),
        ("{{已公示}}", True),
        ("{{未公示}}", False),
        ("{{同意率}}", 0.333333333333333),
        ("{{小区名称}}", "甲&乙<小区>"),
        ("共 {{总户数}} 户", "共 4 户"),
        ("{{编号}}", "00412"),
        ("{{居民出资|万元}}", 7.94337),
        ("{{居民出资|大写}}", "柒万玖仟肆佰叁拾叁元柒角整"),
    ],
)
def test_a_value_of_every_kind_is_filled(tmp_path: Path, text: str, shown: Any) -> None:
    assert filled(tmp_path, {"A1": "标签", "B1": text}) == [["标签", shown]]


def test_rows_come_again_and_totals_are_right(tmp_path: Path) -> None:
    cells = {"A1": "{{分摊明细.门牌}}", "B1": "{{分摊明细.分摊金额}}", "A2": "{{#若 未公示}}删去", "B3": "=SUM(B1:B1)"}

    assert filled(tmp_path, cells) == [["1-1&", 10], ["1-2&", 20], ["1-3&", 30], ["", 60]]


def test_reserved_rows_and_a_row_that_is_kept(tmp_path: Path) -> None:
    cells = {"A1": "{{分摊明细.门牌|预留 2}}", "B1": "元", "A4": "{{#若 已公示}}已公示", "B4": 1}

    assert filled(tmp_path, cells) == [["1-1&", "元"], ["1-2&", "元"], ["1-3&", "元"], ["已公示", 1]]


def test_single_cells_are_written_from_file_to_file(tmp_path: Path) -> None:
    source = strict(make(tmp_path / "册.xlsx", {"A1": "标签", "B1": "=1+1", "C1": 5}))
    write_cells(source, tmp_path / "新.xlsx", {"表!A1": "甲&", "表!B1": Decimal("1.50"), "表!C1": None, "表!D1": True})

    assert read(tmp_path / "新.xlsx") == [["甲&", 1.5, "", True]]


def test_a_slip_in_a_strict_file_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_back, "_without_plain", lambda _, values: values)
    cells = make(tmp_path / "表样.xlsx", {"A1": "{{居民出资}}", "A2": "{{小区名称}}"})
    fill_form(strict(cells), tmp_path / "填好.xlsx", FIGURES, {})
    blob = (tmp_path / "填好.xlsx").read_bytes()

    assert list(read_back.differences(blob, {"表": {"A1": Decimal("79433.7"), "A2": "甲&乙<小区>"}})) == []
    wrong = {"A1": Decimal("79433.71"), "A2": "甲"}
    assert list(read_back.differences(blob, {"表": wrong})) == ["表!A1", "表!A2"]
    with pytest.raises(Unusable):
        write_cells(tmp_path / "填好.xlsx", tmp_path / "再.xlsx", {"无!A1": 1})
