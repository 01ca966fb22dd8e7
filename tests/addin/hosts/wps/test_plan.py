"""What the add-in is told to write: 运行记录 around the results, what stood there for the way back, plain values."""

import json
from datetime import date, datetime

from addin.filling.sheets.values import Link
from addin.hosts.wps.plan import of_questions, of_results
from addin.tell.compound import runs_sheet as runs
from addin.tell.roster.questions import HEADERS, Asking, Question
from addin.tell.sheet import ResultColumn, ResultSheet
from validators.grid import Grid

SHEET = ResultSheet(
    "结果", (ResultColumn("位置", 12), ResultColumn("户数", 8, "integer"), ResultColumn("日期", 8, "date"))
)
LINE = [datetime(2026, 6, 29, 8, 30), "检查", "x.xlsx"]
SEEN = {
    "结果": Grid("结果", [SHEET.headers, ["旧", 3.0, ""], ["旧", 4.0, ""]]),
    runs.SHEET.name: Grid(runs.SHEET.name, [runs.SHEET.headers], visible=False),
}


def plan(rows, seen=SEEN, epoch_1904=False):
    return of_results([(SHEET, rows), (runs.SHEET, [LINE])], seen, epoch_1904)


def test_the_log_comes_first_as_unfinished_and_last_as_done():
    found = plan([["新", 1, None]])
    assert [step["sheet"] for step in (*found.first, *found.steps, *found.last)] == ["运行记录", "结果", "运行记录"]
    assert "没有写完" in found.first[0]["rows"][0][1]
    assert found.last[0]["rows"][0][1] == "检查"
    assert "没有写成" in found.failed[0]["rows"][0][1]


def test_the_way_back_covers_all_that_was_written():
    found = plan([["新", 1, None]] * 5)
    assert found.back[0]["address"] == "A2:C6"
    assert found.back[0]["rows"] == [["旧", 3.0, ""], ["旧", 4.0, ""], *[["", "", ""]] * 3]


def test_blanks_are_empty_texts_and_days_are_numbers():
    row = plan([[None, 2, date(2026, 6, 29)]]).steps[0]["rows"][0]
    assert row == ["", 2.0, 46202.0]
    assert plan([[None, 2, date(2026, 6, 29)]], epoch_1904=True).steps[0]["rows"][0][2] == 46202.0 - 1462


def test_a_missing_sheet_is_made_with_its_header_and_widths():
    found = plan([["新", 1, None]], {runs.SHEET.name: SEEN[runs.SHEET.name]})
    assert found.add == [{"name": "结果", "widths": [("A1", 12), ("B1", 8), ("C1", 8)]}]
    assert found.steps[0]["header"] == ("A1:C1", SHEET.headers)


def test_what_is_to_be_printed_follows_the_length_and_stays_where_that_is_the_same():
    assert plan([["新", 1, None]]).steps[0]["reach"] == "$A$1:$C$2"
    assert plan([["新", 1, None]] * 2).steps[0]["reach"] == ""


def test_what_was_written_comes_in_sight_and_what_is_empty_goes_out_of_it():
    seen = {**SEEN, "结果": Grid("结果", [SHEET.headers], visible=False)}
    assert plan([["新", 1, None]], seen).sight == [("结果", True)]
    assert plan([], SEEN).sight == [("结果", False)]
    assert plan([["新", 1, None]]).sight == []


def test_all_of_it_is_json():
    told = plan([[Link("甲!A1", "'甲'!A1"), 1, date(2026, 1, 1)]]).told()
    assert json.loads(json.dumps(told))["steps"][0]["rows"][0][0].startswith("=HYPERLINK(")


def test_questions_go_only_where_nothing_stands():
    asking = Asking("人工确认", True, (Question("甲", "a", "乙", "b", "c"),), {(2, 1): "甲", (2, 3): "乙"})
    found = of_questions(asking)
    assert [step["address"] for step in found.steps] == ["A2:A2", "C2:C2"]
    assert all(step["blank"] for step in found.steps)
    assert found.steps[0]["header"] == (f"A1:{'ABCDEFGHIJ'[len(HEADERS) - 1]}1", list(HEADERS))
    assert [step["rows"] for step in found.back] == [[[""]], [[""]]]
    assert found.add == [{"name": "人工确认", "widths": []}]
