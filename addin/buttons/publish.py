"""生成公示版: a new workbook to be posted: results without anybody's name or telephone number."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk

OWN = "结果.ods"
"""Not a file to be patched, so that the results become a workbook of their own, without the sheets people typed in."""


def run(desk: "Desk") -> str:
    """A dated file beside the workbook; asks before it replaces one, and before it shows results that are a draft."""
    from pathlib import Path

    from addin.machine.clock import now
    from addin.public.results import notice_of, publish_results
    from addin.tell.compound import problems_sheet as problems

    outcome = desk.examine()
    if outcome.draft:
        desk.require("还有错误没有改，公示版里的结果只是草稿。仍要生成吗？")
    folder = desk.host.folder
    target = folder / f"{Path(desk.host.name).stem}-公示版-{now():%Y-%m-%d}.xlsx"
    if target.exists():
        desk.require(f"已有“{target.name}”，要替换吗？")
    desk.put(outcome, "生成公示版", [problems.SHEET])
    with desk.host.busy("正在生成公示版 …"):
        publish_results(Path(OWN), outcome, target, notice_of(outcome), force=True)
    return f"公示版（姓名、电话已隐去）在 {desk.lies_in(target)}"


BUTTON = Button("publish", "生成公示版", "ReviewProtectWorkbook", "另存一份隐去姓名、电话的公示表", run)
