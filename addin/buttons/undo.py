"""撤消上次: what the last run replaced stands on the result sheets again; what was typed is not touched."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Asks first; once only.  Files that a run made stay where they are."""
    from addin.machine.clock import now
    from addin.machine.version import VERSION
    from addin.press import undo
    from addin.tell.compound import runs_sheet as runs
    from addin.tell.sheets import SHEETS
    from addin.tell.tables import earlier_runs
    from addin.unusable import Unusable

    kept = undo.kept(desk.host)
    if kept is None:
        raise Unusable("没有可以撤消的：上次运行以后还没有写过结果，或已经撤消过了")
    names = "、".join(f"“{name}”" for name in kept.held)
    desk.require(f"要把 {kept.when} 的“{kept.action}”撤消吗？{names}换回那之前的样子；填写的内容和已生成的文件不动。")
    with desk.host.busy("正在撤消 …"):
        log = earlier_runs(desk.host.read())
        back = [
            (sheet, undo.rows_again(sheet.headers, kept.held[sheet.name]))
            for sheet in SHEETS
            if sheet.name in kept.held
        ]
        line = runs.line(now(), f"撤消：{kept.action}", desk.host.name, VERSION)
        desk.host.write([*back, (runs.SHEET, [*log, line])])
    undo.forget(desk.host)
    return f"“{kept.action}”已撤消；{names}是那之前的样子。"


BUTTON = Button("undo", "撤消上次", "Undo", "把上一次运行写的结果换回那之前的样子；填写的内容不动", run)
