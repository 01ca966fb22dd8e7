"""打印卷宗: everything for the file as one PDF, beside the workbook."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Prints what is saved: the open workbook is printed from its file."""
    from addin.machine.clock import now
    from addin.press.printing import print_file
    from addin.unusable import Unusable

    outcome = desk.examine()
    workbook = desk.host.folder / desk.host.name
    if not workbook.is_file():
        raise Unusable("请先保存工作簿，再按“打印卷宗”")
    target = desk.host.folder / f"{workbook.stem}-卷宗-{now():%Y-%m-%d}.pdf"
    if target.exists():
        desk.require(f"{target.name} 已经有了，要换成这次的吗？")
    with desk.host.busy("正在打印卷宗 …"):
        pages = print_file(workbook, outcome, target, force=True)
    return f"卷宗共 {pages} 页，在 {desk.lies_in(target)}" + ("（草稿：还有错误没有改）" if outcome.draft else "")


BUTTON = Button("print_file", "打印卷宗", "FilePrint", "按顺序把各份表和结果印成一个 PDF（要装 LibreOffice）", run)
