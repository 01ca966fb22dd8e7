"""上一处问题: turns back to the cell to be mended before this one."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """As 下一处问题, the other way round."""
    from addin.press.walking import walk

    return walk(desk, -1)


BUTTON = Button("previous", "上一处问题", "ReviewPreviousComment", "跳回上一处要改的格", run, "H")
