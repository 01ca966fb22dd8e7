"""The add-in against Kingsoft's own declarations, by TypeScript; and that both judges find what is not declared."""

import subprocess
from pathlib import Path

import pytest

from addin.workbook.build.wps import wps_add_in
from tests.wps.judges import MODULES, TSC, node
from tests.wps.pressing import opened

OPTIONS = ("--noEmit", "--allowJs", "--checkJs", "--strict", "--noUnusedLocals", "--noImplicitReturns")
LANGUAGE = ("--target", "es2017", "--lib", "es2017,dom", "--types", "et-jsapi-declare", "--typeRoots", str(MODULES))
"""What WPS of 2019 understands, too."""
ENTRIES = "\n[OnAddinLoad, GetImage, OnAction];\n"
"""What only the ribbon calls."""


def faults(folder: Path, change: tuple[str, str] = ("", "")) -> list[str]:
    """What TypeScript says of the add-in, with this change."""
    program = node()
    parts = wps_add_in(Path("/python"), Path("/presses"))
    source = parts["main.js"].decode()
    assert change[0] in source
    (folder / "installed.js").write_bytes(parts["installed.js"])
    (folder / "main.js").write_text(source.replace(*change, 1) + ENTRIES, encoding="utf-8")
    command = [program, TSC, *OPTIONS, *LANGUAGE, folder / "installed.js", folder / "main.js"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [line for line in done.stdout.splitlines() if "error TS" in line]
    assert bool(done.returncode) == bool(found), done.stdout + done.stderr
    return found


def test_the_add_in_asks_only_for_what_wps_declares(tmp_path):
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    "change",
    [
        ("book.SaveCopyAs(copy)", "book.SaveACopyAs(copy)"),
        ("book.MultiUserEditing", "book.IsShared"),
        ("Application.ScreenUpdating = false", "Application.ScreenUpdating = 'off'"),
        ("book.Worksheets.Add(undefined,", "book.Worksheets.AddSheet(undefined,"),
        ("files.Mkdir(place)", "files.MakeFolder(place)"),
        ("OAAssist.ShellExecute(INSTALLED.python,", "OAAssist.ShellExecute(42,"),
        ("function progress(text) {", "function status(text) {"),
        ("INSTALLED.python)", "INSTALLED.pyton)"),
    ],
    ids=lambda change: change[1][:30],
)
def test_typescript_finds_what_wps_does_not_have(tmp_path, change):
    assert faults(tmp_path, change) != []


@pytest.mark.parametrize(
    "code",
    [
        "Application.ActiveWorkbook.IsShared",
        "Application.ActiveWorkbook.Name = 'x'",
        "Application.ActiveCell.Value2 = 3",
        "Application.ActiveWorkbook.SaveCopyAs('/a', '/b', '/c')",
        "Application.ActiveWorkbook.Worksheets.Item(1).Range()",
        "Application.FileSystem.Exists(1)",
        "Application.FileSystem.Rename('a', 'b')",
        "'StatusBar' in Application",
    ],
)
def test_the_application_of_the_tests_throws_at_what_wps_does_not_have(plain, tmp_path, code):
    with opened(plain, tmp_path / "home") as wps:
        assert "TypeError" in wps.send({"op": "run", "code": code})["failed"]


def test_and_gives_what_it_has(plain, tmp_path):
    with opened(plain, tmp_path / "home") as wps:
        assert wps.send({"op": "run", "code": "Application.ActiveWorkbook.Name"})["value"] == "普通.xlsx"
        assert wps.send({"op": "image", "button": "jiugai_check"})["value"] == "images/check.svg"
