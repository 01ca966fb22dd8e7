"""送达登记表: every door with a vote, read back as the sheet 送达 once somebody has written the days in."""

from datetime import date

from addin.workbook.blanks import delivery_register
from tests.addin.workbook.forms.filled import filled, sample
from tests.outcomes import outcome
from validators.grid import Grid
from validators.meaning.vote.delivered import told
from validators.sheets.vote.deliveries import DeliveryRow
from validators.table.read import read_table


def printed():
    (sheet,) = filled(delivery_register.FILE, sample(True)).worksheets
    return sheet, [[cell.value if cell.value is not None else "" for cell in row] for row in sheet.iter_rows()]


def test_every_door_with_a_vote_stands_on_it_once_and_nothing_is_filled_in_for_it():
    sheet, rows = printed()
    voting = [one for one in sample(True).votes[0].roll.dwellings if one.votes]
    assert sheet.title == "送达"
    assert len(rows) == 3 + len(voting)
    assert all(not any(row[6:]) for row in rows[3:])
    assert sheet.print_title_rows == "$3:$3"


def test_filled_in_it_is_read_back_door_by_door():
    _, rows = printed()
    for row in rows[3:]:
        row[6:8] = [date(2020, 7, 1), "当面送达"]
    read = read_table(Grid("送达", rows), DeliveryRow)
    assert [one.severity for one in read.findings if one.severity == "error"] == []
    voting = {at for at, one in enumerate(sample(True).votes[0].roll.dwellings) if one.votes}
    served = told([one.row for one in sample(True).votes[0].roll.dwellings], read.rows)
    assert set(served) == voting
    assert {row.served_on for row in served.values()} == {date(2020, 7, 1)}


def test_a_compound_of_one_door_prints_one_line():
    roster = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 50 | 赵一平 |\n"
    (sheet,) = filled(delivery_register.FILE, outcome(roster)).worksheets
    assert [sheet.cell(4, column).value for column in (1, 2, 4, 6)] == ["1号楼", "1", "101", "赵一平"]
