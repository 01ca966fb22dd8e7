"""The installers agree with what the workbooks expect, and pass what can be checked of them here."""

import os
import re
import shutil
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
    assert "$Folder = Join-Path $App 'python'\n" in script.replace("\r\n", "\n")
    assert SETTINGS["INTERPRETER_WIN"] == r"%LOCALAPPDATA%\jiugai\python\python.exe"


def test_every_path_that_the_windows_installer_makes_it_also_removes():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    removed = re.search(r"@\((\$App[^)]*)\)", script)[1].split(", ")
    assert "Remove-Trust" in script[script.index("function Remove-Program") : script.index("function Install-Python")]
    made = {"$App", "$AddIn", *re.findall(r"Add-Shortcut (\$\w+)", script)}
    assert made == set(removed)


def test_the_linux_installer_puts_python_where_the_launcher_looks_for_it():
    script = (INSTALL / "install.sh").read_text(encoding="utf-8")
    launcher = files("addin.workbook.build").joinpath("vba", "Launcher.bas").read_text(encoding="ascii")
    assert 'app="$HOME/.local/share/jiugai"' in script
    assert 'Environ("HOME") & "/.local/share/jiugai/bin/python"' in launcher


def test_the_windows_installer_looks_at_the_kit_first_and_swaps_last():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    steps = re.findall(r"^ {4}(?:\$\w+ = )?([A-Z]\w+-\w+)", script[script.rindex("try {") :], re.MULTILINE)
    wanted = [
        "Test-Kit",
        "Install-Python",
        "Install-Package",
        "Switch-Python",
        "Copy-Workbook",
        "Add-Trust",
        "Show-Policy",
    ]
    assert [step for step in steps if step in wanted] == wanted
    assert "'python.new'" in script[script.index("function Install-Python") : script.index("function Install-Package")]


def test_a_trusted_location_has_the_name_that_excel_gives_one():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    assert '"$Key\\Location$Number"' in script
    assert "Trusted Locations\\jiugai" not in script


@pytest.mark.parametrize(
    "kit", [[], ["linux/"], ["linux/other-1.whl"], ["linux/jiugai-0.whl"], ["workbooks/jiugai.ods"]]
)
def test_a_kit_that_lacks_something_leaves_what_is_installed_as_it_was(tmp_path, kit):
    require("soffice")
    here, home = tmp_path / "kit", tmp_path / "home"
    here.mkdir()
    shutil.copy(INSTALL / "install.sh", here)
    for name in kit:
        (here / name).parent.mkdir(exist_ok=True)
        if not name.endswith("/"):
            (here / name).write_bytes(b"no wheel")
        else:
            (here / name).mkdir(exist_ok=True)
    installed = home / ".local/share/jiugai"
    (installed / "bin").mkdir(parents=True)
    (installed / "bin" / "python").write_text("the one that works")
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}
    done = subprocess.run(["sh", here / "install.sh"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "原来装的没有动" in done.stderr
    assert (installed / "bin" / "python").read_text() == "the one that works"
    assert not installed.with_name("jiugai.new").exists()


def kit_made(folder, *, curl: int) -> subprocess.CompletedProcess:
    """kit.sh over programs that only leave the files they would make."""
    stubs = {
        "python": 'case "$*" in *"pip wheel"*) touch "$8/jiugai-1.whl";; *download*) touch "${13}/pip-1.whl";; esac',
        "uv": ":",
        "jiugai": 'for name in xlsm xlam ods; do echo x > "$3/jiugai.$name"; done',
    }
    binaries, path = folder / ".venv" / "bin", folder / "path"
    for place in (binaries, path, folder / "install"):
        place.mkdir(parents=True)
    for name, body in stubs.items():
        (binaries / name).write_text(f"#!/bin/sh\n{body}\n")
        (binaries / name).chmod(0o755)
    (path / "curl").write_text(f'#!/bin/sh\n[ {curl} = 0 ] && echo x > "$3"\nexit {curl}\n')
    (path / "curl").chmod(0o755)
    for script in INSTALL.iterdir():
        shutil.copy(script, folder / "install")
    (folder / "kit").mkdir()
    (folder / "kit" / "old").touch()
    environment = {"PATH": f"{path}:{os.environ['PATH']}"}
    command = ["sh", "install/kit.sh", "kit"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_without_a_network_no_kit_is_made_and_the_old_one_stays(tmp_path):
    done = kit_made(tmp_path, curl=6)
    assert done.returncode == 1
    assert "python.org" in done.stderr
    assert [path.name for path in (tmp_path / "kit").iterdir()] == ["old"]
    assert not (tmp_path / "kit.new").exists()


def test_a_whole_kit_takes_the_place_of_the_old_one(tmp_path):
    done = kit_made(tmp_path, curl=0)
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(tmp_path / "kit").as_posix() for path in (tmp_path / "kit").rglob("*") if path.is_file()}
    assert {"install.ps1", "install.sh", "workbooks/jiugai.xlsm", "windows/python-3.12.10-embed-amd64.zip"} <= made
    assert "old" not in made
