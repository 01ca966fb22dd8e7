"""Where the buttons keep their log and their lock: one folder of the user's."""

import os
import sys
from pathlib import Path


def folder() -> Path:
    """`%LOCALAPPDATA%\\\\jiugai`, `~/Library/Logs/jiugai` or `~/.local/state/jiugai`; made where it is missing."""
    if os.environ.get("JIUGAI_STATE"):
        found = Path(os.environ["JIUGAI_STATE"])
    elif sys.platform == "win32":
        found = Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "jiugai"
    elif sys.platform == "darwin":
        found = Path.home() / "Library" / "Logs" / "jiugai"
    else:
        found = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "jiugai"
    found.mkdir(parents=True, exist_ok=True)
    return found
