"""关于: which version runs, from where, and where the log lies."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Nothing is read or written."""
    import platform
    import sys

    from addin.machine.version import VERSION
    from addin.press import log

    return f"旧改助手 {VERSION}\nPython {platform.python_version()}：{sys.executable}\n日志：{log.path()}"


BUTTON = Button("about", "关于", "Info", "版本、运行位置与日志位置", run)
