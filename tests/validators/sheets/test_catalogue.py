import pytest

from addin.tell.sheets import SHEETS
from tests.tables import book, grid
from validators.grid import Grid
from validators.sheets.catalogue import PAPER_GRID, Catalogue, catalogue, kind_of, naming_of

PAPER = "| 楼号 | 楼层 | 东户意见 | 东户签字 |\n| 3号楼 | 1 | 同意 | 张三 |"


def sheets(*grids: Grid) -> Catalogue:
    return catalogue(book(*grids))


def told(found: Catalogue) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.sheet) for finding in found.findings]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("参数", "参数"),
        ("参 数", "参数"),
        ("基本信息", "参数"),
        ("户室清册", "户室清册"),
        ("户室清册-1号楼", "户室清册"),
        ("户室清册（2号楼）", "户室清册"),
        ("户室清册2", "户室清册"),
        ("业主清册", "户室清册"),
        ("同意表", "同意表"),
        ("同意表－3号楼", "同意表"),
        ("同意率", None),
        ("同意表汇总", None),
        ("Sheet1", None),
    ],
)
def test_a_sheet_is_known_by_its_name(name: str, kind: str | None) -> None:
    assert kind_of(grid(name, "| 甲 |")) == kind


@pytest.mark.parametrize("name", ["同意表-3号楼", "同意表", "Sheet1", "征求意见"])
def test_a_paper_grid_is_known_by_its_header(name: str) -> None:
    assert kind_of(grid(name, PAPER)) == PAPER_GRID


def test_a_result_sheet_is_never_read() -> None:
    assert kind_of(grid("同意率", PAPER)) is None


def test_sheets_are_sorted_in_workbook_order() -> None:
    found = sheets(
        grid("户室清册-2", "| 甲 |"), grid("参数", "| 甲 |"), grid("户室清册-1", "| 甲 |"), grid("同意表", "| 甲 |")
    )
    assert [one.name for one in found.rosters] == ["户室清册-2", "户室清册-1"]
    assert found.settings is not None
    assert not found.is_empty
    assert told(found) == []


def test_results_and_papers_are_silently_left_alone() -> None:
    names = [*(sheet.name for sheet in SHEETS), "楼栋图", "控制台", "帮助", "光荣榜"]
    found = sheets(*(grid(name, "| 甲 |") for name in names))
    assert told(found) == []
    assert found.is_empty


def test_a_stranger_is_noted_and_an_empty_one_is_not() -> None:
    assert told(sheets(grid("门卫排班", "| 甲 |"), Grid("Sheet2", []), Grid("Sheet3", [[" "]]))) == [
        ("sheet-unknown", "门卫排班")
    ]


def test_a_misspelt_sheet_is_asked_about() -> None:
    found = sheets(grid("户室清删", "| 甲 |"))
    assert told(found) == [("sheet-misspelt", "户室清删")]
    assert "是不是“户室清册”" in found.findings[0].message


def test_a_hidden_sheet_that_is_read_is_told() -> None:
    assert told(sheets(grid("户室清册", ROSTER_HEAD, visible=False), grid("运行记录", "| 甲 |", visible=False))) == [
        ("sheet-hidden", "户室清册")
    ]


def test_a_hidden_sheet_that_nobody_has_filled_in_is_not_told() -> None:
    assert told(sheets(grid("户室清册", ROSTER_HEAD), grid("光荣榜", "| 类别 | 姓名 |", visible=False))) == []


def test_of_two_sheets_of_settings_the_first_is_read() -> None:
    found = sheets(grid("参数", "| 甲 |"), grid("参数设置", "| 乙 |"))
    assert told(found) == [("sheet-twice", "参数设置")]
    assert found.settings is not None
    assert found.settings.name == "参数"


ROSTER_HEAD = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 1 | 101 | 80 | 张三 |"
CONSENT_HEAD = "| 楼栋 | 房号 | 意见 | 签字 |\n| 1 | 101 | 同意 | 张三 |"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "同意表（旧）",
            "作废同意表",
            "同意表副本",
            "同意表-样表",
            "复件 同意表",
            "同意表 备份",
            "同意表（草稿）",
            "old_同意表",
        ),
        *("同意表 (2)", "同意表-3号楼 (2)", "同意表2019", "2020年同意表", "同意表_v2", "同意表-线上", "同意表-补签"),
        *("同意表-模板", "同意表（修改前）", "同意表-勿用", "填写说明同意表"),
    ],
)
def test_a_sheet_beside_the_valid_one_is_not_read_and_is_named(name: str) -> None:
    found = sheets(grid("同意表", CONSENT_HEAD), grid(name, CONSENT_HEAD))
    assert [one.name for one in found.consents] == ["同意表"]
    assert told(found) == [("sheet-left-out", name)]
    assert name in found.unread


@pytest.mark.parametrize("name", ["户室清册 (2)", "户室清册2024", "户室清册-第一批"])
def test_the_only_sheet_of_its_kind_is_read_and_asked_about(name: str) -> None:
    found = sheets(grid(name, ROSTER_HEAD))
    assert [one.name for one in found.rosters] == [name]
    assert told(found) == [("sheet-doubtful", name)]


@pytest.mark.parametrize("name", ["户室清册（作废）", "花名册-旧", "户室清册模板"])
def test_what_was_put_aside_is_not_read_though_it_is_the_only_one(name: str) -> None:
    assert sheets(grid(name, ROSTER_HEAD)).rosters == ()


@pytest.mark.parametrize("name", ["老旧小区户室清册", "旧改名单", "Sheet1", "1号楼", "幸福里住户名单"])
def test_a_sheet_is_known_by_its_headings(name: str) -> None:
    found = sheets(grid(name, ROSTER_HEAD), grid(name + "签", CONSENT_HEAD))
    assert ([one.name for one in found.rosters], [one.name for one in found.consents]) == ([name], [name + "签"])
    assert told(found) == [("sheet-by-headings", name), ("sheet-by-headings", name + "签")]


def test_a_second_sheet_with_the_headings_of_a_roster_is_not_added_to_it() -> None:
    found = sheets(grid("户室清册", ROSTER_HEAD), grid("核对", ROSTER_HEAD))
    assert [one.name for one in found.rosters] == ["户室清册"]
    assert told(found) == [("sheet-left-out", "核对")]


@pytest.mark.parametrize("name", ["花名册", "业主名册", "住户花名册", "业主花名册", "房屋台账"])
def test_what_a_roster_is_usually_called(name: str) -> None:
    assert told(sheets(grid(name, ROSTER_HEAD))) == []


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("同意表-3号楼", ("3", "")),
        ("同意表（3栋）", ("3", "")),
        ("3号楼同意表", ("3", "")),
        ("同意表-3号楼2单元", ("3", "2")),
        ("同意表_二号楼", ("2", "")),
        ("同意表-2单元", ("", "2")),
        ("同意表-A座", ("A", "")),
        ("同意表-3", ("", "")),
        ("同意表", ("", "")),
    ],
)
def test_the_building_in_a_sheets_name(name: str, place: tuple[str, str]) -> None:
    assert naming_of(grid(name, "| 甲 |")).place == place
