"""The summary's workbooks, read back by openpyxl: what stands where, within what Excel can show."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from addin.batch.compound import Compound
from addin.batch.levels import totals
from addin.batch.plan import Budget, plan
from addin.batch.ranking import rank
from addin.batch.summary import pages as paging
from addin.batch.summary.looks import MOST, fitted, lines
from addin.batch.summary.pages import pages
from addin.batch.summary.report import Report
from addin.batch.summary.workbook import draw
from tests.addin.batch.made import GOOD, province, variants

TODAY = date(2026, 11, 28)


def drawn(ones, kind="区级汇总", **more):
    """Name → workbook."""
    report = Report("东区", kind, TODAY, rank(ones), **more)
    return {name: load_workbook(BytesIO(data)) for name, data in draw(report)}


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def column(sheet, name):
    """The values under a heading, down to the total."""
    at = next(cell.column for cell in sheet[3] if cell.value == name)
    return [sheet.cell(row, at).value for row in range(4, sheet.max_row + 1)]


def fits(book):
    """Everything within Excel's limits."""
    for sheet in book:
        assert all((found.height or 0) <= 409.5 for found in sheet.row_dimensions.values())
        for row in sheet.iter_rows(values_only=True):
            assert all(len(cell) <= 32_767 for cell in row if isinstance(cell, str))


@pytest.mark.parametrize("count", [69, 3500])
def test_a_tie_of_many_is_counted_in_each_row_and_listed_once(count):
    book = drawn(variants(*[{"agree": 80}] * count))["区级汇总.xlsx"]
    fits(book)
    table = book["区级汇总"]
    assert max(found.height or 0 for found in table.row_dimensions.values()) < 60
    assert sum(f"与另外 {count - 1} 个并列" in str(row) for row in rows_of(table)) == count
    listed = "、".join(str(row[2].value) for row in book["并列与重复"].iter_rows(min_row=4)).split("、")
    assert sorted(listed) == sorted(f"{number}区" for number in range(count))


def test_a_few_that_share_a_place_need_no_sheet_of_their_own():
    assert "并列与重复" not in drawn(variants({}, {}, {"agree": 1}))["区级汇总.xlsx"].sheetnames


def test_a_street_of_many_notes_stays_within_the_highest_row():
    one = replace(GOOD, missing=tuple(f"第{number}件事情还没有做" for number in range(3000)))
    book = drawn([one, Compound("坏.xlsx", unusable="坏" * 40_000)])["区级汇总.xlsx"]
    fits(book)
    assert "全文见 --json" in str(rows_of(book["区级汇总"]))


@pytest.mark.parametrize("width", [6.0, 20.0, 50.0])
@pytest.mark.parametrize("text", ["汉" * 5000, "a" * 9000, "短", "", "甲a" * 300])
def test_a_text_is_cut_only_where_its_row_would_be_too_high_and_says_so(text, width):
    cut = fitted(text, width)
    assert lines(cut, width) * 14.5 + 6 <= MOST + 14.5 * 2
    assert cut == text or "全文见" in cut


def test_the_sums_are_formulas_over_the_rows_with_the_exact_values():
    ones = list(province(60, 2, 3))
    book = drawn(ones)["区级汇总.xlsx"]
    sums = totals(rank(ones))
    for name in ("街道", "区"):
        households = column(book[name], "居民户数(户)")
        assert sum(value for value in households if isinstance(value, int)) == sums["households"]
        assert str(households[-2]).startswith("=SUM(")
        assert (
            sum(round(100 * v) for v in column(book[name], "核定总投资(元)") if isinstance(v, int | float))
            == sums["investment"]
        )
        wan = column(book[f"{name}-核定资金"], "106 中央预算资金(万元)")
        assert sum(round(1_000_000 * v) for v in wan if isinstance(v, int | float)) == sums["核定106"]


def test_a_plan_shows_both_ways_and_each_year():
    ones = variants({"agree": 90, "subsidy": 60_00}, {"agree": 80, "subsidy": 50_00}, {"agree": 70, "subsidy": 40_00})
    budget = Budget((100_00, 100_00))
    book = drawn(ones, budget=budget, plan=plan(rank(ones), budget))["区级汇总.xlsx"]
    rows = rows_of(book["分年计划"])
    years = [[cell for cell in row if str(cell).startswith("第 ")] for row in rows[3:6]]
    assert years == [["第 1 年", "第 1 年"], ["第 2 年", "第 2 年"], ["第 2 年", "第 1 年"]]
    assert [row[:7] for row in rows if row[1] in ("停止", "跳过")] == [
        ["第 1 年", "停止", 100, 0, 60, 1, 40],
        ["第 2 年", "停止", 100, 0, 90, 2, 10],
        ["第 1 年", "跳过", 100, 0, 100, 2, 0],
        ["第 2 年", "跳过", 100, 0, 50, 1, 50],
    ]


def test_progress_by_week_has_the_last_day_of_each_week_and_today():
    past = [
        {"day": day, "households": 100, "agree": agree}
        for day, agree in (("2026-11-09", 10), ("2026-11-11", 20), ("2026-11-16", 30))
    ]
    rows = rows_of(drawn([GOOD], past=past)["区级汇总.xlsx"]["图表数据"])
    weeks = [(row[-2], row[-1]) for row in rows[1:] if row[-2]]
    assert weeks == [("2026 年第 46 周", 0.2), ("2026 年第 47 周", 0.3), ("2026 年第 48 周", 0.9)]


def test_a_long_list_is_paged_by_place_and_every_row_is_on_one_page(monkeypatch):
    monkeypatch.setattr(paging.pages, "__defaults__", (50,))
    ones = list(province(300, 3, 4))
    books = drawn(ones)
    streets = {f"分册/{number:02}区-{street:02}街道.xlsx" for number in range(3) for street in range(4)}
    assert set(books) == {"区级汇总.xlsx", *streets}
    files = [row[-1] for name, book in books.items() if name.startswith("分册") for row in rows_of(book["小区"])]
    assert sorted(file for file in files if str(file).endswith(".xlsx")) == sorted(one.file for one in ones)
    assert "区级汇总" not in books["区级汇总.xlsx"].sheetnames


def test_a_street_longer_than_a_page_is_cut_in_order_of_place():
    ranking = rank(variants(*({"agree": 1 + number % 100, "file": f"东/{number}.xlsx"} for number in range(95))))
    found = pages(ranking, 30)
    assert [len(page.rows) for page in found] == [30, 30, 30, 5]
    assert len({page.name for page in found}) == 4


def test_a_place_whose_name_no_file_may_have_is_paged_all_the_same():
    ones = variants(*({"street": ("一/二?", "三", "一_二_")[number % 3]} for number in range(12)))
    names = [page.name for page in pages(rank(ones), 6)]
    assert len(set(names)) == 3
    assert not any(set(name) & set('\\/:*?"<>|') for name in names)
