"""The tabs of a result: which are seen, in which order, what opens, what is printed above every page."""

from datetime import date, datetime

import openpyxl
import pytest

from addin.hosts.deliver import write_results
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.contents import Contents, Paper
from addin.workbook.template import draw

WHEN = datetime(2026, 1, 2, 9, 30)
DOORS = [{"楼栋": "1", "单元": "1", "房号": f"10{n}", "建筑面积": 50, "产权人": f"业主{n}"} for n in range(1, 7)]
SAID = [{"楼栋": "1", "单元": "1", "房号": f"10{n}", "意见": "同意", "签字": f"业主{n}"} for n in range(1, 6)]
SETTINGS = {"小区名称": "幸福里&西苑", "议题": "改造", "表决日期": date(2025, 6, 1), "核定总投资": 100000}
BASICS = Contents(SETTINGS, DOORS, SAID)
MORE = Contents(
    SETTINGS,
    DOORS,
    SAID,
    [Paper("同意表-2号楼", "2号楼1单元", [("1", "同意", "甲", "", "")])],
    tables={"光荣榜": [{"类别": "捐资", "姓名": "业主1", "金额": 100}]},
)


def result(folder, contents):
    workbook, target = folder / "幸福里.xlsx", folder / "结果.xlsx"
    workbook.write_bytes(draw(contents))
    write_results(workbook, analyse(read_book(workbook), date(2026, 1, 2)), target, "全部完成", WHEN)
    return target


@pytest.fixture(scope="module")
def basics(tmp_path_factory):
    return openpyxl.load_workbook(result(tmp_path_factory.mktemp("基本"), BASICS))


@pytest.fixture(scope="module")
def more(tmp_path_factory):
    return openpyxl.load_workbook(result(tmp_path_factory.mktemp("更多"), MORE))


def seen(book):
    return [sheet.title for sheet in book if sheet.sheet_state == "visible"]


def test_a_compound_that_uses_the_basics_has_at_most_twelve_tabs_in_the_order_of_the_work(basics):
    assert seen(basics) == [
        *("一页看懂", "目录", "参数", "户室清册", "同意表"),
        *("问题清单", "待办清单", "同意率", "楼栋图", "表决结论", "资金", "出资分摊"),
    ]


def test_what_is_filled_in_beside_the_basics_is_seen_too_beside_its_kind(more):
    names = seen(more)
    assert names.index("同意表-2号楼") == names.index("同意表") + 1
    assert names.index("光荣榜") < names.index("问题清单") < names.index("光荣榜汇总")


@pytest.mark.parametrize("which", ["basics", "more"])
def test_it_opens_on_the_page_that_tells_all_and_no_other_sheet_is_selected(which, request):
    book = request.getfixturevalue(which)
    assert book.active.title == book.sheetnames[0] == "一页看懂"
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == ["一页看懂"]


def test_groups_have_colours_of_their_own(basics):
    colours = {}
    for sheet in basics:
        colours.setdefault(sheet.sheet_properties.tabColor.rgb, []).append(sheet.title)
    assert ["一页看懂", "目录"] in colours.values()
    assert {"参数", "户室清册", "同意表"} <= set(next(names for names in colours.values() if "参数" in names))
    assert len(colours) >= 5


def test_every_sheet_leads_back_and_keeps_its_headings_in_sight(more):
    for sheet in more:
        if sheet.title == "目录" or sheet.sheet_state != "visible":
            continue
        linked = [cell.hyperlink for cell in sheet[1] if cell.hyperlink]
        assert any("目录" in link.location for link in linked), sheet.title
        assert sheet.freeze_panes, sheet.title


@pytest.mark.parametrize("which", ["basics", "more"])
def test_every_link_of_the_first_two_pages_leads_to_a_sheet_that_can_be_seen(which, request):
    book = request.getfixturevalue(which)
    for name in ("一页看懂", "目录"):
        links = [cell.hyperlink.location for row in book[name].iter_rows() for cell in row if cell.hyperlink]
        targets = {link.partition("!")[0].strip("'") for link in links}
        assert links
        assert targets - set(seen(book)) <= HAS_NO_ROWS, name


HAS_NO_ROWS = {"会议签到", "工作流程", "前置条件", "运行记录"}
"""一页看懂 names what was not entered at all; these are where it would be entered, or where runs are kept."""


def test_title_compound_and_day_stand_above_every_page(more):
    for sheet in more:
        header = sheet.oddHeader
        if sheet.title == "帮助":
            continue
        assert header.left.text == "幸福里&&西苑", sheet.title
        assert header.center.text == "&A"
        assert header.right.text.strip() == "2026-01-02"
        assert "&P" in sheet.oddFooter.center.text


def test_hidden_sheets_have_no_print_area_which_libreoffice_would_print(more):
    assert [sheet.title for sheet in more if sheet.sheet_state == "hidden" and sheet.print_area] == []


def test_目录_lists_every_sheet_that_is_seen_and_says_how_to_see_the_others(more):
    listed = [row[1].value for row in more["目录"].iter_rows(min_row=2) if row[1].value]
    assert set(seen(more)) <= set(listed)
    assert "取消隐藏" in str(more["目录"].cell(more["目录"].max_row, 3).value)


def test_charts_draw_cells_of_the_page_and_rows_without_a_bar_are_hidden(basics):
    sheet = basics["一页看懂"]
    assert len(sheet._charts) == 3
    hidden = [number for number, row in sheet.row_dimensions.items() if row.hidden]
    assert 51 not in hidden
    assert set(range(52, 87)) <= set(hidden)


def test_a_second_run_over_the_result_changes_nothing_but_its_line(tmp_path):
    first = result(tmp_path, BASICS)
    again = tmp_path / "再.xlsx"
    write_results(first, analyse(read_book(first), date(2026, 1, 2)), again, "全部完成", WHEN)
    one, two = (openpyxl.load_workbook(path) for path in (first, again))
    assert one.sheetnames == two.sheetnames
    for name in ("一页看懂", "参数", "同意率", "出资分摊"):
        assert [[c.value for c in row] for row in one[name]] == [[c.value for c in row] for row in two[name]], name
