"""`python -m addin.cli.dropped FILE…`: for files sent or dropped onto our icon: run, and open what came out.

Staff see no terminal here: what goes wrong is said in a box, in the one line the command line would print.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from addin.cli.workbook import examine
from addin.press.delivery import deliver
from addin.unusable import Unusable

TITLE = "旧改助手"
BOXES = (
    ("zenity", "--error", "--title", TITLE, "--text"),
    ("kdialog", "--title", TITLE, "--error"),
    ("notify-send", TITLE),
)
"""Programs of Linux desktops that show a message; the first that is there is used."""


def main(arguments: list[str]) -> int:
    """Exit 0 when every file came through, 2 otherwise."""
    if not arguments:
        tell("请把一个 .xlsx 文件拖到图标上，或在文件上点右键，选“发送到—旧改助手”。")
        return 2
    return max([one(Path(argument)) for argument in arguments])


def one(workbook: Path) -> int:
    """Results stand in a folder beside the file; forms are drafts while errors stand."""
    try:
        folder = workbook.with_name(f"{workbook.stem}-旧改助手结果")
        done = deliver(workbook, examine(workbook), folder, draft=True, letters=True)
    except Unusable as problem:
        tell(str(problem))
        return 2
    show(done.written[0])
    return 0


def show(file: Path) -> None:
    """Open it with the program that opens such files."""
    if sys.platform == "win32":
        os.startfile(file)
    else:
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        if shutil.which(opener):
            subprocess.Popen([opener, str(file)])


def tell(text: str) -> None:
    """A box where there is a desktop, and stderr in any case."""
    print(text, file=sys.stderr)
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, TITLE, 0x30)
        return
    box = next((box for box in BOXES if shutil.which(box[0])), None)
    if box and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        subprocess.run([*box, text], check=False)


if __name__ == "__main__":
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - pythonw has none
    sys.exit(main(sys.argv[1:]))
