"""The workbook with buttons holds what the plain one holds, and reads the same."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from addin.hosts.files import read_book
from addin.machine.templates import blank_forms, example_forms
from addin.pipeline import analyse
from addin.press.ticks import SHEET as TICK_SHEET
from addin.press.ticks import TICK
from addin.workbook.build.config_sheet import WORKBOOK_SHEET
from addin.workbook.build.control_sheet import NAME as CONTROL
from addin.workbook.build.products import macro_workbook
from addin.workbook.sample import sample_bytes, sample_contents
from addin.workbook.template import draw
from tests.addin.workbook.build.built import built

TODAY = date(2026, 11, 1)
TICKS = TICK_SHEET.name


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(BytesIO(built("jiugai.xlsm")))


def test_控制台_comes_first_and_is_the_only_sheet_selected(book):
    plain = openpyxl.load_workbook(BytesIO(draw()))
    first, *others = plain.sheetnames
    ours = [name for name in book.sheetnames if name != TICKS]
    assert ours == [first, CONTROL, *others, WORKBOOK_SHEET]
    assert book[first].sheet_state == "hidden"
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == [CONTROL]
    assert book.active.title == CONTROL


def test_the_sheet_for_the_machine_is_hidden(book):
    assert book[WORKBOOK_SHEET].sheet_state == "hidden"


def test_before_the_first_run_only_what_is_to_be_filled_in_and_the_way_about_are_seen(book):
    seen = [sheet.title for sheet in book if sheet.sheet_state == "visible" and sheet.title != TICKS]
    assert seen == [CONTROL, "帮助", "目录", "参数", "户室清册", "同意表"]


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
        charts = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        assert len(charts) == 6
        drawn = [package.read(name).decode() for name in charts]
    assert all("一页看懂" in text for text in drawn)


def test_every_link_of_控制台_leads_to_a_sheet(book):
    linked = [cell.hyperlink for row in book[CONTROL].iter_rows() for cell in row if cell.hyperlink]
    links = [link.location.rpartition("!")[0].strip("'") for link in linked]
    assert links == ["参数", "户室清册", "同意表"]
    assert set(links) <= set(book.sheetnames)


def test_every_value_of_the_state_is_a_link_to_the_sheet_it_comes_from(book):
    values = [str(cell.value) for (cell,) in book[CONTROL]["G4:G13"]]
    targets = [re.match(r"=HYPERLINK\(\"#'(.+?)'!A1\",", value)[1] for value in values]
    assert targets == [
        *("参数", "户室清册", "同意表", "问题清单", "同意率", "表决结论", "一页看懂"),
        *("出资分摊", "出资分摊", "运行记录"),
    ]
    assert set(targets) <= set(book.sheetnames)


def test_every_form_and_every_blank_is_ticked_in_a_new_workbook(book):
    rows = list(book[TICKS].iter_rows(min_row=2, max_col=3, values_only=True))
    assert {row[0] for row in rows} == {TICK}
    assert [row[1] for row in rows if row[2] == "申报表"] == list(example_forms())
    assert [row[1] for row in rows if row[2] == "空白表"] == list(blank_forms())
    (choices,) = [one for one in book[TICKS].data_validations.dataValidation if one.type == "list"]
    assert choices.formula1 == '"☑,☐"'


def test_who_opens_it_in_libreoffice_is_told_to_take_the_other_file(book):
    told = str(book[CONTROL]["B2"].value)
    assert "jiugai.ods" in told
    assert 'INFO("system")="LINUX"' in told
    other = openpyxl.load_workbook(BytesIO(built("calc.xlsm")))
    assert other[CONTROL]["B2"].value is None
