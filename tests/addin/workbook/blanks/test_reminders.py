"""催办单: a page a building, doors only."""

from addin.workbook.blanks import reminders
from tests.addin.workbook.forms.filled import filled, sample, texts


def test_each_chief_has_a_page_of_his_own_building_and_no_name_stands_on_any():
    found = filled(reminders.FILE, sample(False)).worksheets
    assert [sheet.title for sheet in found] == ["1号楼", "2号楼", "3号楼", "4号楼", "307号楼", "平房"]
    owners = {dwelling.row.owner for dwelling in sample(False).roll.dwellings if dwelling.row.owner}
    for sheet in found:
        said = texts(sheet)
        assert any(f"催办单（{sheet.title}）" in text for text in said)
        assert not owners & set(said)


def test_a_page_is_upright_a4_one_page_wide_with_its_head_repeated():
    for sheet in filled(reminders.FILE, sample(False)).worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
