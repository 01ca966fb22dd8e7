"""A press against a workbook of plain Python: what is said, what is written, what is locked."""

import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from addin.buttons import catalogue
from addin.buttons.catalogue import BUTTONS
from addin.hosts.files import read_book
from addin.machine.templates import blank_forms
from addin.press import pressing
from addin.press.lock import Busy, one_at_a_time
from addin.workbook.sample import sample_bytes


class Paper:
    """A host that remembers."""

    def __init__(self, folder: Path, answers=()):
        self.folder, self.name = folder, "样例.xlsx"
        (folder / self.name).write_bytes(sample_bytes())
        self.answers, self.asked, self.told, self.written = list(answers), [], [], []

    elsewhere = ""

    def leave(self):
        self.left = True

    def busy(self, text):
        return nullcontext()

    def ask(self, text, buttons="yes_no"):
        self.asked.append(text)
        return self.answers.pop(0)

    def tell(self, text, critical=False):
        self.told.append(text)

    def show(self, sheet):
        return True

    def read(self):
        return read_book(self.folder / self.name)

    def write(self, tables):
        self.written += [sheet.name for sheet, _ in tables]

    def append(self, asking):
        self.written.append((asking.sheet, len(asking.questions)))


@pytest.fixture
def press(tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))

    def pressed(button, *answers):
        host = Paper(tmp_path, answers)
        monkeypatch.setattr(pressing, "connect", lambda: host)
        pressing.press_button(button, BUTTONS)
        return host

    return pressed


def test_one_file_a_button_and_every_button_in_the_list():
    files = {path.stem for path in Path(catalogue.__file__).parent.glob("*.py")} - {"__init__", "__main__", "catalogue"}
    assert sorted(button.id for button in BUTTONS) == sorted(files)
    assert all(button.id.isascii() and button.run.__module__ == f"addin.buttons.{button.id}" for button in BUTTONS)


def test_the_list_of_buttons_is_read_without_what_they_need():
    heavy = ("pydantic", "lxml", "addin.pipeline", "xlwings")
    code = f"import sys, addin.buttons.catalogue; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_checking_writes_the_list_and_ends_with_one_plain_sentence(press):
    host = press("check")
    assert host.written == ["一页看懂", "目录", "问题清单", "运行记录"]
    assert host.told[0].startswith("错误 9 处")


def test_no_to_the_draft_writes_nothing(press, tmp_path):
    host = press("fill", "yes", "no")
    assert host.told == ["没有改动任何内容。"]
    assert host.written == []
    assert not list(tmp_path.glob("*申报表*"))


def test_blanks_are_printed_while_errors_stand_and_no_sheet_is_written(press, tmp_path, monkeypatch):
    monkeypatch.setattr("addin.press.opening.open_folder", lambda _: None)
    host = press("blanks", "yes")
    assert host.asked[0].startswith("打印全部")
    assert host.told[0].startswith(f"做好 {len(blank_forms())} 份空白表")
    assert host.written == []
    printed = {path.stem for path in next(tmp_path.glob("样例-空白表-*")).glob("*.xlsx")}
    assert printed == set(blank_forms())


def test_an_unknown_button_and_a_bug_are_told_not_raised(press, tmp_path, monkeypatch):
    assert "没有“nothing”这个按钮" in press("nothing").told[0]
    monkeypatch.setattr("addin.press.desk.analyse", lambda *_: 1 / 0)
    host = press("check")
    assert host.told[0].startswith("出错了")
    log = tmp_path / "state" / "jiugai.log"
    assert str(log) in host.told[0]
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_while_one_runs_another_is_told_to_wait(press, tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    with one_at_a_time():
        with pytest.raises(Busy), one_at_a_time():
            pass
        assert press("check").told == [pressing.WAIT]
    assert press("check").written


def test_open_questions_go_to_their_sheet_only_after_asking(press):
    host = press("confirm", "yes")
    ((sheet, count),) = host.written
    assert sheet == "人工确认"
    assert str(count) in host.asked[0]
    assert press("confirm", "no").written == []
