"""表决票 and the empty sign-in sheet: one slip a voter and motion, eight to a page, nobody's vote filled in."""

from addin.tell.vote.blank_ballots import VOID, voters
from addin.workbook.blanks import ballot, meeting_signin
from tests.addin.workbook.forms.filled import filled, sample, texts

A4_POINTS, MARGINS = 297 / 25.4 * 72, 16 / 25.4 * 72


def test_each_voter_of_the_meeting_has_one_slip_and_the_odd_one_is_void():
    (sheet,) = filled(ballot.FILE, sample(True)).worksheets
    said = texts(sheet)
    assert [text for text in said if text.startswith("编号 0")] == [f"编号 {number:03}" for number in range(1, 12)]
    assert all(said.count(voter.name) == 1 for voter in voters(sample(True)))
    assert said.count(ballot.BOXES) == 12
    assert said.count(VOID) == 1
    assert not any("王彦敏" in text or "张俊朋" in text for text in said)


def test_four_rows_of_slips_fill_a_page_and_the_next_does_not_fit():
    height = sum(ballot.HEIGHTS)
    room = A4_POINTS - MARGINS
    assert 4 * height <= room < 4 * height + ballot.HEIGHTS[0]


def test_the_empty_sign_in_sheet_lists_who_is_to_come_and_has_no_signature():
    (sheet,) = filled(meeting_signin.FILE, sample(True)).worksheets
    rows = [[cell.value for cell in row[:6]] for row in sheet.iter_rows(min_row=8, max_row=25)]
    assert [row[1] for row in rows][:2] == ["余聚安", "汪华安"]
    assert len([row for row in rows if row[1]]) == 18
    assert not any(row[5] for row in rows)


def test_the_lines_to_cut_along_touch_no_slip():
    (sheet,) = filled(ballot.FILE, sample(True)).worksheets
    upright = [cell for row in sheet.iter_rows() for cell in row if cell.border.right.style == "dashed"]
    level = [cell for row in sheet.iter_rows() for cell in row if cell.border.bottom.style == "dashed"]
    beside = [sheet.cell(cell.row, cell.column + at) for cell in upright for at in (0, 1)]
    beside += [sheet.cell(cell.row + at, cell.column) for cell in level for at in (0, 1)]
    assert len(upright) == 6 * len(ballot.HEIGHTS)
    assert not any(cell.value for cell in beside)
    assert not any("thin" in (side.style for side in sides(cell)) for cell in beside)


def sides(cell):
    return cell.border.left, cell.border.right, cell.border.top, cell.border.bottom
