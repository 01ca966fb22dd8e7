"""`jiugai rules`: the examples by name, a file checked, a sheet put into the workbook and judged by from then on."""

import openpyxl
import pytest

HENAN = "河南省物业管理条例（2017）"


def test_without_a_file_the_examples_are_named(jiugai):
    call = jiugai("rules")
    assert call.code == 0
    assert call.out.split() == [HENAN, "潍坊市物业管理条例（2022）"]


def test_a_rule_is_shown_with_its_condition_and_whose_it_is(jiugai):
    found = jiugai("rules", HENAN, "--json").json
    assert [one["condition"] for one in found["rules"]] == [
        "参与表决的 ÷ 全体业主 ＞ 1/2（人数、面积）",
        "同意的 ÷ 全体业主 ≥ 2/3（人数、面积）",
        "同意的 ÷ 全体业主 ＞ 1/2（人数、面积）",
        "同意的 ÷ 全体业主 ≥ 2/3（人数）",
    ]
    assert all(one["citation"].endswith("（本地规则，由旧改助手示例提供）") for one in found["rules"])
    assert (found["sheet"], found["out"]) == ("", "")


def test_put_into_a_workbook_it_judges_the_vote_and_every_line_says_so(jiugai, clean, tmp_path):
    out = tmp_path / "有规则.xlsx"
    before = clean.read_bytes()
    assert jiugai("rules", HENAN, "--into", clean, "--out", out).code == 0
    assert clean.read_bytes() == before
    sheet = openpyxl.load_workbook(out)["地方规则-导入1"]
    assert [cell.value for cell in sheet[1]][:3] == ["规则名称", "机关", "条文"]
    assert sheet.max_row == 5
    verdicts = [one for one in jiugai("tally", out, "--json").json["verdicts"] if one["rule"].startswith("local:")]
    assert {one["rule"] for one in verdicts} == {"local:河南2017：参加会议", "local:河南2017：改建、维修资金"}
    assert all("本地规则，由旧改助手示例提供" in one["citation"] for one in verdicts)
    assert "本地规则" in jiugai("explain", out, "表决依据").out


def test_a_second_time_a_second_sheet_and_the_rules_are_told_to_stand_twice(jiugai, clean, tmp_path):
    once, twice = tmp_path / "一次.xlsx", tmp_path / "两次.xlsx"
    jiugai("rules", HENAN, "--into", clean, "--out", once)
    jiugai("rules", HENAN, "--into", once, "--out", twice)
    codes = [one["code"] for one in jiugai("check", twice, "--json").json["findings"]]
    assert codes.count("local-rule-twice") == 4


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("rules", "没有的规则"), "没有文件“没有的规则”，也没有这个名称的示例"),
        (("rules", HENAN, "--into", "没有.xlsx"), "没有.xlsx"),
        (("rules", HENAN, "--into", "旧.xls"), "只能放进 .xlsx、.xlsm"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(jiugai, call, says):
    found = jiugai(*call)
    assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
    assert says in found.err
