"""Doors that no longer exist count for nothing and are asked for nothing."""

from datetime import date

import pytest

from addin.pipeline import analyse
from tests.tables import book, grid
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.kind import read as read_kind

HEAD = "| 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 | 备注 |\n| 1 | 101 | 住宅 | 80 | 张三 | |\n"


@pytest.mark.parametrize(
    "word", ["已注销", "注销", "已并入401", "空号", "已拆除", "与402合并", "并入4号楼", "灭失", "无此户"]
)
def test_a_kind_of_its_own(word: str) -> None:
    assert read_kind(word).value is DwellingKind.GONE


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | 102 | 已注销 | | | |",
        "| 1 | 102 | 已并入101 | | | |",
        "| 1 | 102 | | | 已并入101 | |",
        "| 1 | 102 | 住宅 | | | 空号 |",
        "| 1 | 102 | 住宅 | | 注销 | |",
    ],
)
def test_such_a_door_is_no_household_no_person_and_no_payer(row: str) -> None:
    outcome = analyse(book(grid("户室清册", HEAD + row)), date(2022, 7, 1))
    counted = [dwelling for dwelling in outcome.roll.dwellings if dwelling.household or dwelling.votes or dwelling.pays]
    assert [dwelling.row.room for dwelling in counted] == ["101"]
    asked = {f.code for f in outcome.report.findings if f.place.row == 3 and f.severity.value == "error"}
    assert not asked & {"area-missing", "owner-missing"}


def test_a_remark_beside_an_owner_and_an_area_changes_nothing() -> None:
    outcome = analyse(book(grid("户室清册", HEAD + "| 1 | 102 | 住宅 | 80 | 李四 | 已注销 |")), date(2022, 7, 1))
    assert sum(dwelling.household for dwelling in outcome.roll.dwellings) == 2


@pytest.mark.parametrize("kind", ["车位", "储藏室"])
def test_an_odd_label_of_what_neither_votes_nor_pays_is_a_warning(kind: str) -> None:
    outcome = analyse(book(grid("户室清册", HEAD + f"| 1 | A区、12 | {kind} | 12 | 李四 | |")), date(2022, 7, 1))
    severities = {f.code: f.severity.value for f in outcome.report.findings if f.place.row == 3}
    assert severities.get("room-label-odd") == "warning"
    assert "room-unreadable" not in severities
