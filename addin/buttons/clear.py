"""清除结果: the result sheets are emptied; what was typed, and 运行记录, stay."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Asks first."""
    from addin.machine.clock import now
    from addin.machine.version import VERSION
    from addin.press.desk import sheet_of
    from addin.tell.compound import runs_sheet as runs
    from addin.tell.sheets import SHEETS
    from addin.tell.tables import earlier_runs

    desk.require("要清空各张结果表吗？填写的内容和运行记录不动。")
    with desk.host.busy("正在清除结果 …"):
        book = desk.host.read()
        there = [sheet for sheet in SHEETS if sheet is not runs.SHEET and sheet_of(book, sheet.name)]
        log = [*earlier_runs(book), runs.line(now(), "清除结果", desk.host.name, VERSION)]
        desk.host.write([*((sheet, []) for sheet in there), (runs.SHEET, log)])
    return "结果已清空；填写的内容没有动。"


BUTTON = Button("clear", "清除结果", "ClearAll", "清空各张结果表；填写的内容不动", run)
