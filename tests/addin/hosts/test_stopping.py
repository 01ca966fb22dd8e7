"""Esc is promised in the status bar only where it can be heard: on Windows and in LibreOffice, not on macOS."""

import sys
from types import SimpleNamespace

import pytest

pytest.importorskip("xlwings")

from addin.hosts.live import LiveBook
from addin.hosts.stopping import TOLD, Deaf, Keyboard, stopping
from addin.press.desk import Desk


def test_windows_asks_the_keyboard_and_macos_nobody(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert isinstance(stopping(None), Deaf)
    assert not stopping(None).asked()
    monkeypatch.setattr(Keyboard, "_pressed", lambda _: True)
    monkeypatch.setattr(sys, "platform", "win32")
    assert stopping(None).asked()


@pytest.mark.parametrize(("hears", "promised"), [(Deaf(), False), (SimpleNamespace(asked=lambda: False), True)])
def test_what_cannot_be_heard_is_not_promised(monkeypatch, hears, promised):
    book = LiveBook.__new__(LiveBook)
    book._app, book._stopping = SimpleNamespace(status_bar=""), hears
    desk = Desk(book)
    monkeypatch.setattr(Desk, "is_large", True)
    desk.turn("第 2 步，共 3 步：正在检查 5,000 户 …")
    assert "正在检查 5,000 户" in book._app.status_bar
    assert (TOLD in book._app.status_bar) is promised
