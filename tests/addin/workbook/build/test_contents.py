"""The workbook with buttons holds what the plain one holds, and reads the same."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.build.config_sheet import WORKBOOK_SHEET
from addin.workbook.build.control_sheet import NAME as CONTROL
from addin.workbook.build.products import macro_workbook
from addin.workbook.sample import sample_bytes, sample_contents
from addin.workbook.template import draw
from tests.addin.workbook.build.built import built

TODAY = date(2026, 11, 1)


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(BytesIO(built("jiugai.xlsm")))


def test_控制台_comes_first_and_is_the_only_sheet_selected(book):
    plain = openpyxl.load_workbook(BytesIO(draw()))
    assert book.sheetnames == [CONTROL, *plain.sheetnames, WORKBOOK_SHEET]
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == [CONTROL]
    assert book.active.title == CONTROL


def test_the_sheet_for_the_machine_is_hidden(book):
    assert {sheet.title for sheet in book if sheet.sheet_state != "visible"} == {WORKBOOK_SHEET}


def test_the_sample_in_it_gives_the_same_findings_and_the_same_money(tmp_path):
    plain, buttons = tmp_path / "样例.xlsx", tmp_path / "样例.xlsm"
    plain.write_bytes(sample_bytes())
    buttons.write_bytes(macro_workbook(sample_contents()))
    ours, theirs = (analyse(read_book(path), TODAY) for path in (buttons, plain))
    assert ours.report.findings == theirs.report.findings
    assert ours.groups == theirs.groups
    assert [(s.dwelling, s.amount) for s in ours.shares.shares] == [
        (s.dwelling, s.amount) for s in theirs.shares.shares
    ]


def test_three_native_charts_stand_on_控制台(book):
    assert len(book[CONTROL]._charts) == 3
    with ZipFile(BytesIO(built("jiugai.xlsm"))) as package:
        assert len([name for name in package.namelist() if name.startswith("xl/charts/chart")]) == 3


def test_every_link_of_控制台_leads_to_a_sheet(book):
    linked = [cell.hyperlink for row in book[CONTROL].iter_rows() for cell in row if cell.hyperlink]
    links = [link.location.rpartition("!")[0].strip("'") for link in linked]
    assert links == ["参数", "户室清册", "同意表"]
    assert set(links) <= set(book.sheetnames)
