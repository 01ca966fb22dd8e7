"""下一处问题: turns to the next cell to be mended, with the sentence as a note on it."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """From the selected cell on, in workbook order; no result sheet is written."""
    from addin.press.walking import walk

    return walk(desk, 1)


BUTTON = Button(
    "next", "下一处问题", "ReviewNextComment", "跳到下一处要改的格，批注里写着怎么改；改好了批注自己去掉", run, "J"
)
