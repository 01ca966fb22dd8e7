from datetime import date
from decimal import Decimal

from tests.tables import grid
from validators.finding import Severity, SheetCount
from validators.sheets.money.choices import Method, Rounding
from validators.sheets.settings import Settings
from validators.sheets.settings_sheet import SettingsRead, read_settings, without_settings
from validators.sheets.vote.choices import Matter


def settings(lines: str, header: str = "| 项目 | 值 | 说明 |\n") -> SettingsRead:
    return read_settings(grid("参数", header + lines))


def told(read: SettingsRead) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.a1) for finding in read.findings if finding.code != "settings-default"]


def test_lines_in_any_order_under_any_of_their_names() -> None:
    read = settings("""| 表 决 日 期 | 2020年7月23日 | |
        | 小区 | 市农研所家属院 | |
        | 核定总投资（元） | 306万元 | |
        | 财政补助上限 | 85% | |""")
    assert read.settings.vote_date == date(2020, 7, 23)
    assert read.settings.compound == "市农研所家属院"
    assert read.settings.approved_total == 306_000_000
    assert read.settings.grant_ceiling == Decimal("0.85")
    assert told(read) == []
    assert read.cells["vote_date"].a1 == "B2"
    assert read.count == SheetCount("参数", 4, 8)


def test_choices_are_read_as_choices() -> None:
    chosen = settings("| 事项类型 | 特别 |\n| 分摊方式 | 按面积 |\n| 分摊精度 | 元 |\n| 车位计入 | 是 |").settings
    assert (chosen.matter, chosen.method, chosen.rounding) == (Matter.SPECIAL, Method.PER_AREA, Rounding.YUAN)
    assert chosen.parking_counts is True


def test_blank_choices_are_told_in_one_note_and_blank_amounts_are_nothing() -> None:
    read = settings("| 小区名称 | 甲 |\n| 事项类型 | |\n| 市级补助 | |")
    (note,) = read.findings
    assert (note.code, note.severity, note.place.a1) == ("settings-default", Severity.NOTE, "B3")
    assert "事项类型＝一般" in note.message
    assert "市级补助" not in note.message
    assert read.settings == Settings(compound="甲")


def test_a_header_may_be_missing_or_stand_under_a_title() -> None:
    assert settings("| 小区名称 | 甲 | |", header="").settings.compound == "甲"
    assert settings("| 小区名称 | 甲 | |", header="| 小区改造参数 |\n| |\n| 项目 | 值 |\n").settings.compound == "甲"


def test_the_value_column_is_found_by_its_header() -> None:
    read = read_settings(grid("参数", "| 序号 | 项目 | 说明 | 值 |\n| 1 | 小区名称 | 抬头 | 甲 |"))
    assert (read.settings.compound, read.cells["compound"].a1) == ("甲", "D2")


def test_a_misspelt_line_is_asked_about_and_a_strange_one_is_noted() -> None:
    read = settings("| 核定总投姿 | 306万元 |\n| 微信群 | 有 |")
    assert told(read) == [("setting-perhaps", "A2"), ("setting-unknown", "A3")]
    assert read.settings.approved_total == 0


def test_a_line_written_twice_is_an_error_and_the_first_holds() -> None:
    read = settings("| 小区名称 | 甲 |\n| 小区 | 乙 |")
    assert told(read) == [("setting-twice", "A3")]
    assert read.settings.compound == "甲"


def test_what_cannot_be_read_is_told_at_its_cell_and_left_at_the_default() -> None:
    read = settings("| 事项类型 | 重大 |\n| 表决日期 | #REF! |")
    assert told(read) == [("choice-unknown", "B2"), ("cell-error", "B3")]
    assert (read.settings.matter, read.settings.vote_date) == (Matter.ORDINARY, None)


def test_no_such_sheet_is_an_error_with_all_defaults() -> None:
    read = without_settings()
    assert [(finding.code, finding.severity) for finding in read.findings] == [("settings-missing", Severity.ERROR)]
    assert read.settings == Settings()


def test_what_cannot_be_read_is_known_to_be_so_and_what_is_blank_is_not() -> None:
    read = settings(
        "| 事项类型 | 专项 |\n| 核定总投资 | 一百万 |\n| 表决日期 | |\n| 车位计入 | 否 |\n| 省级补助 | -5 |"
    )
    assert read.unreadable == {"matter", "approved_total", "province_grant"}


def test_only_the_choices_that_results_rest_on_are_told() -> None:
    (note,) = settings("| 小区名称 | 甲 |").findings
    assert note.message == (
        "这些选项没有填，按默认处理：事项类型＝一般、未返票处理＝未参与、无效票计入参与＝否、车位计入＝否、分摊方式＝按户、分摊精度＝分"
    )


def test_what_has_no_line_is_told_at_the_head_of_the_lines() -> None:
    read = settings("| 小区名称 | 甲 |", header="| 小区改造参数 |\n| 项目 | 值 |\n")
    assert [finding.place.a1 for finding in read.findings] == ["A2"]
    assert read.head.a1 == "A2"
