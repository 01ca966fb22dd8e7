"""打开帮助: the sheet that says what to do in which order."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk

SHEET = "帮助"


def run(desk: "Desk") -> str:
    """Turns to it; in a workbook without one, says the order in a few words."""
    if desk.host.show(SHEET):
        return ""
    return "顺序：填“参数”“户室清册”“同意表” → 检查 → 改正 → 统计同意率 → 计算分摊 → 填写申报表。"


BUTTON = Button("help", "打开帮助", "Help", "转到“帮助”工作表", run)
