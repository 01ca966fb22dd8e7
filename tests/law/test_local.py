"""A local rule is data: asked for beside the law, tried on its own cases first, and printed as whose it is."""

import pytest

from addin.tell.vote.explain import explain
from tests.outcomes import outcome

HEAD = (
    "| 规则名称 | 机关 | 条文 | 原文 | 施行日期 | 失效日期 | 修改日期 | 核对日期 "
    "| 适用事项 | 分子 | 分母 | 比较 | 比例 | 口径 | 算例 | 提供人 |"
)
SETTINGS = "| 项目 | 值 |\n| 小区名称 | 幸福里 |\n| 议题 | 改造 |\n| 表决日期 | {day} |\n| 事项类型 | {matter} |\n"
RIGHT = {
    "规则名称": "八成同意",
    "机关": "某市人大常委会",
    "条文": "《某市条例》第九条",
    "原文": "全体业主五分之四以上同意",
    "施行日期": "2022-01-01",
    "核对日期": "2025-01-01",
    "适用事项": "一般",
    "分子": "同意的",
    "分母": "全体业主",
    "比较": "以上",
    "比例": "'4/5",
    "口径": "人数和面积",
    "算例": "8/10 通过；7/10 不通过",
    "提供人": "某街道",
}


def sheet(*rules):
    names = [name.strip() for name in HEAD.strip("|").split("|")]
    return "\n".join([HEAD, *(f"| {' | '.join(str(rule.get(name, '')) for name in names)} |" for rule in rules)])


def voted(agree, rules, against=0, day="2022-07-23", matter="一般", more=""):
    """Ten owners of 50 ㎡ in two units, so many agreeing, so many against."""
    roster = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 产权人代码 |\n"
    roster += "".join(f"| 1 | {1 + at // 5} | {101 + at} | 50 | 业主{at} | D{at} |\n" for at in range(10))
    words = ["同意"] * agree + ["不同意"] * against
    answers = "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 签字日期 |\n"
    answers += "".join(
        f"| 1 | {1 + at // 5} | {101 + at} | {word} | 业主{at} | {day} |\n" for at, word in enumerate(words)
    )
    return outcome(roster, answers, 参数=SETTINGS.format(day=day, matter=matter) + more, 地方规则=sheet(*rules))


def told(found):
    return {one.code: (str(one.severity), str(one.place)) for one in found.report.findings if "local" in one.code}


@pytest.mark.parametrize(("agree", "conclusion"), [(10, "passed"), (8, "passed"), (7, "failed")])
def test_it_is_asked_for_beside_the_law(agree, conclusion):
    decision = voted(agree, [RIGHT], against=10 - agree).decision
    assert decision.conclusion.value == conclusion
    titles = [one.rule.title for one in decision.verdicts if one.group.level == "compound"]
    assert titles == ["参与表决", "参与表决", "表决同意", "表决同意", "八成同意", "八成同意"]


def test_every_citation_says_whose_rule_it_is():
    (first, *_) = [one for one in voted(8, [RIGHT]).decision.verdicts if one.rule.title == "八成同意"]
    assert first.citation == "《某市条例》第九条：全体业主五分之四以上同意（本地规则，由某街道提供）"


@pytest.mark.parametrize(
    ("rule", "day", "matter", "more", "why"),
    [
        ({}, "2021-12-31", "一般", "", "表决日期 2021-12-31 不在它的施行期内"),
        ({"失效日期": "2022-07-22"}, "2022-07-23", "一般", "", "表决日期 2022-07-23 不在它的施行期内"),
        ({}, "2022-07-23", "特别", "", "它只适用于“一般”事项"),
        ({"适用事项": "选聘物业"}, "2022-07-23", "一般", "", "它只适用于“选聘物业”事项"),
        ({"适用事项": "加装电梯"}, "2022-07-23", "一般", "", "“加装电梯规则”没有选“本地规则”"),
    ],
)
def test_a_rule_that_this_motion_does_not_ask_for_is_named(rule, day, matter, more, why):
    found = voted(10, [RIGHT | rule], day=day, matter=matter, more=more)
    (note,) = [one for one in found.report.findings if one.code == "local-rule-unused"]
    assert note.message == f"地方规则“八成同意”这次没有用到：{why}"
    assert {one.rule.title for one in found.decision.verdicts} == {"参与表决", "表决同意"}


@pytest.mark.parametrize("matter", ["各类", "一般", "选聘物业"])
def test_it_is_for_every_matter_for_a_class_or_for_one_that_the_law_lists(matter):
    found = voted(7, [RIGHT | {"适用事项": matter}], against=3, more="| 法定事项 | 选聘物业 |\n")
    assert found.decision.conclusion.value == "failed"


@pytest.mark.parametrize(
    ("wrong", "code", "cell"),
    [
        ({"算例": "8/10 通过；7/10 通过；1/10 不通过"}, "local-rule-case-fails", "O2"),
        ({"算例": "8/10 不通过；9/10 通过"}, "local-rule-case-fails", "O2"),
        ({"比例": "'3/5"}, "local-rule-case-fails", "O2"),
        ({"比较": "超过"}, "local-rule-case-fails", "O2"),
        ({"比较": "以下"}, "local-rule-senseless", "L2"),
        ({"分子": "反对的"}, "local-rule-senseless", "L2"),
        ({"分子": "参与表决的", "分母": "参与表决的"}, "local-rule-senseless", "K2"),
        ({"失效日期": "2021-01-01"}, "local-rule-senseless", "F2"),
        ({"修改日期": "2022-01-01"}, "local-rule-senseless", "G2"),
        ({"比例": "过半数"}, "local-rule-left-out", "A2"),
        ({"比较": "大概"}, "local-rule-left-out", "A2"),
        ({"适用事项": "装修"}, "local-rule-left-out", "A2"),
        ({"算例": "8/10 通过"}, "local-rule-left-out", "A2"),
        ({"提供人": ""}, "local-rule-left-out", "A2"),
        ({"原文": ""}, "local-rule-left-out", "A2"),
        ({"机关": ""}, "local-rule-left-out", "A2"),
        ({"施行日期": "去年"}, "local-rule-left-out", "A2"),
    ],
)
def test_what_does_not_hold_together_is_told_and_leaves_a_pass_open(wrong, code, cell):
    found = voted(10, [RIGHT | wrong])
    assert told(found)[code] == ("error", f"地方规则!{cell}")
    assert found.decision.conclusion.value == "open"
    assert found.draft
    assert {one.rule.title for one in found.decision.verdicts} == {"参与表决", "表决同意"}


def test_a_rule_more_would_save_no_motion_that_fails_by_the_law():
    assert voted(2, [RIGHT | {"比例": "多数"}], against=8).decision.conclusion.value == "failed"


def test_two_rules_of_one_name_are_one_and_the_second_is_told():
    found = voted(10, [RIGHT, RIGHT | {"比例": "'9/10"}])
    assert told(found)["local-rule-twice"] == ("error", "地方规则!A3")
    assert [one.rule.ratio.numerator for one in found.decision.verdicts if one.rule.title == "八成同意"][:1] == [4]


def test_after_its_text_was_amended_it_settles_nothing():
    found = voted(10, [RIGHT | {"修改日期": "2022-07-01"}])
    assert found.decision.conclusion.value == "open"
    assert "law-text-changed" in {one.code for one in found.report.findings}


@pytest.mark.parametrize(("against", "conclusion"), [(3, "passed"), (4, "failed")])
def test_a_limit_on_those_who_object(against, conclusion):
    limit = {
        "原文": "反对的不足五分之二",
        "分子": "反对的",
        "比较": "少于",
        "比例": "'2/5",
        "算例": "3/10 通过；4/10 不通过",
    }
    assert voted(10 - against, [RIGHT | limit], against=against).decision.conclusion.value == conclusion


LIFT = {"规则名称": "电梯", "适用事项": "加装电梯", "口径": "人数"}


def test_a_lift_is_judged_unit_by_unit_where_the_choice_asks_for_it():
    found = voted(9, [RIGHT | LIFT], against=1, more="| 加装电梯规则 | 本地规则 |\n")
    lifts = [(one.group.name, one.passed) for one in found.decision.verdicts if one.rule.title == "电梯"]
    assert lifts == [("1号楼1单元", True), ("1号楼2单元", True)]
    assert found.decision.conclusion.value == "passed"


def test_a_lift_by_local_rule_without_one_is_an_error_and_open():
    found = voted(10, [RIGHT], more="| 加装电梯规则 | 本地规则 |\n")
    assert "lift-rule-missing" in {one.code for one in found.report.findings}
    assert found.decision.conclusion.value == "open"


def test_the_explanation_prints_it_like_any_other():
    found = voted(8, [RIGHT], against=2)
    said = explain(found, found.compound, "表决依据")
    assert "（本地规则，由某街道提供）" in said.result
    assert "八成同意（人数）：基数 10 人，需要 8 人，实得 8 人，达到" in said.working
