"""核对卷宗: the survey, the items, the meetings, the honour roll and the procedure, each on its result sheet."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Writes 问题清单 and every sheet about a paper that the workbook has."""
    from addin.press import ending
    from addin.tell.compound import problems_sheet as problems
    from addin.tell.sheets import PAPER

    outcome = desk.examine()
    spoken = [result for result in PAPER if result.rows(outcome)]
    desk.put(outcome, "核对卷宗", [problems.SHEET, *(result.SHEET for result in PAPER)])
    if not spoken:
        return "征求意见、表决票、会议签到、光荣榜、工作流程、前置条件这些表都没有内容，没有可核对的。"
    desk.host.show(spoken[0].SHEET.name)
    names = "、".join(f"“{result.SHEET.name}”" for result in spoken)
    return f"写好了{names}。" + ending.problems(outcome)


BUTTON = Button("paper", "核对卷宗", "ReviewTrackChanges", "核对征求意见、会议、表决票、光荣榜、流程、前置条件", run)
