"""The checks on 征求意见, each with what must be told and what must not."""

from dataclasses import replace
from datetime import date

import pytest

from tests.validators.checks.seen import said, seen
from tests.validators.meaning.items.reading import read
from validators.checks.survey import (
    survey_compound,
    survey_date,
    survey_in_roster,
    survey_name,
    survey_no_tick,
    survey_options,
    survey_twice,
)

HEAD = "| 姓名 | 住址 | 修路 | 快递柜 | 意见建议 | 日期 | 备注 |\n"
PERIOD = "    | 征求意见开始 | 2020-06-24 |\n    | 征求意见结束 | 2020-07-01 |\n"


def of(*lines, settings=""):
    return read(征求意见=HEAD + "\n".join(lines), settings=settings)


ALL = (survey_compound, survey_date, survey_in_roster, survey_name, survey_no_tick, survey_options, survey_twice)


@pytest.mark.parametrize("module", ALL)
def test_a_clean_survey_and_none_at_all_say_nothing(module):
    assert not seen(module.check, of("| 张三 | 1栋1单元101 | √ | | | 2020-06-25 | |", settings=PERIOD))
    assert not seen(module.check, read())


def test_an_address_that_the_roster_lacks_is_told_with_those_near_it():
    lost = of("| 张三 | 1栋2单元101 | √ | | | | |")
    assert seen(survey_in_roster.check, lost) == ["survey-not-in-roster 征求意见!B2"]
    assert "1号楼1单元101" in said(survey_in_roster.check, lost)


def test_an_unknown_building_is_told_with_the_known_ones():
    assert "相近的有 1号楼、2号楼" in said(survey_in_roster.check, of("| 张三 | 9栋1单元101 | √ | | | | |"))


def test_a_sheet_typed_twice_is_a_note_and_one_that_differs_a_warning():
    line = "| 张三 | 1栋1单元101 | √ | | | | |"
    assert seen(survey_twice.check, of(line, line)) == ["survey-duplicate 征求意见!B3"]
    other = of(line, "| 张小 | 1栋1单元101 | | √ | | | |")
    assert seen(survey_twice.check, other) == ["survey-several 征求意见!B3"]
    assert "张三、张小" in said(survey_twice.check, other)


def test_somebody_else_s_name_is_told_with_a_guess():
    assert seen(survey_name.check, of("| 张珊 | 1栋1单元101 | √ | | | | |")) == ["survey-name-spelling 征求意见!A2"]
    stranger = of("| 李四 | 1栋1单元101 | √ | | | | |")
    assert seen(survey_name.check, stranger) == ["survey-not-owner 征求意见!A2"]
    assert "1号楼1单元102 的产权人“李四”" in said(survey_name.check, stranger)


def test_a_remark_that_explains_who_it_is_settles_it():
    assert not seen(survey_name.check, of("| 李四 | 1栋1单元101 | √ | | | | 女婿代填 |"))


def test_sheets_without_a_tick_are_told_once():
    blank = of("| 张三 | 1栋1单元101 | | | 拆除重建 | | |", "| 李四 | 1栋1单元102 | | 否 | | | |")
    assert seen(survey_no_tick.check, blank) == ["survey-no-tick 征求意见!B2"]
    assert said(survey_no_tick.check, blank).startswith("有 2 份征求意见一项也没有勾")


def test_a_survey_without_options_is_told():
    assert seen(survey_options.check, read(征求意见="| 姓名 | 住址 |\n| 张三 | 1栋1单元101 |")) == [
        "survey-no-options 征求意见!B2"
    ]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2020, 6, 23), "survey-date-outside"),
        (date(2020, 6, 24), ""),
        (date(2020, 7, 1), ""),
        (date(2020, 7, 2), "survey-date-outside"),
        (date(2020, 8, 2), "survey-date-future"),
    ],
)
def test_both_ends_of_the_survey_are_within_it(day, code):
    dossier = of(f"| 张三 | 1栋1单元101 | √ | | | {day} | |", settings=PERIOD)
    assert seen(survey_date.check, dossier) == ([f"{code} 征求意见!F2"] if code else [])


def test_a_wrong_date_on_many_sheets_is_told_once():
    sheets = of(*(f"| 张三 | 1栋1单元10{n} | √ | | | 2020-06-01 | |" for n in (1, 2)), settings=PERIOD)
    assert seen(survey_date.check, sheets) == ["survey-date-outside 征求意见!F2"]
    assert said(survey_date.check, sheets).endswith("（1号楼1单元101、1号楼1单元102，共 2 份）")


def test_another_compound_s_name_is_told_once_and_a_name_of_ours_is_not():
    sheets = of(
        "| 张三 | 农研院小区1栋1单元101 | √ | | | | |",
        "| 李四 | 中解院 小区 1栋1单元102 | √ | | | | |",
        "| 王五 | 中解院小区2栋1单元101 | √ | | | | |",
        "| 赵六 | 中解院小区9栋1单元101 | √ | | | | |",
    )
    sheets = replace(sheets, settings=replace(sheets.settings, compound="市农研所家属院"))
    assert seen(survey_compound.check, sheets) == ["survey-other-compound 征求意见!B3"]
    assert said(survey_compound.check, sheets).startswith(
        "有 2 份征求意见写的是“中解院小区”（1号楼1单元102、2号楼1单元101）"
    )


@pytest.mark.parametrize("written", ["", "院", "花园路12号", "市农研所", "农研苑"])
def test_no_name_a_short_one_a_street_and_our_own_are_no_other_compound(written):
    assert not survey_compound.is_other(written, "市农研所家属院")
