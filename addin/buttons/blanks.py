"""打印空白表: the blanks the user chooses, with the doors filled in, into a dated folder beside the workbook.

There is nothing to hand in yet, so errors elsewhere in the workbook do not matter.
"""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Needs 户室清册; no result sheet is written."""
    from addin.machine.templates import blank_forms
    from addin.press.filling import chosen, fill_all
    from addin.press.opening import open_folder
    from addin.press.ticks import BLANK
    from addin.unusable import Unusable

    blanks = chosen(desk, blank_forms(), BLANK)
    outcome = desk.examine(stages=2)
    if not outcome.roll.dwellings:
        raise Unusable("“户室清册”里还没有房屋，不知道要印哪些门牌；请先填户室清册，再按一次按钮")
    made = fill_all(desk, outcome, blanks, "空白表", draft=False)
    open_folder(made.folder)
    done = f"做好 {len(made.names)} 份空白表：{'、'.join(made.names)}。打开就可以打印，放在 {desk.lies_in(made.folder)}"
    return "\n".join((done, *made.told))


BUTTON = Button(
    "blanks",
    "打印空白表",
    "FilePrint",
    "按户室清册印好门牌的空白表（同意表等），打印出来请居民填写、签字",
    run,
)
