"""The button 自检 leaves its page beside the workbook and says how it went, without touching the workbook."""

from contextlib import nullcontext

from addin.buttons import selftest
from addin.press.desk import Desk
from addin.trust.selftest import splits
from addin.trust.selftest.passed import last_pass


class Host:
    """A workbook that may be neither read nor written."""

    name = "甲.xlsx"
    elsewhere = ""

    def __init__(self, folder):
        self.folder = folder

    def busy(self, text):
        return nullcontext()


def test_the_page_is_filed_beside_the_workbook_and_the_pass_is_remembered(tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    said = selftest.run(Desk(Host(tmp_path)))
    page = (tmp_path / selftest.PAGE).read_text(encoding="utf-8-sig")
    assert said.startswith(page)
    assert page.endswith("结论：通过")
    assert last_pass() is not None


def test_a_machine_that_counts_otherwise_is_told_not_to(tmp_path, monkeypatch):
    def broken(*_):
        raise RuntimeError("坏了")

    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(splits, "worked_out", broken)
    said = selftest.run(Desk(Host(tmp_path)))
    assert "请不要用这台机器计票" in said
    assert last_pass() is None
