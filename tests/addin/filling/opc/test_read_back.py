"""The finished file is read again and compared with the plan; a cell that differs is named, and nothing is replaced."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from addin.filling import write_cells
from addin.filling.forms import form
from addin.filling.forms.form import fill_form
from addin.filling.opc.read_back import differences
from addin.filling.sheets import blanks
from addin.unusable import Unusable
from tests.addin.filling.books import parts_of, worksheet, zipped
from tests.addin.filling.made_forms import make

TEXTS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>'
HELD = {
    "A1": ('<c r="A1"><v>12.5</v></c>', Decimal("12.50"), [12, "12.5", None, True, Decimal("12.51")]),
    "B1": ('<c r="B1" t="s"><v>0</v></c>', "甲", ["0", 0, "乙", None, ""]),
    "C1": ('<c r="C1" t="s"><v>1</v></c>', "乙丙", ["乙", "丙"]),
    "D1": ('<c r="D1" t="inlineStr"><is><t>a&amp;b_x0007_</t></is></c>', "a&b\x07", ["a&amp;b", "a&b"]),
    "E1": ('<c r="E1" t="b"><v>1</v></c>', True, [1, False, "1"]),
    "F1": ('<c r="F1"><v>44011</v></c>', date(2020, 6, 29), [date(2020, 6, 30), "2020-06-29"]),
    "G1": ('<c r="G1"><v>44011.5</v></c>', datetime(2020, 6, 29, 12), [datetime(2020, 6, 29, 13)]),
    "H1": ('<c r="H1"><v>0.333333333333333</v></c>', Fraction(1, 3), [Fraction(1, 4)]),
    "I1": ('<c r="I1" s="1"/>', None, [0, "0", False]),
    "J1": ('<c r="J1"><f>1+1</f><v>2</v></c>', 3, [2]),
    "K1": ('<c r="K1" t="inlineStr"><is><t>看</t></is></c>', "看", ["听"]),
    "N1": ('<c r="N1"><v>123456789012345</v></c>', 123456789012345, [123456789012346]),
    "L1": ('<c r="L1"><v>5</v></c>', 5, ["5"]),
    "M1": ('<c r="M1" t="inlineStr"><is><t>5</t></is></c>', "5", [5]),
}


def book() -> bytes:
    cells = "".join(xml for xml, _, _ in HELD.values())
    return zipped(parts_of({"表 一": worksheet(f'<row r="1">{cells}</row>')}, texts=TEXTS))


def test_cells_that_hold_what_was_planned_are_not_told() -> None:
    planned = {ref: right for ref, (_, right, _) in HELD.items() if ref != "J1"}

    assert list(differences(book(), {"表 一": planned})) == []


@pytest.mark.parametrize(("ref", "wrong"), [(ref, one) for ref, (_, _, ones) in HELD.items() for one in ones])
def test_a_cell_that_holds_something_else_is_named(ref: str, wrong: object) -> None:
    assert list(differences(book(), {"表 一": {ref: wrong, "A9": None}})) == [f"表 一!{ref}"]


def test_a_cell_that_is_missing_is_named() -> None:
    assert list(differences(book(), {"表 一": {"A9": "甲"}})) == ["表 一!A9"]


def test_a_slip_of_the_writer_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fast way of writing is made to slip by a row."""
    source, target = tmp_path / "表样.xlsx", tmp_path / "填好.xlsx"
    cells = '<row r="1"><c r="A1" s="0"/></row><row r="2"><c r="A2" s="0"/></row>'
    source.write_bytes(zipped(parts_of({"表": worksheet(cells)})))
    target.write_bytes(b"old")
    right = blanks.Blanks.written
    monkeypatch.setattr(blanks.Blanks, "written", lambda self, text: right(self, text).replace(b'"A1"', b'"B1"'))

    with pytest.raises(Unusable, match=r"填好\.xlsx：写好后读回核对，表!A1和计划的不一样，没有保存"):
        write_cells(source, target, {"表!A1": "甲"}, force=True)

    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_form_is_compared_where_its_rows_have_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(form.CellWriter, "differing", lambda self, blob: asked.append(self) or ["表!A1"])
    source = make(tmp_path / "表样.xlsx", {"A1": "{{#若 草稿}}草稿", "A2": "{{分摊明细.门牌}}", "A3": "{{小区名称}}"})

    with pytest.raises(Unusable, match="读回核对"):
        fill_form(
            source, tmp_path / "填好.xlsx", {"小区名称": "甲"}, {"分摊明细": [{"门牌": "1-101"}, {"门牌": "1-102"}]}
        )

    (planned,) = [writer.planned for one in asked for writer in one._sheets.values()]
    assert planned == {"A1": "1-101", "A2": "1-102", "A3": "甲"}
