"""资金筹措表 works out whether 104 = 105+115+120 (sources.md §4.2): it says so, and says where it does not hold."""

import pytest
from openpyxl import load_workbook

from addin.workbook.forms import fund_sources
from tests.addin.workbook.forms.filled import filled, sample, with_settings
from tests.office.libreoffice import convert


@pytest.mark.parametrize(
    ("told", "verdict"),
    [(0, "104＝105＋115＋120 相符"), (1_315_920_00, "104＝105＋115＋120 相符"), (1_300_000_00, "不相符")],
)
def test_the_form_says_whether_what_came_in_is_the_sum_of_its_sources(tmp_path, told, verdict):
    outcome = with_settings(sample(), received_this_year=told)
    filled(fund_sources.FILE, outcome).save(tmp_path / "资金.xlsx")
    sheet = load_workbook(convert(tmp_path / "资金.xlsx", "xlsx"), data_only=True).active
    assert verdict in [cell.value for row in sheet.iter_rows() for cell in row]
