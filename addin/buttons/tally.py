"""统计同意率: how many agree, and what the law of the vote's date says."""

from addin.buttons import ending
from addin.buttons.desk import Desk
from addin.results import approval, buildings, problems, todo, verdicts


def run(desk: Desk) -> str:
    """Writes 同意率 and 表决结论, the drawing and the list that follow from them, and 问题清单, on which they rest."""
    outcome = desk.examine()
    desk.put(outcome, "统计同意率", [result.SHEET for result in (problems, approval, buildings, todo, verdicts)])
    desk.host.show(approval.SHEET.name)
    return ending.approval(outcome) + ending.draft(outcome)
