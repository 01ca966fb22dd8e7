"""The seed's survey, notice and rankings: 15, 12 and 12 items, what changed, what vanished, and the forms of them."""

from datetime import date

import openpyxl
import pytest

from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.machine.templates import blank_forms
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.tell.items import comparison_sheet as comparison
from addin.tell.items import ranking_sheet as items
from addin.tell.survey import suggestions_sheet as suggestions
from addin.tell.survey import survey_sheet as survey
from addin.workbook.sample import sample_bytes


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    found = {}
    for clean in (False, True):
        path = tmp_path_factory.mktemp("survey") / "样例.xlsx"
        path.write_bytes(sample_bytes(clean))
        found[clean] = analyse(read_book(path), date(2020, 7, 28))
    return found


def told(outcome, code):
    return [finding.message for finding in outcome.report.findings if finding.code == code]


def test_the_lists_have_15_and_12_and_12_items(outcomes):
    versions = outcomes[False].paper.items.versions
    assert [(version.name, len(version.lines)) for version in versions] == [
        ("征求意见", 15),
        ("告知", 12),
        ("改造项目排序（2020-07-14）", 12),
        ("改造项目排序（2020-07-22）", 12),
    ]
    assert comparison.rows(outcomes[False])[1][2:6] == ["共 15 项", "共 12 项", "共 12 项", "共 12 项"]


def test_the_changed_wordings_are_suggested_with_how_like_they_are(outcomes):
    rows = {row[0]: row[2:6] for row in comparison.rows(outcomes[False])[2:] if row[0]}
    assert rows["X12"] == [
        "10. 配置小区消防设施（相近 71%）",
        None,
        "11. 设置消防设施（相近 83%）",
        "11. 安置消防设施",
    ]
    assert rows["X08"][0] == "3. 小区绿化改造或填补（相近 77%）"
    assert rows["X13"][:2] == [
        "9. 更换落水管，增设空调排水管（相近 76%）",
        "12. 更换落水管，增设空调排水管（相近 76%）",
    ]
    assert rows["X11"][2].startswith("10. 改造排水、供暖管网")
    assert rows["X03"] == rows["X04"]


def test_what_vanished_is_named(outcomes):
    (message,) = told(outcomes[False], "items-lost")
    for name in ("小区内道路提升维修", "公共用房", "规范改造机动车"):
        assert name in message
    (notice,) = told(outcomes[False], "items-gone")
    for name in ("安防监控", "消防设施", "快递柜"):
        assert name in notice
        assert name not in message


def test_what_vanished_and_what_came_back_is_told_once(outcomes):
    texts = [text for code in ("items-lost", "items-gone", "items-come") for text in told(outcomes[False], code)]
    for name in ("小区内道路提升维修", "公共用房", "机动车", "安防监控", "消防设施", "快递柜"):
        assert sum(name in text for text in texts) == 1


def test_codes_and_reasons_settle_it(outcomes):
    for code in ("item-wording-alike", "items-lost"):
        assert told(outcomes[True], code) == []
    assert {row[-1] for row in comparison.rows(outcomes[True])[2:]} == {""}


def test_the_seed_s_own_sheets_are_read_as_they_stand(outcomes):
    said = {row[1]: row[0] for row in suggestions.rows(outcomes[False])}
    assert (said["卢曙明"], said["宋富兰"]) == ("4号楼1单元4层7号", "4号楼2单元3层5号")
    codes = {(finding.code, finding.value) for finding in outcomes[False].report.findings}
    assert ("phone-length", "1380476365") in codes
    assert ("phone-several", "13837337007 13833571108") in codes


def test_the_survey_is_counted_and_ranked(outcomes):
    rows = survey.rows(outcomes[False])
    assert [row[5] for row in rows[:4]] == [134, 110, 1, 107]
    ranked = items.rows(outcomes[False])
    assert [row[9] for row in ranked[:13]] == ["实施"] * 11 + ["等待"] * 2
    words = [row[2] for row in ranked if row]
    assert "排序依据：改造项目的排序" in words
    assert "签字：11 人（见“决议签字”）" in words


def test_two_answers_in_one_tick_are_said_once(outcomes):
    assert len(told(outcomes[False], "one-tick-two-questions")) == 1


def test_the_blank_survey_has_a_page_for_each_household_on_a_sheet_for_each_unit(outcomes, tmp_path):
    target = tmp_path / "征求意见表.xlsx"
    outcome = outcomes[True]
    fill_form(blank_forms()["征求意见表"], target, catalogue.figures(outcome), catalogue.records(outcome))
    book = openpyxl.load_workbook(target)
    assert len(book.worksheets) == len(outcome.roll.units)
    assert sum(len(sheet.row_breaks) for sheet in book) == 134
    words = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert "余德林" in words
    assert any("15. 规范改造机动车，增设车辆管理系统" in word for word in words)
