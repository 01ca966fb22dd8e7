"""检查: what is wrong, in which cell, and what to do."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Writes 问题清单 and turns to it."""
    from addin.press import ending
    from addin.tell.compound import problems_sheet as problems

    outcome = desk.examine()
    desk.put(outcome, "检查", [problems.SHEET])
    desk.host.show(problems.SHEET.name)
    return ending.problems(outcome)


BUTTON = Button("check", "检查", "DataValidationCircleInvalid", "看每一格填得对不对，写出“问题清单”", run)
