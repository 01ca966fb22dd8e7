import re

import pytest

from addin.filling.filters import FILTERS
from addin.filling.forms.condition import parse
from addin.tell.catalogue import FIGURES, RECORD_SETS
from addin.workbook.forms.catalogue import FORMS
from tests.addin.workbook.opened import opened

BOOKS = {name: opened(draw()) for name, draw in FORMS.items()}
SINGLE = {figure.name for figure in FIGURES}
FIELDS = {f"{records.name}.{field.name}" for records in RECORD_SETS for field in records.fields}
PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}")


def cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")]


def placeholders(book):
    return [found for cell in cells(book) for found in PLACEHOLDER.findall(str(cell.value)) if found[0] not in "#/"]


def of_groups(book):
    """What `{{本组.…}}` may print on sheets that stand for a group of records."""
    sets = {found for sheet in book for found in re.findall(r"\{\{(\w+)\.", sheet.title)}
    return {f"本组.{field.name}" for records in RECORD_SETS if records.name in sets for field in records.fields}


def conditions(book):
    marks = [found for cell in cells(book) for found in PLACEHOLDER.findall(str(cell.value)) if found.startswith("#若")]
    return [parse(mark.removeprefix("#若")).of for mark in marks]


@pytest.mark.parametrize("name", FORMS)
def test_every_placeholder_is_a_figure_that_exists(name):
    asked = {placeholder.split("|")[0] for placeholder in placeholders(BOOKS[name])}
    asked |= {f"{of.name}.{of.field}" if of.field else of.name for of in conditions(BOOKS[name])}
    assert asked <= SINGLE | FIELDS | of_groups(BOOKS[name])


@pytest.mark.parametrize("name", FORMS)
def test_every_filter_exists(name):
    used = {step.split("(")[0] for placeholder in placeholders(BOOKS[name]) for step in placeholder.split("|")[1:]}
    assert used <= FILTERS.keys()


@pytest.mark.parametrize("name", FORMS)
def test_braces_are_balanced(name):
    for cell in cells(BOOKS[name]):
        assert not re.search(r"[{}]", PLACEHOLDER.sub("", str(cell.value)))


@pytest.mark.parametrize("name", FORMS)
def test_says_that_it_is_an_example_and_whether_it_is_a_draft(name):
    words = [str(cell.value) for cell in cells(BOOKS[name])]
    assert any("示例" in word for word in words)
    assert "{{草稿}}" in words
    assert any("{{填报单位}}" in word for word in words)


@pytest.mark.parametrize(
    ("name", "records", "sums"),
    [
        ("居民同意情况汇总表.xlsx", "楼栋同意情况", 8),
        ("居民同意情况汇总表.xlsx", "单元同意情况", 8),
        ("居民出资分摊明细表.xlsx", "分摊明细", 2),
        ("项目排序表.xlsx", "项目排序", 1),
    ],
)
def test_totals_are_sums_over_the_row_that_repeats(name, records, sums):
    (sheet,) = BOOKS[name]
    (row,) = {cell.row for cell in cells(BOOKS[name]) if f"{{{{{records}." in str(cell.value)}
    formulas = [(cell.column_letter, cell.value) for cell in sheet[row + 1] if str(cell.value).startswith("=")]
    assert formulas == [(letter, f"=SUM({letter}{row}:{letter}{row})") for letter, _ in formulas]
    assert len(formulas) == sums


def test_persons_are_not_summed_since_one_owner_may_stand_in_two_rows():
    values = [cell.value for cell in cells(BOOKS["居民同意情况汇总表.xlsx"])]
    assert values.count("{{总人数}}") == 2
    assert values.count("{{同意人数}}") == 2


def test_the_application_adds_its_funds_and_sets_the_approved_total_beside():
    (sheet,) = BOOKS["改造申报表.xlsx"]
    total = next(cell for cell in cells(BOOKS["改造申报表.xlsx"]) if str(cell.value).startswith("=SUM(K"))
    first, last = map(int, re.findall(r"\d+", total.value))
    added = [sheet[f"K{row}"].value for row in range(first, last + 1)]
    assert added == [
        f"{{{{{name}}}}}" for name in ("中央补助", "省级补助", "市级补助", "区级补助", "其他资金", "居民出资")
    ]
    assert sheet[f"K{total.row + 1}"].value == "{{核定总投资}}"


@pytest.mark.parametrize(
    ("name", "orientation", "pages_high"),
    [
        ("改造申报表.xlsx", "portrait", 1),
        ("居民同意情况汇总表.xlsx", "landscape", 0),
        ("居民出资分摊明细表.xlsx", "portrait", 0),
        ("告知书.xlsx", "portrait", 0),
        ("征求意见汇总表.xlsx", "portrait", 0),
        ("项目排序表.xlsx", "portrait", 0),
    ],
)
def test_fits_the_page_it_is_meant_for(name, orientation, pages_high):
    (sheet,) = BOOKS[name]
    setup = sheet.page_setup
    assert setup.paperSize == 9
    assert (setup.orientation or "portrait") == orientation
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert 1 if setup.fitToHeight is None else setup.fitToHeight == pages_high
    assert sheet.print_area


@pytest.mark.parametrize("name", ["居民同意情况汇总表.xlsx", "居民出资分摊明细表.xlsx"])
def test_long_forms_repeat_their_header_and_number_their_pages(name):
    (sheet,) = BOOKS[name]
    first, last = map(int, re.findall(r"\d+", sheet.print_title_rows))
    heads = [str(cell.value) for row in sheet.iter_rows(first, last) for cell in row]
    assert "序号" in heads
    assert "&P" in sheet.oddFooter.center.text.replace("&[Page]", "&P")
