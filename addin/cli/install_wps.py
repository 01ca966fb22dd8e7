"""`jiugai install-wps`: the buttons in WPS Spreadsheets, for this user; `--remove` takes them away again."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, out

Remove = Annotated[bool, typer.Option("--remove", help="卸掉；别的加载项不动")]
Place = Annotated[
    Path | None,
    typer.Option("--to", metavar="文件夹", help="WPS 的 jsaddons 文件夹（不写就是本用户的，Windows、Linux 各在其位）"),
]


def command(remove: Remove = False, place: Place = None) -> int:
    """给 WPS 表格装上“旧改助手”选项卡。

    只改本用户的 jsaddons 文件夹和其中 publish.xml 里自己的一行。
    """
    from addin.hosts.wps.published import jsaddons, publish, withdraw
    from addin.hosts.wps.request import presses
    from addin.machine.version import VERSION
    from addin.workbook.build.wps import wps_add_in

    place = place or jsaddons()
    if remove:
        err.print("WPS 加载项已卸掉" if withdraw(place) else "没有装过 WPS 加载项")
        return 0
    made = publish(place, VERSION, wps_add_in(_windowless(Path(sys.executable)), presses()))
    out.print(str(made), soft_wrap=True)
    err.print("WPS 加载项装好了；请关闭 WPS 的所有窗口再打开，功能区会多一个“旧改助手”选项卡")
    return 0


def _windowless(python: Path) -> Path:
    """On Windows the one that opens no black window."""
    found = python.with_name("pythonw.exe")
    return found if sys.platform == "win32" and found.exists() else python
