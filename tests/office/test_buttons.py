"""Every button of a fresh jiugai.ods, pressed through the control, headless; and the presses that go wrong."""

import os
import subprocess
import sys

import openpyxl
import pytest
from pypdf import PdfReader

from addin.buttons.catalogue import BUTTONS
from addin.machine.templates import blank_forms
from addin.tell.consent.subject import CONSENT
from addin.tell.sheets import PAGES, PAPER, SHEETS
from addin.tell.vote.subject import VOTE
from tests.office.desktop import FIXED_TIME, ROOT, Office

pytestmark = pytest.mark.office
RESULTS = [sheet.name for sheet in SHEETS if sheet not in PAGES]
"""But for the two pages that speak of the others: every press writes those."""


@pytest.fixture(scope="module")
def flag(tmp_path_factory):
    return tmp_path_factory.mktemp("flag") / "break"


@pytest.fixture(scope="module")
def office(tmp_path_factory, flag):
    folder = tmp_path_factory.mktemp("office")
    paths = os.pathsep.join([str(ROOT / "tests" / "office" / "broken"), str(ROOT)])
    running = Office(folder, JIUGAI_ANSWER="yes", JIUGAI_BREAK=str(flag), PYTHONPATH=paths)
    yield running
    running.quit()


@pytest.fixture(scope="module")
def by_command_line(built, tmp_path_factory):
    """Result sheets as `jiugai run` writes them for the same file: name → rows from row 2 on."""
    out = tmp_path_factory.mktemp("run")
    command = [sys.executable, "-m", "addin.cli", "run", str(built), "--out", str(out)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": FIXED_TIME, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    book = openpyxl.load_workbook(out / "jiugai-结果.xlsx")
    return {name: [plain(row) for row in book[name].iter_rows(min_row=2, values_only=True)] for name in RESULTS}


def plain(row) -> tuple:
    """As LibreOffice's cells hold it: text or float, blanks as empty text."""
    return tuple(serial(cell) for cell in row)


def serial(cell):
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    return openpyxl.utils.datetime.to_excel(cell) if hasattr(cell, "year") else float(cell)


def assert_same(found, wanted, but=()):
    """Cell by cell; a moment to the millisecond."""
    wanted = [row for row in wanted if any(cell != "" for cell in row)] if not any(wanted) else list(wanted)
    while wanted and not any(cell != "" for cell in wanted[-1]):
        wanted.pop()
    assert len(found) == len(wanted)
    for row, (a, b) in enumerate(zip(found, wanted, strict=True), start=2):
        width = max(len(a), len(b))
        for column in range(width):
            if column in but:
                continue
            x = a[column] if column < len(a) else ""
            y = b[column] if column < len(b) else ""
            assert x == y or (column == 0 and x == pytest.approx(y, abs=1e-8)), f"row {row} column {column + 1}"


def test_all_at_once_writes_what_the_command_line_writes(office, built, by_command_line):
    office.open(built, "jiugai.ods")
    said = office.press("run_all")
    assert "run_all done" in said
    for name in RESULTS:
        assert_same(office.values(name), by_command_line[name])
    forms = next(office.folder.glob("jiugai-申报表-*"))
    assert len(list(forms.glob("*.xlsx"))) >= 3


@pytest.mark.parametrize(
    ("button", "written"),
    [
        ("check", {"问题清单"}),
        ("tally", {"问题清单", *(result.SHEET.name for result in (*CONSENT.sheets, *VOTE.sheets))}),
        ("shares", {"问题清单", "出资分摊", "项目排序", "资金"}),
        ("paper", {"问题清单", *(result.SHEET.name for result in PAPER)}),
        ("fill", {"问题清单"}),
    ],
)
def test_a_button_writes_its_own_sheets_and_no_other(office, built, by_command_line, button, written):
    office.open(built, "jiugai.ods")
    assert f"{button} done" in office.press(button)
    for name in RESULTS[:-1]:
        if name in written:
            assert_same(office.values(name), by_command_line[name])
        else:
            assert office.values(name) == []
    action = 1
    assert_same(office.values("运行记录"), by_command_line["运行记录"], but=[action])


def test_what_was_typed_stays_and_a_second_run_only_adds_to_the_log(office, built):
    document = office.open(built, "jiugai.ods")
    ours = {"控制台", *(sheet.name for sheet in SHEETS)}
    typed = [name for name in document.Sheets.ElementNames if name not in ours]
    before = {name: office.values(name) for name in typed}
    office.press("run_all")
    first = {name: office.values(name) for name in RESULTS}
    office.press("run_all")
    assert {name: office.values(name) for name in typed} == before
    assert {name: office.values(name) for name in RESULTS[:-1]} == {name: first[name] for name in RESULTS[:-1]}
    one = first["运行记录"]
    assert office.values("运行记录") == [*one, *one]


def test_clearing_empties_the_results_and_keeps_the_log(office, built):
    office.open(built, "jiugai.ods")
    office.press("check")
    assert "clear done" in office.press("clear")
    assert all(office.values(name) == [] for name in RESULTS[:-1])
    assert [row[1] for row in office.values("运行记录")] == ["检查", "清除结果"]


def test_the_posted_version_names_nobody(office, built):
    office.open(built, "jiugai.ods")
    owners = {row[8] for row in office.values("户室清册") if len(row) > 8 and len(str(row[8])) >= 2}
    assert "publish done" in office.press("publish")
    posted = openpyxl.load_workbook(next(office.folder.glob("jiugai-公示版-*.xlsx")))
    text = "\n".join(str(cell) for sheet in posted for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert "*" in text
    assert not [name for name in owners if name in text]


def test_blanks_come_into_a_dated_folder(office, built):
    office.open(built, "jiugai.ods")
    assert "blanks done" in office.press("blanks")
    printed = {path.stem for path in next(office.folder.glob("jiugai-空白表-*")).glob("*.xlsx")}
    assert printed == set(blank_forms())


def test_the_whole_file_is_printed_into_one_pdf_beside_the_workbook(office, built):
    office.open(built, "jiugai.ods")
    assert "print_file done: 卷宗（草稿）共" in office.press("print_file")
    reader = PdfReader(next(office.folder.glob("jiugai-卷宗-*.pdf")))
    tops = [one.title for one in reader.outline if not isinstance(one, list)]
    assert (tops[0], tops[1], tops[-1]) == ("目录", "改造申报表", "结果工作簿各表")
    assert all(office.values(name) == [] for name in RESULTS), "nothing is written into the workbook"


def test_names_to_be_confirmed_are_asked_about_on_a_sheet_of_their_own(office, built):
    office.open(built, "jiugai.ods")
    before = office.values("人工确认")
    assert "confirm done" in office.press("confirm")
    asked = office.values("人工确认")
    assert asked[: len(before)] == before
    assert ("郭惠", "会议签到", "程惠", "光荣榜") in [row[:4] for row in asked]
    office.press("confirm")
    assert office.values("人工确认") == asked


def test_without_copies_there_is_nothing_to_merge(office, built):
    office.open(built, "jiugai.ods")
    assert "merge unusable: 没有可合并的副本" in office.press("merge")


@pytest.mark.parametrize("button", ["help", "about"])
def test_buttons_that_only_show_write_nothing(office, built, button):
    office.open(built, "jiugai.ods")
    assert f"{button} done" in office.press(button)
    assert all(office.values(name) == [] for name in RESULTS)


def test_every_button_has_been_pressed_here(office, built):
    """Those that no test above pressed, because another worker ran it, are pressed now."""
    for button in BUTTONS:
        if f" {button.id} pressed in" not in office.log():
            office.open(built, "jiugai.ods")
            office.press(button.id)
            assert f" {button.id} pressed in" in office.log()


def test_a_failing_button_says_so_in_the_log_and_the_next_press_works(office, built, flag):
    office.open(built, "jiugai.ods")
    flag.touch()
    said = office.press("check")
    flag.unlink()
    assert "check failed" in said
    assert "ZeroDivisionError: 弄坏了，为了测试" in said
    assert office.values("问题清单") == []
    assert "check done" in office.press("check")


def test_of_two_presses_at_once_one_is_told_to_wait(office, built):
    office.open(built, "jiugai.ods")
    said = office.press("check", times=2)
    assert said.count("check done") == 1
    assert said.count("told to wait") == 1
    assert len(office.values("运行记录")) == 1


def test_a_read_only_workbook_is_answered_in_one_sentence(office, built):
    office.open(built, "只读.ods", read_only=True)
    said = office.press("check")
    assert "check unusable: 只读.ods 是以只读方式打开的" in said
    assert office.values("问题清单") == []


def test_a_protected_result_sheet_is_answered_in_one_sentence(office, built):
    document = office.open(built, "jiugai.ods")
    document.Sheets.getByName("问题清单").protect("")
    assert "“问题清单”被保护了" in office.press("check")


def test_a_filtered_result_sheet_is_answered_in_one_sentence(office, built):
    document = office.open(built, "jiugai.ods")
    office.press("check")
    document.Sheets.getByName("问题清单").Rows.getByIndex(3).IsVisible = False
    assert "“问题清单”正在筛选" in office.press("check")


def test_a_workbook_never_saved_works(office, built, tmp_path):
    template = office.folder / "模板.ods"
    template.write_bytes(built.read_bytes())
    document = office.load_as_new(template)
    assert document.URL == ""
    assert "check done" in office.press("check")
    assert len(office.values("问题清单")) > 0
