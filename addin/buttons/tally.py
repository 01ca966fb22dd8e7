"""统计同意率: how many agree, and what the law of the vote's date says."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Writes 同意率 and 表决结论, the drawing and the list that follow from them, and 问题清单, on which they rest."""
    from addin.press import ending
    from addin.tell.compound import problems_sheet as problems
    from addin.tell.consent import approval_sheet as approval
    from addin.tell.consent import buildings_sheet as buildings
    from addin.tell.consent import reminders_sheet as reminders
    from addin.tell.consent import todo_sheet as todo
    from addin.tell.vote import verdict_details_sheet as details
    from addin.tell.vote import verdicts_sheet as verdicts

    outcome = desk.examine()
    written = (problems, approval, buildings, todo, reminders, verdicts)
    desk.put(outcome, "统计同意率", [result.SHEET for result in written])
    desk.host.show(approval.SHEET.name)
    return ending.approval(outcome) + ending.draft(outcome)


BUTTON = Button("tally", "统计同意率", "ChartInsert", "按小区、楼栋、单元统计同意率，判定表决结论", run)
