"""Several motions in one workbook, from cells to dossiers."""

from datetime import date

import pytest

from tests.tables import grid
from validators.grid import Book
from validators.reading import read_dossier
from validators.sheets.vote.choices import (
    BallotMode,
    LiftRule,
    ListedMatter,
    Matter,
)
from validators.sheets.vote.scope import WHOLE, Scope

TODAY = date(2026, 1, 1)
SETTINGS = """
    | 项目 | 值 |
    | 议题 | 小区改造 |
    | 表决日期 | 2022-05-01 |
    | 事项类型 | 特别 |
    """
ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
    | 1 | 1 | 101 | 50 | 张三 |
    | 1 | 2 | 201 | 60 | 李四 |
    | 2 | 1 | 101 | 70 | 王五 |
    """
ANSWERS = """
    | 楼栋 | 单元 | 房号 | 意见 | 签字 | 议题 |
    | 1 | 1 | 101 | 同意 | 张三 | |
    | 1 | 2 | 201 | 不同意 | 李四 | 小区改造 |
    | 1 | 1 | 101 | 不同意 | 张三 | 选聘物业 |
    | 2 | 1 | 101 | 同意 | 王五 | 选聘物业 |
    """


def read(motions, answers=ANSWERS, settings=SETTINGS):
    tables = {"参数": settings, "户室清册": ROSTER, "同意表": answers, "议题": motions}
    found = read_dossier(Book("小区.xlsx", tuple(grid(name, table) for name, table in tables.items() if table)), TODAY)
    codes = [(f.code, str(f.place)) for f in found.findings if f.severity != "note"]
    return [found.dossier, *found.further], codes


def said(dossier):
    return [(row.source.sheet, row.row, str(row.opinion)) for row in dossier.answers]


def test_each_motion_has_its_own_answers_and_a_blank_one_is_to_that_of_the_settings():
    (first, second), codes = read("| 议题 | 事项类型 |\n| 选聘物业 | 一般 |")
    assert codes == []
    assert (first.settings.motion, first.settings.matter, said(first)) == (
        "小区改造",
        Matter.SPECIAL,
        [("同意表", 2, "同意"), ("同意表", 3, "不同意")],
    )
    assert (second.settings.motion, second.settings.matter) == ("选聘物业", Matter.ORDINARY)
    assert said(second) == [("同意表", 4, "不同意"), ("同意表", 5, "同意")]
    assert list(second.register.dwelling_of) == [0, 2]
    assert dict(second.register.answers_of) == {0: [0], 2: [1]}


def test_a_motion_may_have_its_own_way_of_voting_and_its_own_lift_rule():
    motions = "| 议题 | 表决方式 | 加装电梯规则 |\n| 小区改造 | | 不适用 |\n| 选聘物业 | 异议 | 济南 |"
    (first, second), codes = read(motions)
    assert codes == []
    assert (first.settings.ballot_mode, first.settings.lift_rule) == (BallotMode.CONSENT, LiftRule.NONE)
    assert (second.settings.ballot_mode, second.settings.lift_rule) == (BallotMode.DISSENT, LiftRule.JINAN)


def test_a_class_stated_here_is_not_overruled_by_the_article_of_the_other_motion():
    settings = SETTINGS + "    | 法定事项 | 改建重建 |\n"
    (first, second), _ = read("| 议题 | 事项类型 |\n| 选聘物业 | 一般 |", settings=settings)
    assert (first.settings.listed_matter, second.settings.listed_matter) == (ListedMatter.REBUILD, None)
    (_, third), _ = read("| 议题 | 备注 |\n| 选聘物业 | 一起表决 |", settings=settings)
    assert third.settings.listed_matter is ListedMatter.REBUILD


def test_what_a_motion_leaves_blank_is_as_in_the_settings_and_what_it_fills_in_has_its_own_cell():
    (_, second), _ = read("| 议题 | 法定事项 | 表决日期 |\n| 选聘物业 | 选聘物业 | 2020-07-23 |")
    assert (second.settings.vote_date, second.settings.listed_matter) == (date(2020, 7, 23), ListedMatter.MANAGER)
    assert (second.settings.matter, str(second.setting_cell("matter"))) == (Matter.SPECIAL, "参数!B4")
    assert str(second.setting_cell("vote_date")) == "议题!C2"


def test_a_motion_that_is_nothing_but_a_name_is_read():
    (_, second), codes = read("| 议题 | 备注 |\n| 选聘物业 | |")
    assert (second.settings.motion, codes) == ("选聘物业", [])


def test_a_row_for_the_motion_of_the_settings_adds_to_it():
    (first, second), codes = read("| 议题 | 法定事项 |\n| 小区改造 | 改建重建 |\n| 选聘物业 | |")
    assert (first.settings.motion, first.settings.listed_matter) == ("小区改造", ListedMatter.REBUILD)
    assert (second.settings.motion, codes) == ("选聘物业", [])


def test_without_a_motion_in_the_settings_the_first_row_is_the_first():
    found, codes = read(
        "| 议题 | 事项类型 |\n| 小区改造 | 特别 |\n| 选聘物业 | 一般 |", settings="| 项目 | 值 |\n| 街道 | 甲 |"
    )
    assert [(one.settings.motion, len(one.answers)) for one in found] == [("小区改造", 2), ("选聘物业", 2)]
    assert codes == []


@pytest.mark.parametrize(
    ("scope", "expected"),
    [("", WHOLE), ("全小区", WHOLE), ("1号楼", Scope("1")), ("1号楼2单元", Scope("1", "2")), ("1-2", Scope("1", "2"))],
)
def test_a_motion_may_concern_a_part_of_the_compound(scope, expected):
    (_, second), codes = read(f"| 议题 | 范围 | 事项类型 |\n| 选聘物业 | {scope} | 一般 |")
    assert (second.scope, codes) == (expected, [])


@pytest.mark.parametrize(
    ("motions", "codes"),
    [
        ("| 议题 | 范围 |\n| 选聘物业 | 9号楼 |", [("scope-not-in-roster", "议题!B2")]),
        ("| 议题 | 范围 |\n| 选聘物业 | ？？ |", [("scope-unreadable", "议题!B2")]),
        ("| 议题 | 备注 |\n| 选聘物业 | a |\n| 选聘物业 | b |", [("motion-twice", "议题!A3")]),
        ("| 议题 | 备注 |\n| 选聘物业 | |\n| 装门禁 | |", [("motion-without-answers", "议题!A3")]),
        ("| 议题 | 事项类型 |\n| 小区改造 | 一般 |\n| 选聘物业 | |", [("motion-differs", "议题!B2")]),
        ("| 议题 | 法定事项 |\n| 选聘物业 | 随便 |", [("choice-unknown", "议题!B2")]),
        ("| 议题 | 备注 |\n| | 甲 |\n| 选聘物业 | |", [("motion-name-missing", "议题!A2")]),
        ("", [("motion-unknown", "同意表!F4")]),
    ],
)
def test_what_is_said_of_a_sheet_that_does_not_fit(motions, codes):
    found, told = read(motions)
    assert told == codes
    assert said(found[0]) == [("同意表", 2, "同意"), ("同意表", 3, "不同意")]


def test_an_untouched_sheet_says_nothing():
    found, codes = read("| 议题 | 法定事项 | 事项类型 | 表决日期 | 范围 | 备注 |", ANSWERS.replace("选聘物业", ""))
    assert (len(found), codes) == (1, [])


def test_a_workbook_without_motions_keeps_its_dossier_as_it_is():
    found, codes = read("", "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 张三 |")
    assert (len(found), found[0].scope, codes) == (1, WHOLE, [])


def test_a_choice_of_a_motion_that_cannot_be_read_is_not_that_of_the_settings():
    dossiers, codes = read("| 议题 | 事项类型 | 表决日期 |\n| 选聘物业 | 专项 | 2022-06-01 |")
    assert [dossier.unreadable for dossier in dossiers] == [frozenset(), frozenset({"matter"})]
    assert ("choice-unknown", "议题!B2") in codes


def test_a_motion_that_says_it_itself_does_not_need_what_the_settings_cannot_say():
    settings = SETTINGS.replace("特别", "专项")
    dossiers, _ = read("| 议题 | 事项类型 |\n| 选聘物业 | 一般 |", settings=settings)
    assert [dossier.unreadable for dossier in dossiers] == [frozenset({"matter"}), frozenset()]


def test_a_motion_with_a_day_of_its_own_does_not_end_when_that_of_the_settings_does():
    settings = SETTINGS + "| 表决结束 | 2022-05-09 |\n"
    (first, own, same), _ = read("| 议题 | 表决日期 |\n| 选聘物业 | 2023-07-01 |\n| 分摊办法 | |", settings=settings)
    assert first.settings.vote_to == date(2022, 5, 9)
    assert (own.settings.vote_date, own.settings.vote_to) == (date(2023, 7, 1), None)
    assert (same.settings.vote_date, same.settings.vote_to) == (date(2022, 5, 1), date(2022, 5, 9))
