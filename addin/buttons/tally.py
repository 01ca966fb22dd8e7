"""统计同意率: how many agree, and what the law of the vote's date says."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Writes all that consent and vote have to say, and 问题清单, on which that rests."""
    from addin.press import ending
    from addin.tell.compound import problems_sheet as problems
    from addin.tell.consent import approval_sheet as approval
    from addin.tell.consent.subject import CONSENT
    from addin.tell.vote.subject import VOTE

    outcome = desk.examine()
    written = (problems, *CONSENT.sheets, *VOTE.sheets)
    desk.put(outcome, "统计同意率", [result.SHEET for result in written])
    desk.host.show(approval.SHEET.name)
    return ending.approval(outcome) + ending.draft(outcome)


BUTTON = Button("tally", "统计同意率", "ChartInsert", "按小区、楼栋、单元统计同意率，判定表决结论", run)
