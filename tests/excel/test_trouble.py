"""What goes wrong around a press: the user reads a Chinese sentence, and the workbook is as it should be."""

import pytest

from tests.excel.pressing import Trouble, press

PROTECTED, FILTERED, BUSY = "被保护了", "正在筛选", "一直在忙"


@pytest.mark.parametrize(("block", "late_bound"), [(1, False), (2, True), (4, False)])
def test_excel_busy_for_a_second_in_mid_write(book, workbook_lines, tmp_path, block, late_bound):
    calm = press(book, workbook_lines["tally"], tmp_path / "calm")
    trouble = Trouble({"busy_from": block, "busy_seconds": 1.0, "late_bound": late_bound})
    busy = press(book, workbook_lines["tally"], tmp_path / "busy", trouble=trouble)
    assert busy.said == calm.said
    assert busy.is_tidy
    assert {n: r for n, r in busy.book.values().items() if n != "运行记录"} == {
        n: r for n, r in calm.book.values().items() if n != "运行记录"
    }


def test_excel_busy_for_longer_than_anybody_waits(book, workbook_lines, tmp_path):
    """The screen is still put right, once the user has read the sentence and Excel is free."""
    trouble = Trouble({"busy_from": 2, "busy_seconds": 25.0})
    pressed = press(book, workbook_lines["check"], tmp_path / "home", trouble=trouble)
    assert BUSY in pressed.said
    assert pressed.is_tidy
    last = pressed.book.sheet("运行记录").rows()[-1]
    assert "没有写" in last[1]
    after = press(pressed.book, workbook_lines["check"], tmp_path / "home")
    assert "错误" in after.said


def test_a_filtered_roster_is_counted_whole(book, workbook_lines, tmp_path):
    calm = press(book, workbook_lines["tally"], tmp_path / "calm")
    book.sheet("户室清册").hidden_rows = set(range(3, 120, 2))
    filtered = press(book, workbook_lines["tally"], tmp_path / "filtered")
    assert filtered.is_tidy
    assert filtered.book.sheet("同意率").rows() == calm.book.sheet("同意率").rows()
    assert filtered.cost == calm.cost


def test_five_hundred_merged_cells_cost_nothing(book, workbook_lines, tmp_path):
    calm = press(book, workbook_lines["check"], tmp_path / "calm")
    sheet = book.sheet("户室清册")
    at = sheet.rows()[0].index("备注") + 1 if "备注" in sheet.rows()[0] else 12
    sheet.merges = [(row, at, row, at + 1) for row in range(2, 502)]
    merged = press(book, workbook_lines["check"], tmp_path / "merged")
    assert merged.code == 0
    assert merged.cost <= calm.cost + 30


def test_a_protected_result_sheet(book, workbook_lines, tmp_path):
    book.sheet("问题清单").protected = True
    before = book.values()
    pressed = press(book, workbook_lines["check"], tmp_path / "home")
    assert PROTECTED in pressed.said
    assert pressed.book.values() == before
    assert pressed.is_tidy


def test_a_protected_result_sheet_whose_cells_are_free(book, workbook_lines, tmp_path):
    sheet = book.sheet("问题清单")
    sheet.protected, sheet.unlocked_columns = True, set(range(1, 60))
    assert "错误" in press(book, workbook_lines["check"], tmp_path / "home").said


def test_a_protected_input_sheet_is_read_all_the_same(book, workbook_lines, tmp_path):
    for name in ("户室清册", "同意表", "参数"):
        book.sheet(name).protected = True
    assert "同意率" in press(book, workbook_lines["tally"], tmp_path / "home").said


def test_a_filtered_result_sheet(book, workbook_lines, tmp_path):
    first = press(book, workbook_lines["check"], tmp_path / "home").book
    first.sheet("问题清单").hidden_rows = {3, 4, 9}
    before = first.values()
    pressed = press(first, workbook_lines["check"], tmp_path / "home")
    assert FILTERED in pressed.said
    assert pressed.book.values() == before


@pytest.mark.parametrize("state", [0, 2])
def test_a_hidden_and_a_very_hidden_result_sheet_are_shown(book, workbook_lines, tmp_path, state):
    book.sheet("问题清单").visible = state
    pressed = press(book, workbook_lines["check"], tmp_path / "home")
    assert "错误" in pressed.said
    assert pressed.book.sheet("问题清单").visible == -1
    assert pressed.book.sheets[pressed.book.active].name == "问题清单"


@pytest.mark.parametrize("state", [0, 2])
def test_hidden_in_a_protected_structure_results_are_written(book, workbook_lines, tmp_path, state):
    book.structure_protected = True
    book.sheet("同意率").visible = state
    pressed = press(book, workbook_lines["tally"], tmp_path / "home")
    assert "同意率" in pressed.said
    assert "出错了" not in pressed.said
    assert len(pressed.book.sheet("同意率").rows()) > 3


@pytest.mark.parametrize("state", [0, 2])
def test_a_hidden_input_sheet_is_read_or_named(book, workbook_lines, tmp_path, state):
    book.sheet("征求意见").visible = state
    pressed = press(book, workbook_lines["check"], tmp_path / "home")
    assert pressed.code == 0
    assert "错误" in pressed.said


def test_no_sheet_can_be_added_to_a_protected_structure(plain, add_in_lines, tmp_path):
    plain.sheets = [sheet for sheet in plain.sheets if sheet.name != "问题清单"]
    plain.structure_protected = True
    pressed = press(plain, add_in_lines["check"], tmp_path / "home")
    assert "结构可能被保护了" in pressed.said
    assert pressed.is_tidy


@pytest.mark.parametrize(
    "address",
    [
        "https://d.docs.live.net/1a2b3c/旧改/jiugai.xlsm",
        "https://某某区.sharepoint.cn/sites/jiugai/Shared Documents/jiugai.xlsm",
        "https://my-office.sharepoint.com/personal/x_y/Documents/jiugai.xlsm",
    ],
)
def test_a_workbook_in_a_cloud(book, workbook_lines, tmp_path, address):
    """Forms go to the documents, and the sentence says where and why."""
    book.address = address
    pressed = press(book, workbook_lines["fill"], tmp_path / "home")
    assert "云端" in pressed.said
    made = list((tmp_path / "home" / "Documents").glob("*/*.xlsx"))
    assert len(made) > 3
    assert str(made[0].parent) in pressed.said
    assert pressed.opened == [str(made[0].parent)]


def test_a_longer_list_is_not_cut_off_by_the_area_that_an_earlier_one_was_printed_in(plain, add_in_lines, tmp_path):
    sheet = plain.sheet("问题清单")
    sheet.print_area = "$A$1:$J$3"
    after = press(plain, add_in_lines["check"], tmp_path / "home").book.sheet("问题清单")
    assert after.print_area == f"$A$1:$J${len(after.rows())}"
    assert len(after.rows()) > 3


def test_where_all_is_printed_no_area_is_set(plain, add_in_lines, tmp_path):
    assert press(plain, add_in_lines["check"], tmp_path / "home").book.sheet("问题清单").print_area == ""


def test_read_only(book, workbook_lines, tmp_path):
    book.read_only = True
    before = book.values()
    pressed = press(book, workbook_lines["run_all"], tmp_path / "home")
    assert "只读" in pressed.said
    assert pressed.book.values() == before


def test_where_no_copy_can_be_saved_the_sheets_are_read_one_by_one(book, workbook_lines, tmp_path):
    calm = press(book, workbook_lines["tally"], tmp_path / "calm")
    book.no_copies = True
    book.sheet("户室清册").hidden_rows = {5, 6, 40}
    pressed = press(book, workbook_lines["tally"], tmp_path / "home")
    assert pressed.said.split("。")[0] == calm.said.split("。")[0]
    assert pressed.book.sheet("同意率").rows() == calm.book.sheet("同意率").rows()


def test_sheets_read_one_by_one_tell_what_is_hidden_and_struck_through(book, workbook_lines, tmp_path):
    """As the copy would: a column that is hidden, a cell struck through, one of which a part is."""
    book.no_copies = True
    roster = book.sheet("户室清册")
    roster.hidden_columns, roster.struck, roster.struck_in_part = {10}, {(5, 8), (6, 8)}, {(20, 8)}
    found = press(book, workbook_lines["check"], tmp_path / "home").book.sheet("问题清单").rows()
    told = {(row[1], row[6]) for row in found if row[6] in ("struck-through", "hidden-columns")}
    assert told == {
        ("户室清册!H5", "struck-through"),
        ("户室清册!H20", "struck-through"),
        ("户室清册!J1", "hidden-columns"),
    }


@pytest.mark.parametrize("from_1904", [False, True])
def test_sheets_read_one_by_one_know_from_when_days_are_counted(book, workbook_lines, tmp_path, from_1904):
    """A bare number under a date: 44000 is 2020-06-18, or 2024-06-19."""
    book.no_copies, book.date1904 = True, from_1904
    consent = book.sheet("同意表")
    consent.cells[3, 8] = 44000.0
    consent.formats[3, 8] = "General"
    found = press(book, workbook_lines["check"], tmp_path / "home").book.sheet("问题清单").rows()
    told = " ".join(str(row[4]) for row in found if row[1] == "同意表!H3")
    assert ("2024-06-19" in told) is from_1904


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (Trouble(no_workbook=True), "没有连上工作簿"),
        (Trouble(break_line="import sys; sys.modules['xlwings'] = None"), "没有连上工作簿"),
        (Trouble(break_line="import sys; sys.modules['lxml'] = None"), "重新安装"),
        (Trouble(break_line="import sys; sys.modules['pydantic'] = None"), "重新安装"),
    ],
    ids=["no workbook", "no xlwings", "no lxml", "no pydantic"],
)
def test_what_cannot_be_said_in_the_workbook_is_said_in_a_box_of_the_systems(
    book, workbook_lines, tmp_path, trouble, says
):
    pressed = press(book, workbook_lines["check"], tmp_path / "home", trouble=trouble)
    assert says in pressed.said
    assert pressed.boxes[-1]["critical"]
    assert "Traceback" not in pressed.said
    assert pressed.code == 0
    assert pressed.book.values() == book.values()


def test_no_process_of_another_program_is_looked_for_when_python_ends(book, workbook_lines, tmp_path):
    assert press(book, workbook_lines["help"], tmp_path / "home").ended == []
    stock = "import xlwings"
    assert press(book, stock, tmp_path / "home").ended != [], "xlwings itself no longer does: our care can go"


def test_no_means_nothing_is_written(book, workbook_lines, tmp_path):
    for button in ("fill", "publish", "clear", "confirm", "blanks"):
        pressed = press(book, workbook_lines[button], tmp_path / "home", answers=["no"])
        assert "没有改动" in pressed.said or "请在“选表”里打勾" in pressed.said, button
        assert pressed.book.values() == book.values(), button
