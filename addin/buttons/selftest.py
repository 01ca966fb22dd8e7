"""自检: the deck of known results worked out on this machine, before a vote is counted."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk

PAGE = "自检.txt"


def run(desk: "Desk") -> str:
    """Nothing of the workbook is read or written; the page goes beside it, to be printed and filed."""
    from contextlib import suppress

    from addin.filling.opc.save import save_bytes
    from addin.machine.clock import now
    from addin.trust.selftest.passed import remember
    from addin.trust.selftest.play import lines, play

    with desk.host.busy("正在自检，约半分钟 …"):
        page = play(now())
    if page.passed:
        with suppress(OSError):  # where nothing can be remembered, the page still counts
            remember(page.when, page.build)
    target = desk.host.folder / PAGE
    save_bytes("\n".join(lines(page)).encode("utf-8-sig"), target, force=True, keep_old=False)
    return "\n".join((*lines(page), f"这一页存在 {desk.lies_in(target)}"))


BUTTON = Button(
    "selftest", "自检", "ReviewAcceptChange", "用结果已知的题库检验这台机器上的程序，半分钟；计票前做一次", run
)
