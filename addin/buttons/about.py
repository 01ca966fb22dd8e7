"""关于: which version runs, from where, and where the log lies."""

import platform
import sys
from importlib.metadata import version

from addin.buttons import log
from addin.buttons.desk import Desk


def run(desk: Desk) -> str:
    """Nothing is read or written."""
    return f"旧改助手 {version('jiugai')}\nPython {platform.python_version()}：{sys.executable}\n日志：{log.path()}"
