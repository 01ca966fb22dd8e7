"""A box of the system's own, for what cannot be said in the workbook: no press leaves anybody in the dark."""

import subprocess
import sys

TITLE = "旧改助手"
_ERROR, _TO_FRONT = 0x10, 0x10000


def notice(text: str) -> None:
    """Shown where there is a screen; never raises."""
    try:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.user32.MessageBoxW(0, text, TITLE, _ERROR | _TO_FRONT)
        elif sys.platform == "darwin":
            script = f"display alert {_quoted(TITLE)} message {_quoted(text)} as critical"
            subprocess.run(["osascript", "-e", script], check=False, timeout=600)
        else:
            _on_linux(text)
    except Exception as error:
        print(f"{text}（{error}）", file=sys.stderr)


def _on_linux(text: str) -> None:
    """With whichever of the usual programs is there; else for whoever reads the terminal."""
    for command in (
        ["zenity", "--error", "--no-markup", f"--title={TITLE}", f"--text={text}"],
        ["kdialog", "--title", TITLE, "--error", text],
        ["notify-send", "--urgency=critical", TITLE, text],
        ["xmessage", "-center", text],
    ):
        try:
            if subprocess.run(command, check=False, timeout=600, stderr=subprocess.DEVNULL).returncode == 0:
                return
        except OSError:
            continue
    print(text, file=sys.stderr)


def _quoted(text: str) -> str:
    """As AppleScript writes text."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
