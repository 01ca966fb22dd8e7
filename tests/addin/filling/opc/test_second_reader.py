"""openpyxl reads the finished file too: a slip that the fast reader shares with the writer would be seen."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from addin.cli.app import main
from addin.filling import write_cells
from addin.filling.forms import form
from addin.filling.forms.form import fill_form
from addin.filling.opc import second_reader
from addin.filling.opc.second_reader import CannotRead, can_read, differences, disagreements
from addin.hosts.files import read_book
from addin.unusable import Unusable
from tests.addin.filling.books import parts_of, styles, worksheet, zipped
from tests.addin.filling.made_forms import FIGURES, SHARES, make
from tests.addin.filling.test_strict import strict

HELD = {
    "A1": (Decimal("79433.70"), [Decimal("79433.71"), "79433.7", None, True]),
    "B1": ("甲\n乙 &<>", ["甲", 0, None]),
    "C1": ("_x0041_\x07", ["A\x07"]),
    "D1": (True, [1, False, "1"]),
    "E1": (date(2020, 6, 29), [date(2020, 6, 30), "2020-06-29"]),
    "F1": (datetime(2020, 6, 29, 12, 30, 15), [datetime(2020, 6, 29, 12, 31)]),
    "G1": (Fraction(1, 3), [Fraction(1, 4)]),
    "H1": (123456789012345, [123456789012346]),
    "I1": (None, [0, "0"]),
    "J1": ("=1+1", ["1+1"]),
    "K1": ("00412", [412]),
    "L1": (date(1900, 1, 5), [date(1900, 1, 6)]),
    "M1": (Decimal("-0.005"), [Decimal("0.005")]),
}


@pytest.fixture(scope="module", params=["usual", "strict"])
def blob(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("册")
    source = make(folder / "册.xlsx", {"A1": 1, "E1": "x", "I1": 3})
    source = strict(source) if request.param == "strict" else source
    write_cells(source, folder / "新.xlsx", {f"表!{ref}": value for ref, (value, _) in HELD.items()})
    return (folder / "新.xlsx").read_bytes()


def test_what_we_wrote_is_what_openpyxl_reads(blob: bytes) -> None:
    assert list(differences(blob, {"表": {ref: value for ref, (value, _) in HELD.items()}})) == []


@pytest.mark.parametrize(("ref", "wrong"), [(ref, one) for ref, (_, ones) in HELD.items() for one in ones])
def test_a_cell_that_holds_something_else_is_named(blob: bytes, ref: str, wrong: object) -> None:
    assert list(differences(blob, {"表": {ref: wrong}})) == [f"表!{ref}"]


def test_missing_cells_and_rows_are_named_unless_they_are_to_be_blank(blob: bytes) -> None:
    assert list(differences(blob, {"表": {"Z1": "甲", "A9": 5, "B9": None, "B8": ""}})) == ["表!Z1", "表!A9"]


def test_a_number_in_a_cell_of_a_date_format_is_still_that_number() -> None:
    parts = parts_of({"表": worksheet('<row r="1"><c r="A1" s="1"><v>44011.5</v></c></row>')}, style=STYLE)

    assert list(differences(zipped(parts), {"表": {"A1": Decimal("44011.5")}})) == []
    assert list(differences(zipped(parts), {"表": {"A1": Decimal("44011")}})) == ["表!A1"]


STYLE = styles('<xf numFmtId="0"/><xf numFmtId="14"/>')


def test_a_file_that_openpyxl_does_not_open_is_no_statement(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        list(differences(zipped({"_rels/.rels": "", "a": ""}), {"表": {"A1": 1}}))
    assert not can_read(zipped({"_rels/.rels": ""}))
    assert can_read(make(tmp_path / "册.xlsx", {}).read_bytes())


def test_a_filled_form_is_read_by_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer and the fast reader are made to slip alike."""
    monkeypatch.setattr(form.CellWriter, "differing", lambda self, blob: [])
    monkeypatch.setattr("addin.filling.sheets.encode._integer", lambda value: str(value + 1))
    source = make(tmp_path / "表样.xlsx", {"A1": "{{总户数}}", "A2": "{{分摊明细.门牌}}"})

    with pytest.raises(Unusable, match="读回核对，表!A1和计划的不一样"):
        fill_form(source, tmp_path / "好.xlsx", FIGURES, {"分摊明细": SHARES}, check=second_reader.differences)
    assert not (tmp_path / "好.xlsx").exists()


def test_the_command_line_has_the_second_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"})
    book = tmp_path / "册.xlsx"
    with pytest.raises(SystemExit, match="0"):
        main(["new", str(book), "--sample"])
    monkeypatch.setattr(second_reader, "differences", lambda blob, planned: ["表!A1"])

    with pytest.raises(SystemExit, match="2"):
        main(["fill", str(book), "--form", str(source), "--draft"])
    assert "表!A1和计划的不一样" in capsys.readouterr().err


READ: list[tuple[object, object]] = [
    (79433.7, 79433.71),
    ("甲", "乙"),
    (True, 1),
    (datetime(2020, 6, 29), datetime(2020, 6, 30)),
    (412, "412"),
    ("", 0),
]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[list[object]]]:
    """One cell a column, as the reader of workbooks gives them."""
    path = tmp_path_factory.mktemp("读") / "册.xlsx"
    make(path, {"A1": "x"})
    values = {"A1": Decimal("79433.7"), "B1": "甲", "C1": True, "D1": date(2020, 6, 29), "E1": 412}
    write_cells(path, path.with_name("新.xlsx"), {f"表!{ref}": value for ref, value in values.items()})
    book = read_book(path.with_name("新.xlsx"))
    return path.with_name("新.xlsx").read_bytes(), [list(row) for row in book.grids[0].rows]


def test_two_readers_of_a_workbook_agree(read: tuple[bytes, list[list[object]]]) -> None:
    blob, rows = read
    assert list(disagreements(blob, [("表", rows), ("没有的", [[1]])])) == []
    assert list(disagreements(blob, [("表", [[*rows[0], ""], ["", ""]])])) == []


@pytest.mark.parametrize(("column", "wrong"), [(at, wrong) for at, (_, wrong) in enumerate(READ)])
def test_where_they_do_not_the_cell_is_named(
    read: tuple[bytes, list[list[object]]], column: int, wrong: object
) -> None:
    blob, rows = read
    row = [*rows[0], ""]
    row[column] = wrong

    assert list(disagreements(blob, [("表", [row])])) == [f"表!{'ABCDEF'[column]}1"]


def test_a_row_that_one_of_them_missed_is_named(read: tuple[bytes, list[list[object]]]) -> None:
    blob, rows = read
    assert list(disagreements(blob, [("表", [*rows, ["多"]])])) == ["表!A2"]
    assert list(disagreements(blob, [("表", [])])) == [f"表!{letter}1" for letter in "ABCDE"]


def test_pictures_are_left_to_whoever_sees_them(read: tuple[bytes, list[list[object]]]) -> None:
    blob, rows = read
    assert list(disagreements(blob, [("表", [[*rows[0], "[图片]", '=DISPIMG("ID",1)']])])) == []
