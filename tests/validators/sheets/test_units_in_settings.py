"""The unit of an amount in 参数, wherever somebody wrote it."""

import pytest

from tests.tables import grid
from validators.sheets.settings_sheet import SettingsRead, read_settings

TOTAL = 306_500_000
"""306.5 万元 in fen."""


def settings(table: str) -> SettingsRead:
    return read_settings(grid("参数", table))


def told(read: SettingsRead, code: str) -> list[str]:
    return [finding.place.a1 for finding in read.findings if finding.code == code]


@pytest.mark.parametrize(
    "line",
    [
        "| 核定总投资（万元） | 306.5 | |",
        "| 核定总投资（单位：万元） | 306.5 | |",
        "| 核定总投资万元 | 306.5 | |",
        "| 核定总投资（千元） | 3065 | |",
        "| 核定总投资（亿元） | 0.03065 | |",
        "| 核定总投资（元） | 3065000 | |",
        "| 核定总投资 | 306.5万元 | |",
        "| 核定总投资 | 306.5 | 单位：万元 |",
        "| 核定总投资 | 306.5 | 万元；按批复 |",
        "| 核定总投资【万元】 | 306.5 | |",
        "| 核定总投资（万元，含税） | 306.5 | |",
        "| 核定总投资（万元） | 3065000元 | |",
    ],
)
def test_a_unit_beside_a_label_applies_exactly(line: str) -> None:
    assert settings(f"| 项目 | 值 | 说明 |\n{line}").settings.approved_total == TOTAL


def test_a_unit_for_all_amounts_stands_above_or_on_a_line_of_its_own() -> None:
    above = settings("| 基本情况 | | 单位：万元 |\n| 项目 | 值 | 说明 |\n| 核定总投资 | 306.5 | |\n| 市级补助 | 2 | |")
    below = settings("| 项目 | 值 | 说明 |\n| 金额单位 | 万元 | |\n| 核定总投资 | 306.5 | |\n| 市级补助 | 2 | |")
    for read in (above, below):
        assert (read.settings.approved_total, read.settings.city_grant) == (TOTAL, 2_000_000)
        assert len(told(read, "unit-applied")) == 2


def test_our_own_words_in_the_third_column_are_no_unit_of_somebodys() -> None:
    read = settings("| 项目 | 值 | 说明 |\n| 核定总投资（万元） | 306.5 | 元；可写 306万元 |")
    assert (read.settings.approved_total, told(read, "unit-refused")) == (TOTAL, [])


@pytest.mark.parametrize(
    "label",
    [
        "核定总投资（亩）",
        "核定总投资（户）",
        "核定总投资（元/㎡）",
        "物业年成本（元/月）",
        "物业收费标准（元/年）",
        "财政补助上限（元）",
    ],
)
def test_a_unit_that_cannot_be_is_refused_by_name(label: str) -> None:
    read = settings(f"| 项目 | 值 | 说明 |\n| {label} | 1.5 | |")
    assert told(read, "unit-refused") == ["A2"]
    assert label in next(finding.message for finding in read.findings if finding.code == "unit-refused")
    assert read.unreadable


def test_ninety_under_per_cent_is_ninety_per_cent_and_point_nine_is_asked_about() -> None:
    assert str(settings("| 项目 | 值 |\n| 财政补助上限（%） | 90 |").settings.grant_ceiling) == "0.9"
    assert told(settings("| 项目 | 值 |\n| 财政补助上限（%） | 0.9 |"), "percent-unsure") == ["B2"]


def test_a_price_keeps_its_own_unit_where_all_amounts_are_in_another() -> None:
    read = settings("| 单位：万元 | |\n| 项目 | 值 |\n| 核定总投资 | 306.5 |\n| 车位月租 | 150 |")
    assert (read.settings.approved_total, read.settings.parking_rent) == (TOTAL, 15_000)
