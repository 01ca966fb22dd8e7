"""The installers agree with what the workbooks expect, and pass what can be checked of them here."""

import re
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from addin.workbook.build.config_sheet import SETTINGS
from tests.programs import require

INSTALL = Path(__file__).parents[2] / "install"
SHELL = sorted(INSTALL.glob("*.sh"))


@pytest.mark.parametrize("script", SHELL, ids=lambda path: path.name)
def test_shell_scripts_parse(script):
    subprocess.run(["sh", "-n", str(script)], check=True)


@pytest.mark.parametrize("script", SHELL, ids=lambda path: path.name)
def test_shellcheck_finds_nothing(script):
    require("shellcheck")
    done = subprocess.run(["shellcheck", str(script)], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_windows_reads_its_scripts_rightly():
    """PowerShell 5.1 takes a file without BOM for ANSI; cmd knows no Unicode at all."""
    assert (INSTALL / "install.ps1").read_bytes().startswith(b"\xef\xbb\xbf")
    for script in INSTALL.glob("*.bat"):
        assert script.read_bytes().isascii()
    for script in (*INSTALL.glob("*.bat"), INSTALL / "install.ps1"):
        assert script.read_bytes().count(b"\n") == script.read_bytes().count(b"\r\n")


def test_the_windows_installer_puts_python_where_the_workbook_looks_for_it():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    assert "$App = Join-Path $env:LOCALAPPDATA 'jiugai'" in script
    assert "$Folder = Join-Path $App 'python'" in script
    assert SETTINGS["INTERPRETER_WIN"] == r"%LOCALAPPDATA%\jiugai\python\python.exe"


def test_every_path_that_the_windows_installer_makes_it_also_removes():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    removed = re.search(r"@\((\$App[^)]*)\) \+ \$Trusted", script)[1].split(", ")
    made = {"$App", "$AddIn", *re.findall(r"Add-Shortcut (\$\w+)", script)}
    assert made == set(removed)


def test_the_linux_installer_puts_python_where_the_launcher_looks_for_it():
    script = (INSTALL / "install.sh").read_text(encoding="utf-8")
    launcher = files("addin.workbook.build").joinpath("vba", "Launcher.bas").read_text(encoding="ascii")
    assert 'app="$HOME/.local/share/jiugai"' in script
    assert 'Environ("HOME") & "/.local/share/jiugai/bin/python"' in launcher
