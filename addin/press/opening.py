"""Opens a folder for the user, where there is a screen to show it on."""

import os
import subprocess
import sys
from pathlib import Path


def open_folder(folder: Path) -> None:
    """In the file manager; nothing happens where there is none, the summary names the folder anyway."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)
        elif sys.platform == "darwin":
            subprocess.Popen(["open", folder])
        elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
            subprocess.Popen(["xdg-open", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return
