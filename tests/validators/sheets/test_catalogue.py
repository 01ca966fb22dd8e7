import pytest

from addin.tell.sheets import SHEETS
from tests.tables import book, grid
from validators.grid import Grid
from validators.sheets.catalogue import PAPER_GRID, Catalogue, catalogue, kind_of

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
    assert told(sheets(grid("户室清册", "| 甲 |", visible=False), grid("运行记录", "| 甲 |", visible=False))) == [
        ("sheet-hidden", "户室清册")
    ]


def test_of_two_sheets_of_settings_the_first_is_read() -> None:
    found = sheets(grid("参数", "| 甲 |"), grid("参数设置", "| 乙 |"))
    assert told(found) == [("sheet-twice", "参数设置")]
    assert found.settings is not None
    assert found.settings.name == "参数"
