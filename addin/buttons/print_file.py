"""打印卷宗: everything for the file as one PDF beside the workbook: contents, forms, what was typed, results."""

from pathlib import Path
from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk

OWN = "结果.ods"
"""Not a file to be patched, so that the results become a workbook of their own, without the sheets people typed in."""
WITHOUT_TYPED = "这本工作簿没有保存，或不是 .xlsx、.xlsm，填写的各张表没有印进去；另存为 .xlsx，再按一次按钮就有。"


def run(desk: "Desk") -> str:
    """A dated PDF; nothing is written into the workbook.  Unusable, before anything is read, without LibreOffice."""
    from addin.hosts.to_pdf import program
    from addin.machine.clock import now
    from addin.press.filling import allow_draft
    from addin.press.opening import open_folder
    from addin.press.printing import print_file

    program()
    outcome = desk.examine()
    allow_draft(desk, outcome)
    folder = desk.host.folder
    target = folder / f"{Path(desk.host.name).stem}-卷宗-{now():%Y-%m-%d}.pdf"
    if target.exists():
        desk.require(f"已有“{target.name}”，要替换吗？")
    typed = _typed(desk)
    pages = print_file(typed or Path(OWN), outcome, target, force=True, progress=desk.host.busy)
    open_folder(folder)
    draft = "（草稿）" if outcome.draft else ""
    done = f"卷宗{draft}共 {pages} 页，有目录和书签，打开就可以打印：{desk.lies_in(target)}"
    return done if typed else f"{done}\n{WITHOUT_TYPED}"


def _typed(desk: "Desk") -> Path | None:
    """The workbook on disk, where it is what is on the screen and its sheets can be printed with the results."""
    from addin.hosts.deliver import PATCHABLE
    from addin.hosts.files import read_book
    from addin.record.record import RESULTS
    from addin.tell.fingerprint import fingerprint

    path = desk.host.folder / desk.host.name
    if path.suffix.lower() not in PATCHABLE or desk.host.elsewhere or not path.is_file():
        return None
    same = fingerprint(read_book(path), RESULTS) == fingerprint(desk.read(), RESULTS)
    return path if same else None


BUTTON = Button(
    "print_file",
    "打印卷宗",
    "FilePrintPreview",
    "目录、各份表、填写的表、结果各表，按顺序合成一个 PDF（要装 LibreOffice）",
    run,
)
