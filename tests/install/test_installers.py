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


def test_powershell_takes_no_chinese_quotation_mark_for_the_end_of_a_text():
    """To it, “ and ” are as good as \"."""
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    plain = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("#"))
    outside = re.sub("'[^']*'", "", plain)
    assert re.findall("[“”„]", outside) == []
    assert re.findall("[‘’]", plain) == []


def test_what_installing_began_is_cleared_away_where_it_failed():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    failed = script[script.rindex("} catch {") :]
    assert "'python.new'" in failed
    assert "Remove-Item" in failed
    assert "exit 1" in failed


@pytest.mark.parametrize(
    "name",
    [
        *("VBAWarnings', 4", "VBAWarnings', 3", "RequireAddinSig', 1", "RequireAlwaysOnMacroSig', 1"),
        *("AllLocationsDisabled', 1", "Allow User Locations', 0"),
    ],
)
def test_each_policy_that_may_forbid_the_buttons_is_looked_for_and_said(name):
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    assert re.search(rf"@\('[^']+', '{name}, '[^']+'\)", script)
    assert re.search(r"foreach \(\$Policy in \$Policies\)", script)


def test_where_powershell_itself_is_forbidden_a_text_opens_that_says_what_to_do():
    assert b'if errorlevel 1 start "" notepad "%~dp0install.txt"' in (INSTALL / "install.bat").read_bytes()
    text = (INSTALL / "install.txt").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf"), "older Notepads take a file without BOM for ANSI"
    assert text.count(b"\n") == text.count(b"\r\n")
    assert all(word in text.decode("utf-8-sig") for word in ("禁止运行脚本", "组策略阻止", "受信任位置", "发送到"))


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


STEPS = {
    "wheel": "各个包",
    "uv": "uv",
    "compile": "Windows",
    "download": "Windows",
    "curl": "python.org",
    "build": "工作簿",
}
"""What kit.sh asks other programs for → what it says where that fails."""


def kit_made(folder, fails: str = "") -> subprocess.CompletedProcess:
    """kit.sh over programs that only leave the files they would make; the one that fails says a lot."""
    loud = 'echo "WARNING: Retrying"; echo "ERROR: no network" >&2; echo "ERROR: no matching distribution" >&2; exit 1'
    steps = {
        "wheel": 'touch "$8/jiugai-1.whl"',
        "download": 'touch "${13}/pip-1.whl"',
        "uv": ":",
        "compile": ":",
        "build": 'for name in xlsm xlam ods; do echo x > "$3/jiugai.$name"; done',
        "curl": 'echo x > "$3"',
    }
    steps = {name: loud if name == fails else body for name, body in steps.items()}
    pip = " ".join(f'*"{word}"*) {steps[step]};;' for word, step in (("pip wheel", "wheel"), ("download", "download")))
    stubs = {"python": f'case "$*" in {pip} *) {steps["uv"]};; esac', "uv": steps["compile"], "jiugai": steps["build"]}
    binaries, path = folder / ".venv" / "bin", folder / "path"
    for place in (binaries, path, folder / "install"):
        place.mkdir(parents=True)
    for name, body in (*stubs.items(), ("curl", steps["curl"])):
        program = (path if name == "curl" else binaries) / name
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
    for script in INSTALL.iterdir():
        shutil.copy(script, folder / "install")
    (folder / "kit").mkdir()
    (folder / "kit" / "old").touch()
    environment = {"PATH": f"{path}:{os.environ['PATH']}"}
    command = ["sh", "install/kit.sh", "kit"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("step", STEPS)
def test_whatever_of_the_network_fails_no_kit_is_made_the_old_one_stays_and_one_line_says_why(tmp_path, step):
    done = kit_made(tmp_path, fails=step)
    assert done.returncode == 1
    (line,) = (done.stdout + done.stderr).splitlines()
    assert STEPS[step] in line
    assert [path.name for path in (tmp_path / "kit").iterdir()] == ["old"]
    assert not (tmp_path / "kit.new").exists()
    assert "no matching distribution" in (tmp_path / "kit.log").read_text()


def test_a_whole_kit_takes_the_place_of_the_old_one(tmp_path):
    done = kit_made(tmp_path)
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(tmp_path / "kit").as_posix() for path in (tmp_path / "kit").rglob("*") if path.is_file()}
    assert {path.name for path in INSTALL.iterdir()} - {"kit.sh"} <= made
    assert {"workbooks/jiugai.xlsm", "windows/python-3.12.10-embed-amd64.zip"} <= made
    assert "old" not in made
    assert not (tmp_path / "kit.log").exists()


TOOLS = ("cat", "chmod", "cp", "dirname", "grep", "id", "ls", "mkdir", "mktemp", "mv", "pgrep", "rm", "sed", "sh")


def installed(folder, *offices: str, remove: bool = False) -> tuple[subprocess.CompletedProcess, list[str]]:
    """install.sh where these office programs are and no others; and what Python was asked to do."""
    kit, path, home = folder / "kit", folder / "path", folder / "home"
    log = folder / "log"
    if not kit.exists():
        for place in (kit / "linux", kit / "workbooks", path, home):
            place.mkdir(parents=True)
        (kit / "linux" / "jiugai-1.whl").touch()
        (kit / "workbooks" / "jiugai.ods").touch()
        shutil.copy(INSTALL / "install.sh", kit)
        for tool in TOOLS:
            (path / tool).symlink_to(shutil.which(tool))
        made = f'#!/bin/sh\\necho "$*" >> {log}\\n'
        venv = f'mkdir -p "$3/bin"; printf \'{made}\' > "$3/bin/python"; chmod +x "$3/bin/python"'
        body = f'[ "$2" = venv ] || exit 0\n{venv}\n'
        (path / "python3").write_text(f"#!/bin/sh\n{body}")
        (path / "python3").chmod(0o755)
    for office in offices:
        (path / office).write_text("#!/bin/sh\n")
        (path / office).chmod(0o755)
    log.unlink(missing_ok=True)
    environment = {"PATH": str(path), "HOME": str(home)}
    command = ["sh", str(kit / "install.sh"), *(["--remove"] if remove else [])]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done, log.read_text().splitlines() if log.exists() else []


@pytest.mark.parametrize(
    ("offices", "wps", "libreoffice"),
    [(("wps",), True, False), (("et",), True, False), (("soffice",), False, True), (("soffice", "et"), True, True)],
)
def test_linux_gets_what_its_office_programs_can_use(tmp_path, offices, wps, libreoffice):
    done, asked = installed(tmp_path, *offices)
    assert done.returncode == 0, done.stderr
    assert any("install-wps" in line for line in asked) == wps
    assert any("permission.trust" in line for line in asked) == libreoffice
    assert (tmp_path / "home/旧改助手/jiugai.ods").exists() == libreoffice
    _, asked = installed(tmp_path, *offices, remove=True)
    assert any("install-wps --remove" in line for line in asked)
    assert not (tmp_path / "home/.local/share/jiugai").exists()


def test_without_any_office_program_linux_says_so(tmp_path):
    done, _ = installed(tmp_path)
    assert done.returncode == 1
    assert "LibreOffice" in done.stderr
    assert "WPS" in done.stderr


def test_windows_puts_the_wps_add_in_last_and_takes_it_away_before_python():
    script = (INSTALL / "install.ps1").read_text(encoding="utf-8-sig")
    main = script[script.rindex("try {") :]
    assert main.index("Invoke-Wps $Installed @('--remove')") < main.index("Remove-Program")
    assert main.index("Switch-Python") < main.index("Invoke-Wps $Python")
    assert "-m addin.cli install-wps" in script
