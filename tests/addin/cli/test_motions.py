"""Several motions and all they bring, from the file to the terminal, the result sheet and the forms."""

import json
from datetime import date

import pytest
import xlsxwriter

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.record.record import sealed
from addin.tell import explanation_sheet as explanation
from addin.tell.catalogue import figures, records
from addin.tell.consent import approval_sheet as approval
from addin.tell.vote import verdicts_sheet as verdicts

SHEETS = {
    "参数": [
        ("项目", "值"),
        ("议题", "小区改造"),
        ("表决日期", date(2022, 5, 1)),
        ("法定事项", "改建重建"),
        ("事项类型", "特别"),
        ("政策同意率要求", 0.75),
        ("核定总投资", 1000),
    ],
    "户室清册": [
        ("楼栋", "单元", "房号", "房屋类型", "建筑面积", "产权人"),
        ("1", "1", "101", "住宅", 50, "张建国"),
        ("1", "1", "201", "住宅", 50, "李志强"),
        ("1", "2", "101", "住宅", 50, "王秀英"),
        ("2", "1", "101", "住宅", 50, "赵德海"),
    ],
    "同意表": [
        ("楼栋", "单元", "房号", "意见", "签字", "议题"),
        ("1", "1", "101", "同意", "张建国", ""),
        ("1", "1", "201", "同意", "李志强", ""),
        ("1", "2", "101", "同意", "王秀英", "小区改造"),
        ("2", "1", "101", "不同意", "赵德海", ""),
        ("1", "1", "101", "同意", "张建国", "1单元装电梯"),
        ("1", "1", "201", "不同意", "李志强", "1单元装电梯"),
        ("2", "1", "101", "同意", "赵德海", "1单元装电梯"),
    ],
    "议题": [
        ("议题", "法定事项", "事项类型", "表决日期", "范围", "备注"),
        ("1单元装电梯", "改建重建", "特别", date(2022, 6, 1), "1号楼1单元", ""),
    ],
}


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    path = tmp_path_factory.mktemp("motions") / "小区.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in SHEETS.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def test_without_a_name_it_is_the_motion_of_the_settings(jiugai, workbook):
    found = jiugai("tally", workbook, "--json").json
    assert found["motion"]["name"] == "小区改造"
    assert (found["groups"][0]["households"]["total"], found["groups"][0]["households"]["agree"]) == (4, 3)
    assert found["motions"] == ["小区改造", "1单元装电梯"]
    assert found["passed"] is True


def test_a_motion_by_name_is_counted_within_its_scope(jiugai, workbook):
    call = jiugai("tally", workbook, "--motion", "1单元装电梯", "--json")
    assert call.json["motion"] == {
        "name": "1单元装电梯",
        "matter": "special",
        "vote_date": "2022-06-01",
        "regime": "civil_code_2021",
    }
    assert [(group["level"], group["name"]) for group in call.json["groups"]] == [
        ("compound", "1号楼1单元（表决范围）"),
        ("building", "1号楼"),
        ("unit", "1号楼1单元"),
    ]
    assert call.json["groups"][0]["persons"]["total"] == 2
    assert call.json["passed"] is False
    assert call.code == 0


def test_a_motion_that_does_not_exist_is_named_with_those_that_do(jiugai, workbook):
    call = jiugai("tally", workbook, "--motion", "装门禁")
    assert call.code == 2
    assert "“小区改造”、“1单元装电梯”" in call.err


def test_a_figure_of_a_motion_is_explained_with_its_own_cells(jiugai, workbook):
    found = jiugai("explain", workbook, "表决结论", "--motion", "1单元装电梯", "--json").json
    assert (found["name"], found["result"]) == ("1单元装电梯：1号楼1单元（表决范围） 表决结论", "未通过")
    assert found["working"][0].startswith("参与表决（人数）：基数 2 人，需要 2 人，实得 2 人，达到")
    cells = {source["what"]: source["cells"] for source in found["sources"]}
    assert cells["同意表·意见"] == ["同意表!D6:D7"]
    assert cells["户室清册·产权人"] == ["户室清册!F2:F3"]
    assert cells["参数、议题"] == ["议题!B2", "议题!C2", "议题!D2", "议题!E2"]
    assert jiugai("explain", workbook, "同意户数", "--motion", "1单元装电梯").out.startswith("1单元装电梯：")


def test_without_a_motion_a_figure_is_that_of_the_settings(jiugai, workbook):
    found = jiugai("explain", workbook, "表决结论", "--json").json
    assert (found["name"], found["result"]) == ("全小区 表决结论", "通过")
    assert jiugai("explain", workbook, "表决结论", "--motion", "小区改造", "--json").json["result"] == "通过"
    assert jiugai("explain", workbook, "同意率", "--motion", "装门禁").code == 2


def test_money_is_the_same_whatever_the_motion(jiugai, workbook):
    asked = ("explain", workbook, "居民出资", "--json")
    assert jiugai(*asked).json == jiugai(*asked, "--motion", "1单元装电梯").json


def test_the_sheet_of_explanations_tells_every_motion(workbook):
    rows = explanation.rows(analyse(read_book(workbook), date(2022, 7, 1)))
    told = {row[0]: row[1] for row in rows if row[0]}
    assert told["小区改造：全小区 表决结论"] == "通过"
    assert told["1单元装电梯：1号楼1单元（表决范围） 表决结论"] == "未通过"
    assert told["1单元装电梯：1号楼1单元（表决范围） 同意率"] == "50.00%"
    assert [name for name in told if "政策结论" in name] == ["全小区 政策结论"]


def test_a_record_keeps_every_motion_and_verify_finds_what_differs(jiugai, workbook, tmp_path):
    jiugai("run", workbook, "--out", tmp_path)
    path = tmp_path / f"{workbook.stem}-运行记录.json"
    assert jiugai("verify", path).code == 0
    content = json.loads(path.read_bytes())["record"]
    content["results"]["表决"]["1单元装电梯 表决结论"] = "通过"
    content["results"]["同意情况"]["1单元装电梯：同意户数"] = "2"
    path.write_bytes(sealed(content))
    found = jiugai("verify", path, "--json").json["figures"]
    assert [(one["what"], one["before"], one["now"]) for one in found] == [
        ("同意情况·1单元装电梯：同意户数", "2", "1"),
        ("表决·1单元装电梯 表决结论", "通过", "未通过"),
    ]


def test_the_terminal_shows_how_each_motion_ended_and_the_policy_apart(jiugai, workbook):
    shown = jiugai("tally", workbook).out
    assert "表决结论（小区改造）：通过" in shown
    assert "表决结论（1单元装电梯）：未通过" in shown
    assert "政策同意率要求（达到 75.00%，需 3 户，不是法定表决结论）：达到" in shown.replace("\n", "")


def test_an_answer_from_outside_the_scope_is_told(jiugai, workbook):
    found = jiugai("check", workbook, "--json").json["findings"]
    (told,) = [finding for finding in found if finding["code"] == "answer-out-of-scope"]
    assert (told["cell"], told["severity"]) == ("D8", "warning")
    assert len({tuple(finding.values()) for finding in found}) == len(found)


def test_the_result_sheet_and_the_forms_list_every_motion(workbook):
    outcome = analyse(read_book(workbook), date(2022, 7, 1))
    at = verdicts.SHEET.headers.index("议题")
    assert list(dict.fromkeys(row[at] for row in verdicts.rows(outcome))) == ["小区改造", "1单元装电梯"]
    assert {record["议题"] for record in records(outcome)["表决明细"]} == {"小区改造", "1单元装电梯"}
    printed = figures(outcome)
    assert (printed["政策结论"], printed["政策需要户数"], printed["政策还差户数"]) == ("达到", 3, 0)
    assert printed["适用法律"] == "《民法典》"
    by_group = [dict(zip(approval.SHEET.headers, row, strict=True)) for row in approval.rows(outcome)]
    assert [(row["名称"], row["政策需要户数"], row["政策结论"]) for row in by_group[:3]] == [
        ("全小区", 3, "达到"),
        ("1号楼", 3, "达到"),
        ("2号楼", 1, "未达到"),
    ]
    assert len(outcome.shares.shares) == 4
