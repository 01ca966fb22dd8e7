"""The forms of the honour roll, the procedure, the gate, the schedule and the money, filled with the sample."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from addin.public.notice import Notice
from addin.public.people import people_of
from addin.public.publish import publish
from addin.tell.procedure.figures import CHART_CELLS
from addin.workbook.forms import fund_sources, honour_roll, precondition_check, procedure_register, schedule_chart
from tests.addin.workbook.forms.filled import filled, sample, texts, with_settings
from validators.sheets.procedure.choices import Unconsented


@pytest.fixture(scope="module", params=[True, False], ids=["clean", "as it came"])
def clean(request):
    return request.param


def test_the_honour_roll_names_everybody_in_the_office(clean):
    said = texts(filled(honour_roll.FILE, sample(clean))["光荣榜"])
    assert {"范晴霞", "程志平"} <= set(said)
    assert ("（未署名）" in said) is not clean
    assert "捐资合计 5,000.00 元　投工 125 工时" in said
    assert "捐物合计 施工用房 2 间、施工用电 180 度、施工用水 140 方" in said


@pytest.mark.parametrize(("choice", "named"), [(Unconsented.MASKED, ["程*平"]), (Unconsented.LEFT_OUT, [])])
def test_on_the_wall_it_names_only_who_agreed(tmp_path, choice, named):
    outcome = sample()
    filled(honour_roll.FILE, outcome).save(tmp_path / "光荣榜.xlsx")
    people = replace(people_of(outcome.dossier), left_out=choice is Unconsented.LEFT_OUT)
    publish(tmp_path / "光荣榜.xlsx", tmp_path / "公示.xlsx", people, Notice())
    sheet = load_workbook(tmp_path / "公示.xlsx")["光荣榜"]
    said = texts(sheet)
    assert "范晴霞" in said
    assert [text for text in said if text in ("程志平", "程*平")] == named
    assert "捐物合计 施工用房 2 间、施工用电 180 度、施工用水 140 方" in said
    assert not [row for row, look in sheet.row_dimensions.items() if look.height == 1]
    numbers = [cell.value for (cell,) in sheet.iter_rows(max_col=1) if isinstance(cell.value, int)]
    assert numbers == list(range(1, 31 if choice is Unconsented.LEFT_OUT else 33))


def test_the_register_has_a_page_a_part(clean):
    book = filled(procedure_register.FILE, sample(clean))
    assert book.sheetnames == ["1征求意见", "2提议", "3商议", "4决议", "5公开决议", "6公开实施"]
    said = texts(book["4决议"])
    assert "（四）决议" in said
    assert "2020年7月23日 至 2020年7月23日" in said
    assert [book["4决议"].cell(10, column).value for column in (2, 4, 6)] == [11, 11, 1]
    assert ("会议记录" in said) is not clean
    assert "公示期内没有异议" in texts(book["5公开决议"])
    assert not any("{{" in text for sheet in book for text in texts(sheet))


def test_the_preconditions_with_one_verdict():
    passed = texts(filled(precondition_check.FILE, sample(True))["核查表"])
    failed = texts(filled(precondition_check.FILE, sample(False))["核查表"])
    assert "三个前置条件都已具备，可以申报改造" in passed
    assert not any(text.startswith("还没有通过") for text in passed)
    assert "还没有通过：引入物业管理：办理中" in failed
    assert "三个前置条件都已具备，可以申报改造" not in failed
    assert {"2000年底以前", "2000年以前（不含2000年）", "2000年12月31日前"} <= set(passed)


def test_the_chart_has_a_step_a_row_and_days_over_its_cells():
    sheet = filled(schedule_chart.FILE, sample())["倒排工期"]
    steps = [[cell.value for cell in row[:10]] for row in sheet.iter_rows(min_row=6, max_row=12)]
    assert [(row[1], row[4], row[5], row[9]) for row in steps[-2:]] == [
        ("组织实施", datetime(2020, 8, 6), datetime(2020, 11, 13), "延误"),
        ("公开实施", datetime(2020, 11, 14), datetime(2020, 11, 20), "正常"),
    ]
    first = sheet.cell(4, 11)
    assert first.value == datetime(2020, 6, 24)
    assert sheet["A5"].value == 4
    assert sheet.cell(4, 12).value == "=K4+$A$5"
    last = date(2020, 6, 24).toordinal() + 4 * CHART_CELLS
    assert date(2020, 11, 20).toordinal() < last


def test_the_colours_of_the_chart_reach_over_all_steps():
    sheet = filled(schedule_chart.FILE, sample())["倒排工期"]
    areas = {str(area.sqref): [rule.formula[0] for rule in area.rules] for area in sheet.conditional_formatting}
    assert [area for area in areas if area.startswith("K6:")] == ["K6:AX12"]
    assert "$E6" in areas["K6:AX12"][1]
    assert "$F6" in areas["K6:AX12"][1]
    assert sheet.page_setup.paperSize == 8
    assert sheet.page_setup.orientation == "landscape"


def test_the_money_by_its_codes_sums_in_either_unit():
    sheet = filled(fund_sources.FILE, sample())["资金筹措表"]
    rows = {str(row[0].value): row for row in sheet.iter_rows(min_row=7) if row[0].value}
    parts = [rows[code] for code in ("105", "115", "120")]
    total = next(row for row in sheet.iter_rows() if row[1].value == "资金合计")
    for column in (2, 3):
        assert sum(Decimal(str(row[column].value)) for row in parts) == Decimal(str(total[column].value))
    assert total[2].value == 3_186_400
    assert "=IF(C" in str(next(text for text in texts(sheet) if "没有填资金到位" in text))


@pytest.mark.parametrize(("told", "total"), [(0, 131.59), (1_315_920_00, 131.59), (1_300_000_00, 130)])
def test_what_came_in_is_the_sum_of_its_sources_or_what_the_settings_say(told, total):
    outcome = with_settings(sample(), received_this_year=told)
    sheet = filled(fund_sources.FILE, outcome)["资金筹措表"]
    row = next(row for row in sheet.iter_rows() if str(row[0].value).startswith("=IF(C"))
    assert [row[column].value for column in (2, 3, 4, 5)] == [total, 125.59, 6, 0]
