"""A what-if table (模拟运算表) stays, moves whole, or the form is refused; it never shows an old result."""

from decimal import Decimal
from pathlib import Path

import pytest

from addin.filling.forms.form import FormProblem, fill_form
from tests.addin.filling.books import SHEET, parts_of, unzip, worksheet, zipped

RECORDS = [{"门牌": f"1-{n}", "分摊金额": Decimal(n)} for n in (1, 2, 3)]


def text(ref: str, content: str) -> str:
    return f'<c r="{ref}" t="inlineStr"><is><t>{content}</t></is></c>'


def table(top: int, reads: str = "5", height: int = 2) -> str:
    """Input in A{top}, its double in B{top}; below, the doubles of 1 and 2."""
    ref = f"B{top + 1}:B{top + height}"
    first = f'<c r="B{top + 1}"><f t="dataTable" ref="{ref}" dt2D="0" dtr="0" r1="A{top}"/><v>2</v></c>'
    return (
        f'<row r="{top}"><c r="A{top}"><v>{reads}</v></c><c r="B{top}"><f>A{top}*2</f><v>10</v></c></row>'
        f'<row r="{top + 1}"><c r="A{top + 1}"><v>1</v></c>{first}</row>'
        f'<row r="{top + 2}"><c r="A{top + 2}"><v>2</v></c><c r="B{top + 2}"><v>4</v></c></row>'
    )


def filled(path: Path, rows: str) -> str:
    (path / "表样.xlsx").write_bytes(zipped(parts_of({"表": worksheet(rows)})))
    fill_form(path / "表样.xlsx", path / "好.xlsx", {"总户数": 80}, {"分摊明细": RECORDS}, force=True)
    return unzip((path / "好.xlsx").read_bytes())[SHEET].decode()


def test_one_that_nothing_touches_moves_whole_and_keeps_its_results(tmp_path: Path) -> None:
    found = filled(tmp_path, f'<row r="1">{text("A1", "{{分摊明细.门牌}}")}</row>' + table(3))

    assert '<c r="B6"><f t="dataTable" ref="B6:B7" dt2D="0" dtr="0" r1="A5"/><v>2</v></c>' in found
    assert '<c r="B7"><v>4</v></c>' in found


def test_one_above_the_list_stays_as_it_is(tmp_path: Path) -> None:
    rows = table(1)
    assert rows in filled(tmp_path, rows + f'<row r="5">{text("A5", "{{分摊明细.门牌}}")}</row>')


@pytest.mark.parametrize("rows", [table(3).replace("<v>5</v>", "<f>A1</f><v>5</v>"), table(3).replace("A3*2", "A3*A1")])
def test_one_that_hangs_on_a_figure_loses_its_old_results(tmp_path: Path, rows: str) -> None:
    found = filled(tmp_path, f'<row r="1">{text("A1", "{{总户数}}")}</row>' + rows)

    assert 'ref="B4:B5"' in found
    assert "<v>2</v></c>" not in found.partition('r="B4"')[2].partition("</c>")[0] + "</c>"
    assert '<c r="B5"><v>' not in found


@pytest.mark.parametrize("row", [2, 3])
def test_one_that_the_list_goes_through_is_refused(tmp_path: Path, row: int) -> None:
    rows = table(1).replace(f'<c r="A{row}"><v>{row - 1}</v></c>', text(f"A{row}", "{{分摊明细.分摊金额}}"))
    with pytest.raises(FormProblem, match="“表”的 B2:B3：是模拟运算表（数据表），明细行不能从它中间穿过"):
        filled(tmp_path, rows)
