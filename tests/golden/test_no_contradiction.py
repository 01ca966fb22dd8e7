"""No page of the demo says otherwise than another: one value a name, and no bare 通过 beside errors."""

from datetime import date
from decimal import Decimal

import pytest

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.press.delivery import deliver
from addin.workbook.sample import sample_bytes
from tests.golden.printed import Printed, bare_passes, contradictions, printed

ASKED = ("总户数", "同意户数", "同意率", "居民出资", "核定总投资", "财政补助合计", "户均出资", "分摊户数")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("demo")
    workbook = place / "市农研所家属院.xlsx"
    workbook.write_bytes(sample_bytes())
    deliver(workbook, analyse(read_book(workbook), date(2026, 11, 28)), place, draft=True)
    return place


@pytest.fixture(scope="module")
def found(folder):
    return printed(folder)


@pytest.mark.parametrize("name", ASKED)
def test_a_figure_is_printed_on_more_than_one_page_so_that_there_is_something_to_compare(found, name):
    assert len({one.place.partition("!")[0] for one in found if one.name == name}) >= 2


def test_no_name_is_printed_with_two_values(found):
    assert contradictions(found) == {}


def test_no_sheet_says_passed_beside_errors_without_saying_draft(folder):
    assert bare_passes(folder) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("112", "112.00", False),
        ("0.83582", "0.8358", False),
        ("112", "113", True),
        ("0.8358", "0.8321", True),
        ("318640.00", "318640.01", True),
    ],
)
def test_the_comparison_compares(one, other, differ):
    lines = [Printed("同意率", Decimal(one), "甲"), Printed("同意率", Decimal(other), "乙")]
    assert bool(contradictions(lines)) is differ
