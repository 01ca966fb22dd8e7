"""What `jiugai build` makes, opened by LibreOffice: the state at a glance, the charts, the buttons of jiugai.ods."""

import os
import re
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.hosts.deliver import write_results
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.build.calc import to_ods
from addin.workbook.build.control_sheet import NAME as CONTROL
from addin.workbook.build.modules import command, macro
from addin.workbook.build.package import unpack
from addin.workbook.build.products import calc_source, macro_workbook
from addin.workbook.sample import sample_contents
from tests.office.libreoffice import convert

pytestmark = pytest.mark.office

PRESS = Path(__file__).with_name("press_buttons.py")
LABEL, VALUE, REMARK = "F", "G", "H"


@pytest.fixture(scope="module")
def ods() -> bytes:
    return to_ods(calc_source(sample_contents()))


def state(file: Path) -> dict[str, tuple[object, object]]:
    """Label → value and remark, as LibreOffice calculates them."""
    sheet = openpyxl.load_workbook(convert(file, "xlsx"), data_only=True)[CONTROL]
    return {row[0].value: (row[1].value, row[2].value) for row in sheet[f"{LABEL}4:{REMARK}13"]}


def test_before_the_first_run_the_state_counts_what_was_typed_and_nothing_else(tmp_path, ods):
    (tmp_path / "新.ods").write_bytes(ods)
    seen = state(tmp_path / "新.ods")
    assert seen["小区"][0] == "市农研所家属院"
    assert (seen["户室清册"][0], seen["同意表"][0]) == (134, 118)
    assert {seen[label][0] for label in ("未解决的错误", "同意率（户）", "表决结论", "分摊是否平", "上次运行")} == {"—"}


def test_after_a_run_the_state_says_what_the_run_found(tmp_path):
    workbook, results = tmp_path / "样例.xlsm", tmp_path / "结果.xlsm"
    workbook.write_bytes(macro_workbook(sample_contents()))
    outcome = analyse(read_book(workbook), date(2026, 11, 1))
    write_results(workbook, outcome, results, "全部完成")
    seen = state(results)
    counts = outcome.report.counts()
    assert seen["未解决的错误"] == (counts["error"], f"警告 {counts['warning']}，提示 {counts['note']}")
    assert seen["同意率（户）"][0] == pytest.approx(float(outcome.compound.approval_rate))
    assert seen["居民出资（元）"][0] == outcome.shares.residents / 100
    assert seen["分摊是否平"][0] == "平"
    assert seen["上次运行"][1] == "全部完成"


def test_who_opens_the_xlsm_in_libreoffice_reads_on_the_first_sheet_to_take_the_ods(tmp_path):
    """As it opens for anybody: LibreOffice works INFO out anew, whatever it does with other formulas."""
    (tmp_path / "jiugai.xlsm").write_bytes(macro_workbook())
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(tmp_path / "jiugai.xlsm")], check=True, **quiet)
    sheet = openpyxl.load_workbook(tmp_path / "out" / "jiugai.xlsx", data_only=True)[CONTROL]
    assert "请改开 jiugai.ods" in sheet["B2"].value


def test_the_ods_keeps_every_button_bound_to_its_macro(ods):
    content = etree.fromstring(unpack(ods)["content.xml"])
    namespaces = {"form": "urn:oasis:names:tc:opendocument:xmlns:form:1.0"}
    bound = {}
    for button in content.iterfind(".//form:button", namespaces):
        label = button.get(f"{{{namespaces['form']}}}label")
        bound[label] = re.search(r"VBAProject\.Buttons\.(\w+)\?", etree.tostring(button).decode())[1]
    assert bound == {button.caption: macro(button) for button in BUTTONS}


def test_the_ods_keeps_charts_drop_downs_highlighting_and_protection(ods):
    content = unpack(ods)["content.xml"].decode()
    assert len(re.findall(r"<draw:object\b", content)) == 6
    assert "<table:content-validation " in content
    assert "问题位置" in content
    assert 'table:protected="true"' in content


def test_pressing_each_button_starts_python_with_its_exact_command(tmp_path, ods):
    """By the control itself, in a headless LibreOffice; Python is a script that notes how it was called."""
    book = tmp_path / "某某 小区.ods"
    book.write_bytes(ods)
    calls = tmp_path / "calls.txt"
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{calls}"\n')
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    done = subprocess.run(
        [sys.executable, str(PRESS), str(book), str(tmp_path / "profile"), *(button.caption for button in BUTTONS)],
        env={**os.environ, "JIUGAI_PYTHON": str(python)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = calls.read_text().splitlines()  # what the buttons started has come to its end by then
    assert sorted(line.partition(" --document ")[0] for line in seen) == sorted(f"-P -c {command(b)}" for b in BUTTONS)
    assert all(re.search(r" --document \S+ --user file:///\S+$", line) for line in seen)
