"""The JSON contract of contract.md: exact keys, amounts in fen, areas in 0.01 ㎡, nothing else on stdout."""

import xlsxwriter

from addin.filling import write_cells

FINDING = {"code", "severity", "sheet", "cell", "column", "value", "message", "fix"}
COUNT = {"total", "agree", "against", "abstain", "invalid", "not_collected"}
VERDICT = {"rule", "group", "by", "part", "whole", "need", "missing", "passed", "citation"} | {
    "part_low",
    "part_high",
    "settled",
}


def test_check_says_what_it_looked_at_and_what_it_found(jiugai, sample):
    call = jiugai("check", sample, "--json")
    assert call.code == 1
    assert set(call.json) == {"workbook", "sheets", "checks_run", "counts", "findings"}
    assert call.json["workbook"] == sample.name
    read = [sheet for sheet in call.json["sheets"] if sheet["rows"]]
    assert [sheet["name"] for sheet in read][:4] == ["参数", "户室清册", "同意表", "同意表-307楼"]
    assert all(sheet["cells"] > sheet["rows"] for sheet in read)
    assert call.json["checks_run"] > 20
    assert all(set(finding) == FINDING for finding in call.json["findings"])
    severities = [finding["severity"] for finding in call.json["findings"]]
    assert call.json["counts"] == {name: severities.count(name) for name in ("error", "warning", "note")}


def test_a_clean_workbook_is_fine(jiugai, clean):
    call = jiugai("check", clean, "--json")
    assert (call.code, call.json["counts"]["error"]) == (0, 0)


def test_tally_counts_every_level_and_judges_the_compound_first(jiugai, clean):
    call = jiugai("tally", clean, "--json")
    assert call.code == 0
    motion, groups, verdicts = (call.json[name] for name in ("motion", "groups", "verdicts"))
    assert motion == {
        "name": "小区改造提升实施方案及居民出资",
        "matter": "special",
        "vote_date": "2020-07-23",
        "regime": "property_law_2007",
    }
    assert [group["level"] for group in groups] == sorted(
        (group["level"] for group in groups), key=["compound", "building", "unit"].index
    )
    for group in groups:
        for measure in ("households", "persons", "area"):
            count = group[measure]
            assert set(count) == COUNT
            assert sum(count.values()) == 2 * count["total"]
    assert all(set(verdict) == VERDICT for verdict in verdicts)
    assert [(v["rule"], v["by"]) for v in verdicts[:4]] == [
        ("quorum", "persons"),
        ("quorum", "area"),
        ("approval", "persons"),
        ("approval", "area"),
    ]
    assert {v["group"] for v in verdicts[:4]} == {groups[0]["name"]}
    assert all(v["missing"] == max(0, v["need"] - v["part"]) for v in verdicts)
    assert all(v["passed"] == (v["part"] >= v["need"]) for v in verdicts)
    assert call.json["passed"] is all(v["passed"] for v in verdicts[:4])
    assert call.json["draft"] is False
    assert call.json["conclusion"] == "passed"
    assert all((v["part_low"], v["part_high"], v["settled"]) == (v["part"], v["part"], True) for v in verdicts)


def test_a_vote_that_fails_is_no_error(jiugai, tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "failed.xlsx")
    book.add_worksheet("参数").write_column(0, 0, ["项目", "表决日期"])
    book.get_worksheet_by_name("参数").write_column(0, 1, ["值", "2021-01-01"])
    roster, answers = book.add_worksheet("户室清册"), book.add_worksheet("同意表")
    roster.write_row(0, 0, ["楼栋", "房号", "建筑面积", "产权人"])
    answers.write_row(0, 0, ["楼栋", "房号", "意见", "签字"])
    for row, (owner, opinion) in enumerate({"张三": "同意", "李四": "不同意", "王五": "不同意"}.items(), start=1):
        roster.write_row(row, 0, ["3", f"30{row}", 80, owner])
        answers.write_row(row, 0, ["3", f"30{row}", opinion, owner])
    book.close()
    call = jiugai("tally", tmp_path / "failed.xlsx", "--json")
    assert (call.code, call.json["passed"], call.json["draft"]) == (0, False, False)
    assert call.json["motion"]["regime"] == "civil_code_2021"
    assert [(v["part"], v["whole"], v["need"], v["missing"]) for v in call.json["verdicts"][:4]] == [
        (3, 3, 2, 0),
        (24000, 24000, 16000, 0),
        (1, 3, 2, 1),
        (8000, 24000, 12001, 4001),
    ]


def test_an_unknown_motion_is_named(jiugai, clean):
    call = jiugai("tally", clean, "--motion", "换电梯")
    assert call.code == 2
    assert "换电梯" in call.err
    assert call.err.count("\n") == 1


def test_shares_sum_to_what_the_residents_owe(jiugai, clean):
    call = jiugai("shares", clean, "--json")
    assert call.code == 0
    paid = call.json
    assert paid["total"] - paid["subsidy"] - paid["other"] == paid["residents"] == 31_864_000
    assert sum(share["amount"] for share in paid["shares"]) + paid["difference"] == paid["residents"]
    for part in ("by_unit", "by_building"):
        assert sum(one["amount"] for one in paid[part]) == paid["residents"] - paid["difference"]
    assert {"dwelling", "unit", "building", "area", "amount"} <= set(paid["shares"][0])
    assert (paid["method"], paid["rounding"], paid["draft"]) == ("按面积", "分", False)


def test_results_are_a_draft_while_errors_stand(jiugai, sample):
    for command in ("tally", "shares"):
        call = jiugai(command, sample, "--json")
        assert (call.code, call.json["draft"]) == (1, True)


def test_forms_lists_what_a_form_may_print(jiugai):
    listed = jiugai("forms", "--json").json
    assert {"小区名称", "同意率", "居民出资"} <= {figure["name"] for figure in listed["figures"]}
    assert {"分摊明细", "同意情况"} <= {record_set["name"] for record_set in listed["records"]}
    assert {"万元", "大写", "年月日", "百分比", "遮名", "遮号"} <= set(listed["filters"])


def test_people_read_tables_without_json(jiugai, clean):
    for command, word in (("check", "查看了"), ("tally", "同意率"), ("shares", "居民出资")):
        call = jiugai(command, clean)
        assert call.code == 0
        assert word in call.out


def test_what_a_user_typed_in_brackets_is_printed_as_typed(jiugai, clean, tmp_path):
    write_cells(clean, tmp_path / "括号.xlsx", {"同意表!F2": "[/]同意？", "同意表!F3": "[red]看不清"})
    call = jiugai("check", tmp_path / "括号.xlsx")
    assert call.code == 1
    assert "[/]同意" in call.out.replace("\n", "")
