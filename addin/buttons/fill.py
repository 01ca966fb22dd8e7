"""填写申报表: the forms the user chooses, filled into a dated folder beside the workbook."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """What is ticked on 选表; refuses nothing that the user wants as a draft."""
    from addin.press.filling import allow_draft, chosen, fill_all, forms_of
    from addin.press.opening import open_folder
    from addin.press.ticks import FORM
    from addin.tell.compound import problems_sheet as problems

    forms = chosen(desk, forms_of(desk.host.folder), FORM)
    outcome = desk.examine()
    allow_draft(desk, outcome)
    desk.put(outcome, "填写申报表", [problems.SHEET])
    made = fill_all(desk, outcome, forms, "申报表")
    open_folder(made.folder)
    draft = "（草稿）" if outcome.draft else ""
    done = f"填好 {len(made.names)} 份{draft}：{'、'.join(made.names)}。放在 {desk.lies_in(made.folder)}"
    return "\n".join((done, *made.told))


BUTTON = Button(
    "fill", "填写申报表", "TableExcelSpreadsheetInsert", "填“选表”里打勾的申报表，放在工作簿旁边的文件夹里", run
)
