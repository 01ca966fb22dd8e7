"""The files of the add-in for WPS: the same at every call, nothing of this machine but in installed.js."""

from pathlib import Path, PureWindowsPath

import pytest

from addin.machine.version import VERSION
from addin.workbook.build.wps import installed, wps_add_in

PYTHON, PRESSES = Path("/opt/py thon/bin/python"), Path("/home/张三/状态/wps")


def test_only_installed_js_knows_the_machine():
    one = wps_add_in(PYTHON, PRESSES)
    other = wps_add_in(Path("/x"), Path("/y"))
    assert {name for name in one if one[name] != other[name]} == {"installed.js"}
    assert wps_add_in(PYTHON, PRESSES) == one


@pytest.mark.parametrize("user", ["张三", "O'Brien", 'a"b', "x y", "𠮷野"])
def test_whatever_the_user_is_called(user):
    text = installed(PureWindowsPath(rf"C:\Users\{user}\python\pythonw.exe"), PRESSES)
    assert text.isascii()
    assert text.startswith(b'"use strict";')
    assert f'"version": "{VERSION}"'.encode() in text


def test_the_page_loads_what_is_there():
    parts = wps_add_in(PYTHON, PRESSES)
    page = parts["index.html"].decode()
    scripts = [one.partition('"')[0] for one in page.split('src="')[1:]]
    assert scripts == ["installed.js", "main.js"]
    assert set(scripts) <= set(parts)
