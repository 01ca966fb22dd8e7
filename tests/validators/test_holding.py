"""A finding's value is what its cell holds; what else the message needs stays in the message."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.sample import sample_bytes
from tests.tables import book, grid
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER
from validators.finding import Finding, Kind, Severity
from validators.grid import Book, CellRef, Grid, Raw
from validators.holding import with_values
from validators.table.cells import shown

TODAY = date(2020, 7, 28)
KIND = Kind("a-code", Severity.NOTE, zh="{value}：{more}", fix="改", en="{value}", en_fix="Mend.")
DIRTY_ROSTER = """
    | 楼栋  | 单元 | 楼层 | 房号    | 房屋类型 | 建筑面积 | 产权人 | 联系电话    |
    | 1     | 1    | 1    | 101     | 住宅     | 7.50     | 卢曙明 | 1.38123E+10 |
    | 1     | 1    | 1    | 101     | 住宅     | 78.50    |        | 138         |
    | 1     |      | 9    | 201     |          | 78.50    | 宋富兰 |             |
    |       | 1    |      | 301     | 储藏室   | 20       | 宋富兰 |             |
    | 2号楼 |      |      |         |          |          |        |             |
    |       | 1    |      | 1O7     | 住宅     | 80       | 江海   |             |
    """
DIRTY_ANSWERS = """
    | 楼栋 | 单元 | 房号 | 户位 | 意见   | 签字   | 签字日期   |
    | 1    | 1    | 101  |      | 同意   |        | 2019.6.5   |
    | 1    | 1    | 101  |      | 反对   | 卢曙明 | 2020-06-25 |
    | 1    | 1    | 999  |      | 看情况 | 亓文简 | 2099-01-01 |
    | 7    | 1    | 101  |      | 同意   | 程惠   |            |
    | 1    | 1    |      | 东   | √      | 郭惠   |            |
    """
DIRTY_SETTINGS = """
    | 项目         | 值         |
    | 表决日期     | 2099.1.1   |
    | 核定总投资   | 5元        |
    | 省级补助     | 9元        |
    | 未返票处理   | 从多数     |
    | 征求意见开始 | 2020/07/01 |
    | 告知开始     | 2020年8月1日 |
    """


def sample(tmp_path, clean: bool) -> Book:
    path = tmp_path / "sample.xlsx"
    path.write_bytes(sample_bytes(clean))
    return read_book(path)


def tables(settings: str, roster: str, answers: str) -> Book:
    return book(grid("参数", settings), grid("户室清册", roster), grid("同意表", answers))


def assert_values(looked_at: Book) -> None:
    grids = {each.name: each for each in looked_at.grids}
    findings = analyse(looked_at, TODAY).report.findings
    assert findings
    for finding in findings:
        place = finding.place
        if place.row and place.sheet in grids:
            assert finding.value == shown(grids[place.sheet].at(place.row, place.column)), finding
        assert all((finding.message, finding.fix, finding.english)), finding


@pytest.mark.parametrize("clean", [False, True])
def test_of_every_finding_of_the_sample(tmp_path, clean: bool) -> None:
    assert_values(sample(tmp_path, clean))


@pytest.mark.parametrize(
    ("settings", "roster", "answers"),
    [
        (DIRTY_SETTINGS, DIRTY_ROSTER, DIRTY_ANSWERS),
        (DIRTY_SETTINGS, CLEAN_ROSTER, DIRTY_ANSWERS),
        ("| 项目 | 值 |", CLEAN_ROSTER, CLEAN_ANSWERS),
    ],
)
def test_of_every_finding_of_these_tables(settings: str, roster: str, answers: str) -> None:
    assert_values(tables(settings, roster, answers))


@given(
    st.lists(
        st.lists(st.sampled_from(["", "1", 1.0, "同意", "？", "1号楼", 1.5, "合计", True]), max_size=7), max_size=6
    )
)
def test_whatever_the_cells_hold(rows: Sequence[Sequence[Raw]]) -> None:
    header = ["楼栋", "单元", "房号", "建筑面积", "产权人", "意见", "签字"]
    assert_values(Book("甲.xlsx", (Grid("户室清册", [header, *rows]), Grid("同意表", [header, *rows]))))


def test_the_message_keeps_its_own_words() -> None:
    finding = Finding(KIND, CellRef("同意表", 2, 1), "意见", "3号楼", {"more": "多"})
    (told,) = with_values([finding], book(grid("同意表", "| a |\n| ３栋 |")))
    assert (told.value, told.message) == ("３栋", "3号楼：多")
