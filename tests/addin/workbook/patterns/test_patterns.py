"""The patterns can be filled with the sample compound: digits, columns, groups, pages, each checked by its own sums."""

from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.machine.templates import pattern_forms
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.workbook.patterns.catalogue import PATTERNS
from addin.workbook.patterns.continued import ROWS_A_PAGE
from addin.workbook.patterns.receipt import PLACES
from addin.workbook.sample import sample_bytes

WHOLE = Decimal("318640.00")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("样例") / "小区.xlsx"
    path.write_bytes(sample_bytes(clean=True))
    outcome = analyse(read_book(path), date(2020, 7, 28))
    return catalogue.figures(outcome), catalogue.records(outcome)


def rows(sample, tmp_path, name):
    fill_form(pattern_forms()[name], tmp_path / "好.xlsx", *sample)
    sheet = openpyxl.load_workbook(tmp_path / "好.xlsx", data_only=True).worksheets[0]
    return [[cell for cell in row if cell not in (None, "")] for row in sheet.iter_rows(values_only=True)]


def exact(number) -> Decimal:
    """As the file writes it."""
    return Decimal(repr(number))


def test_the_catalogue_is_what_lies_there():
    assert [f"{name}.xlsx" for name in pattern_forms()] == sorted(PATTERNS)


def test_a_receipt_has_one_digit_a_cell_and_its_boxes_ticked(sample, tmp_path):
    found = rows(sample, tmp_path, "收款收据")
    digits = [row[1:] for row in found if row and row[0] == "人民币（小写）"]
    assert len(digits) == len(sample[1]["分摊明细"]) == 134
    assert all(len(row) <= len(PLACES) and all(0 <= int(one) <= 9 for one in row) for row in digits)
    assert sum(Decimal("".join(map(str, row))).scaleb(-2) for row in digits) == WHOLE
    assert [row[1] for row in found if row and row[0] == "分摊方式"] == ["按户□　　按面积☑"] * 134


def test_buildings_stand_side_by_side(sample, tmp_path):
    found = {row[0]: row[1:] for row in rows(sample, tmp_path, "各楼出资表") if row}
    assert found["楼栋"] == [one["楼栋"] for one in sample[1]["楼栋分摊"]]
    assert sum(map(Decimal, map(str, found["分摊金额（元）"]))) == WHOLE == found["合计（元）"][0]
    each = zip(found["户均（元）"], found["分摊金额（元）"], found["户数（户）"], strict=True)
    assert all(abs(exact(one) * homes - exact(amount)) <= Decimal("0.005") * homes for one, amount, homes in each)


def test_units_and_buildings_have_sums_of_their_own(sample, tmp_path):
    found = rows(sample, tmp_path, "楼栋单元明细表")
    sums = {
        label: [exact(row[-1]) for row in found if row and row[0] == label]
        for label in ("单元小计", "楼栋小计", "合计")
    }
    records = sample[1]["分摊明细"]
    assert len(sums["单元小计"]) == len({(one["楼栋"], one["单元"]) for one in records})
    assert len(sums["楼栋小计"]) == len({one["楼栋"] for one in records})
    assert sum(sums["单元小计"]) == sum(sums["楼栋小计"]) == sums["合计"][0] == WHOLE


def test_every_page_has_its_sum_and_what_came_before(sample, tmp_path):
    found = rows(sample, tmp_path, "出资续表")
    pages = -(-134 // ROWS_A_PAGE)
    assert [row[0] for row in found if row and "居民出资明细表" in str(row[0])][1].endswith("续表")
    own = [Decimal(str(row[-1])) for row in found if row and row[0] == "本页小计"]
    so_far = [Decimal(str(row[-1])) for row in found if row and row[0] == "累计"]
    assert len(own) == pages
    assert so_far == [sum(own[: at + 1]) for at in range(pages)]
    assert so_far[-1] == WHOLE
