"""会议表决 and 人员核对 of the sample: the figures of the seed's paper file, and the verdicts on the clean one."""

from datetime import date

import pytest

from addin.filling.sheets.values import Link
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.tell.meetings import people_sheet as people
from addin.tell.meetings import sessions_sheet as sessions
from addin.workbook.sample import sample_bytes


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    found = {}
    for clean in (False, True):
        path = tmp_path_factory.mktemp("sample") / "样例.xlsx"
        path.write_bytes(sample_bytes(clean))
        found[clean] = analyse(read_book(path), date(2020, 7, 28))
    return found


def lines(outcome) -> dict[str, tuple[object, ...]]:
    """项目 → 基数, 需要, 实得, 还差, 结果; the first of each name."""
    found = {}
    for row in sessions.rows(outcome):
        found.setdefault(row[2], tuple(row[4:9]))
    return found


def test_eleven_signed_in_eleven_slips_eleven_signatures(outcomes):
    found = lines(outcomes[False])
    assert found["列名／签到"] == (18, None, 16, None, None)
    assert found["应到／实到"] == (11, None, 11, None, None)
    assert found["没有签到"][2] == 2
    assert found["没有表决权"][2] == 7
    assert found["收回表决票"] == (11, None, 11, None, "相符")
    assert found["决议签字"] == (11, None, 11, None, "相符")


def test_lost_marks_are_no_abstentions_and_leave_the_matter_undecided(outcomes):
    found = lines(outcomes[False])
    assert (found["看不清"][2], found["弃权"][2], found["通过"][2]) == (11, 0, 0)
    assert found["业委会会议出席"] == (5, 3, 5, 0, "达到")
    assert found["业委会决定"] == (5, 3, 0, 3, "无法判定")


def test_the_clean_sample_is_carried(outcomes):
    found = lines(outcomes[True])
    assert (found["通过"][2], found["不通过"][2], found["弃权"][2], found["无效"][2]) == (9, 1, 1, 0)
    assert found["业委会决定"] == (5, 3, 5, 0, "达到")


def test_every_name_leads_back_to_its_cell(outcomes):
    cells = [cell for row in people.rows(outcomes[False]) for cell in row[1:5] if cell]
    assert len(cells) > 33
    assert all(isinstance(cell, Link) for cell in cells)
    (cell,) = [cell for cell in cells if cell.text == "冯晴霞"]
    assert cell.location == "'会议签到'!D6"


def test_a_workbook_without_these_papers_has_neither_sheet(tmp_path):
    from tests.tables import book, grid

    found = analyse(
        book(grid("户室清册", "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 1 | 101 | 50 | 甲 |")), date(2020, 7, 28)
    )
    assert (sessions.rows(found), people.rows(found)) == ([], [])
