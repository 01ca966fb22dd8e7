"""The round trip: print, let everybody sign, type it back in, read: who was asked is who answered."""

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from addin.cli.app import main
from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.machine.templates import blank_forms
from addin.pipeline import analyse
from addin.tell import catalogue
from tests.outcomes import TODAY, outcome, tower
from tests.tables import book, grid
from validators.grid import Book

SIDES = """
    | 楼栋 | 单元 | 楼层 | 房号 | 户位 | 建筑面积 | 产权人 |
    | 1    | 1    | 1    | 1    | 东   | 50       | 甲     |
    | 1    | 1    | 1    | 2    | 西   | 50       | 乙     |
    | 1    | 1    | 2    | 3    | 东   | 50       | 丙     |
    | 1    | 2    | 1    |      | 东   | 50       | 丁     |
    | 1    | 2    | 1    |      | 中   | 50       | 戊     |
    | 1    | 2    | 1    |      | 西   | 50       | 己     |
"""
HOUSES = """
    | 楼栋   | 单元 | 楼层 | 房号  | 建筑面积 | 产权人 | 房屋类型 |
    | 平房   | 1    |      | 1     | 50       | 甲     | 平房     |
    | 平房   | 1    |      | 2     | 50       | 乙     | 平房     |
    | 3      |      | 1    | 1     | 50       | 丙     |          |
    | 3      |      | 2    | 2     | 50       | 丁     |          |
    | 家属院 | 1    | 1    | 101   | 50       | 戊     |          |
    | 家属院 | 1    | 1    | 102   | 50       | 己     |          |
    | 4      | 1    | 1    | 101   | 50       | 庚     |          |
    | 4      | 1    | 1    | 102   | 50       | 辛     |          |
    | 4      | 1    | 1    | 商铺2 | 50       | 壬     | 商铺     |
"""


def printed(roster, tmp_path):
    target = tmp_path / "同意表.xlsx"
    found = outcome(roster)
    fill_form(blank_forms()["同意表"], target, catalogue.figures(found), catalogue.records(found), force=True)
    return target


def visible(path):
    return [sheet for sheet in load_workbook(path) if sheet.sheet_state == "visible"]


def sign(path):
    """同意 and a name in every 意见 and 签字 of a line that the blank has."""
    typed = load_workbook(path)
    for sheet in typed:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value in ("意见", "签字") and sheet.sheet_state == "visible":
                    _fill(sheet, cell.row, cell.column, "同意" if cell.value == "意见" else "某人")
    typed.save(path)


def _fill(sheet: Worksheet, header: int, column: int, text: str):
    for row in range(header + 1, sheet.max_row + 1):
        sheet.cell(row, column, text)


def counted(roster, path):
    sheets = [one for one in read_book(path).grids if one.visible]
    return analyse(Book("册.xlsx", (*book(grid("户室清册", roster)).grids, *sheets)), TODAY)


@pytest.mark.parametrize(
    ("roster", "names"),
    [
        pytest.param(
            SIDES, ["同意表-1号楼1单元", "同意表-1号楼2单元"], id="doors by their side, two or three a landing"
        ),
        pytest.param(tower(3, 2), ["同意表-1号楼1单元"], id="doors by the end of their room"),
        pytest.param(
            tower(12, 9), [f"同意表-1号楼1单元（{at}）" for at in (1, 2, 3)], id="a long landing on three pages"
        ),
        pytest.param(tower(2, 12), ["同意表-1号楼1单元"], id="a tenth door makes it a list"),
        pytest.param(
            HOUSES,
            ["同意表-4号楼1单元", "同意表-3号楼", "同意表-4号楼1单元-其他", "同意表-家属院1单元", "同意表-平房1排"],
            id="what no grid can name is on lists",
        ),
    ],
)
def test_everybody_who_can_answer_is_asked_and_is_read_back(roster, names, tmp_path):
    path = printed(roster, tmp_path)
    assert sorted(sheet.title for sheet in visible(path)) == sorted(names)
    sign(path)
    found = counted(roster, path)
    lost = [at for at, dwelling in enumerate(found.dossier.register.dwelling_of) if dwelling is None]
    gone = [found.dossier.answers[at] for at in lost]
    assert found.compound.households.agree == found.compound.households.total
    assert found.compound.area.agree == found.compound.area.total
    assert len(gone) == (1 if roster is SIDES else 0), "only the flat that is not there, above the west door"


def test_a_blank_counts_for_nothing(tmp_path):
    found = counted(SIDES, printed(SIDES, tmp_path))
    assert found.compound.households.not_collected == found.compound.households.total == 6
    assert [finding.code for finding in found.report.findings if finding.code.startswith("grid")] == [
        "grid-blank-floors",
        "grid-blank-floors",
    ]


def test_it_is_printed_on_a4_one_page_wide_with_its_header_on_every_page(tmp_path):
    for sheet in visible(printed(tower(30, 3), tmp_path)):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$3:$5"


def test_it_is_filled_from_the_command_line_while_errors_stand_and_is_no_draft(tmp_path):
    workbook = tmp_path / "样例.xlsx"
    target = tmp_path / "空白.xlsx"
    for call in (["new", workbook, "--sample"], ["fill", workbook, "--form", "同意表", "--out", target]):
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in call])
        assert ended.value.code == 0
    sheets = visible(target)
    assert [sheet.title for sheet in sheets][:2] == ["同意表-1号楼1单元", "同意表-1号楼2单元"]
    assert "草稿" not in "".join(str(sheet.oddHeader.center.text) for sheet in sheets)
