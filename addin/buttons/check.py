"""检查: what is wrong, in which cell, and what to do."""

from addin.buttons import ending
from addin.buttons.desk import Desk
from addin.results import problems


def run(desk: Desk) -> str:
    """Writes 问题清单 and turns to it."""
    outcome = desk.examine()
    desk.put(outcome, "检查", [problems.SHEET])
    desk.host.show(problems.SHEET.name)
    return ending.problems(outcome)
